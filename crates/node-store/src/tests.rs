//! The file is made once, keeps what it was given, and names its troubles.

use std::fs;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use ::accounts::{
    Account, Attempt, IDLE_MS, PasswordHash, PersonKey, Role, Scope, SessionRecord, WINDOW_MS,
    login_key,
};
use vocabulary::{
    AccountId, BranchOrder, CivilDate, IdSource, JournalId, Lang, Moment, MonthStart, OfficeCode,
    OfficeKind, SessionId,
};

use super::*;

mod copying;
mod migrating;
mod rights;

const NOW: Moment = Moment(1_795_000_000_000);

/// Draws 1, 2, 3, … in place of randomness.
struct Counter(u8);

impl IdSource for Counter {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 += 1;
        [self.0; 16]
    }
}

/// A folder of its own for one test, removed at the end.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let next = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = format!("sijill-node-store-{}-{next}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).unwrap();
        Folder(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("node.db")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn later(ms: i64) -> Moment {
    Moment(NOW.0 + ms)
}

fn office(code: &str, position: u32) -> OfficeRow {
    OfficeRow {
        code: OfficeCode::parse(code).unwrap(),
        name_ar: "مكتب تطوان".into(),
        name_fr: "Bureau de Tétouan".into(),
        commune_ar: "تطوان".into(),
        commune_fr: "Tétouan".into(),
        province_ar: "إقليم تطوان".into(),
        province_fr: "Province de Tétouan".into(),
        hcp_code: "01.571.01.05".into(),
        position,
        kind: OfficeKind::Communal,
    }
}

fn account(login: &str, seed: u8) -> Account {
    Account {
        id: AccountId::new(&mut Counter(seed)),
        login: login.into(),
        name_ar: "ياسين البقالي".into(),
        name_latin: "EL BAKKALI Yassine".into(),
        role: Role::Registrar,
        home: OfficeCode::parse("TET-01").unwrap(),
        office: OfficeCode::parse("TET-01").unwrap(),
        scope: Scope::Office,
        lang: Lang::Fr,
        disabled: false,
        pending: false,
        person: None,
        in_office_since: None,
    }
}

fn hash(text: &str) -> PasswordHash {
    PasswordHash::from_stored(text.into())
}

/// A store with one office and one account.
fn store(folder: &Folder) -> NodeStore {
    let store = NodeStore::create(&folder.file()).unwrap();
    store.office_insert(&office("TET-01", 1)).unwrap();
    store.change_accounts(|c| c.insert(&account("yassine", 1), &hash("first"), NOW)).unwrap();
    store
}

fn session(seed: u8) -> SessionRecord {
    SessionRecord {
        id: SessionId::new(&mut Counter(seed)),
        account: account("yassine", 1).id,
        office: None,
        token_hash: [seed; 32],
        created: NOW,
        last_seen: NOW,
    }
}

fn journal() -> JournalId {
    JournalId::new(&OfficeCode::parse("TET-01").unwrap(), "acts", "1")
}

fn head(seq: u64, hash: u8) -> OfficeHead {
    OfficeHead { journal: journal(), seq, hash: [hash; 32], file: "8:1234".into(), at: NOW }
}

#[test]
fn a_file_is_made_once_and_opened_again() {
    let folder = Folder::new();
    let made = store(&folder);
    assert_eq!(NodeStore::create(&folder.file()).unwrap_err(), StoreError::Duplicate);
    drop(made);
    let opened = NodeStore::open(&folder.file()).unwrap();
    assert_eq!(opened.office_list().unwrap(), [office("TET-01", 1)]);
    let mode: String =
        opened.lock().pragma_query_value(None, "journal_mode", |row| row.get(0)).unwrap();
    let synchronous: i64 =
        opened.lock().pragma_query_value(None, "synchronous", |row| row.get(0)).unwrap();
    assert_eq!((mode.as_str(), synchronous), ("wal", 2));
}

#[cfg(unix)]
#[test]
fn only_the_owner_reads_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let _store = store(&folder);
    for entry in fs::read_dir(&folder.0).unwrap() {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{:?}", entry.file_name());
    }
}

