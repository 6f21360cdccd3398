//! Claims become a code, signed by the key of the issuing office.

use std::fmt;

use p256::ecdsa::Signature;
use p256::ecdsa::signature::Verifier as _;

use crate::claims::Claims;
use crate::encode;
use crate::keys::{RawSigner, SignRefused};
use crate::refused::Fault;
use crate::{LONGEST, PREFIX, base45, decode, envelope};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum IssueError {
    /// Claims that no reader would accept.
    Claims(Fault),
    /// Longer than readers look at.
    TooLong,
    Signer(SignRefused),
    /// The signature that came back is not of this key over these bytes: a fault of the token,
    /// found before anything is printed.
    WrongSignature,
}

impl fmt::Display for IssueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IssueError::Claims(fault) => write!(f, "no code can say this: {fault}"),
            IssueError::TooLong => f.write_str("too much for one code"),
            IssueError::Signer(refused) => refused.fmt(f),
            IssueError::WrongSignature => f.write_str("the key returned a wrong signature"),
        }
    }
}

impl std::error::Error for IssueError {}

/// The text of the code. The same claims and the same signature give the same text.
pub fn issue(claims: &Claims, signer: &dyn RawSigner) -> Result<String, IssueError> {
    let payload = encode::payload(claims);
    // What is signed must be read back: the reader's checks are the writer's.
    decode::claims(&payload).map_err(IssueError::Claims)?;
    let key = signer.public_key();
    let signed = envelope::to_be_signed(key.id(), &payload);
    let raw = signer.sign_raw(&signed).map_err(IssueError::Signer)?;
    let signature = Signature::from_slice(&raw).map_err(|_| IssueError::WrongSignature)?;
    // Of the two values of s that verify, readers accept the smaller one only.
    let signature = signature.normalize_s().unwrap_or(signature);
    key.0.verify(&signed, &signature).map_err(|_| IssueError::WrongSignature)?;
    let bytes = envelope::close(key.id(), &payload, signature.to_bytes().into());
    let text = format!("{PREFIX}{}", base45::encode(&bytes));
    if text.len() > LONGEST { Err(IssueError::TooLong) } else { Ok(text) }
}
