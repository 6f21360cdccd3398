//! The commune that was meant comes first, and a place is read back as it was written.

use super::{communes, countries, country, find, suggest};
use crate::{Lang, Place};

fn french(typed: &str, limit: usize) -> Vec<&'static str> {
    suggest(typed, &Lang::Fr, limit).iter().map(|commune| commune.fr).collect()
}

fn arabic(typed: &str, limit: usize) -> Vec<&'static str> {
    suggest(typed, &Lang::Ar, limit).iter().map(|commune| commune.ar).collect()
}

#[test]
fn the_tables_are_read_to_their_last_line() {
    assert_eq!(communes().len(), 1544);
    assert_eq!(countries().len(), 42);
    let mut codes: Vec<_> = communes().iter().map(|commune| commune.code).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), 1544, "two communes with one code");
    assert_eq!(country("MA").map(|morocco| morocco.nationality_fr), Some("marocaine"));
}

#[test]
fn the_name_itself_comes_first_then_names_that_begin_so() {
    assert_eq!(french("fes", 3), ["Fès", "Fès-Médina", "Méchouar-Fès-El Jadid"]);
    assert_eq!(french("ifrane", 3), ["Ifrane", "Ifrane Atlas Saghir", "Oued Ifrane"]);
    assert_eq!(arabic("اكادير", 2), ["أكادير", "أكادير ملول"]);
    assert_eq!(french("AGA", 1), ["Agadir"], "the shorter name first");
}

#[test]
fn letters_that_people_type_alike_find_alike() {
    assert_eq!(arabic("رباط", 1), ["الرباط"], "without the article");
    assert_eq!(arabic("اصيله", 1), ["أصيلة"]);
    assert_eq!(arabic("\u{200F}أگادير", 1), ["أكادير"]);
    assert_eq!(french(" m\u{2019}diq ", 1), ["M'diq"]);
    assert_eq!(french("ME\u{301}CHOUAR-FES", 1), ["Méchouar-Fès-El Jadid"]);
    assert_eq!(arabic("Rabat", 1), ["الرباط"], "either script in either language");
}

#[test]
fn nothing_typed_suggests_nothing() {
    assert!(french("", 9).is_empty() && french(" - ", 9).is_empty());
    assert!(french("Atlantis", 9).is_empty());
    assert_eq!(french("sidi", 7).len(), 7);
}

#[test]
fn a_place_goes_and_comes_back() {
    for text in [
        "commune:09.001.01.01",
        "commune:09.001.01.01|Hôpital Hassan II",
        "foreign:FR|Lyon",
        "foreign:FR|",
        "douar Ait Ouallal, tribu Zemmour",
    ] {
        assert_eq!(Place::parse(text).to_string(), text);
    }
    for commune in communes() {
        let place = Place::Commune { code: commune.code.to_owned(), detail: None };
        assert_eq!(Place::parse(&place.to_string()), place);
    }
}

#[test]
fn only_a_name_that_one_commune_has_is_that_commune() {
    let agadir = Place::Commune { code: "09.001.01.01".into(), detail: None };
    for text in ["Agadir", "أكادير", " Agadir , "] {
        assert_eq!(Place::parse(text), agadir, "{text}");
    }
    assert_eq!(
        Place::parse("أكادير، حي السلام"),
        Place::Commune { code: "09.001.01.01".into(), detail: Some("حي السلام".into()) }
    );
    let shared = "Ait Ouallal";
    assert_eq!(Place::parse(shared), Place::AsWritten { text: shared.into() });
    let unknown = "commune:99.999.99.99";
    assert_eq!(Place::parse(unknown), Place::AsWritten { text: unknown.into() });
    assert_eq!(Place::parse("foreign:XX|Y"), Place::AsWritten { text: "foreign:XX|Y".into() });
}

#[test]
fn a_place_is_said_in_the_language_of_the_document() {
    let place = Place::parse("commune:09.001.01.01|Hay Salam");
    assert_eq!(place.label(Lang::Fr), "Agadir, Hay Salam");
    assert_eq!(place.label(Lang::Ar), "أكادير، Hay Salam");
    assert_eq!(Place::parse("foreign:FR|Lyon").label(Lang::Fr), "Lyon (France)");
    assert_eq!(Place::parse("foreign:FR|").label(Lang::Ar), "فرنسا");
    assert_eq!(find("04.421.01.0").map(|rabat| rabat.province_fr), Some("Rabat"));
}
