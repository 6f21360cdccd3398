//! An administrator makes an account for a member of staff.

use accounts::{Account, Administrator, PasswordRule, Role};
use node_store::NodeStore;
use vocabulary::{AccountId, IdSource, Lang, Moment, Problem, Values};

use crate::delegate_signature::Fields;
use crate::node::{Ctx, NewAccount};
use crate::{Failure, session};

/// Makes an account in the administrator's office.
///
/// # Errors
/// `login-taken`, `password-too-short`, field problems.
pub fn create_account(
    ctx: &mut Ctx<'_>,
    administrator: &Administrator,
    values: &Values,
) -> Result<AccountId, Failure> {
    crate::own_office(ctx, administrator.account())?;
    let fields = Fields::of(values);
    let role = values
        .get("role")
        .and_then(|role| role.parse::<Role>().ok())
        .ok_or_else(|| Failure::Invalid(vec![Problem::invalid("role", "choice-unknown")]))?;
    let password = values.get("password").cloned().unwrap_or_default();
    let login = fields.text("login")?;
    let rule = if ctx.node.training { PasswordRule::Training } else { PasswordRule::Real };
    accounts::check_login(&login)
        .and_then(|()| accounts::check_password(&password, &login, rule))
        .map_err(|problem| Failure::Invalid(vec![problem]))?;
    let new = NewAccount {
        office: ctx.desk.card.code.clone(),
        role,
        login,
        password,
        name_ar: fields.text("name_ar")?,
        name_latin: fields.text("name_latin")?,
    };
    let id = insert(&mut ctx.node.store(), &new, ctx.now, ctx.ids)?;
    if ctx.node.training && may_sign(role) {
        ctx.node.keys.create(&id, &new.name_latin, ctx.now, ctx.ids)?;
    }
    Ok(id)
}

pub(crate) fn insert(
    store: &mut NodeStore,
    new: &NewAccount,
    now: Moment,
    ids: &mut dyn IdSource,
) -> Result<AccountId, Failure> {
    if store.account_find_by_login(&new.login).map_err(session::broken)?.is_some() {
        return Err(Problem::refuse("login-taken").at("login").into());
    }
    let account = Account {
        id: AccountId::new(ids),
        login: new.login.clone(),
        name_ar: new.name_ar.clone(),
        name_latin: new.name_latin.clone(),
        role: new.role,
        office: new.office.clone(),
        lang: Lang::Ar,
        disabled: false,
    };
    let hash = accounts::hash_password(&new.password, &ids.bytes16());
    store.account_insert(&account, &hash, now).map_err(session::broken)?;
    Ok(account.id)
}

/// Registrars and delegates hold keys.
pub(crate) fn may_sign(role: Role) -> bool {
    matches!(role, Role::Registrar | Role::Delegate)
}
