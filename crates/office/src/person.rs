//! Whose an account is, as a hash that only this node can make.

use accounts::PersonKey;
use node_store::NodeStore;
use vocabulary::IdSource;

use crate::Failure;
use crate::session::broken;

const SALT: &str = "person-salt";

/// The key of whoever bears this card number; the node's salt is drawn when first needed.
pub(crate) fn key(
    store: &NodeStore,
    id_card: &str,
    ids: &mut dyn IdSource,
) -> Result<PersonKey, Failure> {
    let salt = match store.setting_get(SALT).map_err(broken)? {
        Some(text) => text.parse::<u128>().map_err(broken)?,
        None => {
            let drawn = u128::from_be_bytes(ids.bytes16());
            store.setting_set(SALT, &drawn.to_string()).map_err(broken)?;
            drawn
        }
    };
    PersonKey::of(id_card, &salt.to_be_bytes()).map_err(|problem| Failure::Invalid(vec![problem]))
}
