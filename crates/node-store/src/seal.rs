//! A seal over what people entered in the node's file (offices, accounts, roles asked for,
//! months, settings), and over its tables.
//!
//! SQLite does not notice a flipped bit in the middle of a name. Sessions and attempts stand
//! outside: losing one costs a login. So do the heads: the journals judge them.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _, Params};
use sha2::{Digest as _, Sha256};

use crate::open::version;
use crate::{NodeStore, StoreError, Stored};

/// Every row of a table, in the order of its key, since the version that made the table; the seal
/// itself left out.
const SEALED: [(i64, &str); 6] = [
    (1, include_str!("../sql/seal_schema.sql")),
    (1, include_str!("../sql/seal_offices.sql")),
    (1, include_str!("../sql/seal_accounts.sql")),
    (2, include_str!("../sql/seal_grants.sql")),
    (1, include_str!("../sql/seal_months.sql")),
    (1, include_str!("../sql/seal_settings.sql")),
];
/// The setting that holds it.
const SEAL: &str = "seal";

impl NodeStore {
    /// Changes what is sealed, and the seal with it.
    pub(crate) fn execute_sealed(&self, sql: &str, params: impl Params) -> Stored<()> {
        self.write_sealed(|connection| match connection.prepare_cached(sql)?.execute(params)? {
            0 => Err(StoreError::Missing),
            _ => Ok(()),
        })
    }

    pub(crate) fn write_sealed<T>(&self, work: impl FnOnce(&Connection) -> Stored<T>) -> Stored<T> {
        self.write(|connection| {
            let behavior = rusqlite::TransactionBehavior::Immediate;
            let transaction = connection.transaction_with_behavior(behavior)?;
            let done = work(&transaction)?;
            put(&transaction)?;
            transaction.commit()?;
            Ok(done)
        })
    }
}

/// Seals what is there now.
pub(crate) fn put(connection: &Connection) -> Stored<()> {
    let mut set = connection.prepare_cached(include_str!("../sql/setting_set.sql"))?;
    set.execute([SEAL, &over(connection)?])?;
    Ok(())
}

/// A file of an earlier version has no seal before it is next written.
pub(crate) fn check(connection: &Connection) -> Stored<()> {
    let mut get = connection.prepare_cached(include_str!("../sql/setting_get.sql"))?;
    let kept: Option<String> = get.query_row([SEAL], |row| row.get(0)).optional()?;
    match kept {
        Some(kept) if kept == over(connection)? => Ok(()),
        None if !stands_elsewhere(connection)? => Ok(()),
        _ => Err(StoreError::Corrupt("what was entered is not as it was stored".into())),
    }
}

/// The name of the seal may be what was damaged: then it is there, under another name.
fn stands_elsewhere(connection: &Connection) -> Stored<bool> {
    Ok(connection.prepare(include_str!("../sql/seal_elsewhere.sql"))?.exists([])?)
}

fn over(connection: &Connection) -> Stored<String> {
    let mut hash = Sha256::new();
    hash.update(b"sijill node seal v1\0");
    let version = version(connection)?;
    for (_, sql) in SEALED.iter().filter(|(since, _)| *since <= version) {
        let mut every = connection.prepare_cached(sql)?;
        let columns = every.column_count();
        let mut rows = every.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                add(&mut hash, row.get_ref(column)?);
            }
        }
        hash.update(b"\0table");
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn add(hash: &mut Sha256, value: ValueRef<'_>) {
    let (sort, bytes): (u8, &[u8]) = match &value {
        ValueRef::Null => (0, &[]),
        ValueRef::Integer(number) => (1, &number.to_be_bytes()),
        ValueRef::Real(number) => (2, &number.to_be_bytes()),
        ValueRef::Text(text) => (3, text),
        ValueRef::Blob(blob) => (4, blob),
    };
    hash.update([sort]);
    hash.update((bytes.len() as u64).to_be_bytes());
    hash.update(bytes);
}
