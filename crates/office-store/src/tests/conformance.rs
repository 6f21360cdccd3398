//! What every store of an office answers.

use journal::merkle::{Growth, leaf_hash, verify_consistency, verify_inclusion};
use journal::{
    DelegationEnded, DelegationMade, DocumentIssued, FormRef, JournalKind, LastSignedDeclared,
    Payload, RegimeSet, WetSignaturesRecorded, decode,
};
use vocabulary::{DelegationId, DocumentId, Lang, Regime, RegisterKind};

use super::support::{Office, firsts};
use crate::{Access, OfficeStore, StoreError};

fn assert_send<T: Send>() {}

#[test]
fn a_store_can_sit_in_a_mutex() {
    assert_send::<OfficeStore>();
    assert_send::<StoreError>();
}

#[test]
fn a_new_office_has_the_first_fact_of_each_journal() {
    let office = Office::new();
    for kind in JournalKind::ALL {
        let head = office.store.head(kind).unwrap();
        let first = office.store.fact(kind, 1).unwrap().unwrap();
        assert_eq!((head.seq, head.hash), (1, first.hash));
        assert_eq!(JournalKind::of(&head.journal), Some(kind));
        assert!(head.at.is_some());
        assert_eq!(office.store.fact(kind, 2).unwrap(), None);
    }
    assert_eq!(office.store.meta_get("regime").unwrap().as_deref(), Some("paper-37-99"));
    assert_eq!(office.store.meta_get("office").unwrap().as_deref(), Some("RBT-01"));
    assert_eq!(office.verify().unwrap().facts, 1);
}

#[test]
fn an_office_is_made_once_and_whole() {
    let mut office = Office::new();
    let facts = firsts(&mut office.ids, "RBT-01");
    assert!(matches!(OfficeStore::create(&office.path, &facts), Err(StoreError::Exists)));
    let other = office.folder.file("other.db");
    for wrong in [&facts[..1], &facts[1..], &[], &[facts[0].clone(), facts[0].clone()]] {
        assert!(matches!(OfficeStore::create(&other, wrong), Err(StoreError::Mismatch(_))));
        assert!(!other.exists());
    }
    // What a crash left half-made is made anew.
    std::fs::write(office.folder.file("other.db.making"), b"half").unwrap();
    OfficeStore::create(&other, &facts).unwrap();
    assert!(!office.folder.file("other.db.making").exists());
}

#[test]
fn facts_are_read_in_pages() {
    let office = Office::with_acts();
    let page = office.store.facts(JournalKind::Acts, 2, 2).unwrap();
    assert_eq!(page.iter().map(|(seq, _)| *seq).collect::<Vec<_>>(), [3, 4]);
    for (seq, stored) in office.store.facts(JournalKind::Acts, 0, 100).unwrap() {
        assert_eq!(decode(&stored.bytes).unwrap().seq, seq);
        assert_eq!(office.store.fact(JournalKind::Acts, seq).unwrap(), Some(stored));
    }
}

