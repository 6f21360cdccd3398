//! A voice at the counter: sounds alike, vowels swallowed, the short form of a name, the father's
//! name told for the family's, a year told roughly.

use super::rules::Rules;
use crate::Tables;
use crate::calendar::Day;
use crate::random::Random;
use crate::written::{Part, Script, Written};
use std::collections::HashMap;

pub(super) struct Speech {
    arabic: Rules,
    latin: Rules,
    /// Short forms by the written form of either script.
    short: HashMap<String, Vec<String>>,
}

impl Speech {
    pub(super) fn new(tables: &Tables) -> Speech {
        let table = include_str!("../../noise/speech.txt");
        let mut short: HashMap<String, Vec<String>> = HashMap::new();
        for name in tables.men.names.iter().chain(&tables.women.names) {
            for (ar, lat) in &name.short {
                short.entry(name.ar.clone()).or_default().push(ar.clone());
                for spelt in &name.lat {
                    short.entry(spelt.clone()).or_default().push(lat.clone());
                }
            }
        }
        Speech { arabic: Rules::read(table, "ar"), latin: Rules::read(table, "lat"), short }
    }

    pub(super) fn text(&self, script: Script, text: &mut String, random: &mut Random) {
        if random.percent(22.0)
            && let Some(short) = self.short.get(text.as_str())
        {
            text.clone_from(random.pick(short));
            return;
        }
        if random.percent(10.0)
            && let Some((first, second)) = text.split_once(' ')
            && first.chars().count() > 3
        {
            // Of a double name the neighbours say one.
            let half = if random.percent(50.0) { first } else { second };
            *text = half.to_owned();
            return;
        }
        let rules = match script {
            Script::Arabic => &self.arabic,
            Script::Latin => {
                *text = text.to_lowercase();
                &self.latin
            }
        };
        rules.apply(text, random);
        if random.percent(25.0) {
            rules.apply(text, random);
        }
    }
}

/// A family name given as many people give it: "son of" and the father's name.
pub(super) fn by_father(act: &mut Written, part: Part) -> bool {
    if part != Part::Family || act.name(Part::Father).is_empty() {
        return false;
    }
    let father = act.name(Part::Father).clone();
    let before = act.name(part).clone();
    let family = act.name_mut(Part::Family);
    if !family.ar.is_empty() && !father.ar.is_empty() {
        family.ar = format!("\u{628}\u{646} {}", father.ar);
    }
    if !family.lat.is_empty() && !father.lat.is_empty() {
        family.lat = format!("Ben {}", father.lat);
    }
    *family != before
}

pub(super) fn day(day: Day, random: &mut Random) -> Day {
    let off = random.between(1, 3) * if random.percent(50.0) { 1 } else { -1 };
    match random.below(10) {
        0..4 => Day::new(day.year + off, 1, 1),
        4..6 => Day::new((day.year + 2) / 5 * 5, 1, 1),
        6 => Day::new(day.year + off.signum(), day.month, day.day),
        7 => Day::new((day.year + 5) / 10 * 10, day.month, 1),
        _ => Day::of(day.count() + random.between(2, 40) * off.signum()),
    }
}
