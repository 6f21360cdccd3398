//! First names of one sex, by the years in which parents chose them.

use crate::random::{Draw, Random};
use crate::{forms, rows};

const FIRST_YEAR: i32 = 1870;
const YEARS: i32 = 160;
/// Weights stand still for so many years; finer would change nothing.
const STEP: i32 = 5;

/// A first name with its usual spellings and the short forms that neighbours say.
pub struct Name {
    pub ar: String,
    pub lat: Vec<String>,
    pub short: Vec<(String, String)>,
    /// Alone after another name, as in a double name of the last decades.
    second: bool,
}

/// A chosen first name: one name or two, each in the Latin spelling that its family uses.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct First {
    pub name: u16,
    pub second: Option<u16>,
    pub lat: u8,
}

pub struct FirstNames {
    pub names: Vec<Name>,
    by_years: Vec<Draw>,
    seconds: Vec<u16>,
}

impl FirstNames {
    pub(crate) fn new(text: &'static str) -> FirstNames {
        let eras: Vec<(&str, Vec<f64>)> = include_str!("../names/eras.txt")
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(' '))
            .map(|(era, years)| (era, years.split(' ').filter_map(|w| w.parse().ok()).collect()))
            .collect();
        let mut names = Vec::new();
        let mut weights: Vec<(usize, f64)> = Vec::new();
        for row in rows(text) {
            let era = eras.iter().position(|(era, _)| *era == row[2]).unwrap_or(0);
            weights.push((era, row[3].parse().unwrap_or(1.0)));
            let short = row.get(4).map_or("", |short| *short);
            names.push(Name {
                ar: row[0].to_owned(),
                lat: forms(row[1]),
                short: short
                    .split(',')
                    .filter_map(|pair| pair.split_once('='))
                    .map(|(ar, lat)| (ar.to_owned(), lat.to_owned()))
                    .collect(),
                second: matches!(row[2], "n" | "y") && !row[0].contains(' '),
            });
        }
        let by_years = (0..YEARS / STEP)
            .map(|step| {
                let year = f64::from(FIRST_YEAR + step * STEP);
                let of = |(era, weight): &(usize, f64)| weight * at(&eras[*era].1, year);
                Draw::new(&weights.iter().map(of).collect::<Vec<f64>>())
            })
            .collect();
        let seconds = (0..names.len() as u16).filter(|at| names[usize::from(*at)].second).collect();
        FirstNames { names, by_years, seconds }
    }

    /// A name for a child born in `year`.
    pub fn draw(&self, year: f64, random: &mut Random) -> First {
        let step = ((year as i32 - FIRST_YEAR) / STEP).clamp(0, YEARS / STEP - 1);
        let name = self.by_years[step as usize].draw(random) as u16;
        let double = if year < 1955.0 { 0.3 } else { (year - 1950.0) / 8.0 };
        let alone = self.names[usize::from(name)].ar.contains(' ');
        let second = (!alone && random.percent(double)).then(|| *random.pick(&self.seconds));
        First {
            name,
            second: second.filter(|second| *second != name),
            lat: self.habit(name, random),
        }
    }

    /// Which spelling a family or a clerk has the habit of: mostly the usual one.
    pub fn habit(&self, name: u16, random: &mut Random) -> u8 {
        spelling(self.names[usize::from(name)].lat.len(), random)
    }

    pub fn write_ar(&self, first: First, into: &mut String) {
        into.push_str(&self.names[usize::from(first.name)].ar);
        if let Some(second) = first.second {
            into.push(' ');
            into.push_str(&self.names[usize::from(second)].ar);
        }
    }

    pub fn write_lat(&self, first: First, into: &mut String) {
        into.push_str(&self.names[usize::from(first.name)].lat[usize::from(first.lat)]);
        if let Some(second) = first.second {
            into.push(' ');
            into.push_str(&self.names[usize::from(second)].lat[0]);
        }
    }
}

/// The first of `count` spellings in six cases of ten, the others seldom.
pub(crate) fn spelling(count: usize, random: &mut Random) -> u8 {
    if count == 1 || random.percent(62.0) { 0 } else { random.below(count) as u8 }
}

/// The weight in a year, between the years that the table tells.
fn at(weights: &[f64], year: f64) -> f64 {
    let place = ((year - 1900.0) / 20.0).clamp(0.0, (weights.len() - 1) as f64);
    let low = (place as usize).min(weights.len() - 2);
    let part = place - low as f64;
    weights[low] * (1.0 - part) + weights[low + 1] * part
}
