//! Keys and trees for the tests, the same at every run.

use journal::merkle::{Tree, root_at};
use journal::{Hash, leaf_data};

use crate::checkpoint::{Checkpoint, SignedCheckpoint};
use crate::cosignature::{Cosigner, Timestamp};
use crate::signed_note::{KeyName, NoteSigner};

pub(crate) const ORIGIN: &str = "log.example/rabat-agdal/acts";

pub(crate) fn name(text: &str) -> KeyName {
    KeyName::new(text).unwrap()
}

/// The leaf of a fact that says nothing, under a salt that nobody drew.
pub(crate) fn leaf(index: u64) -> Hash {
    leaf_data("rabat-agdal/acts", index + 1, &[7; 32], &index.to_be_bytes())
}

pub(crate) fn leaves(size: u64) -> Vec<Hash> {
    (0..size).map(leaf).collect()
}

pub(crate) fn tree(size: u64) -> Tree {
    let mut tree = Tree::default();
    leaves(size).iter().for_each(|leaf| tree.append(leaf));
    tree
}

pub(crate) fn signer() -> NoteSigner {
    NoteSigner::new(name(ORIGIN), &[1; 32])
}

pub(crate) fn head(size: u64) -> Checkpoint {
    Checkpoint::new(ORIGIN, size, root_at(&tree(size), size).unwrap()).unwrap()
}

pub(crate) fn signed(size: u64) -> SignedCheckpoint {
    SignedCheckpoint::sign(head(size), &signer())
}

pub(crate) fn at(seconds: u64) -> Timestamp {
    Timestamp::new(seconds).unwrap()
}

pub(crate) fn court() -> Cosigner {
    Cosigner::ed25519(name("court.example/w1"), &[2; 32])
}

pub(crate) fn archive() -> Cosigner {
    Cosigner::ml_dsa_44(name("archive.example/w1"), &[3; 32])
}
