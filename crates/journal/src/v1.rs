//! Payloads as the first versions of their kinds wrote them, read into today's shape.
//!
//! Do not modify: facts of these versions are in journals. What they did not say stays unsaid.

use acts::birth::BirthContent;
use acts::{ActContent, ActText, Renvoi};
use marginal_notes::NoteContent;
use registers::Leaf;
use serde::Deserialize;
use vocabulary::{
    AccountId, ActId, ActNumber, DocumentId, Lang, Moment, NoteId, PersonId, RegisterId, Values,
};

use crate::payloads::{self, Acknowledged, FormRef, Officer, PersonNamed};

/// The persons that an act of birth names.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Persons {
    child: PersonId,
    father: Option<PersonId>,
    mother: Option<PersonId>,
}

/// An act of birth was drawn, numbered and signed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ActSigned {
    act: ActId,
    register: RegisterId,
    number: ActNumber,
    form: FormRef,
    values: Values,
    content: BirthContent,
    text_ar: ActText,
    text_fr: ActText,
    renvois: Vec<Renvoi>,
    acknowledged: Vec<Acknowledged>,
    persons: Persons,
    officer: Officer,
    leaf: Leaf,
    drawn_at: Moment,
}

impl From<ActSigned> for payloads::ActSigned {
    fn from(first: ActSigned) -> Self {
        let named = |role: &str, person: Option<PersonId>| {
            person.map(|person| PersonNamed { role: role.to_owned(), person })
        };
        let persons = [
            named("child", Some(first.persons.child)),
            named("father", first.persons.father),
            named("mother", first.persons.mother),
        ];
        Self {
            act: first.act,
            register: first.register,
            number: first.number,
            form: first.form,
            values: first.values,
            content: ActContent::Birth(Box::new(first.content)),
            text_ar: first.text_ar,
            text_fr: first.text_fr,
            renvois: first.renvois,
            acknowledged: first.acknowledged,
            persons: persons.into_iter().flatten().collect(),
            prepared_by: AccountId::system(),
            officer: first.officer,
            leaf: first.leaf,
            drawn_at: first.drawn_at,
        }
    }
}

/// A marriage note was entered in the margin of an act.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MarginalNoteEntered {
    note: NoteId,
    act: ActId,
    content: marginal_notes::v1::NoteContent,
    text_ar: String,
    text_fr: String,
    officer: Officer,
    acknowledged: Vec<Acknowledged>,
}

impl From<MarginalNoteEntered> for payloads::MarginalNoteEntered {
    fn from(first: MarginalNoteEntered) -> Self {
        Self {
            note: first.note,
            act: first.act,
            content: NoteContent::from_first(first.content),
            text_ar: first.text_ar,
            text_fr: first.text_fr,
            officer: first.officer,
            acknowledged: first.acknowledged,
            prepared_by: AccountId::system(),
            correction: None,
        }
    }
}

/// A document was issued from an act.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct DocumentIssued {
    document: DocumentId,
    act: ActId,
    document_kind: String,
    lang: Lang,
    form: FormRef,
    capacity: String,
    purpose: String,
    requester: String,
    sha256: String,
}

impl From<DocumentIssued> for payloads::DocumentIssued {
    fn from(first: DocumentIssued) -> Self {
        Self {
            document: first.document,
            about: first.act.to_string(),
            document_kind: first.document_kind,
            lang: first.lang,
            form: first.form,
            capacity: first.capacity,
            purpose: first.purpose,
            requester: first.requester,
            number: None,
            data_sha256: String::new(),
            sha256: first.sha256,
            sealed_sha256: String::new(),
        }
    }
}
