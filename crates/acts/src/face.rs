//! What lists show of an act or a draft, and the names by which people ask for it.

use vocabulary::{FullName, Name, Values};

/// Whom the values of a form name, beside those who only declare or certify.
const NAMED: [&str; 6] = ["child", "deceased", "holder", "father", "mother", "spouse"];

/// The holder of an act, by the prefix of the fields of the form.
const HOLDERS: [&str; 3] = ["child", "deceased", "holder"];

/// Dates of what an act is about, by the field of the form. A death act also has the date of birth
/// of the deceased, an old one that of its holder.
const EVENTS: [&str; 4] = ["event_date", "death_date", "found_date", "birth_date"];

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
    let (parents_ar, parents_latin) = parents(values);
    let sex = value(values, "sex").or_else(|| value(values, "holder_sex"));
    Face {
        person_ar: holders(values, FullName::display_ar),
        person_latin: holders(values, FullName::display_latin),
        sex: sex.unwrap_or_default().to_owned(),
        event_date: event(values).unwrap_or_default().to_owned(),
        parents_ar,
        parents_latin,
    }
}

/// An old act has its parents in words of its own language.
fn parents(values: &Values) -> (String, String) {
    let (old, _) = couple(values, ["holder_father", "holder_mother"], [""; 2]);
    match value(values, "act_lang") {
        Some("fr") => (String::new(), old),
        Some(_) => (old, String::new()),
        None => couple(
            values,
            ["father_first_ar", "mother_first_ar"],
            ["father_first_latin", "mother_first_latin"],
        ),
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
    EVENTS.into_iter().find_map(|field| value(values, field))
}

/// The holder as names are shown; both spouses of a marriage or a divorce.
fn holders(values: &Values, shown: fn(&FullName) -> String) -> String {
    let name = |who: &str| shown(&full_name(values, who));
    let holder = name("holder");
    if holder.is_empty() {
        return HOLDERS.into_iter().map(name).find(|one| !one.is_empty()).unwrap_or_default();
    }
    let both = [holder, name("spouse")];
    both.into_iter().filter(|one| !one.is_empty()).collect::<Vec<_>>().join(" \u{b7} ")
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
            ("act_lang", "fr"),
            ("holder_first_latin", "Jean"),
            ("holder_family_latin", "DUPONT"),
            ("spouse_first_latin", "Marie"),
            ("spouse_family_latin", "DURAND"),
            ("holder_father", "Paul DUPONT"),
        ]);
        let face = face(&typed);
        assert_eq!(face.person_latin, "DUPONT Jean \u{b7} DURAND Marie");
        assert_eq!(face.parents_latin, "Paul DUPONT");
    }
}
