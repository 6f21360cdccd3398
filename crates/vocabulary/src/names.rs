//! Names in three scripts, and what may not stand in them. A script error is not law: it is
//! refused at the field.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};
use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

/// Stretches a word and is no letter of it, though Unicode counts it as one.
const TATWEEL: char = '\u{640}';

/// Longest name taken, in characters.
pub const NAME_MAX: usize = 80;

/// A name in Arabic, with its Latin and Tifinagh forms as the person writes them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// Always there.
    pub ar: String,
    /// Beside it, never computed.
    #[serde(default)]
    pub latin: Option<String>,
    /// Under law 36-21.
    #[serde(default)]
    pub tifinagh: Option<String>,
}

impl Name {
    /// A name in Arabic only.
    pub fn arabic(text: &str) -> Self {
        Self { ar: tidy(text), latin: None, tifinagh: None }
    }
}

/// First and family name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FullName {
    /// Comes first in Arabic.
    pub first: Name,
    /// Comes first in Latin letters, in capitals.
    pub family: Name,
}

impl FullName {
    /// First name, family name.
    pub fn display_ar(&self) -> String {
        format!("{} {}", self.first.ar, self.family.ar).trim().to_owned()
    }

    /// Family name in capitals, first name; empty without Latin forms.
    pub fn display_latin(&self) -> String {
        let family = self.family.latin.as_deref().unwrap_or("").to_uppercase();
        let first = self.first.latin.as_deref().unwrap_or("");
        format!("{family} {first}").trim().to_owned()
    }
}

/// What is wrong with the letters of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFault {
    /// No letter there.
    Empty,
    /// Over `NAME_MAX` characters.
    TooLong,
    /// A Latin letter among Arabic ones.
    LatinLetter,
    /// An Arabic letter among Latin ones.
    ArabicLetter,
    /// A digit of any script.
    Digit,
    /// An invisible mark that turns the reading order.
    BidiControl,
    /// A control character.
    ControlCharacter,
    /// A letter or sign of no use in this field.
    OtherLetter,
}

impl NameFault {
    /// The code of its problem.
    pub fn code(self) -> &'static str {
        match self {
            NameFault::Empty => "name-empty",
            NameFault::TooLong => "name-too-long",
            NameFault::LatinLetter => "name-latin-letter",
            NameFault::ArabicLetter => "name-arabic-letter",
            NameFault::Digit => "name-digit",
            NameFault::BidiControl => "bidi-control",
            NameFault::ControlCharacter => "control-character",
            NameFault::OtherLetter => "name-other-letter",
        }
    }
}

/// Marks that turn the reading order: never part of a name.
pub fn is_bidi_control(c: char) -> bool {
    matches!(c, '\u{61C}' | '\u{200E}' | '\u{200F}')
        || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{620}'..='\u{65F}' | '\u{670}'..='\u{6D3}' | '\u{6D5}' | '\u{750}'..='\u{77F}')
        && !c.is_numeric()
}

fn is_latin(c: char) -> bool {
    let letters = matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}');
    c.is_ascii_alphabetic() || (letters && c.is_alphabetic())
}

fn is_tifinagh(c: char) -> bool {
    matches!(c, '\u{2D30}'..='\u{2D7F}')
}

fn is_joining(c: char) -> bool {
    matches!(c, ' ' | '-' | '\'' | '\u{2019}' | '.')
}

fn check(
    text: &str,
    own: fn(char) -> bool,
    other: impl Fn(char) -> NameFault,
) -> Option<NameFault> {
    if text.trim().is_empty() {
        return Some(NameFault::Empty);
    }
    if text.chars().count() > NAME_MAX {
        return Some(NameFault::TooLong);
    }
    let fault = text.chars().find_map(|c| {
        if own(c) || is_joining(c) {
            None
        } else if is_bidi_control(c) || matches!(c, '\u{200B}'..='\u{200D}' | '\u{FEFF}') {
            Some(NameFault::BidiControl)
        } else if c.is_control() {
            Some(NameFault::ControlCharacter)
        } else if c.is_numeric() {
            Some(NameFault::Digit)
        } else {
            Some(other(c))
        }
    });
    // Hyphens, points or vowel marks alone are no name; Unicode calls vowel marks alphabetic.
    let is_letter = |c: char| c.is_alphabetic() && c != TATWEEL && !is_combining_mark(c);
    let empty = !text.chars().any(|c| own(c) && is_letter(c));
    fault.or(empty.then_some(NameFault::Empty))
}

/// What is wrong with an Arabic name; Moroccan and Persian letters are right.
pub fn check_arabic(text: &str) -> Option<NameFault> {
    check(text, is_arabic, |c| {
        if is_latin(c) { NameFault::LatinLetter } else { NameFault::OtherLetter }
    })
}

/// What is wrong with a Latin name.
pub fn check_latin(text: &str) -> Option<NameFault> {
    check(text, is_latin, |c| {
        if is_arabic(c) { NameFault::ArabicLetter } else { NameFault::OtherLetter }
    })
}

/// What is wrong with a Tifinagh name.
pub fn check_tifinagh(text: &str) -> Option<NameFault> {
    check(text, is_tifinagh, |_| NameFault::OtherLetter)
}

/// Composes (NFC), trims, and leaves one space between words.
pub fn tidy(text: &str) -> String {
    let composed = match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect::<String>()),
    };
    let mut tidy = String::with_capacity(composed.len());
    for word in composed.split_whitespace() {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy
}

/// Eastern Arabic and Persian digits as 0 to 9.
pub fn western_digits(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{660}'..='\u{669}' => digit(c, 0x660),
            '\u{6F0}'..='\u{6F9}' => digit(c, 0x6F0),
            other => other,
        })
        .collect()
}

fn digit(c: char, zero: u32) -> char {
    char::from_digit(c as u32 - zero, 10).unwrap_or(c)
}

#[cfg(test)]
mod tests;
