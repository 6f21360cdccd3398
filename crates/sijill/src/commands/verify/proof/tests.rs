//! Each way in which a proof can fail has a verdict of its own.

use checkpoints::checkpoint::{Checkpoint, SignedCheckpoint};
use checkpoints::cosignature::{Cosigner, Timestamp};
use checkpoints::policy::Policy;
use checkpoints::proof::LogProof;
use checkpoints::signed_note::{KeyName, NoteSigner};
use journal::merkle::Tree;
use journal::{DocumentIssued, Draft, FormRef, Head, Payload, Prepared};
use vocabulary::{JournalId, Lang, Moment, Regime};

use super::{Believed, NotProven, Proven, alone, is_one, judge};

const ORIGIN: &str = "log.example/SEF-01/acts";
const DOCUMENT: &str = "doc-00000000000000000000000000";
const PDF: &[u8] = b"%PDF-1.7 an extract";
const SALT: [u8; 32] = [7; 32];

fn name(text: &str) -> KeyName {
    KeyName::new(text).unwrap()
}

fn log() -> NoteSigner {
    NoteSigner::new(name(ORIGIN), &[1; 32])
}

fn court() -> Cosigner {
    Cosigner::ed25519(name("court.example/w1"), &[2; 32])
}

/// The issue of the document, as the first fact of its journal.
fn issue() -> Prepared {
    let issued = DocumentIssued {
        document: DOCUMENT.parse().unwrap(),
        about: DOCUMENT.into(),
        document_kind: "birth-extract".into(),
        lang: Lang::Fr,
        form: FormRef { id: "x".into(), version: "1".into(), hash: "0".into() },
        capacity: "holder".into(),
        purpose: "school".into(),
        requester: "someone".into(),
        number: None,
        data_sha256: String::new(),
        sha256: String::new(),
        sealed_sha256: journal::hex(&journal::sha256(PDF)),
    };
    let draft = Draft {
        regime: Regime::Paper3799,
        training: true,
        at: Moment(1_700_000_000_000),
        by: "acc-00000000000000000000000000".parse().unwrap(),
        key: String::new(),
        payload: Payload::DocumentIssued(issued),
    };
    draft.prepare(&Head::start(JournalId::from("SEF-01/acts".to_owned())))
}

fn leaf(issue: &Prepared) -> [u8; 32] {
    journal::leaf_data(issue.fact.journal.as_str(), 1, &SALT, &issue.bytes)
}

/// The log with the issue and one more fact.
fn tree(other: u8) -> Tree {
    let mut tree = Tree::default();
    tree.append(&leaf(&issue()));
    tree.append(&[other; 32]);
    tree
}

fn head(other: u8) -> Checkpoint {
    Checkpoint::new(ORIGIN, 2, tree(other).root()).unwrap()
}

fn signed(other: u8) -> SignedCheckpoint {
    let mut signed = SignedCheckpoint::sign(head(other), &log());
    let line = court().cosign(signed.checkpoint(), Timestamp::new(1_700_000_000).unwrap());
    signed.add(line.unwrap());
    signed
}

fn with(signed: SignedCheckpoint, extra: &[u8]) -> Vec<u8> {
    let proof = LogProof::new(&tree(1), 0, signed).unwrap();
    proof.with_extra(extra).to_string().into_bytes()
}

fn opening() -> Vec<u8> {
    let issue = issue();
    [leaf(&issue).as_slice(), &SALT, &issue.bytes].concat()
}

fn policy(logs: &str, quorum: &str) -> Believed {
    let court = court();
    let text = format!("{logs}witness court {}\nquorum {quorum}\n", court.key());
    Believed { policy: Policy::parse(text.as_bytes()).unwrap(), known: None }
}

fn believed() -> Believed {
    policy(&format!("log {}\n", log().key()), "court")
}

fn refused(judged: Result<Proven, NotProven>) -> NotProven {
    judged.unwrap_err()
}

#[test]
fn a_document_with_its_proof_is_believed_and_so_is_the_proof_alone() {
    let proof = with(signed(1), &opening());
    assert!(is_one(&proof) && !is_one(PDF));
    let proven = judge(PDF, &proof, &believed()).unwrap();
    assert_eq!((proven.seq, proven.witnesses, proven.log.as_str()), (1, 1, ORIGIN));
    assert_eq!(proven.of.unwrap().0, DOCUMENT);
    assert_eq!(alone(&proof, &believed()).unwrap().of, None);
    // The one that anybody may fetch opens nothing: it proves an entry, and of no document.
    let sealed = with(signed(1), &leaf(&issue()));
    assert_eq!(alone(&sealed, &believed()).unwrap().seq, 1);
    assert_eq!(refused(judge(PDF, &sealed, &believed())), NotProven::Unopened);
}

#[test]
fn every_way_to_fail_has_its_own_word() {
    let believed = believed();
    let good = with(signed(1), &opening());
    let is = |proof: &[u8], why| assert_eq!(refused(judge(PDF, proof, &believed)), why);
    is(b"c2sp.org/tlog-proof@v1\n", NotProven::Malformed);
    is(&with(signed(1), &[]), NotProven::Unopened);
    let mut false_salt = opening();
    false_salt[40] ^= 1;
    is(&with(signed(1), &false_salt), NotProven::FalseOpening);
    assert_eq!(refused(judge(b"%PDF- x", &good, &believed)), NotProven::OtherDocument);
    is(&with(signed(2), &opening()), NotProven::NotIncluded);
    is(&with(SignedCheckpoint::sign(head(1), &log()), &opening()), NotProven::QuorumMissed);
    let text = String::from_utf8(good.clone()).unwrap();
    let forged = SignedCheckpoint::sign(head(2), &log()).to_string();
    let line = forged.lines().last().unwrap();
    let own = signed(1).to_string();
    let own = own.lines().find(|one| one.starts_with(&format!("\u{2014} {ORIGIN} "))).unwrap();
    is(text.replace(own, line).as_bytes(), NotProven::Forged);
    is(text.replace(&format!("{own}\n"), "").as_bytes(), NotProven::NotSigned);
    let elsewhere = NoteSigner::new(name("log.example/elsewhere"), &[9; 32]);
    let other = policy(&format!("log {}\n", elsewhere.key()), "none");
    assert_eq!(refused(judge(PDF, &good, &other)), NotProven::UnknownLog);
}

#[test]
fn a_log_that_showed_two_pasts_is_told_from_every_other_fault() {
    let proof = with(signed(1), &opening());
    let known = |known| Believed { known: Some(known), ..believed() };
    assert!(judge(PDF, &proof, &known(signed(1))).is_ok());
    assert_eq!(refused(judge(PDF, &proof, &known(signed(2)))), NotProven::Forked);
    assert_eq!(refused(alone(&proof, &known(signed(2)))), NotProven::Forked);
    // Anybody can write a checkpoint: without the log's signature it accuses nobody.
    let liar = NoteSigner::new(name(ORIGIN), &[9; 32]);
    assert!(judge(PDF, &proof, &known(SignedCheckpoint::sign(head(2), &liar))).is_ok());
}
