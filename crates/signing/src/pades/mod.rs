//! The signature inside a PDF (PAdES, EN 319 142-1), from level B-B to B-LTA.
//!
//! Everything is added behind the file: the bytes that were there are never written again.
//! A document is signed once; what may follow are revocation data and time stamps, and
//! `verify` refuses a file with anything else behind the signature.

mod archive;
mod error;
mod evidence;
mod field;
mod harmless;
mod later;
mod page;
mod pdf;
mod place;
mod prepare;
mod report;
mod revocation;
mod sign;
mod structure;
mod timestamp;
mod token;
mod trust;
mod verify;

pub use archive::{Revocation, RevocationSource, archive, renew, stamp_document};
pub use error::{PadesError, StampError};
pub use field::{Field, Place};
pub use prepare::{Prepared, ROOM_BYTES, Statement, prepare};
pub use report::{Coverage, Level, Refusal, Report, Stamp};
pub use revocation::revocation_question;
pub use sign::{sign, sign_and_stamp, stamp_signed};
pub use timestamp::{Stamping, TimeStampAuthority, stamp_signature};
pub use trust::Trust;
pub use verify::verify;
