//! Dates of an act compared as clerks get them wrong.

use std::fmt;

/// A date of which the month and the day may be unknown (0).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct ComparedDate {
    pub year: u16,
    pub month: u8,
    pub day: u8,
}

/// How two dates stand to each other; the code goes into explanations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DateLikeness {
    Same,
    /// One day apart.
    NextDay,
    /// Day and month changed places.
    Swapped,
    /// One of them is the first or the last day of the year: nobody knew better.
    OnlyYearKnown,
    /// The same month, another day.
    SameMonth,
    /// One digit is another one.
    OneDigit,
    /// The same day in another month of the year.
    OtherMonth,
    /// The same day and month, another year nearby.
    OtherYear,
    /// The same year.
    SameYear,
    /// A year before or after.
    NextYear,
    /// Up to three years.
    NearYear,
    /// A Hijri year taken for a Gregorian one.
    OtherCalendar,
    Different,
    Missing,
}

impl DateLikeness {
    /// The word for explanations.
    pub fn code(self) -> &'static str {
        match self {
            DateLikeness::Same => "date-same",
            DateLikeness::NextDay => "date-next-day",
            DateLikeness::Swapped => "date-swapped",
            DateLikeness::OnlyYearKnown => "date-only-year-known",
            DateLikeness::SameMonth => "date-same-month",
            DateLikeness::OneDigit => "date-one-digit",
            DateLikeness::OtherMonth => "date-other-month",
            DateLikeness::OtherYear => "date-other-year",
            DateLikeness::SameYear => "date-same-year",
            DateLikeness::NextYear => "date-next-year",
            DateLikeness::NearYear => "date-near-year",
            DateLikeness::OtherCalendar => "date-other-calendar",
            DateLikeness::Different => "date-different",
            DateLikeness::Missing => "date-missing",
        }
    }

    /// How much it says, in bits, for a register of a century.
    pub fn bits(self) -> f32 {
        match self {
            DateLikeness::Same => 14.0,
            DateLikeness::NextDay => 10.5,
            DateLikeness::Swapped => 10.0,
            DateLikeness::OneDigit => 7.5,
            DateLikeness::OtherMonth | DateLikeness::OtherYear => 6.5,
            DateLikeness::SameMonth => 6.5,
            DateLikeness::OnlyYearKnown => 5.5,
            DateLikeness::SameYear => 4.0,
            DateLikeness::NextYear => 2.0,
            DateLikeness::NearYear => 0.5,
            DateLikeness::OtherCalendar => 2.5,
            DateLikeness::Different => -6.0,
            DateLikeness::Missing => 0.0,
        }
    }
}

impl ComparedDate {
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else is no date.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().splitn(3, '-');
        let number = |part: Option<&str>, most: u16| -> Option<u16> {
            match part {
                None => Some(0),
                Some(part) if part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit()) => {
                    part.parse().ok().filter(|n| *n <= most)
                }
                Some(_) => None,
            }
        };
        let year = number(Some(parts.next()?), 9999)?;
        let month = number(parts.next(), 12)?;
        let day = number(parts.next(), 31)?;
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        (year > 0).then_some(Self { year, month, day })
    }

    /// The first or last day of a year: what is written when only the year is known.
    pub fn is_default(self) -> bool {
        (self.month, self.day) == (1, 1) || (self.month, self.day) == (12, 31)
    }

    fn has_day(self) -> bool {
        self.month > 0 && self.day > 0
    }

    /// Days since an arbitrary day, in months of 31: enough to tell neighbours in a month, and
    /// `next_day` knows the ends of months.
    fn next_day(self, other: Self) -> bool {
        let (early, late) = if self < other { (self, other) } else { (other, self) };
        if (early.year, early.month) == (late.year, late.month) {
            return late.day - early.day == 1;
        }
        let next_month = (early.year, early.month + 1) == (late.year, late.month)
            || (early.year + 1 == late.year && early.month == 12 && late.month == 1);
        next_month && late.day == 1 && early.day >= 28
    }
}

impl fmt::Display for ComparedDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.month, self.day) {
            (0, _) => write!(f, "{:04}", self.year),
            (month, 0) => write!(f, "{:04}-{month:02}", self.year),
            (month, day) => write!(f, "{:04}-{month:02}-{day:02}", self.year),
        }
    }
}

