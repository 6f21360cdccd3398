//! Roles that one person asked for and another gives.

use accounts::{Role, Scope};
use vocabulary::{AccountId, Moment};

use crate::{NodeStore, Stored, parsed};

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
}
