//! Where an act stands on paper.

use serde::{Deserialize, Serialize};

/// Volume, leaf and side.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaf {
    /// The volume.
    pub volume: u32,
    /// The leaf, from 1; two pages each.
    pub folio: u32,
    /// recto or verso.
    pub side: Side,
}

/// The two sides of a leaf.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The first.
    #[default]
    Recto,
    /// The other.
    Verso,
}
