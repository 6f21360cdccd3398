//! SHA-256 over facts: the hash that chains them, and the salted commitment that a leaf shows.

use std::fmt;

use sha2::{Digest, Sha256};

/// A SHA-256 value.
pub type Hash = [u8; 32];

/// Separates our leaves from every other use of SHA-256. Do not modify: published trees hang on it.
const LEAF_PREFIX: &[u8] = b"sijill leaf v1\0";

/// SHA-256 of some bytes.
pub fn sha256(bytes: &[u8]) -> Hash {
    sha256_of(&[bytes])
}

/// SHA-256 of several pieces, one after the other.
pub(crate) fn sha256_of(pieces: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    for piece in pieces {
        hasher.update(piece);
    }
    hasher.finalize().into()
}

/// The hash of a fact: of its bytes as stored. The next fact carries it as `prev`.
pub fn fact_hash(bytes: &[u8]) -> Hash {
    sha256(bytes)
}

/// What the Merkle tree holds of a fact: a commitment that tells nothing without the salt, so the
/// published tree holds no personal data, not even to somebody who guesses the fact.
pub fn leaf_data(journal: &str, seq: u64, salt: &[u8], bytes: &[u8]) -> Hash {
    let commitment = sha256_of(&[salt, bytes]);
    sha256_of(&[LEAF_PREFIX, journal.as_bytes(), b"\0", &seq.to_be_bytes(), &commitment])
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        text.push(char::from(DIGITS[usize::from(byte >> 4)]));
        text.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    text
}

/// A text that is not the lower-case hexadecimal of 32 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BadHex;

impl fmt::Display for BadHex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not 64 lower-case hexadecimal digits")
    }
}

impl std::error::Error for BadHex {}

/// Reads a hash. Upper case is refused: one value has one spelling.
///
/// # Errors
/// `BadHex` for anything else.
pub fn from_hex(text: &str) -> Result<Hash, BadHex> {
    let digits = text.as_bytes();
    if digits.len() != 64 {
        return Err(BadHex);
    }
    let mut hash = [0; 32];
    for (byte, pair) in hash.iter_mut().zip(digits.chunks_exact(2)) {
        *byte = digit(pair[0])? << 4 | digit(pair[1])?;
    }
    Ok(hash)
}

fn digit(character: u8) -> Result<u8, BadHex> {
    match character {
        b'0'..=b'9' => Ok(character - b'0'),
        b'a'..=b'f' => Ok(character - b'a' + 10),
        _ => Err(BadHex),
    }
}
