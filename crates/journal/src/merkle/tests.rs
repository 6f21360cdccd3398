//! Merkle trees against the published vectors of RFC 6962 and against a naive tree.

use super::*;
use crate::hash::from_hex;

/// The leaves of the vectors that certificate-transparency publishes with RFC 6962.
const LEAVES: [&[u8]; 8] = [
    b"",
    b"\x00",
    b"\x10",
    b"\x20\x21",
    b"\x30\x31",
    b"\x40\x41\x42\x43",
    b"\x50\x51\x52\x53\x54\x55\x56\x57",
    b"\x60\x61\x62\x63\x64\x65\x66\x67\x68\x69\x6a\x6b\x6c\x6d\x6e\x6f",
];

const ROOTS: [&str; 8] = [
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

const LEAF_0: &str = "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
const LEAF_1: &str = "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7";
const NODE_2_3: &str = "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e";
const NODE_4_7: &str = "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4";
const LEAF_4: &str = "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b";
const NODE_6_7: &str = "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0";
const NODE_4_5: &str = "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a";

fn tree(leaves: usize) -> Tree {
    let mut tree = Tree::default();
    for n in 0..leaves {
        tree.append(LEAVES.get(n).copied().unwrap_or(&n.to_be_bytes()));
    }
    tree
}

fn hashes(texts: &[&str]) -> Vec<Hash> {
    texts.iter().map(|text| from_hex(text).unwrap()).collect()
}

/// The definition of section 2.1, word for word.
fn naive(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => empty_root(),
        [one] => *one,
        many => {
            let (left, right) = many.split_at(many.len().next_power_of_two() / 2);
            node_hash(&naive(left), &naive(right))
        }
    }
}

#[test]
fn roots_are_those_of_the_rfc() {
    let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assert_eq!(Tree::default().root(), from_hex(empty).unwrap());
    for (size, root) in (1..).zip(ROOTS) {
        assert_eq!(tree(size).root(), from_hex(root).unwrap(), "size {size}");
        assert_eq!(root_at(&tree(8), size as u64), Some(from_hex(root).unwrap()));
    }
}

#[test]
fn inclusion_proofs_are_those_of_the_rfc() {
    let check = |index, size, expected: &[&str]| {
        assert_eq!(inclusion_proof(&tree(8), index, size), Some(hashes(expected)));
    };
    check(0, 1, &[]);
    check(0, 8, &[LEAF_1, NODE_2_3, NODE_4_7]);
    check(5, 8, &[LEAF_4, NODE_6_7, ROOTS[3]]);
    check(2, 3, &[ROOTS[1]]);
    check(1, 5, &[LEAF_0, NODE_2_3, LEAF_4]);
}

#[test]
fn consistency_proofs_are_those_of_the_rfc() {
    let check = |old, new, expected: &[&str]| {
        assert_eq!(consistency_proof(&tree(8), old, new), Some(hashes(expected)));
    };
    check(1, 1, &[]);
    check(1, 8, &[LEAF_1, NODE_2_3, NODE_4_7]);
    check(6, 8, &[NODE_4_5, NODE_6_7, ROOTS[3]]);
    check(2, 5, &[NODE_2_3, LEAF_4]);
}

#[test]
fn every_leaf_of_every_tree_is_proven_and_no_other() {
    let whole = tree(33);
    let leaves: Vec<Hash> = (0..33).map(|n| whole.node(0, n).unwrap()).collect();
    for size in 1..=33_u64 {
        let root = root_at(&whole, size).unwrap();
        assert_eq!(root, naive(&leaves[..size as usize]));
        for (index, leaf) in (0..size).zip(&leaves) {
            let proof = inclusion_proof(&whole, index, size).unwrap();
            assert!(verify_inclusion(index, size, leaf, &proof, &root), "{index} of {size}");
            let other = leaves[(index as usize + 1) % 33];
            assert!(!verify_inclusion(index, size, &other, &proof, &root));
            assert!(!verify_inclusion(size, size, leaf, &proof, &root));
            let mut longer = proof.clone();
            longer.push(root);
            assert!(!verify_inclusion(index, size, leaf, &longer, &root));
            if let Some((_, shorter)) = proof.split_last() {
                assert!(!verify_inclusion(index, size, leaf, shorter, &root));
            }
        }
        assert_eq!(inclusion_proof(&whole, size, size), None);
    }
}

#[test]
fn every_growth_is_proven_and_no_rewriting() {
    let whole = tree(33);
    for new_size in 0..=33_u64 {
        let new_root = root_at(&whole, new_size).unwrap();
        for old_size in 0..=new_size {
            let old_root = root_at(&whole, old_size).unwrap();
            let growth = Growth { old_size, old_root: &old_root, new_size, new_root: &new_root };
            let proof = consistency_proof(&whole, old_size, new_size).unwrap();
            assert!(verify_consistency(&growth, &proof), "{old_size} to {new_size}");
            let wrong = Growth { old_root: &[7; 32], ..growth };
            assert!(!verify_consistency(&wrong, &proof), "{old_size} to {new_size}");
            let wrong = Growth { new_root: &[7; 32], ..growth };
            assert!(old_size == 0 || !verify_consistency(&wrong, &proof));
            let mut longer = proof.clone();
            longer.push(new_root);
            assert!(!verify_consistency(&growth, &longer));
            for place in 0..proof.len() {
                let mut bent = proof.clone();
                bent[place][0] ^= 1;
                assert!(!verify_consistency(&growth, &bent));
            }
        }
    }
    assert_eq!(consistency_proof(&whole, 3, 2), None);
}

#[test]
fn a_frontier_loaded_from_nodes_goes_on_as_the_whole_tree() {
    let whole = tree(33);
    for size in 0..33_u64 {
        let mut frontier = Frontier::load(&whole, size).unwrap();
        assert_eq!(frontier.size(), size);
        let fresh = frontier.append(whole.node(0, size).unwrap());
        for node in fresh {
            assert_eq!(whole.node(node.level, node.index), Some(node.hash));
        }
        assert_eq!(frontier.root(), root_at(&whole, size + 1).unwrap());
    }
}

#[test]
fn a_missing_node_is_told_and_never_a_panic() {
    let whole = tree(8);
    assert_eq!(root_at(&whole, 9), None);
    assert_eq!(inclusion_proof(&whole, 3, 9), None);
    assert_eq!(consistency_proof(&whole, 3, 9), None);
    assert_eq!(Frontier::load(&whole, u64::MAX), None);
}
