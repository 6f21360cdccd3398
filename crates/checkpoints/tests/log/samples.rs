//! A log of 70,000 leaves in a folder, as a node would publish it, with proofs made from its tiles.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use checkpoints::checkpoint::{Checkpoint, SignedCheckpoint, grown};
use checkpoints::cosignature::{Cosigner, Timestamp};
use checkpoints::signed_note::{KeyName, NoteSigner};
use checkpoints::tiles::{TileReader, files};
use journal::merkle::Tree;
use journal::{Hash, leaf_data};

pub(crate) const ORIGIN: &str = "log.example/rabat-agdal/acts";
/// The example of the specification: three levels of tiles, each with a partial one.
pub(crate) const SIZE: u64 = 70_000;

pub(crate) fn name(text: &str) -> KeyName {
    KeyName::new(text).unwrap()
}

pub(crate) fn leaf(index: u64) -> Hash {
    leaf_data("rabat-agdal/acts", index + 1, &[7; 32], &index.to_be_bytes())
}

pub(crate) fn tree(size: u64) -> Tree {
    let mut tree = Tree::default();
    (0..size).for_each(|index| tree.append(&leaf(index)));
    tree
}

pub(crate) fn signer() -> NoteSigner {
    NoteSigner::new(name(ORIGIN), &[1; 32])
}

pub(crate) fn court() -> Cosigner {
    Cosigner::ed25519(name("court.example"), &[2; 32])
}

pub(crate) fn archive() -> Cosigner {
    Cosigner::ml_dsa_44(name("archive.example"), &[3; 32])
}

pub(crate) fn head(size: u64) -> Checkpoint {
    grown(ORIGIN, None, &tree(size), size).unwrap()
}

/// Signed by the log, cosigned by court and archive.
pub(crate) fn cosigned(head: Checkpoint) -> SignedCheckpoint {
    let at = Timestamp::new(1_795_000_000).unwrap();
    let lines = [court(), archive()].map(|by| by.cosign(&head, at).unwrap());
    let mut signed = SignedCheckpoint::sign(head, &signer());
    lines.into_iter().for_each(|line| signed.add(line));
    signed
}

/// A folder of the tests' own, empty.
pub(crate) fn scratch(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("checkpoints").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub(crate) fn put(folder: &Path, path: &str, bytes: &[u8]) {
    let file = folder.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, bytes).unwrap();
}

/// A file of a folder: what the reader of tiles asks for.
pub(crate) fn source(folder: &Path) -> impl Fn(&str) -> Option<Vec<u8>> {
    move |path| fs::read(folder.join(path)).ok()
}

/// The whole log, grown in three steps, and a file of proofs.
pub(crate) fn publish(folder: &Path) {
    let nodes = tree(SIZE);
    let leaves = |index| (index < SIZE).then(|| leaf(index));
    let mut from = 0;
    for to in [300, 65_536, SIZE] {
        for file in files(&nodes, &leaves, from, to) {
            let file = file.unwrap();
            put(folder, &file.path, &file.bytes);
        }
        from = to;
    }
    let head = grown(ORIGIN, None, &nodes, SIZE).unwrap();
    put(folder, "proofs", proofs(folder, &head).as_bytes());
    put(folder, "checkpoint", cosigned(head).to_string().as_bytes());
    put(folder, "key", signer().key().to_string().as_bytes());
    put(folder, "court", court().key().to_string().as_bytes());
    put(folder, "archive", archive().key().to_string().as_bytes());
}

/// A line for each proof: its kind, the index or the earlier size, the leaf or the earlier root,
/// the hashes. Made from the tiles, not from the tree.
fn proofs(folder: &Path, head: &Checkpoint) -> String {
    let source = source(folder);
    let reader = TileReader::new(&source, head.size(), *head.root());
    let mut lines = String::new();
    let mut push = |kind, number, first: Hash, hashes: Vec<Hash>| {
        let hashes = [first].into_iter().chain(hashes).map(|hash| STANDARD.encode(hash));
        let words: Vec<String> = hashes.collect();
        lines.push_str(&format!("{kind} {number} {}\n", words.join(" ")));
    };
    let spread = (0..SIZE).step_by(499);
    for index in spread.clone().chain([1, 255, 256, 65_535, 65_536, SIZE - 1]) {
        let (leaf, hashes) = reader.inclusion_proof(index).unwrap();
        push("inclusion", index, leaf, hashes);
    }
    for size in spread.skip(1).chain([1, 2, 3, 255, 256, 257, 65_535, 65_536, SIZE - 1, SIZE]) {
        let (root, hashes) = reader.consistency_proof(size).unwrap();
        push("consistency", size, root, hashes);
    }
    lines
}
