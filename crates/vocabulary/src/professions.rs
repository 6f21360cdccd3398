//! Usual professions with their French words, the feminine forms apart: offered while one is
//! typed, and used in the French text of an act. Any other profession stays as it was written.

use std::collections::BTreeMap;
use std::sync::OnceLock;

const PROFESSIONS: &str = include_str!("../data/professions/professions.tsv");

/// The list, Arabic to French, in the order of the Arabic alphabet.
pub fn usual() -> &'static BTreeMap<&'static str, &'static str> {
    static LIST: OnceLock<BTreeMap<&'static str, &'static str>> = OnceLock::new();
    LIST.get_or_init(|| {
        PROFESSIONS.lines().skip(1).filter_map(|line| line.split_once('\t')).collect()
    })
}

/// The French word of a profession as it was written in Arabic; `None` for one not listed.
pub fn in_french(written: &str) -> Option<&'static str> {
    usual().get(written.trim()).copied()
}

#[cfg(test)]
mod tests {
    use super::{in_french, usual};

    #[test]
    fn each_has_a_french_word_and_stands_once() {
        let lines = super::PROFESSIONS.lines().skip(1).count();
        assert_eq!(usual().len(), lines);
        assert!(usual().values().all(|french| !french.is_empty()));
        assert_eq!(in_french(" فلاحة "), Some("agricultrice"));
        assert_eq!(in_french("مروض أفاع"), None);
    }
}
