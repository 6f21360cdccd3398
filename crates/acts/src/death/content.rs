//! What a death act states, read from the form's values.

use serde::{Deserialize, Serialize};
use vocabulary::{
    ActId, ClockTime, DatePair, FullName, ObservedMonths, PartialDate, Place, Values,
};

use crate::birth::{Certificate, Declarant, Parent, Sex};
use crate::variant::Variant;

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_true(value: &bool) -> bool {
    *value
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// Father or mother of the deceased; each has an address of their own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ascendant {
    /// Who they are.
    pub person: Parent,
    /// Where they live, as stated.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
}

/// Where the birth of the deceased is entered, as papers tell it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BirthReference {
    /// The act's number, as written.
    pub number: String,
    /// The register's year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// The office, as stated.
    pub office: String,
}

/// The hospital, prison or other institution in which a person died (law 37-99, article 26).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Institution {
    /// hospital, prison, other.
    pub kind: String,
    /// Its name, as stated.
    pub name: String,
    /// The number of its notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_reference: Option<String>,
    /// The day of its notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_date: Option<PartialDate>,
}

/// A body found: the report and the prosecutor's endorsement (law 37-99, article 25).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundBody {
    /// judicial-police, gendarmerie.
    pub report_kind: String,
    /// The report's number.
    pub report_reference: String,
    /// The report's date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_date: Option<PartialDate>,
    /// Whether the King's prosecutor endorsed it.
    pub endorsed: bool,
    /// When he did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub endorsed_on: Option<PartialDate>,
    /// When the body was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub found_on: Option<DatePair>,
    /// What it looks like: needed where nobody knows who it is.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
}

/// The name as the certificate of death spells it, kept beside the act's (case D09).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertificateName {
    /// In Arabic letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ar: Option<String>,
    /// In Latin letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latin: Option<String>,
}

/// The content of a death act.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeathContent {
    /// How the act came to be entered here.
    #[serde(default, skip_serializing_if = "Variant::is_declared")]
    pub variant: Variant,
    /// Whether the judgment declares a missing person dead (Family Code, article 74).
    #[serde(default, skip_serializing_if = "is_false")]
    pub missing: bool,
    /// Whether it is known who died; else the body is described (case D05).
    #[serde(default = "yes", skip_serializing_if = "is_true")]
    pub identity_known: bool,
    /// The names of the deceased; empty where nobody knows them.
    pub deceased: FullName,
    /// For a foreigner: whether the registrar confirmed the Arabic spelling of a name that has
    /// none of its own (case D10). Absent where the name is an Arabic one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arabic_confirmed: Option<bool>,
    /// Sex.
    pub sex: Sex,
    /// ISO code of the nationality; empty where nobody knows it.
    pub nationality: String,
    /// Date of birth, as far as known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<DatePair>,
    /// Place of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_place: Option<Place>,
    /// Where the birth is entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_reference: Option<BirthReference>,
    /// The birth act, where this system holds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_act: Option<ActId>,
    /// Number of the identity card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id_card: Option<String>,
    /// Profession, as stated.
    pub profession: String,
    /// Where the deceased lived.
    pub address: String,
    /// single, married, divorced, widowed, unknown; empty where the act says nothing of it.
    pub marital_status: String,
    /// The husband, the wife or the former one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spouse: Option<FullName>,
    /// The father, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub father: Option<Ascendant>,
    /// The mother, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mother: Option<Ascendant>,
    /// Date of death in both calendars; of a body found it may be unknown.
    pub died: DatePair,
    /// Hour and minute; unknown only where the act may say so.
    pub time: Option<ClockTime>,
    /// Place of death, or where the body was found.
    pub place: Option<Place>,
    /// Whether the death was abroad and is declared at a consulate.
    #[serde(default, skip_serializing_if = "is_false")]
    pub died_abroad: bool,
    /// The arrival, for a death on a journey (article 27).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arrival: Option<PartialDate>,
    /// The institution in which the person died.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub institution: Option<Institution>,
    /// Whether justice looks into the death.
    #[serde(default, skip_serializing_if = "is_false")]
    pub medico_legal: bool,
    /// The body found, with its report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<FoundBody>,
    /// Who declares; without capacity where nobody does.
    pub declarant: Declarant,
    /// The day of the declaration, if not the day of drawing.
    pub declared_on: Option<PartialDate>,
    /// The certificate: doctor, nurse, local-authority, police-report, none.
    pub certificate: Certificate,
    /// The name as the certificate spells it, where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate_name: Option<CertificateName>,
    /// Values of fields that a later law added to the form.
    #[serde(default, skip_serializing_if = "Values::is_empty")]
    pub extra: Values,
}

impl DeathContent {
    /// Writes both calendars where the law asks for both: a Hijri side that was not typed is
    /// computed and labelled so. A transferred act stays as it was written.
    pub fn complete(&mut self, months: &ObservedMonths) {
        if self.variant.transfer().is_none() {
            self.died.complete_hijri(months);
            self.variant.complete(months);
            if let Some(found_on) = self.body.as_mut().and_then(|body| body.found_on.as_mut()) {
                found_on.complete_hijri(months);
            }
        }
    }

    /// The day of the death; of a body, where that is unknown, the day it was found.
    pub fn event_date(&self) -> Option<&DatePair> {
        let is_dated = |pair: &&DatePair| pair.gregorian.is_some() || pair.hijri.is_some();
        let found_on = self.body.as_ref().and_then(|body| body.found_on.as_ref());
        Some(&self.died).filter(is_dated).or(found_on.filter(is_dated))
    }

    /// Whether somebody declares it, and the act is read to them.
    pub fn is_declared_by_somebody(&self) -> bool {
        self.variant.is_declared() && !self.declarant.capacity.is_empty()
    }
}
