//! The sentences of C2SP `tlog-tiles`, and tiles against trees of every size up to 300.

use std::cell::RefCell;
use std::collections::BTreeMap;

use journal::Hash;
use journal::merkle::{
    Growth, Nodes, consistency_proof, empty_root, inclusion_proof, leaf_hash, node_hash, root_at,
    verify_consistency,
};
use proptest::prelude::*;

use super::*;
use crate::samples::{leaf, leaves, tree};

type Folder = BTreeMap<String, Vec<u8>>;

/// All the files of a log that published a checkpoint at each of these sizes.
fn published(sizes: &[u64]) -> Folder {
    let size = sizes.iter().copied().max().unwrap_or(0);
    let (nodes, leaves) = (tree(size), leaves(size));
    let mut folder = Folder::new();
    let mut from = 0;
    for to in sizes {
        for file in files(&nodes, leaves.as_slice(), from, *to) {
            let file = file.unwrap();
            assert_eq!(folder.insert(file.path, file.bytes), None, "files never change");
        }
        from = *to;
    }
    folder
}

fn source(folder: &Folder) -> impl Fn(&str) -> Option<Vec<u8>> {
    |path| folder.get(path).cloned()
}

fn root(size: u64) -> Hash {
    root_at(&tree(size), size).unwrap()
}

/// "It MUST be a non-negative integer encoded into zero-padded 3-digit path elements. All but the
/// last path element MUST begin with an `x`."
#[test]
fn paths() {
    let hashes = |level, index, width| {
        Tile::new(TileKind::Hashes { level }, index, width).map(Tile::path).unwrap_or_default()
    };
    assert_eq!(hashes(0, 1_234_067, 256), "tile/0/x001/x234/067");
    assert_eq!(hashes(0, 0, 256), "tile/0/000");
    assert_eq!(hashes(2, 999, 1), "tile/2/999.p/1");
    assert_eq!(hashes(63, 1000, 255), "tile/63/x001/000.p/255");
    let entries = Tile::new(TileKind::Entries, 273, 112).unwrap();
    assert_eq!(entries.path(), "tile/entries/273.p/112");
    let last = Tile::new(TileKind::Entries, u64::MAX, 256).unwrap();
    assert_eq!(last.path(), "tile/entries/x018/x446/x744/x073/x709/x551/615");
    assert_eq!(Tile::parse(&last.path()), Some(last));
}

/// `<L>` "MUST be a decimal ASCII integer between 0 and 63, with no additional leading zeroes";
/// `<W>` "a decimal ASCII integer between 1 and 255, with no additional leading zeroes".
#[test]
fn paths_that_are_none() {
    for bad in [
        "",
        "tile",
        "tile/0",
        "tile/0/",
        "tile/00/000",
        "tile/64/000",
        "tile/-1/000",
        "tile/x0/000",
        "tile/0/0",
        "tile/0/0000",
        "tile/0/x000/000",
        "tile/0/001/000",
        "tile/0/x001/x000",
        "tile/0/x001",
        "tile/0/xx01",
        "tile/0/x001/000/",
        "tile/0/000.p/0",
        "tile/0/000.p/01",
        "tile/0/000.p/256",
        "tile/0/000.p/",
        "tile/0/000.p",
        "tile/0/000.p/1/2",
        "tile/entry/000",
        "tile/entries/../000",
        "/tile/0/000",
        "tile/0/x099/x999/x999/x999/x999/x999/999",
    ] {
        assert_eq!(Tile::parse(bad), None, "{bad:?}");
    }
    assert_eq!(Tile::new(TileKind::Hashes { level: 64 }, 0, 1), None);
    assert_eq!(Tile::new(TileKind::Entries, 0, 0), None);
    assert_eq!(Tile::new(TileKind::Entries, 0, 257), None);
}

