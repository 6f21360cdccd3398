//! On what ground somebody may sign, or signed, in this office on a day: for the page of an act.

use accounts::{Account, Delegation, Ground, Staff};
use vocabulary::{AccountId, ActId, CivilDate};

use crate::Failure;
use crate::delegate_signature::all;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::read_act::on_file;
use crate::session::{broken, reaches};
use crate::views::Named;

/// A signatory with the ground they stand on.
#[derive(Debug, Clone)]
pub struct Competence {
    pub name: Named,
    pub ground: Ground,
}

/// The ground on which an account may sign in this office on that day.
///
/// # Errors
/// Why it may not: `not-allowed`, `delegation-missing`, `delegation-expired`,
/// `delegation-not-begun`, `registrar-not-begun`; `NotFound` for an account that does not reach
/// this office.
pub fn competence(
    ctx: &Ctx<'_>,
    account: &AccountId,
    day: CivilDate,
) -> Result<Competence, Failure> {
    let code = &ctx.desk.card.code;
    let found = ctx.node.store().account_find(account).map_err(broken)?;
    let account = found.filter(|found| reaches(ctx.node, found, code)).ok_or(Failure::NotFound)?;
    let account = Account { office: code.clone(), ..account };
    let known = all(&ctx.desk.reader(), code).map_err(store_failure)?;
    let ground = accounts::competence(&account, &known, day)?;
    let name = Named { ar: account.name_ar, latin: account.name_latin };
    Ok(Competence { name, ground })
}

/// The ground on which an act was signed, from the act itself: its officer as named in it, under
/// the very decision it names, whatever became of the account since.
///
/// # Errors
/// `NotFound`; the store's.
pub fn competence_of_act(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
) -> Result<Competence, Failure> {
    crate::read_acts(ctx, staff.account())?;
    let store = ctx.desk.reader();
    let officer = on_file(&store, act)?.signed.officer;
    let known = all(&store, &ctx.desk.card.code).map_err(store_failure)?;
    drop(store);
    let named = |id| known.iter().find(|one: &&Delegation| one.id == id).cloned();
    let ground = match officer.delegation.and_then(named) {
        Some(delegation) => Ground::Delegation(delegation),
        None => {
            let account = ctx.node.store().account_find(&officer.account).map_err(broken)?;
            Ground::Registrar { since: account.and_then(|account| account.in_office_since) }
        }
    };
    Ok(Competence { name: Named { ar: officer.name_ar, latin: officer.name_latin }, ground })
}
