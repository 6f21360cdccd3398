//! A training directory of 400,000 acts, made once and kept under `target/`: twenty offices, as a
//! province has, with twenty thousand acts each.

use crate::exe::{self, Demo};
use crate::repo::{Outcome, Repo};
use std::fs;
use std::path::{Path, PathBuf};

pub(super) const OFFICES: usize = 20;
const ACTS: usize = 20_000;

/// What decides how the directory comes out: a change here makes it anew.
const MADE_BY: [&str; 6] = [
    "crates/sijill/src/demo",
    "crates/sijill/data/demo",
    "crates/office/src/seed.rs",
    "crates/office-store/migrations",
    "crates/journal/src",
    "forms",
];

/// The directory; made now if it is missing or another version made it.
pub(super) fn ready(repo: &Repo) -> Result<PathBuf, String> {
    if let Some(there) = find(repo)? {
        return Ok(there);
    }
    let (data, note) = places(repo)?;
    eprintln!("making {OFFICES} offices of {ACTS} acts, once; this takes minutes");
    let making = data.with_extension("making");
    for former in [&data, &making] {
        if former.exists() {
            fs::remove_dir_all(former).map_err(|e| format!("{}: {e}", former.display()))?;
        }
    }
    fs::create_dir_all(&making).map_err(|e| format!("{}: {e}", making.display()))?;
    make(repo, &making)?;
    // Half a directory never bears the name of a whole one.
    fs::rename(&making, &data).map_err(|e| format!("{}: {e}", making.display()))?;
    fs::write(&note, made_by(repo)?).map_err(|e| format!("{}: {e}", note.display()))?;
    Ok(data)
}

/// The directory, if it is there and this version made it.
pub(super) fn find(repo: &Repo) -> Result<Option<PathBuf>, String> {
    let (data, note) = places(repo)?;
    let same = fs::read_to_string(note).is_ok_and(|said| made_by(repo).is_ok_and(|m| m == said));
    Ok((same && data.join("node.db").is_file()).then_some(data))
}

fn places(repo: &Repo) -> Result<(PathBuf, PathBuf), String> {
    let dir = repo.target()?.join("bench-data");
    let name = format!("{OFFICES}x{ACTS}");
    Ok((dir.join(&name), dir.join(format!("{name}.made-by"))))
}

fn make(repo: &Repo, data: &Path) -> Outcome {
    let (offices, acts) = (OFFICES.to_string(), ACTS.to_string());
    // It serves as soon as the directory is whole, and ends here.
    Demo::start_with(repo, data, &["--fresh", "--offices", &offices, "--acts", &acts]).map(drop)
}

/// The binary's version, and what git calls the sources that make the directory.
fn made_by(repo: &Repo) -> Result<String, String> {
    let version = exe::command(repo, &["--version"])?
        .output()
        .map_err(|e| format!("sijill did not start: {e}"))?;
    let mut args = vec!["ls-files", "--stage", "--"];
    args.extend(MADE_BY);
    Ok(String::from_utf8_lossy(&version.stdout).into_owned() + &repo.output("git", &args)?)
}