/// The two examples of the text: sizes 70,000 and 256.
#[test]
fn which_tiles_a_tree_has() {
    let of = |size| growth(0, size).collect::<Vec<_>>();
    let count = |tiles: &[Tile], kind, full| {
        tiles.iter().filter(|tile| tile.kind() == kind && tile.is_full() == full).count()
    };
    let level = |level| TileKind::Hashes { level };
    let tiles = of(70_000);
    assert_eq!((count(&tiles, level(0), true), count(&tiles, level(0), false)), (273, 1));
    assert_eq!((count(&tiles, level(1), true), count(&tiles, level(1), false)), (1, 1));
    assert_eq!((count(&tiles, level(2), true), count(&tiles, level(2), false)), (0, 1));
    assert_eq!(tiles.len(), 274 + 274 + 2 + 1);
    let partial: Vec<_> = tiles.iter().filter(|tile| !tile.is_full()).map(|t| t.path()).collect();
    let expected =
        ["tile/entries/273.p/112", "tile/0/273.p/112", "tile/1/001.p/17", "tile/2/000.p/1"];
    assert_eq!(partial, expected);
    let paths: Vec<_> = of(256).into_iter().map(Tile::path).collect();
    assert_eq!(paths, ["tile/entries/000", "tile/0/000", "tile/1/000.p/1"]);
    // "Empty tiles MUST NOT be served."
    assert_eq!(of(0), []);
}

#[test]
fn growth_names_what_is_new_and_outgrown_what_may_go() {
    let paths = |tiles: Vec<Tile>| tiles.into_iter().map(Tile::path).collect::<Vec<_>>();
    assert_eq!(
        paths(growth(255, 257).collect()),
        [
            "tile/entries/000",
            "tile/entries/001.p/1",
            "tile/0/000",
            "tile/0/001.p/1",
            "tile/1/000.p/1",
        ]
    );
    let gone = ["tile/entries/000.p/255", "tile/0/000.p/255"];
    assert_eq!(paths(outgrown(255, 257).collect()), gone);
    assert_eq!(paths(growth(257, 257).collect()), [""; 0]);
    assert_eq!(paths(growth(257, 1).collect()), [""; 0]);
    assert_eq!(paths(outgrown(256, 512).collect()), [""; 0]);
}

/// "Full tiles MUST be exactly 256 hashes wide, or 8,192 bytes."; "Each entry in a bundle hashes to
/// the corresponding entry in the corresponding level 0 Merkle Tree tile."; a partial tile "MUST
/// NOT be hashed into a tile at the level above".
#[test]
fn what_is_in_the_files() {
    let folder = published(&[600]);
    assert_eq!(folder["tile/0/001"].len(), 8192);
    assert_eq!(folder["tile/0/002.p/88"].len(), 88 * 32);
    assert_eq!(folder["tile/1/000.p/2"].len(), 2 * 32);
    assert_eq!(folder["tile/1/000.p/2"][..32], root(256));
    let bundle = &folder["tile/entries/002.p/88"];
    assert_eq!(bundle.len(), 88 * (2 + 32));
    for (place, entry) in bundle.chunks(34).enumerate() {
        assert_eq!(entry[..2], [0, 32]);
        assert_eq!(entry[2..], leaf(512 + place as u64));
        assert_eq!(folder["tile/0/002.p/88"][place * 32..][..32], leaf_hash(&entry[2..]));
    }
}

#[test]
fn a_store_with_a_hole_writes_no_tile() {
    let (nodes, short) = (tree(10), leaves(9));
    let missing = files(&nodes, short.as_slice(), 0, 10).find_map(Result::err).unwrap();
    assert_eq!(missing.tile.path(), "tile/entries/000.p/10");
    let missing = files(&nodes, leaves(11).as_slice(), 0, 11).find_map(Result::err).unwrap();
    assert_eq!(missing.tile.path(), "tile/0/000.p/11");
}

#[test]
fn roots_and_proofs_of_every_size_up_to_300_come_from_the_tiles() {
    let sizes: Vec<u64> = (1..=300).collect();
    let (folder, nodes) = (published(&sizes), tree(300));
    let source = source(&folder);
    for size in 0..=300 {
        let root = root_at(&nodes, size).unwrap();
        let reader = TileReader::new(&source, size, root);
        assert_eq!(reader.check_root(), Ok(()), "{size}");
        assert_eq!(fsck(&source, size, &root), Ok(()), "{size}");
        for index in 0..size {
            let (hash, proof) = reader.inclusion_proof(index).unwrap();
            assert_eq!(hash, leaf_hash(&leaf(index)));
            assert_eq!(Some(proof), inclusion_proof(&nodes, index, size), "{index} of {size}");
        }
        for from in 0..=size {
            let (was, proof) = reader.consistency_proof(from).unwrap();
            assert_eq!(Some(was), root_at(&nodes, from));
            assert_eq!(Some(proof), consistency_proof(&nodes, from, size), "{from} to {size}");
        }
        assert_eq!(reader.inclusion_proof(size), Err(Unreadable::Beyond { size }));
        assert!(reader.consistency_proof(size + 1).is_err());
    }
}