#[test]
fn an_act_is_found_in_its_list_with_its_life() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    let act = office.sign_act(&register, 1);
    let record = office.store.act_find(&act).unwrap().unwrap();
    assert_eq!((record.seq, record.number.to_string().as_str()), (3, "1/2026"));
    assert_eq!(record.person_ar, "ياسين البقالي");
    assert_eq!(record.person_latin, "EL BAKKALI Yassine");
    assert_eq!(record.parents_ar, "حسن · فاطمة");
    assert_eq!(record.parents_latin, "Hassan · Fatima");
    assert_eq!((record.event_date.as_str(), record.sex.as_str()), ("2026-03-14", "male"));
    assert_eq!((record.kind, record.notes), (RegisterKind::birth(), 0));
    assert_eq!(record.register, register);

    office.enter_note(&act);
    office.enter_note(&act);
    office.read_act(&act);
    let document = DocumentId::new(&mut office.ids);
    let issued = DocumentIssued {
        document: document.clone(),
        about: act.to_string(),
        document_kind: "birth-extract".into(),
        lang: Lang::Fr,
        form: FormRef { id: "x".into(), version: "1".into(), hash: "0".into() },
        capacity: "holder".into(),
        purpose: "school".into(),
        requester: String::new(),
        number: None,
        data_sha256: String::new(),
        sha256: "00".into(),
        sealed_sha256: String::new(),
    };
    office.enter(Payload::DocumentIssued(issued)).unwrap();
    let wet = WetSignaturesRecorded {
        act: act.clone(),
        officer_signed: true,
        declarant_signed: false,
        copies: 2,
    };
    office.enter(Payload::WetSignaturesRecorded(wet)).unwrap();

    let store = &office.store;
    assert_eq!(store.act_find(&act).unwrap().unwrap().notes, 2);
    let notes = store.notes_of(&act).unwrap();
    assert_eq!(notes.iter().map(|note| note.seq).collect::<Vec<_>>(), [4, 5]);
    assert_eq!((notes[0].entered.text_ar.as_str(), notes[0].fact.seq), ("تزوج", 4));
    let documents = store.documents_of(act.as_str()).unwrap();
    assert_eq!((&documents[0].document, documents[0].lang.as_str()), (&document, "fr"));
    assert_eq!(documents[0].by, office.registrar);
    let wet = store.wet_signatures_of(&act).unwrap();
    assert_eq!((wet.len(), wet[0].declarant_signed, wet[0].copies), (1, false, 2));
    let reads = store.reads_of(&act).unwrap();
    assert_eq!((reads.len(), reads[0].seq, reads[0].purpose.as_str()), (1, 2, "copy"));
    office.verify().unwrap();
}

#[test]
fn what_is_said_of_an_act_needs_the_act() {
    let mut office = Office::new();
    let unknown = office.draft().act;
    let note = office.note_payload(&unknown);
    assert!(matches!(office.enter(note), Err(StoreError::NotFound)));
    let read = journal::ActRead { act: unknown, purpose: "copy".into() };
    assert!(matches!(office.enter(Payload::ActRead(read)), Err(StoreError::NotFound)));
    assert_eq!(office.verify().unwrap().facts, 1);
}

#[test]
fn registers_and_lists_turn_their_pages() {
    let mut office = Office::new();
    let older = office.open_register(2025);
    let newer = office.open_register(2026);
    office.sign_act(&older, 1);
    let acts: Vec<_> = (1..=5).map(|n| office.sign_act(&newer, n)).collect();
    let store = &office.store;
    let years: Vec<i16> =
        store.register_list().unwrap().iter().map(|register| register.year).collect();
    assert_eq!(years, [2026, 2025]);
    let found = store.register_find(RegisterKind::birth(), 2026).unwrap().unwrap();
    assert_eq!((found.id.clone(), found.last_number, found.closed), (newer.clone(), 5, false));
    assert!(store.register_find(RegisterKind::death(), 2026).unwrap().is_none());
    assert!(store.register_find(RegisterKind::birth(), 2024).unwrap().is_none());
    let numbers = |list: Vec<crate::ActRecord>| -> Vec<u32> {
        list.into_iter().map(|record| record.number.number).collect()
    };
    let (page, total) = store.act_list(Some(&newer), 2, 2).unwrap();
    assert_eq!((numbers(page), total), (vec![3, 2], 5));
    let (recent, total) = store.act_list(None, 0, 2).unwrap();
    assert_eq!((numbers(recent), total), (vec![5, 4], 6));
    let first = store.act_find(&acts[0]).unwrap().unwrap().seq;
    assert_eq!(numbers(store.act_after(first, 2).unwrap()), [2, 3]);
}

