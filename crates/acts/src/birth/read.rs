//! A birth act, read from the form's values in any of its versions.

use vocabulary::{DatePair, FullName, HijriOrigin, Name, Problem, Values};

use super::content::{
    BirthContent, Certificate, Declarant, FoundlingReport, MarriageProof, Parent, Sex,
};
use crate::form::Form;
use crate::read::Reader;
use crate::variant::Variant;

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
    let variant = Variant::read(r);
    let transferred = variant.transfer().is_some();
    let parents_known = r.text("parents_known") != "no";
    Some(BirthContent {
        child: Some(full_name(r, "child")).filter(|name| !name.first.ar.is_empty())?,
        sex,
        multiple: or(r.text("multiple"), "single"),
        rank: r.number("birth_rank"),
        born: born(r, transferred)?,
        time: r.time("birth_time"),
        place: r.place("birth_place")?,
        nationality: nationality(r, "nationality", transferred),
        born_abroad: r.yes("born_abroad"),
        arrival: r.date("arrival_date"),
        father_known: parents_known && r.text("father_known") != "no",
        father: parent(r, "father", transferred)?,
        mother: parent(r, "mother", transferred)?,
        parents_address: r.text("parents_address"),
        marriage_proof: MarriageProof {
            kind: r.text("marriage_proof"),
            reference: r.optional("marriage_reference"),
        },
        declarant: declarant(r),
        declared_on: r.date("declaration_date"),
        certificate: Certificate {
            kind: r.text("certificate_kind"),
            reference: r.optional("certificate_reference"),
            date: r.date("certificate_date"),
        },
        variant,
        parents_known,
        foundling: (!parents_known).then(|| foundling(r)),
        father_died: r.date("father_death_date"),
        alive: r.text("child_alive") != "no",
        extra: Values::new(),
    })
}

/// An act transferred here may be dated in one calendar only; the checks ask for one of them.
fn born(r: &Reader<'_>, transferred: bool) -> Option<DatePair> {
    let undated = DatePair {
        gregorian: None,
        hijri: None,
        hijri_origin: HijriOrigin::Typed,
        presumed: false,
        as_written: None,
    };
    let pair = r.pair("birth_date").or(transferred.then_some(undated))?;
    Some(DatePair { presumed: r.yes("birth_date_presumed"), ..pair })
}

fn declarant(r: &Reader<'_>) -> Declarant {
    Declarant {
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
    }
}

fn foundling(r: &Reader<'_>) -> FoundlingReport {
    FoundlingReport {
        kind: r.text("report_kind"),
        reference: r.text("report_reference"),
        date: r.date("report_date"),
        found_on: r.date("found_on"),
        found_at: r.place("found_at"),
        finder: r.optional("finder"),
    }
}

fn or(text: String, default: &str) -> String {
    if text.is_empty() { default.to_owned() } else { text }
}

/// Moroccan unless stated; but an old act that is silent stays silent.
fn nationality(r: &Reader<'_>, field: &str, transferred: bool) -> String {
    or(r.text(field), if transferred { "" } else { "MA" })
}

fn name(r: &Reader<'_>, prefix: &str) -> Name {
    Name {
        ar: r.text(&format!("{prefix}_ar")),
        latin: r.optional(&format!("{prefix}_latin")),
        tifinagh: r.optional(&format!("{prefix}_tifinagh")),
    }
}

fn full_name(r: &Reader<'_>, who: &str) -> FullName {
    FullName { first: name(r, &format!("{who}_first")), family: name(r, &format!("{who}_family")) }
}

fn parent(r: &Reader<'_>, who: &str, transferred: bool) -> Option<Parent> {
    let field = |name: &str| r.text(&format!("{who}_{name}"));
    Some(Parent {
        name: Some(full_name(r, who)).filter(|name| transferred || !name.first.ar.is_empty())?,
        born: r.pair(&format!("{who}_birth_date")),
        birth_place: r.place(&format!("{who}_birth_place")),
        profession: field("profession"),
        nationality: nationality(r, &format!("{who}_nationality"), transferred),
        id_card: r.optional(&format!("{who}_id_card")),
    })
}
