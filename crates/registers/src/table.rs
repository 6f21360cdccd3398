//! The alphabetical table of a register (R05): by family name in Arabic order and in Latin order,
//! as the Unicode collation of each language has it.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::{Locale, locale};
use vocabulary::{Lang, Name};

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The number of the act.
    pub number: u32,
    /// The family name.
    pub family: Name,
    /// The first name.
    pub first: Name,
    /// The date of the event, as the act has it.
    pub date: String,
}

/// The lines under one letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The letter as a heading.
    pub letter: String,
    /// Its lines, in order.
    pub entries: Vec<Entry>,
}

/// The table in the order of a language: Arabic, or Latin for any other. An act without a name in
/// that script stands at the end, under no letter.
pub fn alphabetical_table(mut entries: Vec<Entry>, lang: Lang) -> Vec<Letter> {
    let collator = collator(lang);
    entries.sort_by(|a, b| order(&collator, a, b, lang));
    let mut letters: Vec<Letter> = Vec::new();
    for entry in entries {
        let letter = initial(&key(&entry.family, lang));
        match letters.last_mut() {
            Some(last) if last.letter == letter => last.entries.push(entry),
            _ => letters.push(Letter { letter, entries: vec![entry] }),
        }
    }
    letters
}

fn collator(lang: Lang) -> CollatorBorrowed<'static> {
    let locale: Locale = if lang == Lang::Ar { locale!("ar") } else { locale!("fr") };
    Collator::try_new(locale.into(), CollatorOptions::default())
        .expect("the collations of Arabic and French are compiled in")
}

fn order(collator: &CollatorBorrowed<'_>, a: &Entry, b: &Entry, lang: Lang) -> Ordering {
    let (family_a, family_b) = (key(&a.family, lang), key(&b.family, lang));
    family_a
        .is_empty()
        .cmp(&family_b.is_empty())
        .then_with(|| base(&initial(&family_a)).cmp(&base(&initial(&family_b))))
        .then_with(|| collator.compare(&family_a, &family_b))
        .then_with(|| collator.compare(&key(&a.first, lang), &key(&b.first, lang)))
        .then_with(|| a.number.cmp(&b.number))
}

/// Letters sort among themselves by their code: the order of both alphabets.
fn base(letter: &str) -> u32 {
    letter.chars().next().map_or(0, u32::from)
}

/// What a name is sorted by: in Arabic without the article, which would gather half of the names
/// under one letter; in Latin letters in capitals, without the sign of elision.
fn key(name: &Name, lang: Lang) -> String {
    if lang == Lang::Ar {
        let written = name.ar.trim();
        let rest = written.strip_prefix(ARTICLE).filter(|rest| rest.chars().count() > 1);
        return rest.unwrap_or(written).to_owned();
    }
    let written = name.latin.as_deref().unwrap_or_default();
    written.to_uppercase().replace(['\'', '\u{2019}'], "").trim().to_owned()
}

const ARTICLE: &str = "\u{627}\u{644}";

/// The heading of a name: its first letter, whatever seat a hamza has and whatever accent.
fn initial(key: &str) -> String {
    let Some(first) = key.chars().next() else { return String::new() };
    match first {
        '\u{622}' | '\u{623}' | '\u{625}' | '\u{671}' => "\u{627}".to_owned(),
        '\u{c0}'..='\u{c6}' => "A".to_owned(),
        '\u{c7}' => "C".to_owned(),
        '\u{c8}'..='\u{cb}' => "E".to_owned(),
        '\u{cc}'..='\u{cf}' => "I".to_owned(),
        '\u{d2}'..='\u{d6}' => "O".to_owned(),
        '\u{d9}'..='\u{dc}' => "U".to_owned(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, alphabetical_table};
    use proptest::prelude::{Strategy as _, any, prop_assert, prop_assert_eq, proptest};
    use vocabulary::{Lang, Name};

    fn entry(number: u32, ar: &str, latin: &str) -> Entry {
        let name = |ar: &str, latin: &str| Name {
            ar: ar.to_owned(),
            latin: (!latin.is_empty()).then(|| latin.to_owned()),
            tifinagh: None,
        };
        Entry { number, family: name(ar, latin), first: name("", ""), date: String::new() }
    }

    fn numbers(entries: Vec<Entry>, lang: Lang) -> Vec<(String, Vec<u32>)> {
        alphabetical_table(entries, lang)
            .into_iter()
            .map(|letter| (letter.letter, letter.entries.iter().map(|e| e.number).collect()))
            .collect()
    }

    #[test]
    fn r05_arabic_order_leaves_the_article_out_and_gathers_every_alif() {
        let entries = vec![
            entry(1, "\u{627}\u{644}\u{648}\u{632}\u{627}\u{646}\u{64a}", ""),
            entry(2, "\u{628}\u{646}\u{627}\u{646}\u{64a}", ""),
            entry(3, "\u{625}\u{62f}\u{631}\u{64a}\u{633}\u{64a}", ""),
            entry(4, "\u{627}\u{644}\u{628}\u{642}\u{627}\u{644}\u{64a}", ""),
            entry(5, "\u{623}\u{645}\u{632}\u{64a}\u{627}\u{646}", ""),
        ];
        let found = numbers(entries, Lang::Ar);
        let letters: Vec<&str> = found.iter().map(|(letter, _)| letter.as_str()).collect();
        assert_eq!(letters, ["\u{627}", "\u{628}", "\u{648}"]);
        assert_eq!(found[0].1, [3, 5]);
        assert_eq!(found[1].1, [4, 2], "baqqali before bennani");
    }

    #[test]
    fn r05_latin_order_knows_accents_and_elisions_and_puts_the_nameless_last() {
        let entries = vec![
            entry(1, "x", "Zidane"),
            entry(2, "x", "\u{c9}mile"),
            entry(3, "x", "EL BAKKALI"),
            entry(4, "x", "M\u{2019}HAMDI"),
            entry(5, "x", "MHAIDI"),
            entry(6, "x", ""),
        ];
        let found = numbers(entries, Lang::Fr);
        let flat: Vec<u32> = found.iter().flat_map(|(_, numbers)| numbers.clone()).collect();
        assert_eq!(flat, [3, 2, 5, 4, 1, 6]);
        assert_eq!(found.last().map(|(letter, _)| letter.as_str()), Some(""));
    }

    proptest! {
        /// Every act is in the table once, in the same order whatever order they came in.
        #[test]
        fn the_table_is_whole_and_does_not_depend_on_the_order(
            names in proptest::collection::vec("[a-zA-Z' \u{e9}]{0,6}", 1..20),
            turn in any::<usize>().prop_map(|n| n % 20),
        ) {
            let entries: Vec<Entry> =
                names.iter().zip(1..).map(|(name, number)| entry(number, "x", name)).collect();
            let mut turned = entries.clone();
            let by = turn % turned.len();
            turned.rotate_left(by);
            let count = entries.len();
            let table = alphabetical_table(entries, Lang::Fr);
            prop_assert_eq!(table.iter().map(|letter| letter.entries.len()).sum::<usize>(), count);
            prop_assert!(table == alphabetical_table(turned, Lang::Fr));
        }
    }
}
