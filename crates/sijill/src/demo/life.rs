//! What happens in an office of the training commune, year by year, in the order of time: births,
//! marriages, divorces, deaths, judgments; registers are opened in January and closed in December.

use office::seed::{Seed, Seeded};
use office::{Failure, OfficeCard};
use registers::Opening;
use vocabulary::{ActKind, CivilDate, Moment, Regime, RegisterKind, Values};

use super::dice::Dice;
use super::people::{Family, Names};
use super::{FIRST_YEAR, day};
use crate::progress::Line;

/// Births a year and office, before growth.
const BIRTHS_A_YEAR: u32 = 25;
/// From this many facts on, the year's end is the end of a transaction: memory stays bounded.
const FACTS_AT_ONCE: usize = 2_000;
/// Days of a year on which acts are drawn, from 4 January.
const DAYS: i32 = 355;
/// Since law 37-99 judgments have registers of their own.
const FIRST_YEAR_OF_JUDGMENTS: i16 = 2003;

/// Births that a year holds, and the last day on which one may be drawn, from 4 January.
#[derive(Clone, Copy)]
struct Births {
    count: u32,
    days: i32,
}

enum Event {
    Birth { values: Box<Values>, male: bool },
    Later(Box<Coming>),
}

/// Something that will happen to somebody.
struct Coming {
    year: i16,
    to: Seeded,
    male: bool,
    born: i16,
    what: What,
    /// To whom the person is married, as the note says it.
    spouse: Values,
}

#[derive(Clone, Copy, PartialEq)]
enum What {
    Wedding,
    Divorce,
    Death,
}

pub(super) struct Life<'a> {
    names: &'a Names,
    dice: &'a mut Dice,
    /// Births in all, if a number was asked for; then nobody dies and no court is asked.
    acts: Option<u32>,
    coming: Vec<Coming>,
}

impl<'a> Life<'a> {
    pub(super) fn new(names: &'a Names, dice: &'a mut Dice, acts: Option<u32>) -> Self {
        Self { names, dice, acts, coming: Vec::new() }
    }

    pub(super) fn years(
        &mut self,
        seed: &mut Seed<'_>,
        card: &OfficeCard,
        now: Moment,
        line: &Line,
    ) -> Result<(), Failure> {
        let today = now.civil().date;
        let years = u64::from((today.year() - FIRST_YEAR).unsigned_abs()) + 1;
        for (done, year) in (1..).zip(FIRST_YEAR..=today.year()) {
            let begins = Moment::from_casablanca(day(year, 1, 2), 9, 0, 0);
            if begins > now {
                break;
            }
            self.year(seed, card, year, now)?;
            let ends = Moment::from_casablanca(day(year, 12, 31), 16, 0, 0);
            if ends < now {
                seed.close_registers(ends, self.dice)?;
            }
            if seed.waiting() >= FACTS_AT_ONCE {
                seed.commit()?;
            }
            line.show("progress-sign", card.code.as_str(), done, years);
        }
        Ok(())
    }

    fn year(
        &mut self,
        seed: &mut Seed<'_>,
        card: &OfficeCard,
        year: i16,
        now: Moment,
    ) -> Result<(), Failure> {
        let births = self.births_of(year, now.civil().date);
        let begins = Moment::from_casablanca(day(year, 1, 2), 9, 0, 0);
        for kind in self.kinds(year) {
            let opening = self.opening(card, kind, year, births);
            seed.open_register(opening, begins, self.dice)?;
        }
        let mut events = self.births(card, year, births);
        events.extend(self.due(year));
        events.sort_by_key(|(at, _)| *at);
        for (at, event) in events {
            if at >= now {
                break;
            }
            self.live(seed, card, at, event)?;
        }
        Ok(())
    }

    fn kinds(&self, year: i16) -> Vec<RegisterKind> {
        let judgments = RegisterKind::drawn_here(ActKind::Birth, true);
        let mut kinds = vec![RegisterKind::birth()];
        if self.acts.is_none() {
            kinds.push(RegisterKind::death());
            kinds.extend(judgments.filter(|_| year >= FIRST_YEAR_OF_JUDGMENTS));
        }
        kinds
    }

    fn live(
        &mut self,
        seed: &mut Seed<'_>,
        card: &OfficeCard,
        at: Moment,
        event: Event,
    ) -> Result<(), Failure> {
        let today = at.civil().date;
        match event {
            Event::Birth { values, male } => {
                let to = seed.sign("birth", *values, at, self.dice)?;
                self.foresee(to, today.year(), male);
            }
            Event::Later(one) if one.what == What::Wedding => {
                let note = self.names.marriage(self.dice, today, one.male);
                seed.enter_note(&one.to, "marriage", note.clone(), at, self.dice)?;
                if self.acts.is_none() && self.dice.chance(12) {
                    let year = one.year + self.dice.between(2, 12) as i16;
                    self.coming.push(Coming { year, what: What::Divorce, spouse: note, ..*one });
                }
            }
            Event::Later(one) if one.what == What::Divorce => {
                let note = super::people::divorce(self.dice, today, one.spouse);
                seed.enter_note(&one.to, "divorce", note, at, self.dice)?;
            }
            Event::Later(one) => {
                let values =
                    self.names.death(self.dice, &card.commune_code, today, one.born, one.male);
                seed.sign_death(&one.to, values, at, self.dice)?;
            }
        }
        Ok(())
    }

