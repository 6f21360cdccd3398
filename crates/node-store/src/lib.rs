//! The node's own file: people, sessions, settings, and how far each office had come.
//!
//! `node.db` belongs to no register. Losing it loses logins and settings, never an act;
//! restoring an older one shows in the heads, which say where each journal stood.
//!
//! **Invariant:** this crate decides nothing. What a lock-out or an expired session is,
//! `accounts` says; here it is written and read.
//! **Invariant:** every write is on disk when its call returns (`synchronous=FULL`), but for
//! `head_set`, which accompanies each act and says why it need not be.

mod accounts;
mod attempts;
mod copy;
mod error;
mod grants;
mod heads;
mod months;
mod offices;
mod open;
mod seal;
mod sessions;
mod settings;

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Params, Row};

pub use accounts::Changes;
pub use attempts::Begun;
pub use copy::FROM_A_COPY;
pub use error::StoreError;
pub use grants::GrantRow;
pub use heads::{OfficeHead, file_identity};
pub use months::EnteredMonth;
pub use offices::OfficeRow;

/// One connection behind a lock: a node has some tens of people, and its writes are short.
#[derive(Debug)]
pub struct NodeStore {
    connection: Mutex<Connection>,
    /// Whether a write failed, and the log was not written back since.
    failed: AtomicBool,
}

type Stored<T> = Result<T, StoreError>;

impl NodeStore {
    /// A panic elsewhere cannot leave a half-written state here: the transaction it was in
    /// has been rolled back. So a poisoned lock is still good.
    fn lock(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Does a piece of work that writes.
    ///
    /// A flush that fails may lose what was written before it, heads that did not wait for the
    /// disk among them; a later flush does not report that, and everything after the hole in the
    /// log would go with it. So after a failure the log is first written back, flushed and emptied.
    fn write<T>(&self, work: impl FnOnce(&mut Connection) -> Stored<T>) -> Stored<T> {
        let mut connection = self.lock();
        if self.failed.load(Ordering::Relaxed) {
            open::write_log_back(&connection)?;
            self.failed.store(false, Ordering::Relaxed);
        }
        let done = work(&mut connection);
        if matches!(done, Err(StoreError::Io(_))) {
            self.failed.store(true, Ordering::Relaxed);
        }
        done
    }

    fn execute(&self, sql: &str, params: impl Params) -> Stored<usize> {
        self.write(|connection| Ok(connection.prepare_cached(sql)?.execute(params)?))
    }

    /// For an update that must find its row.
    fn execute_one(&self, sql: &str, params: impl Params) -> Stored<()> {
        match self.execute(sql, params)? {
            0 => Err(StoreError::Missing),
            _ => Ok(()),
        }
    }

    fn find<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> Stored<T>,
    ) -> Stored<Option<T>> {
        let connection = self.lock();
        let mut statement = connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        rows.next()?.map(read).transpose()
    }

    fn list<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> Stored<T>,
    ) -> Stored<Vec<T>> {
        list_on(&self.lock(), sql, params, read)
    }
}

/// As `NodeStore::list`, within a transaction that already holds the lock.
fn list_on<T>(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    mut read: impl FnMut(&Row<'_>) -> Stored<T>,
) -> Stored<Vec<T>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut list = Vec::new();
    while let Some(row) = rows.next()? {
        list.push(read(row)?);
    }
    Ok(list)
}

/// A stored text in the type it was written from. Anything else was not written by us.
fn parsed<T, E>(
    row: &Row<'_>,
    column: usize,
    parse: impl FnOnce(&str) -> Result<T, E>,
) -> Stored<T> {
    let text = row.get_ref(column)?.as_str().map_err(|_| StoreError::unreadable(column))?;
    parse(text).map_err(|_| StoreError::unreadable(column))
}

#[cfg(test)]
mod tests;
