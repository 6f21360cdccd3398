//! The journal: signed facts in a chain and in a Merkle tree. Pure: no SQL, no clock, no files.
//!
//! A fact is encoded once as UTF-8 JSON, and those bytes are what is hashed, signed and stored for
//! ever. Read `fact.rs` first (the envelope), then `payload.rs` (what facts say), `chain.rs` (how a
//! reader finds the first bad fact) and `merkle.rs` (how one fact is proven without the others).

mod chain;
mod fact;
mod hash;
pub mod merkle;
mod payload;
mod payloads;
mod v1;
mod v2;

pub use chain::{BadFact, Chain, verify_chain};
pub use fact::{BadBytes, Draft, Fact, Head, JournalKind, Prepared, StoredFact, decode, encode};
pub use hash::{BadHex, Hash, fact_hash, from_hex, hex, leaf_data, sha256};
pub use payload::{BadPayload, KINDS, Payload, Unknown};
pub use payloads::{
    Acknowledged, ActRead, ActSigned, CopyRefused, DelegationEnded, DelegationMade, DocumentIssued,
    DocumentReprinted, DocumentWithdrawn, FormRef, JournalOpened, LastSignedDeclared,
    MarginalNoteEntered, Officer, PersonNamed, PrintBatchAdvanced, PrintBatchOrdered,
    PrintBatchTaken, RegimeSet, RegisterArchived, RegisterClosed, RegisterOpened, SeriesNumber,
    VolumeOpened, WetSignaturesRecorded,
};
