//! A log as a finite set of small files that never change: C2SP `tlog-tiles`.
//!
//! A tile holds 256 hashes, an entry bundle the 256 leaves below a tile of level 0. A leaf is
//! the salted commitment of the journal (`journal::leaf_data`), never a fact: the type of `Leaves`
//! leaves no room for one. Leaf 0 belongs to the fact with `seq` 1.

mod fsck;
mod path;
mod read;
mod sound;
mod write;

pub use fsck::{Difference, fsck};
pub use path::{Tile, TileKind, WIDTH, growth, outgrown};
pub use read::{Fault, FaultKind, TileReader, TileSource, Unreadable};
pub use sound::{Unsound, sound};
pub use write::{Leaves, Missing, TileFile, files};

#[cfg(test)]
mod tests;
