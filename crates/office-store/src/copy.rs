//! The file as a file: which one it is, and a copy of it as it stands.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::Path;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use crate::connection;
use crate::error::StoreError;
use crate::progress::Tell;
use crate::store::{Access, OfficeStore};

/// Pages copied in one step.
const STEP: std::ffi::c_int = 1024;

/// Device and inode of a file, `device:inode`: a file put in the place of another has others.
///
/// # Errors
/// `NotFound`; the disk's.
pub fn file_identity(path: &Path) -> Result<String, StoreError> {
    let metadata = std::fs::metadata(path)?;
    Ok(format!("{}:{}", metadata.dev(), metadata.ino()))
}

impl OfficeStore {
    /// Copies an office as it stands, beside its writer, page by page: whatever is wrong in the
    /// file is wrong in the copy too. The copy is one file, on disk when this returns.
    ///
    /// # Errors
    /// `Exists` when there is a file at `to`; the disk's.
    pub fn back_up(from: &Path, to: &Path, tell: Tell<'_>) -> Result<(), StoreError> {
        if to.exists() {
            return Err(StoreError::Exists);
        }
        copy(&connection::open(from, Access::ReadOnly)?, to, tell)
    }
}

/// Copies what a connection sees at this moment; what is committed meanwhile is left out.
pub(crate) fn copy(source: &Connection, to: &Path, tell: Tell<'_>) -> Result<(), StoreError> {
    // It holds names: for its owner only, from its first byte on.
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(to)?;
    // Without a transaction of its own the copy would begin anew at each signature.
    let moment = source.unchecked_transaction()?;
    connection::user_version(&moment)?;
    let mode = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut made = Connection::open_with_flags(to, mode)?;
    {
        let backup = Backup::new(&moment, &mut made)?;
        loop {
            let step = backup.step(STEP)?;
            let pages = backup.progress();
            let (left, total) = (pages.remaining.max(0) as u64, pages.pagecount.max(0) as u64);
            tell(total.saturating_sub(left), total);
            match step {
                StepResult::Done => break,
                StepResult::More => {}
                _ => return Err(StoreError::Busy),
            }
        }
    }
    // No log beside it: it can be carried as one file, and read where nothing may be written.
    made.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    made.close().map_err(|(_, error)| error)?;
    File::open(to)?.sync_all()?;
    Ok(())
}
