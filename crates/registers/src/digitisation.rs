//! An act on paper that somebody asks for before it was keyed: a place in the queue (case C08).

use serde::{Deserialize, Serialize};
use vocabulary::{ActId, CivilDate, RegisterKind, RequestId};

/// A copy was asked of an act that is on paper only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DigitisationRequested {
    /// Its id.
    pub request: RequestId,
    /// The register in which it stands.
    pub kind: RegisterKind,
    /// The Gregorian year of the register.
    pub year: i16,
    /// The number of the act as the requester knows it; may be empty.
    pub number: String,
    /// Whom the act is about, in the requester's words.
    pub person: String,
    /// The document that is wanted: `extract`, `full-copy`.
    pub document_kind: String,
    /// In which capacity it is asked for.
    pub capacity: String,
    /// Why.
    pub purpose: String,
    /// By whom; empty for the person whom the act names.
    pub requester: String,
    /// The day on which it was asked for: its place in the queue.
    pub on: CivilDate,
}

/// The act was keyed, or is not to be found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DigitisationSettled {
    /// Which request.
    pub request: RequestId,
    /// The act as it was keyed.
    pub act: Option<ActId>,
    /// Why there is none.
    pub reason: String,
    /// The day.
    pub on: CivilDate,
}
