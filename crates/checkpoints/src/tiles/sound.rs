//! What a store has damaged since it was written is found before it is published: the files that a
//! log gains are held against its leaves, and against the root that was published before.

use std::fmt;

use journal::merkle::{Frontier, Nodes, leaf_hash, node_hash};

use super::path::{TileKind, WIDTH};
use super::write::{Leaves, TileFile};

/// Two things of a store that should agree do not, or one is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unsound {
    /// Of the complete subtree where it shows.
    pub level: u8,
    pub index: u64,
}

impl Unsound {
    /// The first leaf below, from 0.
    pub fn leaf(self) -> u64 {
        self.index.checked_shl(u32::from(self.level)).unwrap_or(u64::MAX)
    }
}

impl fmt::Display for Unsound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the store is damaged at node {} of level {}", self.index, self.level)
    }
}

impl std::error::Error for Unsound {}

/// Whether the files of a tree that grows from `from` leaves to `to` say what its leaves say. The
/// root of the first `from` must have been compared already; what it covers is not read again.
///
/// # Errors
/// `Unsound`: nothing of it may be published.
pub fn sound<L: Leaves + ?Sized>(
    files: &[TileFile],
    nodes: &dyn Nodes,
    leaves: &L,
    (from, to): (u64, u64),
) -> Result<(), Unsound> {
    let mut edge = Frontier::load(nodes, from).ok_or(Unsound { level: 0, index: from })?;
    for index in from..to {
        let here = Unsound { level: 0, index };
        for node in edge.append(leaf_hash(&leaves.leaf(index).ok_or(here)?)) {
            if nodes.node(node.level, node.index) != Some(node.hash) {
                return Err(Unsound { level: node.level, index: node.index });
            }
        }
    }
    files.iter().try_for_each(|file| match file.tile.kind() {
        TileKind::Entries => entries(file, nodes),
        TileKind::Hashes { level } => hashes(file, nodes, level * 8),
    })
}

/// Leaves that were published before stand in a bundle that is written again.
fn entries(file: &TileFile, nodes: &dyn Nodes) -> Result<(), Unsound> {
    let first = file.tile.index() * WIDTH;
    (first..).zip(file.bytes.chunks(34)).try_for_each(|(index, entry)| {
        let says = entry.get(2..).map(leaf_hash);
        let agree = says.is_some() && nodes.node(0, index) == says;
        if agree { Ok(()) } else { Err(Unsound { level: 0, index }) }
    })
}

/// Each complete subtree within the tile folds to the node that the tree's edge, or the tile above,
/// has for it.
fn hashes(file: &TileFile, nodes: &dyn Nodes, level: u8) -> Result<(), Unsound> {
    let width = u64::from(file.tile.width());
    let first = file.tile.index() * WIDTH;
    let all: Vec<[u8; 32]> =
        file.bytes.chunks(32).filter_map(|hash| hash.try_into().ok()).collect();
    let mut done = 0_u64;
    for power in (0..=8_u8).rev().filter(|power| width >> power & 1 == 1) {
        let many = 1_u64 << power;
        let place = Unsound { level: level + power, index: (first + done) >> power };
        let within = usize::try_from(done).ok().zip(usize::try_from(done + many).ok());
        let part = within.and_then(|(start, end)| all.get(start..end)).ok_or(place)?;
        if nodes.node(place.level, place.index) != Some(folded(part.to_vec())) {
            return Err(place);
        }
        done += many;
    }
    Ok(())
}

fn folded(mut hashes: Vec<[u8; 32]>) -> [u8; 32] {
    while hashes.len() > 1 {
        hashes = hashes.chunks(2).map(|pair| node_hash(&pair[0], &pair[1])).collect();
    }
    hashes[0]
}

#[cfg(test)]
mod tests;
