//! The calendar, and the clock of Casablanca.

use crate::{CivilDate, Moment, PartialDate};

#[test]
fn days_that_do_not_exist_are_refused() {
    for text in ["2026-02-31", "2025-02-29", "2026-13-01", "2026-1-1", "", "x", "2026-04-31-01"] {
        assert!(CivilDate::parse(text).is_err(), "{text}");
    }
    assert!(PartialDate::parse("2026-02-31").is_err());
    assert!(PartialDate::parse("1957").is_ok());
}

#[test]
fn the_clock_goes_back_in_ramadan() {
    // Morocco keeps UTC+1 but for Ramadan, when it keeps UTC.
    let winter = Moment::parse("2026-01-15T09:00").expect("a time");
    assert_eq!(winter.to_string(), "2026-01-15T08:00:00.000Z");
    let ramadan = Moment::parse("2026-03-01T09:00").expect("a time");
    assert_eq!(ramadan.to_string(), "2026-03-01T09:00:00.000Z");
    assert_eq!(ramadan.civil().hour, 9);
}

#[test]
fn just_before_midnight_is_still_today_here() {
    let moment = Moment::parse("2025-11-20T23:30:00Z").expect("a time");
    assert_eq!(moment.civil().date.to_string(), "2025-11-21");
}

#[test]
fn text_and_moment_go_and_come_back() {
    let moment = Moment::parse("1987-06-05T04:03:02").expect("a time");
    assert_eq!(Moment::parse(&moment.to_string()), Ok(moment));
    assert_eq!(Moment::from_casablanca(moment.civil().date, 4, 3, 2), moment);
}
