//! Says on each line what the words of acts are, so that other programs can judge them.
//!
//! `ar 1957` and `fr 1957` ask for the number in words, Arabic as a masculine subject;
//! `hijri 1988-03-14` asks for the computed Umm al-Qura date of a day.

use std::io::{BufRead, Write};

use vocabulary::words::ar::{Case, Gender};
use vocabulary::words::{ar, fr};
use vocabulary::{CivilDate, ObservedMonths, hijri_of};

/// Without observed months every date is computed.
fn answer(line: &str, no_months: &ObservedMonths) -> Option<String> {
    let (asked, value) = line.split_once(' ')?;
    match asked {
        "ar" => Some(ar::cardinal(value.parse().ok()?, Gender::Masculine, Case::Nominative)),
        "fr" => Some(fr::cardinal(value.parse().ok()?)),
        "hijri" => Some(hijri_of(CivilDate::parse(value).ok()?, no_months).0.to_string()),
        _ => None,
    }
}

fn main() -> Result<(), String> {
    let no_months = ObservedMonths::default();
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|why| format!("cannot read: {why}"))?;
        let said = answer(&line, &no_months).ok_or_else(|| format!("not understood: {line}"))?;
        writeln!(out, "{said}").map_err(|why| format!("cannot write: {why}"))?;
    }
    out.flush().map_err(|why| format!("cannot write: {why}"))
}
