//! A keyboard: the key beside, two letters transposed, one dropped or doubled, digits that slip.

use crate::calendar::Day;
use crate::random::Random;
use crate::written::Script;
use std::collections::HashMap;

pub(super) struct Keying {
    beside: HashMap<char, Vec<char>>,
}

impl Keying {
    pub(super) fn new() -> Keying {
        let mut boards: HashMap<&str, Vec<Vec<char>>> = HashMap::new();
        let table = include_str!("../../noise/keyboards.txt");
        for line in table.lines().filter(|line| !line.starts_with('#')) {
            let Some((board, row)) = line.split_once('|') else { continue };
            boards.entry(board).or_default().push(row.chars().collect());
        }
        let mut beside: HashMap<char, Vec<char>> = HashMap::new();
        for rows in boards.values() {
            for (at, row) in rows.iter().enumerate() {
                for (place, key) in row.iter().enumerate() {
                    let mut near = Vec::new();
                    near.extend(place.checked_sub(1).and_then(|left| row.get(left)));
                    near.extend(row.get(place + 1));
                    near.extend(rows.get(at + 1).and_then(|below| below.get(place)));
                    let above = at.checked_sub(1).and_then(|above| rows.get(above));
                    near.extend(above.and_then(|above| above.get(place)));
                    beside.insert(*key, near);
                }
            }
        }
        Keying { beside }
    }

    pub(super) fn text(&self, script: Script, text: &mut String, random: &mut Random) {
        if script == Script::Latin {
            *text = text.to_lowercase();
        }
        let mut letters: Vec<char> = text.chars().collect();
        let at = random.below(letters.len());
        match random.below(10) {
            0..4 => {
                if let Some(near) = self.beside.get(&letters[at]) {
                    letters[at] = *random.pick(near);
                }
            }
            4..6 if at + 1 < letters.len() => letters.swap(at, at + 1),
            4..8 if letters.len() > 2 => {
                letters.remove(at);
            }
            _ => letters.insert(at, letters[at]),
        }
        *text = letters.into_iter().collect();
    }

    pub(super) fn day(&self, day: Day, random: &mut Random) -> Day {
        let mut digits: Vec<char> =
            format!("{:04}{:02}{:02}", day.year, day.month, day.day).chars().collect();
        let at = random.between(2, 7) as usize;
        if random.percent(30.0) && at < 7 {
            digits.swap(at, at + 1);
        } else if let Some(near) = self.beside.get(&digits[at]) {
            digits[at] = *random.pick(near);
        }
        let number = digits.iter().filter_map(|d| d.to_digit(10)).fold(0, |n, d| n * 10 + d) as i32;
        Day::new(number / 10_000, number / 100 % 100, number % 100)
    }
}
