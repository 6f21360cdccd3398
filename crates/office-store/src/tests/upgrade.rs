//! A file of an earlier version is brought forward whole, or stays as it was.

use std::fs;

use journal::JournalKind;
use rusqlite::Connection;

use super::refold::dump;
use super::support::{Office, verify};
use crate::connection::{self, MIGRATIONS};
use crate::store::suffixed;
use crate::{Access, OfficeStore, StoreError, untold, upgrade};

/// A further migration that changes a read table and adds work in progress.
const NEXT: &str = "
drop table note;
create table note (
    seq integer primary key, id text not null unique, act text not null references act (id),
    kind text not null, entered_at integer not null, more text not null default 'x'
) strict;
create table desk_note (id text not null primary key) strict;
";

fn version(office: &Office) -> i64 {
    connection::user_version(&office.store.conn).unwrap()
}

fn said_to_be(office: &Office, version: i64) {
    office.store.conn.pragma_update(None, "user_version", version).unwrap();
}

#[test]
fn a_next_migration_keeps_the_facts_and_fills_the_tables_again() {
    let mut office = Office::with_acts();
    let (before, now) = (dump(&office.store), version(&office));
    let heads = JournalKind::ALL.map(|kind| office.store.head(kind).unwrap());
    let migrations: Vec<&str> = MIGRATIONS.into_iter().chain([NEXT]).collect();
    let mut told = Vec::new();
    let mut tell = |done, total| told.push((done, total));
    upgrade::bring_forward(&mut office.store.conn, &migrations, &mut tell).unwrap();
    assert_eq!(version(&office), now + 1);
    assert_eq!(dump(&office.store), before);
    assert_eq!(JournalKind::ALL.map(|kind| office.store.head(kind).unwrap()), heads);
    let facts = heads.iter().map(|head| head.seq).sum();
    assert_eq!(told.last(), Some(&(facts, facts)));
    let added: String =
        office.store.conn.query_row("select more from note", [], |row| row.get(0)).unwrap();
    assert_eq!(added, "x");
    let held: i64 =
        office.store.conn.pragma_query_value(None, "foreign_keys", |row| row.get(0)).unwrap();
    assert_eq!(held, 1, "references are watched again");
}

#[test]
fn a_migration_that_fails_changes_nothing() {
    let mut office = Office::with_acts();
    let (before, now) = (dump(&office.store), version(&office));
    for broken in [
        "create table half (id text) strict; create table half (id text) strict;",
        "drop table register; create table register (seq integer) strict;",
    ] {
        let migrations: Vec<&str> = MIGRATIONS.into_iter().chain([NEXT, broken]).collect();
        upgrade::bring_forward(&mut office.store.conn, &migrations, &mut untold).unwrap_err();
        assert_eq!(version(&office), now, "{broken}");
        assert_eq!(dump(&office.store), before, "{broken}");
    }
    office.verify().unwrap();
}

#[test]
fn a_file_of_a_later_program_is_left_as_it_is() {
    let office = Office::with_acts();
    let later = connection::version() + 1;
    said_to_be(&office, later);
    for access in [Access::ReadWrite, Access::ReadOnly] {
        let refused = OfficeStore::open(&office.path, access).err();
        assert!(
            matches!(refused, Some(StoreError::Version { file, .. }) if file == later),
            "{refused:?}"
        );
    }
    assert_eq!(OfficeStore::file_version(&office.path).unwrap(), later);
}

/// The first version's tables with nothing in them but the journals.
fn of_the_first_version(office: &Office) -> std::path::PathBuf {
    let path = office.folder.file("first.db");
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(MIGRATIONS[0]).unwrap();
    conn.pragma_update(None, "application_id", connection::APPLICATION_ID).unwrap();
    conn.pragma_update(None, "user_version", 1).unwrap();
    conn.execute("attach ?1 as grown", [office.path.to_str().unwrap()]).unwrap();
    for table in ["fact", "merkle_node"] {
        conn.execute(&format!("insert into {table} select * from grown.{table}"), []).unwrap();
    }
    path
}

#[test]
fn the_file_as_it_was_stays_beside_it() {
    let office = Office::with_acts();
    let path = of_the_first_version(&office);
    let kept = OfficeStore::upgrade(&path, &mut untold, &mut untold).unwrap().unwrap();
    assert_eq!(kept, suffixed(&path, ".version-1"));
    assert_eq!(OfficeStore::file_version(&kept).unwrap(), 1);
    assert_eq!(verify(&path).unwrap(), office.verify().unwrap());
    assert_eq!(OfficeStore::upgrade(&path, &mut untold, &mut untold).unwrap(), None, "once");
}

#[test]
fn a_damaged_file_is_not_migrated() {
    let office = Office::with_acts();
    let path = of_the_first_version(&office);
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(
        "drop trigger fact_never_updated; update fact set bytes = x'00' where seq = 3",
    )
    .unwrap();
    drop(conn);
    let before = fs::read(&path).unwrap();
    assert!(matches!(
        OfficeStore::upgrade(&path, &mut untold, &mut untold),
        Err(StoreError::Corrupt(_))
    ));
    assert!(matches!(OfficeStore::open(&path, Access::ReadWrite), Err(StoreError::Corrupt(_))));
    assert_eq!(OfficeStore::file_version(&path).unwrap(), 1);
    assert_eq!(fs::read(&path).unwrap().len(), before.len());
    assert!(!suffixed(&path, ".version-1").exists(), "no copy of damage is kept as sound");
}