/// The tree of seven leaves that RFC 6962, section 2.1.3, and RFC 9162, section 2.1.5, draw.
#[test]
fn proofs_are_those_of_the_rfc() {
    let folder = published(&[7]);
    let source = source(&folder);
    let reader = TileReader::new(&source, 7, root(7));
    let [a, b, c, d, e, f, j] = [0, 1, 2, 3, 4, 5, 6].map(|index| leaf_hash(&leaf(index)));
    let (g, h, i) = (node_hash(&a, &b), node_hash(&c, &d), node_hash(&e, &f));
    let (k, l) = (node_hash(&g, &h), node_hash(&i, &j));
    let inclusion = |index| reader.inclusion_proof(index).unwrap().1;
    assert_eq!(inclusion(0), [b, h, l]);
    assert_eq!(inclusion(3), [c, g, l]);
    assert_eq!(inclusion(4), [f, j, k]);
    assert_eq!(inclusion(6), [i, k]);
    let consistency = |size| reader.consistency_proof(size).unwrap().1;
    assert_eq!(consistency(3), [c, d, g, l]);
    assert_eq!(consistency(4), [l]);
    assert_eq!(consistency(6), [i, j, k]);
}

/// "MAY fetch the full tile in parallel as a fallback in case the partial tile is not available
/// anymore"
#[test]
fn a_full_tile_stands_for_a_partial_one_that_is_gone() {
    let mut folder = published(&[255, 513]);
    for tile in outgrown(255, 513) {
        assert!(folder.remove(&tile.path()).is_some());
    }
    let source = source(&folder);
    assert_eq!(fsck(&source, 255, &root(255)), Ok(()));
    let reader = TileReader::new(&source, 255, root(255));
    assert_eq!(reader.check_root(), Ok(()));
    assert_eq!(reader.entry(254).unwrap(), leaf(254));
}

#[test]
fn the_first_difference_is_named() {
    let good = published(&[600]);
    let of = |change: &dyn Fn(&mut Folder)| {
        let mut folder = good.clone();
        change(&mut folder);
        fsck(&source(&folder), 600, &root(600)).unwrap_err().to_string()
    };
    let flip = |path: &'static str, at: usize| {
        of(&move |folder: &mut Folder| folder.get_mut(path).unwrap()[at] ^= 1)
    };
    assert_eq!(flip("tile/entries/001", 2), "tile/0/001: hash 0 is not that of its entries");
    assert_eq!(flip("tile/entries/001", 0), "tile/entries/001 is not a sequence of entries");
    assert_eq!(flip("tile/0/001", 33), "tile/0/001: hash 1 is not that of its entries");
    assert_eq!(flip("tile/0/002.p/88", 0), "tile/0/002.p/88: hash 0 is not that of its entries");
    assert_eq!(flip("tile/1/000.p/2", 63), "tile/1/000.p/2: hash 1 is not that of its entries");
    let gone = of(&|folder| drop(folder.remove("tile/0/001")));
    assert_eq!(gone, "tile/0/001 is missing");
    let gone = of(&|folder| drop(folder.remove("tile/entries/002.p/88")));
    assert_eq!(gone, "tile/entries/002.p/88 is missing");
    let long = of(&|folder| folder.get_mut("tile/1/000.p/2").unwrap().push(0));
    assert_eq!(long, "tile/1/000.p/2 has the wrong length");
    let long = of(&|folder| folder.get_mut("tile/entries/000").unwrap().push(0));
    assert_eq!(long, "tile/entries/000 is not a sequence of entries");
    let other = fsck(&source(&good), 600, &[0; 32]);
    assert_eq!(other, Err(Difference::Root { size: 600 }));
    assert_eq!(fsck(&source(&Folder::new()), 0, &empty_root()), Ok(()));
}

