//! One entry of a log, provable without a network: C2SP `tlog-proof`, a file beside a document.

use std::fmt;

use journal::Hash;
use journal::merkle::{Nodes, inclusion_proof, leaf_hash, verify_inclusion};

use crate::checkpoint::{BadCheckpoint, SignedCheckpoint};
use crate::policy::{Policy, Trusted, Untrusted};
use crate::text::{decimal, from_base64, hash, to_base64};

const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";
/// A tree of 2^64 leaves has no longer path.
const MOST_HASHES: usize = 64;
/// Checkpoint and all its signatures; the hashes are few.
const MOST_BYTES: usize = 2 << 20;

/// Bytes that are not a proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadProof {
    /// More bytes or hashes than a proof can need.
    TooLarge,
    /// Not UTF-8.
    Characters,
    /// The first line is not the one of this format.
    FirstLine,
    /// The extra line is not base64 of something.
    Extra,
    /// No index, or not a plain decimal.
    Index,
    /// A line of the proof is not a hash in base64.
    Hash,
    /// No empty line before the checkpoint.
    Shape,
    /// The checkpoint.
    Checkpoint(BadCheckpoint),
}

impl fmt::Display for BadProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BadProof::TooLarge => "the proof is too large",
            BadProof::Characters => "the proof is not UTF-8",
            BadProof::FirstLine => "this is not a proof of a transparency log, version 1",
            BadProof::Extra => "the extra line of the proof is malformed",
            BadProof::Index => "the proof's index is not a plain decimal",
            BadProof::Hash => "a line of the proof is not a hash in base64",
            BadProof::Shape => "the proof has no empty line before its checkpoint",
            BadProof::Checkpoint(why) => return why.fmt(f),
        })
    }
}

impl std::error::Error for BadProof {}

/// Why a proof that can be read is not believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unproven {
    /// The checkpoint is not trusted.
    Checkpoint(Untrusted),
    /// The leaf is not at this place of the tree.
    NotIncluded { index: u64, size: u64 },
}

impl fmt::Display for Unproven {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unproven::Checkpoint(why) => why.fmt(f),
            Unproven::NotIncluded { index, size } => {
                write!(f, "the leaf is not entry {index} of the {size} of the checkpoint")
            }
        }
    }
}

impl std::error::Error for Unproven {}

/// A checkpoint, and the way from one entry to its root.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogProof {
    extra: Option<Vec<u8>>,
    index: u64,
    hashes: Vec<Hash>,
    checkpoint: SignedCheckpoint,
}

impl LogProof {
    /// The proof of an entry, from the nodes of the tree that the checkpoint is of. `None` if the
    /// tree has no such entry or a node is missing.
    pub fn new(nodes: &dyn Nodes, index: u64, checkpoint: SignedCheckpoint) -> Option<Self> {
        let hashes = inclusion_proof(nodes, index, checkpoint.checkpoint().size())?;
        Some(Self { extra: None, index, hashes, checkpoint })
    }

    /// With bytes that mean something to the application. Nobody signs them; empty ones are none.
    #[must_use]
    pub fn with_extra(self, extra: &[u8]) -> Self {
        let extra = (!extra.is_empty()).then(|| extra.to_vec());
        Self { extra, ..self }
    }

    /// Reads a proof; what it accepts, `Display` gives back byte for byte.
    ///
    /// # Errors
    /// `BadProof`; never panics, whatever the bytes are.
    pub fn parse(bytes: &[u8]) -> Result<Self, BadProof> {
        if bytes.len() > MOST_BYTES {
            return Err(BadProof::TooLarge);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| BadProof::Characters)?;
        let (head, checkpoint) = text.split_once("\n\n").ok_or(BadProof::Shape)?;
        let mut lines = head.split('\n').peekable();
        if lines.next() != Some(FIRST_LINE) {
            return Err(BadProof::FirstLine);
        }
        let extra = lines.next_if(|line| line.starts_with("extra"));
        let extra = extra.map(|line| read_extra(line).ok_or(BadProof::Extra)).transpose()?;
        let index = lines.next().and_then(|line| line.strip_prefix("index "));
        let index = index.and_then(decimal).ok_or(BadProof::Index)?;
        let hashes = lines.map(|line| hash(line).ok_or(BadProof::Hash));
        let hashes = hashes.collect::<Result<Vec<_>, _>>()?;
        if hashes.len() > MOST_HASHES {
            return Err(BadProof::TooLarge);
        }
        let checkpoint =
            SignedCheckpoint::parse(checkpoint.as_bytes()).map_err(BadProof::Checkpoint)?;
        Ok(Self { extra, index, hashes, checkpoint })
    }

    /// Bytes that mean something to the application. Not authenticated by anything.
    pub fn extra(&self) -> Option<&[u8]> {
        self.extra.as_deref()
    }

    /// Which entry, from 0.
    pub fn index(&self) -> u64 {
        self.index
    }

    /// From the sibling of the leaf up to the child of the root.
    pub fn hashes(&self) -> &[Hash] {
        &self.hashes
    }

    /// The checkpoint with its signatures, none of them verified.
    pub fn checkpoint(&self) -> &SignedCheckpoint {
        &self.checkpoint
    }

    /// Whether an entry with this data is in a log that the policy trusts.
    ///
    /// # Errors
    /// `Unproven`.
    pub fn verify<'a>(
        &'a self,
        leaf_data: &[u8],
        policy: &'a Policy,
    ) -> Result<Trusted<'a>, Unproven> {
        let trusted = policy.judge(&self.checkpoint).map_err(Unproven::Checkpoint)?;
        let head = self.checkpoint.checkpoint();
        let leaf = leaf_hash(leaf_data);
        if verify_inclusion(self.index, head.size(), &leaf, &self.hashes, head.root()) {
            return Ok(trusted);
        }
        Err(Unproven::NotIncluded { index: self.index, size: head.size() })
    }
}

impl fmt::Display for LogProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST_LINE}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", to_base64(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        for hash in &self.hashes {
            writeln!(f, "{}", to_base64(hash))?;
        }
        write!(f, "\n{}", self.checkpoint)
    }
}

fn read_extra(line: &str) -> Option<Vec<u8>> {
    from_base64(line.strip_prefix("extra ")?).filter(|bytes| !bytes.is_empty())
}

#[cfg(test)]
mod tests;
