//! Payloads as the first versions of their kinds wrote them, read into today's shape.
//!
//! Do not modify: facts of these versions are in journals. What they did not say stays unsaid.

use acts::birth::BirthContent;
use acts::{ActContent, ActText, Renvoi};
use registers::Leaf;
use serde::Deserialize;
use vocabulary::{AccountId, ActId, ActNumber, Moment, PersonId, RegisterId, Values};

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
