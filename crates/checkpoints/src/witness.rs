//! What a witness decides about a checkpoint: C2SP `tlog-witness`, without its HTTP.
//!
//! `Witness::decide` is given the record that the caller keeps of the log. What it accepts has to
//! be on disk before the answer exists: `Accepted` gives its answer only to who says it is. The
//! caller holds one lock for each log from reading the record to `persisted`, or compares and sets
//! and calls `overtaken` when it came too late.

mod client;
mod request;

use std::fmt;

pub use client::{BadAnswer, read_answer};
pub use request::{AddCheckpoint, BadRequest};

use journal::Hash;
use journal::merkle::{Growth, empty_root, verify_consistency};
use journal::{hex, sha256};

use crate::checkpoint::{Checkpoint, SignedCheckpoint};
use crate::cosignature::{Cosigner, Timestamp};
use crate::signed_note::VerifierKey;

/// A size with its root.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Head {
    pub size: u64,
    pub root: Hash,
}

impl Head {
    fn of(checkpoint: &Checkpoint) -> Self {
        Self { size: checkpoint.size(), root: *checkpoint.root() }
    }
}

/// What a witness knows of one log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRecord {
    /// The keys it trusts for this origin.
    pub keys: Vec<VerifierKey>,
    /// The latest head that it cosigned, if any.
    pub latest: Option<Head>,
}

/// What has to be on disk before the answer, in place of `from` and only of `from`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToPersist {
    /// Which log.
    pub origin: String,
    /// What the record held when this was decided.
    pub from: Option<Head>,
    /// What it holds from now on.
    pub to: Head,
    /// What monitors are given for `checkpoint_path`: the head, signed by the log and cosigned.
    pub checkpoint: SignedCheckpoint,
}

/// An answer over HTTP.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub content_type: &'static str,
    pub body: String,
}

impl Answer {
    fn text(status: u16, body: String) -> Self {
        Self { status, content_type: "text/plain; charset=utf-8", body }
    }

    fn size(latest: u64) -> Self {
        Self { status: 409, content_type: "text/x.tlog.size", body: format!("{latest}\n") }
    }
}

/// A checkpoint that follows from the latest one. Its answer waits for the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
#[must_use = "a checkpoint is witnessed once it is on disk"]
pub struct Accepted {
    to_persist: ToPersist,
    answer: Answer,
}

impl Accepted {
    /// What to write.
    pub fn to_persist(&self) -> &ToPersist {
        &self.to_persist
    }

    /// The cosignatures; only for who has written `to_persist` and knows that it is on disk.
    pub fn persisted(self) -> Answer {
        self.answer
    }

    /// The record was no longer `from` when this was to be written: nothing was cosigned.
    pub fn overtaken(self, latest: Option<Head>) -> Answer {
        Answer::size(latest.map_or(0, |head| head.size))
    }
}

/// Why a checkpoint is not cosigned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The body is not a request.
    Malformed(BadRequest),
    /// No log of this name is witnessed here.
    UnknownLog,
    /// No trusted key of the log signed it, or a line that names one is forged.
    NotSigned,
    /// The old size is larger than that of the checkpoint.
    Backwards,
    /// The old size is not that of the latest cosigned checkpoint.
    OtherSize { latest: u64 },
    /// It gives the empty tree another root than it has.
    EmptyRoot,
    /// The proof does not lead from the old tree to the new one.
    Inconsistent,
    /// Two trees of one size: the log shows different people different things.
    Forked,
    /// A name is too long for the cosignature.
    LongName,
}

impl Reason {
    /// The status over HTTP.
    pub fn status(self) -> u16 {
        match self {
            Reason::Malformed(_) | Reason::Backwards | Reason::LongName => 400,
            Reason::NotSigned => 403,
            Reason::UnknownLog => 404,
            Reason::OtherSize { .. } => 409,
            Reason::EmptyRoot | Reason::Inconsistent | Reason::Forked => 422,
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Reason::Malformed(why) => return why.fmt(f),
            Reason::UnknownLog => "no log of this name is witnessed here",
            Reason::NotSigned => "the log has not signed the checkpoint",
            Reason::Backwards => "the old size is larger than that of the checkpoint",
            Reason::OtherSize { latest } => return write!(f, "the latest size is {latest}"),
            Reason::EmptyRoot => "the empty tree has another root",
            Reason::Inconsistent => "the proof does not lead from the old tree to the new one",
            Reason::Forked => "the log has signed another tree of this size",
            Reason::LongName => "a name is too long to be cosigned",
        })
    }
}

