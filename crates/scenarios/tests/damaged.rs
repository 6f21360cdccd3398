//! A damaged file closes its office and no other; without the node's own file nothing opens.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::ops::Range;
use std::path::Path;

use office::Unavailable;
use office::node::{Node, Opening};
use scenarios::{FIRST, SECOND, World, a_birth, refused};

/// Every bit of some bytes of a file becomes the other one.
fn flip(file: &Path, bytes: Range<usize>) {
    let mut whole = fs::read(file).unwrap();
    whole[bytes].iter_mut().for_each(|byte| *byte ^= 0xff);
    fs::write(file, whole).unwrap();
}

fn the_middle_of(file: &Path) -> Range<usize> {
    let middle = usize::try_from(fs::metadata(file).unwrap().len()).unwrap() / 2;
    middle..middle + 4096
}

/// Yasmine and then Salma are entered in each office; switched off, at the desk of the first.
fn two_offices() -> World {
    let mut commune = World::new();
    for office in [SECOND, FIRST] {
        commune.at_the(office);
        commune.a_signed_act(a_birth());
        let mut salma = a_birth();
        salma.insert("child_first_latin".into(), "SALMA".into());
        commune.a_signed_act(salma);
    }
    commune.close();
    commune
}

/// What a serving node does beside its work.
fn look_over(commune: &World) -> Vec<Unavailable> {
    let node = commune.node();
    node.offices().iter().filter_map(|card| node.look_over(&card.code)).collect()
}

/// The first office says why nothing is done there; the second signs.
fn assert_only_the_first_is_closed(commune: &mut World, why: &str) {
    let closed = commune.node().unavailable();
    let [closed] = closed.as_slice() else { panic!("one office and no other: {closed:?}") };
    assert_eq!((closed.card.code.as_str(), closed.why.code.as_str()), (FIRST, why));
    assert_eq!(closed.why.details["file"], "offices/SEF-01.db", "a path within the directory");
    assert_eq!(
        refused(commune.node().require_office(&closed.card.code)).code,
        "office-unavailable"
    );
    assert!(commune.node().office(&closed.card.code).is_none());
    let open: Vec<_> = commune.node().offices().into_iter().map(|card| card.code).collect();
    assert_eq!(open.iter().map(|code| code.as_str()).collect::<Vec<_>>(), [SECOND]);

    commune.at_the(SECOND);
    commune.a_signed_act(a_birth());
    assert_eq!(commune.numbers(), [(2026, 1), (2026, 2), (2026, 3)]);
}

#[test]
fn bytes_flipped_in_the_middle_close_one_office() {
    let mut commune = two_offices();
    let file = commune.office_file();
    flip(&file, the_middle_of(&file));
    commune.reopen().unwrap();
    look_over(&commune);
    assert_only_the_first_is_closed(&mut commune, "data-corrupt");
    let wrong = commune.what_is_wrong();
    assert!(wrong.len() == 1 && wrong[0].starts_with(FIRST), "{wrong:?}");
}

#[test]
fn one_letter_of_an_act_closes_its_office_while_the_node_serves() {
    let mut commune = two_offices();
    let file = commune.office_file();
    let whole = fs::read(&file).unwrap();
    let name = b"YASMINE";
    let places = (0..whole.len() - name.len()).filter(|at| whole[*at..].starts_with(name));
    for at in places {
        flip(&file, at..at + 1);
    }
    commune.reopen().unwrap();
    assert!(commune.node().unavailable().is_empty(), "opening reads a few pages only");
    let told = look_over(&commune);
    assert_eq!(told.len(), 1, "the operator is told once");
    assert!(told[0].why.details["why"].starts_with("journal acts, fact "));
    assert!(look_over(&commune).is_empty());
    assert_only_the_first_is_closed(&mut commune, "data-corrupt");
}

#[test]
fn a_file_without_its_head_or_without_itself_closes_one_office() {
    let mut commune = two_offices();
    let file = commune.office_file();
    flip(&file, 0..100);
    commune.reopen().unwrap();
    assert_only_the_first_is_closed(&mut commune, "data-corrupt");

    let mut commune = two_offices();
    fs::remove_file(commune.office_file()).unwrap();
    commune.reopen().unwrap();
    assert_only_the_first_is_closed(&mut commune, "data-unreadable");
}

#[test]
fn sound_offices_are_left_open_while_they_sign() {
    let mut commune = two_offices();
    commune.reopen().unwrap();
    commune.a_signed_act(a_birth());
    assert!(look_over(&commune).is_empty());
    assert!(commune.node().unavailable().is_empty());
}

#[test]
fn a_closed_office_opens_again_once_its_file_is_back() {
    let mut commune = two_offices();
    let file = commune.office_file();
    let sound = fs::read(&file).unwrap();
    flip(&file, 0..100);
    commune.reopen().unwrap();
    commune.close();
    fs::write(&file, sound).unwrap();
    commune.reopen().unwrap();
    commune.a_signed_act(a_birth());
}

#[test]
fn without_the_nodes_own_file_nothing_opens() {
    for damage in [0..100, 4096..8192] {
        let commune = two_offices();
        flip(&commune.root.join("node.db"), damage.clone());
        for opening in [Opening::Serve, Opening::Look] {
            let why = refused(Node::open(&commune.root, opening));
            assert_eq!(
                (why.code.as_str(), why.details["file"].as_str()),
                ("data-corrupt", "node.db")
            );
        }
    }
}
