//! Days counted from 1970, and the years, months and days that clerks write.

/// A day as it is written; it need not be the day on which the thing happened.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Day {
    pub year: i32,
    pub month: i32,
    pub day: i32,
}

impl Day {
    /// The day that lies `count` days after 1 January 1970.
    pub fn of(count: i32) -> Day {
        let z = count + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1_460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        let year = yoe + era * 400 + i32::from(month <= 2);
        Day { year, month, day: doy - (153 * mp + 2) / 5 + 1 }
    }

    /// Days from 1 January 1970.
    pub fn count(self) -> i32 {
        let year = if self.month <= 2 { self.year - 1 } else { self.year };
        let era = year.div_euclid(400);
        let yoe = year.rem_euclid(400);
        let mp = (self.month + 9) % 12;
        let doy = (153 * mp + 2) / 5 + self.day - 1;
        era * 146_097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719_468
    }

    pub fn new(year: i32, month: i32, day: i32) -> Day {
        Day { year, month, day }
    }

    /// Is there such a day in the calendar?
    pub fn exists(self) -> bool {
        (1..=12).contains(&self.month) && self.day >= 1 && Day::of(self.count()) == self
    }

    /// Reads what `Display` writes.
    pub fn read(text: &str) -> Option<Day> {
        let mut parts = text.splitn(3, '-').map(|part| part.parse::<i32>().ok());
        let day = Day { year: parts.next()??, month: parts.next()??, day: parts.next()?? };
        day.exists().then_some(day)
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The year of a day, near enough for what changes over decades.
pub fn year_of(count: i32) -> f64 {
    1970.0 + f64::from(count) / 365.2425
}
