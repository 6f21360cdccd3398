//! Codes changed at random, from a seed: every one is refused, and none stops the program.
//! `SIJILL_MUTATIONS` says how many, 500 where it does not.

use paper_code::{issue, verify};

use crate::samples::{NOW, TestKey, extract, smallest, trust};
use crate::strictness::{signed, text_of};

/// xorshift64*: the same seed, the same mutations.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let drawn = self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33;
        usize::try_from(drawn).unwrap() % bound
    }
}

pub(crate) fn how_many() -> usize {
    let set = std::env::var_os("SIJILL_MUTATIONS").and_then(|value| value.to_str()?.parse().ok());
    set.unwrap_or(500)
}

/// Base45 backwards, for texts that are known to be sound.
pub(crate) fn bytes_of(code: &str) -> Vec<u8> {
    let letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    let values: Vec<usize> = code[4..].chars().map(|c| letters.find(c).unwrap()).collect();
    let mut bytes = Vec::new();
    for group in values.chunks(3) {
        let value = group.iter().rev().fold(0, |sum, place| sum * 45 + place);
        if group.len() == 3 {
            bytes.push(u8::try_from(value / 256).unwrap());
        }
        bytes.push(u8::try_from(value % 256).unwrap());
    }
    bytes
}

/// One to three changes: a unit replaced, removed, added, swapped, repeated, or the end cut.
pub(crate) fn mutate<T: Copy>(from: &[T], dice: &mut Dice, any: impl Fn(&mut Dice) -> T) -> Vec<T> {
    let mut out = from.to_vec();
    for _ in 0..=dice.below(3) {
        if out.is_empty() {
            break;
        }
        let at = dice.below(out.len());
        match dice.below(7) {
            0..=2 => out[at] = any(dice),
            3 => drop(out.remove(at)),
            4 => out.insert(at, any(dice)),
            5 => {
                let other = dice.below(out.len());
                out.swap(at, other);
            }
            _ => out.truncate(at),
        }
    }
    out
}

fn any_letter(dice: &mut Dice) -> char {
    let letters: Vec<char> =
        "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:az\u{663}\u{0}".chars().collect();
    letters[dice.below(letters.len())]
}

fn any_byte(dice: &mut Dice) -> u8 {
    u8::try_from(dice.below(256)).unwrap()
}

fn codes() -> [String; 2] {
    [extract(), smallest()].map(|claims| issue(&claims, &TestKey::new(0x42)).unwrap())
}

#[test]
fn every_change_of_the_text_is_refused() {
    let mut dice = Dice(20_261_123);
    for code in codes() {
        let letters: Vec<char> = code.chars().collect();
        for _ in 0..how_many() {
            let changed: String = mutate(&letters, &mut dice, any_letter).into_iter().collect();
            assert!(changed == code || verify(&changed, &trust(), NOW).is_err(), "{changed}");
        }
    }
}

#[test]
fn every_change_of_the_bytes_is_refused() {
    let mut dice = Dice(19_880_314);
    for code in codes() {
        let bytes = bytes_of(&code);
        for _ in 0..how_many() {
            let changed = text_of(&mutate(&bytes, &mut dice, any_byte));
            assert!(changed == code || verify(&changed, &trust(), NOW).is_err(), "{changed}");
        }
        for at in 0..bytes.len() * 8 {
            let mut flipped = bytes.clone();
            flipped[at / 8] ^= 1 << (at % 8);
            assert!(verify(&text_of(&flipped), &trust(), NOW).is_err(), "bit {at}");
        }
    }
}

/// Signed by a good key all the same: then it is refused, or it is the one encoding of what it
/// says.
#[test]
fn a_signed_change_is_refused_or_means_one_thing() {
    let mut dice = Dice(42);
    let key = TestKey::new(0x42);
    let bytes = bytes_of(&codes()[0]);
    // Tag, array, headers, and the two bytes of the payload's length; then the signature.
    let payload = &bytes[20..bytes.len() - 66];
    assert_eq!(signed(payload), codes()[0]);
    let mut accepted = 0;
    for _ in 0..how_many() {
        let changed = signed(&mutate(payload, &mut dice, any_byte));
        if let Ok(genuine) = verify(&changed, &trust(), NOW) {
            accepted += 1;
            assert_eq!(issue(&genuine.claims, &key).unwrap(), changed);
        }
    }
    assert!(accepted > 0, "letters of names can change");
}
