//! Reading a journal with suspicion: the first fact that does not hold, and why, in words.

use std::fmt;

use vocabulary::JournalId;

use crate::fact::{Fact, Head, JournalKind, StoredFact, decode};
use crate::hash::{fact_hash, hex};
use crate::payload::Payload;

/// The first fact that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadFact {
    /// The journal's kind (`acts`, `reads`), or empty when the file itself is bad.
    pub journal: String,
    /// Where; 0 when it is not about one fact.
    pub seq: u64,
    /// A word that a program can act on: `hash-wrong`.
    pub code: &'static str,
    /// The same in a sentence, without personal data.
    pub reason: String,
}

impl BadFact {
    /// A fact that does not hold.
    pub fn new(journal: &str, seq: u64, code: &'static str, reason: impl Into<String>) -> Self {
        Self { journal: journal.to_owned(), seq, code, reason: reason.into() }
    }
}

impl fmt::Display for BadFact {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (code, reason) = (self.code, &self.reason);
        match (self.journal.as_str(), self.seq) {
            ("", _) => write!(f, "{code}: {reason}"),
            (journal, 0) => write!(f, "journal {journal}: {code}: {reason}"),
            (journal, seq) => write!(f, "journal {journal}, fact {seq}: {code}: {reason}"),
        }
    }
}

impl std::error::Error for BadFact {}

/// A chain being read from its first fact on.
#[derive(Debug, Clone)]
pub struct Chain {
    kind: JournalKind,
    head: Option<Head>,
}

impl Chain {
    /// Before the first fact.
    pub fn new(kind: JournalKind) -> Self {
        Self { kind, head: None }
    }

    /// The last fact that held.
    pub fn head(&self) -> Option<&Head> {
        self.head.as_ref()
    }

    /// Checks the next fact: its place, its bytes, its hash, its link. `seq` is where the store has
    /// it, `stored` what the store has there.
    ///
    /// # Errors
    /// `BadFact`; the chain then stays where it was.
    pub fn follow(&mut self, seq: u64, stored: &StoredFact) -> Result<(Fact, Payload), BadFact> {
        let last = self.head.as_ref().map_or(0, |head| head.seq);
        let bad = |code, reason: String| Err(BadFact::new(self.kind.as_str(), seq, code, reason));
        if seq != last + 1 {
            let reason = format!("a fact is missing: {last} is followed by {seq}");
            return bad("seq-gap", reason);
        }
        if fact_hash(&stored.bytes) != stored.hash {
            return bad("hash-wrong", "the stored bytes do not have the stored hash".into());
        }
        let fact = match decode(&stored.bytes) {
            Ok(fact) => fact,
            Err(error) => return bad("bytes-wrong", error.to_string()),
        };
        if fact.seq != seq {
            let reason = format!("the bytes say that they are fact {}", fact.seq);
            return bad("seq-wrong", reason);
        }
        if let Err((code, reason)) = self.links(&fact) {
            return bad(code, reason);
        }
        let payload = match Payload::of(&fact) {
            Ok(payload) => payload,
            Err(error) => return bad("payload-wrong", error.to_string()),
        };
        if !payload.belongs_in(self.kind) {
            let reason = format!("a {} does not belong in this journal", payload.kind());
            return bad("kind-misplaced", reason);
        }
        if matches!(payload, Payload::JournalOpened(_)) != (seq == 1) {
            return bad("opening-wrong", "a journal is opened by its first fact only".into());
        }
        self.head =
            Some(Head { journal: fact.journal.clone(), seq, hash: stored.hash, at: Some(fact.at) });
        Ok((fact, payload))
    }

    fn links(&self, fact: &Fact) -> Result<(), (&'static str, String)> {
        let (journal, hash): (&JournalId, _) = match &self.head {
            Some(head) => (&head.journal, head.hash),
            None => (&fact.journal, [0; 32]),
        };
        if JournalKind::of(&fact.journal) != Some(self.kind) || fact.journal != *journal {
            return Err(("journal-wrong", "the bytes name another journal".into()));
        }
        if fact.prev != hash {
            return Err((
                "chain-broken",
                format!("it follows {}, but the fact before it is {}", hex(&fact.prev), hex(&hash)),
            ));
        }
        Ok(())
    }
}

/// Follows a whole journal.
///
/// # Errors
/// The first fact that does not hold.
pub fn verify_chain(
    kind: JournalKind,
    facts: &mut dyn Iterator<Item = (u64, StoredFact)>,
) -> Result<Option<Head>, BadFact> {
    let mut chain = Chain::new(kind);
    for (seq, stored) in facts {
        chain.follow(seq, &stored)?;
    }
    Ok(chain.head)
}

#[cfg(test)]
mod tests;
