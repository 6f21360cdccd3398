//! Entering facts: the race for the head, numbers, contradictions, all or nothing.

use journal::{Fact, Head, JournalKind, Payload, StoredFact};
use vocabulary::ActNumber;

use super::support::{Office, sign};
use crate::{First, OfficeStore, StoreError};

fn commit(store: &mut OfficeStore, head: &Head, first: &First) -> Result<(), StoreError> {
    store.commit(head, &first.0, &first.1, &first.2)
}

#[test]
fn of_two_prepared_facts_the_first_enters_and_the_other_is_signed_again() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    let head = office.store.head(JournalKind::Acts).unwrap();
    let one = office.act_payload(&register, 1);
    let other = office.act_payload(&register, 1);
    let one = office.prepare(&head, Payload::ActSigned(Box::new(one)));
    let lost = office.prepare(&head, Payload::ActSigned(Box::new(other.clone())));
    commit(&mut office.store, &head, &one).unwrap();
    let refused = commit(&mut office.store, &head, &lost);
    assert!(matches!(refused, Err(StoreError::HeadMoved)));
    assert!(!office.store.is_broken());

    let mut other = other;
    other.number = ActNumber::given(2, 2026);
    office.enter(Payload::ActSigned(Box::new(other))).unwrap();
    let (acts, total) = office.store.act_list(Some(&register), 0, 9).unwrap();
    assert_eq!(total, 2);
    assert_eq!(acts.iter().map(|act| act.number.number).collect::<Vec<_>>(), [2, 1]);
    office.verify().unwrap();
}

#[test]
fn a_head_of_the_same_length_but_another_history_has_moved() {
    let mut office = Office::new();
    office.open_register(2026);
    let mut head = office.store.head(JournalKind::Acts).unwrap();
    head.hash[0] ^= 1;
    let (_, payload) = office.register_payload(2027);
    let first = office.prepare(&head, payload);
    assert!(matches!(commit(&mut office.store, &head, &first), Err(StoreError::HeadMoved)));
}

#[test]
fn numbers_have_no_gap_and_no_double() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    let number = |office: &mut Office, number: u32, year: i16| {
        let mut signed = office.act_payload(&register, number);
        signed.number.year = year;
        office.enter(Payload::ActSigned(Box::new(signed)))
    };
    assert!(matches!(number(&mut office, 2, 2026), Err(StoreError::NumberGap)));
    assert!(matches!(number(&mut office, 0, 2026), Err(StoreError::NumberTaken)));
    number(&mut office, 1, 2026).unwrap();
    assert!(matches!(number(&mut office, 1, 2026), Err(StoreError::NumberTaken)));
    assert!(matches!(number(&mut office, 3, 2026), Err(StoreError::NumberGap)));
    assert!(matches!(number(&mut office, 2, 2025), Err(StoreError::Mismatch(_))));
    number(&mut office, 2, 2026).unwrap();
    assert_eq!(office.store.head(JournalKind::Acts).unwrap().seq, 4);
    office.verify().unwrap();
}

/// Whatever is tried, in whatever order, the numbers of each register run from 1 without gap or
/// double, and only what was acknowledged is there.
#[test]
fn numbers_run_on_whatever_is_tried() {
    let mut office = Office::new();
    let registers = [office.open_register(2025), office.open_register(2026)];
    let mut last = [0_u32; 2];
    let mut waiting: Vec<(Head, First, usize)> = Vec::new();
    for _ in 0..150 {
        let which = office.ids.roll(2);
        match office.ids.roll(4) {
            // Prepared now, committed later, perhaps too late.
            0 => {
                let head = office.store.head(JournalKind::Acts).unwrap();
                let signed = office.act_payload(&registers[which], last[which] + 1);
                let first = office.prepare(&head, Payload::ActSigned(Box::new(signed)));
                waiting.push((head, first, which));
            }
            1 if !waiting.is_empty() => {
                let (head, first, which) = waiting.remove(office.ids.roll(waiting.len()));
                match commit(&mut office.store, &head, &first) {
                    Ok(()) => last[which] += 1,
                    Err(error) => assert!(matches!(error, StoreError::HeadMoved), "{error}"),
                }
            }
            2 => {
                let number = office.ids.roll(last[which] as usize + 4) as u32;
                let signed = office.act_payload(&registers[which], number);
                let entered = office.enter(Payload::ActSigned(Box::new(signed)));
                assert_eq!(entered.is_ok(), number == last[which] + 1);
                last[which] += u32::from(entered.is_ok());
            }
            _ => {
                office.store.fail_next_commit = true;
                let signed = office.act_payload(&registers[which], last[which] + 1);
                assert!(office.enter(Payload::ActSigned(Box::new(signed))).is_err());
                office.store.reopen().unwrap();
            }
        }
    }
    for (register, last) in registers.iter().zip(last) {
        assert!(last > 5);
        let (acts, _) = office.store.act_list(Some(register), 0, 999).unwrap();
        let numbers: Vec<u32> = acts.iter().rev().map(|act| act.number.number).collect();
        assert_eq!(numbers, (1..=last).collect::<Vec<_>>());
    }
    office.verify().unwrap();
}

