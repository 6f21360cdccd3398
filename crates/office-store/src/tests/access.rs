//! One writer, many readers, and the file as a file.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use journal::JournalKind;
use rusqlite::TransactionBehavior;

use super::support::{Office, verify};
use crate::{Access, OfficeStore, StoreError, file_identity};

#[test]
fn a_reader_looks_and_writes_nothing() {
    let mut office = Office::with_acts();
    let mut reader = OfficeStore::open(&office.path, Access::ReadOnly).unwrap();
    assert_eq!(reader.act_list(None, 0, 9).unwrap().1, 3);
    assert!(matches!(reader.meta_set("a", "b"), Err(StoreError::ReadOnly)));
    assert!(matches!(reader.rebuild(&mut crate::untold), Err(StoreError::ReadOnly)));
    let draft = office.draft();
    assert!(matches!(reader.draft_insert(&draft), Err(StoreError::ReadOnly)));
    let overwritten = reader.overwrite_for_tamper_test(JournalKind::Acts, 1, b"");
    assert!(matches!(overwritten, Err(StoreError::ReadOnly)));
    assert!(!reader.is_broken());
    office.store.draft_insert(&draft).unwrap();
    assert!(reader.draft_find(&draft.act).unwrap().is_some(), "it sees what was committed");
}

#[test]
fn readers_see_whole_facts_while_acts_are_signed() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    let (done, path) = (AtomicBool::new(false), office.path.clone());
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let reader = OfficeStore::open(&path, Access::ReadOnly).unwrap();
                let mut last = 0;
                while !done.load(Ordering::SeqCst) {
                    let head = reader.head(JournalKind::Acts).unwrap();
                    assert!(head.seq >= last);
                    last = head.seq;
                    let stored = reader.fact(JournalKind::Acts, head.seq).unwrap().unwrap();
                    assert_eq!(stored.hash, head.hash);
                    reader.merkle_root_at(JournalKind::Acts, head.seq).unwrap();
                    for act in reader.act_list(None, 0, 3).unwrap().0 {
                        assert!(reader.fact(JournalKind::Acts, act.seq).unwrap().is_some());
                    }
                }
            });
        }
        for number in 1..=40 {
            office.sign_act(&register, number);
        }
        verify(&path).unwrap();
        done.store(true, Ordering::SeqCst);
    });
}

#[test]
fn a_busy_file_says_so_and_is_not_broken() {
    let mut office = Office::new();
    let mut other = OfficeStore::open(&office.path, Access::ReadWrite).unwrap();
    office.store.conn.busy_timeout(Duration::ZERO).unwrap();
    let held = other.conn.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    assert!(matches!(office.store.meta_set("a", "b"), Err(StoreError::Busy)));
    assert!(!office.store.is_broken());
    drop(held);
    office.store.meta_set("a", "b").unwrap();
}

#[test]
fn a_copy_is_as_the_office_stood_and_another_file() {
    let office = Office::with_acts();
    let copy = office.folder.file("copy.db");
    OfficeStore::back_up(&office.path, &copy, &mut crate::untold).unwrap();
    assert!(matches!(
        OfficeStore::back_up(&office.path, &copy, &mut crate::untold),
        Err(StoreError::Exists)
    ));
    assert_eq!(verify(&copy).unwrap(), office.verify().unwrap());
    assert_ne!(file_identity(&copy).unwrap(), file_identity(&office.path).unwrap());
    assert_eq!(file_identity(&copy).unwrap(), file_identity(&copy).unwrap());
    let missing = file_identity(&office.folder.file("missing.db"));
    assert!(matches!(missing, Err(StoreError::NotFound)));
}
