//! A log read back from its tiles: root, proofs and entries, without the one who keeps it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::fmt;

use journal::Hash;
use journal::merkle::{
    Growth, Nodes, consistency_proof, inclusion_proof, leaf_hash, node_hash, root_at,
    verify_consistency, verify_inclusion,
};

use super::path::{Tile, TileKind, WIDTH};

/// Where the files of a log are: a folder, an archive, an address.
pub trait TileSource {
    /// The bytes at a path; `None` if there is no such file.
    fn read(&self, path: &str) -> Option<Vec<u8>>;
}

impl<F: Fn(&str) -> Option<Vec<u8>>> TileSource for F {
    fn read(&self, path: &str) -> Option<Vec<u8>> {
        self(path)
    }
}

/// What is wrong with a file of a log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// It is not there, and neither is the full tile that may stand in its place.
    NoFile,
    /// It has not the length that a tile of its width has.
    Length,
    /// An entry of a bundle is cut off, or something follows the last one.
    Bundle,
}

/// A file of a log that is not as it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Which file.
    pub tile: Tile,
    /// What is wrong with it.
    pub kind: FaultKind,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            FaultKind::NoFile => "is missing",
            FaultKind::Length => "has the wrong length",
            FaultKind::Bundle => "is not a sequence of entries",
        };
        write!(f, "{} {what}", self.tile.path())
    }
}

impl std::error::Error for Fault {}

/// Why a question about a log has no answer from its tiles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// The first file on the way that is missing or cannot be one of the log.
    File(Fault),
    /// The files can be read, and do not lead to the root.
    OtherRoot,
    /// The tree does not reach that far.
    Beyond { size: u64 },
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unreadable::File(fault) => fault.fmt(f),
            Unreadable::OtherRoot => f.write_str("the tiles do not lead to the root"),
            Unreadable::Beyond { size } => write!(f, "the tree has {size} leaves only"),
        }
    }
}

impl std::error::Error for Unreadable {}

/// Reads the tiles of a tree of a known size and root. Its proofs and entries were checked against
/// the root; a single node (`Nodes`) was not, until a proof made from it verifies.
pub struct TileReader<'a> {
    source: &'a dyn TileSource,
    size: u64,
    root: Hash,
    read: RefCell<HashMap<Tile, Vec<u8>>>,
    fault: RefCell<Option<Fault>>,
}

impl<'a> TileReader<'a> {
    /// Size and root come from a checkpoint that was verified.
    pub fn new(source: &'a dyn TileSource, size: u64, root: Hash) -> Self {
        let (read, fault) = (RefCell::default(), RefCell::default());
        Self { source, size, root, read, fault }
    }

    /// Whether the right edge of the tiles leads to the root.
    ///
    /// # Errors
    /// `Unreadable`.
    pub fn check_root(&self) -> Result<(), Unreadable> {
        let root = self.found(root_at(self, self.size))?;
        if root == self.root { Ok(()) } else { Err(Unreadable::OtherRoot) }
    }

    /// The hash of a leaf and the proof that it is in the tree.
    ///
    /// # Errors
    /// `Unreadable`.
    pub fn inclusion_proof(&self, index: u64) -> Result<(Hash, Vec<Hash>), Unreadable> {
        let leaf = self.found(self.node(0, index))?;
        let proof = self.found(inclusion_proof(self, index, self.size))?;
        let sound = verify_inclusion(index, self.size, &leaf, &proof, &self.root);
        if sound { Ok((leaf, proof)) } else { Err(Unreadable::OtherRoot) }
    }

    /// The root that the tree had at an earlier size, and the proof that it only grew since.
    ///
    /// # Errors
    /// `Unreadable`.
    pub fn consistency_proof(&self, old_size: u64) -> Result<(Hash, Vec<Hash>), Unreadable> {
        let old_root = self.found(root_at(self, old_size))?;
        let proof = self.found(consistency_proof(self, old_size, self.size))?;
        let (new_size, new_root) = (self.size, &self.root);
        let growth = Growth { old_size, old_root: &old_root, new_size, new_root };
        let sound = verify_consistency(&growth, &proof);
        if sound { Ok((old_root, proof)) } else { Err(Unreadable::OtherRoot) }
    }

