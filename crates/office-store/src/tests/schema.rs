//! Statements, tables and promises of the file.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use journal::JournalKind;
use rusqlite::Connection;

use super::support::Office;
use crate::fold::READ_TABLES;
use crate::{StoreError, connection, sql};

fn crate_folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sql_files(folder: &Path, names: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sql_files(&path, names);
        } else {
            let name = path.strip_prefix(crate_folder().join("sql")).unwrap().with_extension("");
            names.insert(name.to_string_lossy().replace('\\', "/"));
        }
    }
}

fn schema(conn: &Connection) -> String {
    let mut list = conn
        .prepare("select sql from sqlite_schema where sql is not null order by type desc, name")
        .unwrap();
    let tables: Vec<String> =
        list.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
    let mut text = String::from("-- All migrations together; for reading. Checked by a test.\n");
    for table in tables {
        text.push_str(&format!("\n{table};\n"));
    }
    text
}

#[test]
fn every_statement_prepares_and_says_who_needs_it() {
    let conn = connection::scratch().unwrap();
    let mut listed = BTreeSet::new();
    for (name, statement) in sql::ALL {
        assert!(statement.starts_with("-- "), "{name} does not say who needs it");
        // The rule exists already; it is put back only after it was taken away.
        if *name != "fact/lock" {
            conn.prepare(statement).unwrap_or_else(|error| panic!("{name}: {error}"));
        }
        listed.insert((*name).to_owned());
    }
    let mut files = BTreeSet::new();
    sql_files(&crate_folder().join("sql"), &mut files);
    assert_eq!(listed, files, "sql/ and sql.rs name the same statements");
}

#[test]
fn the_schema_is_the_one_reviewers_read() {
    let text = schema(&connection::scratch().unwrap());
    let file = fs::read_to_string(crate_folder().join("schema.sql")).unwrap_or_default();
    assert!(file == text, "schema.sql should be:\n{text}");
}

#[test]
fn every_table_is_strict_and_either_folded_or_known() {
    let conn = connection::scratch().unwrap();
    let mut list =
        conn.prepare("select name, strict from pragma_table_list where schema = 'main'").unwrap();
    let tables: Vec<(String, bool)> = list
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    for (name, strict) in tables.iter().filter(|(name, _)| !name.starts_with("sqlite_")) {
        assert!(strict, "{name} is not strict");
        let folded = READ_TABLES.iter().any(|table| table.name == name);
        let kept = ["fact", "merkle_node", "draft", "note_draft", "paper"].contains(&name.as_str());
        assert!(folded != kept, "{name}: is it refolded, or does it stay?");
    }
}

#[test]
fn a_fact_is_never_changed_or_removed_even_by_hand() {
    let office = Office::with_acts();
    for statement in [
        "update fact set bytes = x'00' where seq = 2",
        "delete from fact where seq = 2",
        "update merkle_node set hash = zeroblob(32)",
        "delete from merkle_node",
    ] {
        let refused = office.store.conn.execute(statement, []).unwrap_err();
        assert!(matches!(StoreError::from(refused), StoreError::Mismatch(_)), "{statement}");
    }
    // The drill that falsifies a fact leaves the rule as it was.
    let kind = JournalKind::Acts;
    let stored = office.store.fact(kind, 2).unwrap().unwrap();
    office.store.overwrite_for_tamper_test(kind, 2, &stored.bytes).unwrap();
    assert_eq!(schema(&office.store.conn), schema(&connection::scratch().unwrap()));
    office.verify().unwrap();
}

#[test]
fn the_promises_of_durability_are_kept() {
    let office = Office::new();
    let pragma = |name: &str| -> String {
        office
            .store
            .conn
            .pragma_query_value(None, name, |row| {
                Ok(match row.get_ref(0)? {
                    rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                    other => other.as_str()?.to_owned(),
                })
            })
            .unwrap()
    };
    assert_eq!(pragma("journal_mode"), "wal");
    assert_eq!(pragma("synchronous"), "2", "2 is FULL");
    assert_eq!(pragma("foreign_keys"), "1");
    assert_eq!(pragma("application_id"), connection::APPLICATION_ID.to_string());
    assert_eq!(pragma("user_version"), connection::version().to_string());
    let mut header = [0; 100];
    std::io::Read::read_exact(&mut fs::File::open(&office.path).unwrap(), &mut header).unwrap();
    assert_eq!(&header[68..72], b"Sijl");
}
