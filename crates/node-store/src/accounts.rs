//! People and their password hashes.

use accounts::{Account, PasswordHash, PersonKey, fold_login};
use rusqlite::{Connection, Row, params};
use vocabulary::{AccountId, CivilDate, Lang, Moment, OfficeCode};

use crate::{GrantRow, NodeStore, StoreError, Stored, parsed};

/// Changes of accounts that are made together, or not at all.
pub struct Changes<'a> {
    connection: &'a Connection,
}

impl Changes<'_> {
    /// `Duplicate` when the login is taken, `Rejected` when the office is unknown.
    pub fn insert(&self, account: &Account, password: &PasswordHash, at: Moment) -> Stored<()> {
        let values = params![
            account.id.as_str(),
            account.login,
            account.name_ar,
            account.name_latin,
            account.role.as_str(),
            account.home.as_str(),
            account.lang.code(),
            account.disabled,
            password.as_str(),
            at.0,
            account.scope.as_str(),
            account.pending,
            account.person.map(|key| key.0),
            account.in_office_since.map(|day| day.to_string()),
        ];
        self.one(include_str!("../sql/account_insert.sql"), values)
    }

    /// Ends every session of the account: whoever knew the old password is out.
    pub fn update_password(
        &self,
        id: &AccountId,
        password: &PasswordHash,
        at: Moment,
    ) -> Stored<()> {
        let sql = include_str!("../sql/account_update_password.sql");
        self.one(sql, params![id.as_str(), password.as_str(), at.0])?;
        self.end_sessions(id)
    }

    /// The account stays, because acts and facts name it; its sessions end.
    pub fn disable(&self, id: &AccountId) -> Stored<()> {
        let sql = include_str!("../sql/account_set_disabled.sql");
        self.one(sql, params![id.as_str(), true])?;
        self.end_sessions(id)
    }

    pub fn enable(&self, id: &AccountId) -> Stored<()> {
        let sql = include_str!("../sql/account_set_disabled.sql");
        self.one(sql, params![id.as_str(), false])
    }

    /// An account that waits has no session.
    pub fn set_pending(&self, id: &AccountId) -> Stored<()> {
        let sql = include_str!("../sql/account_set_pending.sql");
        self.one(sql, params![id.as_str(), true])?;
        self.end_sessions(id)
    }

    /// `Duplicate` while another waits for the same account.
    pub fn ask(&self, grant: &GrantRow) -> Stored<()> {
        let values = params![
            grant.account.as_str(),
            grant.asked_at.0,
            grant.asked_by.as_str(),
            grant.why,
            grant.role.as_str(),
            grant.scope.as_str(),
        ];
        self.one(include_str!("../sql/grant_insert.sql"), values)
    }

    /// The word of the second person with what follows from it: given, the account has the role
    /// and works; its sessions end, for they began under another role. `Missing` when somebody
    /// else decided meanwhile.
    pub fn decide(&self, grant: &GrantRow, by: &AccountId, given: bool, at: Moment) -> Stored<()> {
        let id = &grant.account;
        let word = params![id.as_str(), grant.asked_at.0, at.0, by.as_str(), given];
        self.one(include_str!("../sql/grant_decide.sql"), word)?;
        if given {
            let role = params![id.as_str(), grant.role.as_str(), grant.scope.as_str()];
            self.one(include_str!("../sql/account_set_role.sql"), role)?;
            self.end_sessions(id)?;
        }
        Ok(())
    }

    fn end_sessions(&self, id: &AccountId) -> Stored<()> {
        let end = include_str!("../sql/session_delete_of_account.sql");
        self.connection.prepare_cached(end)?.execute([id.as_str()])?;
        Ok(())
    }

    fn one(&self, sql: &str, values: impl rusqlite::Params) -> Stored<()> {
        match self.connection.prepare_cached(sql)?.execute(values)? {
            0 => Err(StoreError::Missing),
            _ => Ok(()),
        }
    }
}

impl NodeStore {
    /// Changes accounts: everything that `work` does, or nothing of it.
    pub fn change_accounts<T>(&self, work: impl FnOnce(&Changes<'_>) -> Stored<T>) -> Stored<T> {
        self.write_sealed(|connection| work(&Changes { connection }))
    }

    /// `login` as typed.
    pub fn account_find_by_login(&self, login: &str) -> Stored<Option<(Account, PasswordHash)>> {
        let sql = include_str!("../sql/account_find_by_login.sql");
        self.find(sql, [fold_login(login)], |row| {
            Ok((account(row)?, PasswordHash::from_stored(row.get(12)?)))
        })
    }

    pub fn account_find(&self, id: &AccountId) -> Stored<Option<Account>> {
        self.find(include_str!("../sql/account_find.sql"), [id.as_str()], account)
    }

    /// By office, then login.
    pub fn account_list(&self) -> Stored<Vec<Account>> {
        self.list(include_str!("../sql/account_list.sql"), [], account)
    }
}

/// Columns of an account in every query, from the first.
pub(crate) const ACCOUNT_COLUMNS: usize = 12;

pub(crate) fn account(row: &Row<'_>) -> Stored<Account> {
    let office = parsed(row, 5, OfficeCode::parse)?;
    let since: Option<String> = row.get(11)?;
    let since = since.as_deref().map(CivilDate::parse).transpose();
    Ok(Account {
        id: parsed(row, 0, str::parse)?,
        login: row.get(1)?,
        name_ar: row.get(2)?,
        name_latin: row.get(3)?,
        role: parsed(row, 4, str::parse)?,
        home: office.clone(),
        office,
        lang: parsed(row, 6, |code| Lang::parse(code).ok_or(()))?,
        disabled: row.get(7)?,
        scope: parsed(row, 8, str::parse)?,
        pending: row.get(9)?,
        person: row.get::<_, Option<[u8; 32]>>(10)?.map(PersonKey),
        in_office_since: since.map_err(|_| StoreError::unreadable(11))?,
    })
}
