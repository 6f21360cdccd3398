//! How often the act that is meant is among the best ten: `recall acts.tsv [--exhaustive N] q.tsv…`
//!
//! A tie with the score of the act that is meant counts as found.

use std::fs::read_to_string;
use std::time::Instant;

use national_index::{Builder, ComparedDate, Entry, Index, Question, Written};

fn columns(header: &str, names: &[&str]) -> Vec<usize> {
    let have: Vec<&str> = header.split('\t').collect();
    let place = |name: &&str| have.iter().position(|one| one == name).unwrap_or(usize::MAX);
    names.iter().map(place).collect()
}

fn main() {
    let mut files: Vec<String> = std::env::args().skip(1).collect();
    let mut every = 0;
    if let Some(at) = files.iter().position(|word| word == "--exhaustive") {
        every = files[at + 1].parse().expect("a number");
        files.drain(at..at + 2);
    }
    let started = Instant::now();
    let text = read_to_string(&files[0]).expect("a file of acts");
    let (header, rows) = text.split_once('\n').expect("a header");
    let at = columns(
        header,
        &[
            "id",
            "first_ar",
            "first_lat",
            "family_ar",
            "family_lat",
            "father_ar",
            "father_lat",
            "mother_ar",
            "mother_lat",
            "date",
            "place",
        ],
    );
    let mut builder = Builder::default();
    for row in rows.lines() {
        let values: Vec<&str> = row.split('\t').collect();
        let value = |n: usize| values.get(at[n]).copied().unwrap_or_default();
        let name = |n: usize| Written { ar: value(n), latin: value(n + 1) };
        builder.push(&Entry {
            id: value(0),
            names: [name(1), name(3), name(5), name(7)],
            date: ComparedDate::parse(value(9)),
            place: value(10),
        });
    }
    drop(text);
    let read = started.elapsed().as_secs_f64();
    let index = Index::build(builder);
    println!(
        "{} acts, read {read:.1} s, built {:.1} s",
        index.len(),
        started.elapsed().as_secs_f64() - read
    );
    for file in &files[1..] {
        measure(&index, file, every);
    }
}

fn measure(index: &Index, file: &str, every: usize) {
    let text = read_to_string(file).expect("a file of questions");
    let (header, rows) = text.split_once('\n').expect("a header");
    let at = columns(
        header,
        &["first_name", "family_name", "father", "mother", "date", "place", "truth"],
    );
    let (mut found, mut first, mut asked) = (0, 0, 0);
    let (mut reached, mut reachable) = (0, 0);
    let mut times = Vec::new();
    for row in rows.lines() {
        let values: Vec<&str> = row.split('\t').collect();
        let value = |n: usize| values.get(at[n]).copied().unwrap_or_default();
        let question = Question {
            names: [0, 1, 2, 3].map(|n| value(n).to_owned()),
            date: ComparedDate::parse(value(4)),
            place: value(5).to_owned(),
        };
        let began = Instant::now();
        let hits = index.find(&question, 10);
        times.push(began.elapsed().as_secs_f64() * 1e3);
        let here = hits.iter().any(|hit| hit.id == value(6));
        asked += 1;
        found += usize::from(here);
        first += usize::from(hits.first().is_some_and(|hit| hit.id == value(6)));
        if asked <= every {
            let all = index.find_exhaustively(&question, 10);
            let truth = all.iter().any(|hit| hit.id == value(6));
            let least = all.last().map_or(0.0, |hit| hit.answer.bits);
            let tied = hits.last().is_some_and(|hit| hit.answer.bits >= least - 1e-3);
            reachable += usize::from(truth);
            reached += usize::from(truth && (here || tied));
            if truth && !here && !tied {
                println!("missed {row}");
            }
        }
    }
    times.sort_by(f64::total_cmp);
    let part = |p: f64| times[((times.len() - 1) as f64 * p) as usize];
    print!(
        "{file}: recall@10 {:.3}, first {:.3}, p50 {:.2} ms, p99 {:.2} ms, max {:.1} ms",
        found as f64 / asked as f64,
        first as f64 / asked as f64,
        part(0.5),
        part(0.99),
        part(1.0)
    );
    if every > 0 {
        print!(", of what scoring every act finds {reached}/{reachable}");
    }
    println!();
}
