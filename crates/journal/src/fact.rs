//! The envelope of a fact: which journal, which place, which content, when, by whom.
//!
//! Do not modify the order, the names or the spelling of the envelope's fields. They are hashed and
//! signed; a changed byte makes every register unprovable. `fact/tests.rs` holds the golden bytes.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use vocabulary::{AccountId, JournalId, Moment, Regime};

use crate::hash::{Hash, fact_hash, from_hex, hex, leaf_data};
use crate::payload::Payload;

/// The journals of an office. Each has its own chain and its own tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JournalKind {
    /// Acts, notes and all that has legal effect.
    Acts,
    /// Who read whose act, and why.
    Reads,
}

impl JournalKind {
    /// Every journal of an office.
    pub const ALL: [JournalKind; 2] = [JournalKind::Acts, JournalKind::Reads];

    /// The word used in a `JournalId` and in the store.
    pub fn as_str(self) -> &'static str {
        match self {
            JournalKind::Acts => "acts",
            JournalKind::Reads => "reads",
        }
    }

    /// The kind with this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// The kind named inside a journal's id.
    pub fn of(journal: &JournalId) -> Option<Self> {
        journal.as_str().split('/').nth(1).and_then(Self::parse)
    }
}

impl fmt::Display for JournalKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One statement of a journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Which journal it is part of.
    pub journal: JournalId,
    /// Its place, from 1, without gap.
    pub seq: u64,
    /// Hash of the fact before it; zeros for the first.
    pub prev: Hash,
    /// What it states, as a word: `act_signed`.
    pub kind: String,
    /// Version of that kind's payload.
    pub version: u16,
    /// Under which law the office worked.
    pub regime: Regime,
    /// Whether the office was training: such a fact never has legal effect.
    pub training: bool,
    /// When it was stated.
    pub at: Moment,
    /// By which account.
    pub by: AccountId,
    /// Which key signs it; empty when it is chained only.
    pub key: String,
    /// The payload, as the JSON text that was signed. `Payload::of` reads it.
    pub payload: String,
}

/// The end of a journal: what the next fact hangs from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Which journal.
    pub journal: JournalId,
    /// Place of its last fact; 0 when it is empty.
    pub seq: u64,
    /// Hash of its last fact; zeros when it is empty.
    pub hash: Hash,
    /// When the last fact was stated.
    pub at: Option<Moment>,
}

impl Head {
    /// A journal without facts.
    pub fn start(journal: JournalId) -> Self {
        Self { journal, seq: 0, hash: [0; 32], at: None }
    }

    /// The head once a fact with this hash is in the journal.
    pub fn after(&self, fact: &Fact, hash: Hash) -> Self {
        Self { journal: self.journal.clone(), seq: fact.seq, hash, at: Some(fact.at) }
    }
}

/// A fact that has no place yet.
#[derive(Debug, Clone)]
pub struct Draft {
    /// Under which law the office works.
    pub regime: Regime,
    /// Whether the office is training.
    pub training: bool,
    /// When it is stated.
    pub at: Moment,
    /// By which account.
    pub by: AccountId,
    /// Which key will sign it; empty when it is chained only.
    pub key: String,
    /// What it states.
    pub payload: Payload,
}

impl Draft {
    /// The fact at the place after a head.
    pub fn after(self, head: &Head) -> Fact {
        Fact {
            journal: head.journal.clone(),
            seq: head.seq + 1,
            prev: head.hash,
            kind: self.payload.kind().to_owned(),
            version: self.payload.version(),
            regime: self.regime,
            training: self.training,
            at: self.at,
            by: self.by,
            key: self.key,
            payload: self.payload.to_json(),
        }
    }

    /// The fact with its bytes, ready to be signed outside any lock.
    pub fn prepare(self, head: &Head) -> Prepared {
        let fact = self.after(head);
        let bytes = encode(&fact);
        Prepared { fact, bytes }
    }
}

/// A fact and the bytes to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prepared {
    /// The fact.
    pub fact: Fact,
    /// Its encoding.
    pub bytes: Vec<u8>,
}

impl Prepared {
    /// The head of the journal once this fact is in it.
    pub fn head(&self) -> Head {
        Head {
            journal: self.fact.journal.clone(),
            seq: self.fact.seq,
            hash: fact_hash(&self.bytes),
            at: Some(self.fact.at),
        }
    }