#[test]
fn tiles_of_another_log_prove_nothing() {
    let folder = published(&[300]);
    let source = source(&folder);
    let reader = TileReader::new(&source, 300, [9; 32]);
    assert_eq!(reader.check_root(), Err(Unreadable::OtherRoot));
    assert_eq!(reader.inclusion_proof(7), Err(Unreadable::OtherRoot));
    assert_eq!(reader.consistency_proof(7), Err(Unreadable::OtherRoot));
    assert_eq!(reader.entry(7), Err(Unreadable::OtherRoot));
}

#[test]
fn an_entry_that_was_changed_is_not_given_out() {
    let mut folder = published(&[300]);
    folder.get_mut("tile/entries/000").unwrap()[34 * 7 + 2] ^= 1;
    let source = source(&folder);
    let reader = TileReader::new(&source, 300, root(300));
    assert_eq!(reader.entry(7), Err(Unreadable::OtherRoot));
    assert_eq!(reader.entry(8).unwrap(), leaf(8));
}

/// A tree of 2^32 leaves: one proof needs a handful of tiles.
#[test]
fn a_proof_reads_few_tiles() {
    let asked = RefCell::new(Vec::new());
    let source = |path: &str| {
        asked.borrow_mut().push(path.to_owned());
        let tile = Tile::parse(path)?;
        Some(vec![7; usize::from(tile.width()) * 32])
    };
    let reader = TileReader::new(&source, 1 << 32, [0; 32]);
    assert_eq!(reader.inclusion_proof(12_345_678), Err(Unreadable::OtherRoot));
    let expected = ["tile/0/x048/225", "tile/1/188", "tile/2/000", "tile/3/000", "tile/4/000.p/1"];
    asked.borrow_mut().sort();
    assert_eq!(asked.borrow()[..4], expected[..4]);
    assert!(asked.borrow().len() <= 5);
}

proptest! {
    #[test]
    fn a_path_is_read_back(level in 0_u8..65, index: u64, width in 1_u16..257) {
        let kind = if level == 64 { TileKind::Entries } else { TileKind::Hashes { level } };
        let tile = Tile::new(kind, index, width).unwrap();
        prop_assert_eq!(Tile::parse(&tile.path()), Some(tile));
    }

    #[test]
    fn growing_in_steps_gives_the_tiles_of_growing_at_once(a in 0_u64..900, b in 0_u64..900) {
        let (from, to) = (a.min(b), a.max(b));
        let mut folder = published(&[from, to]);
        for tile in outgrown(from, to) {
            prop_assert!(folder.remove(&tile.path()).is_some());
        }
        let whole = published(&[to]);
        let left = whole.iter().filter(|(path, bytes)| folder.get(*path) != Some(bytes));
        prop_assert_eq!(left.count(), 0);
        let source = source(&folder);
        prop_assert_eq!(fsck(&source, to, &root(to)), Ok(()));
        let reader = TileReader::new(&source, to, root(to));
        let (old_root, proof) = reader.consistency_proof(from).unwrap();
        let new_root = root(to);
        let growth =
            Growth { old_size: from, old_root: &old_root, new_size: to, new_root: &new_root };
        prop_assert!(verify_consistency(&growth, &proof));
        prop_assert_eq!(old_root, root(from));
    }

    #[test]
    fn any_place_of_any_tree_is_in_one_tile(size: u64, level in 0_u8..8) {
        let kind = TileKind::Hashes { level };
        let places = size >> (8 * level);
        let last = places.checked_sub(1).and_then(|last| Tile::at(kind, last / WIDTH, size));
        prop_assert_eq!(last.map(|tile| tile.index() * 256 + u64::from(tile.width())),
            (places > 0).then_some(places));
        prop_assert_eq!(Tile::at(kind, places.div_ceil(WIDTH), size), None);
    }
}

#[test]
fn a_reader_is_a_store_of_nodes() {
    let folder = published(&[300]);
    let source = source(&folder);
    let (reader, nodes) = (TileReader::new(&source, 300, root(300)), tree(300));
    for level in 0..10 {
        for index in 0..=300 {
            let there = nodes.node(level, index);
            assert_eq!(reader.node(level, index), there, "{level} {index}");
        }
    }
}
