//! The acts of a clan as the clerks of a century wrote them: scripts left out, days not known,
//! spellings by habit, and errors of every setting.

use crate::Tables;
use crate::calendar::{Day, year_of};
use crate::clan::{Clan, Event, Kind};
use crate::first_names::{First, FirstNames};
use crate::noise::{Hands, Noise};
use crate::random::Random;
use crate::written::{Both, PARTS, Part, Written};

/// Persons and couples of a clan are counted below this; the clan's number stands before them.
const CLAN: u64 = 100_000;
/// Keeps the chance of writing apart from the chance of living.
const WRITING: u64 = 0x5772_6974_696E_6721;

pub struct Clerks<'a> {
    pub tables: &'a Tables,
    pub hands: &'a Hands,
}

impl Clerks<'_> {
    /// Calls `entered` with each act of the clan, in the order of days.
    pub fn write(&self, seed: u64, number: u64, mut entered: impl FnMut(&Written)) {
        let clan = Clan::live(self.tables, seed, number);
        let mut random = Random::new(seed ^ WRITING, number);
        let mut act = Written::empty();
        for event in clan.events(&mut random) {
            self.truth(&clan, event, number, &mut act, &mut random);
            self.leave_out(&mut act, &mut random);
            let parents = clan.people[event.person as usize].parents as usize;
            self.err(&mut act, clan.couples[parents].mother_family, &mut random);
            entered(&act);
        }
    }

    /// What is so, in the spelling that this office has the habit of.
    fn truth(
        &self,
        clan: &Clan,
        event: Event,
        number: u64,
        act: &mut Written,
        random: &mut Random,
    ) {
        let person = &clan.people[event.person as usize];
        let couple = &clan.couples[person.parents as usize];
        let is_death = event.kind == Kind::Death;
        let other_habit = if is_death { 35.0 } else { 10.0 };
        let parents_habit = if is_death { 45.0 } else { 25.0 };
        let Tables { men, women, families, places } = self.tables;
        let own = if person.is_man { men } else { women };
        write(own, person.first, other_habit, act.name_mut(Part::First), random);
        write(men, couple.father, parents_habit, act.name_mut(Part::Father), random);
        write(women, couple.mother, parents_habit, act.name_mut(Part::Mother), random);
        let family = act.name_mut(Part::Family);
        family.clear();
        let name = &families.names[couple.family as usize];
        let spelling = if random.percent(other_habit) {
            families.habit(couple.family, random)
        } else {
            couple.family_lat
        };
        family.ar.push_str(&name.ar);
        family.lat.push_str(&name.lat[usize::from(spelling)]);
        let at = match event.kind {
            Kind::Birth => person.birthplace,
            // Some die in the hospital of the province.
            Kind::Death if random.percent(25.0) => places.nearby(person.last_place, random),
            Kind::Death => person.last_place,
        };
        act.place.clear();
        act.place.push_str(places.all[usize::from(at)].ar);
        act.kind = event.kind;
        act.day = Day::of(event.day);
        act.is_man = person.is_man;
        act.person = number * CLAN + u64::from(event.person) + 1;
        act.family = number * CLAN + u64::from(person.parents) + 1;
        if is_french(event.day, random) {
            act.place.clear();
            act.place.push_str(places.all[usize::from(at)].lat);
            act.names.iter_mut().for_each(|name| name.ar.clear());
        }
    }

    fn leave_out(&self, act: &mut Written, random: &mut Random) {
        let year = act.day.year;
        let without_latin = match year {
            ..1950 => 60.0,
            1950..1980 => 38.0,
            1980..2003 => 16.0,
            _ => 1.5,
        };
        let parents_without = if year < 2003 { 35.0 } else { 12.0 };
        let is_french = act.name(Part::First).ar.is_empty();
        if !is_french && random.percent(without_latin) {
            act.names.iter_mut().for_each(|name| name.lat.clear());
        } else if !is_french && random.percent(parents_without) {
            act.name_mut(Part::Father).lat.clear();
            act.name_mut(Part::Mother).lat.clear();
        }
        let is_death = act.kind == Kind::Death;
        if random.percent(if is_death { 6.0 } else { 0.8 }) {
            act.name_mut(Part::Father).clear();
        }
        if random.percent(if is_death { 9.0 } else { 1.2 }) {
            act.name_mut(Part::Mother).clear();
        }
        let unknown = match (act.kind, year) {
            (Kind::Birth, ..1950) => 28.0,
            (Kind::Birth, 1950..1970) => 14.0,
            (Kind::Birth, 1970..1985) => 5.0,
            (Kind::Birth, _) => 0.3,
            (Kind::Death, ..1960) => 6.0,
            (Kind::Death, _) => 0.5,
        };
        if random.percent(unknown) {
            let first = random.percent(85.0);
            let off = if random.percent(30.0) { random.between(-2, 2) } else { 0 };
            let year = (year + off).clamp(1915, 2026);
            act.day = if first { Day::new(year, 1, 1) } else { Day::new(year.min(2025), 12, 31) };
        }
    }

    /// The name of the mother's house, told for the father's.
    fn by_mother(&self, act: &mut Written, mother_family: u32) {
        let told = &self.tables.families.names[mother_family as usize];
        let family = act.name_mut(Part::Family);
        for (written, told) in [(&mut family.ar, &told.ar), (&mut family.lat, &told.lat[0])] {
            if !written.is_empty() {
                written.clone_from(told);
            }
        }
    }

    fn err(&self, act: &mut Written, mother_family: u32, random: &mut Random) {
        let often = match act.day.year {
            ..1950 => 14.0,
            1950..1980 => 10.0,
            1980..2005 => 6.0,
            _ => 3.0,
        };
        let often = if act.kind == Kind::Death { often * 2.0 } else { often };
        if !random.percent(often) {
            return;
        }
        for _ in 0..=usize::from(random.percent(20.0)) {
            let noise = match random.below(10) {
                0..5 => Noise::Clerk,
                5..8 => Noise::Keying,
                _ => Noise::Speech,
            };
            match random.below(12) {
                0 if noise == Noise::Speech => self.by_mother(act, mother_family),
                0..8 => {
                    let part = *random.pick(&PARTS);
                    self.hands.spoil_name(noise, act, part, random);
                }
                8..11 => {
                    self.hands.spoil_day(noise, act, random);
                    act.day.year = act.day.year.clamp(1915, 2026);
                    if !act.day.exists() || (act.day.year == 2026 && act.day.month > 10) {
                        act.day = Day::new(act.day.year, 1, 1);
                    }
                }
                _ => {
                    self.hands.exchange(noise, act, random);
                }
            }
        }
    }
}

/// Acts of the Protectorate's French offices, without a word of Arabic.
fn is_french(day: i32, random: &mut Random) -> bool {
    year_of(day) < 1950.0 && random.percent(14.0)
}

fn write(names: &FirstNames, first: First, other: f64, into: &mut Both, random: &mut Random) {
    into.clear();
    names.write_ar(first, &mut into.ar);
    let lat = if random.percent(other) { names.habit(first.name, random) } else { first.lat };
    names.write_lat(First { lat, ..first }, &mut into.lat);
}
