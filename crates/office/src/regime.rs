//! Under which law an office works: the last word of its own journal.

use office_store::OfficeStore;
use vocabulary::Regime;

use crate::Failure;
use crate::entry::store_failure;

/// The regime set last in the journal; paper until the office says otherwise.
pub(crate) fn of_office(store: &OfficeStore) -> Result<Regime, Failure> {
    let text = store.meta_get("regime").map_err(store_failure)?;
    Ok(text.and_then(|t| t.parse().ok()).unwrap_or(Regime::Paper3799))
}
