//! Which accounts are one person's: two accounts of one person are not two pairs of eyes.

use std::fmt;

use argon2::{Algorithm, Argon2, Params, Version};
use vocabulary::Problem;

/// As costly as a password: a card number has few digits, and somebody who carries the node's
/// file away must not read the numbers out of it.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;

const CHARACTERS: std::ops::RangeInclusive<usize> = 4..=12;

/// The number of a national identity card, hashed with the node's own salt.
#[derive(Clone, Copy, Eq, PartialEq)]
pub struct PersonKey(pub [u8; 32]);

impl PersonKey {
    /// The card number as typed, in any digits and case.
    pub fn of(id_card: &str, salt: &[u8; 16]) -> Result<PersonKey, Problem> {
        let number: String = vocabulary::western_digits(id_card)
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect::<String>()
            .to_ascii_uppercase();
        let sound = CHARACTERS.contains(&number.chars().count())
            && number.chars().all(|c| c.is_ascii_alphanumeric())
            && number.chars().any(|c| c.is_ascii_digit());
        if !sound {
            let problem = Problem::invalid("id_card", "id-card-impossible");
            return Err(problem.with("value", id_card));
        }
        let params = Params::new(MEMORY_KIB, PASSES, 1, Some(32)).expect("valid parameters");
        let mut key = [0; 32];
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(number.as_bytes(), salt, &mut key)
            .expect("hashing fails only on wrong parameters");
        Ok(PersonKey(key))
    }
}

impl fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonKey(..)")
    }
}
