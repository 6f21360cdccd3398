//! From a login and a password to the proof that a session begins with.

use vocabulary::Moment;

use crate::account::Account;
use crate::denied::Denied;
use crate::lockout::{Attempt, locked_until};
use crate::password::{PasswordHash, matches};

const MINUTE_MS: i64 = 60_000;

/// An account whose owner has just shown the password. Only `prove` makes one.
#[derive(Debug)]
pub struct Proven {
    account: Account,
}

impl Proven {
    /// For commands run on the machine itself, by whoever may read its files anyway.
    pub fn by_the_machine(account: Account) -> Option<Self> {
        account.works().then_some(Proven { account })
    }

    pub fn account(&self) -> &Account {
        &self.account
    }

    pub(crate) fn into_account(self) -> Account {
        self.account
    }
}

/// `found` is what the store has under the login; `earlier` the attempts before this one,
/// oldest first. An unknown login, an account that does not work and a wrong password take the same
/// time and give the same answer.
pub fn prove(
    found: Option<(Account, PasswordHash)>,
    password: &str,
    earlier: &[Attempt],
    now: Moment,
) -> Result<Proven, Denied> {
    if let Some(until) = locked_until(earlier, now) {
        let wait_ms = until.0 - now.0;
        let minutes = (wait_ms + MINUTE_MS - 1) / MINUTE_MS;
        return Err(Denied::LoginLocked { minutes });
    }
    let right = matches(password, found.as_ref().map(|(_, hash)| hash));
    match found {
        Some((account, _)) if right && account.works() => Ok(Proven { account }),
        _ => Err(Denied::LoginFailed),
    }
}
