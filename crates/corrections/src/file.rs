//! A file of correction: what was asked, and each step it took.

use serde::{Deserialize, Serialize};
use vocabulary::{ActId, CivilDate, CorrectionId, NoteId};

use crate::route::Route;

/// A correction was asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Requested {
    /// The file.
    pub correction: CorrectionId,
    /// The act.
    pub act: ActId,
    /// To whom it goes.
    pub route: Route,
    /// The field of the act's form.
    pub field: String,
    /// As it stands; empty for a Latin name to be inserted.
    pub present: String,
    /// As it should read.
    pub asked: String,
    /// Who asks.
    pub requester: String,
    /// In which capacity.
    pub capacity: String,
    /// What they brought.
    pub documents: Vec<String>,
    /// The day of the request.
    pub on: CivilDate,
}

/// A step of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// The file.
    pub correction: CorrectionId,
    /// What happened.
    pub step: StepKind,
    /// When.
    pub on: CivilDate,
    /// Number of the letter, the decision or the judgment.
    pub reference: String,
    /// Who decided: the court, the ministry…, in words.
    pub authority: String,
    /// Why, for a refusal or a withdrawal.
    pub reason: String,
    /// The note it led to.
    pub note: Option<NoteId>,
}

/// What can happen to a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StepKind {
    /// The registrar endorsed the request.
    Endorsed,
    /// It was sent to the authority.
    Sent,
    /// It was granted.
    Granted,
    /// It was refused.
    Refused,
    /// The president of the court was seized after a refusal.
    Appealed,
    /// The note stands in the margin.
    Noted,
    /// Whoever asked gave up.
    Withdrawn,
}

impl StepKind {
    /// Every kind.
    pub const ALL: [StepKind; 7] = [
        StepKind::Endorsed,
        StepKind::Sent,
        StepKind::Granted,
        StepKind::Refused,
        StepKind::Appealed,
        StepKind::Noted,
        StepKind::Withdrawn,
    ];

    /// The word stored and written.
    pub fn as_str(self) -> &'static str {
        match self {
            StepKind::Endorsed => "endorsed",
            StepKind::Sent => "sent",
            StepKind::Granted => "granted",
            StepKind::Refused => "refused",
            StepKind::Appealed => "appealed",
            StepKind::Noted => "noted",
            StepKind::Withdrawn => "withdrawn",
        }
    }

    /// The kind of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}
