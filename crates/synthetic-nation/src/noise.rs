//! How what is written departs from what is so. Three settings, each with a mechanism of its own:
//! a model that is tuned to one is not thereby tuned to the others.

mod clerk;
mod keying;
mod rules;
mod speech;

use crate::Tables;
use crate::random::Random;
use crate::written::{Part, Script, Written};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Noise {
    /// A hand: letters that look alike, dots, hamza, habits of spelling.
    Clerk,
    /// A keyboard: keys beside each other, letters transposed, dropped, doubled; boxes exchanged.
    Keying,
    /// A voice at the counter: sounds alike, short forms, years told roughly.
    Speech,
}

pub const NOISES: [Noise; 3] = [Noise::Clerk, Noise::Keying, Noise::Speech];

impl Noise {
    pub fn read(word: &str) -> Option<Noise> {
        match word {
            "clerk" => Some(Noise::Clerk),
            "keying" => Some(Noise::Keying),
            "speech" => Some(Noise::Speech),
            _ => None,
        }
    }
}

/// The tables of all settings.
pub struct Hands {
    clerk: clerk::Clerk,
    keying: keying::Keying,
    speech: speech::Speech,
}

impl Hands {
    pub fn new(tables: &Tables) -> Hands {
        Hands {
            clerk: clerk::Clerk::new(),
            keying: keying::Keying::new(),
            speech: speech::Speech::new(tables),
        }
    }

    /// Writes one name wrongly; says whether anything changed.
    /// What is misheard goes wrong in both scripts, a slip of the pen or of a finger in one.
    pub fn spoil_name(
        &self,
        noise: Noise,
        act: &mut Written,
        part: Part,
        random: &mut Random,
    ) -> bool {
        if noise == Noise::Speech && random.percent(4.0) && speech::by_father(act, part) {
            return true;
        }
        let name = act.name_mut(part);
        let first = if random.percent(50.0) { Script::Arabic } else { Script::Latin };
        let second = if first == Script::Arabic { Script::Latin } else { Script::Arabic };
        let before = self.spoil_text(noise, first, name.of_mut(first), random);
        if before && noise != Noise::Speech {
            return true;
        }
        self.spoil_text(noise, second, name.of_mut(second), random) || before
    }

    /// Writes one text wrongly; an empty one stays empty, and none becomes empty.
    pub fn spoil_text(
        &self,
        noise: Noise,
        script: Script,
        text: &mut String,
        random: &mut Random,
    ) -> bool {
        let letters = text.chars().count();
        if letters < 2 {
            return false;
        }
        let before = text.clone();
        for _ in 0..4 {
            match noise {
                Noise::Clerk => self.clerk.text(script, text, random),
                Noise::Keying => self.keying.text(script, text, random),
                Noise::Speech => self.speech.text(script, text, random),
            }
            if *text != before && !text.trim().is_empty() {
                rules::tidy(script, text);
                if *text != before {
                    return true;
                }
            }
            text.clone_from(&before);
        }
        false
    }

    /// Writes the day wrongly; it stays a day of the calendar.
    pub fn spoil_day(&self, noise: Noise, act: &mut Written, random: &mut Random) -> bool {
        let before = act.day;
        for _ in 0..60 {
            let day = match noise {
                Noise::Clerk => clerk::day(before, random),
                Noise::Keying => self.keying.day(before, random),
                Noise::Speech => speech::day(before, random),
            };
            if day != before && day.exists() && (1850..=2030).contains(&day.year) {
                act.day = day;
                return true;
            }
        }
        false
    }

    /// Puts names into each other's places, as this setting does; says whether anything changed.
    pub fn exchange(&self, noise: Noise, act: &mut Written, random: &mut Random) -> bool {
        let (one, other) = match noise {
            Noise::Clerk => return false,
            Noise::Keying if random.percent(60.0) => (Part::First, Part::Family),
            Noise::Keying | Noise::Speech => (Part::Father, Part::Mother),
        };
        if act.name(one).is_empty() || act.name(other).is_empty() {
            return false;
        }
        act.names.swap(one as usize, other as usize);
        act.name(one) != act.name(other)
    }
}
