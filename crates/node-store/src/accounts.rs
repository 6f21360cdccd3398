//! People and their password hashes.

use accounts::{Account, PasswordHash, PersonKey, fold_login};
use rusqlite::{Row, params};
use vocabulary::{AccountId, CivilDate, Lang, Moment, OfficeCode};

use crate::{NodeStore, StoreError, Stored, parsed};

impl NodeStore {
    /// `Duplicate` when the login is taken, `Rejected` when the office is unknown.
    pub fn account_insert(
        &self,
        account: &Account,
        password: &PasswordHash,
        at: Moment,
    ) -> Stored<()> {
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
        self.execute_sealed(include_str!("../sql/account_insert.sql"), values)
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

    /// Ends every session of the account: whoever knew the old password is out.
    pub fn account_update_password(
        &self,
        id: &AccountId,
        password: &PasswordHash,
        at: Moment,
    ) -> Stored<()> {
        let sql = include_str!("../sql/account_update_password.sql");
        self.change_and_end_sessions(id, sql, params![id.as_str(), password.as_str(), at.0])
    }

    /// The account stays, because acts and facts name it; its sessions end.
    pub fn account_disable(&self, id: &AccountId) -> Stored<()> {
        let sql = include_str!("../sql/account_set_disabled.sql");
        self.change_and_end_sessions(id, sql, params![id.as_str(), true])
    }

    pub fn account_enable(&self, id: &AccountId) -> Stored<()> {
        let sql = include_str!("../sql/account_set_disabled.sql");
        self.execute_sealed(sql, params![id.as_str(), false])
    }

    /// An account that waits has no session.
    pub fn account_set_pending(&self, id: &AccountId) -> Stored<()> {
        let sql = include_str!("../sql/account_set_pending.sql");
        self.change_and_end_sessions(id, sql, params![id.as_str(), true])
    }

    fn change_and_end_sessions(
        &self,
        id: &AccountId,
        sql: &str,
        values: impl rusqlite::Params,
    ) -> Stored<()> {
        self.write_sealed(|connection| {
            if connection.prepare_cached(sql)?.execute(values)? == 0 {
                return Err(StoreError::Missing);
            }
            let end = include_str!("../sql/session_delete_of_account.sql");
            connection.prepare_cached(end)?.execute([id.as_str()])?;
            Ok(())
        })
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
