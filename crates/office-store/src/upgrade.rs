//! A file of an earlier version is brought to this program's: copied beside itself first, then
//! migrated and refolded in one transaction. Never backward.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use crate::connection::{self, MIGRATIONS};
use crate::error::StoreError;
use crate::progress::Tell;
use crate::store::{Access, OfficeStore, suffixed};
use crate::{copy, fold, look_over};

impl OfficeStore {
    /// The version of a file; reads nothing else.
    ///
    /// # Errors
    /// `NotFound`, `Corrupt`, the disk's.
    pub fn file_version(path: &Path) -> Result<i64, StoreError> {
        connection::user_version(&connection::open(path, Access::ReadOnly)?)
    }

    /// The version that this program writes.
    pub fn program_version() -> i64 {
        connection::version()
    }

    /// Brings a file to this program's version. Answers where the copy of the file as it was lies,
    /// if there was anything to do. Without room for that copy nothing is changed.
    ///
    /// # Errors
    /// `Version` for a file of a later program; `Corrupt`, and then nothing is changed; the disk's.
    pub fn upgrade(
        path: &Path,
        copied: Tell<'_>,
        folded: Tell<'_>,
    ) -> Result<Option<PathBuf>, StoreError> {
        let mut conn = connection::open(path, Access::ReadWrite)?;
        let file = connection::user_version(&conn)?;
        let program = connection::version();
        if file > program {
            return Err(StoreError::Version { file, program });
        }
        if file == program {
            return Ok(None);
        }
        let kept = keep(&conn, path, file, copied)?;
        bring_forward(&mut conn, &MIGRATIONS, folded)?;
        Ok(Some(kept))
    }
}

/// The file as it was, under a name that no office has. One of an earlier try is replaced: the
/// journals only grow, so the newer one holds all that it held.
fn keep(
    conn: &Connection,
    path: &Path,
    version: i64,
    tell: Tell<'_>,
) -> Result<PathBuf, StoreError> {
    let kept = suffixed(path, &format!(".version-{version}"));
    let making = suffixed(&kept, ".making");
    if making.exists() {
        fs::remove_file(&making)?;
    }
    let copied = copy::copy(conn, &making, tell).and_then(|()| look_over::sound(&making));
    if let Err(error) = copied {
        let _ = fs::remove_file(&making);
        return Err(error);
    }
    fs::rename(&making, &kept)?;
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        File::open(folder)?.sync_all()?;
    }
    Ok(kept)
}

/// All or nothing: a power cut leaves the file as it was, or as it should be. Read tables may be
/// dropped by a migration and are folded again, so references are judged at the end.
pub(crate) fn bring_forward(
    conn: &mut Connection,
    migrations: &[&str],
    tell: Tell<'_>,
) -> Result<(), StoreError> {
    conn.pragma_update(None, "foreign_keys", false)?;
    let outcome = in_one_transaction(conn, migrations, tell);
    conn.pragma_update(None, "foreign_keys", true)?;
    outcome
}

fn in_one_transaction(
    conn: &mut Connection,
    migrations: &[&str],
    tell: Tell<'_>,
) -> Result<(), StoreError> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    connection::migrate(&tx, migrations)?;
    fold::clear(&tx)?;
    fold::refold(&tx, &tx, tell)?;
    if tx.prepare("pragma foreign_key_check")?.exists([])? {
        return Err(StoreError::corrupt(
            "after the migration a row refers to one that is not there",
        ));
    }
    Ok(tx.commit()?)
}
