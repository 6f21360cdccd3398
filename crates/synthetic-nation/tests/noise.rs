//! Each setting writes wrongly in its own way, always something, and never what a file cannot hold.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::collections::HashSet;
use synthetic_nation::calendar::Day;
use synthetic_nation::nation::Nation;
use synthetic_nation::noise::{NOISES, Noise};
use synthetic_nation::queries::{self, HEADER, Wanted};
use synthetic_nation::random::Random;
use synthetic_nation::written::{Both, Part, Script, Written};

fn is_arabic(text: &str) -> bool {
    text.chars().any(|c| ('\u{600}'..='\u{6FF}').contains(&c))
}

fn is_latin(text: &str) -> bool {
    text.chars().any(|c| c.is_ascii_alphabetic())
}

#[test]
fn every_setting_changes_what_it_says_and_keeps_it_writable() {
    let nation = Nation::new();
    let mut random = Random::new(1, 1);
    for noise in NOISES {
        let (mut tried, mut changed) = (0, 0);
        for family in nation.tables.families.names.iter().step_by(7) {
            for (script, text) in [(Script::Arabic, &family.ar), (Script::Latin, &family.lat[0])] {
                let mut spoilt = text.clone();
                let says = nation.hands.spoil_text(noise, script, &mut spoilt, &mut random);
                assert_eq!(says, spoilt != *text, "{text} {spoilt}");
                assert!(!spoilt.trim().is_empty() && spoilt.trim() == spoilt, "{text} {spoilt}");
                assert!(!spoilt.chars().any(char::is_control));
                assert_eq!(is_arabic(&spoilt), script == Script::Arabic, "{text} {spoilt}");
                tried += 1;
                changed += u32::from(says);
            }
        }
        let part = f64::from(changed) / f64::from(tried);
        assert!(part > 0.97, "{noise:?} {part}");
    }
}

/// What one setting makes of a name, the others seldom make: each is a check of the other two.
#[test]
fn the_settings_differ_in_their_errors() {
    let nation = Nation::new();
    let errors = |noise: Noise| -> HashSet<String> {
        let mut random = Random::new(2, 2);
        let mut made = HashSet::new();
        for family in nation.tables.families.names.iter().step_by(40) {
            for _ in 0..8 {
                let mut text = family.ar.clone();
                nation.hands.spoil_text(noise, Script::Arabic, &mut text, &mut random);
                made.insert(text);
            }
        }
        made
    };
    let [clerk, keying, speech] = NOISES.map(errors);
    for (one, other) in [(&clerk, &keying), (&keying, &speech), (&speech, &clerk)] {
        let shared = one.intersection(other).count() as f64 / one.len() as f64;
        assert!(shared < 0.25, "{shared}");
    }
}

#[test]
fn days_go_wrong_and_stay_days() {
    let nation = Nation::new();
    let mut random = Random::new(3, 3);
    for noise in NOISES {
        let mut years = HashSet::new();
        for _ in 0..2_000 {
            let mut act = Written::empty();
            act.day = Day::new(1958, 3, 11);
            assert!(nation.hands.spoil_day(noise, &mut act, &mut random), "{noise:?}");
            assert!(act.day.exists() && act.day != Day::new(1958, 3, 11));
            years.insert(act.day.year);
        }
        assert!(years.contains(&1958), "{noise:?}");
        assert!(years.len() > 1, "{noise:?}");
    }
}

#[test]
fn the_clerk_swaps_day_and_month_and_the_keyboard_fields() {
    let nation = Nation::new();
    let mut random = Random::new(4, 4);
    let mut act = Written::empty();
    let mut days = HashSet::new();
    for _ in 0..200 {
        act.day = Day::new(1958, 3, 11);
        nation.hands.spoil_day(Noise::Clerk, &mut act, &mut random);
        days.insert(act.day.to_string());
    }
    for day in ["1958-11-03", "1958-01-01", "1958-12-31"] {
        assert!(days.contains(day), "{day}");
    }
    *act.name_mut(Part::First) = Both { ar: String::new(), lat: "Driss".into() };
    *act.name_mut(Part::Family) = Both { ar: String::new(), lat: "Tazi".into() };
    assert!((0..20).any(|_| nation.hands.exchange(Noise::Keying, &mut act, &mut random)));
    assert!(!nation.hands.exchange(Noise::Clerk, &mut act, &mut random));
}

fn asked(wanted: Wanted) -> Vec<Vec<String>> {
    let nation = Nation::new();
    let mut acts = Vec::new();
    nation.write(9, 30_000, 2, &mut acts).unwrap();
    let mut out = Vec::new();
    let written = queries::write(&nation, acts.as_slice(), wanted, &mut out).unwrap();
    assert_eq!(written, wanted.count);
    let text = String::from_utf8(out).unwrap();
    assert_eq!(text.lines().next(), Some(HEADER));
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

#[test]
fn questions_name_their_act_and_repeat_by_seed() {
    for noise in NOISES {
        let wanted = Wanted { noise, count: 500, seed: 1, without_date: false, script: None };
        let lines = asked(wanted);
        assert!(lines == asked(wanted));
        assert!(lines != asked(Wanted { seed: 2, ..wanted }));
        let ids: HashSet<&String> = lines.iter().map(|line| &line[6]).collect();
        assert!(ids.len() > 495);
        for line in &lines {
            assert_eq!(line.len(), 7);
            assert!(!line[0].is_empty() && !line[1].is_empty(), "{line:?}");
            assert!((1..=30_000).contains(&line[6].parse::<u32>().unwrap()));
            assert!(matches!(line[4].len(), 0 | 4 | 10), "{line:?}");
        }
        let empty = |column: usize| lines.iter().filter(|line| line[column].is_empty()).count();
        assert!((100..400).contains(&empty(2)) && (200..450).contains(&empty(3)));
        assert!((30..150).contains(&empty(4)) && (150..350).contains(&empty(5)));
    }
}

#[test]
fn questions_in_one_script_hold_no_letter_of_the_other() {
    let wanted = |script| Wanted {
        noise: Noise::Clerk,
        count: 500,
        seed: 1,
        without_date: true,
        script: Some(script),
    };
    for line in asked(wanted(Script::Latin)) {
        assert!(line.iter().all(|cell| !is_arabic(cell)) && line[4].is_empty(), "{line:?}");
    }
    for line in asked(wanted(Script::Arabic)) {
        assert!(line.iter().all(|cell| !is_latin(cell)) && line[4].is_empty(), "{line:?}");
    }
}

/// A question that repeats the act's names letter by letter would measure nothing.
#[test]
fn every_question_has_a_wrong_name() {
    let nation = Nation::new();
    let mut bytes = Vec::new();
    nation.write(9, 30_000, 2, &mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let acts: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    for noise in NOISES {
        let wanted = Wanted { noise, count: 400, seed: 5, without_date: false, script: None };
        let right = asked(wanted)
            .iter()
            .filter(|line| {
                let act = &acts[line[6].parse::<usize>().unwrap()];
                (0..4).all(|at| {
                    let told = line[at].as_str();
                    told.is_empty() || told == act[2 + at * 2] || told == act[3 + at * 2]
                })
            })
            .count();
        assert!(right < 12, "{noise:?}: {right} of 400 are right");
    }
}
