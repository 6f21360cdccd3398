//! Go judges: `sumdb/note` and `sumdb/tlog` as Debian has them, without a network.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use checkpoints::proof::LogProof;
use checkpoints::signed_note::{NoteSigner, SignedNote};

use crate::samples::{
    ORIGIN, cosigned, court, head, leaf, name, publish, put, scratch, signer, tree,
};

const SOURCES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/judge");
const PACKAGES: &str = "/usr/share/gocode";
const MISSING: &str = "the judge of logs is missing, Debian's golang-go and \
    golang-golang-x-mod-dev: run `cargo xtask needs`";

/// Built once; why it could not be, each test says.
static JUDGE: LazyLock<Result<PathBuf, String>> = LazyLock::new(build);

fn program() -> &'static Path {
    JUDGE.as_deref().unwrap_or_else(|why| panic!("{why}"))
}

fn build() -> Result<PathBuf, String> {
    let note = Path::new(PACKAGES).join("src/golang.org/x/mod/sumdb/note/note.go");
    if !note.exists() {
        return Err(MISSING.to_owned());
    }
    let folder = scratch("go");
    let program = folder.join("judge");
    let answer = Command::new("go")
        .args(["build", "-o"])
        .arg(&program)
        .args(["main.go", "log.go", "proof.go"])
        .current_dir(SOURCES)
        .env("GO111MODULE", "off")
        .env("GOPATH", PACKAGES)
        .env("GOFLAGS", "")
        .env("GOPROXY", "off")
        .env("GOCACHE", folder.join("cache"))
        .output();
    let answer = answer.map_err(|_| MISSING)?;
    let said = String::from_utf8_lossy(&answer.stderr).into_owned();
    if answer.status.success() { Ok(program) } else { Err(said) }
}

fn judge(words: &[&str]) -> String {
    let answer = Command::new(program()).args(words).output().unwrap();
    let said = String::from_utf8(answer.stdout).unwrap();
    assert_eq!(answer.status.success(), said == "accepted\n", "{said}");
    said.trim_end().to_owned()
}

fn judge_log(folder: &Path) -> String {
    judge(&["log", &folder.to_string_lossy()])
}

#[test]
fn go_accepts_our_log_and_makes_the_same_proofs() {
    let folder = scratch("go-log");
    publish(&folder);
    assert_eq!(judge_log(&folder), "accepted");
}

#[test]
fn go_refuses_a_changed_log() {
    let folder = scratch("go-changed");
    publish(&folder);
    assert_eq!(judge_log(&folder), "accepted");
    for (path, at) in [
        ("checkpoint", ORIGIN.len() + 1),
        ("checkpoint", ORIGIN.len() + 10),
        ("tile/0/000", 0),
        ("tile/1/000", 40),
        ("tile/2/000.p/1", 5),
        ("tile/entries/000", 2),
        ("tile/entries/273.p/112", 1),
    ] {
        let good = fs::read(folder.join(path)).unwrap();
        let mut bad = good.clone();
        bad[at] ^= 1;
        put(&folder, path, &bad);
        assert!(judge_log(&folder).starts_with("refused: "), "{path} {at}");
        put(&folder, path, &good);
    }
    let proofs = fs::read_to_string(folder.join("proofs")).unwrap();
    // Two hashes of a proof change places: left and right, one might say.
    let line = proofs.lines().next().unwrap();
    let mut words: Vec<_> = line.split(' ').collect();
    words.swap(3, 4);
    assert_eq!(judge_log(&folder), "accepted");
    put(&folder, "proofs", proofs.replace(line, &words.join(" ")).as_bytes());
    assert!(judge_log(&folder).starts_with("refused: "));
}

#[test]
fn go_accepts_a_proof_and_no_other_leaf() {
    let (folder, size) = (scratch("go-proof"), 300);
    let (log, court) = (signer().key().to_string(), court().key().to_string());
    for index in [0, 1, 255, 256, 299] {
        let proof = LogProof::new(&tree(size), index, cosigned(head(size))).unwrap();
        let proof = proof.with_extra(b"salted").to_string();
        put(&folder, "act.tlog-proof", proof.as_bytes());
        let file = folder.join("act.tlog-proof");
        let file = file.to_string_lossy();
        let (own, other) = (journal::hex(&leaf(index)), journal::hex(&leaf(index + 1)));
        assert_eq!(judge(&["proof", &file, &log, &own, &court]), "accepted");
        assert!(judge(&["proof", &file, &log, &other, &court]).starts_with("refused: "));
        let moved = proof.replacen("index ", "index 1", 1);
        put(&folder, "act.tlog-proof", moved.as_bytes());
        assert!(judge(&["proof", &file, &log, &own, &court]).starts_with("refused: "));
    }
}

#[test]
fn go_signs_with_our_key_what_we_sign() {
    let signer = NoteSigner::new(name("example.com/go"), &[77; 32]);
    let text = "one\n\ntwo\n";
    let mut go = Command::new(program())
        .args(["sign", &signer.secret_text()])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    go.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let signed = go.wait_with_output().unwrap().stdout;
    let own = SignedNote::new(text, vec![signer.sign(text)]).unwrap();
    assert_eq!(String::from_utf8(signed).unwrap(), own.to_string());
}
