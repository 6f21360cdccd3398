//! Who may receive a copy (case C04): the list is law, dated.

use law::LawOn;
use vocabulary::{Problem, Refusal};

/// Whether a person in this capacity may receive a copy.
///
/// # Errors
/// `requester-not-entitled`, with the list of those who may.
pub fn who_may_receive(law: &LawOn<'_>, capacity: &str) -> Result<(), Refusal> {
    let Some(list) = law.list("copy-requesters") else { return Ok(()) };
    if list.value.iter().any(|entitled| entitled == capacity) {
        return Ok(());
    }
    Err(Problem::refuse("requester-not-entitled")
        .at("capacity")
        .under(list.provision)
        .with("list", &list.value.join(", "))
        .into())
}
