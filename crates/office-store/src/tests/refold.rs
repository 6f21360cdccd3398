//! The read tables are a cache: dropped and refolded, they say the same.

use rusqlite::types::Value;

use super::support::{Office, verify};
use crate::fold::READ_TABLES;
use crate::{OfficeStore, StoreError};

pub(super) fn dump(store: &OfficeStore) -> Vec<Vec<Value>> {
    let mut rows = Vec::new();
    for table in &READ_TABLES {
        let mut every = store.conn.prepare(table.every).unwrap();
        let columns = every.column_count();
        let mut list = every.query([]).unwrap();
        while let Some(row) = list.next().unwrap() {
            rows.push((0..columns).map(|column| row.get(column).unwrap()).collect());
        }
    }
    rows
}

#[test]
fn a_rebuilt_office_is_equal() {
    let mut office = Office::with_acts();
    let before = dump(&office.store);
    assert!(before.len() > 20);
    office.store.rebuild(&mut crate::untold).unwrap();
    assert_eq!(dump(&office.store), before);
    assert_eq!(office.store.draft_count(None).unwrap(), 1, "work in progress stays");
    office.verify().unwrap();
}

#[test]
fn a_falsified_table_is_found_and_put_right() {
    let mut office = Office::with_acts();
    let before = dump(&office.store);
    for (statement, table, seq) in [
        ("update act set person_ar = 'x' where number = 2", "act", 4),
        ("update act set notes = notes + 1 where number = 3", "act", 5),
        ("update register set last_number = 2", "register", 2),
        ("delete from act_read where seq = 2", "act_read", 2),
        ("delete from act_key where act_seq = 4", "act_key", 4),
        ("insert into act_key values ('x', 4)", "act_key", 4),
        ("update note set entered_at = 0", "note", 6),
        ("update regime set regime = 'electronic-36-21'", "regime", 1),
        ("update meta set value = 'electronic-36-21' where name = 'regime'", "meta", 0),
    ] {
        office.store.conn.execute(statement, []).unwrap();
        let bad = verify(&office.path).unwrap_err();
        assert_eq!((bad.code, bad.seq), ("read-table-wrong", seq), "{statement}: {bad}");
        assert!(bad.reason.contains(table), "{bad}");
        office.store.rebuild(&mut crate::untold).unwrap();
        assert_eq!(dump(&office.store), before, "{statement}");
    }
    office.verify().unwrap();
}

#[test]
fn a_journal_that_does_not_hold_is_not_refolded() {
    let mut office = Office::with_acts();
    let before = dump(&office.store);
    let stored = office.store.fact(journal::JournalKind::Acts, 4).unwrap().unwrap();
    let mut bytes = stored.bytes.clone();
    bytes[40] ^= 1;
    let kind = journal::JournalKind::Acts;
    office.store.overwrite_for_tamper_test(kind, 4, &bytes).unwrap();
    assert!(matches!(office.store.rebuild(&mut crate::untold), Err(StoreError::Corrupt(_))));
    assert_eq!(dump(&office.store), before, "nothing was dropped");
    assert!(office.store.is_broken());
    assert!(matches!(office.store.rebuild(&mut crate::untold), Err(StoreError::Broken(_))));
    let missing = office.store.overwrite_for_tamper_test(kind, 99, &bytes);
    assert!(matches!(missing, Err(StoreError::NotFound)));
}
