//! The day before and after each day that counts for a branch office.

use law::Law;
use vocabulary::{BranchOrder, CivilDate, OfficeKind, Regime};

use super::{check, effective_from, register_copies};

fn day(text: &str) -> CivilDate {
    CivilDate::parse(text).expect("a day")
}

fn order(sent: Option<&str>, approved: Option<&str>) -> BranchOrder {
    BranchOrder {
        number: "14/2026".into(),
        date: day("2026-01-05"),
        sent: sent.map(day),
        approved: approved.map(day),
    }
}

fn codes(order: BranchOrder, today: &str) -> Vec<(String, bool)> {
    let law = Law::embedded();
    let law = law.on(day(today), Regime::Paper3799);
    let said = check(&OfficeKind::Branch(order), day(today), &law);
    said.into_iter().map(|problem| (problem.code, problem.unverified)).collect()
}

#[test]
fn silence_of_forty_five_days_is_approval() {
    let law = Law::embedded();
    let law = law.on(day("2026-01-12"), Regime::Paper3799);
    let silent = order(Some("2026-01-12"), None);
    assert_eq!(effective_from(&silent, &law), Some(day("2026-02-27")));
    let waiting = vec![("branch-not-effective".to_owned(), true)];
    assert_eq!(codes(silent.clone(), "2026-02-26"), waiting, "the forty-fifth day");
    assert_eq!(codes(silent, "2026-02-27"), []);
    assert_eq!(codes(order(Some("2026-01-12"), Some("2026-01-30")), "2026-01-30"), []);
    assert_eq!(codes(order(None, None), "2026-12-31"), [("branch-not-sent".to_owned(), true)]);
}

#[test]
fn an_order_is_sent_within_fifteen_days() {
    assert_eq!(codes(order(Some("2026-01-20"), Some("2026-02-01")), "2026-03-01"), []);
    let late = codes(order(Some("2026-01-21"), Some("2026-02-01")), "2026-03-01");
    assert_eq!(late, [("branch-sent-late".to_owned(), true)]);
}

#[test]
fn a_consulate_keeps_three_copies_and_a_commune_two() {
    let law = Law::embedded();
    let law = law.on(day("2026-01-12"), Regime::Paper3799);
    let copies = |kind| register_copies(&kind, &law).map(|copies| copies.value);
    assert_eq!(copies(OfficeKind::Consulate), Some(3));
    assert_eq!(copies(OfficeKind::Branch(order(None, None))), Some(2));
    assert_eq!(copies(OfficeKind::Communal), Some(2));
    assert!(check(&OfficeKind::Consulate, day("2026-01-12"), &law).is_empty());
}
