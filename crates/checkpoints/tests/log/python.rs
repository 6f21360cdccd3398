//! PyPI `aics-tlog` judges logs and `cryptography` judges ML-DSA-44, and ours judges theirs.

use std::fs;
use std::path::Path;
use std::process::Command;

use checkpoints::checkpoint::SignedCheckpoint;
use checkpoints::policy::Policy;
use checkpoints::proof::LogProof;
use checkpoints::tiles::{TileReader, fsck};

use crate::samples::{publish, put, scratch, source};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/judge/judge.py");

fn python(words: &[&str]) -> String {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    let answer = Command::new(target.join("venv/bin/python")).arg(SCRIPT).args(words).output();
    let answer = answer.unwrap_or_else(|_| {
        panic!("the judge of logs is missing, a Python with `aics-tlog`: run `cargo xtask needs`")
    });
    let said = String::from_utf8_lossy(&answer.stderr);
    assert!(
        !said.contains("ModuleNotFoundError"),
        "the judge of logs lacks a package: run `cargo xtask needs`: {said}"
    );
    assert!(said.is_empty(), "{said}");
    String::from_utf8(answer.stdout).unwrap().trim_end().to_owned()
}

#[test]
fn another_library_accepts_our_log_and_both_cosignatures() {
    let folder = scratch("python-log");
    publish(&folder);
    let name = folder.to_string_lossy();
    assert_eq!(python(&["log", &name]), "accepted");
    let good = fs::read_to_string(folder.join("checkpoint")).unwrap();
    let lines: Vec<_> = good.lines().collect();
    for (witness, line) in [("court", lines[5]), ("archive", lines[6])] {
        // A letter in the middle of the signature.
        let mut bad = line.to_owned().into_bytes();
        let middle = bad.len() / 2;
        bad[middle] = if bad[middle] == b'A' { b'B' } else { b'A' };
        let bad = good.replace(line, &String::from_utf8(bad).unwrap());
        put(&folder, "checkpoint", bad.as_bytes());
        assert!(python(&["log", &name]).starts_with("refused: "), "{witness}");
    }
    put(&folder, "checkpoint", good.as_bytes());
    let mut tile = fs::read(folder.join("tile/0/100")).unwrap();
    tile[7] ^= 1;
    put(&folder, "tile/0/100", &tile);
    assert!(python(&["log", &name]).starts_with("refused: "));
}

#[test]
fn we_accept_a_log_of_which_nothing_is_ours() {
    let folder = scratch("python-made");
    let name = folder.to_string_lossy();
    python(&["make", &name, "777"]);
    let read = |path: &str| fs::read_to_string(folder.join(path)).unwrap();
    let policy = format!(
        "log {}\nwitness court {}\nwitness archive {}\ngroup both all court archive\nquorum both\n",
        read("key"),
        read("court"),
        read("archive")
    );
    let policy = Policy::parse(policy.as_bytes()).unwrap();
    let signed = SignedCheckpoint::parse(read("checkpoint").as_bytes()).unwrap();
    let moments: Vec<_> =
        policy.judge(&signed).unwrap().cosigned.iter().map(|by| by.timestamp).collect();
    assert_eq!(moments, [1_795_000_000, 1_795_000_001]);
    let (size, root) = (signed.checkpoint().size(), *signed.checkpoint().root());
    let source = source(&folder);
    assert_eq!(fsck(&source, size, &root), Ok(()));
    let reader = TileReader::new(&source, size, root);
    for index in [0, 1, 255, 256, 511, 776] {
        let entry = reader.entry(index).unwrap();
        let proof = LogProof::new(&reader, index, signed.clone()).unwrap();
        let proof = LogProof::parse(proof.to_string().as_bytes()).unwrap();
        assert!(proof.verify(&entry, &policy).is_ok());
    }
}
