//! Finding an act by what people say at the counter.

use std::slice::from_ref;

use journal::Payload;
use vocabulary::ActId;

use super::support::{Office, values};

fn office() -> (Office, [ActId; 2]) {
    let mut office = Office::new();
    let earlier = office.open_register(2025);
    let register = office.open_register(2026);
    let one = office.sign_act(&register, 1);
    let mut others = values();
    for (field, value) in [
        ("child_first_ar", "سلمى"),
        ("child_first_latin", "Salma"),
        ("birth_date", "2025-12-31"),
        ("sex", "female"),
    ] {
        others.insert(field.into(), value.into());
    }
    let act = ActId::new(&mut office.ids);
    let signed = office.act_of(act.clone(), &earlier, 1, others);
    office.enter(Payload::ActSigned(Box::new(signed))).unwrap();
    (office, [one, act])
}

fn find(office: &Office, words: &str, year: Option<i16>, number: Option<u32>) -> Vec<ActId> {
    let keys = names::search_keys(words);
    let found = office.store.act_search(&keys, year, number, 50).unwrap();
    found.into_iter().map(|record| record.act).collect()
}

#[test]
fn an_act_is_found_by_its_names_in_either_script() {
    let (office, [yassine, salma]) = office();
    for words in ["ياسين", "Yassine", "yassine el bakkali", "ياسين البقالي"] {
        assert_eq!(find(&office, words, None, None), from_ref(&yassine), "{words}");
    }
    assert_eq!(find(&office, "البقالي", None, None), [salma.clone(), yassine.clone()]);
    assert_eq!(find(&office, "سلمى فاطمة", None, None), from_ref(&salma));
    assert_eq!(find(&office, "ياسين سلمى", None, None), []);
    assert_eq!(find(&office, "البقالي", Some(2025), None), [salma]);
    assert_eq!(find(&office, "البقالي", Some(2026), Some(1)), [yassine]);
    assert_eq!(find(&office, "البقالي", None, Some(2)), []);
}

#[test]
fn an_act_is_found_by_its_number_or_year() {
    let (office, [yassine, salma]) = office();
    assert_eq!(find(&office, "", Some(2026), Some(1)), from_ref(&yassine));
    assert_eq!(find(&office, "", None, Some(1)), [yassine.clone(), salma.clone()]);
    assert_eq!(find(&office, "", Some(2025), None), from_ref(&salma));
    assert_eq!(find(&office, "", None, None), []);
    assert_eq!(find(&office, "", None, Some(2)), []);
    let by_date = office.store.act_search(&["2025-12-31".to_owned()], None, None, 9).unwrap();
    assert_eq!(by_date[0].act, salma);
    // Words are words, whatever they hold.
    for odd in ["' or 1=1 --", "\"]", "%", "\u{0}"] {
        assert!(office.store.act_search(&[odd.to_owned()], None, None, 9).unwrap().is_empty());
    }
}
