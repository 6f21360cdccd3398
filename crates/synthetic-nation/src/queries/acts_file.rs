//! Acts drawn by chance from a file of them, in one reading and whatever its size.

use crate::calendar::Day;
use crate::clan::Kind;
use crate::random::Random;
use crate::written::{HEADER, Written};
use std::io::{self, BufRead};

/// An act of the file, under its id.
pub(super) struct Entry {
    pub(super) id: String,
    pub(super) act: Written,
}

/// At most `count` acts, each as likely as every other, in the order of the draw.
pub(super) fn draw(
    mut acts: impl BufRead,
    count: usize,
    random: &mut Random,
) -> io::Result<Vec<Entry>> {
    let mut line = String::new();
    acts.read_line(&mut line)?;
    if line.trim_end() != HEADER {
        return Err(io::Error::other("the first line is not the header of a file of acts"));
    }
    let mut kept: Vec<String> = Vec::new();
    let mut seen = 0;
    loop {
        line.clear();
        if acts.read_line(&mut line)? == 0 {
            break;
        }
        seen += 1;
        if kept.len() < count {
            kept.push(line.clone());
        } else {
            let at = random.below(seen);
            if at < count {
                kept[at].clone_from(&line);
            }
        }
    }
    for at in (1..kept.len()).rev() {
        kept.swap(at, random.below(at + 1));
    }
    kept.iter()
        .map(|line| {
            let broken =
                || io::Error::other(format!("not the line of an act: {}", line.trim_end()));
            read(line).ok_or_else(broken)
        })
        .collect()
}

fn read(line: &str) -> Option<Entry> {
    let cells: Vec<&str> = line.trim_end_matches('\n').split('\t').collect();
    let [id, kind, names @ .., date, place, sex, person, family] = cells.as_slice() else {
        return None;
    };
    let mut act = Written::empty();
    act.kind = if *kind == "death" { Kind::Death } else { Kind::Birth };
    let (pairs, []) = names.as_chunks::<2>() else { return None };
    if pairs.len() != act.names.len() {
        return None;
    }
    for (name, [ar, lat]) in act.names.iter_mut().zip(pairs) {
        name.ar = (*ar).to_owned();
        name.lat = (*lat).to_owned();
    }
    act.day = Day::read(date)?;
    act.place = (*place).to_owned();
    act.is_man = *sex == "m";
    act.person = person.parse().ok()?;
    act.family = family.parse().ok()?;
    Some(Entry { id: (*id).to_owned(), act })
}
