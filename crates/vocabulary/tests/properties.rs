//! What holds for every date, number and text, and not only for those somebody thought of.

use proptest::prelude::*;
use vocabulary::words::ar::{Case, Gender};
use vocabulary::words::{ar, fr};
use vocabulary::{
    CivilDate, ClockTime, HijriDate, HijriOrigin, Moment, ObservedMonths, PartialDate,
    PartialHijri, Place, check_arabic, check_latin, gregorian_of, hijri_of, tidy,
};

fn day(epoch_day: i64) -> CivilDate {
    CivilDate::new(1970, 1, 1).expect("a day of the calendar").add_days(epoch_day)
}

/// Days from 1800 to 2300.
fn any_day() -> impl Strategy<Value = CivilDate> {
    (-62_091_i64..=120_894).prop_map(day)
}

/// First days of two months of the table, one after the other. The table has gaps: where the
/// month after is not in it, nobody observed when this one ended.
fn observed_month() -> impl Strategy<Value = (HijriDate, CivilDate, CivilDate)> {
    const MONTH_DAYS_MOST: i64 = 30;
    let starts: Vec<_> = ObservedMonths::embedded().starts().collect();
    let months: Vec<_> = starts
        .iter()
        .zip(starts.iter().skip(1))
        .filter(|((_, _, first), (_, _, next))| *next <= first.add_days(MONTH_DAYS_MOST))
        .map(|(&(year, month, first), &(_, _, next))| {
            (HijriDate { year, month, day: 1 }, first, next)
        })
        .collect();
    proptest::sample::select(months)
}

proptest! {
    // Failures are printed with the text that fails; nothing is written beside the tests.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_day_goes_and_comes_back(date in any_day()) {
        prop_assert_eq!(CivilDate::parse(&date.to_string()), Ok(date));
        prop_assert_eq!(day(date.epoch_day()), date);
        let partial = PartialDate::from(date);
        prop_assert_eq!(PartialDate::parse(&partial.to_string()), Ok(partial));
        prop_assert_eq!(partial.exact(), Some(date));
    }

    #[test]
    fn a_partial_date_that_is_read_is_shown_and_read_again(text in "[0-9]{4}(-[0-9]{1,2}){0,2}") {
        if let Ok(date) = PartialDate::parse(&text) {
            prop_assert_eq!(PartialDate::parse(&date.to_string()), Ok(date));
            prop_assert_eq!(date.earliest().year(), date.year);
        }
        if let Ok(date) = PartialHijri::parse(&text) {
            prop_assert_eq!(PartialHijri::parse(&date.to_string()), Ok(date));
        }
    }

    #[test]
    fn a_moment_goes_and_comes_back(millisecond in -5_000_000_000_000_i64..10_000_000_000_000) {
        let moment = Moment(millisecond);
        prop_assert_eq!(Moment::parse(&moment.to_string()), Ok(moment));
    }

    #[test]
    fn an_observed_day_goes_and_comes_back((first, start, next) in observed_month(), at in 0..30) {
        let months = ObservedMonths::embedded();
        let date = start.add_days(i64::from(at));
        prop_assume!(date < next);
        let (hijri, origin) = hijri_of(date, &months);
        prop_assert_eq!(hijri.day, u8::try_from(at + 1).expect("at most 30"));
        prop_assert_eq!((hijri.year, hijri.month), (first.year, first.month));
        prop_assert_eq!(origin, HijriOrigin::Observed);
        prop_assert_eq!(gregorian_of(hijri, &months), Some((date, origin)));
    }

    #[test]
    fn every_day_has_one_hijri_date(date in any_day()) {
        for months in [ObservedMonths::embedded(), ObservedMonths::default()] {
            let (hijri, _) = hijri_of(date, &months);
            prop_assert_eq!(gregorian_of(hijri, &months).map(|(found, _)| found), Some(date));
            prop_assert!(hijri_of(date.add_days(1), &months).0 > hijri);
        }
    }

    #[test]
    fn words_are_never_empty(n in 0_u64..1_000_000_000, hour in 0_u8..24, minute in 0_u8..60) {
        let mut said = vec![fr::cardinal(n), fr::clock_time(ClockTime { hour, minute })];
        said.push(ar::clock_time(ClockTime { hour, minute }));
        for gender in [Gender::Masculine, Gender::Feminine] {
            for case in [Case::Nominative, Case::Genitive] {
                said.push(ar::cardinal(n, gender, case));
            }
        }
        for words in said {
            prop_assert!(!words.is_empty() && words == tidy(&words), "{words:?}");
            prop_assert!(!words.chars().any(char::is_numeric), "{words}: an act has no figures");
        }
    }

    #[test]
    fn dates_in_words_have_no_figures(date in any_day()) {
        let gregorian = PartialDate::from(date);
        let hijri = PartialHijri::from(hijri_of(date, &ObservedMonths::default()).0);
        for words in [
            ar::gregorian_date(&gregorian),
            fr::gregorian_date(&gregorian),
            ar::hijri_date(&hijri),
            fr::hijri_date(&hijri),
        ] {
            prop_assert!(words.split(' ').count() >= 4 && words == tidy(&words), "{words:?}");
            prop_assert!(!words.chars().any(char::is_numeric), "{words}");
        }
    }

    #[test]
    fn whatever_is_typed_is_read_without_a_fault(text in "\\PC{0,40}") {
        prop_assert_eq!(tidy(&tidy(&text)), tidy(&text));
        let place = Place::parse(&text);
        prop_assert_eq!(Place::parse(&place.to_string()), place);
        let _ = (CivilDate::parse(&text), ClockTime::parse(&text), Moment::parse(&text));
        prop_assert!(check_arabic(&text).is_some() || check_latin(&text).is_some());
    }
}
