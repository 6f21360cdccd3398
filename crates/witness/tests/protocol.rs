//! The witness as logs and monitors meet it: over HTTP on loopback, with its folder on a disk.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use checkpoints::checkpoint::{Checkpoint, SignedCheckpoint};
use checkpoints::cosignature::Cosigner;
use checkpoints::signed_note::{KeyName, NoteSigner, VerifierKey};
use checkpoints::witness::{AddCheckpoint, Answer, Witness, checkpoint_path, read_answer};
use http_client::Client;
use journal::merkle::{Tree, consistency_proof, root_at};
use witness::{Desk, Logs, Store, router};

const ORIGIN: &str = "log.example/rabat-agdal/acts";

fn name(text: &str) -> KeyName {
    KeyName::new(text).unwrap()
}

fn log() -> NoteSigner {
    NoteSigner::new(name(ORIGIN), &[1; 32])
}

fn court() -> Cosigner {
    Cosigner::ed25519(name("court.example/w1"), &[2; 32])
}

fn archive() -> Cosigner {
    Cosigner::ml_dsa_44(name("archive.example/w1"), &[3; 32])
}

/// A log whose entries from `other` on are not the ones that everybody else is shown.
fn tree(size: u64, other: u64) -> Tree {
    let mut tree = Tree::default();
    (0..size).for_each(|n| {
        let leaf = if n < other { n.to_be_bytes() } else { (n + 1_000).to_be_bytes() };
        tree.append(&leaf);
    });
    tree
}

fn signed(size: u64, other: u64) -> SignedCheckpoint {
    let root = root_at(&tree(size, other), size).unwrap();
    SignedCheckpoint::sign(Checkpoint::new(ORIGIN, size, root).unwrap(), &log())
}

fn question(old: u64, size: u64, other: u64) -> String {
    let proof = consistency_proof(&tree(size, other), old, size).unwrap();
    AddCheckpoint::new(old, proof, signed(size, other)).unwrap().to_string()
}

fn fresh() -> PathBuf {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    let n = NEXT.fetch_add(1, Ordering::Relaxed);
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{n}", std::process::id()));
    let _ = std::fs::remove_dir_all(&root);
    root
}

fn desk(root: &Path) -> Desk {
    let logs = Logs::parse(&format!("# the logs of one commune\n\n{}\n", log().key())).unwrap();
    let witness = Witness::new(court(), vec![archive()]);
    Desk::new(witness, logs, Store::in_folder(root).unwrap(), Box::new(|| 1_700_000_000))
}

fn ask(desk: &Desk, question: &str) -> Answer {
    desk.add_checkpoint(question.as_bytes(), &|_| {}).unwrap()
}

fn known() -> [VerifierKey; 2] {
    [court().key().clone(), archive().key().clone()]
}

/// Serves until the test ends.
fn served(desk: Desk) -> SocketAddr {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    listener.set_nonblocking(true).unwrap();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener).unwrap();
            axum::serve(listener, router(Arc::new(desk))).await.unwrap();
        });
    });
    address
}

#[test]
fn what_follows_is_cosigned_with_both_keys_over_http() {
    let address = served(desk(&fresh()));
    let (client, url) = (Client::default(), format!("http://{address}/add-checkpoint"));
    let mut old = 0;
    for size in [1, 7, 7, 300] {
        let asked = question(old, size, u64::MAX);
        let got = client.post(&url, "application/octet-stream", asked.as_bytes()).unwrap();
        assert_eq!(got.status, 200, "{}", String::from_utf8_lossy(&got.body));
        let answer = Answer {
            status: got.status,
            content_type: "text/plain; charset=utf-8",
            body: String::from_utf8(got.body).unwrap(),
        };
        let lines = read_answer(&signed(size, u64::MAX), &answer, &known()).unwrap();
        assert_eq!(lines.len(), 2);
        old = size;
    }
    let monitored = format!("http://{address}/{}", checkpoint_path(ORIGIN));
    let kept = SignedCheckpoint::parse(&client.get(&monitored).unwrap().body).unwrap();
    assert_eq!((kept.checkpoint().size(), kept.note().signatures().len()), (300, 3));
    // What is no address of the protocol is not there; nothing outside of the folder is read.
    for path in ["", "checkpoint", "forks/checkpoint", "..%2f..%2fetc/checkpoint"] {
        assert_eq!(client.get(&format!("http://{address}/{path}")).unwrap().status, 404, "{path}");
    }
    assert_eq!(client.get(&url).unwrap().status, 405);
    let huge = vec![b'x'; 300 * 1024];
    assert_eq!(client.post(&url, "text/plain", &huge).unwrap().status, 400);
}