#[test]
fn an_act_is_signed_once() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    let mut signed = office.act_payload(&register, 1);
    office.enter(Payload::ActSigned(Box::new(signed.clone()))).unwrap();
    signed.number.number = 2;
    let again = office.enter(Payload::ActSigned(Box::new(signed)));
    assert!(matches!(again, Err(StoreError::Mismatch(_))), "{again:?}");
    let (_, second_register) = office.register_payload(2026);
    assert!(matches!(office.enter(second_register), Err(StoreError::Mismatch(_))));
    office.verify().unwrap();
}

#[test]
fn a_contradiction_is_refused_before_it_is_written() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    let head = office.store.head(JournalKind::Acts).unwrap();
    let signed = office.act_payload(&register, 1);
    let sound = office.prepare(&head, Payload::ActSigned(Box::new(signed)));
    let reads = office.store.head(JournalKind::Reads).unwrap();

    let rewritten = |change: &dyn Fn(&mut Fact)| {
        let mut fact = sound.1.clone();
        change(&mut fact);
        let bytes = journal::encode(&fact);
        let signature = sign(&bytes);
        (StoredFact::new(bytes, [0; 32], signature), fact, sound.2.clone())
    };
    let mut wrong = vec![
        rewritten(&|fact| fact.seq += 1),
        rewritten(&|fact| fact.prev = [0; 32]),
        rewritten(&|fact| fact.journal = reads.journal.clone()),
        rewritten(&|fact| fact.kind = "regime_set".into()),
        rewritten(&|fact| fact.version = 99),
        rewritten(&|fact| fact.payload = fact.payload.replace("EL BAKKALI", "X").replace("1", "2")),
    ];
    let mut bytes_differ = sound.clone();
    bytes_differ.0 = StoredFact::new(b"{}".to_vec(), [0; 32], Vec::new());
    let mut hash_differs = sound.clone();
    hash_differs.0.hash[0] ^= 1;
    wrong.extend([bytes_differ, hash_differs]);
    for first in &wrong {
        let refused = commit(&mut office.store, &head, first);
        assert!(matches!(refused, Err(StoreError::Mismatch(_))), "{refused:?}");
    }
    let unknown = journal::Unknown { kind: "later".into(), version: 1, json: "{}".into() };
    let unknown = office.prepare(&head, Payload::Unknown(unknown));
    assert!(matches!(commit(&mut office.store, &head, &unknown), Err(StoreError::Mismatch(_))));
    assert_eq!(office.store.head(JournalKind::Acts).unwrap(), head);
    commit(&mut office.store, &head, &sound).unwrap();
    office.verify().unwrap();
}

#[test]
fn another_offices_fact_is_refused() {
    let mut office = Office::new();
    let mut other = Office::new();
    let mut head = other.store.head(JournalKind::Acts).unwrap();
    head.journal = vocabulary::JournalId::from(head.journal.as_str().replace("RBT-01", "FES-01"));
    let (_, payload) = other.register_payload(2026);
    let first = other.prepare(&head, payload);
    assert!(matches!(commit(&mut office.store, &head, &first), Err(StoreError::Mismatch(_))));
}

#[test]
fn many_facts_enter_together_or_not_at_all() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    let before = office.store.head(JournalKind::Acts).unwrap();
    let batch = |office: &mut Office, numbers: &[u32]| {
        let mut head = before.clone();
        let mut facts = Vec::new();
        for number in numbers {
            let signed = office.act_payload(&register, *number);
            let first = office.prepare(&head, Payload::ActSigned(Box::new(signed)));
            head = head.after(&first.1, first.0.hash);
            facts.push(first);
        }
        facts
    };
    let gap = batch(&mut office, &[1, 2, 4]);
    assert!(matches!(office.store.commit_many(&before, &gap), Err(StoreError::NumberGap)));
    assert_eq!(office.store.head(JournalKind::Acts).unwrap(), before);
    assert_eq!(office.store.act_list(None, 0, 9).unwrap().1, 0);
    let whole = batch(&mut office, &[1, 2, 3, 4, 5]);
    office.store.commit_many(&before, &whole).unwrap();
    assert!(matches!(office.store.commit_many(&before, &whole), Err(StoreError::HeadMoved)));
    assert_eq!(office.verify().unwrap().facts, before.seq + 5);
}
