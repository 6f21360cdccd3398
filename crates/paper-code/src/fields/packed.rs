//! A date as one number, YYYYMMDD, with 00 for a month or a day that is not known.

use vocabulary::{CivilDate, PartialDate, PartialHijri};

pub(super) fn pack(year: i16, month: Option<u8>, day: Option<u8>) -> i64 {
    let part = |part: Option<u8>| i64::from(part.unwrap_or_default());
    i64::from(year) * 10_000 + part(month) * 100 + part(day)
}

pub(super) fn day(number: i64) -> Option<PartialDate> {
    let (year, month, day) = parts(number, 1800..=2300)?;
    if let (Some(month), Some(day)) = (month, day) {
        CivilDate::new(year, month, day).ok()?;
    }
    Some(PartialDate { year, month, day })
}

pub(super) fn hijri_day(number: i64) -> Option<PartialHijri> {
    let (year, month, day) = parts(number, 1200..=1800)?;
    if day.is_some_and(|day| day > 30) {
        return None;
    }
    Some(PartialHijri { year, month, day })
}

fn parts(
    number: i64,
    years: std::ops::RangeInclusive<i16>,
) -> Option<(i16, Option<u8>, Option<u8>)> {
    let year = i16::try_from(number.div_euclid(10_000)).ok().filter(|year| years.contains(year))?;
    let month = u8::try_from(number.rem_euclid(10_000) / 100).ok()?;
    let day = u8::try_from(number.rem_euclid(100)).ok()?;
    // A day of an unknown month is no date.
    if month > 12 || day > 31 || (month == 0 && day != 0) {
        return None;
    }
    let known = |part: u8| (part != 0).then_some(part);
    Some((year, known(month), known(day)))
}
