//! Places: communes by HCP code, foreign places, and places as written.
//!
//! Data: Haut-Commissariat au Plan, CC BY 4.0 (see `data/places/CREDIT.md`).

use std::fmt;
use std::str::FromStr;
use std::sync::OnceLock;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use unicode_normalization::UnicodeNormalization as _;

use crate::ids::Lang;
use crate::names::is_bidi_control;

const COMMUNES: &str = include_str!("../data/places/communes.tsv");
const COUNTRIES: &str = include_str!("../data/places/countries.tsv");

/// A commune or arrondissement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Commune {
    /// HCP code, `03.451.01.09`.
    pub code: &'static str,
    /// Arabic name.
    pub ar: &'static str,
    /// French name.
    pub fr: &'static str,
    /// Arabic name of the province or prefecture.
    pub province_ar: &'static str,
    /// French name of the province or prefecture.
    pub province_fr: &'static str,
}

/// A country with its nationality, feminine as acts write it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-2.
    pub code: &'static str,
    /// Arabic name.
    pub ar: &'static str,
    /// French name.
    pub fr: &'static str,
    /// Arabic adjective of nationality.
    pub nationality_ar: &'static str,
    /// French adjective of nationality.
    pub nationality_fr: &'static str,
}

/// Every commune and arrondissement.
pub fn communes() -> &'static [Commune] {
    static LIST: OnceLock<Vec<Commune>> = OnceLock::new();
    LIST.get_or_init(|| {
        rows(COMMUNES)
            .map(|[code, ar, fr, province_ar, province_fr]| Commune {
                code,
                ar,
                fr,
                province_ar,
                province_fr,
            })
            .collect()
    })
}

/// Countries and nationalities.
pub fn countries() -> &'static [Country] {
    static LIST: OnceLock<Vec<Country>> = OnceLock::new();
    LIST.get_or_init(|| {
        rows(COUNTRIES)
            .map(|[code, ar, fr, nationality_ar, nationality_fr]| Country {
                code,
                ar,
                fr,
                nationality_ar,
                nationality_fr,
            })
            .collect()
    })
}

fn rows(table: &'static str) -> impl Iterator<Item = [&'static str; 5]> {
    table.lines().filter_map(|line| line.split('\t').collect::<Vec<_>>().try_into().ok())
}

/// The commune of a code.
pub fn find(code: &str) -> Option<&'static Commune> {
    communes().iter().find(|commune| commune.code == code)
}

/// The country of a code.
pub fn country(code: &str) -> Option<&'static Country> {
    countries().iter().find(|country| country.code == code)
}

/// Communes for what was typed, in either script: the name itself, names that begin so, names
/// with a word that begins so, names that hold it. Among equals the shorter name of the language
/// comes first.
pub fn suggest(typed: &str, lang: &Lang, limit: usize) -> Vec<&'static Commune> {
    let typed = folded(typed);
    if typed.is_empty() {
        return Vec::new();
    }
    let own = |commune: &Commune| if *lang == Lang::Ar { commune.ar } else { commune.fr };
    let mut found: Vec<_> = communes()
        .iter()
        .zip(folded_names())
        .filter_map(|(commune, names)| {
            let rank = names.iter().filter_map(|name| rank(name, &typed)).min()?;
            Some((rank, own(commune).chars().count(), own(commune), commune))
        })
        .collect();
    found.sort_by_key(|(rank, length, name, commune)| (*rank, *length, *name, commune.code));
    found.into_iter().take(limit).map(|(.., commune)| commune).collect()
}

fn rank(name: &str, typed: &str) -> Option<u8> {
    let bare = name.strip_prefix("\u{627}\u{644}").unwrap_or(name);
    if name == typed || bare == typed {
        Some(0)
    } else if name.starts_with(typed) || bare.starts_with(typed) {
        Some(1)
    } else if name.split(' ').any(|word| word.starts_with(typed)) {
        Some(2)
    } else {
        name.contains(typed).then_some(3)
    }
}

/// Both names of every commune, in the order of `communes()`, folded once.
fn folded_names() -> &'static [[String; 2]] {
    static LIST: OnceLock<Vec<[String; 2]>> = OnceLock::new();
    LIST.get_or_init(|| communes().iter().map(|c| [folded(c.ar), folded(c.fr)]).collect())
}

