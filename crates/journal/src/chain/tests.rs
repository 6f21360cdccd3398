//! A chain of facts, and every way in which one can fail to hold.

use vocabulary::{AccountId, Moment, OfficeCode, Regime};

use super::*;
use crate::fact::{Draft, encode};
use crate::payloads::{ActRead, JournalOpened, RegimeSet};

fn head(kind: &str) -> Head {
    Head::start(JournalId::new(&OfficeCode::parse("RBT-01").unwrap(), kind, "1"))
}

fn opened() -> Payload {
    let text = String::new;
    Payload::JournalOpened(JournalOpened {
        office_code: OfficeCode::parse("RBT-01").unwrap(),
        office_ar: text(),
        office_fr: text(),
        commune_code: text(),
        commune_ar: text(),
        commune_fr: text(),
        province_ar: text(),
        province_fr: text(),
    })
}

fn regime() -> Payload {
    let from = "2027-01-01".parse().unwrap();
    Payload::RegimeSet(RegimeSet { regime: Regime::Electronic3621, from })
}

fn read() -> Payload {
    let act = format!("act-{}", "0".repeat(26)).parse().unwrap();
    Payload::ActRead(ActRead { act, purpose: "copy".into() })
}

fn enter(head: &mut Head, payload: Payload) -> StoredFact {
    let fact = Draft {
        regime: Regime::Paper3799,
        training: false,
        at: Moment(0),
        by: AccountId::system(),
        key: String::new(),
        payload,
    }
    .after(head);
    let stored = StoredFact::new(encode(&fact), [0; 32], Vec::new());
    *head = head.after(&fact, stored.hash);
    stored
}

fn facts(count: u64) -> Vec<(u64, StoredFact)> {
    let mut head = head("acts");
    (1..=count)
        .map(|seq| (seq, enter(&mut head, if seq == 1 { opened() } else { regime() })))
        .collect()
}

fn verdict(facts: Vec<(u64, StoredFact)>) -> Result<Option<Head>, (u64, &'static str)> {
    verify_chain(JournalKind::Acts, &mut facts.into_iter()).map_err(|bad| {
        assert!(!bad.reason.is_empty() && bad.journal == "acts");
        assert!(bad.to_string().contains(bad.code));
        (bad.seq, bad.code)
    })
}

/// A fact put in place `at` of a chain of four, hashed again as a forger would.
fn forged(at: usize, change: impl Fn(&mut Fact)) -> Result<Option<Head>, (u64, &'static str)> {
    let mut facts = facts(4);
    let mut fact = decode(&facts[at].1.bytes).unwrap();
    change(&mut fact);
    facts[at].1 = StoredFact::new(encode(&fact), [0; 32], Vec::new());
    verdict(facts)
}

#[test]
fn a_whole_chain_gives_its_head() {
    assert_eq!(verdict(Vec::new()), Ok(None));
    let all = facts(5);
    let hash = all[4].1.hash;
    let head = verdict(all).unwrap().unwrap();
    assert_eq!((head.seq, head.hash), (5, hash));
}

#[test]
fn the_first_bad_fact_is_named() {
    let mut missing = facts(4);
    missing.remove(1);
    assert_eq!(verdict(missing), Err((3, "seq-gap")));
    let mut twice = facts(4);
    twice.insert(2, twice[1].clone());
    assert_eq!(verdict(twice), Err((2, "seq-gap")));
    let mut swapped = facts(4);
    let (one, other) = (swapped[1].1.clone(), swapped[2].1.clone());
    (swapped[1].1, swapped[2].1) = (other, one);
    assert_eq!(verdict(swapped), Err((2, "seq-wrong")));
    let mut bent = facts(4);
    bent[2].1.bytes[9] ^= 1;
    assert_eq!(verdict(bent), Err((3, "hash-wrong")));
    let mut bent = facts(4);
    bent[2].1.hash[9] ^= 1;
    assert_eq!(verdict(bent), Err((3, "hash-wrong")));
}

#[test]
fn a_forged_fact_breaks_what_follows() {
    assert_eq!(forged(1, |fact| fact.training = true), Err((3, "chain-broken")));
    assert_eq!(forged(1, |fact| fact.prev = [1; 32]), Err((2, "chain-broken")));
    assert_eq!(forged(1, |fact| fact.seq = 9), Err((2, "seq-wrong")));
    let other = head("acts").journal.as_str().replace("RBT", "FES");
    assert_eq!(
        forged(1, |f| f.journal = JournalId::from(other.clone())),
        Err((2, "journal-wrong"))
    );
    assert_eq!(forged(0, |f| f.journal = head("reads").journal), Err((1, "journal-wrong")));
    assert_eq!(forged(2, |fact| fact.payload = "{}".into()), Err((3, "payload-wrong")));
    assert_eq!(forged(2, |fact| fact.payload = " {}".into()), Err((3, "bytes-wrong")));
    let put = |fact: &mut Fact, payload: Payload| {
        fact.kind = payload.kind().to_owned();
        fact.payload = payload.to_json();
    };
    assert_eq!(forged(2, |fact| put(fact, read())), Err((3, "kind-misplaced")));
    assert_eq!(forged(2, |fact| put(fact, opened())), Err((3, "opening-wrong")));
    assert_eq!(forged(0, |fact| put(fact, regime())), Err((1, "opening-wrong")));
}

#[test]
fn every_flipped_bit_is_found() {
    let sound = facts(3);
    for (place, (seq, stored)) in sound.iter().enumerate() {
        for bit in 0..stored.bytes.len() * 8 {
            let mut bent = sound.clone();
            bent[place].1.bytes[bit / 8] ^= 1 << (bit % 8);
            assert_eq!(verdict(bent), Err((*seq, "hash-wrong")));
        }
    }
}
