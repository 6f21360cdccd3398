//! An office in one SQLite file: its journals, the tables its screens read, its work in progress.
//!
//! The journals are the truth; every other table but the drafts is folded from them (`fold.rs`) and
//! can be dropped and refolded (`OfficeStore::rebuild`). Facts enter through `commit.rs` only, each
//! in one transaction with everything that follows from it. `verify.rs` proves a file without
//! trusting it.
//!
//! One writer and any number of readers: `OfficeStore` is `Send`, one connection each, made to sit
//! in a `Mutex`. Everything is synchronous; whoever is asynchronous calls from a blocking thread.

mod about;
mod acts;
mod commit;
mod connection;
mod copy;
mod draft_seals;
mod drafts;
mod error;
mod facts;
mod fold;
mod keys;
mod look_over;
mod merkle;
mod note_drafts;
mod papers;
mod progress;
mod records;
mod registers;
mod rows;
mod sql;
mod store;
mod upgrade;
mod verify;

pub use acts::ActRecord;
pub use copy::file_identity;
pub use drafts::{DraftRecord, DraftVersion};
pub use error::{Cause, StoreError};
pub use journal::BadFact;
pub use merkle::StoredNodes;
pub use note_drafts::NoteDraftRecord;
pub use papers::Paper;
pub use progress::{Tell, untold};
pub use records::{DelegationRecord, DocumentRecord, NoteRecord, ReadRecord, WetSignatureRecord};
pub use store::{Access, First, OfficeStore};
pub use verify::{CheckSignature, Report};

#[cfg(test)]
mod tests;
