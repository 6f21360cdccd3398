//! Logging in and out, and resuming a session from its token.

use accounts::{
    Account, Delegation, Denied, Proven, Relation, Session, login_key, prove, token_hash,
};
use node_store::NodeStore;
use vocabulary::{AccountId, IdSource, Moment, OfficeCode, Problem};

use crate::node::Node;
use crate::{Failure, delegate_signature};

impl From<Denied> for Failure {
    fn from(denied: Denied) -> Self {
        denied.problem().into()
    }
}

/// Logs a person in.
///
/// # Errors
/// `login-failed` says nothing about which part was wrong; `login-locked` says for how long.
pub fn log_in(
    node: &Node,
    login: &str,
    password: &str,
    now: Moment,
    ids: &mut dyn IdSource,
) -> Result<Session, Failure> {
    let key = login_key(login);
    let (begun, found) = {
        let store = node.store();
        let begun = store.attempt_begin(&key, now).map_err(broken)?;
        (begun, store.account_find_by_login(login).map_err(broken)?)
    };
    // The hash is checked outside the lock: it takes tens of milliseconds on purpose.
    let proven = prove(found, password, &begun.earlier, now);
    let store = node.store();
    match proven {
        Ok(proven) => {
            store.attempt_succeed(begun.number).map_err(broken)?;
            let delegations = delegations_of(node, &proven.account().office);
            let (session, record) = Session::begin(proven, &delegations, ids, now);
            store.session_insert(&record).map_err(broken)?;
            Ok(session)
        }
        Err(denied) => {
            if matches!(denied, Denied::LoginLocked { .. }) {
                store.attempt_forget(begun.number).map_err(broken)?;
            }
            Err(denied.into())
        }
    }
}

/// The session of a token, if it is still open. Touches it.
pub fn resume(node: &Node, token: &str, now: Moment) -> Option<Session> {
    let hash = token_hash(token);
    let (record, account) = node.store().session_find(&hash).ok()??;
    let account = placed(node, account, record.office.as_ref());
    let delegations = delegations_of(node, &account.office);
    match Session::resume(&record, token, account, &delegations, now) {
        Ok(session) => {
            // Written now and then: reading pages must not cost a commit each.
            if record.needs_touch(now) {
                let _ = node.store().session_touch(&hash, now);
            }
            Some(session)
        }
        Err(_) => {
            let _ = node.store().session_delete(&hash);
            None
        }
    }
}

/// Ends a session.
///
/// # Errors
/// When it could not be ended: whoever finds the token could go on with it.
pub fn log_out(node: &Node, token: &str) -> Result<(), Failure> {
    node.store().session_delete(&token_hash(token)).map_err(broken)
}

/// The account behind a login, for commands run on the machine itself.
///
/// # Errors
/// `account-unknown`.
pub fn operator(
    node: &Node,
    login: &str,
    now: Moment,
    ids: &mut dyn IdSource,
) -> Result<Session, Failure> {
    let account = account_of(&node.store(), login)?;
    let home = account.home.clone();
    operator_at(node, account, &home, now, ids)
}

/// The same in another office that the account reaches; else in its own.
///
/// # Errors
/// `account-unknown`.
pub fn operator_in(
    node: &Node,
    login: &str,
    office: &OfficeCode,
    now: Moment,
    ids: &mut dyn IdSource,
) -> Result<Session, Failure> {
    let account = account_of(&node.store(), login)?;
    operator_at(node, account, office, now, ids)
}

/// A person for whom the node goes on with what they ordered, as long as they may: in the office
/// where they ordered it.
///
/// # Errors
/// `account-unknown` for one that is no longer there, or is disabled.
pub fn at_work(
    node: &Node,
    account: &AccountId,
    office: &OfficeCode,
    now: Moment,
    ids: &mut dyn IdSource,
) -> Result<Session, Failure> {
    let found = node.store().account_find(account).map_err(broken)?;
    let account =
        found.ok_or_else(|| Problem::refuse("account-unknown").with("login", account.as_str()))?;
    operator_at(node, account, office, now, ids)
}

fn operator_at(
    node: &Node,
    account: Account,
    office: &OfficeCode,
    now: Moment,
    ids: &mut dyn IdSource,
) -> Result<Session, Failure> {
    let login = account.login.clone();
    let account = placed(node, account, Some(office));
    let delegations = delegations_of(node, &account.office);
    let proven = Proven::by_the_machine(account)
        .ok_or_else(|| Problem::refuse("account-unknown").with("login", &login))?;
    Ok(Session::begin(proven, &delegations, ids, now).0)
}

/// The account in the office where the person went, if it is still within reach.
fn placed(node: &Node, account: Account, office: Option<&OfficeCode>) -> Account {
    match office.filter(|office| reaches(node, &account, office)) {
        Some(office) => Account { office: office.clone(), ..account },
        None => account,
    }
}

/// Whether an account may work in an office of this node.
pub(crate) fn reaches(node: &Node, account: &Account, office: &OfficeCode) -> bool {
    account.scope.reaches(between(node, &account.home, office))
}

/// How two offices of this node stand to each other; one that is not known here is elsewhere.
pub(crate) fn between(node: &Node, home: &OfficeCode, other: &OfficeCode) -> Relation {
    let (Some(home), Some(other)) = (node.office_card(home), node.office_card(other)) else {
        return Relation::OtherCommune;
    };
    Relation::between(
        (&home.code, home.commune_code.as_str()),
        (&other.code, other.commune_code.as_str()),
    )
}

pub(crate) fn account_of(store: &NodeStore, login: &str) -> Result<Account, Failure> {
    store
        .account_find_by_login(login)
        .map_err(broken)?
        .map(|(account, _)| account)
        .ok_or_else(|| Problem::refuse("account-unknown").with("login", login).into())
}

fn delegations_of(node: &Node, office: &OfficeCode) -> Vec<Delegation> {
    let Some(desk) = node.office(office) else { return Vec::new() };
    let reader = desk.reader();
    delegate_signature::all(&reader, office).unwrap_or_default()
}

pub(crate) fn broken(error: impl std::fmt::Display) -> Failure {
    Failure::Broken(error.to_string())
}
