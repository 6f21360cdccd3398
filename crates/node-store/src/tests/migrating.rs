//! A file of the first version, with people in it, becomes one of this version.

use super::*;

/// A file as version 1 left it: two offices, an account, an open session, an entered month.
fn first_version(path: &std::path::Path) {
    let connection = Connection::open(path).unwrap();
    connection.execute_batch(crate::open::MIGRATIONS[0]).unwrap();
    let id = account("yassine", 1).id;
    let sql = format!(
        "PRAGMA application_id = 1397378126;
        PRAGMA user_version = 1;
        INSERT INTO office VALUES
            ('TET-01', 'a', 'b', 'c', 'd', 'e', 'f', '01.571.01.05', 1),
            ('TET-02', 'a', 'b', 'c', 'd', 'e', 'f', '01.571.01.05', 2);
        INSERT INTO account VALUES
            ('{id}', 'yassine', 'n', 'N', 'registrar', 'TET-01', 'fr', 'first', 5, 0, 5);
        INSERT INTO session VALUES (x'{}', '{}', '{id}', 7, 8);
        INSERT INTO hijri_month_start VALUES (1448, 6, '2026-11-11', 'x', '{id}', 9);",
        "05".repeat(32),
        session(5).id,
    );
    connection.execute_batch(&sql).unwrap();
}

#[test]
fn people_sessions_and_offices_of_the_first_version_are_kept() {
    let folder = Folder::new();
    first_version(&folder.file());
    let older = StoreError::Version { found: 1, known: 2 };
    assert_eq!(
        NodeStore::open_read_only(&folder.file()).unwrap_err(),
        older,
        "looking is no change"
    );
    let store = NodeStore::open(&folder.file()).unwrap();
    let (found, password) = store.account_find_by_login("yassine").unwrap().unwrap();
    let expected = Account { name_ar: "n".into(), name_latin: "N".into(), ..account("yassine", 1) };
    assert_eq!((found, password), (expected.clone(), hash("first")));
    let (record, of) = store.session_find(&[5; 32]).unwrap().unwrap();
    assert_eq!((record.office, record.created, of), (None, Moment(7), expected));
    let kinds: Vec<_> = store.office_list().unwrap().into_iter().map(|o| o.kind).collect();
    assert_eq!(kinds, [OfficeKind::Communal, OfficeKind::Communal]);
    assert_eq!(store.month_list().unwrap().len(), 1);

    // The new schema watches its references again.
    let nowhere = Account { home: OfficeCode::parse("FES-01").unwrap(), ..account("amina", 2) };
    let refused = store.change_accounts(|c| c.insert(&nowhere, &hash("x"), NOW));
    assert!(matches!(refused, Err(StoreError::Rejected(_))), "{refused:?}");
    drop(store);
    assert!(NodeStore::open_read_only(&folder.file()).is_ok());
}

#[test]
fn a_file_whose_rows_refer_to_nothing_is_not_migrated() {
    let folder = Folder::new();
    first_version(&folder.file());
    let connection = Connection::open(folder.file()).unwrap();
    connection.execute_batch("PRAGMA foreign_keys = OFF; DELETE FROM account").unwrap();
    drop(connection);
    assert!(matches!(NodeStore::open(&folder.file()), Err(StoreError::Corrupt(_))));
    let connection = Connection::open(folder.file()).unwrap();
    let version: i64 = connection.pragma_query_value(None, "user_version", |r| r.get(0)).unwrap();
    assert_eq!(version, 1, "as it was");
}

#[test]
fn a_migrated_file_has_the_schema_of_a_new_one() {
    let (one, two) = (Folder::new(), Folder::new());
    first_version(&one.file());
    let schema = |store: &NodeStore| -> Vec<String> {
        let connection = store.lock();
        let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
        let mut list = connection.prepare(sql).unwrap();
        let rows = list.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    };
    let migrated = NodeStore::open(&one.file()).unwrap();
    let made = NodeStore::create(&two.file()).unwrap();
    assert_eq!(schema(&migrated), schema(&made));
}
