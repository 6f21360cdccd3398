//! A signed fact in a file, such as an act, with its signature beside it under the same name.

use journal::{Fact, Payload};
use signing::{SignerInfo, TrustedRoots, VerifyError, verify_detached_at};
use vocabulary::ActNumber;

/// A fact whose signature holds.
#[derive(Debug)]
pub(crate) struct SignedFact {
    pub(crate) fact: Fact,
    pub(crate) signer: SignerInfo,
    /// Of an act.
    pub(crate) number: Option<ActNumber>,
}

/// Why the file proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unsigned {
    /// No signature lies beside it.
    Missing,
    /// The signature is of other bytes.
    Altered,
    /// Not a signature, or by an algorithm that is not admitted.
    Malformed,
    /// By another key than the certificate's, or than the one that the fact names.
    Forged,
    UnknownRoot,
    /// The certificate was not made for it, or did not hold when the fact was written.
    Certificate,
}

impl Unsigned {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Unsigned::Missing => "fact-unsigned",
            Unsigned::Altered => "fact-altered",
            Unsigned::Malformed => "fact-signature-malformed",
            Unsigned::Forged => "fact-forged",
            Unsigned::UnknownRoot => "unknown-root",
            Unsigned::Certificate => "fact-certificate",
        }
    }
}

/// The fact that a file holds, if it is one.
pub(crate) fn fact_in(bytes: &[u8]) -> Option<Fact> {
    bytes.starts_with(b"{").then(|| journal::decode(bytes).ok()).flatten()
}

/// Whether the signature is of these bytes, by the key that the fact names, at the time it says.
pub(crate) fn judge(
    fact: Fact,
    bytes: &[u8],
    signature: Option<&[u8]>,
    roots: &TrustedRoots,
) -> Result<SignedFact, Unsigned> {
    let signature = signature.ok_or(Unsigned::Missing)?;
    let signer = verify_detached_at(bytes, signature, roots, fact.at).map_err(why)?;
    if signer.key_id != fact.key {
        return Err(Unsigned::Forged);
    }
    let number = match Payload::of(&fact) {
        Ok(Payload::ActSigned(act) | Payload::ActTranscribed(act)) => Some(act.number.clone()),
        _ => None,
    };
    Ok(SignedFact { fact, signer, number })
}

fn why(error: VerifyError) -> Unsigned {
    match error {
        VerifyError::Malformed | VerifyError::Unsupported => Unsigned::Malformed,
        VerifyError::OtherContent => Unsigned::Altered,
        VerifyError::OtherCertificate | VerifyError::BadSignature => Unsigned::Forged,
        VerifyError::UnknownIssuer => Unsigned::UnknownRoot,
        VerifyError::NotForSigning | VerifyError::NotValidThen => Unsigned::Certificate,
    }
}
