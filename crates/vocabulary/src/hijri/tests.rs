//! The observed months win, the computed ones are labelled, both ways agree.

use crate::{
    CivilDate, HijriDate, HijriOrigin, MonthStart, ObservedMonths, gregorian_of, hijri_days_apart,
    hijri_of,
};

fn day(text: &str) -> CivilDate {
    CivilDate::parse(text).expect("a date")
}

fn hijri(text: &str) -> HijriDate {
    HijriDate::parse(text).expect("a date")
}

#[test]
fn ramadan_1445_began_in_morocco_on_12_march() {
    let months = ObservedMonths::embedded();
    let found = hijri_of(day("2024-03-16"), &months);
    assert_eq!(found, (hijri("1445-09-05"), HijriOrigin::Observed));
    assert_eq!(
        gregorian_of(hijri("1445-09-05"), &months),
        Some((day("2024-03-16"), HijriOrigin::Observed))
    );
}

#[test]
fn every_day_of_a_century_goes_and_comes_back() {
    let months = ObservedMonths::embedded();
    let mut date = day("1915-01-01");
    let mut last: Option<HijriDate> = None;
    while date < day("2077-01-01") {
        let (found, origin) = hijri_of(date, &months);
        if let (Some(last), HijriOrigin::Observed) = (last, origin) {
            assert!(found > last || found.day == 30, "{date}: {found} after {last}");
        }
        if origin == HijriOrigin::Observed {
            assert_eq!(gregorian_of(found, &months).map(|(d, _)| d), Some(date), "{found}");
        }
        last = (origin == HijriOrigin::Observed).then_some(found);
        date = date.add_days(1);
    }
}

#[test]
fn an_entered_month_must_leave_29_or_30_days() {
    let months = ObservedMonths::embedded();
    let (year, month, first) = months.starts().last().expect("the table has months");
    let next = |days| MonthStart {
        year: if month == 12 { year + 1 } else { year },
        month: month % 12 + 1,
        first: first.add_days(days),
        source: "announcement".into(),
    };
    assert!(months.clone().with(&[next(28)]).is_err());
    assert!(months.clone().with(&[next(31)]).is_err());
    let ok29 = months.clone().with(&[next(29)]).is_ok();
    let ok30 = months.clone().with(&[next(30)]).is_ok();
    assert!(ok29 || ok30);
}

#[test]
fn days_apart_are_counted_both_ways() {
    let months = ObservedMonths::embedded();
    assert_eq!(hijri_days_apart(day("2024-03-16"), hijri("1445-09-05"), &months), 0);
    assert_eq!(hijri_days_apart(day("2024-03-16"), hijri("1445-09-06"), &months), 1);
    assert_eq!(hijri_days_apart(day("2024-03-16"), hijri("1445-09-02"), &months), 3);
}
