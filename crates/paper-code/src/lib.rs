//! The code on paper: what a document says, signed by its office, small enough for a QR code
//! that anyone verifies without a network and without this program.
//!
//! `MA1:` + base45 (RFC 9285) of a `COSE_Sign1` (RFC 9052, ES256, 8 bytes of key id) over a
//! CWT (RFC 8392) in deterministic CBOR (RFC 8949, 4.2.1). Nothing is compressed: a reader of
//! hostile paper must not unpack anything.
//!
//! **Frozen format.** A code printed today is read in a century: keys of fields are never
//! given a second meaning, and `tests/golden/` holds the bytes.
//! **Invariant:** no SQL, no HTTP, no clock, no randomness, no files. Moments are arguments,
//! and how long a document is valid is the law's, so the caller's.
//! **Invariant:** one text per signed content. Whatever is not encoded exactly as this crate
//! encodes it is refused, so a code cannot be changed in any character and still verify.

mod base45;
mod cbor;
mod claims;
mod decode;
mod document_id;
mod encode;
mod envelope;
mod fields;
mod issue;
mod keys;
mod page;
mod qr;
mod read;
mod refused;
mod trust;
mod unknown;
mod verify;

pub use claims::{ActReference, Claims, JournalTie, data_hash};
pub use fields::{Field, FieldValue, Fields, Kind, REGISTRY, Row, Sex};
pub use issue::{IssueError, issue};
pub use keys::{KeyId, PublicKey, RawSigner, SignRefused};
pub use page::{PAGE, PageFile};
pub use qr::{Modules, QrError, modules};
pub use read::{Gray, ReadError, codes_in, codes_in_png};
pub use refused::{Fault, Refused};
pub use trust::{TrustError, TrustList, TrustedKey};
pub use unknown::{Level, Unknown};
pub use verify::{Genuine, verify};

/// What every code begins with: Morocco, first format.
pub const PREFIX: &str = "MA1:";

/// Longest code that is looked at, in bytes. What fits on paper is shorter.
pub const LONGEST: usize = 4096;
