//! A document with the proof that its issue stands in the public log of its office. Everything is
//! in the two files and in the policy: no network is needed.

use checkpoints::policy::Policy;
use checkpoints::proof::{LogProof, Unproven};
use journal::{DocumentIssued, Fact, Hash, Payload};
use vocabulary::Moment;

/// A proof that holds.
#[derive(Debug)]
pub(crate) struct Proven {
    pub(crate) document: String,
    /// When the office entered the issue.
    pub(crate) at: Moment,
    /// Its place in the journal, from 1.
    pub(crate) seq: u64,
    /// The log, by its name.
    pub(crate) log: String,
    /// Cosignatures of witnesses that the policy knows.
    pub(crate) witnesses: usize,
}

/// Why a proof proves nothing of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotProven {
    /// Not a proof.
    Malformed,
    /// It proves a leaf and does not say of what.
    Unopened,
    /// What it opens is not the leaf.
    FalseOpening,
    /// It is of another document.
    OtherDocument,
    /// The leaf is not in the tree.
    NotIncluded,
    /// The log is not one of the policy, has not signed, or too few witnesses have.
    Untrusted,
}

impl NotProven {
    pub(crate) fn word(self) -> &'static str {
        match self {
            NotProven::Malformed => "proof-malformed",
            NotProven::Unopened => "proof-unopened",
            NotProven::FalseOpening => "proof-false-opening",
            NotProven::OtherDocument => "proof-of-another",
            NotProven::NotIncluded => "proof-not-included",
            NotProven::Untrusted => "proof-untrusted",
        }
    }
}

const SALT: usize = 32;

/// Whether the proof holds, and is of this file.
pub(crate) fn judge(pdf: &[u8], proof: &[u8], policy: &Policy) -> Result<Proven, NotProven> {
    let proof = LogProof::parse(proof).map_err(|_| NotProven::Malformed)?;
    let extra = proof.extra().ok_or(NotProven::Unopened)?;
    let (leaf, opening) = extra.split_first_chunk::<32>().ok_or(NotProven::Unopened)?;
    if opening.len() <= SALT {
        return Err(NotProven::Unopened);
    }
    let (salt, bytes) = opening.split_at(SALT);
    let (fact, issued) = opened(leaf, salt, bytes, &proof)?;
    if issued.sealed_sha256 != journal::hex(&journal::sha256(pdf)) {
        return Err(NotProven::OtherDocument);
    }
    let trusted = proof.verify(leaf, policy).map_err(|why| match why {
        Unproven::NotIncluded { .. } => NotProven::NotIncluded,
        Unproven::Checkpoint(_) => NotProven::Untrusted,
    })?;
    Ok(Proven {
        document: issued.document.to_string(),
        at: fact.at,
        seq: fact.seq,
        log: proof.checkpoint().checkpoint().origin().to_owned(),
        witnesses: trusted.cosigned.len(),
    })
}

/// The fact that the leaf commits to, if what came with the proof opens it.
fn opened(
    leaf: &Hash,
    salt: &[u8],
    bytes: &[u8],
    proof: &LogProof,
) -> Result<(Fact, DocumentIssued), NotProven> {
    let fact = journal::decode(bytes).map_err(|_| NotProven::FalseOpening)?;
    let commits = journal::leaf_data(fact.journal.as_str(), fact.seq, salt, bytes) == *leaf;
    let of_this_log = proof.checkpoint().checkpoint().origin().ends_with(fact.journal.as_str());
    if !commits || !of_this_log || proof.index() + 1 != fact.seq {
        return Err(NotProven::FalseOpening);
    }
    match Payload::of(&fact) {
        Ok(Payload::DocumentIssued(issued)) => Ok((fact, issued)),
        _ => Err(NotProven::OtherDocument),
    }
}
