//! The payload of a fact, by kind and version. Kinds of a later program stay as they are.

use std::fmt;

use corrections::{Requested, Step};
use notices::{
    NoticeReceipted, NoticeReceived, NoticeSent, PreDeclarationReceived, PreDeclarationSettled,
};
use persons::{FamilyFileOpened, FamilyMemberEntered, Link, LinkWithdrawn};
use registers::{
    DigitisationRequested, DigitisationSettled, RegisterInventoried, SecondCopyDispatched,
    SecondCopyNoted, SecondCopyReceipted,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::fact::{Fact, JournalKind, place};
use crate::payloads::{
    ActRead, ActSigned, DelegationEnded, DelegationMade, DocumentIssued, DocumentReprinted,
    DocumentWithdrawn, JournalOpened, LastSignedDeclared, MarginalNoteEntered, PrintBatchAdvanced,
    PrintBatchOrdered, PrintBatchTaken, RegimeSet, RegisterArchived, RegisterClosed,
    RegisterOpened, VolumeOpened, WetSignaturesRecorded,
};
use crate::{v1, v2};

const ACTS: [JournalKind; 1] = [JournalKind::Acts];
const READS: [JournalKind; 1] = [JournalKind::Reads];
const EACH: [JournalKind; 2] = JournalKind::ALL;

/// The kinds: the word of the envelope, the version written today, the shape, and the journals it
/// belongs in.
macro_rules! payloads {
    ($($name:ident = $word:literal $version:literal ($shape:ty) in $journals:ident;)*) => {
        /// What a fact states. No wildcard when matching: a new kind must be thought about
        /// everywhere.
        #[derive(Debug, Clone, PartialEq)]
        pub enum Payload {
            $($name($shape),)*
            /// Written by a later program; kept, chained and proven, but not folded.
            Unknown(Unknown),
        }

        impl Payload {
            /// Reads the payload of a fact.
            ///
            /// # Errors
            /// `BadPayload` when the kind is known and its shape is wrong.
            pub fn of(fact: &Fact) -> Result<Self, BadPayload> {
                match (fact.kind.as_str(), fact.version) {
                    $(($word, $version) => read(fact).map(Payload::$name),)*
                    (kind, version) => earlier(fact).unwrap_or_else(|| {
                        Ok(Payload::Unknown(Unknown {
                            kind: kind.to_owned(),
                            version,
                            json: fact.payload.clone(),
                        }))
                    }),
                }
            }

            /// The word of its kind, as in the envelope.
            pub fn kind(&self) -> &str {
                match self {
                    $(Payload::$name(_) => $word,)*
                    Payload::Unknown(unknown) => &unknown.kind,
                }
            }

            /// The version written today.
            pub fn version(&self) -> u16 {
                match self {
                    $(Payload::$name(_) => $version,)*
                    Payload::Unknown(unknown) => unknown.version,
                }
            }

            /// Whether facts of this kind belong in a journal. The first fact belongs in each.
            pub fn belongs_in(&self, journal: JournalKind) -> bool {
                match self {
                    $(Payload::$name(_) => $journals.contains(&journal),)*
                    Payload::Unknown(_) => true,
                }
            }

            /// The JSON text that goes into a fact.
            pub fn to_json(&self) -> String {
                match self {
                    $(Payload::$name(payload) => write(payload),)*
                    Payload::Unknown(unknown) => unknown.json.clone(),
                }
            }
        }

        /// Every kind with the version written today.
        pub const KINDS: &[(&str, u16)] = &[$(($word, $version),)*];
    };
}

payloads! {
    JournalOpened = "journal_opened" 1 (JournalOpened) in EACH;
    RegimeSet = "regime_set" 1 (RegimeSet) in ACTS;
    RegisterOpened = "register_opened" 1 (RegisterOpened) in ACTS;
    VolumeOpened = "volume_opened" 1 (VolumeOpened) in ACTS;
    RegisterClosed = "register_closed" 1 (RegisterClosed) in ACTS;
    ActSigned = "act_signed" 2 (Box<ActSigned>) in ACTS;
    ActTranscribed = "act_transcribed" 1 (Box<ActSigned>) in ACTS;
    MarginalNoteEntered = "marginal_note_entered" 2 (Box<MarginalNoteEntered>) in ACTS;
    DocumentIssued = "document_issued" 3 (DocumentIssued) in ACTS;
    DelegationMade = "delegation_made" 1 (DelegationMade) in ACTS;
    DelegationEnded = "delegation_ended" 1 (DelegationEnded) in ACTS;
    WetSignaturesRecorded = "wet_signatures_recorded" 1 (WetSignaturesRecorded) in ACTS;
    LastSignedDeclared = "last_signed_declared" 1 (LastSignedDeclared) in ACTS;
    RegisterInventoried = "register_inventoried" 1 (RegisterInventoried) in ACTS;
    SecondCopyDispatched = "second_copy_dispatched" 1 (SecondCopyDispatched) in ACTS;
    SecondCopyReceipted = "second_copy_receipted" 1 (SecondCopyReceipted) in ACTS;
    SecondCopyNoted = "second_copy_noted" 1 (SecondCopyNoted) in ACTS;
    PersonsLinked = "persons_linked" 1 (Link) in ACTS;
    LinkWithdrawn = "link_withdrawn" 1 (LinkWithdrawn) in ACTS;
    FamilyFileOpened = "family_file_opened" 1 (FamilyFileOpened) in ACTS;
    FamilyMemberEntered = "family_member_entered" 1 (FamilyMemberEntered) in ACTS;
    CorrectionRequested = "correction_requested" 1 (Requested) in ACTS;
    CorrectionStep = "correction_step" 1 (Step) in ACTS;
    NoticeSent = "notice_sent" 1 (NoticeSent) in ACTS;
    NoticeReceipted = "notice_receipted" 1 (NoticeReceipted) in ACTS;
    NoticeReceived = "notice_received" 1 (NoticeReceived) in ACTS;
    PreDeclarationReceived = "pre_declaration_received" 1 (PreDeclarationReceived) in ACTS;
    PreDeclarationSettled = "pre_declaration_settled" 1 (PreDeclarationSettled) in ACTS;
    DigitisationRequested = "digitisation_requested" 1 (DigitisationRequested) in ACTS;
    DigitisationSettled = "digitisation_settled" 1 (DigitisationSettled) in ACTS;
    DocumentReprinted = "document_reprinted" 1 (DocumentReprinted) in ACTS;
    RegisterArchived = "register_archived" 1 (RegisterArchived) in ACTS;
    DocumentWithdrawn = "document_withdrawn" 1 (DocumentWithdrawn) in ACTS;
    PrintBatchOrdered = "print_batch_ordered" 1 (PrintBatchOrdered) in ACTS;
    PrintBatchAdvanced = "print_batch_advanced" 1 (PrintBatchAdvanced) in ACTS;
    PrintBatchTaken = "print_batch_taken" 1 (PrintBatchTaken) in ACTS;
    ActRead = "act_read" 1 (ActRead) in READS;
}

/// A kind that is known in an earlier version, brought to today's shape.
fn earlier(fact: &Fact) -> Option<Result<Payload, BadPayload>> {
    match (fact.kind.as_str(), fact.version) {
        ("act_signed", 1) => {
            let first = read::<v1::ActSigned>(fact);
            Some(first.map(|act| Payload::ActSigned(Box::new(act.into()))))
        }
        ("marginal_note_entered", 1) => {
            let first = read::<v1::MarginalNoteEntered>(fact);
            Some(first.map(|note| Payload::MarginalNoteEntered(Box::new(note.into()))))
        }
        ("document_issued", 1) => {
            let first = read::<v1::DocumentIssued>(fact);
            Some(first.map(|issued| Payload::DocumentIssued(issued.into())))
        }
        ("document_issued", 2) => {
            let second = read::<v2::DocumentIssued>(fact);
            Some(second.map(|issued| Payload::DocumentIssued(issued.into())))
        }
        _ => None,
    }
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
