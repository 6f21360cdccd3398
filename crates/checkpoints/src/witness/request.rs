//! The body of `POST add-checkpoint`: an old size, a proof, an empty line, a checkpoint.

use std::fmt;

use journal::Hash;

use crate::checkpoint::{BadCheckpoint, SignedCheckpoint};
use crate::signed_note::BadNote;
use crate::text::{decimal, hash, to_base64};

/// No tree needs more.
const MOST_HASHES: usize = 63;
const MOST_BYTES: usize = 2 << 20;

/// A body that is not a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadRequest {
    /// More bytes than anybody needs.
    TooLarge,
    /// Not UTF-8.
    Characters,
    /// No empty line before the checkpoint.
    Shape,
    /// The first line is not `old` and a plain decimal.
    OldSize,
    /// A line of the proof is not a hash in base64.
    Hash,
    /// More than 63 lines of proof.
    LongProof,
    /// The checkpoint.
    Checkpoint(BadCheckpoint),
}

impl fmt::Display for BadRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BadRequest::TooLarge => "the request is too large",
            BadRequest::Characters => "the request is not UTF-8",
            BadRequest::Shape => "the request has no empty line before its checkpoint",
            BadRequest::OldSize => "the request does not begin with an old size",
            BadRequest::Hash => "a line of the proof is not a hash in base64",
            BadRequest::LongProof => "the proof has more than 63 lines",
            BadRequest::Checkpoint(why) => return why.fmt(f),
        })
    }
}

impl std::error::Error for BadRequest {}

impl From<BadNote> for BadRequest {
    fn from(why: BadNote) -> Self {
        BadRequest::Checkpoint(BadCheckpoint::Note(why))
    }
}

/// A checkpoint to be cosigned, with the proof that the log only grew since the last one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddCheckpoint {
    old_size: u64,
    proof: Vec<Hash>,
    checkpoint: SignedCheckpoint,
}

impl AddCheckpoint {
    /// A request of ours. `proof` is `journal::merkle::consistency_proof`, empty from size 0.
    ///
    /// # Errors
    /// `BadRequest::LongProof` for more than 63 hashes.
    pub fn new(
        old_size: u64,
        proof: Vec<Hash>,
        checkpoint: SignedCheckpoint,
    ) -> Result<Self, BadRequest> {
        if proof.len() > MOST_HASHES {
            return Err(BadRequest::LongProof);
        }
        Ok(Self { old_size, proof, checkpoint })
    }

    /// Reads a body; what it accepts, `Display` gives back byte for byte.
    ///
    /// # Errors
    /// `BadRequest`; never panics, whatever the bytes are.
    pub fn parse(bytes: &[u8]) -> Result<Self, BadRequest> {
        if bytes.len() > MOST_BYTES {
            return Err(BadRequest::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| BadRequest::Characters)?;
        let (head, checkpoint) = text.split_once("\n\n").ok_or(BadRequest::Shape)?;
        let mut lines = head.split('\n');
        let old_size = lines.next().and_then(|line| line.strip_prefix("old ")).and_then(decimal);
        let old_size = old_size.ok_or(BadRequest::OldSize)?;
        let proof = lines.map(|line| hash(line).ok_or(BadRequest::Hash));
        let proof = proof.collect::<Result<Vec<_>, _>>()?;
        let checkpoint =
            SignedCheckpoint::parse(checkpoint.as_bytes()).map_err(BadRequest::Checkpoint)?;
        Self::new(old_size, proof, checkpoint)
    }

    /// What its sender believes to be the latest size that the witness cosigned.
    pub fn old_size(&self) -> u64 {
        self.old_size
    }

    /// From the old size to that of the checkpoint.
    pub fn proof(&self) -> &[Hash] {
        &self.proof
    }

    /// The checkpoint, unverified.
    pub fn checkpoint(&self) -> &SignedCheckpoint {
        &self.checkpoint
    }
}

impl fmt::Display for AddCheckpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "old {}", self.old_size)?;
        for hash in &self.proof {
            writeln!(f, "{}", to_base64(hash))?;
        }
        write!(f, "\n{}", self.checkpoint)
    }
}
