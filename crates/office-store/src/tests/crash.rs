//! Power cuts, full disks and disks that do not flush.

use std::fs;

use journal::{JournalKind, Payload};

use super::support::{Office, verify};
use crate::{Access, OfficeStore, StoreError};

/// Copies the file and its log as a power cut would leave them; `cut` bytes of the log are lost.
fn power_cut(office: &Office, name: &str, cut: usize) -> std::path::PathBuf {
    let copy = office.folder.file(name);
    let log = |name: &str| office.folder.file(&format!("{name}-wal"));
    for suffix in ["-wal", "-shm"] {
        let _ = fs::remove_file(office.folder.file(&format!("{name}{suffix}")));
    }
    fs::copy(&office.path, &copy).unwrap();
    let mut bytes = fs::read(log("RBT-01.db")).unwrap();
    bytes.truncate(bytes.len().saturating_sub(cut));
    fs::write(log(name), bytes).unwrap();
    copy
}

#[test]
fn what_was_acknowledged_survives_a_power_cut() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    for number in 1..=12 {
        let act = office.sign_act(&register, number);
        let copy = power_cut(&office, "cut.db", 0);
        let head = office.store.head(JournalKind::Acts).unwrap();
        assert_eq!(verify(&copy).unwrap().acts_head, head);
        let again = OfficeStore::open(&copy, Access::ReadWrite).unwrap();
        assert_eq!(again.act_find(&act).unwrap().unwrap().number.number, number);
    }
}

#[test]
fn a_torn_log_leaves_whole_facts_only() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    for number in 1..=8 {
        office.sign_act(&register, number);
    }
    let whole = office.store.head(JournalKind::Acts).unwrap().seq;
    let log = fs::metadata(office.folder.file("RBT-01.db-wal")).unwrap().len() as usize;
    let mut seen = std::collections::BTreeSet::new();
    for _ in 0..40 {
        let cut = office.ids.roll(log);
        let copy = power_cut(&office, "torn.db", cut);
        let report = verify(&copy).unwrap();
        let mut again = OfficeStore::open(&copy, Access::ReadWrite).unwrap();
        let head = again.head(JournalKind::Acts).unwrap();
        let kept = office.store.fact(JournalKind::Acts, head.seq).unwrap().unwrap();
        assert_eq!((report.facts, head.hash), (head.seq, kept.hash));
        let last = again.register_of(&register).unwrap().map_or(0, |state| state.last_number);
        let acts = again.act_list(None, 0, 99).unwrap().1;
        assert_eq!(u64::from(last), acts, "no number without its act");
        seen.insert(head.seq);
        // The office goes on where the log ends.
        again.meta_set("printer", "one").unwrap();
    }
    assert!(seen.len() > 2 && seen.iter().all(|seq| *seq <= whole), "{seen:?}");
}

#[test]
fn after_a_failed_flush_nothing_is_written_before_reopening() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    let draft = office.draft();
    office.store.draft_insert(&draft).unwrap();
    let values = super::support::values();
    let signed = office.act_of(draft.act.clone(), &register, 1, values);
    let payload = Payload::ActSigned(Box::new(signed));
    office.store.fail_next_commit = true;
    assert!(matches!(office.enter(payload.clone()), Err(StoreError::Io(_))));
    assert!(office.store.is_broken());
    assert!(matches!(office.enter(payload.clone()), Err(StoreError::Broken(_))));
    assert!(matches!(office.store.draft_update(&draft, 1), Err(StoreError::Broken(_))));
    assert!(matches!(office.store.meta_set("a", "b"), Err(StoreError::Broken(_))));
    assert!(office.store.draft_find(&draft.act).unwrap().is_some(), "reading goes on");
    office.store.reopen().unwrap();
    assert!(!office.store.is_broken());
    assert_eq!(office.store.head(JournalKind::Acts).unwrap().seq, 2);
    office.enter(payload).unwrap();
    office.verify().unwrap();
}

#[test]
fn a_full_disk_loses_nothing_and_breaks_nothing() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    let draft = office.draft();
    office.store.draft_insert(&draft).unwrap();
    let pages: i64 =
        office.store.conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    let limit = |office: &Office, pages: i64| {
        let set = office
            .store
            .conn
            .pragma_update_and_check(None, "max_page_count", pages, |row| row.get::<_, i64>(0));
        assert_eq!(set.unwrap(), pages);
    };
    limit(&office, pages);
    let mut number = 0;
    let full = loop {
        number += 1;
        let signed = office.act_payload(&register, number);
        match office.enter(Payload::ActSigned(Box::new(signed))) {
            Ok(_) => assert!(number < 50, "the disk never became full"),
            Err(error) => break error,
        }
    };
    assert!(matches!(full, StoreError::DiskFull), "{full}");
    assert!(!office.store.is_broken());
    assert_eq!(office.store.draft_find(&draft.act).unwrap(), Some(draft));
    office.verify().unwrap();
    limit(&office, pages + 1000);
    office.sign_act(&register, number);
    office.verify().unwrap();
}
