//! An administrator gives somebody a new password. Whoever knows the password of an account that
//! may sign could sign: such an account then waits for a second person.

use accounts::Administrator;
use vocabulary::{AccountId, Values};

use crate::node::Ctx;
use crate::session::broken;
use crate::{Failure, create_account, grants};

/// Its sessions end, and log-ins that were locked are locked no more.
///
/// # Errors
/// `NotFound`; `account-own`, `scope-too-wide`, `grant-waiting`, problems of the password.
pub fn reset_password(
    ctx: &mut Ctx<'_>,
    administrator: &Administrator,
    account: &AccountId,
    values: &Values,
) -> Result<(), Failure> {
    let account = grants::anothers(ctx, administrator, account)?;
    let password = values.get("password").map_or("", String::as_str);
    accounts::check_password(password, &account.login, create_account::rule(ctx.node))
        .map_err(|problem| Failure::Invalid(vec![problem]))?;
    let hash = accounts::hash_password(password, &ctx.ids.bytes16());
    let store = ctx.node.store();
    let asked = if account.role.needs_second() && !account.disabled {
        grants::require_none(&store, &account.id)?;
        let role = (account.role, account.scope);
        let by = administrator.account();
        Some(grants::asked(&account.id, by, grants::PASSWORD, role, ctx.now))
    } else {
        None
    };
    let changed = store.change_accounts(|changes| {
        if let Some(asked) = &asked {
            changes.set_pending(&account.id)?;
            changes.ask(asked)?;
        }
        changes.update_password(&account.id, &hash, ctx.now)
    });
    changed.map_err(broken)?;
    store.attempt_clear(&accounts::login_key(&account.login)).map_err(broken)?;
    Ok(())
}
