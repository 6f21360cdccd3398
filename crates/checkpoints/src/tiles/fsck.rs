//! A whole log checked from its entries: every tile is made again, and the first difference named.

use std::fmt;

use journal::Hash;
use journal::merkle::{Frontier, leaf_hash, node_hash};

use super::path::{Tile, TileKind, WIDTH};
use super::read::{Fault, TileSource, entries, load};

/// The first place at which a log is not what its entries say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// A file that cannot be read as what it should be.
    File(Fault),
    /// A hash of a tile that its entries do not give.
    Hash { tile: Tile, place: u16 },
    /// The tiles agree with the entries, and the checkpoint does not agree with either.
    Root { size: u64 },
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Difference::File(fault) => fault.fmt(f),
            Difference::Hash { tile, place } => {
                write!(f, "{}: hash {place} is not that of its entries", tile.path())
            }
            Difference::Root { size } => {
                write!(f, "the root of the {size} entries is not that of the checkpoint")
            }
        }
    }
}

impl std::error::Error for Difference {}

/// The hashes of one level since the last full tile.
#[derive(Default)]
struct Level {
    index: u64,
    hashes: Vec<Hash>,
}

/// Makes every tile of a log again from its entries and compares; memory does not grow with the
/// log.
///
/// # Errors
/// The first `Difference`.
pub fn fsck(source: &dyn TileSource, size: u64, root: &Hash) -> Result<(), Difference> {
    let mut levels: Vec<Level> = Vec::new();
    let mut frontier = Frontier::default();
    for index in 0..size.div_ceil(WIDTH) {
        let tile = Tile::at(TileKind::Entries, index, size).expect("the tree reaches this bundle");
        for entry in entries(source, tile).map_err(Difference::File)? {
            let leaf = leaf_hash(&entry);
            frontier.append(leaf);
            push(source, &mut levels, leaf)?;
        }
    }
    for (number, level) in (0..).zip(&levels) {
        compare(source, number, level)?;
    }
    if frontier.root() == *root { Ok(()) } else { Err(Difference::Root { size }) }
}

/// Adds a hash at level 0; full tiles are compared at once and climb to the level above.
fn push(source: &dyn TileSource, levels: &mut Vec<Level>, leaf: Hash) -> Result<(), Difference> {
    let (mut number, mut hash) = (0_u8, leaf);
    loop {
        let place = usize::from(number);
        if levels.len() == place {
            levels.push(Level::default());
        }
        let level = &mut levels[place];
        level.hashes.push(hash);
        if level.hashes.len() < 256 {
            return Ok(());
        }
        compare(source, number, level)?;
        hash = top(std::mem::take(&mut level.hashes));
        level.index += 1;
        number += 1;
    }
}

fn top(mut hashes: Vec<Hash>) -> Hash {
    while hashes.len() > 1 {
        hashes = hashes.chunks(2).map(|pair| node_hash(&pair[0], &pair[1])).collect();
    }
    hashes[0]
}

fn compare(source: &dyn TileSource, number: u8, level: &Level) -> Result<(), Difference> {
    let width = u16::try_from(level.hashes.len()).expect("256 at most");
    let Some(tile) = Tile::new(TileKind::Hashes { level: number }, level.index, width) else {
        return Ok(()); // An empty tile does not exist.
    };
    let bytes = load(source, tile).map_err(Difference::File)?;
    let differs = (0..width)
        .zip(bytes.chunks(32).zip(&level.hashes))
        .find(|(_, (there, derived))| there != derived);
    differs.map_or(Ok(()), |(place, _)| Err(Difference::Hash { tile, place }))
}
