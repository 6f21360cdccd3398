//! A clan lives as people live.

use super::{Clan, Kind};
use crate::Tables;
use crate::calendar::{Day, year_of};
use crate::random::Random;
use std::collections::HashMap;

#[test]
fn nobody_is_born_after_the_parents_died_or_dies_before_birth() {
    let tables = Tables::new();
    for number in 0..60 {
        let clan = Clan::live(&tables, 11, number);
        for person in &clan.people {
            let couple = &clan.couples[person.parents as usize];
            assert!(person.died.is_none_or(|died| died >= person.born));
            // Parents of strangers are known by name only.
            assert!(couple.until == 0 || person.born <= couple.until);
        }
        let mut entered = HashMap::new();
        for event in clan.events(&mut Random::new(0, 0)) {
            let before = entered.insert((event.person, event.kind == Kind::Death), event.day);
            assert_eq!(before, None);
        }
    }
}

#[test]
fn the_country_grows_and_children_come_to_live() {
    let tables = Tables::new();
    let (mut early, mut late, mut lost) = (0, 0, [0; 2]);
    let mut born = [0; 2];
    for number in 0..80 {
        for person in Clan::live(&tables, 12, number).people {
            let year = year_of(person.born);
            early += u32::from((1920.0..1930.0).contains(&year));
            late += u32::from((1990.0..2000.0).contains(&year));
            let when = usize::from(year > 1995.0);
            born[when] += 1;
            let small = |died: i32| died < person.born + 5 * 365;
            lost[when] += u32::from(person.died.is_some_and(small));
        }
    }
    assert!((2..6).contains(&(late / early)), "{late} {early}");
    assert!(f64::from(lost[0]) / f64::from(born[0]) > 0.12);
    assert!(f64::from(lost[1]) / f64::from(born[1]) < 0.06);
}

#[test]
fn people_move_and_brothers_are_not_namesakes() {
    let tables = Tables::new();
    let (mut moved, mut all, mut namesakes) = (0, 0, 0);
    for number in 0..40 {
        let clan = Clan::live(&tables, 13, number);
        let mut names = HashMap::new();
        for person in &clan.people {
            all += 1;
            moved += u32::from(person.last_place != person.birthplace);
            let taken = names.insert((person.parents, person.is_man, person.first), ());
            namesakes += u32::from(taken.is_some());
        }
    }
    assert!((0.1..0.6).contains(&(f64::from(moved) / f64::from(all))), "{moved} of {all}");
    assert!(namesakes * 500 < all, "{namesakes} of {all}");
}

#[test]
fn days_are_counted_as_in_the_calendar() {
    assert_eq!(Day::new(1970, 1, 1).count(), 0);
    assert_eq!(Day::new(2000, 3, 1).count(), 11_017);
    assert_eq!(Day::of(-20_090), Day::new(1914, 12, 31));
    assert!(Day::new(2024, 2, 29).exists() && !Day::new(1900, 2, 29).exists());
    assert!(!Day::new(1958, 13, 1).exists() && !Day::new(1958, 4, 31).exists());
    for count in (-30_000..30_000).step_by(17) {
        assert_eq!(Day::of(count).count(), count);
    }
}
