//! Hijri dates: months as Morocco observed them, computed Umm al-Qura elsewhere and labelled so.
//!
//! In two months out of three the observed month begins a day after the computed one, so a
//! computed date is never taken for an observed one, and a stored date is never recomputed.

use std::collections::BTreeMap;

use icu_calendar::cal::Hijri;
use icu_calendar::cal::hijri::UmmAlQura;
use icu_calendar::{Date, types::RataDie};

use crate::dates::{BadDate, CivilDate};
use crate::partial::{HijriDate, HijriOrigin};

const TABLE: &str = include_str!("../data/hijri/morocco-month-starts.csv");

/// Days from 0001-01-01 (Rata Die 1) to 1970-01-01.
const EPOCH_RATA_DIE: i64 = 719_163;

/// The first day of a Hijri month, as announced.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthStart {
    /// Hijri year.
    pub year: i16,
    /// 1 to 12.
    pub month: u8,
    /// The Gregorian day on which it began.
    pub first: CivilDate,
    /// Where it was announced.
    pub source: String,
}

/// First days of months, by month counted from year 0.
#[derive(Debug, Clone, Default)]
pub struct ObservedMonths {
    starts: BTreeMap<i32, CivilDate>,
}

fn index(year: i16, month: u8) -> i32 {
    i32::from(year) * 12 + i32::from(month) - 1
}

fn of_index(index: i32) -> (i16, u8) {
    let year = i16::try_from(index.div_euclid(12)).unwrap_or_default();
    let month = u8::try_from(index.rem_euclid(12)).unwrap_or_default() + 1;
    (year, month)
}

impl ObservedMonths {
    /// The table that ships with the program; its sources are beside it.
    pub fn embedded() -> Self {
        let starts = TABLE
            .lines()
            .skip(1)
            .filter_map(|line| {
                let mut part = line.split(',');
                let year = part.next()?.parse().ok()?;
                let month = part.next()?.parse().ok()?;
                Some((index(year, month), CivilDate::parse(part.next()?).ok()?))
            })
            .collect();
        Self { starts }
    }

    /// Adds months; each must leave its neighbours with 29 or 30 days and lie within two days of
    /// the computed calendar.
    ///
    /// # Errors
    /// `BadDate` for a month that cannot be.
    pub fn with(mut self, added: &[MonthStart]) -> Result<Self, BadDate> {
        let mut added: Vec<&MonthStart> = added.iter().collect();
        added.sort_by_key(|start| (start.year, start.month));
        for start in added {
            if !(1..=12).contains(&start.month) {
                return Err(BadDate);
            }
            let at = index(start.year, start.month);
            let computed = computed_start(start.year, start.month).ok_or(BadDate)?;
            if start.first.days_since(&computed).abs() > 2 {
                return Err(BadDate);
            }
            self.starts.insert(at, start.first);
            for (earlier, later) in [(at - 1, at), (at, at + 1)] {
                if let (Some(a), Some(b)) = (self.starts.get(&earlier), self.starts.get(&later))
                    && !(29..=30).contains(&b.days_since(a))
                {
                    return Err(BadDate);
                }
            }
        }
        Ok(self)
    }

    /// The months known, in order.
    pub fn starts(&self) -> impl Iterator<Item = (i16, u8, CivilDate)> + '_ {
        self.starts.iter().map(|(at, first)| {
            let (year, month) = of_index(*at);
            (year, month, *first)
        })
    }

    fn length(&self, at: i32) -> Option<i64> {
        let first = self.starts.get(&at)?;
        match self.starts.get(&(at + 1)) {
            Some(next) => Some(next.days_since(first)),
            // The last month known may have 29 or 30 days: its 30th day is left to the
            // computed calendar only if that begins the next month.
            None => Some(30),
        }
    }
}

/// The Hijri date of a day.
pub fn hijri_of(date: CivilDate, months: &ObservedMonths) -> (HijriDate, HijriOrigin) {
    let computed = computed(date);
    let near = index(computed.year, computed.month);
    for at in [near + 1, near, near - 1] {
        let Some(first) = months.starts.get(&at) else { continue };
        let day = date.days_since(first);
        if day >= 0 && day < months.length(at).unwrap_or(30) {
            let (year, month) = of_index(at);
            let day = u8::try_from(day + 1).unwrap_or(1);
            return (HijriDate { year, month, day }, HijriOrigin::Observed);
        }
    }
    (computed, HijriOrigin::Computed)
}

/// The day of a Hijri date; `None` for a 30th of a month that had 29 days.
pub fn gregorian_of(
    hijri: HijriDate,
    months: &ObservedMonths,
) -> Option<(CivilDate, HijriOrigin)> {
    let at = index(hijri.year, hijri.month);
    let after = i64::from(hijri.day) - 1;
    if let Some(first) = months.starts.get(&at) {
        return (after < months.length(at)?)
            .then(|| (first.add_days(after), HijriOrigin::Observed));
    }
    let first = computed_start(hijri.year, hijri.month)?;
    let day = first.add_days(after);
    let back = computed(day);
    (back.month == hijri.month).then_some((day, HijriOrigin::Computed))
}

/// How many days a typed Hijri date lies from the one that belongs to a day.
pub fn hijri_days_apart(date: CivilDate, typed: HijriDate, months: &ObservedMonths) -> i64 {
    match gregorian_of(typed, months) {
        Some((day, _)) => day.days_since(&date).abs(),
        // The 30th of a month of 29 days: count it as the day after the 29th.
        None => {
            let before = HijriDate { day: typed.day.saturating_sub(1).max(1), ..typed };
            gregorian_of(before, months)
                .map_or(i64::MAX, |(day, _)| (day.days_since(&date) + 1).abs())
        }
    }
}

fn computed(date: CivilDate) -> HijriDate {
    let rata_die = RataDie::new(date.epoch_day() + EPOCH_RATA_DIE);
    let date = Date::from_rata_die(rata_die, Hijri::<UmmAlQura>::default());
    HijriDate {
        year: i16::try_from(date.year().extended_year()).unwrap_or_default(),
        month: date.month().ordinal,
        day: date.day_of_month().0,
    }
}

fn computed_start(year: i16, month: u8) -> Option<CivilDate> {
    let calendar = Hijri::<UmmAlQura>::default();
    let date = Date::try_new_hijri_with_calendar(i32::from(year), month, 1, calendar).ok()?;
    let days = date.to_rata_die().to_i64_date() - EPOCH_RATA_DIE;
    CivilDate::new(1970, 1, 1).ok().map(|epoch| epoch.add_days(days))
}

#[cfg(test)]
mod tests;