/// A log that signed two trees of one size: with what the witness cosigned before, this is the
/// evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fork {
    /// What the witness cosigned.
    pub ours: Head,
    /// What it is shown now, with the log's signature.
    pub theirs: SignedCheckpoint,
}

/// A checkpoint that is not cosigned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub reason: Reason,
    /// Worth keeping and showing: whatever the reason, the log forked.
    pub fork: Option<Box<Fork>>,
}

impl Refused {
    /// The answer over HTTP.
    pub fn answer(&self) -> Answer {
        match self.reason {
            Reason::OtherSize { latest } => Answer::size(latest),
            reason => Answer::text(reason.status(), format!("{reason}\n")),
        }
    }
}

impl From<Reason> for Refused {
    fn from(reason: Reason) -> Self {
        Self { reason, fork: None }
    }
}

/// Where monitors find the latest cosigned checkpoint of a log, below the monitoring prefix.
pub fn checkpoint_path(origin: &str) -> String {
    format!("{}/checkpoint", hex(&sha256(origin.as_bytes())))
}

/// Who cosigns, with one key or with several.
#[derive(Debug)]
pub struct Witness {
    first: Cosigner,
    others: Vec<Cosigner>,
}

impl Witness {
    /// A witness has at least one key.
    pub fn new(first: Cosigner, others: Vec<Cosigner>) -> Self {
        Self { first, others }
    }

    /// Decides about the body of `POST add-checkpoint`. `log` finds the record of an origin.
    ///
    /// # Errors
    /// `Refused`, with its answer; nothing has to be written for it.
    pub fn decide(
        &self,
        log: impl FnOnce(&str) -> Option<LogRecord>,
        body: &[u8],
        at: Timestamp,
    ) -> Result<Accepted, Refused> {
        let request = AddCheckpoint::parse(body).map_err(Reason::Malformed)?;
        let head = request.checkpoint().checkpoint();
        let record = log(head.origin()).ok_or(Reason::UnknownLog)?;
        let signed = request.checkpoint().note().verify(&record.keys);
        let signed = signed.map_err(|_| Reason::NotSigned)?;
        let fork =
            record.latest.filter(|ours| ours.size == head.size() && ours.root != *head.root());
        follows(&request, record.latest).map_err(|reason| Refused {
            reason,
            fork: fork.map(|ours| Box::new(Fork { ours, theirs: request.checkpoint().clone() })),
        })?;
        let mut lines: Vec<_> = signed.iter().map(|by| by.line.clone()).collect();
        let mut body = String::new();
        for cosigner in [&self.first].into_iter().chain(&self.others) {
            let line = cosigner.cosign(head, at).map_err(|_| Reason::LongName)?;
            body.push_str(&line.to_string());
            lines.push(line);
        }
        let checkpoint = request.checkpoint().with_lines(lines);
        let checkpoint = checkpoint.map_err(|why| Reason::Malformed(why.into()))?;
        let (origin, to) = (head.origin().to_owned(), Head::of(head));
        let to_persist = ToPersist { origin, from: record.latest, to, checkpoint };
        Ok(Accepted { to_persist, answer: Answer::text(200, body) })
    }
}

/// The checks of the specification, in its order.
fn follows(request: &AddCheckpoint, latest: Option<Head>) -> Result<(), Reason> {
    let head = request.checkpoint().checkpoint();
    let latest = latest.unwrap_or(Head { size: 0, root: empty_root() });
    if request.old_size() > head.size() {
        return Err(Reason::Backwards);
    }
    if request.old_size() != latest.size {
        return Err(Reason::OtherSize { latest: latest.size });
    }
    if !head.is_sound_when_empty() {
        return Err(Reason::EmptyRoot);
    }
    if latest.size == head.size() && latest.root != *head.root() {
        return Err(Reason::Forked);
    }
    let growth = Growth {
        old_size: latest.size,
        old_root: &latest.root,
        new_size: head.size(),
        new_root: head.root(),
    };
    if verify_consistency(&growth, request.proof()) { Ok(()) } else { Err(Reason::Inconsistent) }
}

#[cfg(test)]
mod tests;
