//! What an administrator sees: accounts, delegations, observed months; and what the registrar
//! sees of delegations.

use std::collections::HashMap;

use accounts::{Administrator, Signatory};
use vocabulary::AccountId;

use crate::Failure;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::session::broken;
use crate::views::{AccountRow, AdminView, DelegationRow};

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
        accounts: stored
            .into_iter()
            .filter(|s| s.office == *code)
            .map(|s| AccountRow {
                login: s.login,
                name_ar: s.name_ar,
                name_latin: s.name_latin,
                role: s.role.as_str().to_owned(),
                disabled: s.disabled,
            })
            .collect(),
        delegations: delegations(ctx)?,
        months: months.into_iter().map(|row| row.month).collect(),
    })
}

/// Delegations of this office, for whoever signs in it.
///
/// # Errors
/// Only the stores'.
pub fn delegations_view(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
) -> Result<Vec<DelegationRow>, Failure> {
    crate::own_office(ctx, signatory.account())?;
    delegations(ctx)
}

fn delegations(ctx: &Ctx<'_>) -> Result<Vec<DelegationRow>, Failure> {
    let stored = ctx.node.store().account_list().map_err(broken)?;
    let people: HashMap<AccountId, (String, String)> =
        stored.into_iter().map(|s| (s.id, (s.login, s.name_ar))).collect();
    let records = ctx.desk.reader().delegations().map_err(store_failure)?;
    Ok(records
        .into_iter()
        .map(|d| {
            let (login, name_ar) = people.get(&d.account).cloned().unwrap_or_default();
            DelegationRow {
                delegation: d.delegation,
                login,
                name_ar,
                decision_number: d.decision_number,
                from: d.from,
                to: d.to,
                ended: d.ended,
            }
        })
        .collect())
}
