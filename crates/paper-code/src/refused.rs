//! Why a code proves nothing. Each reason is its own, because each asks the reader for
//! something else. None carries a name: a reason may be logged.

use std::fmt;

use vocabulary::Moment;

use crate::claims::Claims;
use crate::keys::KeyId;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Another kind of code: it does not begin with `MA1:`.
    NotOurs,
    /// Begins like ours and is longer than any of ours.
    TooLong,
    /// Not written as this format is written.
    Malformed(Fault),
    /// Signed, it says, by something else than ECDSA P-256 with SHA-256.
    WrongAlgorithm,
    /// The list of keys does not know this one: it may be out of date, or the code false.
    UnknownKey(KeyId),
    /// The key that the code names did not sign this.
    BadSignature,
    /// The key is of another office than the one the code speaks for.
    WrongIssuer,
    /// A key that serves for training only signed a document that does not say so.
    TrainingKey,
    /// The key was not valid on the day it signed, as the code says that day.
    KeyNotValidThen,
    /// The key was revoked; whoever holds it can write any date, so no date saves a code.
    KeyRevoked(Moment),
    /// Issued in the future: one of the two clocks is wrong.
    NotYetValid(Moment),
    /// Genuine when issued, and no longer valid.
    Expired(Box<Claims>),
}

/// What is wrong with the writing of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    Base45,
    /// Not CBOR, or a part of CBOR that this format does not use.
    Cbor,
    /// Not a `COSE_Sign1` with exactly our headers.
    Envelope,
    TrailingBytes,
    /// The same content has another, shorter or better ordered encoding.
    NotCanonical,
    Duplicate,
    TooDeep,
    /// A claim that every code has is not there.
    Missing(&'static str),
    /// A claim or field has a value of another type, or one that cannot be.
    Value(&'static str),
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::Base45 => f.write_str("not base45"),
            Fault::Cbor => f.write_str("not the CBOR of this format"),
            Fault::Envelope => f.write_str("not the signature envelope of this format"),
            Fault::TrailingBytes => f.write_str("bytes after the end"),
            Fault::NotCanonical => f.write_str("not in the one permitted encoding"),
            Fault::Duplicate => f.write_str("the same key twice"),
            Fault::TooDeep => f.write_str("nested too deep"),
            Fault::Missing(what) => write!(f, "{what} is missing"),
            Fault::Value(what) => write!(f, "{what} has a value that cannot be"),
        }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refused::NotOurs => f.write_str("not a code of the civil registration"),
            Refused::TooLong => f.write_str("longer than any code"),
            Refused::Malformed(fault) => write!(f, "damaged or forged: {fault}"),
            Refused::WrongAlgorithm => f.write_str("not signed with ECDSA P-256 and SHA-256"),
            Refused::UnknownKey(kid) => write!(f, "signed by the unknown key {kid}"),
            Refused::BadSignature => f.write_str("the signature is not of this content"),
            Refused::WrongIssuer => f.write_str("signed by the key of another office"),
            Refused::TrainingKey => f.write_str("signed by a key that serves for training only"),
            Refused::KeyNotValidThen => f.write_str("the key was not valid on the day of issue"),
            Refused::KeyRevoked(since) => write!(f, "the key is revoked since {since}"),
            Refused::NotYetValid(from) => write!(f, "issued in the future, at {from}"),
            Refused::Expired(claims) => write!(f, "valid until {}", claims.expires_at),
        }
    }
}

impl std::error::Error for Refused {}
impl std::error::Error for Fault {}

impl From<Fault> for Refused {
    fn from(fault: Fault) -> Self {
        Refused::Malformed(fault)
    }
}
