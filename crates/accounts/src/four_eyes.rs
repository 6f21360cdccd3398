//! Two pairs of eyes: what one person prepared, another agrees to.

use crate::account::Account;
use crate::denied::Denied;

/// Refuses when both accounts are one, or belong to one person.
pub fn four_eyes(author: &Account, second: &Account) -> Result<(), Denied> {
    if author.id == second.id {
        return Err(Denied::SecondIsFirst);
    }
    match (author.person, second.person) {
        (Some(one), Some(other)) if one == other => Err(Denied::SecondIsSamePerson),
        _ => Ok(()),
    }
}
