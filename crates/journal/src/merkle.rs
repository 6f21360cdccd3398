//! The Merkle tree of RFC 6962 (section 2.1): append, root, proofs and their verifiers.
//!
//! A node `(level, index)` is the root of the complete subtree over the leaves
//! `index * 2^level ..` of that length. Such a node never changes once its last leaf is there, so a
//! store only ever inserts. Roots and proofs over any size are put together from them.

use crate::hash::{Hash, sha256_of};

/// Hash of a leaf: its data after a zero byte.
pub fn leaf_hash(data: &[u8]) -> Hash {
    sha256_of(&[&[0], data])
}

/// Hash of an inner node: its two children after a one byte.
pub fn node_hash(left: &Hash, right: &Hash) -> Hash {
    sha256_of(&[&[1], left, right])
}

/// The root of a tree without leaves.
pub fn empty_root() -> Hash {
    sha256_of(&[])
}

/// A complete subtree: which, and its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    pub level: u8,
    pub index: u64,
    pub hash: Hash,
}

/// Where complete subtrees are kept.
pub trait Nodes {
    /// The hash of a complete subtree; `None` if it is not there, which means a damaged store.
    fn node(&self, level: u8, index: u64) -> Option<Hash>;
}

/// The right edge of a tree: the complete subtrees that make it up, largest first. Enough to append
/// and to give the root.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// The edge of a stored tree of this size.
    pub fn load(nodes: &dyn Nodes, size: u64) -> Option<Self> {
        let peaks = edge(size)
            .map(|(level, index)| nodes.node(level, index))
            .collect::<Option<Vec<_>>>()?;
        Some(Self { size, peaks })
    }

    /// How many leaves the tree has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// Appends a leaf; the answer is every node that became complete, the leaf first.
    pub fn append(&mut self, leaf: Hash) -> Vec<Node> {
        let mut fresh = vec![Node { level: 0, index: self.size, hash: leaf }];
        let mut top = fresh[0];
        while top.index & 1 == 1 {
            let left = self.peaks.pop().expect("an odd index has a complete left sibling");
            let hash = node_hash(&left, &top.hash);
            top = Node { level: top.level + 1, index: top.index >> 1, hash };
            fresh.push(top);
        }
        self.peaks.push(top.hash);
        self.size += 1;
        fresh
    }

    /// The root of the tree.
    pub fn root(&self) -> Hash {
        fold_peaks(&self.peaks)
    }
}

/// A whole tree in memory: for checking a store, and for those who verify.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    frontier: Frontier,
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    /// Appends the data of a leaf.
    pub fn append(&mut self, data: &[u8]) {
        for node in self.frontier.append(leaf_hash(data)) {
            let level = usize::from(node.level);
            if self.levels.len() == level {
                self.levels.push(Vec::new());
            }
            self.levels[level].push(node.hash);
        }
    }

    /// How many leaves it has.
    pub fn size(&self) -> u64 {
        self.frontier.size
    }

    /// Its root.
    pub fn root(&self) -> Hash {
        self.frontier.root()
    }

    /// Its right edge.
    pub fn frontier(&self) -> &Frontier {
        &self.frontier
    }
}

impl Nodes for Tree {
    fn node(&self, level: u8, index: u64) -> Option<Hash> {
        let index = usize::try_from(index).ok()?;
        self.levels.get(usize::from(level))?.get(index).copied()
    }
}

/// The root of the first `size` leaves.
pub fn root_at(nodes: &dyn Nodes, size: u64) -> Option<Hash> {
    Some(Frontier::load(nodes, size)?.root())
}

/// The hashes that lead from leaf `index` to the root of the first `size` leaves, lowest first.
/// `None` if the leaf is outside the tree or a node is missing.
pub fn inclusion_proof(nodes: &dyn Nodes, index: u64, size: u64) -> Option<Vec<Hash>> {
    if index >= size {
        return None;
    }
    path(nodes, index, 0, size)
}

/// The hashes that show that the tree of `new` leaves begins with the tree of `old` leaves.
pub fn consistency_proof(nodes: &dyn Nodes, old: u64, new: u64) -> Option<Vec<Hash>> {
    if old > new {
        return None;
    }
    if old == 0 || old == new {
        return Some(Vec::new());
    }
    subproof(nodes, old, (0, new), true)
}

