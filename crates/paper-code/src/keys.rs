//! The key of an office's seal: its public half, its id in a code, and whoever holds it.

use std::fmt;

use p256::ecdsa::VerifyingKey;
use p256::pkcs8::EncodePublicKey;
use sha2::{Digest, Sha256};

/// First 8 bytes of the SHA-256 of the public key (SPKI, DER): the first half of the key id
/// that facts and certificates show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyId(pub [u8; 8]);

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// A point of P-256.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey(pub(crate) VerifyingKey);

impl PublicKey {
    /// Reads a SEC1 point, compressed or not, as tokens and certificates give it.
    pub fn from_sec1(bytes: &[u8]) -> Option<Self> {
        VerifyingKey::from_sec1_bytes(bytes).ok().map(PublicKey)
    }

    /// The point uncompressed: 65 bytes, as WebCrypto reads it.
    pub fn to_sec1(&self) -> Vec<u8> {
        self.0.to_encoded_point(false).as_bytes().to_vec()
    }

    /// How a code names the key.
    pub fn id(&self) -> KeyId {
        let spki = self.0.to_public_key_der().expect("a P-256 public key always encodes");
        let hash = Sha256::digest(spki.as_bytes());
        let mut id = [0; 8];
        id.copy_from_slice(&hash[..8]);
        KeyId(id)
    }
}

/// Whoever holds the private half: a file in training, a card, an HSM.
pub trait RawSigner {
    fn public_key(&self) -> PublicKey;

    /// ECDSA over the SHA-256 of `bytes`: r and s, 32 bytes each, as COSE writes them. Either
    /// of the two valid values of s will do; `issue` writes the smaller one.
    fn sign_raw(&self, bytes: &[u8]) -> Result<[u8; 64], SignRefused>;
}

/// The card, the HSM or the key refused, in its own words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignRefused(pub String);

impl fmt::Display for SignRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the key refused to sign: {}", self.0)
    }
}

impl std::error::Error for SignRefused {}
