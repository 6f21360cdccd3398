//! The files that a log gains when it grows. Whoever keeps them writes each one atomically.

use std::fmt;

use journal::Hash;
use journal::merkle::Nodes;

use super::path::{Tile, TileKind, WIDTH, growth};

/// Where the data of leaves is: salted commitments of 32 bytes, and nothing else.
pub trait Leaves {
    /// The data of a leaf, not its hash; `None` if it is not there.
    fn leaf(&self, index: u64) -> Option<Hash>;
}

impl Leaves for [Hash] {
    fn leaf(&self, index: u64) -> Option<Hash> {
        self.get(usize::try_from(index).ok()?).copied()
    }
}

impl<F: Fn(u64) -> Option<Hash>> Leaves for F {
    fn leaf(&self, index: u64) -> Option<Hash> {
        self(index)
    }
}

/// A file of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TileFile {
    /// Which tile.
    pub tile: Tile,
    /// Below the log's folder or address.
    pub path: String,
    /// What the file holds.
    pub bytes: Vec<u8>,
}

/// A tile that cannot be written: the store has not all that the tree should have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// Which tile.
    pub tile: Tile,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the store has not all that {} holds", self.tile.path())
    }
}

impl std::error::Error for Missing {}

/// The files of a tree that grows from `from` leaves to `to`. The checkpoint is published after
/// the last of them is on disk, so that no reader is sent to a file that is not there.
pub fn files<'a, L: Leaves + ?Sized>(
    nodes: &'a dyn Nodes,
    leaves: &'a L,
    from: u64,
    to: u64,
) -> impl Iterator<Item = Result<TileFile, Missing>> + 'a {
    growth(from, to).map(move |tile| {
        let bytes = match tile.kind() {
            TileKind::Entries => bundle(leaves, tile),
            TileKind::Hashes { level } => hashes(nodes, level, tile),
        };
        let bytes = bytes.ok_or(Missing { tile })?;
        Ok(TileFile { tile, path: tile.path(), bytes })
    })
}

fn places(tile: Tile) -> impl Iterator<Item = u64> {
    let first = tile.index() * WIDTH;
    (0..u64::from(tile.width())).map(move |place| first + place)
}

fn bundle<L: Leaves + ?Sized>(leaves: &L, tile: Tile) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for index in places(tile) {
        let leaf = leaves.leaf(index)?;
        bytes.extend_from_slice(&u16::try_from(leaf.len()).ok()?.to_be_bytes());
        bytes.extend_from_slice(&leaf);
    }
    Some(bytes)
}

fn hashes(nodes: &dyn Nodes, level: u8, tile: Tile) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    for index in places(tile) {
        bytes.extend_from_slice(&nodes.node(level * 8, index)?);
    }
    Some(bytes)
}
