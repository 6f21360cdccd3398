//! Proving a file: whatever is bent in it is found, and the answer is never a panic.

use std::fs;

use journal::{Chain, JournalKind, Payload};
use rusqlite::types::Value;
use rusqlite::{Connection, params};

use super::support::{Office, verify};
use crate::{Access, OfficeStore, StoreError, facts, merkle, sql};

const FLIPS: usize = 200;

#[test]
fn a_sound_office_is_proven_beside_its_writer() {
    let office = Office::with_acts();
    let report = office.verify().unwrap();
    assert_eq!((report.facts, report.reads), (6, 3));
    assert_eq!(report.acts_head, office.store.head(JournalKind::Acts).unwrap());
    assert_eq!(report.reads_head, office.store.head(JournalKind::Reads).unwrap());
    assert_eq!(report.reads_root, office.store.merkle_root(JournalKind::Reads).unwrap());
}

/// A connection that keeps none of the file's rules.
fn lawless(office: &Office) -> Connection {
    let conn = Connection::open(&office.path).unwrap();
    conn.pragma_update(None, "ignore_check_constraints", true).unwrap();
    conn.pragma_update(None, "foreign_keys", false).unwrap();
    for rule in ["fact", "merkle_node"] {
        let drop = format!(
            "drop trigger if exists {rule}_never_updated;
             drop trigger if exists {rule}_never_deleted;"
        );
        conn.execute_batch(&drop).unwrap();
    }
    conn
}

/// Flips a bit of a value; nothing where there is no bit.
fn flipped(value: &Value, dice: usize) -> Option<Value> {
    let bend = |bytes: &[u8]| {
        let mut bytes = bytes.to_vec();
        let bit = dice % (bytes.len() * 8);
        bytes[bit / 8] ^= 1 << (bit % 8);
        bytes
    };
    match value {
        Value::Null | Value::Real(_) => None,
        Value::Integer(number) => Some(Value::Integer(number ^ (1 << (dice % 64)))),
        Value::Text(text) if text.is_empty() => None,
        Value::Blob(bytes) if bytes.is_empty() => None,
        Value::Text(text) => Some(Value::Blob(bend(text.as_bytes()))),
        Value::Blob(bytes) => Some(Value::Blob(bend(bytes))),
    }
}

