//! What a signed document proves, or why it proves nothing.

use std::fmt;

use vocabulary::Moment;

use super::pdf::Fault;
use crate::SignerInfo;
use crate::error::VerifyError;

/// How much the document brings along to be verified later (EN 319 142-1).
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Level {
    /// The signature.
    Bb,
    /// And a time stamp.
    Bt,
    /// And the proof that no certificate was revoked.
    Blt,
    /// And a time stamp over all of that, which can be renewed.
    Blta,
}

/// Whether anything was put behind the bytes that the signature covers.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Coverage {
    /// The signature, or the last document time stamp, covers the file to its end.
    WholeFile,
    /// Revocation data follow that no time stamp covers yet. Nothing that is seen changed.
    RevocationFollows,
}

/// One time stamp of a known authority.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Stamp {
    pub at: Moment,
    pub authority: String,
    /// Of the whole document as it was then; otherwise of the signature alone.
    pub of_document: bool,
}

/// A document that proves what it says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Report {
    pub level: Level,
    pub signer: SignerInfo,
    /// When the signer says that it was signed. Only time stamps prove a moment.
    pub claimed_at: Option<Moment>,
    pub coverage: Coverage,
    /// In the order of the file.
    pub stamps: Vec<Stamp>,
    /// The signature existed at this moment: its first time stamp, or else the moment of
    /// reading.
    pub proven_at: Moment,
    /// The document itself proves that no certificate of the signer was revoked.
    pub revocation_checked: bool,
}

/// Why a document proves nothing. One answer for one cause.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Refusal {
    NoSignature,
    /// More than one person signed: this program signs a document once.
    SeveralSignatures,
    /// Not a PDF, or not one as this program writes it.
    Malformed(&'static str),
    /// Not a signature, or one outside the profile of this project.
    MalformedSignature,
    Unsupported,
    /// The signed bytes were changed.
    Altered,
    /// Bytes of the file stand outside of what is signed.
    NotWholeFile,
    /// Something other than revocation data and time stamps was added later.
    ChangedLater,
    /// The signature names another certificate than the one enclosed.
    OtherCertificate,
    BadSignature,
    UnknownRoot,
    WrongPurpose,
    Expired,
    NotYetValid,
    Revoked {
        since: Moment,
    },
    /// Revocation data that nobody answerable has signed.
    BadRevocationData,
    TimeStampMalformed,
    /// The time stamp is of other bytes, or not of its certificate's key.
    TimeStampAltered,
    UnknownTimeStampAuthority,
    TimeStampWrongPurpose,
    TimeStampExpired,
    TimeStampRevoked,
    /// Stamped later than now.
    TimeStampFromTheFuture,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Refusal::NoSignature => "the document is not signed",
            Refusal::SeveralSignatures => "the document has more than one signature",
            Refusal::Malformed(why) => return write!(f, "the document is malformed: {why}"),
            Refusal::MalformedSignature => "the signature is malformed",
            Refusal::Unsupported => "the signature uses an algorithm that is not accepted",
            Refusal::Altered => "the document was altered after it was signed",
            Refusal::NotWholeFile => "the signature does not cover the whole file",
            Refusal::ChangedLater => "something was added to the document after it was signed",
            Refusal::OtherCertificate => "the signature names another certificate",
            Refusal::BadSignature => "the signature is not of the certificate's key",
            Refusal::UnknownRoot => "the certificate leads to no trusted root",
            Refusal::WrongPurpose => "the certificate is not made for signing documents",
            Refusal::Expired => "the certificate had expired",
            Refusal::NotYetValid => "the certificate was not valid yet",
            Refusal::Revoked { since } => {
                return write!(f, "the certificate is revoked since {}", since.0);
            }
            Refusal::BadRevocationData => "the revocation data are not to be believed",
            Refusal::TimeStampMalformed => "the time stamp is malformed",
            Refusal::TimeStampAltered => "the time stamp is of other bytes",
            Refusal::UnknownTimeStampAuthority => "the time-stamp authority is not known",
            Refusal::TimeStampWrongPurpose => "the time stamp's certificate is not made for it",
            Refusal::TimeStampExpired => "the time stamp's certificate had expired",
            Refusal::TimeStampRevoked => "the time stamp's certificate is revoked",
            Refusal::TimeStampFromTheFuture => "the time stamp is from the future",
        })
    }
}

impl std::error::Error for Refusal {}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Self {
        Refusal::Malformed(fault.0)
    }
}

impl From<VerifyError> for Refusal {
    fn from(error: VerifyError) -> Self {
        match error {
            VerifyError::Malformed => Refusal::MalformedSignature,
            VerifyError::Unsupported => Refusal::Unsupported,
            VerifyError::OtherContent => Refusal::Altered,
            VerifyError::OtherCertificate => Refusal::OtherCertificate,
            VerifyError::BadSignature => Refusal::BadSignature,
            VerifyError::UnknownIssuer => Refusal::UnknownRoot,
            VerifyError::NotForSigning => Refusal::WrongPurpose,
            VerifyError::NotValidThen => Refusal::Expired,
        }
    }
}