    /// A life in outline.
    fn foresee(&mut self, to: Seeded, born: i16, male: bool) {
        let mut last = i16::MAX;
        if self.acts.is_none() {
            let years = match self.dice.between(0, 99) {
                0..=2 => self.dice.between(1, 4),
                3..=40 => self.dice.between(38, 74),
                _ => self.dice.between(70, 95),
            };
            last = born + years as i16;
            let (to, spouse) = (to.clone(), Values::new());
            let what = What::Death;
            self.coming.push(Coming { year: last, to, male, born, what, spouse });
        }
        let wed = born + self.dice.between(19, 33) as i16;
        if self.dice.chance(62) && wed < last {
            let (what, spouse) = (What::Wedding, Values::new());
            self.coming.push(Coming { year: wed, to, male, born, what, spouse });
        }
    }

    /// How many are born in a year if a number was asked for, and in how many days.
    fn births_of(&self, year: i16, today: CivilDate) -> Option<Births> {
        let years = u32::try_from(today.year() - FIRST_YEAR + 1).unwrap_or(1).max(1);
        let place = u32::try_from(year - FIRST_YEAR).unwrap_or(0);
        let acts = self.acts?;
        // What the division leaves over goes to the first years.
        let count = acts / years + u32::from(place < acts % years);
        let past = today.days_since(&day(year, 1, 5)).clamp(0, i64::from(DAYS));
        Some(Births { count, days: i32::try_from(past).unwrap_or(DAYS) })
    }

    fn opening(
        &mut self,
        card: &OfficeCard,
        kind: RegisterKind,
        year: i16,
        births: Option<Births>,
    ) -> Opening {
        // A page an act, and room for what is still to come this year.
        let pages = births.map_or(200, |b| (b.count + 50).next_multiple_of(100).max(200));
        Opening {
            kind,
            year,
            office: card.code.clone(),
            volume: 1,
            pages,
            acts_per_page: 1,
            prosecutor_ar: self.names.prosecutor().0,
            court_ar: self.names.court(),
            paraph_date: day(year - 1, 12, 20),
            paraph_reference: format!("{}/{}", self.dice.between(10, 90), year - 1),
            regime: Regime::Paper3799,
        }
    }

    fn births(
        &mut self,
        card: &OfficeCard,
        year: i16,
        asked: Option<Births>,
    ) -> Vec<(Moment, Event)> {
        let Births { count, days } = asked.unwrap_or_else(|| {
            let growth = u32::try_from(year - FIRST_YEAR).unwrap_or(0) / 5;
            let count = BIRTHS_A_YEAR + growth + self.dice.between(0, 4) as u32;
            Births { count, days: DAYS }
        });
        (0..count)
            .map(|_| {
                let drawn = day(year, 1, 4).add_days(i64::from(self.dice.between(0, days)));
                let late =
                    self.acts.is_none() && year >= FIRST_YEAR_OF_JUDGMENTS && self.dice.chance(4);
                let after = if late { (200, 2_500) } else { (1, 25) };
                let born = drawn.add_days(-i64::from(self.dice.between(after.0, after.1)));
                let male = self.dice.chance(51);
                let family = Family::new(self.names, self.dice, born);
                let commune = &card.commune_code;
                let mut values = family.declaration(self.names, self.dice, commune, born, male);
                if late {
                    values.extend(self.names.judgment(self.dice, drawn));
                }
                (self.hour(drawn), Event::Birth { values: Box::new(values), male })
            })
            .collect()
    }

    fn due(&mut self, year: i16) -> Vec<(Moment, Event)> {
        let all = std::mem::take(&mut self.coming);
        let (due, later): (Vec<_>, Vec<_>) = all.into_iter().partition(|one| one.year == year);
        self.coming = later;
        due.into_iter()
            .map(|one| {
                let date = day(year, 1, 5).add_days(i64::from(self.dice.between(0, 350)));
                (self.hour(date), Event::Later(Box::new(one)))
            })
            .collect()
    }

    fn hour(&mut self, date: CivilDate) -> Moment {
        let [hour, minute, second] =
            [(8, 15), (0, 59), (0, 59)].map(|(from, to)| self.dice.between(from, to) as u8);
        Moment::from_casablanca(date, hour, minute, second)
    }
}
