//! A person chooses another password, having shown the one they have.

use accounts::{Denied, Staff, login_key, prove};
use vocabulary::{IdSource, Moment, Problem, Values};

use crate::node::Node;
use crate::session::broken;
use crate::{Failure, create_account};

/// Every session of the account ends, this one too. Wrong tries count as failed log-ins: a
/// terminal left open is no place to guess.
///
/// # Errors
/// `password-wrong`, `login-locked`, `password-unlike`, problems of the new password.
pub fn change_password(
    node: &Node,
    staff: &Staff,
    values: &Values,
    now: Moment,
    ids: &mut dyn IdSource,
) -> Result<(), Failure> {
    let field = |id: &str| values.get(id).map_or("", String::as_str);
    let login = &staff.account().login;
    let new = field("password");
    if new != field("password_again") {
        let unlike = Problem::invalid("password_again", "password-unlike");
        return Err(Failure::Invalid(vec![unlike]));
    }
    accounts::check_password(new, login, create_account::rule(node))
        .map_err(|problem| Failure::Invalid(vec![problem]))?;
    let (begun, found) = {
        let store = node.store();
        let begun = store.attempt_begin(&login_key(login), now).map_err(broken)?;
        (begun, store.account_find_by_login(login).map_err(broken)?)
    };
    // Both hashes are made outside the lock: they take tens of milliseconds on purpose.
    match prove(found, field("password_now"), &begun.earlier, now) {
        Ok(proven) => {
            let hash = accounts::hash_password(new, &ids.bytes16());
            let store = node.store();
            store.attempt_succeed(begun.number).map_err(broken)?;
            let id = &proven.account().id;
            store.change_accounts(|changes| changes.update_password(id, &hash, now)).map_err(broken)
        }
        Err(Denied::LoginFailed) => {
            Err(Failure::Invalid(vec![Problem::invalid("password_now", "password-wrong")]))
        }
        Err(denied) => {
            node.store().attempt_forget(begun.number).map_err(broken)?;
            Err(denied.into())
        }
    }
}
