//! Dates as acts hold them: complete or not, in two calendars, computed, presumed or as written.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::dates::{BadDate, CivilDate};

/// A Gregorian date whose day, or day and month, may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialDate {
    /// Always known.
    pub year: i16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// Never known without the month.
    pub day: Option<u8>,
}

impl PartialDate {
    /// The day, when all of it is known.
    pub fn exact(&self) -> Option<CivilDate> {
        CivilDate::new(self.year, self.month?, self.day?).ok()
    }

    /// The first day it can mean.
    pub fn earliest(&self) -> CivilDate {
        let (month, day) = (self.month.unwrap_or(1), self.day.unwrap_or(1));
        CivilDate::new(self.year, month, day).unwrap_or_else(|_| first_of_year(self.year))
    }

    /// The last day it can mean.
    pub fn latest(&self) -> CivilDate {
        match (self.month, self.day) {
            (Some(month), Some(day)) => {
                CivilDate::new(self.year, month, day).unwrap_or_else(|_| self.earliest())
            }
            (Some(month), None) if month < 12 => {
                let next = Self { year: self.year, month: Some(month + 1), day: None };
                next.earliest().add_days(-1)
            }
            _ => first_of_year(self.year + 1).add_days(-1),
        }
    }

    /// Reads `1957`, `1957-03` or `1957-03-02`.
    ///
    /// # Errors
    /// Any other text, and days that do not exist.
    pub fn parse(text: &str) -> Result<Self, BadDate> {
        let numbers = numbers(text)?;
        let date = match numbers.as_slice() {
            [year] => Self { year: *year, month: None, day: None },
            [year, month] => Self { year: *year, month: Some(part(*month, 12)?), day: None },
            [year, month, day] => {
                let (month, day) = (part(*month, 12)?, part(*day, 31)?);
                CivilDate::new(*year, month, day)?;
                Self { year: *year, month: Some(month), day: Some(day) }
            }
            _ => return Err(BadDate),
        };
        if (1800..=2300).contains(&date.year) { Ok(date) } else { Err(BadDate) }
    }
}

fn first_of_year(year: i16) -> CivilDate {
    CivilDate::new(year, 1, 1).expect("every year has a first day")
}

fn numbers(text: &str) -> Result<Vec<i16>, BadDate> {
    text.trim()
        .split('-')
        .map(|part| {
            let digits = part.bytes().all(|b| b.is_ascii_digit());
            if digits && (1..=4).contains(&part.len()) {
                part.parse().map_err(|_| BadDate)
            } else {
                Err(BadDate)
            }
        })
        .collect()
}

fn part(number: i16, most: u8) -> Result<u8, BadDate> {
    match u8::try_from(number) {
        Ok(n) if (1..=most).contains(&n) => Ok(n),
        _ => Err(BadDate),
    }
}

impl From<CivilDate> for PartialDate {
    fn from(date: CivilDate) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

impl FromStr for PartialDate {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        Self::parse(text)
    }
}

/// A day of the Hijri calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HijriDate {
    /// Year of the Hijra.
    pub year: i16,
    /// 1 (Muharram) to 12.
    pub month: u8,
    /// 1 to 30.
    pub day: u8,
}

impl HijriDate {
    /// Reads `1448-06-10`.
    ///
    /// # Errors
    /// Any other text, months over 12, days over 30.
    pub fn parse(text: &str) -> Result<Self, BadDate> {
        match PartialHijri::parse(text)? {
            PartialHijri { year, month: Some(month), day: Some(day) } => {
                Ok(Self { year, month, day })
            }
            _ => Err(BadDate),
        }
    }
}

impl fmt::Display for HijriDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// A Hijri date whose day, or day and month, may be unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartialHijri {
    /// Always known.
    pub year: i16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// Never known without the month.
    pub day: Option<u8>,
}

impl PartialHijri {
    /// The day, when all of it is known.
    pub fn exact(&self) -> Option<HijriDate> {
        Some(HijriDate { year: self.year, month: self.month?, day: self.day? })
    }

    /// Reads `1376`, `1376-08` or `1376-08-02`.
    ///
    /// # Errors
    /// Any other text.
    pub fn parse(text: &str) -> Result<Self, BadDate> {
        let date = match numbers(text)?.as_slice() {
            [year] => Self { year: *year, month: None, day: None },
            [year, month] => Self { year: *year, month: Some(part(*month, 12)?), day: None },
            [year, month, day] => {
                Self { year: *year, month: Some(part(*month, 12)?), day: Some(part(*day, 30)?) }
            }
            _ => return Err(BadDate),
        };
        if (1200..=1700).contains(&date.year) { Ok(date) } else { Err(BadDate) }
    }
}

impl From<HijriDate> for PartialHijri {
    fn from(date: HijriDate) -> Self {
        Self { year: date.year, month: Some(date.month), day: Some(date.day) }
    }
}

impl fmt::Display for PartialHijri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(f, "-{day:02}")?;
            }
        }
        Ok(())
    }
}

macro_rules! as_text {
    ($($name:ident),*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $name::parse(&String::deserialize(deserializer)?)
                    .map_err(serde::de::Error::custom)
            }
        }
    )*};
}

as_text!(PartialDate, HijriDate, PartialHijri);

/// Where a Hijri date comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HijriOrigin {
    /// The month's first day is in the table of months as Morocco observed them.
    Observed,
    /// Computed Umm al-Qura; labelled so wherever it is shown.
    Computed,
    /// As the clerk typed it, or as the act has it.
    Typed,
}

/// One day in two calendars, as an act holds it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DatePair {
    /// The Gregorian side.
    pub gregorian: Option<PartialDate>,
    /// The Hijri side; kept as written, never recomputed.
    pub hijri: Option<PartialHijri>,
    /// Where the Hijri side comes from.
    pub hijri_origin: HijriOrigin,
    /// The day was presumed (01/01 or 31/12) and not stated.
    pub presumed: bool,
    /// The words of an old act.
    pub as_written: Option<String>,
}

impl DatePair {
    /// A pair from what was typed: a missing Hijri side is computed and labelled.
    pub fn complete(
        gregorian: Option<PartialDate>,
        hijri: Option<PartialHijri>,
        months: &crate::ObservedMonths,
    ) -> Self {
        let computed = || gregorian.and_then(|g| g.exact()).map(|d| crate::hijri_of(d, months));
        let (hijri, hijri_origin) = match hijri {
            Some(typed) => (Some(typed), HijriOrigin::Typed),
            None => match computed() {
                Some((date, origin)) => (Some(date.into()), origin),
                None => (None, HijriOrigin::Typed),
            },
        };
        Self { gregorian, hijri, hijri_origin, presumed: false, as_written: None }
    }

    /// Computes and labels the Hijri side of a whole Gregorian day that has none.
    pub fn complete_hijri(&mut self, months: &crate::ObservedMonths) {
        if self.hijri.is_none() {
            let completed = Self::complete(self.gregorian, None, months);
            (self.hijri, self.hijri_origin) = (completed.hijri, completed.hijri_origin);
        }
    }
}

#[cfg(test)]
mod tests;
