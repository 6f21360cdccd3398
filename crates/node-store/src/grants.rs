//! Roles that one person asked for and another gives.

use accounts::{Role, Scope};
use rusqlite::params;
use vocabulary::{AccountId, Moment};

use crate::{NodeStore, StoreError, Stored, parsed};

/// What waits for a second person's word.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct GrantRow {
    pub account: AccountId,
    /// With the account, what the second person's word is about.
    pub asked_at: Moment,
    pub asked_by: AccountId,
    /// new, role, enabled, password.
    pub why: String,
    pub role: Role,
    pub scope: Scope,
}

impl NodeStore {
    /// `Duplicate` while another waits for the same account.
    pub fn grant_insert(&self, grant: &GrantRow) -> Stored<()> {
        let values = params![
            grant.account.as_str(),
            grant.asked_at.0,
            grant.asked_by.as_str(),
            grant.why,
            grant.role.as_str(),
            grant.scope.as_str(),
        ];
        self.execute_sealed(include_str!("../sql/grant_insert.sql"), values)
    }

    /// Oldest first.
    pub fn grant_list_open(&self) -> Stored<Vec<GrantRow>> {
        self.list(include_str!("../sql/grant_list_open.sql"), [], |row| {
            Ok(GrantRow {
                account: parsed(row, 0, str::parse)?,
                asked_at: Moment(row.get(1)?),
                asked_by: parsed(row, 2, str::parse)?,
                why: row.get(3)?,
                role: parsed(row, 4, str::parse)?,
                scope: parsed(row, 5, str::parse)?,
            })
        })
    }

    /// The word of the second person with what follows from it, or neither: given, the account
    /// has the role and works; its sessions end, for they began under another role. `Missing`
    /// when somebody else decided meanwhile.
    pub fn grant_decide(
        &self,
        grant: &GrantRow,
        by: &AccountId,
        given: bool,
        at: Moment,
    ) -> Stored<()> {
        self.write_sealed(|connection| {
            let id = grant.account.as_str();
            let decide = include_str!("../sql/grant_decide.sql");
            let word = params![id, grant.asked_at.0, at.0, by.as_str(), given];
            if connection.prepare_cached(decide)?.execute(word)? == 0 {
                return Err(StoreError::Missing);
            }
            if given {
                let set = include_str!("../sql/account_set_role.sql");
                let role = params![id, grant.role.as_str(), grant.scope.as_str()];
                connection.prepare_cached(set)?.execute(role)?;
                let end = include_str!("../sql/session_delete_of_account.sql");
                connection.prepare_cached(end)?.execute([id])?;
            }
            Ok(())
        })
    }
}
