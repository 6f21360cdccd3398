//! Family names by the tens of thousands: known ones, and ones composed as Moroccan names are, of
//! peoples, places, callings, fathers and roots; each at home in one province.

use crate::first_names::{FirstNames, spelling};
use crate::places::Places;
use crate::random::{Draw, Random, of_text};
use crate::{forms, rows};
use std::collections::HashMap;

/// What share of the people bears a name of each kind, in a hundred.
const SHARES: [(&str, f64); 6] = [
    ("known", 20.0),
    ("nisba", 14.0),
    ("calling", 13.0),
    ("father", 5.0),
    ("name", 20.0),
    ("root", 28.0),
];

pub struct FamilyName {
    pub ar: String,
    pub lat: Vec<String>,
    weight: f64,
    kind: usize,
    home: Option<usize>,
    leaning: &'static str,
}

pub struct Families {
    pub names: Vec<FamilyName>,
    by_province: Vec<Draw>,
}

impl Families {
    pub(crate) fn new(men: &FirstNames, places: &Places) -> Families {
        let mut names = known(places);
        composed(men, places, &mut names);
        share_out(&mut names);
        let by_province = (0..places.provinces.len())
            .map(|province| {
                let of = |name: &FamilyName| name.weight * drawn_to(name, province, places);
                Draw::new(&names.iter().map(of).collect::<Vec<f64>>())
            })
            .collect();
        Families { names, by_province }
    }

    /// A family name for a family from this province.
    pub fn draw(&self, province: usize, random: &mut Random) -> u32 {
        self.by_province[province].draw(random) as u32
    }

    /// Which of its spellings a family or a clerk writes.
    pub fn habit(&self, name: u32, random: &mut Random) -> u8 {
        spelling(self.names[name as usize].lat.len(), random)
    }
}

/// How much more often a name is met in a province than its share of the country says.
fn drawn_to(name: &FamilyName, province: usize, places: &Places) -> f64 {
    let region = places.provinces[province];
    let own = of_text(&name.ar) as usize % places.provinces.len();
    let leaning = match (name.leaning, places.regions[region]) {
        ("souss", "souss" | "draa") => 3.0,
        ("souss", "beni" | "guelmim" | "marrakech") => 1.0,
        ("souss", "casa" | "rabat" | "fes") => 0.25,
        ("souss", _) => 0.06,
        ("sahara", "laayoune" | "dakhla" | "guelmim") => 6.0,
        ("sahara", _) => 0.3,
        _ => 1.0,
    };
    let home = match name.home {
        Some(home) if home == region => 6.0,
        Some(_) => 0.5,
        None if own == province => 12.0,
        None if places.provinces[own] == region => 3.0,
        None => 0.6,
    };
    leaning * home
}

fn known(places: &Places) -> Vec<FamilyName> {
    rows(include_str!("../names/families-known.txt"))
        .map(|row| FamilyName {
            ar: row[0].to_owned(),
            lat: forms(row[1]),
            weight: row[2].parse().unwrap_or(1.0),
            kind: 0,
            home: places.regions.iter().position(|region| *region == row[3]),
            leaning: "-",
        })
        .collect()
}

/// A word from which family names are made.
struct Base {
    kind: &'static str,
    ar: String,
    lat: String,
    weight: f64,
    home: Option<usize>,
}

fn composed(men: &FirstNames, places: &Places, names: &mut Vec<FamilyName>) {
    let forms_of = rows(include_str!("../names/families-forms.txt")).collect::<Vec<_>>();
    let mut seen: HashMap<String, ()> = names.iter().map(|name| (name.ar.clone(), ())).collect();
    for base in bases(men, places) {
        for form in forms_of.iter().filter(|form| form[0] == base.kind) {
            if !takes(&base.ar, form[1]) {
                continue;
            }
            let ar = form[1].replace('*', &base.ar);
            if seen.insert(ar.clone(), ()).is_some() {
                continue;
            }
            let mut lat: Vec<String> = Vec::new();
            for spelt in form[2].split(',').map(|form| latin(form, &base.lat)) {
                if !lat.contains(&spelt) {
                    lat.push(spelt);
                }
            }
            // Some names are borne by thousands and most by a few families.
            let chance = (of_text(&ar) >> 11) as f64 / (1u64 << 53) as f64;
            // A root only: powers differ in their last bit between machines, and bytes must not.
            let spread = 1.0 / (chance + 0.003).sqrt();
            let weight = base.weight * form[3].parse().unwrap_or(1.0) * spread;
            let kind = SHARES.iter().position(|(kind, _)| *kind == base.kind).unwrap_or(0);
            names.push(FamilyName { ar, lat, weight, kind, home: base.home, leaning: form[4] });
        }
    }
}

