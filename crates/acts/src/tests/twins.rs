//! B06: two children of one birth.

use law::Law;
use vocabulary::{Regime, Severity};

use super::{codes, content, day, drawing, has, problems_in, with};
use crate::birth::{self, Drawing, says_twin_rank, twins_of};

#[test]
fn b06_a_sibling_takes_over_what_is_entered_once() {
    let first = with(&[("multiple", "twin"), ("birth_rank", "1"), ("certificate_reference", "17")]);
    let mut second = twins_of(&first);
    for field in ["child_first_ar", "sex", "birth_time", "certificate_reference"] {
        assert_eq!(second.get(field), None, "{field}");
    }
    for field in ["child_family_ar", "father_first_ar", "mother_birth_date", "birth_date"] {
        assert_eq!(second.get(field), first.get(field), "{field}");
    }
    assert_eq!(second.get("birth_rank").map(String::as_str), Some("2"));
    for (field, value) in [("child_first_ar", "آدم"), ("child_first_latin", "Adam")] {
        second.insert(field.into(), value.into());
    }
    second.insert("sex".into(), "male".into());
    second.insert("birth_time".into(), "08:16".into());
    assert_eq!(codes(&second, "2026-11-23"), []);
    assert_eq!(content(&second).rank, Some(2));
}

#[test]
fn b06_a_third_child_makes_them_more_than_twins() {
    let second = with(&[("multiple", "twin"), ("birth_rank", "2")]);
    let third = twins_of(&second);
    assert_eq!(third.get("multiple").map(String::as_str), Some("more"));
    assert_eq!(third.get("birth_rank").map(String::as_str), Some("3"));
}

#[test]
fn b06_acts_say_first_and_second_twin_under_law_36_21_only() {
    let law = Law::embedded();
    let rank = |regime| says_twin_rank(&law.on(day("2026-11-23"), regime));
    assert!(!rank(Regime::Paper3799));
    assert!(rank(Regime::Electronic3621));
    let twin = content(&with(&[("multiple", "twin"), ("birth_rank", "1"), ("sex", "female")]));
    let drawn = |twin_rank| Drawing { twin_rank, ..drawing() };
    assert!(!birth::text_ar(&twin, &drawn(false)).plain().contains("التوأمة"));
    assert!(birth::text_ar(&twin, &drawn(true)).plain().contains("التوأمة الأولى"));
    assert!(!birth::text_fr(&twin, &drawn(false)).plain().contains("jumelle"));
    assert!(birth::text_fr(&twin, &drawn(true)).plain().contains("première jumelle"));
}

#[test]
fn b06_without_its_rank_a_twin_warns_under_law_36_21() {
    let values = with(&[("multiple", "twin")]);
    assert!(!has(&values, "2026-11-23", "twin-rank-missing", Severity::Refuse));
    let found = problems_in(&values, "2026-11-23", Regime::Electronic3621);
    assert!(found.iter().any(|p| p.code == "twin-rank-missing" && p.severity == Severity::Warn));
}