/// How two dates stand to each other.
pub fn compare_dates(one: Option<ComparedDate>, other: Option<ComparedDate>) -> DateLikeness {
    let (Some(one), Some(other)) = (one, other) else { return DateLikeness::Missing };
    if one.has_day() && other.has_day() {
        return whole_dates(one, other);
    }
    if one.year == other.year {
        let months = one.month > 0 && other.month > 0;
        return match (months, one.month == other.month) {
            (true, true) => DateLikeness::SameMonth,
            (true, false) => DateLikeness::SameYear,
            _ => DateLikeness::OnlyYearKnown,
        };
    }
    years(one.year, other.year)
}

fn whole_dates(one: ComparedDate, other: ComparedDate) -> DateLikeness {
    if one == other {
        return DateLikeness::Same;
    }
    if one.next_day(other) {
        return DateLikeness::NextDay;
    }
    let same_year = one.year == other.year;
    if same_year && (one.month, one.day) == (other.day, other.month) {
        return DateLikeness::Swapped;
    }
    if same_year && (one.is_default() || other.is_default()) {
        return DateLikeness::OnlyYearKnown;
    }
    if digits_apart(one, other) == 1 {
        return DateLikeness::OneDigit;
    }
    if same_year {
        return match (one.month == other.month, one.day == other.day) {
            (true, _) => DateLikeness::SameMonth,
            (_, true) => DateLikeness::OtherMonth,
            _ => DateLikeness::SameYear,
        };
    }
    let near = one.year.abs_diff(other.year) <= 10;
    let same_day = (one.month, one.day) == (other.month, other.day);
    if near && same_day && !one.is_default() {
        return DateLikeness::OtherYear;
    }
    years(one.year, other.year)
}

fn years(one: u16, other: u16) -> DateLikeness {
    match one.abs_diff(other) {
        1 => DateLikeness::NextYear,
        2 | 3 => DateLikeness::NearYear,
        _ if other_calendar(one, other) || other_calendar(other, one) => {
            DateLikeness::OtherCalendar
        }
        _ => DateLikeness::Different,
    }
}

/// Whether the first is the Hijri year of the second, within a year.
fn other_calendar(hijri: u16, gregorian: u16) -> bool {
    if !(1300..1500).contains(&hijri) || gregorian < 1880 {
        return false;
    }
    let meant = 622.0 + f32::from(hijri) * 0.970_224;
    (meant - f32::from(gregorian)).abs() <= 1.5
}

fn digits_apart(one: ComparedDate, other: ComparedDate) -> usize {
    let digits = |date: ComparedDate| {
        let (y, m, d) = (date.year, u16::from(date.month), u16::from(date.day));
        [y / 1000, y / 100 % 10, y / 10 % 10, y % 10, m / 10, m % 10, d / 10, d % 10]
    };
    digits(one).iter().zip(digits(other)).filter(|(a, b)| **a != *b).count()
}

#[cfg(test)]
mod tests {
    use super::{ComparedDate, DateLikeness, compare_dates};

    #[test]
    fn dates_as_clerks_get_them_wrong() {
        for (one, other, likeness) in [
            ("1990-03-14", "1990-03-14", DateLikeness::Same),
            ("1990-03-14", "1990-03-15", DateLikeness::NextDay),
            ("1989-12-31", "1990-01-01", DateLikeness::NextDay),
            ("1990-02-28", "1990-03-01", DateLikeness::NextDay),
            ("1990-03-11", "1990-11-03", DateLikeness::Swapped),
            ("1990-01-01", "1990-07-23", DateLikeness::OnlyYearKnown),
            ("1990", "1990-07-23", DateLikeness::OnlyYearKnown),
            ("1990-03-14", "1990-04-14", DateLikeness::OneDigit),
            ("1990-09-14", "1990-10-14", DateLikeness::OtherMonth),
            ("1990-03-14", "1996-03-14", DateLikeness::OneDigit),
            ("1989-03-14", "1990-03-14", DateLikeness::OtherYear),
            ("1990-03-14", "1990-08-29", DateLikeness::SameYear),
            ("1990-03-14", "1990-03-29", DateLikeness::SameMonth),
            ("1990", "1991", DateLikeness::NextYear),
            ("1410", "1990-07-23", DateLikeness::OtherCalendar),
            ("1950", "1990-07-23", DateLikeness::Different),
            ("", "1990", DateLikeness::Missing),
        ] {
            let (a, b) = (ComparedDate::parse(one), ComparedDate::parse(other));
            assert_eq!(compare_dates(a, b), likeness, "{one} {other}");
            assert_eq!(compare_dates(b, a), likeness, "{other} {one}");
        }
    }

    #[test]
    fn what_is_no_date_is_missing() {
        for bad in ["", "x", "1990-13-01", "1990-01-32", "-5", "99999", "1990/01/01", "0"] {
            assert_eq!(ComparedDate::parse(bad), None, "{bad}");
        }
    }
}
