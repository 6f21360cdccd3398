//! A death act, read from the form's values.

use std::ops::RangeInclusive;

use vocabulary::{ActId, DatePair, FullName, HijriOrigin, Name, Problem, Values, western_digits};

use super::content::{
    Ascendant, BirthReference, CertificateName, DeathContent, FoundBody, Institution,
};
use crate::birth::{Certificate, Declarant, Parent, Sex};
use crate::form::Form;
use crate::read::Reader;
use crate::variant::Variant;

/// Reads the form's values. The content is there whenever its bare bones are; every fault of
/// every field comes with it.
pub fn read(form: &Form, values: &Values) -> (Option<DeathContent>, Vec<Problem>) {
    let reader = Reader::new(form, values);
    let content = content(&reader);
    let unreadable = unreadable(&reader);
    let mut problems = reader.into_problems();
    problems.extend(unreadable);
    (content, problems)
}

/// Texts that are not what their field asks for, though any text may be typed there.
fn unreadable(r: &Reader<'_>) -> Vec<Problem> {
    let act = r.optional("birth_act").filter(|id| id.parse::<ActId>().is_err());
    let typed_year = r.optional("birth_act_year").filter(|_| year(r).is_none());
    let (first, last) = (YEARS.start().to_string(), YEARS.end().to_string());
    act.map(|_| Problem::invalid("birth_act", "id-unreadable"))
        .into_iter()
        .chain(typed_year.map(|_| {
            Problem::invalid("birth_act_year", "number-out-of-range")
                .with("from", &first)
                .with("to", &last)
        }))
        .collect()
}

/// Years that a date can have.
const YEARS: RangeInclusive<i16> = 1800..=2300;

fn year(r: &Reader<'_>) -> Option<i16> {
    let typed = western_digits(&r.optional("birth_act_year")?);
    typed.parse().ok().filter(|year| YEARS.contains(year))
}

fn content(r: &Reader<'_>) -> Option<DeathContent> {
    let sex = match r.text("sex").as_str() {
        "male" => Sex::Male,
        "female" => Sex::Female,
        _ => return None,
    };
    let variant = Variant::read(r);
    let identity_known = r.text("identity") != "unknown";
    let deceased = full_name(r, "deceased");
    if identity_known && is_empty(&deceased) {
        return None;
    }
    // Nobody knows the nationality of an unknown body, and an old act that is silent stays silent.
    let moroccan = if identity_known && variant.transfer().is_none() { "MA" } else { "" };
    let nationality = or(r.text("nationality"), moroccan);
    let of_parents = if nationality == "MA" { moroccan } else { "" };
    Some(DeathContent {
        missing: r.text("judgment_ground") == "missing",
        arabic_confirmed: match r.text("arabic_confirmed").as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        nationality,
        born: r.pair("birth_date"),
        birth_place: r.place("birth_place"),
        birth_reference: birth_reference(r),
        birth_act: r.text("birth_act").parse().ok(),
        id_card: r.optional("id_card"),
        profession: r.text("profession"),
        address: r.text("address"),
        marital_status: r.text("marital_status"),
        spouse: Some(full_name(r, "spouse")).filter(|name| !is_empty(name)),
        father: ascendant(r, "father", of_parents),
        mother: ascendant(r, "mother", of_parents),
        died: died(r),
        time: r.time("death_time"),
        place: r.place("death_place"),
        died_abroad: r.yes("died_abroad"),
        arrival: r.date("arrival_date"),
        institution: institution(r),
        medico_legal: r.yes("medico_legal"),
        body: body(r),
        declarant: declarant(r),
        declared_on: r.date("declaration_date"),
        certificate: Certificate {
            kind: r.text("certificate_kind"),
            reference: r.optional("certificate_reference"),
            date: r.date("certificate_date"),
        },
        certificate_name: certificate_name(r),
        extra: Values::new(),
        variant,
        identity_known,
        deceased,
        sex,
    })
}

/// A draft may lack the date; the checks say so.
fn died(r: &Reader<'_>) -> DatePair {
    let pair = r.pair("death_date").unwrap_or(DatePair {
        gregorian: None,
        hijri: None,
        hijri_origin: HijriOrigin::Typed,
        presumed: false,
        as_written: None,
    });
    DatePair { presumed: r.yes("death_date_presumed"), ..pair }
}

fn birth_reference(r: &Reader<'_>) -> Option<BirthReference> {
    let reference = BirthReference {
        number: r.text("birth_act_number"),
        year: year(r),
        office: r.text("birth_act_office"),
    };
    (!reference.number.is_empty() || !reference.office.is_empty()).then_some(reference)
}

fn institution(r: &Reader<'_>) -> Option<Institution> {
    let kind = r.text("institution_kind");
    (!kind.is_empty() && kind != "none").then(|| Institution {
        kind,
        name: r.text("institution"),
        notice_reference: r.optional("notice_reference"),
        notice_date: r.date("notice_date"),
    })
}

/// Asked of an unknown body, and of a known one that the police found.
fn body(r: &Reader<'_>) -> Option<FoundBody> {
    let asked = r.text("identity") == "unknown" || r.text("certificate_kind") == "police-report";
    asked.then(|| FoundBody {
        report_kind: r.text("report_kind"),
        report_reference: r.text("report_reference"),
        report_date: r.date("report_date"),
        endorsed: r.yes("report_endorsed"),
        endorsed_on: r.date("endorsement_date"),
        found_on: r.pair("found_date"),
        description: r.text("description"),
    })
}

fn certificate_name(r: &Reader<'_>) -> Option<CertificateName> {
    let name = CertificateName {
        ar: r.optional("certificate_name_ar"),
        latin: r.optional("certificate_name_latin"),
    };
    (name.ar.is_some() || name.latin.is_some()).then_some(name)
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

fn full_name(r: &Reader<'_>, who: &str) -> FullName {
    FullName { first: name(r, &format!("{who}_first")), family: name(r, &format!("{who}_family")) }
}

fn is_empty(name: &FullName) -> bool {
    name.display_ar().is_empty() && name.display_latin().is_empty()
}

/// Nobody, where no name was given.
fn ascendant(r: &Reader<'_>, who: &str, country: &str) -> Option<Ascendant> {
    let field = |name: &str| r.text(&format!("{who}_{name}"));
    let person = Parent {
        name: full_name(r, who),
        born: r.pair(&format!("{who}_birth_date")),
        birth_place: r.place(&format!("{who}_birth_place")),
        profession: field("profession"),
        nationality: or(field("nationality"), country),
        id_card: None,
    };
    (!is_empty(&person.name)).then(|| Ascendant { person, address: field("address") })
}
