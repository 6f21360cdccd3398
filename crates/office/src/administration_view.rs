//! What an administrator sees: accounts, delegations, observed months; and what the registrar
//! sees of delegations.

use std::collections::HashMap;

use accounts::{Account, Administrator, Role, Signatory};
use vocabulary::AccountId;

use crate::Failure;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::session::broken;
use crate::views::{AccountRow, AdminView, DelegationRow, DelegationsView, Named};

/// Accounts and delegations of this office, and the months entered on this node.
///
/// # Errors
/// Only the stores'.
pub fn administration_view(
    ctx: &mut Ctx<'_>,
    administrator: &Administrator,
) -> Result<AdminView, Failure> {
    crate::own_office(ctx, administrator.account())?;
    let code = &ctx.desk.card.code;
    let stored = ctx.node.store().account_list().map_err(broken)?;
    let months = ctx.node.store().month_list().map_err(broken)?;
    Ok(AdminView {
        accounts: stored.into_iter().filter(|s| s.home == *code).map(account_row).collect(),
        delegations: delegations(ctx)?,
        months: months.into_iter().map(|row| row.month).collect(),
    })
}

/// Delegations of this office and who may be given one, for whoever signs in it.
///
/// # Errors
/// Only the stores'.
pub fn delegations_view(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
) -> Result<DelegationsView, Failure> {
    crate::own_office(ctx, signatory.account())?;
    let code = &ctx.desk.card.code;
    let stored = ctx.node.store().account_list().map_err(broken)?;
    let delegates = stored
        .into_iter()
        .filter(|s| s.home == *code && s.role == Role::Delegate && s.works())
        .map(account_row)
        .collect();
    Ok(DelegationsView { delegates, rows: delegations(ctx)? })
}

fn account_row(stored: Account) -> AccountRow {
    AccountRow {
        account: stored.id,
        login: stored.login,
        name: Named { ar: stored.name_ar, latin: stored.name_latin },
        role: stored.role.as_str().to_owned(),
        scope: stored.scope.as_str().to_owned(),
        disabled: stored.disabled,
        pending: stored.pending,
    }
}

fn delegations(ctx: &Ctx<'_>) -> Result<Vec<DelegationRow>, Failure> {
    let stored = ctx.node.store().account_list().map_err(broken)?;
    let people: HashMap<AccountId, AccountRow> =
        stored.into_iter().map(|s| (s.id.clone(), account_row(s))).collect();
    let records = ctx.desk.reader().delegations().map_err(store_failure)?;
    Ok(records
        .into_iter()
        .map(|d| {
            let person = people.get(&d.account);
            DelegationRow {
                delegation: d.delegation,
                login: person.map(|p| p.login.clone()).unwrap_or_default(),
                name: person.map(|p| p.name.clone()).unwrap_or_default(),
                decision_number: d.decision_number,
                from: d.from,
                to: d.to,
                specimen: d.specimen,
                ended: d.ended,
            }
        })
        .collect())
}