#[test]
fn delegations_are_made_and_ended_once() {
    let mut office = Office::new();
    let delegation = DelegationId::new(&mut office.ids);
    let made = DelegationMade {
        delegation: delegation.clone(),
        account: office.registrar.clone(),
        login: "m".into(),
        name_ar: "مفوض".into(),
        name_latin: "M".into(),
        decision_number: "3/2026".into(),
        decision_date: "2026-01-01".parse().unwrap(),
        from: "2026-01-02".parse().unwrap(),
        to: None,
        specimen: String::new(),
    };
    office.enter(Payload::DelegationMade(made)).unwrap();
    let end = |on: &str, delegation: &DelegationId| {
        Payload::DelegationEnded(DelegationEnded {
            delegation: delegation.clone(),
            on: on.parse().unwrap(),
            reason: String::new(),
        })
    };
    assert_eq!(office.store.delegations().unwrap()[0].ended, None);
    office.enter(end("2026-06-01", &delegation)).unwrap();
    office.enter(end("2026-09-01", &delegation)).unwrap();
    let known = office.store.delegations().unwrap();
    assert_eq!(known[0].ended, Some("2026-06-01".parse().unwrap()));
    assert_eq!((known[0].to, known[0].decision_number.as_str()), (None, "3/2026"));
    let unknown = DelegationId::new(&mut office.ids);
    assert!(matches!(office.enter(end("2026-06-01", &unknown)), Err(StoreError::NotFound)));
    office.verify().unwrap();
}

#[test]
fn the_regime_changes_on_its_day() {
    let mut office = Office::new();
    let from = "2027-01-01".parse().unwrap();
    let set = RegimeSet { regime: Regime::Electronic3621, from };
    office.enter(Payload::RegimeSet(set)).unwrap();
    let regimes = office.store.regimes().unwrap();
    assert_eq!(regimes.len(), 2);
    assert_eq!(regimes[0].0, Regime::Paper3799);
    assert_eq!(regimes[1], (Regime::Electronic3621, from));
    assert_eq!(office.store.meta_get("regime").unwrap().as_deref(), Some("electronic-36-21"));
}

#[test]
fn a_setting_is_kept_and_the_journals_words_are_not_set_by_hand() {
    let mut office = Office::new();
    assert_eq!(office.store.meta_get("printer").unwrap(), None);
    office.store.meta_set("printer", "one").unwrap();
    office.store.meta_set("printer", "two").unwrap();
    assert_eq!(office.store.meta_get("printer").unwrap().as_deref(), Some("two"));
    assert!(matches!(office.store.meta_set("regime", "x"), Err(StoreError::Mismatch(_))));
    office.store.rebuild(&mut crate::untold).unwrap();
    assert_eq!(office.store.meta_get("printer").unwrap().as_deref(), Some("two"));
    let declared = LastSignedDeclared { register: None, year: 2026, number: 0 };
    office.enter(Payload::LastSignedDeclared(declared)).unwrap();
    office.verify().unwrap();
}

#[test]
fn every_fact_is_proven_without_the_others() {
    let office = Office::with_acts();
    for kind in JournalKind::ALL {
        let head = office.store.head(kind).unwrap();
        let root = office.store.merkle_root(kind).unwrap();
        for seq in 1..=head.seq {
            let stored = office.store.fact(kind, seq).unwrap().unwrap();
            let leaf = leaf_hash(&stored.leaf(&head.journal, seq));
            let proof = office.store.inclusion_proof(kind, seq, head.seq).unwrap();
            assert!(verify_inclusion(seq - 1, head.seq, &leaf, &proof, &root));
            let old_root = office.store.merkle_root_at(kind, seq).unwrap();
            let growth =
                Growth { old_size: seq, old_root: &old_root, new_size: head.seq, new_root: &root };
            let proof = office.store.consistency_proof(kind, seq, head.seq).unwrap();
            assert!(verify_consistency(&growth, &proof));
        }
        let beyond = head.seq + 1;
        let not_found = |proof| assert!(matches!(proof, Err(StoreError::NotFound)));
        not_found(office.store.inclusion_proof(kind, beyond, beyond));
        not_found(office.store.inclusion_proof(kind, 0, head.seq));
        not_found(office.store.consistency_proof(kind, 1, beyond));
        not_found(office.store.consistency_proof(kind, 2, 1));
    }
    assert_eq!(office.verify().unwrap().root, office.store.merkle_root(JournalKind::Acts).unwrap());
}

#[test]
fn a_closed_office_is_opened_as_it_was() {
    let office = Office::with_acts();
    let (head, path) = (office.store.head(JournalKind::Acts).unwrap(), office.path.clone());
    let Office { store, folder: _kept, .. } = office;
    drop(store);
    let again = OfficeStore::open(&path, Access::ReadWrite).unwrap();
    assert_eq!(again.head(JournalKind::Acts).unwrap(), head);
    assert_eq!(again.path(), path);
}
