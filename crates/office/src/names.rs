//! Who is meant by an account's id, in both scripts.

use std::collections::HashMap;

use crate::node::Node;
use crate::views::Named;

/// The names of every account on the node.
pub(crate) struct Names(HashMap<String, Named>);

impl Names {
    pub(crate) fn on(node: &Node) -> Self {
        let accounts = node.store().account_list().unwrap_or_default();
        let named = accounts.into_iter().map(|stored| {
            let name = Named { ar: stored.name_ar, latin: stored.name_latin };
            (stored.id.as_str().to_owned(), name)
        });
        Self(named.collect())
    }

    /// Empty for an account this node does not know.
    pub(crate) fn of(&self, id: &str) -> Named {
        self.0.get(id).cloned().unwrap_or_default()
    }
}
