//! Sessions, sought by the hash of their token.

use accounts::{ABSOLUTE_MS, Account, IDLE_MS, SessionRecord};
use rusqlite::params;
use vocabulary::{AccountId, Moment, OfficeCode};

use crate::accounts::{ACCOUNT_COLUMNS, account};
use crate::{NodeStore, StoreError, Stored, parsed};

impl NodeStore {
    pub fn session_insert(&self, session: &SessionRecord) -> Stored<()> {
        let values = params![
            session.token_hash,
            session.id.as_str(),
            session.account.as_str(),
            session.created.0,
            session.last_seen.0,
            session.office.as_ref().map(OfficeCode::as_str),
        ];
        self.execute_one(include_str!("../sql/session_insert.sql"), values)
    }

    /// Whatever is stored; `accounts::Session::resume` says whether it is still alive.
    pub fn session_find(&self, token_hash: &[u8; 32]) -> Stored<Option<(SessionRecord, Account)>> {
        self.find(include_str!("../sql/session_find.sql"), [token_hash], |row| {
            let account = account(row)?;
            let after = ACCOUNT_COLUMNS;
            let office: Option<String> = row.get(after + 3)?;
            let office = office.as_deref().map(OfficeCode::parse).transpose();
            let session = SessionRecord {
                id: parsed(row, after, str::parse)?,
                account: account.id.clone(),
                office: office.map_err(|_| StoreError::unreadable(after + 3))?,
                token_hash: *token_hash,
                created: Moment(row.get(after + 1)?),
                last_seen: Moment(row.get(after + 2)?),
            };
            Ok((session, account))
        })
    }

    /// `Missing` when the session was ended meanwhile.
    pub fn session_touch(&self, token_hash: &[u8; 32], now: Moment) -> Stored<()> {
        self.execute_one(include_str!("../sql/session_touch.sql"), params![token_hash, now.0])
    }

    /// `None` is the account's own office. `Missing` when the session was ended meanwhile.
    pub fn session_set_office(
        &self,
        token_hash: &[u8; 32],
        office: Option<&OfficeCode>,
    ) -> Stored<()> {
        let sql = include_str!("../sql/session_set_office.sql");
        self.execute_one(sql, params![token_hash, office.map(OfficeCode::as_str)])
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
