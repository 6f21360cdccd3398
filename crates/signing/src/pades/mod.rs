//! The signature inside a PDF (PAdES, EN 319 142-1), from level B-B to B-LTA.
//!
//! Everything is added behind the file: the bytes that were there are never written again.

mod error;
mod field;
mod page;
mod pdf;
mod prepare;
mod report;
mod sign;
mod structure;

pub use error::{PadesError, StampError};
pub use field::{Field, Place};
pub use prepare::{Prepared, ROOM_BYTES, Statement, prepare};
pub use report::{Coverage, Level, Refusal, Report, Stamp};
pub use sign::sign;
