//! A second administrator, or the registrar, agrees to what an administrator granted, or does not.

use accounts::{Account, Approver};
use node_store::{GrantRow, StoreError};
use vocabulary::{AccountId, Moment};

use crate::node::Ctx;
use crate::session::broken;
use crate::views::Named;
use crate::{Failure, create_account, grants};

/// Something that waits for a second person's word.
#[derive(Debug, Clone)]
pub struct GrantView {
    pub account: AccountId,
    pub login: String,
    pub name: Named,
    /// The role it would have, and how far it would reach.
    pub role: String,
    pub scope: String,
    /// The role it has now, if another.
    pub role_now: Option<String>,
    /// new, role, enabled, password.
    pub why: String,
    pub asked_by: Named,
    pub asked_at: Moment,
    /// Whether this reader may be the second person.
    pub may_approve: bool,
}

/// What waits in this office, oldest first.
///
/// # Errors
/// Only the store's.
pub fn grants_view(ctx: &mut Ctx<'_>, approver: &Approver) -> Result<Vec<GrantView>, Failure> {
    crate::own_office(ctx, approver.account())?;
    let open = ctx.node.store().grant_list_open().map_err(broken)?;
    let mut views = Vec::new();
    for grant in open {
        let Some((account, author)) = people(ctx, &grant)? else { continue };
        let changes = account.role != grant.role;
        views.push(GrantView {
            may_approve: agreed(&account, &author, approver.account()).is_ok(),
            account: account.id,
            login: account.login,
            name: Named { ar: account.name_ar, latin: account.name_latin },
            role: grant.role.as_str().to_owned(),
            scope: grant.scope.as_str().to_owned(),
            role_now: changes.then(|| account.role.as_str().to_owned()),
            why: grant.why,
            asked_by: Named { ar: author.name_ar, latin: author.name_latin },
            asked_at: grant.asked_at,
        });
    }
    Ok(views)
}

/// Agrees: the account has the role and works. `asked_at` is what the page showed, so that the
/// word is about what was read.
///
/// # Errors
/// `NotFound` once decided; `four-eyes-self`, `four-eyes-one-person`, `person-role-taken`.
pub fn approve_grant(
    ctx: &mut Ctx<'_>,
    approver: &Approver,
    account: &AccountId,
    asked_at: Moment,
) -> Result<(), Failure> {
    let (grant, account, author) = waiting(ctx, approver, account, asked_at)?;
    agreed(&account, &author, approver.account())?;
    if grant.role != account.role {
        let store = ctx.node.store();
        create_account::require_free(&store, ctx.node, account.person, grant.role, &account.home)?;
    }
    // A key before the word: somebody who may sign and cannot would be told so at the counter.
    if ctx.node.training && grant.role.signs() && ctx.node.keys.signer(&account.id).is_err() {
        ctx.node.keys.create(&account.id, &account.name_latin, ctx.now, ctx.ids)?;
    }
    decide(ctx, &grant, approver.account(), true)
}

/// Does not agree. Whoever asked may take it back so. An account that never worked is shut.
///
/// # Errors
/// `NotFound` once decided.
pub fn refuse_grant(
    ctx: &mut Ctx<'_>,
    approver: &Approver,
    account: &AccountId,
    asked_at: Moment,
) -> Result<(), Failure> {
    let (grant, _, _) = waiting(ctx, approver, account, asked_at)?;
    decide(ctx, &grant, approver.account(), false)
}

fn decide(ctx: &Ctx<'_>, grant: &GrantRow, by: &Account, given: bool) -> Result<(), Failure> {
    let decided = ctx.node.store().change_accounts(|changes| {
        changes.decide(grant, &by.id, given, ctx.now)?;
        match !given && grant.why == grants::NEW {
            true => changes.disable(&grant.account),
            false => Ok(()),
        }
    });
    match decided {
        Err(StoreError::Missing) => Err(Failure::NotFound),
        other => other.map_err(broken),
    }
}

/// The second person is neither who asked nor who gains.
fn agreed(account: &Account, author: &Account, second: &Account) -> Result<(), Failure> {
    accounts::four_eyes(author, second)?;
    Ok(accounts::four_eyes(account, second)?)
}

fn waiting(
    ctx: &Ctx<'_>,
    approver: &Approver,
    account: &AccountId,
    asked_at: Moment,
) -> Result<(GrantRow, Account, Account), Failure> {
    crate::own_office(ctx, approver.account())?;
    let grant = grants::find(&ctx.node.store(), account)?;
    let grant = grant.filter(|grant| grant.asked_at == asked_at).ok_or(Failure::NotFound)?;
    let (account, author) = people(ctx, &grant)?.ok_or(Failure::NotFound)?;
    Ok((grant, account, author))
}

/// Whom it is about and who asked, if it is of this office.
fn people(ctx: &Ctx<'_>, grant: &GrantRow) -> Result<Option<(Account, Account)>, Failure> {
    let store = ctx.node.store();
    let account = store.account_find(&grant.account).map_err(broken)?;
    let account = account.filter(|account| account.home == ctx.desk.card.code);
    Ok(account.zip(store.account_find(&grant.asked_by).map_err(broken)?))
}