/// Letters alike for a suggestion: alefs, final ya and ta marbuta, accents, case.
fn folded(text: &str) -> String {
    let letters: String = text
        .nfc()
        .filter(|c| !matches!(c, '\u{64B}'..='\u{652}' | '\u{640}') && !is_bidi_control(*c))
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            '\u{622}' | '\u{623}' | '\u{625}' | '\u{671}' => '\u{627}',
            '\u{649}' => '\u{64A}',
            '\u{629}' => '\u{647}',
            // The three letters for the hard g of Agadir.
            '\u{6AD}' | '\u{6AF}' | '\u{763}' => '\u{643}',
            '\u{E0}'..='\u{E5}' => 'a',
            '\u{E7}' => 'c',
            '\u{E8}'..='\u{EB}' => 'e',
            '\u{EC}'..='\u{EF}' => 'i',
            '\u{F1}' => 'n',
            '\u{F2}'..='\u{F6}' => 'o',
            '\u{F9}'..='\u{FC}' => 'u',
            '-' | '\'' | '\u{2019}' => ' ',
            other => other,
        })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A place as an act holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// A commune of Morocco, perhaps with the house or hospital.
    Commune {
        /// HCP code.
        code: String,
        /// Douar, quarter, hospital.
        detail: Option<String>,
    },
    /// A place abroad.
    Foreign {
        /// ISO 3166-1 alpha-2.
        country: String,
        /// The town, as stated.
        text: String,
    },
    /// A place as written, not yet matched to a code.
    AsWritten {
        /// The words.
        text: String,
    },
}

impl Place {
    /// Reads the canonical form: `commune:CODE|detail`, `foreign:FR|Lyon`, or free words.
    /// Free words that are exactly a commune's name are that commune.
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        let parts = |rest: &str| match rest.split_once('|') {
            Some((head, tail)) => (head.trim().to_owned(), Some(tail.trim().to_owned())),
            None => (rest.trim().to_owned(), None),
        };
        if let Some(rest) = text.strip_prefix("commune:") {
            let (code, detail) = parts(rest);
            if find(&code).is_some() {
                return Place::Commune { code, detail: detail.filter(|d| !d.is_empty()) };
            }
        }
        if let Some(rest) = text.strip_prefix("foreign:") {
            let (country_code, town) = parts(rest);
            if country(&country_code).is_some() {
                return Place::Foreign { country: country_code, text: town.unwrap_or_default() };
            }
        }
        let (name, detail) = match text.split_once(['\u{60C}', ',']) {
            Some((name, detail)) => (name.trim(), Some(detail.trim().to_owned())),
            None => (text, None),
        };
        let detail = detail.filter(|d| !d.is_empty());
        let mut exact = communes().iter().filter(|c| c.ar == name || c.fr == name);
        match (exact.next(), exact.next()) {
            (Some(commune), None) => Place::Commune { code: commune.code.to_owned(), detail },
            _ => Place::AsWritten { text: text.to_owned() },
        }
    }

    /// The place in words.
    pub fn label(&self, lang: Lang) -> String {
        match self {
            Place::Commune { code, detail } => {
                let name = find(code).map_or(code.as_str(), |commune| match lang {
                    Lang::Ar => commune.ar,
                    Lang::Fr | Lang::Zgh => commune.fr,
                });
                match (detail, lang) {
                    (Some(detail), Lang::Ar) => format!("{name}\u{60C} {detail}"),
                    (Some(detail), _) => format!("{name}, {detail}"),
                    (None, _) => name.to_owned(),
                }
            }
            Place::Foreign { country: code, text } => {
                let name = country(code).map_or(code.as_str(), |country| match lang {
                    Lang::Ar => country.ar,
                    Lang::Fr | Lang::Zgh => country.fr,
                });
                if text.is_empty() { name.to_owned() } else { format!("{text} ({name})") }
            }
            Place::AsWritten { text } => text.clone(),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Commune { code, detail: None } => write!(f, "commune:{code}"),
            Place::Commune { code, detail: Some(detail) } => write!(f, "commune:{code}|{detail}"),
            Place::Foreign { country, text } => write!(f, "foreign:{country}|{text}"),
            Place::AsWritten { text } => f.write_str(text),
        }
    }
}

impl FromStr for Place {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self::parse(text))
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::parse(&String::deserialize(deserializer)?))
    }
}

#[cfg(test)]
mod tests;
