//! One enum for every act: what is asked of it, and its frozen bytes.

use vocabulary::{ActKind, Lang, Values};

use super::{ActContent, Sex, read, text};
use crate::tests::{declared, drawing};

fn historic() -> Values {
    [
        ("act_lang", "fr"),
        ("act_number", "17"),
        ("register_year", "1936"),
        ("event_date", "1936-03-04"),
        ("holder_first_latin", "Jean"),
        ("holder_family_latin", "Lefebvre"),
        ("holder_birth_date", "1880"),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value.to_owned()))
    .collect()
}

fn content(form: &str, values: &Values) -> ActContent {
    let (content, problems) = read(form, values);
    assert_eq!(problems, []);
    content.expect("read")
}

#[test]
fn a_birth_answers_for_its_child() {
    let birth = content("birth", &declared());
    assert_eq!(birth.act_kind(), ActKind::Birth);
    assert_eq!(birth.holder().first.ar, "ياسين");
    assert_eq!(birth.sex(), Some(Sex::Male));
    assert_eq!(birth.born(), birth.event_date());
    assert!(birth.variant().is_declared());
    assert!(text(Lang::Zgh, &birth, &drawing()).is_some(), "Amazigh readers are shown French");
}

#[test]
fn an_old_death_answers_for_the_deceased() {
    let death = content("historic-death", &historic());
    assert_eq!(death.act_kind(), ActKind::Death);
    assert_eq!(death.holder().display_latin(), "LEFEBVRE Jean");
    assert_eq!(death.sex(), None);
    let year = |pair: Option<&vocabulary::DatePair>| pair.and_then(|p| p.gregorian).map(|d| d.year);
    assert_eq!((year(death.born()), year(death.event_date())), (Some(1880), Some(1936)));
    assert_eq!(text(Lang::Ar, &death, &drawing()), None);
    assert!(text(Lang::Fr, &death, &drawing()).is_some());
}

#[test]
fn an_unknown_form_is_refused() {
    let (content, problems) = read("historic-adoption", &declared());
    assert_eq!(content, None);
    assert_eq!(problems.first().map(|p| p.code.as_str()), Some("form-unknown"));
}

#[test]
fn the_bytes_of_a_content_are_frozen_and_come_back() {
    let death = content("historic-death", &historic());
    let json = serde_json::to_string(&death).expect("json");
    assert_eq!(
        json,
        "{\"act\":\"historic\",\"act_kind\":\"death\",\"lang\":\"fr\",\
         \"number\":{\"number\":17,\"year\":1936},\"register_year\":1936,\
         \"holder\":{\"name\":{\"first\":{\"ar\":\"\",\"latin\":\"Jean\",\"tifinagh\":null},\
         \"family\":{\"ar\":\"\",\"latin\":\"Lefebvre\",\"tifinagh\":null}},\
         \"born\":{\"gregorian\":\"1880\",\"hijri\":null,\"hijri_origin\":\"typed\",\
         \"presumed\":false,\"as_written\":null}},\
         \"event\":{\"gregorian\":\"1936-03-04\",\"hijri\":null,\"hijri_origin\":\"typed\",\
         \"presumed\":false,\"as_written\":null},\"place\":null,\"officer\":null,\"drawn\":null}"
    );
    assert_eq!(serde_json::from_str::<ActContent>(&json).expect("read"), death);
    let birth = content("birth", &declared());
    let json = serde_json::to_string(&birth).expect("json");
    assert!(json.starts_with("{\"act\":\"birth\",\"child\":"), "{json}");
    assert_eq!(serde_json::from_str::<ActContent>(&json).expect("read"), birth);
}
