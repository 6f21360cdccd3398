//! What of an act is shown in lists, and by which keys it is found.

use std::collections::BTreeSet;

use journal::ActSigned;

/// The line of an act in a list.
pub(crate) struct Face {
    pub(crate) person_ar: String,
    pub(crate) person_latin: String,
    pub(crate) sex: String,
    pub(crate) birth_date: String,
    pub(crate) parents_ar: String,
    /// Only when every named parent has a Latin name: half a couple misleads.
    pub(crate) parents_latin: String,
}

/// Names by which people ask for a birth act: the child's and the parents', in every script.
const NAME_FIELDS: [&str; 14] = [
    "child_first_ar",
    "child_family_ar",
    "child_first_latin",
    "child_family_latin",
    "child_first_tifinagh",
    "child_family_tifinagh",
    "father_first_ar",
    "father_family_ar",
    "father_first_latin",
    "father_family_latin",
    "mother_first_ar",
    "mother_family_ar",
    "mother_first_latin",
    "mother_family_latin",
];

pub(crate) fn face(signed: &ActSigned) -> Face {
    let parents = |fields: [&str; 2]| -> Vec<&str> {
        fields.into_iter().filter_map(|field| value(signed, field)).collect()
    };
    let arabic = parents(["father_first_ar", "mother_first_ar"]);
    let mut latin = parents(["father_first_latin", "mother_first_latin"]);
    if latin.len() < arabic.len() {
        latin.clear();
    }
    let text = |field: &str| value(signed, field).unwrap_or_default().to_owned();
    Face {
        person_ar: signed.content.child.display_ar(),
        person_latin: signed.content.child.display_latin(),
        sex: text("sex"),
        birth_date: text("birth_date"),
        parents_ar: arabic.join(" \u{b7} "),
        parents_latin: latin.join(" \u{b7} "),
    }
}

/// Every key of an act, each once.
pub(crate) fn keys(signed: &ActSigned) -> BTreeSet<String> {
    let mut keys: BTreeSet<String> = NAME_FIELDS
        .into_iter()
        .filter_map(|field| value(signed, field))
        .flat_map(names::search_keys)
        .collect();
    keys.extend(value(signed, "birth_date").map(str::to_owned));
    keys
}

fn value<'a>(signed: &'a ActSigned, field: &str) -> Option<&'a str> {
    signed.values.get(field).map(String::as_str).filter(|text| !text.is_empty())
}
