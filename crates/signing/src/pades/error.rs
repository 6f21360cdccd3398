//! What may go wrong while a document is signed or stamped.
//!
//! Policy: `PadesError` is for whoever signs, `StampError` for whoever asks for a time stamp,
//! `Refusal` (see `report`) says why a signed document proves nothing. No text of the
//! document and no name of a certificate appears in any of them.

use std::fmt;

use super::pdf::Fault;
use super::report::Refusal;
use crate::error::SignError;

#[derive(Clone, Debug, Eq, PartialEq)]
pub enum PadesError {
    /// Not a PDF, or not one as `documents` writes it.
    Malformed(&'static str),
    /// Another field has this name.
    NameTaken,
    NoSuchPage,
    /// The signature has its time stamp, or a later one covers it as it is.
    AlreadyStamped,
    /// Before 1970 or after 9999.
    Moment,
    /// The signature with its certificates is larger than the room left for it.
    NoRoom {
        needed_bytes: usize,
    },
    Sign(SignError),
    Stamp(StampError),
    /// The document to stamp or to archive proves nothing as it is.
    Refused(Refusal),
    /// Nobody could say whether a certificate is revoked.
    NoRevocation(String),
    Encoding(String),
}

/// Why there is no time stamp.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum StampError {
    /// The transport's words.
    Unreachable(String),
    /// The authority answered that it does not stamp this.
    Rejected {
        status: u8,
    },
    /// Not an answer of RFC 3161.
    Malformed,
    /// The answer is to another question.
    OtherNonce,
    Refused(Refusal),
}

impl fmt::Display for PadesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PadesError::Malformed(why) => write!(f, "not a PDF as this program writes it: {why}"),
            PadesError::NameTaken => f.write_str("another field of the document has this name"),
            PadesError::NoSuchPage => f.write_str("the document has no such page"),
            PadesError::AlreadyStamped => f.write_str("the signature is stamped already"),
            PadesError::Moment => f.write_str("a moment that a PDF cannot say"),
            PadesError::NoRoom { needed_bytes } => {
                write!(f, "the signature needs {needed_bytes} bytes, more than the room for it")
            }
            PadesError::Sign(error) => error.fmt(f),
            PadesError::Stamp(error) => error.fmt(f),
            PadesError::Refused(refusal) => refusal.fmt(f),
            PadesError::NoRevocation(why) => write!(f, "revocation is not known: {why}"),
            PadesError::Encoding(why) => write!(f, "signature encoding: {why}"),
        }
    }
}

impl fmt::Display for StampError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            StampError::Unreachable(why) => write!(f, "no time-stamp authority answered: {why}"),
            StampError::Rejected { status } => {
                write!(f, "the time-stamp authority refused, status {status}")
            }
            StampError::Malformed => f.write_str("the answer is no time stamp"),
            StampError::OtherNonce => f.write_str("the time stamp answers another question"),
            StampError::Refused(refusal) => write!(f, "the time stamp is refused: {refusal}"),
        }
    }
}

impl std::error::Error for PadesError {}
impl std::error::Error for StampError {}

impl From<Fault> for PadesError {
    fn from(fault: Fault) -> Self {
        PadesError::Malformed(fault.0)
    }
}

impl From<SignError> for PadesError {
    fn from(error: SignError) -> Self {
        PadesError::Sign(error)
    }
}

impl From<StampError> for PadesError {
    fn from(error: StampError) -> Self {
        PadesError::Stamp(error)
    }
}

impl From<Refusal> for PadesError {
    fn from(refusal: Refusal) -> Self {
        PadesError::Refused(refusal)
    }
}

impl From<der::Error> for PadesError {
    fn from(error: der::Error) -> Self {
        PadesError::Encoding(error.to_string())
    }
}
