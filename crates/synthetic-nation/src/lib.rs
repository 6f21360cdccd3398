//! An invented nation: people, families, names in two scripts, a century of acts with the errors
//! of a century of clerks, and the truth beside them. The same seed gives the same nation, byte by
//! byte, whatever the number of threads; see `docs/synthetic-nation.md`.

pub mod calendar;
pub mod clan;
pub mod families;
pub mod first_names;
pub mod nation;
pub mod noise;
pub mod places;
pub mod queries;
pub mod random;
pub mod register;
pub mod written;

use families::Families;
use first_names::FirstNames;
use places::Places;

/// What the nation draws from: the tables of names and places.
pub struct Tables {
    pub men: FirstNames,
    pub women: FirstNames,
    pub families: Families,
    pub places: Places,
}

impl Tables {
    pub fn new() -> Tables {
        let places = Places::new();
        let men = FirstNames::new(include_str!("../names/men.txt"));
        let women = FirstNames::new(include_str!("../names/women.txt"));
        let families = Families::new(&men, &places);
        Tables { men, women, families, places }
    }
}

impl Default for Tables {
    fn default() -> Tables {
        Tables::new()
    }
}

/// The lines of a table of names, without its remarks.
pub(crate) fn rows(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    text.lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split('|').collect())
}

/// The Latin forms of a name, as a table lists them.
pub(crate) fn forms(list: &str) -> Vec<String> {
    list.split(',').map(str::to_owned).collect()
}