/// Only a word of its own with a firm last letter takes an ending.
fn takes(base: &str, form: &str) -> bool {
    let soft = ['\u{627}', '\u{629}', '\u{649}', '\u{621}', '\u{64A}', '\u{648}'];
    form.ends_with('*') || !(base.contains(' ') || base.ends_with(soft))
}

/// The Latin form of a base in a pattern: small letters after a prefix that is glued to it.
fn latin(form: &str, base: &str) -> String {
    match form.split_once('*') {
        Some((before, after)) if !before.is_empty() && before.ends_with(char::is_alphabetic) => {
            // Small up to the next word: Benjamal Eddine.
            let (head, rest) = base.split_at(base.find(' ').unwrap_or(base.len()));
            format!("{before}{}{rest}{after}", head.to_lowercase())
        }
        Some((before, after)) => {
            let mut letters = base.chars();
            let head: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
            format!("{before}{head}{}{after}", letters.as_str())
        }
        None => base.to_owned(),
    }
}

fn bases(men: &FirstNames, places: &Places) -> Vec<Base> {
    let mut bases = Vec::new();
    for row in rows(include_str!("../names/families-nisba.txt")) {
        let home = places.regions.iter().position(|region| *region == row[2]);
        bases.push(base("nisba", row[0], row[1], home));
    }
    for row in rows(include_str!("../names/families-callings.txt")) {
        bases.push(base("calling", row[0], row[1], None));
    }
    for row in rows(include_str!("../names/families-father-of.txt")) {
        bases.push(base("father", row[0], row[1], None));
    }
    // Without the article: the same names are listed without it too.
    let article = "\u{627}\u{644}";
    for name in men.names.iter().filter(|name| {
        let servant = "\u{639}\u{628}\u{62F} ";
        !name.ar.starts_with(article) && (!name.ar.contains(' ') || name.ar.starts_with(servant))
    }) {
        bases.push(base("name", &name.ar, &name.lat[0], None));
    }
    let letters: HashMap<char, &str> = include_str!("../names/letters.txt")
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(ar, lat)| Some((ar.chars().next()?, lat)))
        .collect();
    let roots = include_str!("../names/families-roots.txt");
    let patterns: Vec<_> = rows(include_str!("../names/families-patterns.txt")).collect();
    for root in roots.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace)
    {
        for pattern in &patterns {
            let Some((ar, lat)) = grown(root, pattern[0], pattern[1], &letters) else { continue };
            let mut grown = base("root", &ar, &lat, None);
            grown.weight = pattern[2].parse().unwrap_or(1.0);
            bases.push(grown);
        }
    }
    bases
}

fn base(kind: &'static str, ar: &str, lat: &str, home: Option<usize>) -> Base {
    Base { kind, ar: ar.to_owned(), lat: lat.to_owned(), weight: 1.0, home }
}

/// A root put into a pattern; only roots of three letters that have a Latin form.
fn grown(
    root: &str,
    ar: &str,
    lat: &str,
    letters: &HashMap<char, &str>,
) -> Option<(String, String)> {
    let root: Vec<char> = root.chars().collect();
    let [one, two, three] = root.as_slice() else { return None };
    // Hamza and weak letters change their shape in ways that no table of this size tells.
    if "\u{623}\u{649}\u{627}".contains([*two, *three]) || *three == '\u{64A}' {
        return None;
    }
    let [a, b, c] = [letters.get(one)?, letters.get(two)?, letters.get(three)?];
    let mut written = String::new();
    for letter in ar.chars().filter(|letter| *letter != ' ') {
        written.push(match letter {
            '1' => *one,
            '2' => *two,
            '3' => *three,
            other => other,
        });
    }
    // A doubled consonant of two letters is written once: Kechouch, not Kechchouch.
    let doubled = |letter: &str| if letter.len() == 1 { letter.repeat(2) } else { letter.into() };
    let spelt: String = lat
        .replace("22", &doubled(b))
        .replace('1', a)
        .replace('2', b)
        .replace('3', c)
        .replace(' ', "")
        .replace("ae", "a")
        .replace("Ae", "A")
        .replace("aaa", "aa");
    Some((written, spelt))
}

/// Each kind gets its share of the people, whatever the number of its names.
fn share_out(names: &mut [FamilyName]) {
    for (kind, (_, share)) in SHARES.iter().enumerate() {
        let total: f64 = names.iter().filter(|n| n.kind == kind).map(|n| n.weight).sum();
        for name in names.iter_mut().filter(|name| name.kind == kind) {
            name.weight *= share / total;
        }
    }
}
