//! The other side: what a log makes of the answer of a witness.

use std::fmt;

use crate::checkpoint::SignedCheckpoint;
use crate::signed_note::{SignatureLine, Unverified, VerifierKey};
use crate::text::decimal;

use super::Answer;

/// An answer without a cosignature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BadAnswer {
    /// The witness has another size as its latest: prove from there.
    OtherSize { latest: u64 },
    /// Another status than 200.
    Status(u16),
    /// The body is not what the status promises.
    Malformed,
    /// No cosignature of a key that is known for this witness, or a false one.
    Signature(Unverified),
    /// A cosignature that does not say when.
    NoTimestamp,
}

impl fmt::Display for BadAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            BadAnswer::OtherSize { latest } => write!(f, "the latest size there is {latest}"),
            BadAnswer::Status(status) => write!(f, "the witness answered {status}"),
            BadAnswer::Malformed => f.write_str("the witness's answer is malformed"),
            BadAnswer::Signature(why) => why.fmt(f),
            BadAnswer::NoTimestamp => f.write_str("the cosignature does not say when"),
        }
    }
}

impl std::error::Error for BadAnswer {}

/// The cosignatures of these keys in the answer to a checkpoint. Those of unknown keys are passed
/// over; what is returned may be put under the checkpoint.
///
/// # Errors
/// `BadAnswer`.
pub fn read_answer(
    checkpoint: &SignedCheckpoint,
    answer: &Answer,
    known: &[VerifierKey],
) -> Result<Vec<SignatureLine>, BadAnswer> {
    match answer.status {
        200 => {}
        409 if answer.content_type == "text/x.tlog.size" => {
            let latest = answer.body.strip_suffix('\n').and_then(decimal);
            return Err(
                latest.map_or(BadAnswer::Malformed, |latest| BadAnswer::OtherSize { latest })
            );
        }
        other => return Err(BadAnswer::Status(other)),
    }
    let lines = answer.body.strip_suffix('\n').ok_or(BadAnswer::Malformed)?;
    let lines = lines.split('\n').map(SignatureLine::parse).collect::<Result<Vec<_>, _>>();
    let only = checkpoint.with_lines(lines.map_err(|_| BadAnswer::Malformed)?);
    let only = only.map_err(|_| BadAnswer::Malformed)?;
    let cosigners = known.iter().filter(|key| key.algorithm().is_cosignature());
    let verified = only.note().verify(cosigners).map_err(BadAnswer::Signature)?;
    if verified.iter().any(|by| by.timestamp.is_none_or(|at| at == 0)) {
        return Err(BadAnswer::NoTimestamp);
    }
    Ok(verified.iter().map(|by| by.line.clone()).collect())
}
