//! What a birth act states, read from the form's values.

use serde::{Deserialize, Serialize};
use vocabulary::{ClockTime, DatePair, FullName, Name, PartialDate, Place, Problem, Values};

use crate::form::Form;
use crate::read::Reader;
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
    /// The father; with a chosen first name only, when unknown.
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
    /// Values of fields that a later law added to the form.
    #[serde(default, skip_serializing_if = "Values::is_empty")]
    pub extra: Values,
}

/// Reads the form's values. The content is there whenever its bare bones are; every fault of
/// every field comes with it.
pub fn read(form: &Form, values: &Values) -> (Option<BirthContent>, Vec<Problem>) {
    let reader = Reader::new(form, values);
    let content = content(&reader);
    (content, reader.into_problems())
}

fn content(r: &Reader<'_>) -> Option<BirthContent> {
    let sex = match r.text("sex").as_str() {
        "male" => Sex::Male,
        "female" => Sex::Female,
        _ => return None,
    };
    let father_known = r.text("father_known") != "no";
    Some(BirthContent {
        child: full_name(r, "child")?,
        sex,
        multiple: or(r.text("multiple"), "single"),
        rank: r.number("birth_rank"),
        born: r.pair("birth_date")?,
        time: r.time("birth_time"),
        place: r.place("birth_place")?,
        nationality: or(r.text("nationality"), "MA"),
        born_abroad: r.yes("born_abroad"),
        arrival: r.date("arrival_date"),
        father_known,
        father: parent(r, "father")?,
        mother: parent(r, "mother")?,
        parents_address: r.text("parents_address"),
        marriage_proof: MarriageProof {
            kind: r.text("marriage_proof"),
            reference: r.optional("marriage_reference"),
        },
        declarant: Declarant {
            capacity: r.text("declarant_capacity"),
            name: FullName {
                first: Name { ar: r.text("declarant_first_ar"), latin: None, tifinagh: None },
                family: Name {
                    ar: r.text("declarant_family_ar"),
                    latin: r.optional("declarant_latin"),
                    tifinagh: None,
                },
            },
            age: r.number("declarant_age"),
            profession: r.text("declarant_profession"),
            address: r.text("declarant_address"),
            signs: r.text("declarant_signs") != "does-not-sign",
        },
        declared_on: r.date("declaration_date"),
        certificate: Certificate {
            kind: r.text("certificate_kind"),
            reference: r.optional("certificate_reference"),
            date: r.date("certificate_date"),
        },
        variant: Variant::read(r),
        extra: Values::new(),
    })
}

fn or(text: String, default: &str) -> String {
    if text.is_empty() { default.to_owned() } else { text }
}

fn name(r: &Reader<'_>, prefix: &str) -> Name {
    Name {
        ar: r.text(&format!("{prefix}_ar")),
        latin: r.optional(&format!("{prefix}_latin")),
        tifinagh: r.optional(&format!("{prefix}_tifinagh")),
    }
}

fn full_name(r: &Reader<'_>, who: &str) -> Option<FullName> {
    let (first, family) = (name(r, &format!("{who}_first")), name(r, &format!("{who}_family")));
    (!first.ar.is_empty()).then_some(FullName { first, family })
}

fn parent(r: &Reader<'_>, who: &str) -> Option<Parent> {
    let field = |name: &str| r.text(&format!("{who}_{name}"));
    Some(Parent {
        name: full_name(r, who)?,
        born: r.pair(&format!("{who}_birth_date")),
        birth_place: r.place(&format!("{who}_birth_place")),
        profession: field("profession"),
        nationality: or(field("nationality"), "MA"),
        id_card: r.optional(&format!("{who}_id_card")),
    })
}
