//! Two pairs of eyes, where the first person is known only by the account that a draft names.

use accounts::Account;
use vocabulary::AccountId;

use crate::Failure;
use crate::node::Ctx;
use crate::session::broken;

/// Refuses when the second account is the author's, or belongs to the same person.
///
/// # Errors
/// `four-eyes-self`, `four-eyes-one-person`.
pub fn four_eyes(ctx: &Ctx<'_>, author: &AccountId, second: &Account) -> Result<(), Failure> {
    if *author == second.id {
        return Err(accounts::Denied::SecondIsFirst.into());
    }
    match ctx.node.store().account_find(author).map_err(broken)? {
        Some(author) => Ok(accounts::four_eyes(&author, second)?),
        // An author this node does not know, as in facts of another node, is nobody here.
        None => Ok(()),
    }
}
