//! Sessions, sought by the hash of their token.

use accounts::{ABSOLUTE_MS, Account, IDLE_MS, SessionRecord};
use rusqlite::params;
use vocabulary::{AccountId, Moment};

use crate::accounts::account;
use crate::{NodeStore, Stored, parsed};

impl NodeStore {
    pub fn session_insert(&self, session: &SessionRecord) -> Stored<()> {
        let values = params![
            session.token_hash,
            session.id.as_str(),
            session.account.as_str(),
            session.created.0,
            session.last_seen.0,
        ];
        self.execute_one(include_str!("../sql/session_insert.sql"), values)
    }

    /// Whatever is stored; `accounts::Session::resume` says whether it is still alive.
    pub fn session_find(&self, token_hash: &[u8; 32]) -> Stored<Option<(SessionRecord, Account)>> {
        self.find(include_str!("../sql/session_find.sql"), [token_hash], |row| {
            let account = account(row)?;
            let session = SessionRecord {
                id: parsed(row, 8, str::parse)?,
                account: account.id.clone(),
                token_hash: *token_hash,
                created: Moment(row.get(9)?),
                last_seen: Moment(row.get(10)?),
            };
            Ok((session, account))
        })
    }

    /// `Missing` when the session was ended meanwhile.
    pub fn session_touch(&self, token_hash: &[u8; 32], now: Moment) -> Stored<()> {
        self.execute_one(include_str!("../sql/session_touch.sql"), params![token_hash, now.0])
    }

    /// Ending a session twice is no error.
    pub fn session_delete(&self, token_hash: &[u8; 32]) -> Stored<()> {
        self.execute(include_str!("../sql/session_delete.sql"), [token_hash]).map(|_| ())
    }

    pub fn session_delete_of_account(&self, id: &AccountId) -> Stored<usize> {
        self.execute(include_str!("../sql/session_delete_of_account.sql"), [id.as_str()])
    }

    /// Removes what has expired; answers how many.
    pub fn session_purge(&self, now: Moment) -> Stored<usize> {
        let sql = include_str!("../sql/session_purge.sql");
        self.execute(sql, [now.0 - IDLE_MS, now.0 - ABSOLUTE_MS])
    }
}
