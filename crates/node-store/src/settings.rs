//! Settings of the node, as text under a key.

use rusqlite::params;

use crate::{NodeStore, Stored};

impl NodeStore {
    /// Whether this is a training node: "yes" or "no", set once when the node is made.
    pub const TRAINING: &str = "training";

    /// Tells this node's journals from those of any other, even of the same office.
    pub const INSTANCE: &str = "instance";

    pub fn setting_get(&self, key: &str) -> Stored<Option<String>> {
        self.find(include_str!("../sql/setting_get.sql"), [key], |row| Ok(row.get(0)?))
    }

    pub fn setting_set(&self, key: &str, value: &str) -> Stored<()> {
        self.execute_sealed(include_str!("../sql/setting_set.sql"), params![key, value])
    }
}
