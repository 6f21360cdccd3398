//! Questions as people ask them at a counter: one script, one or two names wrong, parents mostly
//! missing, the day half known; each with the id of the act that is meant.

mod acts_file;
mod other_script;

use crate::calendar::Day;
use crate::nation::Nation;
use crate::noise::Noise;
use crate::random::Random;
use crate::written::{PARTS, Part, Script, Written};
use acts_file::Entry;
use other_script::OtherScript;
use std::io::{self, BufRead, Write};

pub const HEADER: &str = "first_name\tfamily_name\tfather\tmother\tdate\tplace\ttruth";

/// What is asked of the questions.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    pub noise: Noise,
    pub count: usize,
    pub seed: u64,
    pub without_date: bool,
    /// Only this script; else mostly one of the two, and in a fifth of the questions both.
    pub script: Option<Script>,
}

/// Writes questions for acts drawn from the whole file; says how many there are.
pub fn write(
    nation: &Nation,
    acts: impl BufRead,
    wanted: Wanted,
    out: &mut impl Write,
) -> io::Result<usize> {
    let noise = wanted.noise as u64;
    let mut random = Random::new(wanted.seed, 0x5175_6572_6965_7300 + noise);
    let drawn = acts_file::draw(acts, wanted.count * 3, &mut random)?;
    let other = OtherScript::new(&nation.tables);
    writeln!(out, "{HEADER}")?;
    let mut written = 0;
    for entry in drawn {
        if written == wanted.count {
            break;
        }
        let Some(line) = ask(nation, &other, entry, wanted, &mut random) else { continue };
        writeln!(out, "{line}")?;
        written += 1;
    }
    out.flush()?;
    Ok(written)
}

/// One question, or nothing when the act cannot be asked for in the script that is wanted.
fn ask(
    nation: &Nation,
    other: &OtherScript,
    entry: Entry,
    wanted: Wanted,
    random: &mut Random,
) -> Option<String> {
    let Entry { id, mut act } = entry;
    let script = wanted.script.or_else(|| match random.below(20) {
        0..9 => Some(Script::Arabic),
        9..16 => Some(Script::Latin),
        _ => None,
    });
    forget_parents(&mut act, wanted.without_date, random);
    for part in PARTS {
        let own = if random.percent(50.0) { Script::Arabic } else { Script::Latin };
        one_script(other, &mut act, part, script.unwrap_or(own), script.is_some());
    }
    if act.name(Part::First).is_empty() || act.name(Part::Family).is_empty() {
        return None;
    }
    if !spoil(nation, wanted.noise, &mut act, random) {
        return None;
    }
    let date = if wanted.without_date {
        String::new()
    } else {
        date(nation, wanted.noise, &mut act, random)
    };
    let place = place(nation, &act, script, random);
    let mut line = String::new();
    for part in PARTS {
        let name = act.name(part);
        line.push_str(if name.ar.is_empty() { &name.lat } else { &name.ar });
        line.push('\t');
    }
    Some(format!("{line}{date}\t{place}\t{id}"))
}

fn forget_parents(act: &mut Written, without_date: bool, random: &mut Random) {
    let (father, mother) = if without_date { (80.0, 60.0) } else { (60.0, 40.0) };
    if !random.percent(father) {
        act.name_mut(Part::Father).clear();
    }
    if !random.percent(mother) {
        act.name_mut(Part::Mother).clear();
    }
}

/// Leaves a name in this script only. What the act does not have in it is told as usual in it, if
/// anybody knows how; a name of no known spelling is left out when the script was promised.
fn one_script(
    other: &OtherScript,
    act: &mut Written,
    part: Part,
    script: Script,
    is_promised: bool,
) {
    let is_man = act.is_man;
    let name = act.name_mut(part);
    let away = if script == Script::Arabic { Script::Latin } else { Script::Arabic };
    if name.of(script).is_empty() {
        let told = other.usual(part, is_man, away, name.of(away));
        match told {
            Some(told) => told.clone_into(name.of_mut(script)),
            None if is_promised => {}
            None => return,
        }
    }
    name.of_mut(away).clear();
}

/// One or two names wrong, some of them doubly; says whether anything is.
fn spoil(nation: &Nation, noise: Noise, act: &mut Written, random: &mut Random) -> bool {
    if random.percent(6.0) && nation.hands.exchange(noise, act, random) {
        return true;
    }
    let mut spoilt: Vec<Part> = Vec::new();
    let count = 1 + usize::from(random.percent(45.0));
    for _ in 0..12 {
        let part = match random.below(20) {
            0..7 => Part::Family,
            7..13 => Part::First,
            13..17 => Part::Father,
            _ => Part::Mother,
        };
        if spoilt.contains(&part) || !nation.hands.spoil_name(noise, act, part, random) {
            continue;
        }
        if random.percent(25.0) {
            nation.hands.spoil_name(noise, act, part, random);
        }
        spoilt.push(part);
        if spoilt.len() == count {
            break;
        }
    }
    !spoilt.is_empty()
}

fn date(nation: &Nation, noise: Noise, act: &mut Written, random: &mut Random) -> String {
    let Day { year, .. } = act.day;
    match random.below(20) {
        0..9 => act.day.to_string(),
        9..13 => format!("{year:04}"),
        13..17 => {
            nation.hands.spoil_day(noise, act, random);
            act.day.to_string()
        }
        _ => String::new(),
    }
}

/// The commune in half of the questions; of ten that are told, one is wrong.
fn place(nation: &Nation, act: &Written, script: Option<Script>, random: &mut Random) -> String {
    if !random.percent(50.0) {
        return String::new();
    }
    let places = &nation.tables.places.all;
    let right = places.iter().find(|place| place.ar == act.place || place.lat == act.place);
    let Some(told) = (if random.percent(10.0) { Some(random.pick(places)) } else { right }) else {
        return String::new();
    };
    let is_arabic = script.map_or(act.place == told.ar, |script| script == Script::Arabic);
    if is_arabic { told.ar.to_owned() } else { told.lat.to_owned() }
}
