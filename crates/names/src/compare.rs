//! How alike two names are, in one script or across two, from 0 to 1.

use crate::canonical::canonical_words;
use crate::script::{Script, script_of};
use crate::skeleton::{Skeleton, of_words};

/// A name made ready for comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparedName {
    letters: Vec<char>,
    words: Vec<Skeleton>,
    skeleton: Skeleton,
    script: Script,
}

/// How alike two names are, in words. The order is from the strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Likeness {
    /// The same but for habits of writing.
    Same,
    /// Heard the same.
    Alike,
    /// A letter or two away, or a part of a compound name.
    Near,
    Different,
    /// One of them is not known.
    Missing,
}

/// Heard the same.
const ALIKE: f32 = 0.9;
/// A letter or two away.
const NEAR: f32 = 0.78;

impl Likeness {
    /// Of a similarity.
    pub fn of(similarity: f32) -> Self {
        match similarity {
            s if s >= 0.999 => Likeness::Same,
            s if s >= ALIKE => Likeness::Alike,
            s if s >= NEAR => Likeness::Near,
            _ => Likeness::Different,
        }
    }
}

impl ComparedName {
    /// Of a name as it is written.
    pub fn new(text: &str) -> Self {
        let words = canonical_words(text);
        let letters: Vec<char> = words.join(" ").chars().take(LETTERS_MAX).collect();
        let script = script_of(text);
        let skeletons = words.iter().map(|word| of_words(std::slice::from_ref(word))).collect();
        Self { letters, words: skeletons, skeleton: of_words(&words), script }
    }

    /// Nothing is left to compare.
    pub fn is_empty(&self) -> bool {
        self.letters.is_empty()
    }

    pub fn skeleton(&self) -> Skeleton {
        self.skeleton
    }

    /// The skeletons of its words.
    pub fn words(&self) -> &[Skeleton] {
        &self.words
    }
}

/// From 0, nothing in common, to 1, the same but for habits of writing.
pub fn similarity(one: &ComparedName, other: &ComparedName) -> f32 {
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    if one.letters == other.letters {
        return 1.0;
    }
    let whole = whole_similarity(one, other);
    if one.words.len() == other.words.len() || whole >= ALIKE {
        return whole;
    }
    whole.max(part_similarity(one, other))
}

fn whole_similarity(one: &ComparedName, other: &ComparedName) -> f32 {
    let heard = heard_alike(one.skeleton, other.skeleton);
    if one.script == other.script {
        let written = jaro_winkler(&one.letters, &other.letters);
        // What is written alike and heard alike; either alone is weaker evidence.
        return written.max((written + heard) / 2.0).max(heard - 0.12).min(0.99);
    }
    let same = one.skeleton == other.skeleton && !one.skeleton.is_empty();
    let vowels = if same { vowels_disagree(one, other) } else { 0.0 };
    (heard - vowels).max(0.0)
}

/// `Fatima` asked for who is written `Fatima Zahra`: one of the words is the whole of the other.
fn part_similarity(one: &ComparedName, other: &ComparedName) -> f32 {
    let (short, long) =
        if one.words.len() < other.words.len() { (one, other) } else { (other, one) };
    let all = short.words.iter().all(|word| word.len() >= 2 && long.words.contains(word));
    match (all, short.words.first() == long.words.first()) {
        (true, true) => 0.87,
        (true, false) => 0.8,
        _ => 0.0,
    }
}

/// How alike two names are to the ear, from 0 to 0.96. Two consonants say less than five.
pub fn heard_alike(one: Skeleton, other: Skeleton) -> f32 {
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    // With so many consonants of its own each is another name.
    if one != other && (one.set() ^ other.set()).count_ones() > 5 {
        return 0.0;
    }
    let longest = one.len().max(other.len()) as f32;
    let same = match longest as usize {
        1 => 0.8,
        2 => 0.9,
        3 => 0.94,
        _ => 0.96,
    };
    let apart = distance(one, other);
    if apart == 0.0 { same } else { (same - 0.9 * apart / longest.max(3.0)).max(0.0) }
}

/// Pairs of classes that are taken for each other, by ear or by dots: half an error.
fn confusable(one: u8, other: u8) -> bool {
    const PAIRS: [(u8, u8); 12] = [
        (2, 6),   // t d
        (8, 9),   // z s
        (9, 10),  // s ch
        (4, 5),   // h kh
        (5, 13),  // kh k
        (5, 11),  // kh gh
        (7, 11),  // r gh
        (11, 13), // gh k
        (3, 8),   // j z
        (3, 10),  // j ch
        (15, 16), // m n
        (1, 12),  // b f
    ];
    PAIRS.contains(&(one.min(other), one.max(other)))
}

/// The edits between two skeletons; two neighbours that changed places are one.
fn distance(one: Skeleton, other: Skeleton) -> f32 {
    let (mut kept_a, mut kept_b) = ([0u8; 16], [0u8; 16]);
    let (a, b) = (listed(one, &mut kept_a), listed(other, &mut kept_b));
    let mut rows = [[0.0f32; 16]; 3];
    for (at, cell) in rows[0].iter_mut().enumerate() {
        *cell = at as f32;
    }
    for (i, &x) in a.iter().enumerate() {
        let (now, last, before) = ((i + 1) % 3, i % 3, (i + 2) % 3);
        rows[now][0] = (i + 1) as f32;
        for (j, &y) in b.iter().enumerate() {
            let change = if x == y {
                0.0
            } else if confusable(x, y) {
                0.5
            } else {
                1.0
            };
            let mut best =
                (rows[last][j] + change).min(rows[last][j + 1] + 1.0).min(rows[now][j] + 1.0);
            if i > 0 && j > 0 && x == b[j - 1] && a[i - 1] == y {
                best = best.min(rows[before][j - 1] + 0.8);
            }
            rows[now][j + 1] = best;
        }
    }
    rows[a.len() % 3][b.len()]
}

