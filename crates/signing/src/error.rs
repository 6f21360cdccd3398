//! What may go wrong with keys, signatures and their verification.
//!
//! Policy: `KeyError` is for whoever sets a node up, `SignError` is for the moment of
//! signing, `VerifyError` says why a signature proves nothing. None of them carries
//! personal data: a certificate's names never appear in an error.

use std::fmt;

/// A key, a name or a certificate that cannot be used.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum KeyError {
    /// Not a P-256 private key in PKCS#8 PEM.
    NotAKey,
    /// Not an X.509 certificate.
    NotACertificate,
    /// A certificate and a key that do not belong together.
    Mismatch,
    /// A key that is neither ECDSA P-256 or P-384 nor RSA, or the wrong algorithm for it.
    Algorithm,
    /// A key in a file may only serve under a certificate marked as training.
    NotTraining,
    /// X.509 gives a name between 1 and 64 characters.
    NameLength,
    /// A serial number is a positive number of at most 16 bytes.
    Serial,
    /// The end comes before the beginning, or before 1970.
    Validity,
    Encoding(String),
}

/// The key holder could not sign.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum SignError {
    /// The card, the HSM or the key refused.
    Key(String),
    /// The key holder's own trouble, as the code of the text that the person reads.
    Holder(&'static str),
    /// The key holder answered something else than the certificate's signature.
    OtherKey,
    Encoding(String),
}

/// Why a signature proves nothing.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum VerifyError {
    /// Not a CMS signature in DER, or one outside the profile that this project writes.
    Malformed,
    /// An algorithm other than those that `Algorithm` names.
    Unsupported,
    /// The signature is of other bytes.
    OtherContent,
    /// The signed attributes name another certificate than the one enclosed.
    OtherCertificate,
    /// The enclosed certificate's key did not make this signature.
    BadSignature,
    /// No path from the certificate to a root that the reader trusts.
    UnknownIssuer,
    /// The certificate, or one above it, is not made for this use.
    NotForSigning,
    /// The certificate was not valid at the moment asked for.
    NotValidThen,
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            KeyError::NotAKey => f.write_str("not a P-256 private key in PKCS#8 PEM"),
            KeyError::NotACertificate => f.write_str("not an X.509 certificate"),
            KeyError::Mismatch => f.write_str("the certificate is of another key"),
            KeyError::Algorithm => f.write_str("a key that signatures here are not made with"),
            KeyError::NotTraining => {
                f.write_str("a key in a file needs a certificate marked as training")
            }
            KeyError::NameLength => f.write_str("a certificate name has 1 to 64 characters"),
            KeyError::Serial => f.write_str("a serial number is positive"),
            KeyError::Validity => f.write_str("a certificate ends after it begins"),
            KeyError::Encoding(why) => write!(f, "certificate encoding: {why}"),
        }
    }
}

impl fmt::Display for SignError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SignError::Key(why) => write!(f, "the key refused to sign: {why}"),
            SignError::Holder(code) => write!(f, "the key refused to sign: {code}"),
            SignError::OtherKey => f.write_str("the key holder did not sign with this key"),
            SignError::Encoding(why) => write!(f, "signature encoding: {why}"),
        }
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            VerifyError::Malformed => "not a detached CMS signature of the expected profile",
            VerifyError::Unsupported => "signed with an algorithm that is not accepted",
            VerifyError::OtherContent => "the signature is of other bytes",
            VerifyError::OtherCertificate => "the signed attributes name another certificate",
            VerifyError::BadSignature => "the signature is not of the certificate's key",
            VerifyError::UnknownIssuer => "the certificate leads to no trusted root",
            VerifyError::NotForSigning => "the certificate is not made for signing acts",
            VerifyError::NotValidThen => "the certificate was not valid at that moment",
        })
    }
}

impl std::error::Error for KeyError {}
impl std::error::Error for SignError {}
impl std::error::Error for VerifyError {}

impl From<der::Error> for KeyError {
    fn from(error: der::Error) -> Self {
        KeyError::Encoding(error.to_string())
    }
}

impl From<x509_cert::builder::Error> for KeyError {
    fn from(error: x509_cert::builder::Error) -> Self {
        KeyError::Encoding(error.to_string())
    }
}

impl From<der::Error> for SignError {
    fn from(error: der::Error) -> Self {
        SignError::Encoding(error.to_string())
    }
}
