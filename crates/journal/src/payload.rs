//! The payload of a fact, by kind and version. Kinds of a later program stay as they are.

use std::fmt;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::fact::{Fact, JournalKind, place};
use crate::payloads::{
    ActRead, ActSigned, DelegationEnded, DelegationMade, DocumentIssued, JournalOpened,
    LastSignedDeclared, MarginalNoteEntered, RegimeSet, RegisterOpened, WetSignaturesRecorded,
};

/// What a fact states. No wildcard when matching: a new kind must be thought about everywhere.
#[derive(Debug, Clone, PartialEq)]
pub enum Payload {
    JournalOpened(JournalOpened),
    RegimeSet(RegimeSet),
    RegisterOpened(RegisterOpened),
    ActSigned(Box<ActSigned>),
    MarginalNoteEntered(Box<MarginalNoteEntered>),
    DocumentIssued(DocumentIssued),
    DelegationMade(DelegationMade),
    DelegationEnded(DelegationEnded),
    WetSignaturesRecorded(WetSignaturesRecorded),
    LastSignedDeclared(LastSignedDeclared),
    ActRead(ActRead),
    /// Written by a later program; kept, chained and proven, but not folded.
    Unknown(Unknown),
}

/// A payload that this program does not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unknown {
    pub kind: String,
    pub version: u16,
    /// The JSON text as it was signed.
    pub json: String,
}

/// A payload of a known kind and version that does not have its shape.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadPayload {
    pub kind: String,
    pub version: u16,
    pub why: String,
}

impl fmt::Display for BadPayload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the payload is not a {} v{}: {}", self.kind, self.version, self.why)
    }
}

impl std::error::Error for BadPayload {}

impl Payload {
    /// Reads the payload of a fact.
    ///
    /// # Errors
    /// `BadPayload` when the kind is known and its shape is wrong.
    pub fn of(fact: &Fact) -> Result<Self, BadPayload> {
        match (fact.kind.as_str(), fact.version) {
            ("journal_opened", 1) => read(fact).map(Payload::JournalOpened),
            ("regime_set", 1) => read(fact).map(Payload::RegimeSet),
            ("register_opened", 1) => read(fact).map(Payload::RegisterOpened),
            ("act_signed", 1) => read(fact).map(|p| Payload::ActSigned(Box::new(p))),
            ("marginal_note_entered", 1) => {
                read(fact).map(|p| Payload::MarginalNoteEntered(Box::new(p)))
            }
            ("document_issued", 1) => read(fact).map(Payload::DocumentIssued),
            ("delegation_made", 1) => read(fact).map(Payload::DelegationMade),
            ("delegation_ended", 1) => read(fact).map(Payload::DelegationEnded),
            ("wet_signatures_recorded", 1) => read(fact).map(Payload::WetSignaturesRecorded),
            ("last_signed_declared", 1) => read(fact).map(Payload::LastSignedDeclared),
            ("act_read", 1) => read(fact).map(Payload::ActRead),
            (kind, version) => Ok(Payload::Unknown(Unknown {
                kind: kind.to_owned(),
                version,
                json: fact.payload.clone(),
            })),
        }
    }

    /// The word of its kind, as in the envelope.
    pub fn kind(&self) -> &str {
        match self {
            Payload::JournalOpened(_) => "journal_opened",
            Payload::RegimeSet(_) => "regime_set",
            Payload::RegisterOpened(_) => "register_opened",
            Payload::ActSigned(_) => "act_signed",
            Payload::MarginalNoteEntered(_) => "marginal_note_entered",
            Payload::DocumentIssued(_) => "document_issued",
            Payload::DelegationMade(_) => "delegation_made",
            Payload::DelegationEnded(_) => "delegation_ended",
            Payload::WetSignaturesRecorded(_) => "wet_signatures_recorded",
            Payload::LastSignedDeclared(_) => "last_signed_declared",
            Payload::ActRead(_) => "act_read",
            Payload::Unknown(unknown) => &unknown.kind,
        }
    }

    /// The version written today.
    pub fn version(&self) -> u16 {
        match self {
            Payload::JournalOpened(_)
            | Payload::RegimeSet(_)
            | Payload::RegisterOpened(_)
            | Payload::ActSigned(_)
            | Payload::MarginalNoteEntered(_)
            | Payload::DocumentIssued(_)
            | Payload::DelegationMade(_)
            | Payload::DelegationEnded(_)
            | Payload::WetSignaturesRecorded(_)
            | Payload::LastSignedDeclared(_)
            | Payload::ActRead(_) => 1,
            Payload::Unknown(unknown) => unknown.version,
        }
    }

    /// Whether facts of this kind belong in a journal. The first fact belongs in each.
    pub fn belongs_in(&self, journal: JournalKind) -> bool {
        match self {
            Payload::JournalOpened(_) | Payload::Unknown(_) => true,
            Payload::ActRead(_) => journal == JournalKind::Reads,
            Payload::RegimeSet(_)
            | Payload::RegisterOpened(_)
            | Payload::ActSigned(_)
            | Payload::MarginalNoteEntered(_)
            | Payload::DocumentIssued(_)
            | Payload::DelegationMade(_)
            | Payload::DelegationEnded(_)
            | Payload::WetSignaturesRecorded(_)
            | Payload::LastSignedDeclared(_) => journal == JournalKind::Acts,
        }
    }

    /// The JSON text that goes into a fact.
    pub fn to_json(&self) -> String {
        match self {
            Payload::JournalOpened(p) => write(p),
            Payload::RegimeSet(p) => write(p),
            Payload::RegisterOpened(p) => write(p),
            Payload::ActSigned(p) => write(p),
            Payload::MarginalNoteEntered(p) => write(p),
            Payload::DocumentIssued(p) => write(p),
            Payload::DelegationMade(p) => write(p),
            Payload::DelegationEnded(p) => write(p),
            Payload::WetSignaturesRecorded(p) => write(p),
            Payload::LastSignedDeclared(p) => write(p),
            Payload::ActRead(p) => write(p),
            Payload::Unknown(unknown) => unknown.json.clone(),
        }
    }
}

fn read<T: DeserializeOwned>(fact: &Fact) -> Result<T, BadPayload> {
    serde_json::from_str(&fact.payload).map_err(|error| BadPayload {
        kind: fact.kind.clone(),
        version: fact.version,
        why: place(&error),
    })
}

fn write<T: Serialize>(payload: &T) -> String {
    serde_json::to_string(payload).expect("payloads have text keys and no foreign numbers")
}

#[cfg(test)]
mod tests;
