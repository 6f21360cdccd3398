//! An administrator shuts an account, or opens it again. It is never removed: acts name it.

use accounts::Administrator;
use vocabulary::AccountId;

use crate::node::Ctx;
use crate::session::broken;
use crate::{Failure, create_account, grants};

/// Shuts an account; its sessions end.
///
/// # Errors
/// `NotFound`; `account-own`, `scope-too-wide`.
pub fn disable_account(
    ctx: &mut Ctx<'_>,
    administrator: &Administrator,
    account: &AccountId,
) -> Result<(), Failure> {
    let account = grants::anothers(ctx, administrator, account)?;
    let store = ctx.node.store();
    store.change_accounts(|changes| changes.disable(&account.id)).map_err(broken)
}

/// Opens an account again: one that may sign, or make others, when a second person agreed.
///
/// # Errors
/// `NotFound`; `account-own`, `scope-too-wide`, `account-not-disabled`, `grant-waiting`,
/// `person-role-taken`.
pub fn enable_account(
    ctx: &mut Ctx<'_>,
    administrator: &Administrator,
    account: &AccountId,
) -> Result<(), Failure> {
    let account = grants::anothers(ctx, administrator, account)?;
    if account.works() {
        return Err(Failure::refused("account-not-disabled"));
    }
    let store = ctx.node.store();
    grants::require_none(&store, &account.id)?;
    if account.disabled {
        let (person, role) = (account.person, account.role);
        create_account::require_free(&store, ctx.node, person, role, &account.home)?;
    }
    let role = (account.role, account.scope);
    let asked = grants::asked(&account.id, administrator.account(), grants::ENABLED, role, ctx.now);
    let changed = store.change_accounts(|changes| {
        if account.role.needs_second() {
            changes.set_pending(&account.id)?;
            changes.ask(&asked)?;
        }
        changes.enable(&account.id)
    });
    changed.map_err(broken)
}
