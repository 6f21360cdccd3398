//! Programs that others wrote judge our codes: PyPI `cwt`, `cbor2` and `base45` the text,
//! Debian's `zbarimg` the picture. `cargo xtask needs` installs them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use paper_code::{issue, modules};
use serde_json::{Value, json};

use crate::raster::page;
use crate::samples::{TestKey, extract, smallest};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/judge.py");
const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");

fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("paper-code");
    fs::create_dir_all(&folder).unwrap();
    folder.join(name)
}

fn python(code: &str) -> Value {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let python = target.join("venv/bin/python");
    let answer = Command::new(&python).args([SCRIPT, GOLDEN, code]).output();
    let answer = answer.unwrap_or_else(|_| {
        panic!("the judge of codes is missing, a Python with `cwt`: run `cargo xtask needs`")
    });
    let said = String::from_utf8_lossy(&answer.stderr);
    assert!(
        !said.contains("ModuleNotFoundError"),
        "the judge of codes lacks a package: run `cargo xtask needs`: {said}"
    );
    assert!(answer.status.success(), "{said}");
    serde_json::from_slice(&answer.stdout).unwrap()
}

#[test]
fn another_cwt_library_verifies_and_reads_the_code() {
    let code = issue(&extract(), &TestKey::new(0x42)).unwrap();
    let read = python(&code);
    assert_eq!(read["verified"], json!(true));
    // What it decodes, it encodes to the same bytes by RFC 8949's deterministic rules.
    assert_eq!(read["canonical"], json!(true));
    assert_eq!(read["claims"]["1"], json!("MA-RABAT-03"));
    assert_eq!(read["claims"]["6"], json!(1_795_420_800));
    assert_eq!(read["claims"]["7"], json!("5a".repeat(16)));
    let document = &read["claims"]["-65537"];
    assert_eq!(document["1"], json!("birth-extract"));
    assert_eq!(document["3"], json!([1, 311, 1988]));
    assert_eq!(document["4"]["6"], json!(19_880_314));
    assert_eq!(document["4"]["2"], json!("فاطمة الزهراء"));
    assert_eq!(document["5"], json!([48_112, "a1".repeat(8)]));
}

#[test]
fn another_cwt_library_refuses_a_changed_code() {
    let code = issue(&smallest(), &TestKey::new(0x42)).unwrap();
    assert_eq!(python(&code)["verified"], json!(true));
    let mut bytes = crate::mutations::bytes_of(&code);
    let last = bytes.len() - 1;
    bytes[last] ^= 1;
    assert_eq!(python(&crate::strictness::text_of(&bytes))["verified"], json!(false));
}

#[test]
fn zbarimg_reads_the_square_from_a_scan_at_150_dpi() {
    for (name, claims) in [("extract", extract()), ("smallest", smallest())] {
        let code = issue(&claims, &TestKey::new(0x42)).unwrap();
        let square = modules(&code).unwrap();
        for (turned, degrees) in [("straight", 0.0), ("askew", 1.5)] {
            let file = scratch(&format!("{name}-{turned}.png"));
            let scan = page(&square, 150.0, (70.0, 70.0), degrees).scanned(3);
            fs::write(&file, scan.png()).unwrap();
            let answer = Command::new("zbarimg").args(["--quiet", "--raw"]).arg(&file).output();
            let answer = answer.unwrap_or_else(|_| {
                panic!("the judge of squares is missing, `zbarimg`: run `cargo xtask needs`")
            });
            let read = String::from_utf8(answer.stdout).unwrap();
            assert_eq!(read.trim_end_matches('\n'), code, "{name} {turned}");
        }
    }
}
