//! Births, marriages, moves and deaths, as the country had them in each decade.

use super::people::Newborn;
use super::{Clan, Couple};
use crate::Tables;
use crate::calendar::year_of;
use crate::random::Random;
use std::cmp::Reverse;

/// Somebody wants to marry on that day; the earliest comes first out of the heap.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Marriage {
    pub(super) day: Reverse<i32>,
    pub(super) person: u32,
}

/// What a year was like, read between the years of a table by straight lines.
fn in_year(table: &[(f64, f64)], year: f64) -> f64 {
    let above = table.iter().position(|(at, _)| *at > year).unwrap_or(table.len());
    match (above.checked_sub(1).and_then(|at| table.get(at)), table.get(above)) {
        (Some((x0, y0)), Some((x1, y1))) => y0 + (y1 - y0) * (year - x0) / (x1 - x0),
        (Some((_, y)), None) | (None, Some((_, y))) => *y,
        (None, None) => 0.0,
    }
}

/// Children of a hundred who die before their fifth birthday, by the year of birth.
const CHILD_DEATHS: [(f64, f64); 6] =
    [(1900.0, 32.0), (1940.0, 28.0), (1962.0, 20.0), (1980.0, 13.0), (2000.0, 4.5), (2020.0, 2.0)];
/// The age at which most die who lived to five.
const LONG_LIFE: [(f64, f64); 4] = [(1880.0, 58.0), (1920.0, 66.0), (1960.0, 74.0), (2000.0, 79.0)];
/// Children that a marriage of that year hopes for.
const CHILDREN: [(f64, f64); 6] =
    [(1900.0, 6.6), (1955.0, 7.0), (1975.0, 5.6), (1990.0, 4.1), (2005.0, 3.3), (2022.0, 2.8)];
/// A woman's age at her marriage, by her year of birth; men marry six years later.
const BRIDES: [(f64, f64); 4] = [(1890.0, 17.0), (1940.0, 18.0), (1970.0, 25.0), (2000.0, 26.0)];
/// Moves of a couple before its next birth, of a hundred.
const MOVES: [(f64, f64); 4] = [(1915.0, 1.5), (1950.0, 5.0), (1980.0, 9.0), (2020.0, 8.0)];

/// The day on which somebody born then dies; it may lie beyond the registers.
pub(super) fn death(born: i32, is_man: bool, random: &mut Random) -> i32 {
    let year = year_of(born);
    if random.percent(in_year(&CHILD_DEATHS, year)) {
        let early = random.part();
        return born + (early * early * early * 1_825.0) as i32;
    }
    if random.percent(9.0) {
        return born + random.between(5 * 365, 45 * 365);
    }
    let age = in_year(&LONG_LIFE, year) + random.bell() * 13.0 - if is_man { 1.5 } else { -1.5 };
    born + (age.clamp(6.0, 105.0) * 365.25) as i32
}

impl Clan {
    /// A new couple and its children, each of whom may want to marry later.
    pub(super) fn found(
        &mut self,
        tables: &Tables,
        man: u32,
        woman: u32,
        day: i32,
        random: &mut Random,
    ) {
        let couple = self.join(tables, man, woman, random);
        let bride_born = self.people[woman as usize].born;
        let hoped = (in_year(&CHILDREN, year_of(day)) + random.bell() * 2.0).round() as i32;
        let mut next = day + random.between(290, 900);
        for _ in 0..hoped.max(0) {
            let until = self.couples[couple as usize].until.min(bride_born + 45 * 365);
            if next > until.min(self.last_day) {
                break;
            }
            if random.percent(in_year(&MOVES, year_of(next))) {
                self.move_away(tables, couple, man, woman, random);
            }
            let twins = random.percent(1.1);
            for _ in 0..=usize::from(twins) {
                self.bear(tables, couple, next, random);
            }
            next += 300 + (random.part() * random.part() * 2_400.0) as i32;
        }
        let alive = |end: Option<i32>| end.is_none_or(|end| end > day + 4_000);
        let widower = !alive(self.people[woman as usize].died);
        let again = if widower { 40.0 } else { 4.0 };
        let groom = &self.people[man as usize];
        if groom.married < 3 && alive(groom.died) && random.percent(again) {
            let end = self.couples[couple as usize].until;
            let day = if widower { end + 400 } else { day + random.between(700, 4_000) };
            self.waiting.push(Marriage { day: Reverse(day), person: man });
        }
    }

