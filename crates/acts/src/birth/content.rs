//! What a birth act states, read from the form's values.

use serde::{Deserialize, Serialize};
use vocabulary::{ClockTime, DatePair, FullName, ObservedMonths, PartialDate, Place, Values};

use crate::variant::Variant;

/// Sex as declared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Sex {
    /// Boy.
    Male,
    /// Girl.
    Female,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_true(value: &bool) -> bool {
    *value
}

/// Father or mother.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parent {
    /// First and family name.
    pub name: FullName,
    /// Date of birth, as far as known.
    pub born: Option<DatePair>,
    /// Place of birth.
    pub birth_place: Option<Place>,
    /// Profession, as stated.
    pub profession: String,
    /// ISO code of the nationality.
    pub nationality: String,
    /// Number of the identity card.
    pub id_card: Option<String>,
}

/// Who declares, and in which capacity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Declarant {
    /// One of the form's options.
    pub capacity: String,
    /// First and family name.
    pub name: FullName,
    /// In years.
    pub age: Option<u32>,
    /// As stated.
    pub profession: String,
    /// As stated.
    pub address: String,
    /// Signs the act, or cannot.
    pub signs: bool,
}

/// The certificate of birth (decree, article 17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// doctor, midwife, local-authority, none.
    pub kind: String,
    /// Its number.
    pub reference: Option<String>,
    /// Its date.
    pub date: Option<PartialDate>,
}

/// The proof of the parents' marriage, or of paternity (decree, article 17).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarriageProof {
    /// marriage-act, paternity-acknowledgement, none.
    pub kind: String,
    /// Its references.
    pub reference: Option<String>,
}

/// The report on which the prosecutor declares a child of unknown parents (law 37-99, article 16).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundlingReport {
    /// judicial-police, gendarmerie, local-authority.
    pub kind: String,
    /// Its number.
    pub reference: String,
    /// Its date.
    pub date: Option<PartialDate>,
    /// When the child was found.
    pub found_on: Option<PartialDate>,
    /// Where the child was found.
    pub found_at: Option<Place>,
    /// Who found the child.
    pub finder: Option<String>,
}

/// The content of a birth act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BirthContent {
    /// The child's names.
    pub child: FullName,
    /// Sex.
    pub sex: Sex,
    /// single, twin, more.
    pub multiple: String,
    /// Rank among twins, from 1.
    pub rank: Option<u32>,
    /// Date of birth in both calendars.
    pub born: DatePair,
    /// Hour and minute; unknown only where the act may say so.
    pub time: Option<ClockTime>,
    /// Place of birth.
    pub place: Place,
    /// ISO code of the nationality.
    pub nationality: String,
    /// Whether the child was born abroad and is declared at a consulate.
    pub born_abroad: bool,
    /// When the parents came back, for a birth on a journey.
    pub arrival: Option<PartialDate>,
    /// Whether the father is known.
    pub father_known: bool,
    /// The father; with a chosen first name only, when unknown. Whoever transfers an old act may
    /// leave empty what it does not state.
    pub father: Parent,
    /// The mother.
    pub mother: Parent,
    /// Where they live.
    pub parents_address: String,
    /// The proof of marriage; none for an unknown father.
    pub marriage_proof: MarriageProof,
    /// Who declares.
    pub declarant: Declarant,
    /// The day of the declaration, if not the day of drawing.
    pub declared_on: Option<PartialDate>,
    /// The certificate.
    pub certificate: Certificate,
    /// How the act came to be entered here.
    #[serde(default, skip_serializing_if = "Variant::is_declared")]
    pub variant: Variant,
    /// Whether at least one parent is known; else the prosecutor declares and names are chosen.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub parents_known: bool,
    /// The report of the finding, for a child of unknown parents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub foundling: Option<FoundlingReport>,
    /// When the father died, if before the birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub father_died: Option<PartialDate>,
    /// Whether the child lives on the day of the declaration; else a death act follows.
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub alive: bool,
    /// Values of fields that a later law added to the form.
    #[serde(default, skip_serializing_if = "Values::is_empty")]
    pub extra: Values,
}

impl BirthContent {
    /// Writes both calendars where the law asks for both (decree, article 18): a Hijri side that
    /// was not typed is computed and labelled so. A transferred act stays as it was written.
    pub fn complete(&mut self, months: &ObservedMonths) {
        if self.variant.transfer().is_none() {
            self.born.complete_hijri(months);
            self.variant.complete(months);
        }
    }
}
