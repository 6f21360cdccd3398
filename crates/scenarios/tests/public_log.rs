//! The journal as a public log: what was damaged is not published, and the proof of a document
//! names nobody to the public.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;

use checkpoints::checkpoint::SignedCheckpoint;
use checkpoints::proof::LogProof;
use journal::{Hash, JournalKind};
use office::{Failure, Growth, Issued};
use rusqlite::Connection;
use scenarios::{World, a_birth, refused};
use vocabulary::{DocumentId, Lang};

const ACTS: JournalKind = JournalKind::Acts;

/// One copy left the office.
fn with_a_copy() -> (World, Issued) {
    let mut world = World::new();
    let act = world.a_signed_act(a_birth());
    let issued = world.copy(&act, "extract", Lang::Fr).unwrap();
    (world, issued)
}

fn grow(world: &mut World, published: Option<(u64, Hash)>) -> Result<Growth, Failure> {
    let before = published.map(|(size, root)| office::Published { size, root, bundle: Vec::new() });
    let before = before.as_ref();
    world.act(|ctx| office::log_growth(ctx.node, &ctx.desk.card.code, ACTS, before, ctx.ids))
}

/// As a serving node does.
fn publish(world: &mut World) -> (u64, Hash) {
    let growth = grow(world, None).unwrap();
    let folder = world.act(|ctx| office::log_folder(ctx.node, &ctx.desk.card.code, ACTS));
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(office::CHECKPOINT), &growth.checkpoint).unwrap();
    let signed = SignedCheckpoint::parse(growth.checkpoint.as_bytes()).unwrap();
    (signed.checkpoint().size(), *signed.checkpoint().root())
}

fn handed_out(world: &mut World, document: &DocumentId) -> Result<LogProof, Failure> {
    let staff = world.staff();
    let made = world.act(|ctx| office::hand_out_proof(ctx, &staff, document));
    made.map(|made| LogProof::parse(made.text.as_bytes()).unwrap())
}

/// Behind the node's back: one byte of the last act's fact, or of the last leaf of the tree.
fn damaged(world: &World, statement: &str) {
    let conn = Connection::open(world.office_file()).unwrap();
    conn.execute_batch("drop trigger fact_never_updated; drop trigger merkle_node_never_updated;")
        .unwrap();
    assert_eq!(conn.execute(statement, []).unwrap(), 1);
}

const A_FACT: &str = "update fact set salt = zeroblob(32) where journal = 'acts' and seq = \
    (select max(seq) from fact where journal = 'acts')";
const A_LEAF: &str = "update merkle_node set hash = zeroblob(32) where journal = 'acts' and \
    level = 0 and position = (select max(position) from merkle_node where journal = 'acts' and \
    level = 0)";

#[test]
fn nothing_is_published_of_a_journal_that_does_not_agree_with_itself() {
    for statement in [A_FACT, A_LEAF] {
        let (mut world, issued) = with_a_copy();
        let published = publish(&mut world);
        let act = world.a_signed_act({
            let mut salma = a_birth();
            salma.insert("child_first_latin".into(), "SALMA".into());
            salma
        });
        let late = world.copy(&act, "extract", Lang::Fr).unwrap();
        assert!(grow(&mut world, Some(published)).unwrap().size > published.0);
        damaged(&world, statement);
        assert_eq!(refused(grow(&mut world, Some(published))).code, "log-damaged", "{statement}");
        // Nor is a head signed for the sake of a proof.
        let document = late.document;
        let proof = world.act(|ctx| office::document_proof(ctx.node, &document, ctx.ids));
        assert_eq!(refused(proof).code, "log-damaged", "{statement}");
        // What was published before holds as it did.
        handed_out(&mut world, &issued.document).unwrap();
    }
}

#[test]
fn a_journal_that_is_not_the_one_published_is_refused() {
    let (mut world, _) = with_a_copy();
    let (size, mut root) = publish(&mut world);
    root[0] ^= 1;
    assert_eq!(refused(grow(&mut world, Some((size, root)))).code, "log-forked");
    assert_eq!(refused(grow(&mut world, Some((size + 1, root)))).code, "log-forked");
}

#[test]
fn a_proof_leads_from_the_document_to_what_was_published_and_not_before() {
    let (mut world, issued) = with_a_copy();
    let document = issued.document;
    assert_eq!(refused(handed_out(&mut world, &document)).code, "proof-not-yet");
    let (size, root) = publish(&mut world);
    let proof = handed_out(&mut world, &document).unwrap();
    assert_eq!(proof.checkpoint().checkpoint().size(), size);
    assert_eq!(*proof.checkpoint().checkpoint().root(), root);
    let opened = String::from_utf8_lossy(&proof.extra().unwrap()[64..]).into_owned();
    assert!(opened.contains(document.as_str()));
    assert!(opened.contains(&journal::hex(&journal::sha256(&issued.pdf))));
    // A proof that is handed out tells who asked: it is a read.
    let reads = |world: &mut World| {
        world.act(|ctx| {
            let code = &ctx.desk.card.code;
            office::log_growth(ctx.node, code, JournalKind::Reads, None, ctx.ids).unwrap().size
        })
    };
    let before = reads(&mut world);
    handed_out(&mut world, &document).unwrap();
    assert_eq!(reads(&mut world), before + 1);
    let unknown: DocumentId = "doc-00000000000000000000000000".parse().unwrap();
    assert!(matches!(handed_out(&mut world, &unknown), Err(Failure::NotFound)));
}

#[test]
fn the_proof_for_the_public_has_the_same_leaf_and_opens_nothing() {
    let (mut world, issued) = with_a_copy();
    publish(&mut world);
    let whole = handed_out(&mut world, &issued.document).unwrap();
    let public = world.act(|ctx| office::public_proof(ctx, &issued.document)).unwrap();
    let public = LogProof::parse(public.text.as_bytes()).unwrap();
    assert_eq!(public.extra().unwrap(), &whole.extra().unwrap()[..32]);
    assert_eq!((public.index(), public.checkpoint()), (whole.index(), whole.checkpoint()));
}
