//! Compound names and articles: every way of writing one gives the same words.
//!
//! `Abd` is glued to the name of God that follows it, `Ben`, `Ait`, `Ould`, `Abou` to theirs, and
//! the article goes, whether it was written apart, glued, or bent before a sun letter.

use crate::fold::{fold_arabic, fold_latin};
use crate::script::{Script, is_arabic, script_of};

/// Words that belong to the next one.
const AR_GLUED: [&str; 12] =
    ["عبد", "بن", "ابن", "بنت", "ايت", "ولد", "اولاد", "ابو", "ابي", "بو", "ام", "او"];
const LATIN_GLUED: [&str; 22] = [
    "abd", "abdel", "abdal", "abdoul", "abdul", "abdou", "ben", "bin", "bent", "bint", "ibn",
    "ait", "ayt", "ould", "oulad", "oulade", "abou", "abu", "bou", "oum", "m", "mc",
];
/// Names that begin with what looks like the article.
const AR_WHOLE: [&str; 8] =
    ["الياس", "الهام", "البير", "الكسندر", "الان", "اليزا", "اليسا", "الينا"];
/// The article as it is bent: before `s` it is `es`, before `ch` it is `ech`.
const LATIN_ARTICLES: [&str; 26] = [
    "el", "al", "l", "il", "ul", "ed", "ad", "er", "ar", "es", "as", "ez", "az", "en", "an", "et",
    "at", "ech", "ach", "esh", "ash", "eth", "ath", "edh", "adh", "ess",
];

/// The words of a name, folded, compounds glued, articles taken away. Words of each script are
/// folded as theirs, so a name that mixes them still has its words.
pub fn canonical_words(text: &str) -> Vec<String> {
    match script_of(text) {
        Script::Latin => latin_words(&fold_latin(text)),
        Script::Arabic if text.chars().any(|c| c.is_alphabetic() && !is_arabic(c)) => {
            let mut words = Vec::new();
            for word in text.split_whitespace() {
                words.extend(match script_of(word) {
                    Script::Arabic => arabic_words(&fold_arabic(word)),
                    Script::Latin => latin_words(&fold_latin(word)),
                });
            }
            words
        }
        Script::Arabic => arabic_words(&fold_arabic(text)),
    }
}

/// The same as one text, for comparison letter by letter.
pub fn canonical(text: &str) -> String {
    canonical_words(text).join(" ")
}

fn arabic_words(folded: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut glue = String::new();
    for word in folded.split(' ').filter(|word| !word.is_empty()) {
        if word == "ال" {
            continue;
        }
        if AR_GLUED.contains(&word) {
            glue.push_str(if word == "ابن" { "بن" } else { word });
            continue;
        }
        let bare = if glue.ends_with("عبد") { after_abd(word) } else { arabic_bare(word) };
        words.push(format!("{glue}{bare}"));
        glue.clear();
    }
    if !glue.is_empty() {
        words.push(glue);
    }
    words
}

/// Without the article, and with `Abd al-` as it is written apart.
fn arabic_bare(word: &str) -> String {
    if word == "الله" {
        return "له".into();
    }
    if let Some(name) = word.strip_prefix("عبدال").filter(|name| name.chars().count() >= 2) {
        return format!("عبد{name}");
    }
    for glued in ["بنال", "ابنال"] {
        if let Some(name) = word.strip_prefix(glued).filter(|name| name.chars().count() >= 3) {
            return format!("بن{name}");
        }
    }
    match word.strip_prefix("ال") {
        Some(rest) if rest.chars().count() >= 3 && !AR_WHOLE.contains(&word) => rest.to_owned(),
        _ => word.to_owned(),
    }
}

fn after_abd(word: &str) -> String {
    match word.strip_prefix("ال") {
        Some(rest) if rest.chars().count() >= 2 => rest.to_owned(),
        _ => word.to_owned(),
    }
}

fn latin_words(folded: &str) -> Vec<String> {
    let tokens: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    let mut words: Vec<String> = Vec::new();
    let mut glue = String::new();
    for (at, word) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1);
        if next.is_some_and(|next| is_article(word, next)) {
            continue;
        }
        if next.is_some() && LATIN_GLUED.contains(word) {
            glue.push_str(if *word == "ibn" || *word == "bin" { "ben" } else { word });
            continue;
        }
        let bare = latin_bare(&format!("{glue}{word}"));
        words.push(bare);
        glue.clear();
    }
    if !glue.is_empty() {
        words.push(glue);
    }
    words
}

/// `El Alaoui`, `Ez-Zahra`, `Ech Chaoui`: the consonant of a bent article is that of the name.
fn is_article(word: &str, next: &str) -> bool {
    if !LATIN_ARTICLES.contains(&word) {
        return false;
    }
    let sound = word.trim_start_matches(['a', 'e', 'i', 'u']);
    sound == "l" || next.starts_with(sound) || (sound == "ss" && next.starts_with('s'))
}

/// Without the glued article, and with `Abdel`, `Abdoul`, `Abder` all as `abd`.
fn latin_bare(word: &str) -> String {
    if let Some(rest) = word.strip_prefix("abd") {
        let name = rest.trim_start_matches(['e', 'a', 'o', 'u', 'i']);
        let had_vowel = name.len() < rest.len();
        let bare = match name.strip_prefix('l') {
            Some(bare) if had_vowel && bare.len() >= 2 => bare,
            _ => name,
        };
        if !bare.is_empty() && had_vowel && bare.len() < rest.len() {
            return format!("abd{bare}");
        }
        return word.to_owned();
    }
    match word.strip_prefix("el") {
        Some(rest) if rest.len() >= 4 => rest.to_owned(),
        _ => word.to_owned(),
    }
}