    fn join(&mut self, tables: &Tables, man: u32, woman: u32, random: &mut Random) -> u32 {
        let ends = [man, woman].map(|one| self.people[one as usize].died.unwrap_or(i32::MAX));
        for one in [man, woman] {
            self.people[one as usize].married += 1;
        }
        let (groom, bride) = (&self.people[man as usize], &self.people[woman as usize]);
        let house = &self.couples[groom.parents as usize];
        let family = house.family;
        // A son mostly spells as his father; the next office may have had other habits.
        let family_lat = if random.percent(85.0) {
            house.family_lat
        } else {
            tables.families.habit(family, random)
        };
        self.couples.push(Couple {
            family,
            family_lat,
            father: groom.first,
            mother: bride.first,
            mother_family: self.couples[bride.parents as usize].family,
            place: groom.last_place,
            until: ends[0].min(ends[1]),
        });
        let place = groom.last_place;
        self.people[woman as usize].last_place = place;
        self.couples.len() as u32 - 1
    }

    fn move_away(
        &mut self,
        tables: &Tables,
        couple: u32,
        man: u32,
        woman: u32,
        random: &mut Random,
    ) {
        let place = tables.places.away(self.couples[couple as usize].place, random);
        self.couples[couple as usize].place = place;
        self.people[man as usize].last_place = place;
        self.people[woman as usize].last_place = place;
    }

    fn bear(&mut self, tables: &Tables, couple: u32, day: i32, random: &mut Random) {
        let is_man = random.percent(51.2);
        let place = self.couples[couple as usize].place;
        let born = Newborn { parents: couple, place, is_man, day };
        let at = self.child(tables, born, random);
        let age = in_year(&BRIDES, year_of(day)) + if is_man { 6.0 } else { 0.0 };
        let wedding = day + ((age + random.bell() * 4.0).max(15.0) * 365.25) as i32;
        let person = &mut self.people[at as usize];
        if person.died.is_some_and(|died| died < wedding) || wedding > self.last_day {
            return;
        }
        if random.percent(25.0) {
            person.last_place = tables.places.away(place, random);
        }
        if random.percent(91.0) {
            self.waiting.push(Marriage { day: Reverse(wedding), person: at });
        }
    }

    /// Whom somebody marries: one of the clan who was to marry about then, or a stranger.
    pub(super) fn marry(&mut self, tables: &Tables, person: u32, day: i32, random: &mut Random) {
        let one = &self.people[person as usize];
        // A woman marries once here; one already taken by a cousin waits no longer.
        if one.married > 0 && !one.is_man || one.died.is_some_and(|died| died <= day) {
            return;
        }
        let (is_man, place, born) = (one.is_man, one.last_place, one.born);
        if random.percent(35.0)
            && let Some(other) = self.cousin(person, day, random)
        {
            let (man, woman) = if is_man { (person, other) } else { (other, person) };
            return self.found(tables, man, woman, day, random);
        }
        // The other half of such couples lives with the other's clan, which another number tells.
        if random.percent(if is_man { 25.0 } else { 82.0 }) {
            let elsewhere = tables.places.away(place, random);
            let one = &mut self.people[person as usize];
            one.last_place = elsewhere;
            one.married += 1;
            return;
        }
        let from = if random.percent(70.0) {
            tables.places.nearby(place, random)
        } else {
            tables.places.away(place, random)
        };
        let other_born = if is_man { born + 6 * 365 } else { born - 6 * 365 };
        let other_born = (other_born + (random.bell() * 1_400.0) as i32).min(day - 15 * 365);
        let other = self.stranger(tables, from, !is_man, other_born, random);
        let (man, woman) = if is_man { (person, other) } else { (other, person) };
        self.found(tables, man, woman, day, random);
    }

    /// Somebody of the clan, of an age to marry and of another house.
    fn cousin(&self, person: u32, day: i32, random: &mut Random) -> Option<u32> {
        let one = &self.people[person as usize];
        let ages = if one.is_man { 15 * 365..27 * 365 } else { 20 * 365..36 * 365 };
        (0..24).map(|_| random.below(self.people.len()) as u32).find(|at| {
            let other = &self.people[*at as usize];
            other.is_man != one.is_man
                && other.married == 0
                && other.parents != one.parents
                && ages.contains(&(day - other.born))
                && other.died.is_none_or(|died| died > day + 1_000)
        })
    }
}
