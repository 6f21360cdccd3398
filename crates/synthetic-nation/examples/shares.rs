//! What a file of acts is like: `cargo run --release -p synthetic-nation --example shares -- FILE`.
//! The shares of `docs/synthetic-nation.md` come from here.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader};
use synthetic_nation::random::of_text;

#[derive(Default)]
struct Shares {
    acts: u64,
    births: u64,
    without_latin: u64,
    without_arabic: u64,
    first_of_january: u64,
    last_of_december: u64,
    firsts: [HashMap<String, u64>; 2],
    families: HashMap<String, u64>,
    decades: HashMap<String, u64>,
    /// Of each birth: the year, then the four names as a hash.
    births_by_names: Vec<(u16, u64)>,
}

impl Shares {
    fn count(&mut self, line: &str) {
        let cells: Vec<&str> = line.trim_end().split('\t').collect();
        let [_, kind, first, first_lat, family, _, father, _, mother, _, date, _, sex, ..] =
            cells.as_slice()
        else {
            return;
        };
        self.acts += 1;
        self.without_latin += u64::from(first_lat.is_empty());
        self.without_arabic += u64::from(first.is_empty());
        self.first_of_january += u64::from(date.ends_with("-01-01"));
        self.last_of_december += u64::from(date.ends_with("-12-31"));
        add(&mut self.families, family);
        if *kind != "birth" {
            return;
        }
        self.births += 1;
        add(&mut self.firsts[usize::from(*sex == "f")], first);
        add(&mut self.decades, &date[..3]);
        if ![first, family, father, mother].iter().any(|name| name.is_empty()) {
            let names = of_text(&[*first, *family, *father, *mother].join("\t"));
            self.births_by_names.push((date[..4].parse().unwrap_or(0), names));
        }
    }

    fn print(&mut self) {
        println!("acts {}, births {}", self.acts, percent(self.births, self.acts));
        println!("without Latin {}", percent(self.without_latin, self.acts));
        println!("without Arabic {}", percent(self.without_arabic, self.acts));
        println!("1 January {}", percent(self.first_of_january, self.acts));
        println!("31 December {}", percent(self.last_of_december, self.acts));
        top("men", &self.firsts[0]);
        top("women", &self.firsts[1]);
        top("families", &self.families);
        let mut decades: Vec<_> = self.decades.iter().collect();
        decades.sort_unstable();
        for (decade, count) in decades {
            println!("births {decade}0s {}", percent(*count, self.births));
        }
        self.births_by_names.sort_unstable();
        let runs = self.births_by_names.chunk_by(|one, other| one == other);
        let namesakes: usize = runs.map(<[_]>::len).filter(|length| *length > 1).sum();
        let all = self.births_by_names.len() as u64;
        println!("exact namesakes of a year {} of {all}", percent(namesakes as u64, all));
    }
}

fn add(counts: &mut HashMap<String, u64>, name: &str) {
    if name.is_empty() {
        return;
    }
    if let Some(count) = counts.get_mut(name) {
        *count += 1;
    } else {
        counts.insert(name.to_owned(), 1);
    }
}

fn top(what: &str, counts: &HashMap<String, u64>) {
    let all: u64 = counts.values().sum();
    let mut sorted: Vec<_> = counts.iter().collect();
    sorted.sort_unstable_by_key(|(_, count)| std::cmp::Reverse(**count));
    let words: Vec<String> =
        sorted.iter().take(6).map(|(name, n)| format!("{name} {}", percent(**n, all))).collect();
    let often = sorted.iter().take_while(|(_, n)| **n >= 10).count();
    println!("{what}: {} forms, {often} ten times or more; {}", sorted.len(), words.join(", "));
}

fn percent(part: u64, all: u64) -> String {
    format!("{:.3} %", part as f64 * 100.0 / all.max(1) as f64)
}

fn main() -> std::io::Result<()> {
    let Some(path) = std::env::args().nth(1) else {
        return Err(std::io::Error::other("the file of acts is missing"));
    };
    let mut file = BufReader::with_capacity(1 << 20, File::open(path)?);
    let mut shares = Shares::default();
    let mut line = String::new();
    file.read_line(&mut line)?;
    loop {
        line.clear();
        if file.read_line(&mut line)? == 0 {
            break;
        }
        shares.count(&line);
    }
    shares.print();
    Ok(())
}
