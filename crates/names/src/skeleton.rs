//! The consonants of a name as classes that Arabic, Latin and Tifinagh share: what stays when a
//! clerk writes a name by ear in another script. French spellings of Morocco come first, English
//! ones are understood.

use std::fmt;

use crate::canonical::canonical_words;
use crate::script::is_arabic;

/// At most so many consonants; the rest of a longer name says little more.
pub const CONSONANTS_MAX: usize = 12;
const BITS: u32 = 5;

/// Consonant classes, five bits each, the first lowest; zero is a name without consonants.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Skeleton(pub u64);

/// One class of consonants. The values are stored in indexes: they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
enum Class {
    B = 1,
    T,
    J,
    H,
    Kh,
    D,
    R,
    Z,
    S,
    Ch,
    Gh,
    F,
    K,
    L,
    M,
    N,
    W,
    Y,
}

const LETTERS: [char; 19] =
    ['_', 'b', 't', 'j', 'h', 'x', 'd', 'r', 'z', 's', 'c', 'g', 'f', 'k', 'l', 'm', 'n', 'w', 'y'];

impl Skeleton {
    /// The classes, in order.
    pub fn classes(self) -> impl Iterator<Item = u8> {
        let mut rest = self.0;
        std::iter::from_fn(move || {
            let class = (rest & 31) as u8;
            rest >>= BITS;
            (class != 0).then_some(class)
        })
    }

    /// How many consonants.
    pub fn len(self) -> usize {
        (64 - self.0.leading_zeros()).div_ceil(BITS) as usize
    }

    /// Which classes occur, a bit each.
    pub fn set(self) -> u32 {
        self.classes().fold(0, |set, class| set | 1 << class)
    }

    /// A name of vowels only, or none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The same without the consonant at a place.
    pub fn without(self, place: usize) -> Self {
        let low = (1u64 << (BITS as usize * place)) - 1;
        Self((self.0 & low) | ((self.0 >> BITS) & !low))
    }

    /// Of classes, the first first; what is too much is left out.
    pub fn of(classes: impl Iterator<Item = u8>) -> Self {
        let mut packed = 0;
        for (place, class) in classes.take(CONSONANTS_MAX).enumerate() {
            packed |= u64::from(class) << (BITS as usize * place);
        }
        Self(packed)
    }
}

impl fmt::Display for Skeleton {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.classes().try_for_each(|class| write!(f, "{}", LETTERS[usize::from(class)]))
    }
}

impl fmt::Debug for Skeleton {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Skeleton({self})")
    }
}

/// The skeleton of a name in any script.
pub fn skeleton(text: &str) -> Skeleton {
    of_words(&canonical_words(text))
}

/// The skeleton of each word of a name, and with it the words that are left out when people are
/// short: `Fatima Zahra` is also asked for as `Fatima`.
pub fn word_skeletons(text: &str) -> Vec<Skeleton> {
    canonical_words(text).iter().map(|word| of_words(std::slice::from_ref(word))).collect()
}

/// The skeleton of words that are canonical already.
pub fn of_words(words: &[String]) -> Skeleton {
    let mut classes = Vec::with_capacity(CONSONANTS_MAX + 2);
    for word in words {
        let from = classes.len();
        if word.chars().any(is_arabic) {
            arabic(word, &mut classes);
        } else {
            latin(word.as_bytes(), &mut classes);
        }
        // Written or not, it is not heard at the end.
        if classes.len() > from + 1 && classes.last() == Some(&Class::H) {
            classes.pop();
        }
    }
    Skeleton::of(classes.into_iter().map(|class| class as u8))
}

fn arabic(word: &str, classes: &mut Vec<Class>) {
    let begins = classes.is_empty();
    for (at, c) in word.chars().enumerate() {
        classes.push(match c {
            'ب' => Class::B,
            'ت' | 'ط' | 'ث' => Class::T,
            'ج' => Class::J,
            'ح' | 'ه' => Class::H,
            'خ' => Class::Kh,
            'د' | 'ض' | 'ذ' | 'ظ' => Class::D,
            'ر' => Class::R,
            'ز' => Class::Z,
            'س' | 'ص' => Class::S,
            'ش' => Class::Ch,
            'غ' => Class::Gh,
            'ف' => Class::F,
            'ق' | 'ك' => Class::K,
            'ل' => Class::L,
            'م' => Class::M,
            'ن' => Class::N,
            'و' if at == 0 && begins => Class::W,
            'ي' if at == 0 && begins => Class::Y,
            _ => continue,
        });
    }
}

/// A Latin word; `before` is what French makes of a letter by its neighbours.
fn latin(word: &[u8], classes: &mut Vec<Class>) {
    let begins = classes.is_empty();
    let mut at = 0;
    while at < word.len() {
        let (class, taken) = sound(&word[at..], begins && at == 0);
        let doubled = at > 0 && word[at] == word[at - 1];
        if let Some(class) = class.filter(|_| !doubled) {
            classes.push(class);
            // Written as one letter, heard as two.
            if word[at] == b'x' {
                classes.push(Class::S);
            }
        }
        at += taken;
    }
}

fn is_vowel(letter: Option<&u8>) -> bool {
    matches!(letter, Some(b'a' | b'e' | b'i' | b'o' | b'u' | b'y'))
}

/// The sound at the beginning of these letters, and how many of them make it.
fn sound(rest: &[u8], first: bool) -> (Option<Class>, usize) {
    let next = rest.get(1).copied().unwrap_or(b' ');
    let third = rest.get(2).copied().unwrap_or(b' ');
    let one = |class| (Some(class), 1);
    let two = |class| (Some(class), 2);
    match (rest[0], next) {
        (b's', b'c') if third == b'h' => (Some(Class::Ch), 3),
        (b't', b'c') if third == b'h' => (Some(Class::Ch), 3),
        (b'c' | b's', b'h') => two(Class::Ch),
        (b'k', b'h') => two(Class::Kh),
        (b'g', b'h') => two(Class::Gh),
        (b'p', b'h') => two(Class::F),
        (b't', b'h') => two(Class::T),
        (b'd', b'h') => two(Class::D),
        (b'd', b'j') => two(Class::J),
        (b'c', b'k') => two(Class::K),
        (b'g', b'u') if matches!(third, b'e' | b'i' | b'y') => two(Class::K),
        (b'g', b'e' | b'i' | b'y') | (b'j', _) => one(Class::J),
        (b'c', b'e' | b'i' | b'y') | (b's', _) => one(Class::S),
        (b'b' | b'p', _) => one(Class::B),
        (b't', _) => one(Class::T),
        (b'h', _) => one(Class::H),
        (b'd', _) => one(Class::D),
        (b'r', _) => one(Class::R),
        (b'z', _) => one(Class::Z),
        (b'f' | b'v', _) => one(Class::F),
        (b'k' | b'q' | b'c' | b'g' | b'x', _) => one(Class::K),
        (b'l', _) => one(Class::L),
        (b'm', _) => one(Class::M),
        (b'n', _) => one(Class::N),
        (b'w', _) if first => one(Class::W),
        (b'o', b'u') if first && is_vowel(rest.get(2)) => two(Class::W),
        (b'y', _) if first => one(Class::Y),
        (b'i', _) if first && is_vowel(rest.get(1)) => one(Class::Y),
        _ => (None, 1),
    }
}

#[cfg(test)]
#[path = "skeleton_tests.rs"]
mod tests;
