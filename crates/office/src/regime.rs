//! Under which law an office works: the last word of its own journal.

use office_store::{OfficeStore, StoreError};
use vocabulary::Regime;

/// The regime set last in the journal; paper until the office says otherwise.
pub(crate) fn of_office(store: &OfficeStore) -> Result<Regime, StoreError> {
    let text = store.meta_get("regime")?;
    Ok(text.and_then(|t| t.parse().ok()).unwrap_or(Regime::Paper3799))
}
