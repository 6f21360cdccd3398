//! Opening a connection: the promises of durability are asked for and read back.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};

use crate::error::StoreError;
use crate::store::Access;

/// Marks a file as ours, in SQLite's header: "Sijl".
pub(crate) const APPLICATION_ID: i64 = 0x5369_6A6C;

/// Forward only; never edit one that left this repository, add the next.
pub(crate) const MIGRATIONS: [&str; 3] = [
    include_str!("../migrations/0001_office.sql"),
    include_str!("../migrations/0002_whole_register.sql"),
    include_str!("../migrations/0003_documents.sql"),
];

/// How long a connection waits for another one.
const BUSY_MS: u64 = 5_000;
/// More statements than the crate has.
const STATEMENTS: usize = 128;

/// The version of a file that this program writes.
pub(crate) fn version() -> i64 {
    MIGRATIONS.len() as i64
}

/// Opens a file that exists.
pub(crate) fn open(path: &Path, access: Access) -> Result<Connection, StoreError> {
    if !path.is_file() {
        return Err(StoreError::NotFound);
    }
    let mode = match access {
        Access::ReadWrite => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::ReadOnly => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let conn = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    tune(&conn)?;
    require_office(&conn)?;
    match access {
        Access::ReadWrite => make_durable(&conn)?,
        Access::ReadOnly => conn.pragma_update(None, "query_only", true)?,
    }
    Ok(conn)
}

/// Opens a file that does not exist yet, and lays out its tables.
pub(crate) fn create(path: &Path) -> Result<Connection, StoreError> {
    let mode = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    let mut conn = Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    tune(&conn)?;
    make_durable(&conn)?;
    lay_out(&mut conn)?;
    Ok(conn)
}

/// A file of its own for a refold, gone when it is closed.
pub(crate) fn scratch() -> Result<Connection, StoreError> {
    let mut conn = Connection::open("")?;
    tune(&conn)?;
    conn.pragma_update(None, "synchronous", "OFF")?;
    lay_out(&mut conn)?;
    Ok(conn)
}

/// Applies what is missing of a list of migrations, inside a transaction of the caller's.
pub(crate) fn migrate(tx: &Transaction<'_>, migrations: &[&str]) -> Result<(), StoreError> {
    let done = usize::try_from(user_version(tx)?).map_err(StoreError::corrupt)?;
    for migration in migrations.iter().skip(done) {
        tx.execute_batch(migration)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", migrations.len() as i64)?;
    Ok(())
}

/// The tables of a new file.
fn lay_out(conn: &mut Connection) -> Result<(), StoreError> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    migrate(&tx, &MIGRATIONS)?;
    Ok(tx.commit()?)
}

pub(crate) fn user_version(conn: &Connection) -> Result<i64, StoreError> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn tune(conn: &Connection) -> Result<(), StoreError> {
    conn.busy_timeout(std::time::Duration::from_millis(BUSY_MS))?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    expect(conn, "foreign_keys", "1")
}

fn require_office(conn: &Connection) -> Result<(), StoreError> {
    let id: i64 = conn.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if id == APPLICATION_ID {
        return Ok(());
    }
    Err(StoreError::corrupt("it is not an office of this system"))
}

/// Acknowledged means on disk: every commit is flushed before it returns.
fn make_durable(conn: &Connection) -> Result<(), StoreError> {
    conn.pragma_update_and_check(None, "journal_mode", "WAL", |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    expect(conn, "journal_mode", "wal")?;
    expect(conn, "synchronous", "2")
}

/// Reads a pragma back: SQLite ignores what it cannot do, without a word.
fn expect(conn: &Connection, pragma: &str, wanted: &str) -> Result<(), StoreError> {
    use rusqlite::types::Value;
    let value: Value = conn.pragma_query_value(None, pragma, |row| row.get(0))?;
    let got = match value {
        Value::Integer(number) => number.to_string(),
        Value::Text(text) => text,
        other => format!("{other:?}"),
    };
    if got == wanted {
        return Ok(());
    }
    Err(StoreError::Io(format!("pragma {pragma} is {got}, not {wanted}").into()))
}
