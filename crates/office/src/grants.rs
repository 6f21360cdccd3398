//! What a grant shares with every use case that asks for one: who may be granted what, by whom.

use accounts::{Account, Administrator, Role, Scope};
use node_store::{GrantRow, NodeStore};
use vocabulary::{AccountId, Moment};

use crate::Failure;
use crate::node::Ctx;
use crate::session::broken;

/// Why a grant is asked for.
pub(crate) const NEW: &str = "new";
pub(crate) const ROLE: &str = "role";
pub(crate) const ENABLED: &str = "enabled";
pub(crate) const PASSWORD: &str = "password";

pub(crate) fn asked(
    account: &AccountId,
    by: &Account,
    why: &str,
    (role, scope): (Role, Scope),
    at: Moment,
) -> GrantRow {
    GrantRow {
        account: account.clone(),
        asked_at: at,
        asked_by: by.id.clone(),
        why: why.to_owned(),
        role,
        scope,
    }
}

/// An account of the office where the administrator works, which is not their own and reaches no
/// further than theirs.
pub(crate) fn anothers(
    ctx: &Ctx<'_>,
    administrator: &Administrator,
    account: &AccountId,
) -> Result<Account, Failure> {
    crate::own_office(ctx, administrator.account())?;
    let found = ctx.node.store().account_find(account).map_err(broken)?;
    let found = found.filter(|found| found.home == ctx.desk.card.code).ok_or(Failure::NotFound)?;
    if found.id == administrator.account().id {
        return Err(Failure::refused("account-own"));
    }
    if found.scope > administrator.account().scope {
        return Err(Failure::refused("scope-too-wide"));
    }
    Ok(found)
}

/// Refuses while something already waits for this account.
pub(crate) fn require_none(store: &NodeStore, account: &AccountId) -> Result<(), Failure> {
    match find(store, account)? {
        Some(_) => Err(Failure::refused("grant-waiting")),
        None => Ok(()),
    }
}

pub(crate) fn find(store: &NodeStore, account: &AccountId) -> Result<Option<GrantRow>, Failure> {
    let open = store.grant_list_open().map_err(broken)?;
    Ok(open.into_iter().find(|grant| grant.account == *account))
}
