//! Proving an office from its file alone: every fact, its place, its signature, its tree, and that
//! the read tables say what the journals say.

use std::path::Path;

use journal::merkle::{Frontier, leaf_hash};
use journal::{BadFact, Chain, Fact, Hash, Head, JournalKind};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, Row};

use crate::error::StoreError;
use crate::facts::{seal, stored};
use crate::fold::{self, READ_TABLES, ReadTable};
use crate::merkle::StoredNodes;
use crate::rows::int;
use crate::store::{Access, OfficeStore};
use crate::{connection, draft_seals, papers, sql};

/// Judges a signature over the bytes of a fact; the error says why in words.
pub type CheckSignature<'a> = &'a dyn Fn(&Fact, &[u8], &[u8]) -> Result<(), String>;

/// What was proven.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Facts of the acts journal.
    pub facts: u64,
    /// Facts of the reads journal.
    pub reads: u64,
    /// Merkle root over the acts journal.
    pub root: Hash,
    /// Merkle root over the reads journal.
    pub reads_root: Hash,
    pub acts_head: Head,
    pub reads_head: Head,
}

/// What one journal came to.
struct Proven {
    head: Head,
    root: Hash,
    /// Nodes that its tree has.
    nodes: u64,
}

impl OfficeStore {
    /// Proves a file, beside its writer if need be, as it stands at one moment.
    ///
    /// The acts journal is signed: `check_signature` is asked about each of its facts. The reads
    /// journal is chained: it is asked where there is a signature.
    ///
    /// # Errors
    /// The first thing that does not hold. Never panics, whatever the file holds.
    pub fn verify(path: &Path, check_signature: CheckSignature<'_>) -> Result<Report, BadFact> {
        let conn = open(path)?;
        let moment = conn.unchecked_transaction().map_err(|e| bad_file(&e.into()))?;
        integrity(&moment)?;
        draft_seals::check(&moment).map_err(|e| bad_file(&e))?;
        papers::check(&moment).map_err(|e| bad_file(&e))?;
        for kind in [JournalKind::Acts, JournalKind::Reads] {
            unharmed(&moment, kind)?;
        }
        let scratch = connection::scratch().map_err(|e| bad_file(&e))?;
        let scratch = scratch.unchecked_transaction().map_err(|e| bad_file(&e.into()))?;
        let acts = journal(&moment, &scratch, JournalKind::Acts, check_signature)?;
        let reads = journal(&moment, &scratch, JournalKind::Reads, check_signature)?;
        totals(&moment, &acts, &reads)?;
        for table in &READ_TABLES {
            compare(&moment, &scratch, table)?;
        }
        same_schema(&moment, &scratch).map_err(|e| bad_file(&e))?;
        Ok(Report {
            facts: acts.head.seq,
            reads: reads.head.seq,
            root: acts.root,
            reads_root: reads.root,
            acts_head: acts.head,
            reads_head: reads.head,
        })
    }
}

/// Something is wrong with the file rather than with one fact.
fn bad_file(error: &StoreError) -> BadFact {
    let code = match error {
        StoreError::NotFound => "file-missing",
        StoreError::Busy => "file-busy",
        StoreError::Version { .. } => "file-version",
        _ => "file-corrupt",
    };
    BadFact::new("", 0, code, error.to_string())
}

fn open(path: &Path) -> Result<Connection, BadFact> {
    let conn = connection::open(path, Access::ReadOnly).map_err(|e| bad_file(&e))?;
    let file = connection::user_version(&conn).map_err(|e| bad_file(&e))?;
    let program = connection::version();
    if file == program {
        return Ok(conn);
    }
    Err(bad_file(&StoreError::Version { file, program }))
}

/// SQLite's own check of its pages, indexes and references.
fn integrity(conn: &Connection) -> Result<(), BadFact> {
    let bad = |error: rusqlite::Error| bad_file(&error.into());
    let verdict: String =
        conn.query_row("pragma integrity_check(1)", [], |row| row.get(0)).map_err(bad)?;
    if verdict != "ok" {
        return Err(bad_file(&StoreError::of_pages(verdict)));
    }
    let mut references = conn.prepare("pragma foreign_key_check").map_err(bad)?;
    if references.exists([]).map_err(bad)? {
        let why = "a row refers to one that is not there";
        return Err(bad_file(&StoreError::corrupt(why)));
    }
    Ok(())
}