#[test]
fn a_missing_or_foreign_file_is_named() {
    let folder = Folder::new();
    assert!(matches!(NodeStore::open(&folder.file()), Err(StoreError::Io(_))));
    assert!(!folder.file().exists(), "opening makes no file");
    fs::write(folder.file(), "not a database, but long enough to look like one".repeat(50))
        .unwrap();
    assert!(matches!(NodeStore::open(&folder.file()), Err(StoreError::Corrupt(_))));
    assert!(matches!(NodeStore::create(&folder.file()), Err(StoreError::Duplicate)));
    let office_file = folder.0.join("office.db");
    Connection::open(&office_file).unwrap().execute_batch("CREATE TABLE fact (seq)").unwrap();
    assert!(matches!(NodeStore::open(&office_file), Err(StoreError::Corrupt(_))));
}

#[test]
fn a_file_of_a_newer_program_is_left_alone() {
    let folder = Folder::new();
    store(&folder).lock().pragma_update(None, "user_version", 99).unwrap();
    let newer = StoreError::Version { found: 99, known: 2 };
    assert_eq!(NodeStore::open(&folder.file()).unwrap_err(), newer);
    assert_eq!(NodeStore::open_read_only(&folder.file()).unwrap_err(), newer);
}

#[test]
fn an_interrupted_creation_can_be_repeated() {
    let folder = Folder::new();
    fs::write(folder.file(), "").unwrap();
    assert!(NodeStore::open(&folder.file()).is_err());
    assert!(NodeStore::create(&folder.file()).is_ok());
}

#[test]
fn a_reader_reads_and_never_writes() {
    let folder = Folder::new();
    let _writer = store(&folder);
    let reader = NodeStore::open_read_only(&folder.file()).unwrap();
    assert_eq!(reader.account_list().unwrap().len(), 1);
    assert!(matches!(reader.setting_set("a", "b"), Err(StoreError::Io(_))));
}