#[test]
fn every_refusal_has_the_status_of_the_specification() {
    let desk = desk(&fresh());
    assert_eq!(ask(&desk, &question(0, 5, u64::MAX)).status, 200);
    let other = ask(&desk, &question(3, 8, u64::MAX));
    assert_eq!((other.status, other.content_type), (409, "text/x.tlog.size"));
    assert_eq!(other.body, "5\n");
    let proof = consistency_proof(&tree(9, 0), 5, 9).unwrap();
    let inconsistent = AddCheckpoint::new(5, proof, signed(9, u64::MAX)).unwrap().to_string();
    assert_eq!(ask(&desk, &inconsistent).status, 422);
    assert_eq!(ask(&desk, "old 5\nno proof\n\nno checkpoint\n").status, 400);
    let stranger = question(5, 9, u64::MAX).replace(ORIGIN, "log.example/elsewhere");
    assert_eq!(ask(&desk, &stranger).status, 404);
    let forged = NoteSigner::new(name(ORIGIN), &[9; 32]);
    let head = signed(9, u64::MAX).checkpoint().clone();
    let proof = consistency_proof(&tree(9, u64::MAX), 5, 9).unwrap();
    let forged = AddCheckpoint::new(5, proof, SignedCheckpoint::sign(head, &forged)).unwrap();
    assert_eq!(ask(&desk, &forged.to_string()).status, 403);
    // None of these moved it.
    assert_eq!(ask(&desk, &question(5, 9, u64::MAX)).status, 200);
}

#[test]
fn a_log_forked_behind_its_back_is_refused_and_the_evidence_is_kept() {
    let root = fresh();
    let desk = desk(&root);
    assert_eq!(ask(&desk, &question(0, 6, u64::MAX)).status, 200);
    let said = std::cell::RefCell::new(Vec::new());
    let tell = |words: &str| said.borrow_mut().push(words.to_owned());
    let forked = question(6, 6, 4);
    let answer = desk.add_checkpoint(forked.as_bytes(), &tell).unwrap();
    assert_eq!(answer.status, 422);
    assert_eq!(said.borrow().len(), 1);
    let kept: Vec<_> = std::fs::read_dir(root.join("forks")).unwrap().flatten().collect();
    // Two heads of one size under the signature of the log: anybody can verify that it forked.
    let heads = ["cosigned.txt", "shown.txt"].map(|file| {
        let text = std::fs::read(kept[0].path().join(file)).unwrap();
        let signed = SignedCheckpoint::parse(&text).unwrap();
        signed.note().verify(&[log().key().clone()]).unwrap();
        (signed.checkpoint().size(), *signed.checkpoint().root())
    });
    assert_eq!(heads[0].0, heads[1].0);
    assert_ne!(heads[0].1, heads[1].1);
    assert_eq!(ask(&desk, &question(6, 8, u64::MAX)).status, 200, "the true log goes on");
}

#[test]
fn a_witness_started_again_remembers_and_one_whose_file_is_damaged_cosigns_nothing() {
    let root = fresh();
    assert_eq!(ask(&desk(&root), &question(0, 6, u64::MAX)).status, 200);
    let again = desk(&root);
    assert_eq!(ask(&again, &question(0, 9, 4)).status, 409);
    assert_eq!(ask(&again, &question(6, 9, u64::MAX)).status, 200);
    std::fs::write(root.join(checkpoint_path(ORIGIN)), "not a checkpoint\n").unwrap();
    assert!(again.add_checkpoint(question(0, 9, 4).as_bytes(), &|_| {}).is_err());
    assert!(again.add_checkpoint(question(9, 12, u64::MAX).as_bytes(), &|_| {}).is_err());
}

#[test]
fn a_witness_killed_before_it_answered_gives_the_same_answer_and_no_other() {
    let root = fresh();
    // The head is on disk, the cosignature was never sent.
    let _lost = ask(&desk(&root), &question(0, 6, u64::MAX));
    let again = desk(&root);
    let told = ask(&again, &question(0, 6, u64::MAX));
    assert_eq!((told.status, told.body.as_str()), (409, "6\n"));
    let forked = ask(&again, &question(6, 6, 4));
    assert_eq!((forked.status, forked.body.contains("court.example")), (422, false));
    let same = ask(&again, &question(6, 6, u64::MAX));
    assert_eq!(same.status, 200);
    assert_eq!(read_answer(&signed(6, u64::MAX), &same, &known()).unwrap().len(), 2);
}

#[test]
fn of_many_that_ask_at_once_no_two_are_given_different_pasts() {
    let desk = desk(&fresh());
    assert_eq!(ask(&desk, &question(0, 4, u64::MAX)).status, 200);
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let asked = (0..8).map(|n| {
            let desk = &desk;
            scope.spawn(move || ask(desk, &question(4, 9, if n % 2 == 0 { u64::MAX } else { 6 })))
        });
        let asked: Vec<_> = asked.collect();
        asked.into_iter().map(|one| one.join().unwrap().status).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1);
    assert!(statuses.iter().all(|status| [200, 409].contains(status)), "{statuses:?}");
}
