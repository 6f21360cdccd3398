//! Golden bytes of the envelope, and what is not a fact.

use vocabulary::OfficeCode;

use super::*;
use crate::payloads::{ActRead, RegimeSet};

/// Do not modify. These are bytes that offices have signed. If this test fails, the encoding of
/// facts changed, and every register that exists can no longer be proven: undo the change.
const GOLDEN: &str = r#"{"journal":"RBT-01/acts/00000000000000000000000001","seq":2,"prev":"abababababababababababababababababababababababababababababababab","kind":"regime_set","version":1,"regime":"paper-37-99","training":true,"at":"2026-11-20T08:10:00.000Z","by":"acc-00000000000000000000000000","key":"k-1","payload":{"regime":"electronic-36-21","from":"2027-01-01"}}"#;

/// Do not modify.
const GOLDEN_HASH: &str = "3a79946c5de8da5a4ec1911c526178de54d4277524788f77f21db702c28ad4c8";

fn journal(kind: &str) -> JournalId {
    JournalId::new(&OfficeCode::parse("RBT-01").unwrap(), kind, "00000000000000000000000001")
}

fn fact() -> Fact {
    let head = Head { journal: journal("acts"), seq: 1, hash: [0xab; 32], at: None };
    Draft {
        regime: Regime::Paper3799,
        training: true,
        at: Moment::parse("2026-11-20T09:10:00+01:00").unwrap(),
        by: AccountId::system(),
        key: "k-1".into(),
        payload: Payload::RegimeSet(RegimeSet {
            regime: Regime::Electronic3621,
            from: "2027-01-01".parse().unwrap(),
        }),
    }
    .after(&head)
}

#[test]
fn the_golden_bytes_stay() {
    let bytes = encode(&fact());
    assert_eq!(String::from_utf8(bytes.clone()).unwrap(), GOLDEN);
    assert_eq!(hex(&fact_hash(&bytes)), GOLDEN_HASH);
    assert_eq!(decode(&bytes).unwrap(), fact());
}

/// Do not modify: published trees hang on it.
#[test]
fn the_golden_leaf_stays() {
    let leaf = leaf_data("RBT-01/acts/00000000000000000000000001", 2, &[7; 32], GOLDEN.as_bytes());
    assert_eq!(hex(&leaf), "226e3c0787e79e6aac9888161420cca4a693374924917db0aa29f58f9feacbe0");
    let stored = StoredFact::new(GOLDEN.as_bytes().to_vec(), [7; 32], Vec::new());
    assert_eq!(stored.leaf(&journal("acts"), 2), leaf);
}

#[test]
fn the_leaf_tells_nothing_without_its_salt() {
    let one = leaf_data("j", 1, &[1; 32], b"the same act");
    assert_ne!(one, leaf_data("j", 1, &[2; 32], b"the same act"));
    assert_ne!(one, leaf_data("j", 2, &[1; 32], b"the same act"));
    assert_ne!(one, leaf_data("k", 1, &[1; 32], b"the same act"));
}

#[test]
fn a_kind_of_a_later_program_keeps_its_bytes() {
    let later = GOLDEN
        .replace("\"regime_set\",\"version\":1", "\"name_changed\",\"version\":7")
        .replace("{\"regime\":\"electronic-36-21\"", "{ \"n\": 1.50e3, \"u\":\"\\u0041\\/\"");
    let fact = decode(later.as_bytes()).unwrap();
    let Payload::Unknown(unknown) = Payload::of(&fact).unwrap() else { panic!("it is known") };
    assert_eq!((unknown.kind.as_str(), unknown.version), ("name_changed", 7));
    assert_eq!(unknown.json, fact.payload);
    assert_eq!(encode(&fact), later.as_bytes());
    let payload = Payload::Unknown(unknown);
    assert_eq!((payload.kind(), payload.version()), ("name_changed", 7));
    assert_eq!(payload.to_json(), fact.payload);
}

#[test]
fn what_is_written_another_way_is_not_a_fact() {
    let unreadable = |text: &str| {
        assert!(matches!(decode(text.as_bytes()), Err(BadBytes::Unreadable(_))), "{text}");
    };
    let other = |text: &str| assert_eq!(decode(text.as_bytes()), Err(BadBytes::NotCanonical));
    unreadable("");
    unreadable("{}");
    unreadable("[]");
    unreadable(&GOLDEN[1..]);
    unreadable(&GOLDEN[..GOLDEN.len() - 1]);
    unreadable(&GOLDEN.replace("\"seq\":2", "\"seq\":-2"));
    unreadable(&GOLDEN.replace("\"seq\":2", "\"seq\":2,\"seq\":2"));
    unreadable(&GOLDEN.replace("\"key\"", "\"more\":1,\"key\""));
    unreadable(&GOLDEN.replace("abab", "ABAB"));
    unreadable(&GOLDEN.replace("acc-0", "act-0"));
    other(&GOLDEN.replace("\"seq\":2", "\"seq\": 2"));
    other(&GOLDEN.replace("k-1", "k\\u002d1"));
    other(&GOLDEN.replace("08:10:00.000Z", "08:10:00Z"));
    other(&format!("{GOLDEN} "));
    let (front, seq) = GOLDEN.split_once("\"seq\":2,").unwrap();
    other(&format!("{front}{}", seq.replacen("\"kind\"", "\"seq\":2,\"kind\"", 1)));
}

#[test]
fn no_flipped_bit_and_no_rubbish_panics() {
    for bit in 0..GOLDEN.len() * 8 {
        let mut bytes = GOLDEN.as_bytes().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        if let Ok(fact) = decode(&bytes) {
            assert_eq!(encode(&fact), bytes);
            assert_ne!(fact_hash(&bytes), fact_hash(GOLDEN.as_bytes()));
            let _ = Payload::of(&fact);
        }
    }
}

#[test]
fn a_prepared_fact_is_the_next_head() {
    let start = Head::start(journal("reads"));
    let prepared = Draft {
        regime: Regime::Paper3799,
        training: false,
        at: Moment(5),
        by: AccountId::system(),
        key: String::new(),
        payload: Payload::ActRead(ActRead {
            act: format!("act-{}", "0".repeat(26)).parse().unwrap(),
            purpose: "copy".into(),
        }),
    }
    .prepare(&start);
    assert_eq!(prepared.bytes, encode(&prepared.fact));
    let head = prepared.head();
    assert_eq!(head, start.after(&prepared.fact, fact_hash(&prepared.bytes)));
    assert_eq!((head.seq, head.at), (1, Some(Moment(5))));
    assert_eq!(prepared.fact.prev, [0; 32]);
    let stored = prepared.signed([1; 32], vec![2]);
    assert_eq!(stored.hash, head.hash);
    assert_eq!(JournalKind::of(&head.journal), Some(JournalKind::Reads));
}

#[test]
fn errors_of_bytes_show_no_text() {
    let bad = GOLDEN.replace("\"seq\":2", "\"seq\":\"Yassine\"");
    let error = decode(bad.as_bytes()).unwrap_err().to_string();
    assert!(!error.contains("Yassine"), "{error}");
}
