//! Minutes that each check of CI may use, read from `docs/operations/ci-budget.md`,
//! and the table of what it did use.

use crate::repo::Repo;
use std::time::{Duration, Instant};

pub(crate) const PAGE: &str = "docs/operations/ci-budget.md";

pub(crate) struct Line {
    pub(crate) name: &'static str,
    pub(crate) used: Duration,
    pub(crate) failed: Option<String>,
}

/// Rows `| check | minutes |` of the page's table.
pub(crate) fn read(repo: &Repo) -> Result<Vec<(String, f64)>, String> {
    let rows: Vec<(String, f64)> = repo
        .read(PAGE)?
        .lines()
        .filter_map(|line| {
            let mut cells = line.trim().strip_prefix('|')?.split('|').map(str::trim);
            let name = cells.next()?.to_owned();
            let minutes = cells.next()?.parse().ok()?;
            Some((name, minutes))
        })
        .collect();
    if rows.is_empty() {
        return Err(format!("{PAGE} has no table of minutes"));
    }
    Ok(rows)
}

/// Runs one check, says its name before and its time after.
pub(crate) fn timed(name: &'static str, check: impl FnOnce() -> Result<(), String>) -> Line {
    println!("\n== {name}");
    let start = Instant::now();
    let failed = check().err();
    let used = start.elapsed();
    if let Some(why) = &failed {
        println!("!! {name}: {why}");
    }
    println!("== {name}: {:.1} s", used.as_secs_f64());
    Line { name, used, failed }
}

/// The closing table: check, minutes used, minutes allowed.
pub(crate) fn report(whole: &str, lines: &[Line], allowed: &[(String, f64)]) {
    println!("\ncheck                 used   budget  (minutes; {PAGE})");
    let mut total = 0.0;
    for line in lines {
        let used = line.used.as_secs_f64() / 60.0;
        total += used;
        let budget = minutes(allowed, line.name);
        println!("{}", row(line.name, used, budget, line.failed.is_some()));
    }
    println!("{}", row(whole, total, minutes(allowed, whole), false));
}

fn minutes(allowed: &[(String, f64)], name: &str) -> Option<f64> {
    allowed.iter().find(|(row, _)| row == name).map(|(_, minutes)| *minutes)
}

fn row(name: &str, used: f64, budget: Option<f64>, failed: bool) -> String {
    let allowed = budget.map_or("-".to_owned(), |minutes| format!("{minutes:.1}"));
    let over = if budget.is_some_and(|minutes| used > minutes) { "  over budget" } else { "" };
    let failed = if failed { "  FAILED" } else { "" };
    format!("{name:<20} {used:>5.1}   {allowed:>6}{over}{failed}")
}
