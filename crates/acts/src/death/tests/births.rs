//! The death beside the birth act of the same person.

use vocabulary::{ActId, FullName, Values};

use super::{TODAY, codes, declared, read, with};
use crate::birth::{self, BirthContent};
use crate::{ActContent, death, forms};

fn born(changes: &[(&str, &str)]) -> BirthContent {
    let mut values: Values = [
        ("child_first_ar", "العربي"),
        ("child_first_latin", "Larbi"),
        ("child_family_ar", "البقالي"),
        ("child_family_latin", "El Bakkali"),
        ("sex", "male"),
        ("birth_date", "1950-03-02"),
        ("birth_time", "08:10"),
        ("birth_place", "commune:03.451.01.09"),
        ("father_first_ar", "أحمد"),
        ("father_family_ar", "البقالي"),
        ("father_profession", "نجار"),
        ("mother_first_ar", "فاطمة"),
        ("mother_family_ar", "الوزاني"),
        ("mother_birth_date", "1930"),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value.to_owned()))
    .collect();
    for (field, value) in changes {
        values.insert((*field).to_owned(), (*value).to_owned());
    }
    birth::read(forms::birth(), &values).0.expect("a birth")
}

fn doubts(death: &Values, birth: &BirthContent) -> Vec<String> {
    let birth = ActContent::Birth(Box::new(birth.clone()));
    death::compare_with_birth(&read(death), &birth).into_iter().map(|p| p.code).collect()
}

#[test]
fn d07_a_death_before_the_birth_of_the_linked_act_warns() {
    assert_eq!(doubts(&declared(), &born(&[])), Vec::<String>::new());
    let child = with(&[("birth_date", ""), ("death_date", "1949-12-31")]);
    assert_eq!(doubts(&child, &born(&[])), ["death-before-linked-birth"]);
    // A year alone may still be the year of the birth.
    let same_year = with(&[("birth_date", ""), ("death_date", "1950")]);
    assert_eq!(doubts(&same_year, &born(&[])), Vec::<String>::new());
}

#[test]
fn d09_another_name_or_sex_or_birth_than_the_linked_act_warns() {
    let other = born(&[("child_first_ar", "سلام"), ("sex", "female"), ("birth_date", "1951")]);
    assert_eq!(
        doubts(&declared(), &other),
        [
            "sex-differs-from-birth-act",
            "name-differs-from-birth-act",
            "birth-date-differs-from-birth-act",
        ]
    );
}

#[test]
fn b23_a_child_that_died_on_the_day_it_was_born() {
    let birth = born(&[("birth_date", "2026-11-20")]);
    let died =
        |time| with(&[("birth_date", "2026-11-20"), ("death_time", time), ("marital_status", "")]);
    assert_eq!(doubts(&died("09:00"), &birth), Vec::<String>::new());
    assert_eq!(doubts(&died("07:00"), &birth), ["death-before-linked-birth"]);
}

#[test]
fn b23_the_death_takes_from_the_birth_act_what_it_says() {
    struct Zeros;
    impl vocabulary::IdSource for Zeros {
        fn bytes16(&mut self) -> [u8; 16] {
            [0; 16]
        }
    }
    let act = ActId::new(&mut Zeros);
    let birth = born(&[("birth_date", "2026-11-20")]);
    let mut values = death::from_birth(&birth, &act);
    for (field, value) in [
        ("death_date", "2026-11-20"),
        ("death_time", "09:00"),
        ("death_place", "commune:03.451.01.09"),
        ("declarant_capacity", "father"),
        ("declarant_first_ar", "أحمد"),
        ("declarant_family_ar", "البقالي"),
        ("certificate_kind", "doctor"),
    ] {
        values.insert(field.to_owned(), value.to_owned());
    }
    assert_eq!(codes(&values, TODAY), []);
    let content = read(&values);
    assert_eq!(content.birth_act, Some(act));
    let named = |name: &FullName| name.display_ar();
    assert_eq!(named(&content.deceased), named(&birth.child));
    let mother = content.mother.expect("a mother");
    assert_eq!(mother.person.born, birth.mother.born);
    assert_eq!(content.father.expect("a father").person.profession, "نجار");
}

#[test]
fn the_chosen_name_of_an_unknown_father_stands_in_the_death_act_too() {
    let birth = born(&[("father_known", "no"), ("father_first_ar", "عبد الله")]);
    struct Ones;
    impl vocabulary::IdSource for Ones {
        fn bytes16(&mut self) -> [u8; 16] {
            [1; 16]
        }
    }
    let values = death::from_birth(&birth, &ActId::new(&mut Ones));
    assert_eq!(values.get("father_first_ar").map(String::as_str), Some("عبد الله"));
    assert!(values.keys().all(|field| forms::death().field(field).is_some()), "{values:?}");
}