/// Whether a leaf is in the tree with this root.
pub fn verify_inclusion(index: u64, size: u64, leaf: &Hash, proof: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut place, mut last, mut hash) = (index, size - 1, *leaf);
    for sibling in proof {
        if last == 0 {
            return false;
        }
        if place & 1 == 1 || place == last {
            hash = node_hash(sibling, &hash);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            hash = node_hash(&hash, sibling);
        }
        place >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *root
}

/// Two trees that are said to be one log at two moments.
#[derive(Debug, Clone, Copy)]
pub struct Growth<'a> {
    pub old_size: u64,
    pub old_root: &'a Hash,
    pub new_size: u64,
    pub new_root: &'a Hash,
}

/// Whether the newer tree begins with the older one: nothing was changed, removed or inserted.
pub fn verify_consistency(growth: &Growth<'_>, proof: &[Hash]) -> bool {
    let Growth { old_size, old_root, new_size, new_root } = *growth;
    if old_size > new_size {
        return false;
    }
    if old_size == new_size {
        return proof.is_empty() && old_root == new_root;
    }
    if old_size == 0 {
        return proof.is_empty() && *old_root == empty_root();
    }
    let mut steps = proof.iter();
    let first = if old_size.is_power_of_two() { Some(old_root) } else { steps.next() };
    let Some(first) = first else { return false };
    let (mut place, mut last) = (old_size - 1, new_size - 1);
    while place & 1 == 1 {
        place >>= 1;
        last >>= 1;
    }
    let (mut old, mut new) = (*first, *first);
    for step in steps {
        if last == 0 {
            return false;
        }
        if place & 1 == 1 || place == last {
            old = node_hash(step, &old);
            new = node_hash(step, &new);
            while place & 1 == 0 && place != 0 {
                place >>= 1;
                last >>= 1;
            }
        } else {
            new = node_hash(&new, step);
        }
        place >>= 1;
        last >>= 1;
    }
    last == 0 && old == *old_root && new == *new_root
}

/// The complete subtrees that make up a tree of this size, largest first.
fn edge(size: u64) -> impl Iterator<Item = (u8, u64)> {
    (0..64_u8).rev().filter(move |level| size >> level & 1 == 1).map(move |level| {
        // Leaves before this subtree are those of the larger ones.
        (level, (size >> level) - 1)
    })
}

fn fold_peaks(peaks: &[Hash]) -> Hash {
    let Some((last, larger)) = peaks.split_last() else { return empty_root() };
    larger.iter().rev().fold(*last, |right, left| node_hash(left, &right))
}

/// Largest power of two smaller than `n`; `n` is at least 2.
fn split(n: u64) -> u64 {
    1 << (n - 1).ilog2()
}

/// Root of the leaves `start .. start + size`, where `start` is a multiple of a power of two that
/// is at least `size`.
fn range_root(nodes: &dyn Nodes, start: u64, size: u64) -> Option<Hash> {
    if size.is_power_of_two() {
        let level = size.trailing_zeros();
        return nodes.node(u8::try_from(level).ok()?, start >> level);
    }
    let half = split(size);
    let left = range_root(nodes, start, half)?;
    let right = range_root(nodes, start + half, size - half)?;
    Some(node_hash(&left, &right))
}

/// `PATH` of RFC 6962, section 2.1.1.
fn path(nodes: &dyn Nodes, index: u64, start: u64, size: u64) -> Option<Vec<Hash>> {
    if size == 1 {
        return Some(Vec::new());
    }
    let half = split(size);
    if index < half {
        let mut proof = path(nodes, index, start, half)?;
        proof.push(range_root(nodes, start + half, size - half)?);
        Some(proof)
    } else {
        let mut proof = path(nodes, index - half, start + half, size - half)?;
        proof.push(range_root(nodes, start, half)?);
        Some(proof)
    }
}

/// `SUBPROOF` of RFC 6962, section 2.1.2, over the leaves `start .. start + size`.
fn subproof(
    nodes: &dyn Nodes,
    old: u64,
    (start, size): (u64, u64),
    whole: bool,
) -> Option<Vec<Hash>> {
    if old == size {
        return if whole { Some(Vec::new()) } else { Some(vec![range_root(nodes, start, size)?]) };
    }
    let half = split(size);
    if old <= half {
        let mut proof = subproof(nodes, old, (start, half), whole)?;
        proof.push(range_root(nodes, start + half, size - half)?);
        Some(proof)
    } else {
        let mut proof = subproof(nodes, old - half, (start + half, size - half), false)?;
        proof.push(range_root(nodes, start, half)?);
        Some(proof)
    }
}

#[cfg(test)]
mod tests;
