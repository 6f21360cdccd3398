//! The secret half of a key that signs notes. A key in a text is for training and for witnesses.

use std::fmt;

use ed25519_dalek::{Signer, SigningKey};

use super::key::id_text;
use super::{Algorithm, KeyName, SignatureLine, VerifierKey};
use crate::text::{from_base64, to_base64};

const PREFIX: &str = "PRIVATE+KEY+";

/// A text that is not the signing key that was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadSigningKey {
    /// Not `PRIVATE+KEY+name+id+seed`.
    Shape,
    /// A key of another kind.
    Algorithm,
    /// The id is not the one of this name and key.
    Id,
}

impl fmt::Display for BadSigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BadSigningKey::Shape => "the signing key is not PRIVATE+KEY+name+id+seed",
            BadSigningKey::Algorithm => "the signing key is of another kind",
            BadSigningKey::Id => "the id of the signing key is not that of its name and key",
        })
    }
}

impl std::error::Error for BadSigningKey {}

/// Signs notes with Ed25519. Its `Debug` never shows the secret.
pub struct NoteSigner {
    secret: SigningKey,
    key: VerifierKey,
}

impl NoteSigner {
    /// A signer from 32 bytes that somebody drew at random.
    pub fn new(name: KeyName, seed: &[u8; 32]) -> Self {
        let secret = SigningKey::from_bytes(seed);
        let public = secret.verifying_key().as_bytes().to_vec();
        let key = VerifierKey::new(name, Algorithm::Ed25519, public);
        Self { secret, key: key.expect("a point made from a seed has the full order") }
    }

    /// Reads `PRIVATE+KEY+name+id+seed`.
    ///
    /// # Errors
    /// `BadSigningKey`.
    pub fn parse(text: &str) -> Result<Self, BadSigningKey> {
        let (name, id, algorithm, seed) = read_secret(text)?;
        if algorithm != Algorithm::Ed25519 {
            return Err(BadSigningKey::Algorithm);
        }
        let signer = Self::new(name, &seed);
        if id_text(signer.key.id()) == id { Ok(signer) } else { Err(BadSigningKey::Id) }
    }

    /// The key as a text that `parse` and Go's `sumdb/note` read. A secret.
    pub fn secret_text(&self) -> String {
        write_secret(&self.key, self.secret.as_bytes())
    }

    /// What verifies its signatures.
    pub fn key(&self) -> &VerifierKey {
        &self.key
    }

    /// The line to put under a text.
    pub fn sign(&self, text: &str) -> SignatureLine {
        let signature = self.secret.sign(text.as_bytes()).to_bytes().to_vec();
        SignatureLine { name: self.key.name().clone(), id: self.key.id(), signature }
    }
}

impl fmt::Debug for NoteSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "NoteSigner({})", self.key)
    }
}

/// Name, id as written, kind and seed of a signing key in a text.
pub(crate) fn read_secret(
    text: &str,
) -> Result<(KeyName, &str, Algorithm, [u8; 32]), BadSigningKey> {
    let parts = || {
        let mut parts = text.strip_prefix(PREFIX)?.splitn(3, '+');
        let (name, id, key) = (parts.next()?, parts.next()?, parts.next()?);
        let key = from_base64(key)?;
        let (kind, seed) = key.split_first()?;
        Some((KeyName::new(name)?, id, *kind, seed.try_into().ok()?))
    };
    let (name, id, kind, seed) = parts().ok_or(BadSigningKey::Shape)?;
    let algorithm = Algorithm::of(kind).ok_or(BadSigningKey::Algorithm)?;
    Ok((name, id, algorithm, seed))
}

pub(crate) fn write_secret(key: &VerifierKey, seed: &[u8; 32]) -> String {
    let bytes = [&[key.algorithm().byte()], seed.as_slice()].concat();
    format!("{PREFIX}{}+{}+{}", key.name(), id_text(key.id()), to_base64(&bytes))
}
