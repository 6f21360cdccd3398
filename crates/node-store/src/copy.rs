//! A copy of the file as it stands, made beside its writer, and what a copy does not take along.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::Path;

use rusqlite::backup::{Backup, StepResult};

use crate::open::{looking, writable};
use crate::{NodeStore, StoreError, Stored};

/// In place of `file_identity` in a copy: no file is ever that one, so that a node brought back
/// from a copy is known to be one.
pub const FROM_A_COPY: &str = "copy";

impl NodeStore {
    /// Copies the file; for its owner only, since it holds password hashes.
    pub fn back_up(from: &Path, to: &Path) -> Stored<()> {
        let source = looking(from)?;
        let mut options = OpenOptions::new();
        options.write(true).create_new(true).mode(0o600).open(to)?;
        let mut copy = writable(to)?;
        // The file is small: all of it in one step, as it stands at one moment.
        let copied = Backup::new(&source, &mut copy)?.step(-1)?;
        if copied != StepResult::Done {
            return Err(StoreError::Busy);
        }
        copy.close().map_err(|(_, error)| error)?;
        Ok(File::open(to)?.sync_all()?)
    }

    /// Ends every session: nobody stays signed in on a node that was brought back.
    pub fn session_clear(&self) -> Stored<usize> {
        self.execute(include_str!("../sql/session_clear.sql"), [])
    }

    /// The version of a file; reads nothing else.
    pub fn file_version(path: &Path) -> Stored<i64> {
        crate::open::version(&looking(path)?)
    }

    /// The version that this program writes.
    pub fn program_version() -> i64 {
        crate::open::known()
    }
}