fn listed(skeleton: Skeleton, room: &mut [u8; 16]) -> &[u8] {
    let mut count = 0;
    for (place, class) in room.iter_mut().zip(skeleton.classes()) {
        *place = class;
        count += 1;
    }
    &room[..count]
}

/// How much the long vowels of the Arabic name speak against the vowels of the Latin one, of two
/// names with the same consonants: `Saida` is not `Souad`.
fn vowels_disagree(one: &ComparedName, other: &ComparedName) -> f32 {
    let (arabic, latin) = if one.script == Script::Arabic { (one, other) } else { (other, one) };
    let has = |letters: &[char]| latin.letters.iter().any(|c| letters.contains(c));
    let written = |c: char| arabic.letters[1.min(arabic.letters.len())..].contains(&c);
    let mut against = 0.0;
    for (long, short) in
        [('ي', &['i', 'y', 'e'][..]), ('و', &['o', 'u', 'w'][..]), ('ا', &['a', 'e'][..])]
    {
        if written(long) && !has(short) {
            against += 0.07;
        }
    }
    // A French `ou` or an `i` in the middle is mostly written in Arabic.
    let middle = |c: char| latin.letters[..latin.letters.len().saturating_sub(1)].contains(&c);
    if middle('o') && middle('u') && !arabic.letters.contains(&'و') {
        against += 0.02;
    }
    against
}

const LETTERS_MAX: usize = 64;

/// Jaro–Winkler over at most 64 letters.
pub fn jaro_winkler(one: &[char], other: &[char]) -> f32 {
    let (one, other) = (&one[..one.len().min(LETTERS_MAX)], &other[..other.len().min(LETTERS_MAX)]);
    if one.is_empty() || other.is_empty() {
        return 0.0;
    }
    let reach = (one.len().max(other.len()) / 2).saturating_sub(1);
    let mut taken = 0u64;
    let mut matched = [' '; LETTERS_MAX];
    let mut count = 0;
    for (i, c) in one.iter().enumerate() {
        let from = i.saturating_sub(reach);
        let to = (i + reach + 1).min(other.len());
        if let Some(j) = (from..to).find(|&j| taken & (1 << j) == 0 && other[j] == *c) {
            taken |= 1 << j;
            matched[count] = *c;
            count += 1;
        }
    }
    if count == 0 {
        return 0.0;
    }
    let in_order = (0..other.len()).filter(|j| taken & (1 << j) != 0).map(|j| other[j]);
    let moved = matched[..count].iter().zip(in_order).filter(|(a, b)| **a != *b).count();
    let m = count as f32;
    let jaro = (m / one.len() as f32 + m / other.len() as f32 + (m - (moved / 2) as f32) / m) / 3.0;
    let prefix = one.iter().zip(other).take(4).take_while(|(a, b)| a == b).count();
    jaro + prefix as f32 * 0.1 * (1.0 - jaro)
}

#[cfg(test)]
mod tests {
    use super::{ComparedName, Likeness, jaro_winkler, similarity};

    fn alike(one: &str, other: &str) -> f32 {
        similarity(&ComparedName::new(one), &ComparedName::new(other))
    }

    #[test]
    fn graded_as_a_clerk_would() {
        for (one, other, likeness) in [
            ("محمد", "مُحَمَّد", Likeness::Same),
            ("El Alaoui", "Alaoui", Likeness::Same),
            ("محمد", "Mohammed", Likeness::Alike),
            ("Mohamed", "Mhamed", Likeness::Alike),
            ("الفيلالي", "Filali", Likeness::Alike),
            ("فاطمة الزهراء", "Fatima", Likeness::Near),
            ("Karim", "Karima", Likeness::Alike),
            ("محمد", "Rachid", Likeness::Different),
            ("سعاد", "Hassan", Likeness::Different),
        ] {
            let found = alike(one, other);
            assert_eq!(Likeness::of(found), likeness, "{one} {other} {found}");
            assert!((alike(other, one) - found).abs() < 1e-6, "{one} {other}");
        }
        assert!(alike("سعيدة", "Saida") > alike("سعيدة", "Souad"));
    }

    #[test]
    fn jaro_winkler_as_published() {
        // Winkler 1990.
        for (one, other, expected) in
            [("martha", "marhta", 0.961), ("dixon", "dicksonx", 0.813), ("dwayne", "duane", 0.84)]
        {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            let found = jaro_winkler(&letters(one), &letters(other));
            assert!((found - expected).abs() < 0.001, "{one} {other} {found}");
        }
    }

    #[test]
    fn nothing_is_like_anything() {
        for odd in ["", "\u{64b}", "\u{202e}", "🙂", "%", "'; drop table"] {
            assert!(alike(odd, "محمد") < 0.5, "{odd:?}");
        }
        assert!(alike(&"x".repeat(300), &"x".repeat(299)) > 0.9);
    }
}
