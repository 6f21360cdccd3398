//! Every bit that a store can lose between two publications is found before the second.

use journal::Hash;
use journal::merkle::{Nodes, Tree};

use super::sound;
use crate::tiles::{TileFile, files};

/// A tree of which one node, or one leaf, is another than was written.
struct Damaged<'a> {
    tree: &'a Tree,
    node: Option<(u8, u64)>,
}

impl Nodes for Damaged<'_> {
    fn node(&self, level: u8, index: u64) -> Option<Hash> {
        let mut hash = self.tree.node(level, index)?;
        hash[0] ^= u8::from(self.node == Some((level, index)));
        Some(hash)
    }
}

fn tree(leaves: &[Hash]) -> Tree {
    let mut tree = Tree::default();
    leaves.iter().for_each(|leaf| tree.append(leaf));
    tree
}

fn leaves(size: u64) -> Vec<Hash> {
    (0..size).map(|n| journal::sha256(&n.to_be_bytes())).collect()
}

fn published(nodes: &dyn Nodes, leaves: &[Hash], from: u64, to: u64) -> Vec<TileFile> {
    files(nodes, leaves, from, to).collect::<Result<Vec<_>, _>>().unwrap()
}

const GROWTHS: [(u64, u64); 7] =
    [(0, 1), (0, 300), (255, 256), (256, 257), (300, 301), (500, 800), (700, 1100)];

#[test]
fn a_store_that_is_whole_may_be_published() {
    let all = leaves(1100);
    let tree = tree(&all);
    for (from, to) in GROWTHS {
        let files = published(&tree, &all, from, to);
        assert_eq!(sound(&files, &tree, all.as_slice(), (from, to)), Ok(()), "{from}-{to}");
    }
}

#[test]
fn no_hash_with_a_flipped_bit_is_published() {
    let all = leaves(1100);
    let tree = tree(&all);
    for (from, to) in GROWTHS {
        let whole = published(&tree, &all, from, to);
        for (level, index) in (0..11).flat_map(|level| (0..to >> level).map(move |n| (level, n))) {
            let nodes = Damaged { tree: &tree, node: Some((level, index)) };
            let files = published(&nodes, &all, from, to);
            if files != whole {
                let found = sound(&files, &nodes, all.as_slice(), (from, to));
                assert!(found.is_err(), "{from}-{to}: {level}/{index}");
            }
        }
    }
}

#[test]
fn no_leaf_with_a_flipped_bit_is_published() {
    let all = leaves(1100);
    let tree = tree(&all);
    for (from, to) in GROWTHS {
        let whole = published(&tree, &all, from, to);
        let places = (0..usize::try_from(to).unwrap()).rev().step_by(7);
        for place in places {
            let mut damaged = all.clone();
            damaged[place][31] ^= 1;
            let files = published(&tree, &damaged, from, to);
            let found = sound(&files, &tree, damaged.as_slice(), (from, to));
            assert_eq!(found.is_err(), files != whole, "{from}-{to}: {place}");
        }
    }
}