    /// An entry, proven to be in the tree.
    ///
    /// # Errors
    /// `Unreadable`.
    pub fn entry(&self, index: u64) -> Result<Vec<u8>, Unreadable> {
        let (leaf, _) = self.inclusion_proof(index)?;
        let bundle = Tile::at(TileKind::Entries, index / WIDTH, self.size);
        let bundle = bundle.ok_or(Unreadable::Beyond { size: self.size })?;
        let mut entries = entries(self.source, bundle).map_err(Unreadable::File)?;
        let place = usize::try_from(index % WIDTH).expect("below 256");
        let entry = entries.swap_remove(place);
        if leaf_hash(&entry) == leaf { Ok(entry) } else { Err(Unreadable::OtherRoot) }
    }

    /// The first fault that was met on the way to an answer that is not there.
    fn found<T>(&self, answer: Option<T>) -> Result<T, Unreadable> {
        let met = self.fault.take().map(Unreadable::File);
        answer.ok_or(met.unwrap_or(Unreadable::Beyond { size: self.size }))
    }

    fn place(&self, kind: TileKind, place: u64) -> Option<Hash> {
        let tile = Tile::at(kind, place / WIDTH, self.size)?;
        let mut read = self.read.borrow_mut();
        let bytes = match read.entry(tile) {
            Entry::Occupied(there) => there.into_mut(),
            Entry::Vacant(vacant) => match load(self.source, tile) {
                Ok(bytes) => vacant.insert(bytes),
                Err(fault) => {
                    self.fault.borrow_mut().get_or_insert(fault);
                    return None;
                }
            },
        };
        let start = usize::try_from(place % WIDTH).ok()? * 32;
        bytes.get(start..start + 32)?.try_into().ok()
    }
}

impl Nodes for TileReader<'_> {
    /// Between the levels of the tiles the hashes are computed again.
    fn node(&self, level: u8, index: u64) -> Option<Hash> {
        let kind = TileKind::Hashes { level: level / 8 };
        if level.is_multiple_of(8) {
            return self.place(kind, index);
        }
        let left = self.node(level - 1, index.checked_mul(2)?)?;
        let right = self.node(level - 1, index.checked_mul(2)? + 1)?;
        Some(node_hash(&left, &right))
    }
}

/// The bytes of a tile of hashes. Where a partial tile is gone, the full one begins with it.
pub(super) fn load(source: &dyn TileSource, tile: Tile) -> Result<Vec<u8>, Fault> {
    let fault = |kind| Fault { tile, kind };
    let length = usize::from(tile.width()) * 32;
    if let Some(bytes) = source.read(&tile.path()) {
        return if bytes.len() == length { Ok(bytes) } else { Err(fault(FaultKind::Length)) };
    }
    let full = (!tile.is_full()).then(|| source.read(&tile.filled().path())).flatten();
    let mut bytes = full.ok_or(fault(FaultKind::NoFile))?;
    if bytes.len() != 256 * 32 {
        return Err(fault(FaultKind::Length));
    }
    bytes.truncate(length);
    Ok(bytes)
}

/// The entries of a bundle, as many as its width says.
pub(super) fn entries(source: &dyn TileSource, tile: Tile) -> Result<Vec<Vec<u8>>, Fault> {
    let fault = |kind| Fault { tile, kind };
    let (bytes, whole) = match source.read(&tile.path()) {
        Some(bytes) => (bytes, tile),
        None if tile.is_full() => return Err(fault(FaultKind::NoFile)),
        None => {
            let full = source.read(&tile.filled().path());
            (full.ok_or(fault(FaultKind::NoFile))?, tile.filled())
        }
    };
    let mut rest = bytes.as_slice();
    let mut entries = Vec::new();
    for _ in 0..whole.width() {
        let (length, after) = rest.split_first_chunk::<2>().ok_or(fault(FaultKind::Bundle))?;
        let length = usize::from(u16::from_be_bytes(*length));
        let (entry, after) = after.split_at_checked(length).ok_or(fault(FaultKind::Bundle))?;
        entries.push(entry.to_vec());
        rest = after;
    }
    if !rest.is_empty() {
        return Err(fault(FaultKind::Bundle));
    }
    entries.truncate(usize::from(tile.width()));
    Ok(entries)
}
