//! The training commune's life: about 5,000 invented birth acts from 1950 to today, with notes;
//! or as many as are asked for.
//!
//! Deterministic: the same seed gives the same people. Nobody in it exists.

pub(crate) mod commune;
mod dice;
mod people;

use office::node::{Ctx, Node};
use office::{Failure, seed::Seed};
use registers::Opening;
use vocabulary::{CivilDate, IdSource, Lang, Moment, Regime, RegisterKind, Values};

use crate::locale;
use crate::progress::Line;
use dice::Dice;
use people::{Family, Names};

/// First year of the registers.
const FIRST_YEAR: i16 = 1950;
/// Acts a year and office, before growth.
const ACTS_A_YEAR: u32 = 25;
/// From this many facts on, the year's end is the end of a transaction: memory stays bounded.
const FACTS_AT_ONCE: usize = 2_000;

/// How large a training commune is made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// How many offices.
    pub(crate) offices: usize,
    /// Acts in each; without it, the commune's own pace.
    pub(crate) acts: Option<u32>,
}

/// The first moment of the demonstration's journals.
pub(crate) fn beginning() -> Moment {
    Moment::from_casablanca(day(FIRST_YEAR, 1, 1), 8, 0, 0)
}

/// Fills the offices up to today.
pub(crate) fn fill(node: &Node, acts: Option<u32>, now: Moment) -> Result<(), Failure> {
    let names = Names::embedded();
    let line = Line::if_slow(locale::of_the_system().unwrap_or(Lang::Fr));
    for (index, card) in node.offices().into_iter().enumerate() {
        let Some(desk) = node.office(&card.code) else { continue };
        let mut dice = Dice::new(20_260 + index as u64);
        let login = commune::login("registrar", index);
        let mut seed = Seed::start(node, &desk, &login)?;
        let mut life = Life { names: &names, dice: &mut dice, acts, newly_wed: Vec::new() };
        life.years(&mut seed, &card, now, &line)?;
        seed.commit()?;
        declare_todays_drafts(node, &desk, &names, index, now)?;
        delegate(node, &desk, index, now)?;
    }
    Ok(())
}

/// Days of a year on which acts are drawn, from 4 January.
const DAYS: i32 = 355;

/// What a year holds.
#[derive(Clone, Copy)]
struct Births {
    count: u32,
    /// The last day on which one may be drawn, from 4 January.
    days: i32,
}

struct Life<'a> {
    names: &'a Names,
    dice: &'a mut Dice,
    acts: Option<u32>,
    /// Acts of people who marry later, with the year.
    newly_wed: Vec<(i16, office::seed::Seeded, bool)>,
}

