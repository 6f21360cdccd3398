//! An administrator asks that an account have another role, or reach further; a second person
//! agrees before anything changes.

use accounts::Administrator;
use vocabulary::{AccountId, Problem, Values};

use crate::node::Ctx;
use crate::session::broken;
use crate::{Failure, create_account, grants};

/// Asks for it.
///
/// # Errors
/// `NotFound`; `account-own`, `scope-one-office`, `scope-too-wide`, `role-unchanged`,
/// `grant-waiting`, `person-role-taken`, field problems.
pub fn change_role(
    ctx: &mut Ctx<'_>,
    administrator: &Administrator,
    account: &AccountId,
    values: &Values,
) -> Result<(), Failure> {
    let account = grants::anothers(ctx, administrator, account)?;
    let role = create_account::role(values)?;
    let scope = create_account::scope(ctx, values, role, administrator.account())?;
    if (role, scope) == (account.role, account.scope) {
        return Err(Problem::refuse("role-unchanged").at("role").into());
    }
    let store = ctx.node.store();
    grants::require_none(&store, &account.id)?;
    if role != account.role {
        create_account::require_free(&store, ctx.node, account.person, role, &account.home)?;
    }
    let by = administrator.account();
    let asked = grants::asked(&account.id, by, grants::ROLE, (role, scope), ctx.now);
    store.change_accounts(|changes| changes.ask(&asked)).map_err(broken)
}
