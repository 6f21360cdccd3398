//! A clerk's hand: letters and dots that look alike, hamza and final letters, compounds glued or
//! split, Latin letters by another habit, a day whose parts changed places or were not known.

use super::rules::Rules;
use crate::calendar::Day;
use crate::random::Random;
use crate::written::Script;

pub(super) struct Clerk {
    arabic: Rules,
    latin: Rules,
}

impl Clerk {
    pub(super) fn new() -> Clerk {
        let table = include_str!("../../noise/clerk.txt");
        Clerk { arabic: Rules::read(table, "ar"), latin: Rules::read(table, "lat") }
    }

    pub(super) fn text(&self, script: Script, text: &mut String, random: &mut Random) {
        match script {
            Script::Arabic => arabic(&self.arabic, text, random),
            Script::Latin => {
                *text = text.to_lowercase();
                // A habit is seldom alone.
                self.latin.apply(text, random);
                if random.percent(45.0) {
                    self.latin.apply(text, random);
                }
                if nobody_writes(text) {
                    // Whoever called tries again.
                    text.clear();
                }
            }
        }
    }
}

/// Three of a letter, or a doubled consonant where a word begins: a slip of a key, not a habit.
fn nobody_writes(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(3).any(|w| {
        w[1] == w[2] && (w[0] == w[1] || (matches!(w[0], ' ' | '-') && !"aeiou".contains(w[1])))
    }) || matches!(letters.as_slice(), [a, b, ..] if a == b && !"aeiou".contains(*a))
}

fn arabic(rules: &Rules, text: &mut String, random: &mut Random) {
    let article = "\u{627}\u{644}";
    if random.percent(8.0) {
        if let Some(bare) = text.strip_prefix(article) {
            *text = bare.to_owned();
        } else {
            text.insert_str(0, article);
        }
        return;
    }
    rules.apply(text, random);
}

pub(super) fn day(day: Day, random: &mut Random) -> Day {
    match random.below(10) {
        0..4 => Day::new(day.year, day.day, day.month),
        4..6 => Day::new(day.year, 1, 1),
        6 => Day::new(day.year, 12, 31),
        7 => Day::new(day.year, day.month, 1),
        // The month before or after, as Hijri months become Gregorian ones.
        8 => Day::of(day.count() + random.between(1, 2) * 30 - 45),
        _ => Day::new(day.year + random.between(0, 1) * 2 - 1, day.month, day.day),
    }
}
