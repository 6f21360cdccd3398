//! An open office: how it is made, opened, written to, and given up after a failed write.

use std::cell::RefCell;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use journal::{Fact, Head, JournalKind, Payload, StoredFact};
use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::commit::{self, Entry};
use crate::connection;
use crate::error::StoreError;
use crate::progress::{self, Tell};
use crate::{fold, sql};

/// What a connection may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// The one writer.
    ReadWrite,
    /// One of the readers.
    ReadOnly,
}

/// The first fact of a journal, with what it says.
pub type First = (StoredFact, Fact, Payload);

/// One office, open. `Send`; put it in a `Mutex`.
pub struct OfficeStore {
    pub(crate) conn: Connection,
    path: PathBuf,
    access: Access,
    /// Why nothing more is written through this connection.
    broken: Option<String>,
    /// The heads last read or written through this connection.
    pub(crate) heads: RefCell<Vec<Head>>,
    #[cfg(test)]
    pub(crate) fail_next_commit: bool,
}

impl OfficeStore {
    /// Makes the file of an office with the first fact of each journal, and opens it for writing.
    /// It is made under another name and renamed last: a half-made file is never taken for one.
    ///
    /// # Errors
    /// `Exists`; `Mismatch` unless there is one first fact for each journal; the disk's.
    pub fn create(path: &Path, firsts: &[First]) -> Result<Self, StoreError> {
        if path.exists() {
            return Err(StoreError::Exists);
        }
        let kinds: Vec<_> =
            firsts.iter().map(|(_, fact, _)| JournalKind::of(&fact.journal)).collect();
        if kinds.len() != JournalKind::ALL.len()
            || JournalKind::ALL.iter().any(|kind| !kinds.contains(&Some(*kind)))
        {
            return Err(StoreError::mismatch("every journal needs its first fact"));
        }
        let making = suffixed(path, ".making");
        for leftover in [making.clone(), suffixed(&making, "-wal"), suffixed(&making, "-shm")] {
            if leftover.exists() {
                fs::remove_file(leftover)?;
            }
        }
        let mut conn = connection::create(&making)?;
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (stored, fact, payload) in firsts {
            commit::enter_first(&tx, &Entry { stored, fact, payload })?;
        }
        tx.commit()?;
        conn.close().map_err(|(_, error)| error)?;
        File::open(&making)?.sync_all()?;
        fs::rename(&making, path)?;
        if let Some(folder) = path.parent() {
            let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
            File::open(folder)?.sync_all()?;
        }
        Self::open(path, Access::ReadWrite)
    }

    /// Opens an office. A writer brings the file to this program's version first.
    ///
    /// # Errors
    /// `NotFound`, `Corrupt`, `Version`, the disk's.
    pub fn open(path: &Path, access: Access) -> Result<Self, StoreError> {
        if access == Access::ReadWrite {
            Self::upgrade(path, &mut progress::untold, &mut progress::untold)?;
        }
        let conn = connection::open(path, access)?;
        let file = connection::user_version(&conn)?;
        let program = connection::version();
        if file != program {
            return Err(StoreError::Version { file, program });
        }
        Ok(Self {
            conn,
            path: path.to_path_buf(),
            access,
            broken: None,
            heads: RefCell::default(),
            #[cfg(test)]
            fail_next_commit: false,
        })
    }

    /// Opens the file again after a failed write: what is on disk is then known.
    ///
    /// # Errors
    /// As `open`; the store then stays broken.
    pub fn reopen(&mut self) -> Result<(), StoreError> {
        *self = Self::open(&self.path, self.access)?;
        Ok(())
    }

    /// Whether an earlier write failed, so that nothing more is written before `reopen`.
    pub fn is_broken(&self) -> bool {
        self.broken.is_some()
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// One named value. `regime` is what the journal said last.
    ///
    /// # Errors
    /// The store's.
    pub fn meta_get(&self, name: &str) -> Result<Option<String>, StoreError> {
        use rusqlite::OptionalExtension as _;
        let mut find = self.conn.prepare_cached(sql::META_FIND)?;
        Ok(find.query_row([name], |row| row.get(0)).optional()?)
    }

    /// Sets a named value.
    ///
    /// # Errors
    /// `Mismatch` for a name that only the journal sets.
    pub fn meta_set(&mut self, name: &str, value: &str) -> Result<(), StoreError> {
        self.write(|tx| fold::set_meta(tx, name, value, false))
    }

    /// Drops the read tables and folds them again from the journals, in one transaction: readers
    /// see the tables as they were until they see them as they should be.
    ///
    /// # Errors
    /// `Corrupt` when the journals do not fold: see `verify`.
    pub fn rebuild(&mut self, tell: Tell<'_>) -> Result<(), StoreError> {
        self.write(|tx| {
            fold::clear(tx)?;
            fold::refold(tx, tx, tell)
        })
    }

    /// Does some work in one transaction, or nothing of it. After a failure of the machine nothing
    /// more is written: a failed flush may have lost pages that a later flush would not report.
    pub(crate) fn write<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        if let Some(why) = &self.broken {
            return Err(StoreError::Broken(why.clone()));
        }
        if self.access == Access::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        let outcome = self.write_sound(work);
        if let Err(error) = &outcome
            && (error.is_fatal() || !self.conn.is_autocommit())
        {
            self.broken = Some(error.to_string());
        }
        outcome
    }

    fn write_sound<T>(
        &mut self,
        work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        #[cfg(test)]
        let fails = std::mem::take(&mut self.fail_next_commit);
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = work(&tx)?;
        #[cfg(test)]
        if fails {
            return Err(StoreError::Io("the disk did not flush".into()));
        }
        tx.commit()?;
        Ok(done)
    }
}

/// A path with something after its file name.
pub(crate) fn suffixed(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}
