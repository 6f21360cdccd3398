//! French words. Dates say « premier » and « mil » (« mil neuf cent »), numbers say « mille ».

use crate::dates::ClockTime;
use crate::partial::{PartialDate, PartialHijri};

/// Gregorian months.
pub const MONTHS: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

/// Hijri months.
pub const HIJRI_MONTHS: [&str; 12] = [
    "moharram",
    "safar",
    "rabii I",
    "rabii II",
    "joumada I",
    "joumada II",
    "rajab",
    "chaabane",
    "ramadan",
    "chaoual",
    "dou al kiada",
    "dou al hijja",
];

/// Days of the week from Monday.
pub const WEEKDAYS: [&str; 7] =
    ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];

const UNITS: [&str; 20] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];
const TENS: [&str; 10] = [
    "",
    "",
    "vingt",
    "trente",
    "quarante",
    "cinquante",
    "soixante",
    "soixante",
    "quatre-vingt",
    "quatre-vingt",
];

/// A whole number in words, below one thousand million.
pub fn cardinal(n: u64) -> String {
    let (millions, thousands, rest) = (n / 1_000_000, n / 1000 % 1000, n % 1000);
    let mut parts = Vec::new();
    match millions {
        0 => {}
        1 => parts.push("un million".to_owned()),
        n => parts.push(format!("{} millions", below_thousand(n, true))),
    }
    match thousands {
        0 => {}
        1 => parts.push("mille".to_owned()),
        // Before « mille », « cent » and « vingt » take no s.
        n => parts.push(format!("{} mille", below_thousand(n, false))),
    }
    if rest > 0 || parts.is_empty() {
        parts.push(below_thousand(rest, true));
    }
    parts.join(" ")
}

fn below_thousand(n: u64, last: bool) -> String {
    let (hundreds, rest) = (n / 100, n % 100);
    let hundred = match hundreds {
        0 => return below_hundred(rest, last),
        1 => "cent".to_owned(),
        n if rest == 0 && last => format!("{} cents", UNITS[n as usize]),
        n => format!("{} cent", UNITS[n as usize]),
    };
    if rest == 0 { hundred } else { format!("{hundred} {}", below_hundred(rest, last)) }
}

fn below_hundred(n: u64, last: bool) -> String {
    match n {
        0..=19 => UNITS[n as usize].to_owned(),
        71 => "soixante et onze".to_owned(),
        80 if last => "quatre-vingts".to_owned(),
        70..=79 | 90..=99 => {
            format!("{}-{}", TENS[(n / 10) as usize], UNITS[(n % 10 + 10) as usize])
        }
        n => match n % 10 {
            0 => TENS[(n / 10) as usize].to_owned(),
            1 if n < 80 => format!("{} et un", TENS[(n / 10) as usize]),
            unit => format!("{}-{}", TENS[(n / 10) as usize], UNITS[unit as usize]),
        },
    }
}

/// The day of a month: « premier », « deux ».
pub fn day_of_month(day: u8) -> String {
    if day == 1 { "premier".to_owned() } else { cardinal(u64::from(day)) }
}

/// A year in a date: « mil neuf cent cinquante-sept », « deux mille vingt-six ».
pub fn year(year: i16) -> String {
    let words = cardinal(u64::from(year.unsigned_abs()));
    match words.strip_prefix("mille ") {
        Some(rest) => format!("mil {rest}"),
        None => words,
    }
}

fn named<'a>(names: &'a [&'a str; 12], month: Option<u8>) -> Option<&'a str> {
    names.get(usize::from(month?).checked_sub(1)?).copied()
}

fn date(day: Option<u8>, month: Option<&str>, year_number: i16) -> String {
    let year = year(year_number);
    match (day, month) {
        (Some(day), Some(month)) => format!("le {} {month} {year}", day_of_month(day)),
        (None, Some(month)) => format!("au mois de {month} {year}"),
        _ => format!("en l’année {year}"),
    }
}

/// A Gregorian date: « le vingt novembre deux mille vingt-six ».
pub fn gregorian_date(value: &PartialDate) -> String {
    date(value.day, named(&MONTHS, value.month), value.year)
}

/// A Hijri date, to be followed by « de l’hégire ».
pub fn hijri_date(value: &PartialHijri) -> String {
    date(value.day, named(&HIJRI_MONTHS, value.month), value.year)
}

/// An hour: « huit heures dix minutes ».
pub fn clock_time(time: ClockTime) -> String {
    let feminine = |n: u8| match n {
        1 | 21 | 31 | 41 | 51 => format!("{}e", cardinal(u64::from(n))),
        n => cardinal(u64::from(n)),
    };
    let hours = match time.hour {
        0 => "zéro heure".to_owned(),
        1 => "une heure".to_owned(),
        hour => format!("{} heures", feminine(hour)),
    };
    match time.minute {
        0 => hours,
        1 => format!("{hours} une minute"),
        minutes => format!("{hours} {} minutes", feminine(minutes)),
    }
}

fn short(day: Option<u8>, month: Option<&str>, year: i16) -> String {
    match (day, month) {
        (Some(1), Some(month)) => format!("1er {month} {year}"),
        (Some(day), Some(month)) => format!("{day} {month} {year}"),
        (None, Some(month)) => format!("{month} {year}"),
        _ => format!("année {year}"),
    }
}

/// « 14 mars 1988 ».
pub fn short_date(value: &PartialDate) -> String {
    short(value.day, named(&MONTHS, value.month), value.year)
}

/// « 25 rajab 1408 ».
pub fn short_hijri(value: &PartialHijri) -> String {
    short(value.day, named(&HIJRI_MONTHS, value.month), value.year)
}

/// "of" an office within a sentence: `Bureau d’état civil Sefrou Centre` becomes
/// `du bureau d’état civil Sefrou Centre`.
pub fn of_office(name: &str) -> String {
    match name.strip_prefix("Bureau ") {
        Some(rest) => format!("du bureau {rest}"),
        None => format!("de {name}"),
    }
}
