//! Looking an office over beside its writer: whether its pages are sound, and every fact is the one
//! that was stored. Reads the file once; `verify` also judges signatures and refolds every table.

use std::path::Path;

use journal::{Hash, JournalKind};
use rusqlite::Connection;

use crate::error::StoreError;
use crate::facts::{seal, stored};
use crate::rows::count;
use crate::store::{Access, OfficeStore};
use crate::{connection, draft_seals, sql};

impl OfficeStore {
    /// Looks a file over as it stands at one moment.
    ///
    /// # Errors
    /// `Corrupt` with what was found first; as `open`.
    pub fn look_over(path: &Path) -> Result<(), StoreError> {
        sound(path)?;
        draft_seals::check(&connection::open(path, Access::ReadOnly)?)
    }
}

/// The same for a file of any version: no version has ever changed where facts lie.
pub(crate) fn sound(path: &Path) -> Result<(), StoreError> {
    let conn = connection::open(path, Access::ReadOnly)?;
    let moment = conn.unchecked_transaction()?;
    pages(&moment)?;
    JournalKind::ALL.iter().try_for_each(|kind| facts(&moment, *kind))
}

fn pages(conn: &Connection) -> Result<(), StoreError> {
    let verdict: String = conn.query_row("pragma quick_check(1)", [], |row| row.get(0))?;
    if verdict == "ok" { Ok(()) } else { Err(StoreError::of_pages(verdict)) }
}

fn facts(conn: &Connection, kind: JournalKind) -> Result<(), StoreError> {
    let bad = |seq: u64, why: &str| {
        Err(StoreError::Corrupt(format!("journal {kind}, fact {seq}: {why}")))
    };
    let mut every = conn.prepare_cached(sql::FACT_EVERY)?;
    let mut rows = every.query([kind.as_str()])?;
    let mut last = 0;
    while let Some(row) = rows.next()? {
        let seq = count(row.get(0)?)?;
        let record = stored(row, 1)?;
        let kept: Hash = row.get(5)?;
        if seq != last + 1 {
            return bad(last + 1, "it is missing");
        }
        if journal::fact_hash(&record.bytes) != record.hash || kept != seal(kind, seq, &record) {
            return bad(seq, "it is not as it was stored");
        }
        last = seq;
    }
    if last == 0 { bad(1, "it is missing") } else { Ok(()) }
}
