//! A notice received, and what became of it.

use serde::{Deserialize, Serialize};
use vocabulary::{ActId, CivilDate, NoteId, NoticeId};

use crate::sent::Subject;

/// What became of a notice that came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Its note was entered.
    Entered,
    /// The event stood in the margin already: linked to that note, no second one (case M06).
    AlreadyEntered,
    /// Sent back with a reason.
    Refused,
}

impl Outcome {
    /// The outcome of a word.
    pub fn parse(word: &str) -> Option<Self> {
        match word {
            "entered" => Some(Outcome::Entered),
            "already-entered" => Some(Outcome::AlreadyEntered),
            "refused" => Some(Outcome::Refused),
            _ => None,
        }
    }

    /// The word stored and written.
    pub fn as_str(self) -> &'static str {
        match self {
            Outcome::Entered => "entered",
            Outcome::AlreadyEntered => "already-entered",
            Outcome::Refused => "refused",
        }
    }
}

/// A notice came in and was answered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoticeReceived {
    /// Its id here.
    pub notice: NoticeId,
    /// What it asks for.
    pub subject: Subject,
    /// Who sent it, in words.
    pub from: String,
    /// Its number.
    pub reference: String,
    /// The day it came.
    pub received: CivilDate,
    /// The act here.
    pub act: ActId,
    /// What became of it.
    pub outcome: Outcome,
    /// The note it led to, or the one it repeats.
    pub note: Option<NoteId>,
    /// Why, for a refusal.
    pub reason: String,
}
