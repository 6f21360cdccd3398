//! Passwords: the rule for choosing one, the hash that is stored, the comparison.

use std::fmt;
use std::sync::{Mutex, PoisonError};

use argon2::password_hash::{Output, PasswordHash as Phc, PasswordHasher, Salt, SaltString};
use argon2::{Algorithm, Argon2, Block, Params, Version};
use vocabulary::Problem;

/// 19 MiB, two passes, one lane: the first choice of OWASP's password storage sheet.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
const LANES: u32 = 1;

/// A stored hash that asks for more than this was not written by us.
const MEMORY_KIB_MAX: u32 = 64 * 1024;

/// Long enough for any sentence, short enough that hashing it is no attack.
const CHARACTERS_MAX: usize = 128;

/// A password made of fewer different characters is a pattern.
const DIFFERENT_CHARACTERS_MIN: usize = 5;

/// No password has this hash; comparing with it takes the time of a real comparison.
const NOBODY: &str = concat!(
    "$argon2id$v=19$m=19456,t=2,p=1",
    "$c2lqaWxsbm9ib2R5MTIzNA",
    "$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
);

/// Training nodes show their passwords on the login page, so they may be short.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum PasswordRule {
    Real,
    Training,
}

impl PasswordRule {
    pub const fn characters_min(self) -> usize {
        match self {
            PasswordRule::Real => 12,
            PasswordRule::Training => 4,
        }
    }
}

/// Argon2id in PHC form, with its salt and parameters.
#[derive(Clone, Eq, PartialEq)]
pub struct PasswordHash(String);

impl PasswordHash {
    pub fn from_stored(phc: String) -> Self {
        PasswordHash(phc)
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(..)")
    }
}

/// The memory of one comparison, kept for the next: one at a time, so that a flood of log-ins can
/// take neither the machine's memory nor, log-in after log-in, that of every thread.
static MEMORY: Mutex<Vec<Block>> = Mutex::new(Vec::new());

/// Length counts, not classes of characters: any script and spaces are welcome.
pub fn check_password(password: &str, login: &str, rule: PasswordRule) -> Result<(), Problem> {
    let invalid = |code| Problem::invalid("password", code);
    let length = password.chars().count();
    if length < rule.characters_min() {
        let minimum = rule.characters_min().to_string();
        return Err(invalid("password-too-short").with("minimum", &minimum));
    }
    if length > CHARACTERS_MAX {
        let maximum = CHARACTERS_MAX.to_string();
        return Err(invalid("password-too-long").with("maximum", &maximum));
    }
    if rule == PasswordRule::Training {
        return Ok(());
    }
    let folded = password.to_lowercase();
    if !login.is_empty() && folded.contains(&login.to_lowercase()) {
        return Err(invalid("password-contains-login"));
    }
    let mut characters: Vec<char> = folded.chars().collect();
    characters.sort_unstable();
    characters.dedup();
    if characters.len() < DIFFERENT_CHARACTERS_MIN {
        return Err(invalid("password-too-simple"));
    }
    Ok(())
}

/// The password exactly as typed: neither trimmed nor folded.
pub fn hash_password(password: &str, salt: &[u8; 16]) -> PasswordHash {
    let params = Params::new(MEMORY_KIB, PASSES, LANES, None).expect("valid constant parameters");
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let salt = SaltString::encode_b64(salt).expect("16 bytes are a valid salt");
    let hash = argon2
        .hash_password(password.as_bytes(), Salt::from(&salt))
        .expect("hashing fails only on wrong parameters");
    PasswordHash(hash.to_string())
}

/// Takes as long when nobody bears the login (`None`) as when the password is wrong.
pub fn matches(password: &str, stored: Option<&PasswordHash>) -> bool {
    let typed: String = password.chars().take(CHARACTERS_MAX + 1).collect();
    let known = stored.and_then(|hash| usable(hash.as_str()));
    let nobody = Phc::new(NOBODY).expect("a well-formed constant");
    let phc = known.as_ref().unwrap_or(&nobody);
    let equal = computed(typed.as_bytes(), phc).is_some_and(|hash| Some(hash) == phc.hash);
    equal && known.is_some()
}

/// What the password typed gives with the stored salt; compared in constant time by its type.
fn computed(typed: &[u8], phc: &Phc<'_>) -> Option<Output> {
    let params = Params::try_from(phc).ok()?;
    let mut salt = [0; Salt::MAX_LENGTH];
    let salt = phc.salt?.decode_b64(&mut salt).ok()?;
    let length = phc.hash?.len();
    let mut memory = MEMORY.lock().unwrap_or_else(PoisonError::into_inner);
    memory.resize(params.block_count(), Block::default());
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    Output::init_with(length, |out| {
        argon2.hash_password_into_with_memory(typed, salt, out, &mut *memory).map_err(Into::into)
    })
    .ok()
}

fn usable(phc: &str) -> Option<Phc<'_>> {
    let hash = Phc::new(phc).ok()?;
    let params = Params::try_from(&hash).ok()?;
    let ours = hash.algorithm == argon2::ARGON2ID_IDENT && params.m_cost() <= MEMORY_KIB_MAX;
    ours.then_some(hash)
}

#[cfg(test)]
mod tests {
    use super::{NOBODY, Params, Phc, hash_password, usable};

    /// Timing would only measure; equal parameters make the work of both comparisons the same.
    #[test]
    fn a_login_that_nobody_bears_costs_what_a_wrong_password_costs() {
        let real = hash_password("a password", &[7; 16]);
        let real = Phc::new(real.as_str()).expect("well formed");
        let nobody = usable(NOBODY).expect("compared like any other");
        let work = |phc: &Phc<'_>| {
            let params = Params::try_from(phc).expect("its parameters");
            (params.m_cost(), params.t_cost(), params.p_cost())
        };
        assert_eq!(work(&nobody), work(&real));
        assert_eq!((nobody.algorithm, nobody.version), (real.algorithm, real.version));
        let lengths = |phc: &Phc<'_>| (phc.salt.map(|s| s.len()), phc.hash.map(|h| h.len()));
        assert_eq!(lengths(&nobody), lengths(&real));
    }
}
