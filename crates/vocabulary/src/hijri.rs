//! Hijri dates: months as Morocco observed them, computed Umm al-Qura elsewhere and labelled so.
//!
//! In two months out of three the observed month begins a day after the computed one, so a
//! computed date is never taken for an observed one, and a stored date is never recomputed.
//! Beside an observed month, a computed one moves by a day where it would leave 28 or 31 days.

use std::collections::BTreeMap;

use icu_calendar::cal::Hijri;
use icu_calendar::cal::hijri::UmmAlQura;
use icu_calendar::{Date, types::RataDie};

use crate::dates::{BadDate, CivilDate};
use crate::partial::{HijriDate, HijriOrigin};

const TABLE: &str = include_str!("../data/hijri/morocco-month-starts.csv");

/// Days from 0001-01-01 (Rata Die 1) to 1970-01-01.
const EPOCH_RATA_DIE: i64 = 719_163;

/// An announced month begins at most so far from the computed one; the table knows 0 and 1.
const MOST_DAYS_APART: i64 = 2;

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
    /// Computed starts that an observed neighbour moves: without this, the months around an
    /// observed one would have 28 or 31 days, and a day two Hijri dates or none.
    moved: BTreeMap<i32, CivilDate>,
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
        Self { starts, moved: BTreeMap::new() }.filled()
    }

    /// Adds months, or corrects those of the table. Afterwards every two known months must leave
    /// 29 or 30 days for each month between them, and each must begin within two days of the
    /// computed calendar.
    ///
    /// # Errors
    /// `BadDate` for a month that cannot be, or that is given twice with two days.
    pub fn with(mut self, added: &[MonthStart]) -> Result<Self, BadDate> {
        let mut given = BTreeMap::new();
        for start in added {
            if !(1..=12).contains(&start.month) {
                return Err(BadDate);
            }
            let at = index(start.year, start.month);
            let computed = computed_start(at).ok_or(BadDate)?;
            if start.first.days_since(&computed).abs() > MOST_DAYS_APART
                || given.insert(at, start.first).is_some_and(|other| other != start.first)
            {
                return Err(BadDate);
            }
        }
        self.starts.extend(given);
        if self.is_contiguous() { Ok(self.filled()) } else { Err(BadDate) }
    }

    /// Do the known months leave 29 or 30 days to each month, over gaps too?
    fn is_contiguous(&self) -> bool {
        let mut earlier: Option<(i32, CivilDate)> = None;
        self.starts.iter().all(|(at, first)| {
            let fits = earlier.is_none_or(|(before, start)| {
                let months = i64::from(at - before);
                (29 * months..=30 * months).contains(&first.days_since(&start))
            });
            earlier = Some((*at, *first));
            fits
        })
    }

    /// Moves the computed starts around the observed ones, so that every month has 29 or 30 days.
    fn filled(mut self) -> Self {
        let known: Vec<(i32, CivilDate)> = self.starts.iter().map(|(a, d)| (*a, *d)).collect();
        self.moved.clear();
        for pair in known.windows(2) {
            let [(before, first), (after, last)] = pair else { continue };
            self.fill_gap((*before, *first), (*after, *last));
        }
        if let (Some(first), Some(last)) = (known.first(), known.last()) {
            self.fill_outward(*first, -1);
            self.fill_outward(*last, 1);
        }
        self
    }

    fn fill_gap(&mut self, from: (i32, CivilDate), to: (i32, CivilDate)) {
        let mut before = from.1;
        for at in from.0 + 1..to.0 {
            let left = i64::from(to.0 - at);
            let earliest = before.add_days(29).max(to.1.add_days(-30 * left));
            let latest = before.add_days(30).min(to.1.add_days(-29 * left));
            before = computed_start(at).unwrap_or(earliest).max(earliest).min(latest);
            self.moved.insert(at, before);
        }
    }

    /// From the first or last known month away, until the computed calendar fits by itself.
    fn fill_outward(&mut self, from: (i32, CivilDate), step: i32) {
        let (mut at, mut beside) = from;
        let sign = i64::from(step);
        loop {
            at += step;
            let Some(computed) = computed_start(at) else { return };
            let (one, other) = (beside.add_days(29 * sign), beside.add_days(30 * sign));
            beside = computed.max(one.min(other)).min(one.max(other));
            if beside == computed {
                return;
            }
            self.moved.insert(at, beside);
        }
    }

    /// The months known, in order.
    pub fn starts(&self) -> impl Iterator<Item = (i16, u8, CivilDate)> + '_ {
        self.starts.iter().map(|(at, first)| {
            let (year, month) = of_index(*at);
            (year, month, *first)
        })
    }

    fn start(&self, at: i32) -> Option<CivilDate> {
        let known = self.starts.get(&at).or_else(|| self.moved.get(&at));
        known.copied().or_else(|| computed_start(at))
    }

    /// A day is observed when its month is; the 30th only when the next month is, too.
    fn origin(&self, at: i32, day: i64) -> HijriOrigin {
        let ends = day < 30 || self.starts.contains_key(&(at + 1));
        if ends && self.starts.contains_key(&at) {
            HijriOrigin::Observed
        } else {
            HijriOrigin::Computed
        }
    }
}

/// The Hijri date of a day.
pub fn hijri_of(date: CivilDate, months: &ObservedMonths) -> (HijriDate, HijriOrigin) {
    let computed = computed(date);
    let near = index(computed.year, computed.month);
    for at in [near + 1, near, near - 1] {
        let Some(first) = months.start(at) else { continue };
        let day = date.days_since(&first) + 1;
        if let Ok(number @ 1..=30) = u8::try_from(day) {
            let (year, month) = of_index(at);
            return (HijriDate { year, month, day: number }, months.origin(at, day));
        }
    }
    (computed, HijriOrigin::Computed)
}

/// The day of a Hijri date; `None` for a 30th of a month that had 29 days.
pub fn gregorian_of(hijri: HijriDate, months: &ObservedMonths) -> Option<(CivilDate, HijriOrigin)> {
    if !(1..=12).contains(&hijri.month) {
        return None;
    }
    let at = index(hijri.year, hijri.month);
    let (first, next) = (months.start(at)?, months.start(at + 1)?);
    let day = i64::from(hijri.day);
    let exists = (1..=next.days_since(&first)).contains(&day);
    exists.then(|| (first.add_days(day - 1), months.origin(at, day)))
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

/// The first day of a month, by its index, in the computed calendar.
fn computed_start(at: i32) -> Option<CivilDate> {
    let (year, month) = of_index(at);
    let calendar = Hijri::<UmmAlQura>::default();
    let date = Date::try_new_hijri_with_calendar(i32::from(year), month, 1, calendar).ok()?;
    let days = date.to_rata_die().to_i64_date() - EPOCH_RATA_DIE;
    CivilDate::new(1970, 1, 1).ok().map(|epoch| epoch.add_days(days))
}

#[cfg(test)]
mod tests;
