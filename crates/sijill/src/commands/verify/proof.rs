//! A document with the proof that its issue stands in the public log of its office. Everything is
//! in the two files and in the policy: no network is needed.

use checkpoints::checkpoint::SignedCheckpoint;
use checkpoints::policy::{Policy, Untrusted};
use checkpoints::proof::{LogProof, Unproven};
use journal::{Fact, Hash, Payload};
use vocabulary::Moment;

/// A proof that holds.
#[derive(Debug)]
pub(crate) struct Proven {
    /// The document, and when the office entered the issue; nothing for a proof without one.
    pub(crate) of: Option<(String, Moment)>,
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
    /// The log is not one of the policy.
    UnknownLog,
    /// The log has not signed the checkpoint.
    NotSigned,
    /// A signature under the checkpoint is not of the one it names.
    Forged,
    /// Too few witnesses have cosigned.
    QuorumMissed,
    /// The log signed another tree of the same size: both checkpoints are the evidence.
    Forked,
}

impl NotProven {
    pub(crate) fn word(self) -> &'static str {
        match self {
            NotProven::Malformed => "proof-malformed",
            NotProven::Unopened => "proof-unopened",
            NotProven::FalseOpening => "proof-false-opening",
            NotProven::OtherDocument => "proof-of-another",
            NotProven::NotIncluded => "proof-not-included",
            NotProven::UnknownLog => "proof-unknown-log",
            NotProven::NotSigned => "proof-not-signed",
            NotProven::Forged => "proof-forged",
            NotProven::QuorumMissed => "proof-quorum-missed",
            NotProven::Forked => "proof-forked",
        }
    }
}

const SALT: usize = 32;

/// Whether the file begins as a proof does.
pub(crate) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"c2sp.org/tlog-proof@")
}

/// Whom and what the reader believes.
#[derive(Debug)]
pub(crate) struct Believed {
    pub(crate) policy: Policy,
    /// A checkpoint that came another way, from a witness or an archive.
    pub(crate) known: Option<SignedCheckpoint>,
}

/// Whether the proof holds, and is of this file.
pub(crate) fn judge(pdf: &[u8], proof: &[u8], believed: &Believed) -> Result<Proven, NotProven> {
    let proof = LogProof::parse(proof).map_err(|_| NotProven::Malformed)?;
    let (leaf, opening) = split(&proof)?;
    let fact = opening
        .map(|(salt, bytes)| opened(leaf, salt, bytes, &proof))
        .ok_or(NotProven::Unopened)??;
    let Ok(Payload::DocumentIssued(issued)) = Payload::of(&fact) else {
        return Err(NotProven::OtherDocument);
    };
    if issued.sealed_sha256 != journal::hex(&journal::sha256(pdf)) {
        return Err(NotProven::OtherDocument);
    }
    let witnesses = included(&proof, leaf, believed)?;
    Ok(Proven { of: Some((issued.document.to_string(), fact.at)), ..entry(&proof, witnesses) })
}

/// Whether the proof holds, and is of the fact with these bytes.
pub(crate) fn judge_fact(
    bytes: &[u8],
    proof: &[u8],
    believed: &Believed,
) -> Result<Proven, NotProven> {
    let proof = LogProof::parse(proof).map_err(|_| NotProven::Malformed)?;
    let (leaf, opening) = split(&proof)?;
    let (salt, shown) = opening.ok_or(NotProven::Unopened)?;
    opened(leaf, salt, shown, &proof)?;
    if shown != bytes {
        return Err(NotProven::OtherDocument);
    }
    let witnesses = included(&proof, leaf, believed)?;
    Ok(entry(&proof, witnesses))
}

/// Whether a proof without its document holds.
pub(crate) fn alone(proof: &[u8], believed: &Believed) -> Result<Proven, NotProven> {
    let proof = LogProof::parse(proof).map_err(|_| NotProven::Malformed)?;
    let (leaf, opening) = split(&proof)?;
    if let Some((salt, bytes)) = opening {
        opened(leaf, salt, bytes, &proof)?;
    }
    let witnesses = included(&proof, leaf, believed)?;
    Ok(entry(&proof, witnesses))
}

fn entry(proof: &LogProof, witnesses: usize) -> Proven {
    let log = proof.checkpoint().checkpoint().origin().to_owned();
    Proven { of: None, seq: proof.index().saturating_add(1), log, witnesses }
}

type Opening<'a> = Option<(&'a [u8], &'a [u8])>;

/// The leaf; and salt and fact, where they are given.
fn split(proof: &LogProof) -> Result<(&Hash, Opening<'_>), NotProven> {
    let extra = proof.extra().ok_or(NotProven::Unopened)?;
    let (leaf, opening) = extra.split_first_chunk::<32>().ok_or(NotProven::Unopened)?;
    Ok((leaf, (opening.len() > SALT).then(|| opening.split_at(SALT))))
}

/// How many witnesses have cosigned the tree in which the leaf is.
fn included(proof: &LogProof, leaf: &Hash, believed: &Believed) -> Result<usize, NotProven> {
    let trusted = proof.verify(leaf, &believed.policy).map_err(|why| match why {
        Unproven::NotIncluded { .. } => NotProven::NotIncluded,
        Unproven::Checkpoint(why) => match why {
            Untrusted::UnknownLog => NotProven::UnknownLog,
            Untrusted::NotSigned => NotProven::NotSigned,
            Untrusted::Forged { .. } => NotProven::Forged,
            Untrusted::QuorumMissed { .. } => NotProven::QuorumMissed,
            Untrusted::EmptyRoot => NotProven::NotIncluded,
        },
    })?;
    let head = proof.checkpoint().checkpoint();
    let forked = believed.known.as_ref().is_some_and(|known| {
        let other = known.checkpoint();
        let same_place = other.origin() == head.origin() && other.size() == head.size();
        // Whatever its witnesses are: the log's own signature under both is the evidence.
        let signed = known.note().verify([&trusted.log.key]).is_ok();
        same_place && signed && other.root() != head.root()
    });
    if forked { Err(NotProven::Forked) } else { Ok(trusted.cosigned.len()) }
}

/// The fact that the leaf commits to, if what came with the proof opens it.
fn opened(leaf: &Hash, salt: &[u8], bytes: &[u8], proof: &LogProof) -> Result<Fact, NotProven> {
    let fact = journal::decode(bytes).map_err(|_| NotProven::FalseOpening)?;
    let commits = journal::leaf_data(fact.journal.as_str(), fact.seq, salt, bytes) == *leaf;
    let of_this_log = proof.checkpoint().checkpoint().origin().ends_with(fact.journal.as_str());
    if !commits || !of_this_log || proof.index() + 1 != fact.seq {
        return Err(NotProven::FalseOpening);
    }
    Ok(fact)
}

#[cfg(test)]
mod tests;