/// The tables are those that this program makes: a letter changed in the name of a column is in no
/// row. Their guards are no matter here: whoever puts a damaged file right takes them off.
fn same_schema(conn: &Connection, scratch: &Connection) -> Result<(), StoreError> {
    let schema = |conn: &Connection| -> Result<Vec<(String, Value)>, StoreError> {
        let mut every = conn.prepare(sql::SCHEMA_EVERY)?;
        let rows = every.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    if schema(conn)? == schema(scratch)? {
        return Ok(());
    }
    Err(StoreError::corrupt("its tables are not those of an office"))
}

/// Every fact against its own hash, before the slow proofs: damage is named at once.
fn unharmed(conn: &Connection, kind: JournalKind) -> Result<(), BadFact> {
    let unread = |error: rusqlite::Error| bad_file(&error.into());
    let mut every = conn.prepare_cached(sql::FACT_EVERY).map_err(unread)?;
    let mut rows = every.query([kind.as_str()]).map_err(unread)?;
    while let Some(row) = rows.next().map_err(unread)? {
        let place: i64 = row.get(0).map_err(unread)?;
        let seq = u64::try_from(place).unwrap_or(0);
        let bad =
            |code, reason: &str| Err(BadFact::new(kind.as_str(), seq, code, reason.to_owned()));
        let Ok(record) = stored(row, 1) else {
            return bad("row-unreadable", "a column does not hold what it should");
        };
        if journal::fact_hash(&record.bytes) != record.hash {
            return bad("hash-wrong", "its bytes are not those that were hashed");
        }
    }
    Ok(())
}

fn journal(
    conn: &Connection,
    scratch: &Connection,
    kind: JournalKind,
    check_signature: CheckSignature<'_>,
) -> Result<Proven, BadFact> {
    let unread = |error: rusqlite::Error| bad_file(&error.into());
    let mut every = conn.prepare_cached(sql::FACT_EVERY).map_err(unread)?;
    let mut rows = every.query([kind.as_str()]).map_err(unread)?;
    let mut chain = Chain::new(kind);
    let mut tree = Frontier::default();
    let mut nodes = 0;
    while let Some(row) = rows.next().map_err(unread)? {
        nodes += fact(conn, scratch, &mut chain, &mut tree, (row, kind, check_signature))?;
    }
    match chain.head() {
        Some(head) => Ok(Proven { head: head.clone(), root: tree.root(), nodes }),
        None => Err(BadFact::new(kind.as_str(), 0, "journal-empty", "it has no fact")),
    }
}

/// Proves one fact; the answer is how many nodes it added to the tree.
fn fact(
    conn: &Connection,
    scratch: &Connection,
    chain: &mut Chain,
    tree: &mut Frontier,
    (row, kind, check_signature): (&Row<'_>, JournalKind, CheckSignature<'_>),
) -> Result<u64, BadFact> {
    let place: i64 = row.get(0).map_err(|e| bad_file(&e.into()))?;
    let seq = u64::try_from(place).unwrap_or(0);
    let bad = |code, reason: String| BadFact::new(kind.as_str(), seq, code, reason);
    let unread = |error: rusqlite::Error| bad("row-unreadable", error.to_string());
    let record = stored(row, 1).map_err(unread)?;
    let row_seal: Hash = row.get(5).map_err(unread)?;
    let (fact, payload) = chain.follow(seq, &record)?;
    if row_seal != seal(kind, seq, &record) {
        let reason = "its hash, salt or signature is not the one that was stored";
        return Err(bad("seal-wrong", reason.into()));
    }
    if kind == JournalKind::Acts || !record.signature.is_empty() {
        check_signature(&fact, &record.bytes, &record.signature)
            .map_err(|reason| bad("signature-wrong", reason))?;
    }
    let fresh = tree.append(leaf_hash(&record.leaf(&fact.journal, seq)));
    let kept = StoredNodes::new(conn, kind);
    for node in &fresh {
        let found = kept.find(node.level, node.index).map_err(|e| bad_file(&e))?;
        if found != Some(node.hash) {
            let reason = format!("node {} of level {} is not as kept", node.index, node.level);
            return Err(bad("tree-wrong", reason));
        }
    }
    fold::fold(scratch, kind, &fact, &payload).map_err(|error| {
        let code = match error {
            StoreError::NumberTaken => "number-taken",
            StoreError::NumberGap => "number-gap",
            _ => "fold-failed",
        };
        bad(code, error.to_string())
    })?;
    Ok(fresh.len() as u64)
}

/// Rows that belong to no journal would not have been seen.
fn totals(conn: &Connection, acts: &Proven, reads: &Proven) -> Result<(), BadFact> {
    let total = |statement: &str| -> Result<i64, BadFact> {
        conn.query_row(statement, [], |row| row.get(0)).map_err(|e| bad_file(&e.into()))
    };
    if total(sql::FACT_COUNT)? != int(acts.head.seq + reads.head.seq) {
        let reason = "the file holds facts of no known journal";
        return Err(BadFact::new("", 0, "fact-stray", reason));
    }
    if total(sql::MERKLE_NODE_COUNT)? != int(acts.nodes + reads.nodes) {
        let reason = "the file holds nodes that no fact gives";
        return Err(BadFact::new("", 0, "tree-stray", reason));
    }
    Ok(())
}

/// Compares a read table with its refold, row by row.
fn compare(conn: &Connection, scratch: &Connection, table: &ReadTable) -> Result<(), BadFact> {
    let unread = |error: rusqlite::Error| bad_file(&error.into());
    let mut here = conn.prepare(table.every).map_err(unread)?;
    let mut there = scratch.prepare(table.every).map_err(unread)?;
    let columns = here.column_count();
    let mut kept = here.query([]).map_err(unread)?;
    let mut folded = there.query([]).map_err(unread)?;
    loop {
        let (kept, folded) = (kept.next().map_err(unread)?, folded.next().map_err(unread)?);
        let same = match (kept, folded) {
            (None, None) => return Ok(()),
            (Some(kept), Some(folded)) => same(kept, folded, columns).map_err(unread)?,
            _ => false,
        };
        if !same {
            let seq = [folded, kept].into_iter().flatten().find_map(place).unwrap_or(0);
            let reason = format!("the table {} does not say what the journal says", table.name);
            return Err(BadFact::new(table.journal.as_str(), seq, "read-table-wrong", reason));
        }
    }
}

fn same(kept: &Row<'_>, folded: &Row<'_>, columns: usize) -> rusqlite::Result<bool> {
    for column in 0..columns {
        let (one, other): (ValueRef<'_>, ValueRef<'_>) =
            (kept.get_ref(column)?, folded.get_ref(column)?);
        if one != other {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The fact that a row comes from: the first column of `every`.
fn place(row: &Row<'_>) -> Option<u64> {
    match row.get(0).ok()? {
        Value::Integer(seq) => u64::try_from(seq).ok(),
        _ => None,
    }
}
