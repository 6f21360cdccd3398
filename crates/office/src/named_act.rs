//! An act as people name it: by its number and year, in a kind of register of this office.

use office_store::OfficeStore;
use vocabulary::{ActId, ActNumber, Problem, RegisterKind, Values, tidy, western_digits};

use crate::Failure;
use crate::entry::store_failure;

/// More acts of one number than any office has: of each kind of register one, and bis, ter.
const MOST: u32 = 50;

/// The act that a field names: by its id, or by a number such as 311/1988. Field `register` says
/// the kind of its register; without it, births.
///
/// # Errors
/// `act-number-impossible`; `act-not-here`; `act-number-twice` for numbers that an old register
/// gave more than once.
pub(crate) fn named_act(
    store: &OfficeStore,
    values: &Values,
    field: &str,
) -> Result<ActId, Failure> {
    let typed = western_digits(&tidy(values.get(field).map_or("", String::as_str)));
    if let Ok(act) = typed.parse() {
        return Ok(act);
    }
    let wrong = |code| Failure::Invalid(vec![Problem::invalid(field, code).with("value", &typed)]);
    let number: ActNumber = typed.parse().map_err(|_| wrong("act-number-impossible"))?;
    let kind = values.get("register").filter(|kind| !kind.is_empty());
    let kind = kind.map_or(Some(RegisterKind::birth()), |kind| kind.parse().ok());
    let kind =
        kind.ok_or_else(|| Failure::Invalid(vec![Problem::invalid("register", "choice-unknown")]))?;
    let found = store
        .act_search(&[], Some(number.year), Some(number.number), MOST)
        .map_err(store_failure)?;
    let mut found = found.into_iter().filter(|act| act.kind == kind && act.number == number);
    match (found.next(), found.next()) {
        (Some(act), None) => Ok(act.act),
        (None, _) => Err(wrong("act-not-here")),
        (Some(_), Some(_)) => Err(wrong("act-number-twice")),
    }
}
