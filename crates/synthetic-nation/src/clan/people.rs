//! Who lives in a clan, and how strangers come into it.

use super::{Clan, life};
use crate::Tables;
use crate::calendar::year_of;
use crate::first_names::First;
use crate::random::Random;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    Birth,
    Death,
}

/// Something that an office entered.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    pub day: i32,
    pub person: u32,
    pub kind: Kind,
}

#[derive(Clone, Debug)]
pub struct Person {
    pub is_man: bool,
    pub first: First,
    pub born: i32,
    pub died: Option<i32>,
    pub birthplace: u16,
    pub last_place: u16,
    /// The couple of the parents.
    pub parents: u32,
    pub(super) married: u8,
}

/// A man and a woman who have children together; both may be known by their names only.
#[derive(Clone, Debug)]
pub struct Couple {
    pub family: u32,
    pub family_lat: u8,
    pub father: First,
    pub mother: First,
    /// The family name that the mother was born with.
    pub mother_family: u32,
    pub(super) place: u16,
    pub(super) until: i32,
}

/// A child before it has a name.
#[derive(Clone, Copy)]
pub(super) struct Newborn {
    pub(super) parents: u32,
    pub(super) place: u16,
    pub(super) is_man: bool,
    pub(super) day: i32,
}

impl Clan {
    /// Somebody from another house, with parents and some brothers and sisters.
    pub(super) fn stranger(
        &mut self,
        tables: &Tables,
        place: u16,
        is_man: bool,
        born: i32,
        random: &mut Random,
    ) -> u32 {
        let province = tables.places.all[usize::from(place)].province;
        let family = tables.families.draw(province, random);
        let year = year_of(born) - 28.0;
        let parents = self.couples.len() as u32;
        self.couples.push(Couple {
            family,
            family_lat: tables.families.habit(family, random),
            father: tables.men.draw(year, random),
            mother: tables.women.draw(year + 5.0, random),
            mother_family: tables.families.draw(province, random),
            place,
            until: 0,
        });
        let mut day = born - random.between(0, 2_000);
        for _ in 0..random.below(4) {
            let is_man = random.percent(51.0);
            self.child(tables, Newborn { parents, place, is_man, day }, random);
            day += random.between(400, 1_500);
            if (born - 290..born + 290).contains(&day) {
                day += 600;
            }
        }
        let at = self.child(tables, Newborn { parents, place, is_man, day: born }, random);
        // Whoever marries has lived to that day.
        let person = &mut self.people[at as usize];
        let least = born + 30 * 365;
        if person.died.is_some_and(|died| died < least) {
            let died = least + random.between(0, 12_000);
            person.died = Some(died).filter(|died| *died <= self.last_day);
        }
        at
    }

    /// A child of this couple; brothers and sisters have names of their own.
    pub(super) fn child(&mut self, tables: &Tables, newborn: Newborn, random: &mut Random) -> u32 {
        let Newborn { parents, place, is_man, day: born } = newborn;
        let names = if is_man { &tables.men } else { &tables.women };
        let mut first = names.draw(year_of(born), random);
        for _ in 0..6 {
            let couple = &self.couples[parents as usize];
            let parent = if is_man { couple.father } else { couple.mother };
            let is_taken = |other: &Person| {
                other.parents == parents && other.is_man == is_man && other.first.name == first.name
            };
            let recent = self.people.len().saturating_sub(24);
            if parent.name != first.name && !self.people[recent..].iter().any(is_taken) {
                break;
            }
            first = names.draw(year_of(born), random);
        }
        let died = life::death(born, is_man, random);
        self.people.push(Person {
            is_man,
            first,
            born,
            died: Some(died).filter(|died| *died <= self.last_day),
            birthplace: place,
            last_place: place,
            parents,
            married: 0,
        });
        self.people.len() as u32 - 1
    }
}
