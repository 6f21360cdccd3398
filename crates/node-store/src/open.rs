//! Making the file, opening it, and bringing its schema up to date.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, TransactionBehavior};

use crate::{NodeStore, StoreError, Stored, seal};

/// "SJLN": a node file is told from an office file before anything is read from it.
const APPLICATION_ID: i64 = 0x534a_4c4e;

/// In order; a schema once published is never edited.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_people_settings_heads.sql"),
    include_str!("../migrations/0002_scopes_grants_offices.sql"),
];

/// A checkpoint or a backup may hold the file for a moment.
const BUSY_WAIT: Duration = Duration::from_secs(5);

impl NodeStore {
    /// A new file, readable by its owner only: it holds password hashes.
    pub fn create(path: &Path) -> Stored<Self> {
        let mut options = OpenOptions::new();
        options.write(true).create(true).truncate(false);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        // An empty file is what a crash between here and the schema leaves behind.
        if options.open(path)?.metadata()?.len() > 0 {
            return Err(StoreError::Duplicate);
        }
        let mut connection = writable(path)?;
        migrate(&mut connection)?;
        use_write_ahead_log(&connection)?;
        Ok(NodeStore::of(connection))
    }

    fn of(connection: Connection) -> Self {
        NodeStore { connection: Mutex::new(connection), failed: AtomicBool::new(false) }
    }

    /// Touches nothing before the file is known to be a node's.
    pub fn open(path: &Path) -> Stored<Self> {
        let mut connection = writable(path)?;
        check_application(&connection)?;
        check_pages(&connection)?;
        seal::check(&connection)?;
        use_write_ahead_log(&connection)?;
        keep(path, version(&connection)?)?;
        migrate(&mut connection)?;
        Ok(NodeStore::of(connection))
    }

    /// For commands that look and leave: they never change the schema.
    pub fn open_read_only(path: &Path) -> Stored<Self> {
        let connection = looking(path)?;
        check_pages(&connection)?;
        seal::check(&connection)?;
        match version(&connection)? {
            found if found == known() => Ok(NodeStore::of(connection)),
            found => Err(StoreError::Version { found, known: known() }),
        }
    }
}

/// A node's file, only looked at.
pub(crate) fn looking(path: &Path) -> Stored<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY_WAIT)?;
    check_application(&connection)?;
    Ok(connection)
}

pub(crate) fn writable(path: &Path) -> Stored<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(BUSY_WAIT)?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "trusted_schema", false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    Ok(connection)
}

fn use_write_ahead_log(connection: &Connection) -> Stored<()> {
    let mode: String =
        connection.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
    match mode.as_str() {
        "wal" => Ok(()),
        _ => Err(StoreError::Io(format!("no write-ahead log here, but {mode}"))),
    }
}

/// `Busy` while another program reads.
pub(crate) fn write_log_back(connection: &Connection) -> Stored<()> {
    let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
    match connection.query_row(sql, [], |row| row.get(0))? {
        0 => Ok(()),
        _ => Err(StoreError::Busy),
    }
}

fn check_application(connection: &Connection) -> Stored<()> {
    let found: i64 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if found == APPLICATION_ID {
        return Ok(());
    }
    Err(StoreError::Corrupt("not a node file".into()))
}

/// The file is small, and nobody works without it: damage is named before anything is served.
fn check_pages(connection: &Connection) -> Stored<()> {
    let verdict: String =
        connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::of_pages(verdict)) }
}

/// A file of an earlier version stays beside the one that is brought forward.
pub(crate) fn keep(path: &Path, found: i64) -> Stored<()> {
    if found >= known() {
        return Ok(());
    }
    let beside = |suffix: &str| {
        let mut name = path.as_os_str().to_owned();
        name.push(format!(".version-{found}{suffix}"));
        PathBuf::from(name)
    };
    let (kept, making) = (beside(""), beside(".making"));
    if making.exists() {
        std::fs::remove_file(&making)?;
    }
    NodeStore::back_up(path, &making)?;
    Ok(std::fs::rename(&making, &kept)?)
}

/// A table that others refer to can be made anew only while references are not watched; they are
/// checked, every one, before the change counts.
fn migrate(connection: &mut Connection) -> Stored<()> {
    connection.pragma_update(None, "foreign_keys", false)?;
    migrate_unwatched(connection)?;
    Ok(connection.pragma_update(None, "foreign_keys", true)?)
}

fn migrate_unwatched(connection: &mut Connection) -> Stored<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found = version(&transaction)?;
    let done = usize::try_from(found).ok().filter(|done| *done <= MIGRATIONS.len());
    let done = done.ok_or(StoreError::Version { found, known: known() })?;
    for migration in &MIGRATIONS[done..] {
        transaction.execute_batch(migration)?;
    }
    if done < MIGRATIONS.len() && transaction.prepare("PRAGMA foreign_key_check")?.exists([])? {
        return Err(StoreError::Corrupt("a row refers to one that is missing".into()));
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", known())?;
    if found < known() {
        // The columns may be others now.
        seal::put(&transaction)?;
    }
    Ok(transaction.commit()?)
}

pub(crate) fn version(connection: &Connection) -> Stored<i64> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

pub(crate) fn known() -> i64 {
    i64::try_from(MIGRATIONS.len()).expect("a handful of migrations")
}