impl Life<'_> {
    fn years(
        &mut self,
        seed: &mut Seed<'_>,
        card: &office::OfficeCard,
        now: Moment,
        line: &Line,
    ) -> Result<(), Failure> {
        let today = now.civil().date;
        let years = u64::from((today.year() - FIRST_YEAR).unsigned_abs()) + 1;
        for (done, year) in (1..).zip(FIRST_YEAR..=today.year()) {
            let at = Moment::from_casablanca(day(year, 1, 2), 9, 0, 0);
            if at > now {
                break;
            }
            let births = self.births_of(year, today);
            seed.open_register(self.opening(card, year, births), at, self.dice)?;
            let mut events = self.births(card, year, births);
            events.extend(self.weddings(year));
            events.sort_by_key(|(at, _)| *at);
            for (at, event) in events {
                if at >= now {
                    break;
                }
                self.live(seed, year, at, event)?;
            }
            if seed.waiting() >= FACTS_AT_ONCE {
                seed.commit()?;
            }
            line.show("progress-sign", card.code.as_str(), done, years);
        }
        Ok(())
    }

    fn live(
        &mut self,
        seed: &mut Seed<'_>,
        year: i16,
        at: Moment,
        event: Event,
    ) -> Result<(), Failure> {
        match event {
            Event::Birth(values, male) => {
                let seeded = seed.sign("birth", *values, at, self.dice)?;
                if self.dice.chance(62) {
                    let wed = year + self.dice.between(19, 33) as i16;
                    self.newly_wed.push((wed, seeded, male));
                }
            }
            Event::Wedding(seeded, male) => {
                let note = self.names.marriage(self.dice, at.civil().date, male);
                seed.enter_note(&seeded, "marriage", note, at, self.dice)?;
            }
        }
        Ok(())
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

    fn opening(&mut self, card: &office::OfficeCard, year: i16, births: Option<Births>) -> Opening {
        // A page an act, and room for what is still to come this year.
        let pages = births.map_or(200, |b| (b.count + 50).next_multiple_of(100).max(200));
        Opening {
            kind: RegisterKind::birth(),
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
        card: &office::OfficeCard,
        year: i16,
        asked: Option<Births>,
    ) -> Vec<(Moment, Event)> {
        let Births { count, days } = asked.unwrap_or_else(|| {
            let growth = u32::try_from(year - FIRST_YEAR).unwrap_or(0) / 5;
            let count = ACTS_A_YEAR + growth + self.dice.between(0, 4) as u32;
            Births { count, days: DAYS }
        });
        (0..count)
            .map(|_| {
                let drawn = day(year, 1, 4).add_days(i64::from(self.dice.between(0, days)));
                let born = drawn.add_days(-i64::from(self.dice.between(1, 25)));
                let male = self.dice.chance(51);
                let family = Family::new(self.names, self.dice, born);
                let values =
                    family.declaration(self.names, self.dice, &card.commune_code, born, male);
                let at = Moment::from_casablanca(
                    drawn,
                    self.dice.between(8, 15) as u8,
                    self.dice.between(0, 59) as u8,
                    self.dice.between(0, 59) as u8,
                );
                (at, Event::Birth(Box::new(values), male))
            })
            .collect()
    }

    fn weddings(&mut self, year: i16) -> Vec<(Moment, Event)> {
        let all = std::mem::take(&mut self.newly_wed);
        let (due, later): (Vec<_>, Vec<_>) = all.into_iter().partition(|(wed, ..)| *wed == year);
        self.newly_wed = later;
        due.into_iter()
            .map(|(_, seeded, male)| {
                let date = day(year, 1, 5).add_days(i64::from(self.dice.between(0, 350)));
                let at = Moment::from_casablanca(date, 11, self.dice.between(0, 59) as u8, 0);
                (at, Event::Wedding(Box::new(seeded), male))
            })
            .collect()
    }
}

enum Event {
    Birth(Box<Values>, bool),
    Wedding(Box<office::seed::Seeded>, bool),
}

/// A few declarations on the clerk's desk, so that the first page is a working day.
fn declare_todays_drafts(
    node: &Node,
    desk: &office::OfficeDesk,
    names: &Names,
    index: usize,
    now: Moment,
) -> Result<(), Failure> {
    let mut dice = Dice::new(77 + index as u64);
    let today = now.civil().date;
    let mut ids = crate::random::SystemRandom;
    let login = commune::login("clerk", index);
    let who = office::session::operator(node, &login, now, &mut ids)?;
    let clerk = who.clerk()?;
    for days in [3, 27, 9, 1] {
        let born = today.add_days(-days);
        let male = dice.chance(50);
        let family = Family::new(names, &mut dice, born);
        let mut values = family.declaration(names, &mut dice, &desk.card.commune_code, born, male);
        if days == 9 {
            values.remove("marriage_reference");
            values.insert("marriage_proof".into(), "none".into());
        }
        let mut ids = crate::random::SystemRandom;
        let mut ctx = Ctx { node, desk, now, ids: &mut ids };
        let saved = office::declare(&mut ctx, &clerk, "birth", values)?;
        if days == 1 {
            office::present_for_signature(&mut ctx, &clerk, &saved.act, saved.version, vec![])?;
        }
    }
    Ok(())
}

/// The delegate's decision, valid this year.
fn delegate(
    node: &Node,
    desk: &office::OfficeDesk,
    index: usize,
    now: Moment,
) -> Result<(), Failure> {
    let year = now.civil().date.year();
    let mut ids = crate::random::SystemRandom;
    let login = commune::login("registrar", index);
    let who = office::session::operator(node, &login, now, &mut ids)?;
    let mut ctx = Ctx { node, desk, now, ids: &mut ids };
    let values: Values = [
        ("login", commune::login("delegate", index)),
        ("decision_number", format!("{}/{year}", 14 + index)),
        ("decision_date", format!("{year}-01-02")),
        ("from", format!("{year}-01-03")),
        ("to", format!("{}-12-31", year + 1)),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value))
    .collect();
    office::delegate_signature(&mut ctx, &who.signatory()?, &values)?;
    Ok(())
}

fn day(year: i16, month: u8, day: u8) -> CivilDate {
    CivilDate::new(year, month, day).expect("a day of the calendar")
}

impl IdSource for Dice {
    fn bytes16(&mut self) -> [u8; 16] {
        self.sixteen()
    }
}
