//! Programs that others wrote say what they think of a signed file.

use std::fs;
use std::path::{Path, PathBuf};

use signing::certificate_pem;

use super::scratch::{Scratch, run};

/// What pyHanko says of one file: `intact valid trusted whole-file`, or its refusal.
pub(crate) fn pyhanko(
    folder: &Scratch,
    level: &str,
    roots: &[Vec<u8>],
    files: &[PathBuf],
) -> Vec<String> {
    let target = std::env::current_exe().unwrap();
    let python = target.ancestors().nth(3).unwrap().join("venv/bin/python");
    assert!(
        python.exists(),
        "pyHanko, which judges signed documents, is missing: `cargo xtask needs` brings it"
    );
    let script = beside("judge.py");
    let pem: String = roots.iter().map(|der| certificate_pem(der).unwrap()).collect();
    let roots = folder.put("trusted.pem", pem.as_bytes());
    let list: Vec<_> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
    let list = folder.put("files", list.join("\n").as_bytes());
    let words = [script, roots, list].map(|path| path.to_string_lossy().into_owned());
    let words = words.iter().map(String::as_str);
    let (done, said) = run(folder.path("").as_path(), python, words.chain([level]));
    assert!(done, "pyHanko gave up: {said}");
    let verdicts: Vec<_> =
        said.lines().filter_map(|line| line.strip_prefix("verdict: ")).map(String::from).collect();
    assert_eq!(verdicts.len(), files.len(), "{said}");
    verdicts
}

pub(crate) const ACCEPTED: &str = "accepted";

/// pyHanko, pdfsig and qpdf are content with the file.
pub(crate) fn all_accept(folder: &Scratch, level: &str, roots: &[Vec<u8>], pdf: &[u8]) {
    let file = folder.put("judged.pdf", pdf);
    assert_eq!(pyhanko(folder, level, roots, &[file]), [ACCEPTED], "{level}");
    let place = folder.path("");
    let (_, said) = run(&place, "pdfsig", ["-nocert", "judged.pdf"]);
    let valid = said.matches("Signature is Valid.").count();
    let covered = said.contains("- Total document signed") || level == "b-lt";
    // It does not know time stamps of documents: those stay with pyHanko.
    assert!(valid == 1 && covered, "{said}");
    let (sound, said) = run(&place, "qpdf", ["--check", "judged.pdf"]);
    assert!(sound && !said.contains("WARNING"), "{said}");
}

/// The sample: a letter of this program, with invented names.
pub(crate) fn letter() -> Vec<u8> {
    fs::read(beside("samples/letter.pdf")).unwrap()
}

/// The tests of `key-token` are judged by this file too.
fn beside(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../signing/tests").join(file)
}
