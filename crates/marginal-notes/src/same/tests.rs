//! One event, two notices (case M06).

use super::find_same;
use crate::tests::samples::{SANAE, content, judged, marriage, note, with_sanae};

#[test]
fn m06_the_courts_notice_and_the_spouses_extract_are_one_marriage() {
    let one = marriage("2017-09-19");
    let mut other = marriage("2017-09-19");
    other.values.insert("marriage_act_reference".into(), "218 / 2017".into());
    other.values.insert("spouse_family_ar".into(), "الرّامى".into());
    assert!(one.same_event(&other) && other.same_event(&one), "the same spouse on the same day");
    other.values.insert("spouse_first_ar".into(), "ليلى".into());
    assert!(!one.same_event(&other), "two marriages on one day");
    other.values.insert("marriage_act_reference".into(), "٢١٨".into());
    assert!(one.same_event(&other), "the same act of marriage, a slip in the name");
    other.values.insert("marriage_date".into(), "2018-09-19".into());
    assert!(!one.same_event(&other));
}

#[test]
fn m06_the_first_note_is_found_to_link_the_second_notice_to() {
    let first = with_sanae(&[("marriage_date", "2017-09-19"), ("marriage_act_reference", "218")]);
    let existing = [
        note(1, "2016-01-01", "kafala", &judged(&[("kafil", "x")])),
        note(2, "2017-10-02", "marriage-by-proof", &first),
    ];
    let found = find_same(&marriage("2017-09-19"), &existing).expect("the same marriage");
    assert_eq!(found.id, existing[1].id);
    assert!(find_same(&marriage("2020-01-01"), &existing).is_none());
}

#[test]
fn two_remarks_of_one_day_are_not_one_event() {
    let issued = |purpose: &str| {
        content("extract-for-marriage", &[("issue_date", "2019-05-06"), ("issue_purpose", purpose)])
    };
    assert!(!issued("a").same_event(&issued("a")), "each copy is noted");
    let kafala = content("kafala", &judged(&[("kafil", "x")]));
    assert!(!kafala.same_event(&issued("a")));
    assert!(kafala.same_event(&kafala.clone()));
    assert!(content("unknown-father", &[]).same_event(&content("unknown-father", &[])));
    assert!(!content("unknown-father", &[]).same_event(&content("names-chosen", &[])));
}

#[test]
fn two_courts_give_the_same_number_on_one_day() {
    let of = |court: &str| {
        let mut note = content("act-annulled", &judged(&[("reason", "x")]));
        note.values.insert("decision_authority".into(), court.into());
        note
    };
    assert!(of("a").same_event(&of("a")));
    assert!(!of("a").same_event(&of("b")));
}

#[test]
fn a_divorce_is_not_the_marriage_of_the_same_day() {
    let divorce: Vec<_> = SANAE.into_iter().chain([("divorce_date", "2017-09-19")]).collect();
    assert!(!content("divorce", &divorce).same_event(&marriage("2017-09-19")));
}
