//! A data directory of an earlier version is brought to this program's when it is opened to be
//! worked in; one of a later program is refused before anything in it is touched.

use std::fs;
use std::path::{Path, PathBuf};

use node_store::NodeStore;
use office_store::{OfficeStore, StoreError};
use vocabulary::Problem;

use crate::Failure;
use crate::node::Opening;
use crate::progress::{Progress, Step, Tell};
use crate::unavailable::{NODE_FILE, OFFICE_FILES};

/// Compares the version of every file with the program's. What cannot be read is left to whoever
/// opens it: damage closes one office, not the node.
///
/// # Errors
/// `data-newer`; `data-older` for those who only look.
pub(crate) fn require_readable(root: &Path, opening: Opening) -> Result<(), Failure> {
    let node = NodeStore::file_version(&root.join(NODE_FILE)).ok();
    let mut found = vec![(NODE_FILE.to_owned(), node, NodeStore::program_version())];
    for path in office_files(root) {
        let file = OfficeStore::file_version(&path).ok();
        found.push((within(&path), file, OfficeStore::program_version()));
    }
    // A later program is named first, whatever else is there.
    for opening in [Opening::Serve, opening] {
        for (file, found, known) in &found {
            require_version(file, found.unwrap_or(*known), *known, opening)?;
        }
    }
    Ok(())
}

/// One file's version against the program's.
pub(crate) fn require_version(
    file: &str,
    found: i64,
    known: i64,
    opening: Opening,
) -> Result<(), Failure> {
    let code = match (found.cmp(&known), opening) {
        (std::cmp::Ordering::Greater, _) => "data-newer",
        (std::cmp::Ordering::Less, Opening::Look) => "data-older",
        _ => return Ok(()),
    };
    Err(Problem::refuse(code)
        .with("file", file)
        .with("found", &found.to_string())
        .with("known", &known.to_string())
        .into())
}

/// Brings every office forward. Damage is not an error here: opening meets it again and sets that
/// office aside.
///
/// # Errors
/// `upgrade-disk-full`: there is no room for the copy that is kept; nothing was changed.
pub(crate) fn bring_forward(root: &Path, tell: Tell<'_>) -> Result<(), Failure> {
    for path in office_files(root) {
        let file = within(&path);
        match one(&path, &file, tell) {
            Err(StoreError::DiskFull) => return Err(no_room(&file)),
            Err(StoreError::Busy) => return Err(Failure::Locked),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

/// Brings one office forward, if it is of an earlier version.
pub(crate) fn one(path: &Path, of: &str, tell: Tell<'_>) -> Result<(), StoreError> {
    let mut copied = |done, total| tell(&Progress { step: Step::Copy, of, done, total });
    let mut folded = |done, total| tell(&Progress { step: Step::Upgrade, of, done, total });
    OfficeStore::upgrade(path, &mut copied, &mut folded).map(|_| ())
}

/// No room for the copy of a file as it was.
pub(crate) fn no_room(file: &str) -> Failure {
    Problem::refuse("upgrade-disk-full").with("file", file).into()
}

/// The files of offices under a data directory, by code.
pub(crate) fn office_files(root: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(root.join(OFFICE_FILES)).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|e| e == "db"))
        .collect();
    files.sort();
    files
}

fn within(path: &Path) -> String {
    format!("{OFFICE_FILES}/{}", path.file_name().unwrap_or_default().to_string_lossy())
}
