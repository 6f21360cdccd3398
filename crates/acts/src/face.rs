//! What lists show of an act or a draft, and the names by which people ask for it.

use vocabulary::{FullName, Name, Values};

/// Whom the values of a form name, beside those who only declare or certify.
const NAMED: [&str; 9] = [
    "child",
    "deceased",
    "holder",
    "husband",
    "wife",
    "father",
    "mother",
    "spouse",
    "other_spouse",
];

/// The holder of an act, by the prefix of the fields of the form.
const HOLDERS: [&str; 3] = ["child", "deceased", "holder"];

/// Dates of what an act is about, by the field of the form.
const EVENTS: [&str; 4] = ["birth_date", "death_date", "marriage_date", "divorce_date"];

/// The line of an act in a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Face {
    /// The holder in Arabic; for a marriage, both spouses.
    pub person_ar: String,
    /// The same in Latin letters.
    pub person_latin: String,
    /// male, female, or nothing.
    pub sex: String,
    /// Of the event, as far as it says.
    pub event_date: String,
    /// The parents' first names.
    pub parents_ar: String,
    /// The same in Latin letters: only when every named parent has them, half a couple misleads.
    pub parents_latin: String,
}

/// The face of the values of a form.
pub fn face(values: &Values) -> Face {
    let (parents_ar, parents_latin) = couple(
        values,
        ["father_first_ar", "mother_first_ar"],
        ["father_first_latin", "mother_first_latin"],
    );
    Face {
        person_ar: holders(values, FullName::display_ar),
        person_latin: holders(values, FullName::display_latin),
        sex: value(values, "sex").unwrap_or_default().to_owned(),
        event_date: event(values).unwrap_or_default().to_owned(),
        parents_ar,
        parents_latin,
    }
}

/// Every name by which somebody may ask for the act, in every script.
pub fn names(values: &Values) -> impl Iterator<Item = &str> {
    NAMED.into_iter().flat_map(move |who| {
        let fields = [
            "first_ar",
            "family_ar",
            "first_latin",
            "family_latin",
            "first_tifinagh",
            "family_tifinagh",
        ];
        fields.into_iter().filter_map(move |field| value(values, &format!("{who}_{field}")))
    })
}

/// The persons that an act names, as what: each is given an id when the act is signed. A father's
/// first name that was chosen names nobody.
pub fn persons(values: &Values) -> Vec<&'static str> {
    let chosen = value(values, "father_known") == Some("no");
    let parents_chosen = value(values, "parents_known") == Some("no");
    let named = |who: &&'static str| {
        let name = |script| value(values, &format!("{who}_first_{script}")).is_some();
        name("ar") || name("latin")
    };
    NAMED
        .into_iter()
        .filter(named)
        .filter(|who| !(*who == "father" && (chosen || parents_chosen)))
        .filter(|who| !(*who == "mother" && parents_chosen))
        .collect()
}

/// The date of the event, as typed.
pub fn event(values: &Values) -> Option<&str> {
    // A death act also has the date of birth of the deceased.
    let death = value(values, "death_date");
    death.or_else(|| EVENTS.into_iter().find_map(|field| value(values, field)))
}

/// The holder as names are shown; both spouses of a marriage.
fn holders(values: &Values, shown: fn(&FullName) -> String) -> String {
    let name = |who: &str| shown(&full_name(values, who));
    let husband = name("husband");
    if !husband.is_empty() {
        let both = [husband, name("wife")];
        return both.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(" \u{b7} ");
    }
    HOLDERS.into_iter().map(name).find(|name| !name.is_empty()).unwrap_or_default()
}

fn full_name(values: &Values, who: &str) -> FullName {
    let name = |part: &str| Name {
        ar: value(values, &format!("{who}_{part}_ar")).unwrap_or_default().to_owned(),
        latin: value(values, &format!("{who}_{part}_latin")).map(str::to_owned),
        tifinagh: None,
    };
    FullName { first: name("first"), family: name("family") }
}

fn couple(values: &Values, arabic: [&str; 2], latin: [&str; 2]) -> (String, String) {
    let known = |fields: [&str; 2]| -> Vec<String> {
        fields.into_iter().filter_map(|field| value(values, field).map(str::to_owned)).collect()
    };
    let (arabic, mut latin) = (known(arabic), known(latin));
    if latin.len() < arabic.len() {
        latin.clear();
    }
    (arabic.join(" \u{b7} "), latin.join(" \u{b7} "))
}

fn value<'a>(values: &'a Values, field: &str) -> Option<&'a str> {
    values.get(field).map(String::as_str).filter(|text| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{face, names};
    use vocabulary::Values;

    fn values(pairs: &[(&str, &str)]) -> Values {
        pairs.iter().map(|(id, value)| ((*id).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn half_a_couple_is_not_shown_in_latin_letters() {
        let mut typed = values(&[
            ("child_first_ar", "a"),
            ("child_family_ar", "b"),
            ("father_first_ar", "f"),
            ("father_first_latin", "F"),
            ("mother_first_ar", "m"),
        ]);
        assert_eq!(face(&typed).parents_latin, "");
        typed.insert("mother_first_latin".into(), "M".into());
        assert_eq!(face(&typed).parents_latin, "F \u{b7} M");
        assert_eq!(face(&typed).person_ar, "a b");
    }

    #[test]
    fn a_death_is_listed_by_its_own_date() {
        let typed = values(&[
            ("deceased_first_latin", "Ali"),
            ("deceased_family_latin", "ALAOUI"),
            ("birth_date", "1940-01-02"),
            ("death_date", "2026-03-04"),
            ("declarant_first_ar", "x"),
        ]);
        let face = face(&typed);
        assert_eq!(
            (face.event_date.as_str(), face.person_latin.as_str()),
            ("2026-03-04", "ALAOUI Ali")
        );
        assert_eq!(names(&typed).collect::<Vec<_>>(), ["Ali", "ALAOUI"]);
    }

    #[test]
    fn a_marriage_names_both() {
        let typed = values(&[
            ("husband_first_latin", "Jean"),
            ("husband_family_latin", "DUPONT"),
            ("wife_first_latin", "Marie"),
            ("wife_family_latin", "DURAND"),
        ]);
        assert_eq!(face(&typed).person_latin, "DUPONT Jean \u{b7} DURAND Marie");
    }
}