/// Flips bits of one table, one at a time, each put back; the answer is what was found, in codes.
fn flip(office: &mut Office, table: &str, columns: &[(&str, &str)], times: usize) -> Vec<String> {
    let conn = lawless(office);
    let total: i64 =
        conn.query_row(&format!("select count(*) from {table}"), [], |row| row.get(0)).unwrap();
    let mut codes = Vec::new();
    while codes.len() < times {
        let (column, kind) = columns[office.ids.roll(columns.len())];
        let row = office.ids.roll(total as usize) as i64;
        let (place, value): (i64, Value) = conn
            .query_row(
                &format!("select rowid, {column} from {table} order by rowid limit 1 offset ?1"),
                [row],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .unwrap();
        let Some(bent) = flipped(&value, office.ids.roll(usize::MAX)) else { continue };
        let set = format!("update {table} set {column} = cast(?1 as {kind}) where rowid = ?2");
        // A flip onto another row's key is refused by the file itself.
        let Ok(1) = conn.execute(&set, params![bent, place]) else { continue };
        let bad = verify(&office.path).expect_err(&format!("{table}.{column}, row {place}"));
        assert!(!bad.reason.is_empty());
        codes.push(bad.code.to_owned());
        let place = match (column, &bent) {
            ("seq", Value::Integer(seq)) if table != "fact" => *seq,
            _ => place,
        };
        assert_eq!(conn.execute(&set, params![value, place]).unwrap(), 1);
    }
    office.verify().expect("everything was put back");
    codes
}

#[test]
fn every_flipped_bit_of_a_fact_is_found() {
    let mut office = Office::with_acts();
    let columns = [
        ("journal", "text"),
        ("seq", "integer"),
        ("bytes", "blob"),
        ("hash", "blob"),
        ("salt", "blob"),
        ("signature", "blob"),
        ("seal", "blob"),
    ];
    let codes = flip(&mut office, "fact", &columns, FLIPS);
    for code in ["hash-wrong", "seal-wrong", "seq-gap"] {
        assert!(codes.iter().any(|found| found == code), "{code} in {codes:?}");
    }
}

#[test]
fn every_flipped_bit_of_a_read_table_is_found() {
    let mut office = Office::with_acts();
    let columns = [
        ("seq", "integer"),
        ("id", "text"),
        ("number", "integer"),
        ("year", "integer"),
        ("person_ar", "text"),
        ("event_date", "text"),
        ("notes", "integer"),
        ("signed_at", "integer"),
    ];
    flip(&mut office, "act", &columns, 60);
    let columns = [("last_number", "integer"), ("opening", "text"), ("closed", "integer")];
    flip(&mut office, "register", &columns, 20);
}

#[test]
fn every_bent_node_of_a_tree_is_found() {
    let office = Office::with_acts();
    let conn = lawless(&office);
    let mut list = conn.prepare("select journal, level, position, hash from merkle_node").unwrap();
    let nodes: Vec<(String, i64, i64, Vec<u8>)> = list
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    let put = |journal: &str, level: i64, position: i64, hash: &[u8]| {
        conn.execute(
            "update merkle_node set hash = ?4
             where journal = ?1 and level = ?2 and position = ?3",
            params![journal, level, position, hash],
        )
        .unwrap();
    };
    for (journal, level, position, hash) in &nodes {
        let mut bent = hash.clone();
        bent[5] ^= 4;
        put(journal, *level, *position, &bent);
        assert_eq!(verify(&office.path).unwrap_err().code, "tree-wrong");
        put(journal, *level, *position, hash);
    }
    conn.execute("insert into merkle_node values ('acts', 5, 5, zeroblob(32))", []).unwrap();
    assert_eq!(verify(&office.path).unwrap_err().code, "tree-stray");
}

#[test]
fn a_removed_or_added_row_is_found() {
    let check = |statement: &str, code: &str| {
        let office = Office::with_acts();
        lawless(&office).execute_batch(statement).unwrap();
        assert_eq!(verify(&office.path).unwrap_err().code, code, "{statement}");
    };
    check("delete from fact where journal = 'acts' and seq = 4", "seq-gap");
    check("delete from fact where journal = 'reads'", "journal-empty");
    // The last facts cut off: the tree and the tables still know them.
    check("delete from fact where journal = 'acts' and seq = 6", "tree-stray");
    // Without its rules the table takes a third journal.
    let third = "
        create table lax (
            journal text, seq integer, bytes blob, hash blob, salt blob, signature blob, seal blob,
            primary key (journal, seq)
        ) strict;
        insert into lax select * from fact;
        insert into lax select 'other', seq, bytes, hash, salt, signature, seal
        from fact where journal = 'acts';
        drop table fact;
        alter table lax rename to fact;";
    check(third, "fact-stray");
    check("update fact set signature = x'00' where journal = 'acts' and seq = 3", "seal-wrong");
}

/// A forger who has the key, hashes and seals everything, and signs a second act number 3, or 5.
#[test]
fn a_double_or_missing_number_is_found_though_everything_is_signed() {
    for (number, code) in [(3, "number-taken"), (5, "number-gap")] {
        let mut office = Office::with_acts();
        let year = 2026;
        let state = office.store.register_find(vocabulary::RegisterKind::birth(), year).unwrap();
        let signed = office.act_payload(&state.unwrap().id, number);
        let head = office.store.head(JournalKind::Acts).unwrap();
        let (stored, fact, _) = office.prepare(&head, Payload::ActSigned(Box::new(signed)));
        let seal = facts::seal(JournalKind::Acts, fact.seq, &stored);
        let seq = fact.seq as i64;
        let row =
            params!["acts", seq, stored.bytes, stored.hash, stored.salt, stored.signature, seal];
        office.store.conn.execute(sql::FACT_INSERT, row).unwrap();
        let leaf = stored.leaf(&fact.journal, fact.seq);
        merkle::append(&office.store.conn, JournalKind::Acts, fact.seq, &leaf).unwrap();
        let bad = office.verify().unwrap_err();
        assert_eq!((bad.journal.as_str(), bad.seq, bad.code), ("acts", 7, code));
        let mut chain = Chain::new(JournalKind::Acts);
        for (seq, stored) in office.store.facts(JournalKind::Acts, 0, 99).unwrap() {
            chain.follow(seq, &stored).expect("the chain itself holds");
        }
    }
}

#[test]
fn another_hand_is_found() {
    let office = Office::with_acts();
    let nobody = |_: &journal::Fact, _: &[u8], _: &[u8]| Err("unknown hand".to_owned());
    let bad = OfficeStore::verify(&office.path, &nobody).unwrap_err();
    assert_eq!((bad.code, bad.seq, bad.reason.as_str()), ("signature-wrong", 1, "unknown hand"));
    assert_eq!(bad.to_string(), "journal acts, fact 1: signature-wrong: unknown hand");
}

#[test]
fn what_is_no_office_is_said_to_be_none() {
    let office = Office::new();
    let code = |name: &str| verify(&office.folder.file(name)).unwrap_err().code;
    let open = |name: &str| OfficeStore::open(&office.folder.file(name), Access::ReadWrite).err();
    assert_eq!(code("missing.db"), "file-missing");
    assert!(matches!(open("missing.db"), Some(StoreError::NotFound)));
    for (name, bytes) in
        [("empty.db", &b""[..]), ("text.db", b"once upon a time"), ("z", &[0; 9000])]
    {
        fs::write(office.folder.file(name), bytes).unwrap();
        assert_eq!(code(name), "file-corrupt");
        assert!(matches!(open(name), Some(StoreError::Corrupt(_))), "{name}");
    }
    let other = Connection::open(office.folder.file("other.db")).unwrap();
    other.execute_batch("create table t (x)").unwrap();
    assert_eq!(code("other.db"), "file-corrupt");
    lawless(&office).pragma_update(None, "user_version", 99).unwrap();
    assert_eq!(verify(&office.path).unwrap_err().code, "file-version");
    let later = OfficeStore::open(&office.path, Access::ReadWrite).err();
    assert!(matches!(later, Some(StoreError::Version { file: 99, .. })));
}

/// Bytes of the file itself are bent: found, or in a page that holds nothing; never a panic.
#[test]
fn rubbish_in_the_file_never_panics() {
    let mut office = Office::with_acts();
    let sound = office.folder.file("sound.db");
    OfficeStore::back_up(&office.path, &sound, &mut crate::untold).unwrap();
    let bytes = fs::read(&sound).unwrap();
    let path = office.folder.file("bent.db");
    let mut found = 0;
    for turn in 0..120 {
        let mut bent = bytes.clone();
        match turn % 3 {
            0 => bent.truncate(office.ids.roll(bytes.len())),
            1 => {
                let at = office.ids.roll(bytes.len() - 512);
                bent[at..at + 512].fill(0xA5);
            }
            _ => {
                let at = office.ids.roll(bytes.len());
                bent[at] ^= 1 << office.ids.roll(8);
            }
        }
        for suffix in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(office.folder.file(&format!("bent.db{suffix}")));
        }
        fs::write(&path, &bent).unwrap();
        found += usize::from(verify(&path).is_err());
        if let Ok(mut store) = OfficeStore::open(&path, Access::ReadWrite) {
            for kind in JournalKind::ALL {
                let _ = (store.head(kind), store.facts(kind, 0, 99), store.merkle_root(kind));
            }
            let _ = (store.act_list(None, 0, 99), store.register_list(), store.draft_list(9));
            let _ = store.rebuild(&mut crate::untold);
        }
    }
    assert!(found > 40, "{found} of 120 found");
}
