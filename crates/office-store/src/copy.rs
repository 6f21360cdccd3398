//! The file as a file: which one it is, and a copy of it as it stands.

use std::os::unix::fs::MetadataExt as _;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::connection;
use crate::error::StoreError;
use crate::store::{Access, OfficeStore};

/// Pages copied in one step.
const STEP: std::ffi::c_int = 4096;

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
    /// file is wrong in the copy too.
    ///
    /// # Errors
    /// `Exists` when there is a file at `to`; the disk's.
    pub fn back_up(from: &Path, to: &Path) -> Result<(), StoreError> {
        if to.exists() {
            return Err(StoreError::Exists);
        }
        let source = connection::open(from, Access::ReadOnly)?;
        let mut copy = Connection::open(to)?;
        Backup::new(&source, &mut copy)?.run_to_completion(STEP, Duration::ZERO, None)?;
        copy.close().map_err(|(_, error)| error)?;
        std::fs::File::open(to)?.sync_all()?;
        Ok(())
    }
}
