//! A clan: a few couples of one neighbourhood and all who descend from them or marry them, through
//! a century and more. Clans know nothing of each other, so they are made in any order.

mod life;
mod people;

pub use people::{Couple, Event, Kind, Person};

use crate::Tables;
use crate::calendar::{Day, year_of};
use crate::random::Random;
use life::Marriage;
use std::collections::BinaryHeap;

/// The first and the last day of the registers.
pub const FIRST_DAY: Day = Day { year: 1915, month: 1, day: 1 };
pub const LAST_DAY: Day = Day { year: 2026, month: 10, day: 31 };

/// Couples with whom a clan begins.
const FOUNDERS: usize = 14;
/// A clan that grows beyond this has the rest of its people elsewhere.
const MOST_PEOPLE: usize = 6_000;

pub struct Clan {
    pub people: Vec<Person>,
    pub couples: Vec<Couple>,
    first_day: i32,
    last_day: i32,
    /// Who wants to marry, the earliest first.
    waiting: BinaryHeap<Marriage>,
}

impl Clan {
    /// The clan of this number under this seed.
    pub fn live(tables: &Tables, seed: u64, number: u64) -> Clan {
        let mut random = Random::new(seed, number);
        let mut clan = Clan {
            people: Vec::new(),
            couples: Vec::new(),
            first_day: FIRST_DAY.count(),
            last_day: LAST_DAY.count(),
            waiting: BinaryHeap::new(),
        };
        let home = tables.places.of_old(&mut random);
        for _ in 0..FOUNDERS {
            let married = Day::new(random.between(1880, 1925), 1, 1).count();
            let place = tables.places.nearby(home, &mut random);
            let man = clan.stranger(tables, place, true, married - 26 * 365, &mut random);
            let place = tables.places.nearby(home, &mut random);
            let woman = clan.stranger(tables, place, false, married - 19 * 365, &mut random);
            clan.found(tables, man, woman, married, &mut random);
        }
        while let Some(Marriage { day, person }) = clan.waiting.pop() {
            if clan.people.len() > MOST_PEOPLE {
                break;
            }
            clan.marry(tables, person, day.0, &mut random);
        }
        clan
    }

    /// What the registers hold of this clan, in the order of days.
    pub fn events(&self, random: &mut Random) -> Vec<Event> {
        let mut events = Vec::with_capacity(self.people.len() * 3 / 2);
        for (at, person) in self.people.iter().enumerate() {
            if (self.first_day..=self.last_day).contains(&person.born) {
                events.push(Event { day: person.born, person: at as u32, kind: Kind::Birth });
            }
            if let Some(died) = person.died
                && (self.first_day..=self.last_day).contains(&died)
                && random.percent(deaths_declared(year_of(died), died - person.born))
            {
                events.push(Event { day: died, person: at as u32, kind: Kind::Death });
            }
        }
        events.sort_unstable_by_key(|event| (event.day, event.person, event.kind == Kind::Death));
        events
    }
}

/// How many deaths of a hundred are declared; of small children far fewer.
fn deaths_declared(year: f64, age_days: i32) -> f64 {
    let all = 20.0 + (year - 1915.0) * 0.45;
    if age_days < 5 * 365 { all * 0.4 } else { all }
}

#[cfg(test)]
mod tests;
