//! Attempts to log in, under a hash of the login.

use accounts::{Attempt, WINDOW_MS};
use rusqlite::{Connection, Row, TransactionBehavior, params};
use vocabulary::Moment;

use crate::{NodeStore, StoreError, Stored, list_on};

/// An attempt under way, already counted as a failure.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Begun {
    pub number: i64,
    /// The attempts before this one, oldest first.
    pub earlier: Vec<Attempt>,
}

impl NodeStore {
    /// Counts the attempt before the password is looked at: attempts that arrive together
    /// see each other, so none gets a free try. Settle it with `attempt_succeed`, or with
    /// `attempt_forget` when it was refused unseen; a failure needs nothing more.
    pub fn attempt_begin(&self, login_key: &[u8; 32], at: Moment) -> Stored<Begun> {
        self.write(|connection| {
            let transaction =
                connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let earlier = recent(&transaction, login_key, Moment(at.0 - WINDOW_MS))?;
            let sql = include_str!("../sql/attempt_insert.sql");
            transaction.prepare_cached(sql)?.execute(params![login_key, at.0, false])?;
            let number = transaction.last_insert_rowid();
            transaction.commit()?;
            Ok(Begun { number, earlier })
        })
    }

    pub fn attempt_succeed(&self, number: i64) -> Stored<()> {
        self.execute_one(include_str!("../sql/attempt_succeed.sql"), [number])
    }

    pub fn attempt_forget(&self, number: i64) -> Stored<()> {
        self.execute(include_str!("../sql/attempt_forget.sql"), [number]).map(|_| ())
    }

    /// For an attempt whose outcome is known.
    pub fn attempt_record(&self, login_key: &[u8; 32], at: Moment, succeeded: bool) -> Stored<()> {
        let sql = include_str!("../sql/attempt_insert.sql");
        self.execute_one(sql, params![login_key, at.0, succeeded])
    }

    /// After `since`, oldest first.
    pub fn attempt_recent(&self, login_key: &[u8; 32], since: Moment) -> Stored<Vec<Attempt>> {
        recent(&self.lock(), login_key, since)
    }

    /// An administrator lets somebody try again at once.
    pub fn attempt_clear(&self, login_key: &[u8; 32]) -> Stored<usize> {
        self.execute(include_str!("../sql/attempt_clear.sql"), [login_key])
    }

    /// Removes attempts that no longer count; answers how many.
    pub fn attempt_purge(&self, now: Moment) -> Stored<usize> {
        self.execute(include_str!("../sql/attempt_purge.sql"), [now.0 - WINDOW_MS])
    }
}

fn recent(
    connection: &Connection,
    login_key: &[u8; 32],
    since: Moment,
) -> Result<Vec<Attempt>, StoreError> {
    let sql = include_str!("../sql/attempt_recent.sql");
    list_on(connection, sql, params![login_key, since.0], |row: &Row<'_>| {
        Ok(Attempt { at: Moment(row.get(0)?), succeeded: row.get(1)? })
    })
}
