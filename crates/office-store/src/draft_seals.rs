//! A seal over each draft: SQLite does not notice a flipped bit within a value, and what a clerk
//! typed has no hash of its own before it is signed.

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension as _};

use crate::error::StoreError;
use crate::sql;

/// Seals a draft as it stands, or takes its seal away when it is gone.
pub(crate) fn put(conn: &Connection, draft: &str) -> Result<(), StoreError> {
    match of(conn, draft)? {
        Some(seal) => {
            conn.prepare_cached(sql::DRAFT_SEAL_SET)?.execute([name(draft), seal])?;
        }
        None => drop(conn.prepare_cached(sql::DRAFT_SEAL_DELETE)?.execute([name(draft)])?),
    }
    Ok(())
}

/// Whether every draft is as it was saved. One of an earlier version has no seal yet.
pub(crate) fn check(conn: &Connection) -> Result<(), StoreError> {
    let mut every = conn.prepare(sql::DRAFT_SEAL_EVERY)?;
    let mut rows = every.query([])?;
    while let Some(row) = rows.next()? {
        let (draft, kept): (String, String) = (row.get(0)?, row.get(1)?);
        if of(conn, &draft)?.as_ref() != Some(&kept) {
            return Err(StoreError::corrupt(format!("draft {draft} is not as it was saved")));
        }
    }
    Ok(())
}

/// Whether one draft is as it was saved.
pub(crate) fn check_one(conn: &Connection, draft: &str) -> Result<(), StoreError> {
    let mut find = conn.prepare_cached(sql::META_FIND)?;
    let kept: Option<String> = find.query_row([name(draft)], |row| row.get(0)).optional()?;
    if kept.is_none() || kept == of(conn, draft)? {
        return Ok(());
    }
    Err(StoreError::corrupt(format!("draft {draft} is not as it was saved")))
}

fn name(draft: &str) -> String {
    format!("draft-seal:{draft}")
}

/// Over the whole row, whatever columns it has; `None` when there is no such draft.
fn of(conn: &Connection, draft: &str) -> Result<Option<String>, StoreError> {
    for statement in [sql::DRAFT_SEAL_DRAFT, sql::DRAFT_SEAL_NOTE] {
        let mut find = conn.prepare_cached(statement)?;
        let columns = find.column_count();
        let mut rows = find.query([draft])?;
        if let Some(row) = rows.next()? {
            let mut whole = b"sijill draft v1\0".to_vec();
            for column in 0..columns {
                add(&mut whole, row.get_ref(column)?);
            }
            return Ok(Some(journal::hex(&journal::sha256(&whole))));
        }
    }
    Ok(None)
}

fn add(whole: &mut Vec<u8>, value: ValueRef<'_>) {
    let (sort, bytes): (u8, &[u8]) = match &value {
        ValueRef::Null => (0, &[]),
        ValueRef::Integer(number) => (1, &number.to_be_bytes()),
        ValueRef::Real(number) => (2, &number.to_be_bytes()),
        ValueRef::Text(text) => (3, text),
        ValueRef::Blob(blob) => (4, blob),
    };
    whole.push(sort);
    whole.extend_from_slice(&(bytes.len() as u64).to_be_bytes());
    whole.extend_from_slice(bytes);
}
