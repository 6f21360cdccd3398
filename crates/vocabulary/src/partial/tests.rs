//! What is unknown stays unknown, and what a clerk typed is never recomputed.

use crate::{
    CivilDate, DatePair, HijriDate, HijriOrigin, ObservedMonths, PartialDate, PartialHijri,
};

fn gregorian(text: &str) -> PartialDate {
    PartialDate::parse(text).expect("a date")
}

fn hijri(text: &str) -> PartialHijri {
    PartialHijri::parse(text).expect("a date")
}

#[test]
fn known_parts_are_shown_and_no_others() {
    for text in ["1957", "1957-03", "1957-03-02", "2024-02-29", "1800", "2300-12-31"] {
        assert_eq!(gregorian(text).to_string(), text);
    }
    for text in ["1376", "1376-08", "1376-08-30", "1200-01-01", "1700-12-30"] {
        assert_eq!(hijri(text).to_string(), text);
    }
    assert_eq!(gregorian(" 1957-3-2 ").to_string(), "1957-03-02");
}

#[test]
fn days_that_no_calendar_has_are_refused() {
    for text in [
        "",
        "57",
        "1799",
        "2301",
        "1957-00",
        "1957-13",
        "1957-02-29",
        "1957-04-31",
        "1957-3-",
        "1957--2",
        "-1957",
        "+1957",
        "1957-03-02-01",
        "1957/03",
        "19 57",
        "01957",
    ] {
        assert!(PartialDate::parse(text).is_err(), "{text}");
    }
    for text in ["1199", "1701", "1376-13", "1376-08-31", "1376-08-00", "x"] {
        assert!(PartialHijri::parse(text).is_err(), "{text}");
    }
    assert!(HijriDate::parse("1376-08").is_err(), "a whole day was asked for");
}

#[test]
fn a_partial_date_can_mean_its_first_day_at_the_earliest() {
    assert_eq!(gregorian("1957").earliest().to_string(), "1957-01-01");
    assert_eq!(gregorian("1957-08").earliest().to_string(), "1957-08-01");
    assert_eq!(gregorian("1957-08-21").earliest().to_string(), "1957-08-21");
    assert_eq!(gregorian("1957-08").exact(), None);
    let whole = CivilDate::parse("1957-08-21").expect("a date");
    assert_eq!(gregorian("1957-08-21").exact(), Some(whole));
    assert_eq!(PartialDate::from(whole), gregorian("1957-08-21"));
}

#[test]
fn a_missing_hijri_side_is_completed_and_labelled() {
    let months = ObservedMonths::embedded();
    let pair = |day| DatePair::complete(Some(gregorian(day)), None, &months);
    let observed = pair("2024-03-16");
    assert_eq!(observed.hijri, Some(hijri("1445-09-05")));
    assert_eq!(observed.hijri_origin, HijriOrigin::Observed);
    assert_eq!(pair("1988-03-14").hijri_origin, HijriOrigin::Computed);
    assert_eq!(pair("1957").hijri, None, "a year is not a day");
}

#[test]
fn a_typed_hijri_side_stands_as_typed() {
    let months = ObservedMonths::embedded();
    let typed = hijri("1445-09-06");
    let pair = DatePair::complete(Some(gregorian("2024-03-16")), Some(typed), &months);
    assert_eq!((pair.hijri, pair.hijri_origin), (Some(typed), HijriOrigin::Typed));
}

#[test]
fn an_incomplete_date_spans_from_its_first_to_its_last_day() {
    let span = |text: &str| {
        let date = PartialDate::parse(text).unwrap();
        (date.earliest().to_string(), date.latest().to_string())
    };
    assert_eq!(span("1957"), ("1957-01-01".into(), "1957-12-31".into()));
    assert_eq!(span("1956-02"), ("1956-02-01".into(), "1956-02-29".into()));
    assert_eq!(span("1957-12"), ("1957-12-01".into(), "1957-12-31".into()));
    assert_eq!(span("1957-03-02"), ("1957-03-02".into(), "1957-03-02".into()));
}
