//! Civil dates and moments. Civil time is Africa/Casablanca, with its clock changes.

use std::fmt;
use std::str::FromStr;

use jiff::civil::{Date, DateTime, Time};
use jiff::tz::TimeZone;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text or three numbers that are no day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadDate;

impl fmt::Display for BadDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a day of the calendar")
    }
}

impl std::error::Error for BadDate {}

/// Figures only: a number's own parser would also take a sign.
fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A day of the Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CivilDate(Date);

impl CivilDate {
    /// The day of these three numbers.
    ///
    /// # Errors
    /// 31 February and its like.
    pub fn new(year: i16, month: u8, day: u8) -> Result<Self, BadDate> {
        let (month, day) = (i8::try_from(month), i8::try_from(day));
        let (Ok(month), Ok(day)) = (month, day) else { return Err(BadDate) };
        Date::new(year, month, day).map(Self).map_err(|_| BadDate)
    }

    /// Reads `YYYY-MM-DD`.
    ///
    /// # Errors
    /// Any other text, and days that do not exist.
    pub fn parse(text: &str) -> Result<Self, BadDate> {
        let mut parts = text.split('-');
        let (Some(y), Some(m), Some(d), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return Err(BadDate);
        };
        let sized = y.len() == 4 && m.len() == 2 && d.len() == 2;
        if !sized || ![y, m, d].iter().all(|part| is_number(part)) {
            return Err(BadDate);
        }
        match (y.parse(), m.parse(), d.parse()) {
            (Ok(y), Ok(m), Ok(d)) => Self::new(y, m, d),
            _ => Err(BadDate),
        }
    }

    /// The year.
    pub fn year(&self) -> i16 {
        self.0.year()
    }

    /// The month, 1 to 12.
    pub fn month(&self) -> u8 {
        self.0.month().unsigned_abs()
    }

    /// The day of the month, from 1.
    pub fn day(&self) -> u8 {
        self.0.day().unsigned_abs()
    }

    /// The day so many days later (earlier when negative), within the calendar's years.
    pub fn add_days(&self, days: i64) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().days(days.clamp(-2_000_000, 2_000_000))))
    }

    /// The same day so many months later; the last day of a shorter month.
    pub fn add_months(&self, months: i64) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().months(months.clamp(-12_000, 12_000))))
    }

    /// The same day so many years later; 29 February becomes the 28th.
    pub fn add_years(&self, years: i16) -> Self {
        Self(self.0.saturating_add(jiff::Span::new().years(years)))
    }

    /// Days from another date to this one.
    pub fn days_since(&self, earlier: &CivilDate) -> i64 {
        self.epoch_day() - earlier.epoch_day()
    }

    /// Days since 1970-01-01.
    pub fn epoch_day(&self) -> i64 {
        let epoch = Date::constant(1970, 1, 1);
        self.0.since(epoch).map(|span| i64::from(span.get_days())).unwrap_or_default()
    }

    /// The day of the week, 0 for Monday.
    pub fn weekday(&self) -> u8 {
        self.0.weekday().to_monday_zero_offset().unsigned_abs()
    }
}

impl fmt::Display for CivilDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl FromStr for CivilDate {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        Self::parse(text)
    }
}

/// An hour and minute of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClockTime {
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
}

impl ClockTime {
    /// Reads `08:10`.
    ///
    /// # Errors
    /// Any other text.
    pub fn parse(text: &str) -> Result<Self, BadDate> {
        let (hour, minute) = text.split_once(':').ok_or(BadDate)?;
        if !(1..=2).contains(&hour.len()) || minute.len() != 2 {
            return Err(BadDate);
        }
        if !is_number(hour) || !is_number(minute) {
            return Err(BadDate);
        }
        match (hour.parse(), minute.parse()) {
            (Ok(hour), Ok(minute)) if hour < 24 && minute < 60 => Ok(Self { hour, minute }),
            _ => Err(BadDate),
        }
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

impl FromStr for ClockTime {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        Self::parse(text)
    }
}

/// What the office's wall clock shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CivilTime {
    /// The day.
    pub date: CivilDate,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
}

impl CivilTime {
    /// Its hour and minute.
    pub fn clock(&self) -> ClockTime {
        ClockTime { hour: self.hour, minute: self.minute }
    }
}

/// A moment: milliseconds since 1970 in universal time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

fn casablanca() -> TimeZone {
    static ZONE: std::sync::OnceLock<TimeZone> = std::sync::OnceLock::new();
    ZONE.get_or_init(|| {
        // The bundled table, so that all machines agree whatever their system says.
        jiff::tz::TimeZoneDatabase::bundled()
            .get("Africa/Casablanca")
            .expect("the bundled time zones hold Africa/Casablanca")
    })
    .clone()
}

impl Moment {
    /// What the wall clock of an office in Morocco shows at this moment.
    pub fn civil(self) -> CivilTime {
        let zoned = self.timestamp().to_zoned(casablanca());
        CivilTime {
            date: CivilDate(zoned.date()),
            hour: zoned.hour().unsigned_abs(),
            minute: zoned.minute().unsigned_abs(),
            second: zoned.second().unsigned_abs(),
        }
    }

    /// The moment a wall clock in Morocco shows this.
    ///
    /// Morocco keeps UTC+1 and goes back to UTC for Ramadan, so an hour comes twice before
    /// Ramadan and one is skipped after it. A time that was skipped is read by the clock as it
    /// was before the change, and so falls an hour later on the new one; a time that came twice
    /// is read as the first. Nothing is refused: an act must be able to say what was declared.
    pub fn from_casablanca(date: CivilDate, hour: u8, minute: u8, second: u8) -> Self {
        let part = |n: u8, most: u8| i8::try_from(n.min(most)).unwrap_or_default();
        let time = Time::constant(part(hour, 23), part(minute, 59), part(second, 59), 0);
        Self::of_local(DateTime::from_parts(date.0, time))
    }

    fn of_local(local: DateTime) -> Self {
        let zoned = casablanca().to_ambiguous_zoned(local).compatible();
        // Only the first and last hours of the calendar's 20,000 years have no moment.
        let edge = if local.year() < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
        Moment(zoned.map_or(edge, |zoned| zoned.timestamp()).as_millisecond())
    }

    /// Reads RFC 3339 with an offset, or a local time of Morocco (`2026-11-20T08:10`), or a day.
    ///
    /// # Errors
    /// Any other text.
    pub fn parse(text: &str) -> Result<Self, BadDate> {
        let text = text.trim();
        if let Ok(date) = CivilDate::parse(text) {
            return Ok(Self::from_casablanca(date, 0, 0, 0));
        }
        if let Ok(timestamp) = text.parse::<jiff::Timestamp>() {
            return Ok(Moment(timestamp.as_millisecond()));
        }
        text.parse::<DateTime>().map(Self::of_local).map_err(|_| BadDate)
    }

    fn timestamp(self) -> jiff::Timestamp {
        let edge = if self.0 < 0 { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
        jiff::Timestamp::from_millisecond(self.0).unwrap_or(edge)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:.3}", self.timestamp())
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

as_text!(CivilDate, ClockTime, Moment);

#[cfg(test)]
mod tests;
