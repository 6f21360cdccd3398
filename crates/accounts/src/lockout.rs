//! After five failures a login rests for a quarter of an hour, then longer each time.
//!
//! The rule is the same for logins that nobody bears, so that it reveals none.

use sha2::{Digest, Sha256};
use vocabulary::Moment;

use crate::account::fold_login;

pub const FAILURES_BEFORE_LOCK: usize = 5;

/// Older attempts are forgotten.
pub const WINDOW_MS: i64 = 24 * 60 * MINUTE_MS;

const MINUTE_MS: i64 = 60_000;
const FIRST_LOCK_MINUTES: i64 = 15;
const LONGEST_LOCK_MINUTES: i64 = 8 * 60;

/// One try to log in, as stored.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Attempt {
    pub at: Moment,
    pub succeeded: bool,
}

/// What attempts are stored under: people type passwords into the login box, and a hash
/// does not show them.
pub fn login_key(typed: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    hash.update(b"sijill login v1\0");
    hash.update(fold_login(typed).as_bytes());
    hash.finalize().into()
}

/// `attempts` in the order in which they were made. Each five failures in a row lock: for
/// 15 minutes, then 30, 60, up to 8 hours.
pub fn locked_until(attempts: &[Attempt], now: Moment) -> Option<Moment> {
    let recent = attempts.iter().filter(|attempt| now.0 - attempt.at.0 < WINDOW_MS);
    let mut failures: Vec<Moment> = Vec::new();
    for attempt in recent {
        match attempt.succeeded {
            true => failures.clear(),
            false => failures.push(attempt.at),
        }
    }
    let locks = failures.len() / FAILURES_BEFORE_LOCK;
    // Counted from the failure that completed a five, not from the last one: attempts that
    // arrive together cannot slip past the fifth, nor prolong the lock.
    let completing = failures.get((locks * FAILURES_BEFORE_LOCK).checked_sub(1)?)?;
    let doublings = u32::try_from(locks - 1).unwrap_or(u32::MAX).min(10);
    let minutes = (FIRST_LOCK_MINUTES << doublings).min(LONGEST_LOCK_MINUTES);
    let until = Moment(completing.0 + minutes * MINUTE_MS);
    (now < until).then_some(until)
}
