//! The Merkle trees in the file: complete subtrees, inserted once and never changed.

use journal::merkle::{self, Nodes};
use journal::{Hash, JournalKind};
use rusqlite::{Connection, OptionalExtension as _, params};

use crate::error::StoreError;
use crate::facts;
use crate::rows::int;
use crate::sql;
use crate::store::OfficeStore;

/// The nodes of one journal, read when asked for.
pub struct StoredNodes<'a> {
    conn: &'a Connection,
    kind: JournalKind,
}

impl<'a> StoredNodes<'a> {
    pub(crate) fn new(conn: &'a Connection, kind: JournalKind) -> Self {
        Self { conn, kind }
    }

    pub(crate) fn find(&self, level: u8, index: u64) -> Result<Option<Hash>, StoreError> {
        let mut find = self.conn.prepare_cached(sql::MERKLE_NODE_FIND)?;
        let place = params![self.kind.as_str(), level, int(index)];
        Ok(find.query_row(place, |row| row.get(0)).optional()?)
    }
}

impl Nodes for StoredNodes<'_> {
    fn node(&self, level: u8, index: u64) -> Option<Hash> {
        self.find(level, index).ok().flatten()
    }
}

/// Appends the leaf of fact `seq`. Reads one node for each subtree that becomes complete.
pub(crate) fn append(
    conn: &Connection,
    kind: JournalKind,
    seq: u64,
    leaf: &Hash,
) -> Result<(), StoreError> {
    let mut insert = conn.prepare_cached(sql::MERKLE_NODE_INSERT)?;
    let nodes = StoredNodes::new(conn, kind);
    let (mut level, mut index, mut hash) = (0_u8, seq - 1, merkle::leaf_hash(leaf));
    loop {
        insert.execute(params![kind.as_str(), level, int(index), hash])?;
        if index & 1 == 0 {
            return Ok(());
        }
        let left = nodes.find(level, index - 1)?.ok_or_else(damaged)?;
        hash = merkle::node_hash(&left, &hash);
        level += 1;
        index >>= 1;
    }
}

fn damaged() -> StoreError {
    StoreError::corrupt("a node of the Merkle tree is missing")
}

impl OfficeStore {
    /// The root over a whole journal.
    ///
    /// # Errors
    /// `Corrupt` when a node is missing.
    pub fn merkle_root(&self, kind: JournalKind) -> Result<Hash, StoreError> {
        self.merkle_root_at(kind, self.head(kind)?.seq)
    }

    /// The nodes of a journal's tree, for proofs and tiles.
    pub fn merkle_nodes(&self, kind: JournalKind) -> StoredNodes<'_> {
        StoredNodes::new(&self.conn, kind)
    }

    /// The root over the first `size` facts of a journal.
    ///
    /// # Errors
    /// `NotFound` beyond the journal's end; `Corrupt` when a node is missing.
    pub fn merkle_root_at(&self, kind: JournalKind, size: u64) -> Result<Hash, StoreError> {
        self.require_size(kind, size)?;
        merkle::root_at(&StoredNodes::new(&self.conn, kind), size).ok_or_else(damaged)
    }

    /// The proof that fact `seq` is among the first `size` facts.
    ///
    /// # Errors
    /// `NotFound` for a place that is not there; `Corrupt` when a node is missing.
    pub fn inclusion_proof(
        &self,
        kind: JournalKind,
        seq: u64,
        size: u64,
    ) -> Result<Vec<Hash>, StoreError> {
        self.require_size(kind, size)?;
        if seq == 0 || seq > size {
            return Err(StoreError::NotFound);
        }
        merkle::inclusion_proof(&StoredNodes::new(&self.conn, kind), seq - 1, size)
            .ok_or_else(damaged)
    }

    /// The proof that the journal of `new` facts begins with the journal of `old` facts.
    ///
    /// # Errors
    /// `NotFound` for sizes that never were; `Corrupt` when a node is missing.
    pub fn consistency_proof(
        &self,
        kind: JournalKind,
        old: u64,
        new: u64,
    ) -> Result<Vec<Hash>, StoreError> {
        self.require_size(kind, new)?;
        if old > new {
            return Err(StoreError::NotFound);
        }
        merkle::consistency_proof(&StoredNodes::new(&self.conn, kind), old, new).ok_or_else(damaged)
    }

    fn require_size(&self, kind: JournalKind, size: u64) -> Result<(), StoreError> {
        let head = facts::head(&self.conn, kind)?.map_or(0, |head| head.seq);
        if size <= head { Ok(()) } else { Err(StoreError::NotFound) }
    }
}