#[test]
fn troubles_have_names() {
    let folder = Folder::new();
    let store = store(&folder);
    store.lock().busy_timeout(Duration::ZERO).unwrap();
    let other = Connection::open(folder.file()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert_eq!(store.setting_set("a", "b"), Err(StoreError::Busy));
    other.execute_batch("ROLLBACK").unwrap();

    let pages: i64 = store.lock().pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    store.lock().pragma_update(None, "max_page_count", pages).unwrap();
    let long = "x".repeat(100_000);
    assert_eq!(store.setting_set("a", &long), Err(StoreError::DiskFull));
    assert_eq!(store.setting_get("a"), Ok(None));

    let nowhere = Account { home: OfficeCode::parse("FES-01").unwrap(), ..account("fatima", 2) };
    let refused = store.change_accounts(|c| c.insert(&nowhere, &hash("x"), NOW));
    assert!(matches!(refused, Err(StoreError::Rejected(_))));
}

#[test]
fn a_damaged_page_is_corruption() {
    let folder = Folder::new();
    drop(store(&folder));
    let mut bytes = fs::read(folder.file()).unwrap();
    let schema = 4096;
    bytes[100..schema].fill(0xff);
    fs::write(folder.file(), bytes).unwrap();
    assert!(matches!(NodeStore::open(&folder.file()), Err(StoreError::Corrupt(_))));
}

#[test]
fn a_value_that_no_version_wrote_is_corruption() {
    let folder = Folder::new();
    let store = store(&folder);
    let edit = "PRAGMA ignore_check_constraints = ON; UPDATE account SET lang = 'tlh'";
    store.lock().execute_batch(edit).unwrap();
    assert!(matches!(store.account_list(), Err(StoreError::Corrupt(_))));
}

#[test]
fn offices_keep_their_order() {
    let folder = Folder::new();
    let store = NodeStore::create(&folder.file()).unwrap();
    for (code, position) in [("TET-03", 2), ("TET-01", 3), ("TET-02", 1)] {
        store.office_insert(&office(code, position)).unwrap();
    }
    let list = store.office_list().unwrap();
    let codes: Vec<_> = list.iter().map(|office| office.code.as_str()).collect();
    assert_eq!(codes, ["TET-02", "TET-03", "TET-01"]);
    assert_eq!(store.office_insert(&office("TET-01", 9)), Err(StoreError::Duplicate));
}

#[test]
fn accounts_are_found_by_login_and_changed() {
    let folder = Folder::new();
    let store = store(&folder);
    let yassine = account("yassine", 1);
    let found = store.account_find_by_login(" Yassine ").unwrap();
    assert_eq!(found, Some((yassine.clone(), hash("first"))));
    assert_eq!(store.account_find_by_login("nobody"), Ok(None));
    assert_eq!(store.account_find(&yassine.id), Ok(Some(yassine.clone())));
    let twice = store.change_accounts(|c| c.insert(&account("yassine", 3), &hash("x"), NOW));
    assert_eq!(twice, Err(StoreError::Duplicate));

    let amina = account("amina", 2);
    store.change_accounts(|c| c.insert(&amina, &hash("x"), NOW)).unwrap();
    assert_eq!(store.account_list(), Ok(vec![amina, yassine.clone()]));

    store.change_accounts(|c| c.update_password(&yassine.id, &hash("second"), NOW)).unwrap();
    assert_eq!(store.account_find_by_login("yassine").unwrap().unwrap().1, hash("second"));
    store.change_accounts(|c| c.disable(&yassine.id)).unwrap();
    assert!(store.account_find(&yassine.id).unwrap().unwrap().disabled);
    store.change_accounts(|c| c.enable(&yassine.id)).unwrap();
    assert!(!store.account_find(&yassine.id).unwrap().unwrap().disabled);
    let unknown = AccountId::new(&mut Counter(9));
    assert_eq!(store.change_accounts(|c| c.disable(&unknown)), Err(StoreError::Missing));
}

#[test]
fn sessions_come_and_go() {
    let folder = Folder::new();
    let store = store(&folder);
    let one = session(5);
    store.session_insert(&one).unwrap();
    let found = store.session_find(&one.token_hash).unwrap();
    assert_eq!(found, Some((one.clone(), account("yassine", 1))));
    assert_eq!(store.session_find(&[0; 32]), Ok(None));

    store.session_touch(&one.token_hash, later(60_000)).unwrap();
    store.session_touch(&one.token_hash, later(30_000)).unwrap();
    let seen = store.session_find(&one.token_hash).unwrap().unwrap().0.last_seen;
    assert_eq!(seen, later(60_000));

    store.session_delete(&one.token_hash).unwrap();
    store.session_delete(&one.token_hash).unwrap();
    assert_eq!(store.session_find(&one.token_hash), Ok(None));
    assert_eq!(store.session_touch(&one.token_hash, NOW), Err(StoreError::Missing));
}

#[test]
fn expired_sessions_are_purged() {
    let folder = Folder::new();
    let store = store(&folder);
    store.session_insert(&session(5)).unwrap();
    assert_eq!(store.session_purge(later(IDLE_MS - 1)), Ok(0));
    assert_eq!(store.session_purge(later(IDLE_MS)), Ok(1));
}

#[test]
fn a_new_password_and_a_disabled_account_end_the_sessions() {
    let folder = Folder::new();
    let store = store(&folder);
    let id = account("yassine", 1).id;
    store.session_insert(&session(5)).unwrap();
    store.change_accounts(|c| c.update_password(&id, &hash("second"), NOW)).unwrap();
    assert_eq!(store.session_find(&[5; 32]), Ok(None));
    store.session_insert(&session(6)).unwrap();
    store.change_accounts(|c| c.disable(&id)).unwrap();
    assert_eq!(store.session_find(&[6; 32]), Ok(None));
}

#[test]
fn attempts_are_counted_before_the_password_is_seen() {
    let folder = Folder::new();
    let store = store(&folder);
    let key = login_key("yassine");
    let failed = |ms| Attempt { at: later(ms), succeeded: false };
    let first = store.attempt_begin(&key, NOW).unwrap();
    let second = store.attempt_begin(&key, later(1)).unwrap();
    assert_eq!(first.earlier, []);
    assert_eq!(second.earlier, [failed(0)]);
    store.attempt_forget(first.number).unwrap();
    store.attempt_succeed(second.number).unwrap();
    store.attempt_record(&key, later(2), false).unwrap();
    let recent = store.attempt_recent(&key, Moment(0)).unwrap();
    assert_eq!(recent, [Attempt { at: later(1), succeeded: true }, failed(2)]);
    assert_eq!(store.attempt_recent(&login_key("amina"), Moment(0)), Ok(vec![]));
    assert_eq!(store.attempt_recent(&key, later(1)), Ok(vec![failed(2)]));

    assert_eq!(store.attempt_purge(later(WINDOW_MS + 1)), Ok(1));
    assert_eq!(store.attempt_clear(&key), Ok(1));
    assert_eq!(store.attempt_begin(&key, later(3)).unwrap().earlier, []);
}

#[test]
fn settings_are_replaced() {
    let folder = Folder::new();
    let store = store(&folder);
    assert_eq!(store.setting_get(NodeStore::TRAINING), Ok(None));
    store.setting_set(NodeStore::TRAINING, "yes").unwrap();
    store.setting_set(NodeStore::TRAINING, "no").unwrap();
    assert_eq!(store.setting_get(NodeStore::TRAINING), Ok(Some("no".into())));
}

#[test]
fn a_month_is_entered_once_with_its_source() {
    let folder = Folder::new();
    let store = store(&folder);
    let by = account("yassine", 1).id;
    let month = |number, first| MonthStart {
        year: 1448,
        month: number,
        first: CivilDate::parse(first).unwrap(),
        source: "بلاغ وزارة الأوقاف".into(),
    };
    let (june, july) = (month(7, "2026-12-10"), month(6, "2026-11-11"));
    store.month_insert(&june, &by, NOW).unwrap();
    store.month_insert(&july, &by, later(1)).unwrap();
    assert_eq!(store.month_insert(&june, &by, NOW), Err(StoreError::Duplicate));
    let list = store.month_list().unwrap();
    assert_eq!(list[0], EnteredMonth { month: july, by: by.clone(), at: later(1) });
    assert_eq!(list[1], EnteredMonth { month: june, by, at: NOW });
}

#[test]
fn the_mark_of_a_journal_only_rises() {
    let folder = Folder::new();
    let store = store(&folder);
    let journal = journal();
    assert_eq!(store.head_get(&journal), Ok(None));
    assert_eq!(store.head_set(&head(3, 3)), Ok(true));
    assert_eq!(store.head_set(&head(5, 5)), Ok(true));
    assert_eq!(store.head_set(&head(4, 4)), Ok(false), "an older head");
    assert_eq!(store.head_set(&head(5, 6)), Ok(false), "another history");
    assert_eq!(store.head_set(&head(5, 5)), Ok(true), "the same again");
    assert_eq!(store.head_get(&journal), Ok(Some(head(5, 5))));
    store.head_reset(&head(4, 9)).unwrap();
    assert_eq!(store.head_get(&journal), Ok(Some(head(4, 9))));
}

#[test]
fn a_mark_waits_for_no_disk_and_everything_after_it_does() {
    let folder = Folder::new();
    let store = store(&folder);
    store.head_set(&head(3, 3)).unwrap();
    let synchronous: i64 =
        store.lock().pragma_query_value(None, "synchronous", |row| row.get(0)).unwrap();
    assert_eq!(synchronous, 2, "FULL");
    // What a program that is killed leaves: nothing was closed.
    let beside = NodeStore::open_read_only(&folder.file()).unwrap();
    assert_eq!(beside.head_get(&journal()), Ok(Some(head(3, 3))));
}

#[cfg(unix)]
#[test]
fn a_replaced_file_has_another_identity() {
    let folder = Folder::new();
    let (one, two) = (folder.0.join("one"), folder.0.join("two"));
    fs::write(&one, "same").unwrap();
    fs::write(&two, "same").unwrap();
    let before = file_identity(&one).unwrap();
    assert_eq!(file_identity(&one).unwrap(), before);
    fs::rename(&two, &one).unwrap();
    assert_ne!(file_identity(&one).unwrap(), before);
    assert!(matches!(file_identity(&two), Err(StoreError::Io(_))));
}

#[test]
fn a_letter_that_changed_in_what_was_entered_is_corruption() {
    for change in [
        "UPDATE office SET name_fr = 'Sefrov'",
        "UPDATE account SET role = 'administrator'",
        "UPDATE setting SET value = 'ko'",
        "UPDATE setting SET key = 'sea' WHERE key = 'seal'",
    ] {
        let folder = Folder::new();
        let store = store(&folder);
        store.setting_set("printer", "on").unwrap();
        drop(store);
        drop(NodeStore::open(&folder.file()).unwrap());
        Connection::open(folder.file()).unwrap().execute_batch(change).unwrap();
        let opened = NodeStore::open(&folder.file());
        assert!(matches!(opened, Err(StoreError::Corrupt(_))), "{change}");
    }
}
