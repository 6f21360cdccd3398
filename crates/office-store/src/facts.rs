//! Reading the journals as they lie in the file.

use journal::{Hash, Head, JournalKind, StoredFact, decode};
use rusqlite::{Connection, OptionalExtension as _, Row, params};

use crate::error::StoreError;
use crate::rows::{count, int};
use crate::sql;
use crate::store::OfficeStore;

impl OfficeStore {
    /// The last fact of a journal: what the next one hangs from.
    ///
    /// # Errors
    /// `Corrupt`; the store's.
    pub fn head(&self, kind: JournalKind) -> Result<Head, StoreError> {
        let empty = || StoreError::corrupt(format!("the journal {kind} has no fact"));
        let (seq, hash) = last(&self.conn, kind)?.ok_or_else(empty)?;
        // The last fact is read and decoded once, not for every act that hangs from it.
        let same = |head: &&Head| {
            (head.seq, head.hash) == (seq, hash) && JournalKind::of(&head.journal) == Some(kind)
        };
        if let Some(known) = self.heads.borrow().iter().find(same) {
            return Ok(known.clone());
        }
        let head = head(&self.conn, kind)?.ok_or_else(empty)?;
        self.know(head.clone());
        Ok(head)
    }

    /// Keeps a head that was just read or written, one for each journal.
    pub(crate) fn know(&self, head: Head) {
        let mut heads = self.heads.borrow_mut();
        heads.retain(|known| known.journal != head.journal);
        heads.push(head);
    }

    /// One fact.
    ///
    /// # Errors
    /// The store's.
    pub fn fact(&self, kind: JournalKind, seq: u64) -> Result<Option<StoredFact>, StoreError> {
        find(&self.conn, kind, seq)
    }

    /// Facts after a place, in order.
    ///
    /// # Errors
    /// The store's.
    pub fn facts(
        &self,
        kind: JournalKind,
        after_seq: u64,
        limit: u32,
    ) -> Result<Vec<(u64, StoredFact)>, StoreError> {
        let mut list = self.conn.prepare_cached(sql::FACT_LIST_AFTER)?;
        let mut rows = list.query(params![kind.as_str(), int(after_seq), limit])?;
        let mut facts = Vec::new();
        while let Some(row) = rows.next()? {
            facts.push((count(row.get(0)?)?, stored(row, 1)?));
        }
        Ok(facts)
    }

    /// Writes other bytes under a fact, so that a drill can show that `verify` finds it.
    /// For copies only.
    ///
    /// # Errors
    /// `NotFound`; the store's.
    pub fn overwrite_for_tamper_test(
        &self,
        kind: JournalKind,
        seq: u64,
        bytes: &[u8],
    ) -> Result<(), StoreError> {
        let tx = self.conn.unchecked_transaction()?;
        tx.execute(sql::FACT_UNLOCK, [])?;
        if tx.execute(sql::FACT_OVERWRITE, params![kind.as_str(), int(seq), bytes])? != 1 {
            return Err(StoreError::NotFound);
        }
        tx.execute(sql::FACT_LOCK, [])?;
        Ok(tx.commit()?)
    }
}

pub(crate) fn head(conn: &Connection, kind: JournalKind) -> Result<Option<Head>, StoreError> {
    let mut last = conn.prepare_cached(sql::FACT_HEAD)?;
    let row: Option<(i64, Hash, Vec<u8>)> = last
        .query_row([kind.as_str()], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((seq, hash, bytes)) = row else { return Ok(None) };
    let seq = count(seq)?;
    let place = |why: String| StoreError::Corrupt(format!("journal {kind}, fact {seq}: {why}"));
    let fact = decode(&bytes).map_err(|error| place(error.to_string()))?;
    if fact.seq != seq || journal::fact_hash(&bytes) != hash {
        return Err(place("its bytes, its place and its hash do not agree".into()));
    }
    Ok(Some(Head { journal: fact.journal, seq, hash, at: Some(fact.at) }))
}

/// Place and hash of the last fact, as they are stored.
pub(crate) fn last(
    conn: &Connection,
    kind: JournalKind,
) -> Result<Option<(u64, Hash)>, StoreError> {
    let mut last = conn.prepare_cached(sql::FACT_LAST)?;
    let row: Option<(i64, Hash)> =
        last.query_row([kind.as_str()], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    row.map(|(seq, hash)| Ok((count(seq)?, hash))).transpose()
}

pub(crate) fn find(
    conn: &Connection,
    kind: JournalKind,
    seq: u64,
) -> Result<Option<StoredFact>, StoreError> {
    let mut find = conn.prepare_cached(sql::FACT_FIND)?;
    Ok(find.query_row(params![kind.as_str(), int(seq)], |row| stored(row, 0)).optional()?)
}

/// `bytes, hash, salt, signature` from some column on.
pub(crate) fn stored(row: &Row<'_>, from: usize) -> rusqlite::Result<StoredFact> {
    Ok(StoredFact {
        bytes: row.get(from)?,
        hash: row.get(from + 1)?,
        salt: row.get(from + 2)?,
        signature: row.get(from + 3)?,
    })
}

/// Over the whole row of a fact. The chain covers the bytes and the tree covers the salt; this
/// covers the signature too, whose wrapping has bits that verify either way.
pub(crate) fn seal(kind: JournalKind, seq: u64, stored: &StoredFact) -> Hash {
    let mut row = Vec::with_capacity(160);
    row.extend_from_slice(b"sijill row v1\0");
    row.extend_from_slice(kind.as_str().as_bytes());
    row.push(0);
    row.extend_from_slice(&seq.to_be_bytes());
    row.extend_from_slice(&stored.hash);
    row.extend_from_slice(&stored.salt);
    row.extend_from_slice(&journal::sha256(&stored.signature));
    journal::sha256(&row)
}