    /// What is stored once it is signed.
    pub fn signed(self, salt: Hash, signature: Vec<u8>) -> StoredFact {
        StoredFact::new(self.bytes, salt, signature)
    }
}

/// A fact as it lies in a store: its bytes, and what belongs beside them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFact {
    /// The encoding, as signed.
    pub bytes: Vec<u8>,
    /// Hash of the bytes.
    pub hash: Hash,
    /// Salt of its leaf in the tree. Never published with the tree.
    pub salt: Hash,
    /// Signature over the bytes; empty when the fact is chained only.
    pub signature: Vec<u8>,
}

impl StoredFact {
    /// Bytes with their salt and signature; the hash is computed.
    pub fn new(bytes: Vec<u8>, salt: Hash, signature: Vec<u8>) -> Self {
        let hash = fact_hash(&bytes);
        Self { bytes, hash, salt, signature }
    }

    /// What the Merkle tree holds of it.
    pub fn leaf(&self, journal: &JournalId, seq: u64) -> Hash {
        leaf_data(journal.as_str(), seq, &self.salt, &self.bytes)
    }
}

/// The envelope without its payload. Do not modify: the order here is the order on disk.
#[derive(Serialize)]
struct Written<'a> {
    journal: &'a JournalId,
    seq: u64,
    prev: String,
    kind: &'a str,
    version: u16,
    regime: Regime,
    training: bool,
    at: Moment,
    by: &'a AccountId,
    key: &'a str,
}

/// The envelope as read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Read<'a> {
    journal: JournalId,
    seq: u64,
    prev: String,
    kind: String,
    version: u16,
    regime: Regime,
    training: bool,
    at: Moment,
    by: AccountId,
    key: String,
    #[serde(borrow)]
    payload: &'a RawValue,
}

/// The bytes of a fact: UTF-8 JSON, no spaces, the fields in the order of the envelope.
pub fn encode(fact: &Fact) -> Vec<u8> {
    let written = Written {
        journal: &fact.journal,
        seq: fact.seq,
        prev: hex(&fact.prev),
        kind: &fact.kind,
        version: fact.version,
        regime: fact.regime,
        training: fact.training,
        at: fact.at,
        by: &fact.by,
        key: &fact.key,
    };
    let mut bytes = serde_json::to_vec(&written).expect("strings and numbers are always JSON");
    let brace = bytes.pop();
    debug_assert_eq!(brace, Some(b'}'));
    bytes.extend_from_slice(b",\"payload\":");
    bytes.extend_from_slice(fact.payload.as_bytes());
    bytes.push(b'}');
    bytes
}

/// Bytes that are not a fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadBytes {
    /// Not the JSON of an envelope.
    Unreadable(String),
    /// An envelope, but not written the one way that facts are written.
    NotCanonical,
}

impl fmt::Display for BadBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadBytes::Unreadable(why) => write!(f, "the bytes are not a fact: {why}"),
            BadBytes::NotCanonical => f.write_str("the bytes are a fact written another way"),
        }
    }
}

impl std::error::Error for BadBytes {}

/// Reads a fact. What it accepts, `encode` gives back byte for byte.
///
/// # Errors
/// `BadBytes`; never panics, whatever the bytes are.
pub fn decode(bytes: &[u8]) -> Result<Fact, BadBytes> {
    let unreadable = |why: String| BadBytes::Unreadable(why);
    let read: Read<'_> = serde_json::from_slice(bytes).map_err(|e| unreadable(place(&e)))?;
    let fact = Fact {
        prev: from_hex(&read.prev).map_err(|e| unreadable(format!("prev: {e}")))?,
        journal: read.journal,
        seq: read.seq,
        kind: read.kind,
        version: read.version,
        regime: read.regime,
        training: read.training,
        at: read.at,
        by: read.by,
        key: read.key,
        payload: read.payload.get().to_owned(),
    };
    if encode(&fact) == bytes { Ok(fact) } else { Err(BadBytes::NotCanonical) }
}

/// Where JSON went wrong. Never its text, which may hold a name.
pub(crate) fn place(error: &serde_json::Error) -> String {
    format!("{:?} error at column {}", error.classify(), error.column())
}

#[cfg(test)]
mod tests;
