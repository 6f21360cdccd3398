//! How far each journal had come, kept apart from the journal itself.
//!
//! An office file restored from a backup is whole and well signed, and yet older than what
//! was acknowledged. Only a mark outside of it can tell.

use std::path::Path;

use rusqlite::{Connection, params};
use vocabulary::{JournalId, Moment};

use crate::{NodeStore, StoreError, Stored};

#[derive(Clone, Debug, Eq, PartialEq)]
pub struct OfficeHead {
    pub journal: JournalId,
    pub seq: u64,
    pub hash: [u8; 32],
    /// The office file that held it, from `file_identity`.
    pub file: String,
    pub at: Moment,
}

impl NodeStore {
    pub fn head_get(&self, journal: &JournalId) -> Stored<Option<OfficeHead>> {
        self.find(include_str!("../sql/head_get.sql"), [journal.as_str()], |row| {
            let seq: i64 = row.get(1)?;
            Ok(OfficeHead {
                journal: JournalId::from(row.get::<_, String>(0)?),
                seq: u64::try_from(seq).map_err(|_| StoreError::unreadable(1))?,
                hash: row.get(2)?,
                file: row.get(3)?,
                at: Moment(row.get(4)?),
            })
        })
    }

    /// Raises the mark. Answers false, and leaves the mark alone, when it already stands
    /// higher or on another hash: two commits may report out of order.
    ///
    /// Does not wait for the disk, so that a signature costs one flush and not two. A program
    /// that is killed loses nothing by it; power that fails may lose the last marks, which then
    /// stand lower than the journal and doubt nothing. They go to the disk with the next write
    /// that waits. A timer would do no better and would have to be stopped in order.
    pub fn head_set(&self, head: &OfficeHead) -> Stored<bool> {
        self.write(|connection| {
            connection.pragma_update(None, "synchronous", "NORMAL")?;
            let raised = write(connection, include_str!("../sql/head_set.sql"), head);
            connection.pragma_update(None, "synchronous", "FULL")?;
            raised
        })
    }

    /// Puts the mark where the file is, lower perhaps: once a person has declared what was
    /// lost with the newer file.
    pub fn head_reset(&self, head: &OfficeHead) -> Stored<()> {
        let sql = include_str!("../sql/head_reset.sql");
        self.write(|connection| write(connection, sql, head)).map(|_| ())
    }
}

fn write(connection: &Connection, sql: &str, head: &OfficeHead) -> Stored<bool> {
    let seq = i64::try_from(head.seq)
        .map_err(|_| StoreError::Rejected("a sequence beyond 63 bits".into()))?;
    let values = params![head.journal.as_str(), seq, head.hash, head.file, head.at.0];
    Ok(connection.prepare_cached(sql)?.execute(values)? == 1)
}

/// Device and inode. A file put in the place of another has a different one.
#[cfg(unix)]
pub fn file_identity(path: &Path) -> Stored<String> {
    use std::os::unix::fs::MetadataExt;
    let metadata = std::fs::metadata(path)?;
    Ok(format!("{}:{}", metadata.dev(), metadata.ino()))
}
