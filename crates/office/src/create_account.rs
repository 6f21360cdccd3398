//! An administrator makes an account for a member of staff. One that may sign, or make others,
//! works only once a second person agreed.

use accounts::{Account, Administrator, PasswordRule, PersonKey, Relation, Role, Scope};
use node_store::NodeStore;
use vocabulary::{AccountId, IdSource, Lang, Moment, OfficeCode, Problem, Values};

use crate::delegate_signature::Fields;
use crate::node::{Ctx, NewAccount, Node};
use crate::session::{between, broken};
use crate::{Failure, grants, person};

/// Makes an account in the office where the administrator works.
///
/// # Errors
/// `login-taken`, `password-too-short`, `scope-one-office`, `scope-too-wide`, `person-role-taken`,
/// field problems.
pub fn create_account(
    ctx: &mut Ctx<'_>,
    administrator: &Administrator,
    values: &Values,
) -> Result<AccountId, Failure> {
    crate::own_office(ctx, administrator.account())?;
    let fields = Fields::of(values);
    let role = role(values)?;
    let scope = scope(ctx, values, role, administrator.account())?;
    let password = values.get("password").cloned().unwrap_or_default();
    let login = fields.text("login")?;
    accounts::check_login(&login)
        .and_then(|()| accounts::check_password(&password, &login, rule(ctx.node)))
        .map_err(|problem| Failure::Invalid(vec![problem]))?;
    let id_card = values.get("id_card").map(|typed| typed.trim().to_owned());
    let new = NewAccount {
        office: ctx.desk.card.code.clone(),
        role,
        scope,
        login,
        password,
        name_ar: fields.text("name_ar")?,
        name_latin: fields.text("name_latin")?,
        id_card: id_card.filter(|typed| !typed.is_empty()),
        in_office_since: fields.date_or_none("in_office_since")?,
    };
    let store = ctx.node.store();
    let key =
        new.id_card.as_deref().map(|typed| person::key(&store, typed, ctx.ids)).transpose()?;
    require_free(&store, ctx.node, key, role, &new.office)?;
    let asker = role.needs_second().then(|| administrator.account());
    insert(&store, &new, asker, ctx.now, ctx.ids)
}

/// The role that a form names.
pub(crate) fn role(values: &Values) -> Result<Role, Failure> {
    values
        .get("role")
        .and_then(|role| role.parse().ok())
        .ok_or_else(|| Failure::Invalid(vec![Problem::invalid("role", "choice-unknown")]))
}

/// The scope that a form names, one office if it names none: no wider than the role allows, and
/// no wider than that of whoever gives it. Only the first administrator of a whole commune is made
/// by one of an office.
pub(crate) fn scope(
    ctx: &Ctx<'_>,
    values: &Values,
    role: Role,
    giver: &Account,
) -> Result<Scope, Failure> {
    let named = values.get("scope").map(String::as_str).filter(|scope| !scope.is_empty());
    let scope = named.map_or(Ok(Scope::Office), str::parse);
    let scope =
        scope.map_err(|_| Failure::Invalid(vec![Problem::invalid("scope", "choice-unknown")]))?;
    if scope > role.widest() {
        return Err(Problem::refuse("scope-one-office").at("scope").into());
    }
    if scope > giver.scope && (role != Role::Administrator || has_wide_administrator(ctx)?) {
        return Err(Problem::refuse("scope-too-wide").at("scope").into());
    }
    Ok(scope)
}

fn has_wide_administrator(ctx: &Ctx<'_>) -> Result<bool, Failure> {
    let everybody = ctx.node.store().account_list().map_err(broken)?;
    Ok(everybody.iter().any(|account| {
        account.role == Role::Administrator
            && account.scope == Scope::Commune
            && account.works()
            && between(ctx.node, &ctx.desk.card.code, &account.home) != Relation::OtherCommune
    }))
}

pub(crate) fn rule(node: &Node) -> PasswordRule {
    if node.training { PasswordRule::Training } else { PasswordRule::Real }
}

/// One person has one account of a role within a commune. Other communes are not asked: an answer
/// would tell who works there.
pub(crate) fn require_free(
    store: &NodeStore,
    node: &Node,
    key: Option<PersonKey>,
    role: Role,
    office: &OfficeCode,
) -> Result<(), Failure> {
    let Some(key) = key else { return Ok(()) };
    let taken = store.account_list().map_err(broken)?.into_iter().any(|other| {
        other.person == Some(key)
            && other.role == role
            && !other.disabled
            && between(node, office, &other.home) != Relation::OtherCommune
    });
    match taken {
        true => Err(Problem::refuse("person-role-taken").at("id_card").into()),
        false => Ok(()),
    }
}

/// Makes the account; where somebody asks for it, it waits for a second person, and what waits is
/// kept with it.
pub(crate) fn insert(
    store: &NodeStore,
    new: &NewAccount,
    asker: Option<&Account>,
    now: Moment,
    ids: &mut dyn IdSource,
) -> Result<AccountId, Failure> {
    if store.account_find_by_login(&new.login).map_err(broken)?.is_some() {
        return Err(Problem::refuse("login-taken").at("login").into());
    }
    let account = Account {
        id: AccountId::new(ids),
        login: new.login.clone(),
        name_ar: new.name_ar.clone(),
        name_latin: new.name_latin.clone(),
        role: new.role,
        home: new.office.clone(),
        office: new.office.clone(),
        scope: new.scope,
        lang: Lang::Ar,
        disabled: false,
        pending: asker.is_some(),
        person: new.id_card.as_deref().map(|typed| person::key(store, typed, ids)).transpose()?,
        in_office_since: new.in_office_since,
    };
    let hash = accounts::hash_password(&new.password, &ids.bytes16());
    let asked = asker
        .map(|by| grants::asked(&account.id, by, grants::NEW, (account.role, account.scope), now));
    let made = store.change_accounts(|changes| {
        changes.insert(&account, &hash, now)?;
        asked.iter().try_for_each(|asked| changes.ask(asked))
    });
    made.map_err(broken)?;
    Ok(account.id)
}
