//! By which keys an act is found.

use std::collections::BTreeSet;

use journal::ActSigned;

/// Every key of an act, each once: the names it gives in every script, and its date.
pub(crate) fn keys(signed: &ActSigned) -> BTreeSet<String> {
    let mut keys: BTreeSet<String> =
        acts::names(&signed.values).flat_map(names::search_keys).collect();
    keys.extend(acts::event_date(&signed.values).map(str::to_owned));
    keys
}
