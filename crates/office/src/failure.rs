//! What a use case answers when it does not do what was asked.
//!
//! `Refused` and `Invalid` speak of the law, the register or a field: they carry codes with a text
//! in every language and are never bugs. `Conflict` loses nothing: it hands back what is stored.
//! `Broken` is the machine's fault; its text is for the log, the reader sees a plain sentence.

use vocabulary::Problem;

use crate::elsewhere::ToSign;
use crate::views::DraftView;

/// Why a use case was not carried out.
#[derive(Debug)]
pub enum Failure {
    /// The law or the state of the register does not allow it.
    Refused(Box<Problem>),
    /// Fields to be put right; every one at once.
    Invalid(Vec<Problem>),
    /// Somebody saved the draft meanwhile: their version.
    Conflict(Box<DraftView>),
    /// The account may not do this.
    Forbidden {
        /// The right that is missing, as an action's name.
        needed: &'static str,
    },
    /// No such act, draft or register in this office.
    NotFound,
    /// Everything holds, but the person's key is elsewhere: this is to be signed there first.
    Unsigned(Box<ToSign>),
    /// The store is busy; trying again is safe.
    Locked,
    /// The machine failed; nothing was acknowledged.
    Broken(String),
}

impl Failure {
    /// A refusal with a code and nothing more to say.
    pub fn refused(code: &str) -> Self {
        Failure::Refused(Box::new(Problem::refuse(code)))
    }
}

impl From<Problem> for Failure {
    fn from(problem: Problem) -> Self {
        Failure::Refused(Box::new(problem))
    }
}

impl From<vocabulary::Refusal> for Failure {
    fn from(refusal: vocabulary::Refusal) -> Self {
        Failure::Refused(refusal.0)
    }
}
