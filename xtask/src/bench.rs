//! `cargo xtask bench NAME`: one line a figure, tab-separated: name, value, unit,
//! reach, and `holds`, `short` or `missing`. `docs/benchmarks.md` keeps the runs.

mod checkpoint;
mod documents;
mod extract;
mod first_load;
mod large;
mod pages;
mod sign;
mod start;

use crate::repo::{Outcome, Repo};
use crate::tests_all;
use std::time::Instant;

type Bench = fn(&Repo) -> Result<Vec<Figure>, String>;

const BENCHES: [(&str, Bench); 7] = [
    ("sign", sign::run),
    ("start", start::run),
    ("pages", pages::run),
    ("firstload", first_load::run),
    ("extract", extract::run),
    ("documents", documents::run),
    ("checkpoint", checkpoint::run),
];

/// One measured number and the one it should reach.
pub(crate) struct Figure {
    name: String,
    value: Option<f64>,
    unit: &'static str,
    reach: Reach,
}

#[derive(Clone, Copy)]
pub(crate) enum Reach {
    AtMost(f64),
    AtLeast(f64),
    /// Said for comparison only; nothing was promised.
    Told,
}

impl Figure {
    pub(crate) fn new(name: &str, value: f64, unit: &'static str, reach: Reach) -> Figure {
        Figure { name: name.to_owned(), value: Some(value), unit, reach }
    }

    /// Promised, and not measured here.
    pub(crate) fn missing(name: &str, unit: &'static str, reach: Reach) -> Figure {
        Figure { name: name.to_owned(), value: None, unit, reach }
    }

    fn verdict(&self) -> &'static str {
        match (self.value, self.reach) {
            (None, _) => "missing",
            (Some(_), Reach::Told) => "holds",
            (Some(value), Reach::AtMost(limit)) if value <= limit => "holds",
            (Some(value), Reach::AtLeast(limit)) if value >= limit => "holds",
            (Some(_), Reach::AtMost(_) | Reach::AtLeast(_)) => "short",
        }
    }

    fn line(&self) -> String {
        let value = self.value.map_or("-".to_owned(), |value| format!("{value:.3}"));
        let reach = match self.reach {
            Reach::AtMost(limit) => format!("<= {limit}"),
            Reach::AtLeast(limit) => format!(">= {limit}"),
            Reach::Told => "-".to_owned(),
        };
        format!("{}\t{value}\t{}\t{reach}\t{}", self.name, self.unit, self.verdict())
    }
}

pub(crate) fn run(repo: &Repo, name: &str) -> Outcome {
    let chosen: Vec<_> =
        BENCHES.iter().filter(|(known, _)| name == "all" || *known == name).collect();
    if chosen.is_empty() {
        let names: Vec<&str> = BENCHES.iter().map(|(known, _)| *known).collect();
        return Err(format!("no bench {name}; there are: all, {}", names.join(", ")));
    }
    tests_all::build(repo)?;
    let mut failed = Vec::new();
    for (name, bench) in chosen {
        match bench(repo) {
            Ok(figures) => figures.iter().for_each(|figure| println!("{}", figure.line())),
            Err(why) => failed.push(format!("{name}: {why}")),
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(failed.join("; ")) }
}

/// Milliseconds that each turn took, sorted.
fn timed(
    turns: usize,
    mut each: impl FnMut(usize) -> Result<(), String>,
) -> Result<Vec<f64>, String> {
    let mut taken = Vec::with_capacity(turns);
    for turn in 0..turns {
        let start = Instant::now();
        each(turn)?;
        taken.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    taken.sort_by(f64::total_cmp);
    Ok(taken)
}

/// The value below which a share of the sorted values lies.
pub(crate) fn percentile(sorted: &[f64], share: f64) -> f64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "a rank in a list of some hundred values"
    )]
    let rank = ((sorted.len() as f64 * share).ceil() as usize).max(1) - 1;
    sorted.get(rank).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::{Figure, Reach, percentile};

    #[test]
    fn percentiles_are_of_the_values_there_are() {
        let values: Vec<f64> = (1..=100).map(f64::from).collect();
        assert_eq!(percentile(&values, 0.5).to_string(), "50");
        assert_eq!(percentile(&values, 0.99).to_string(), "99");
        assert_eq!(percentile(&[7.0], 0.99).to_string(), "7");
    }

    #[test]
    fn a_figure_is_one_line_of_five_fields() {
        let figure = Figure::new("sign-cpu", 0.5, "ms", Reach::AtMost(1.0));
        assert_eq!(figure.line(), "sign-cpu\t0.500\tms\t<= 1\tholds");
        assert_eq!(Figure::missing("x", "s", Reach::AtMost(2.0)).verdict(), "missing");
        assert_eq!(Figure::new("x", 3.0, "s", Reach::AtMost(2.0)).verdict(), "short");
    }
}
