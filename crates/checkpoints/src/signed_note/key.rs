//! The public half of a key: its name, its id, and the text that brings it to a verifier.

use std::fmt;

use ed25519_dalek::VerifyingKey;
use journal::{hex, sha256};

use crate::cosignature;
use crate::text::{from_base64, to_base64};

/// The name of a key: not empty, no white space, no plus.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyName(String);

impl KeyName {
    /// `None` for a name that a signature line could not hold.
    pub fn new(name: &str) -> Option<Self> {
        let bad = |letter: char| letter.is_whitespace() || letter < ' ' || letter == '+';
        (!name.is_empty() && !name.contains(bad)).then(|| Self(name.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for KeyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How a key signs. The numbers are those of C2SP; the other ones are not for us.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// The text of the note.
    Ed25519,
    /// A checkpoint at a moment.
    Ed25519Cosignature,
    /// A checkpoint at a moment, safe from quantum computers.
    MlDsa44Cosignature,
}

impl Algorithm {
    pub(crate) fn byte(self) -> u8 {
        match self {
            Algorithm::Ed25519 => 0x01,
            Algorithm::Ed25519Cosignature => 0x04,
            Algorithm::MlDsa44Cosignature => 0x06,
        }
    }

    pub(crate) fn of(byte: u8) -> Option<Self> {
        let all = [Self::Ed25519, Self::Ed25519Cosignature, Self::MlDsa44Cosignature];
        all.into_iter().find(|algorithm| algorithm.byte() == byte)
    }

    /// Whether a signature of this kind is that of a witness.
    pub fn is_cosignature(self) -> bool {
        match self {
            Algorithm::Ed25519 => false,
            Algorithm::Ed25519Cosignature | Algorithm::MlDsa44Cosignature => true,
        }
    }
}

/// A text that is not a verifier key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadVerifierKey {
    /// Not a name, an id and a key with plus signs between.
    Shape,
    /// A name that a key may not have.
    Name,
    /// A kind of signature that is not read here.
    Algorithm,
    /// Not the public key of its kind, or one that anybody could sign for.
    Key,
    /// The id is not the one of this name and key.
    Id,
}

impl fmt::Display for BadVerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BadVerifierKey::Shape => "the verifier key is not name+id+key",
            BadVerifierKey::Name => "the verifier key has a name that keys may not have",
            BadVerifierKey::Algorithm => "the verifier key is of an unknown kind",
            BadVerifierKey::Key => "the verifier key holds no sound public key",
            BadVerifierKey::Id => "the id of the verifier key is not that of its name and key",
        })
    }
}

impl std::error::Error for BadVerifierKey {}

/// A public key with its name: what a verifier is configured with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VerifierKey {
    name: KeyName,
    id: u32,
    algorithm: Algorithm,
    public: Vec<u8>,
}

impl VerifierKey {
    /// A key from its bytes.
    ///
    /// # Errors
    /// `BadVerifierKey::Key` if they are no sound public key of that kind.
    pub fn new(
        name: KeyName,
        algorithm: Algorithm,
        public: Vec<u8>,
    ) -> Result<Self, BadVerifierKey> {
        let sound = match algorithm {
            Algorithm::Ed25519 | Algorithm::Ed25519Cosignature => ed25519(&public).is_some(),
            Algorithm::MlDsa44Cosignature => public.len() == cosignature::ML_DSA_44_PUBLIC,
        };
        let id = key_id(&name, algorithm, &public);
        if sound { Ok(Self { name, id, algorithm, public }) } else { Err(BadVerifierKey::Key) }
    }

    /// Reads `name+id+key`, as `Display` writes it.
    ///
    /// # Errors
    /// `BadVerifierKey`.
    pub fn parse(text: &str) -> Result<Self, BadVerifierKey> {
        // The key's base64 may hold a plus itself.
        let mut parts = text.splitn(3, '+');
        let (Some(name), Some(id), Some(key)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(BadVerifierKey::Shape);
        };
        let name = KeyName::new(name).ok_or(BadVerifierKey::Name)?;
        let key = from_base64(key).ok_or(BadVerifierKey::Shape)?;
        let (kind, public) = key.split_first().ok_or(BadVerifierKey::Shape)?;
        let algorithm = Algorithm::of(*kind).ok_or(BadVerifierKey::Algorithm)?;
        let key = Self::new(name, algorithm, public.to_vec())?;
        if id_text(key.id) == id { Ok(key) } else { Err(BadVerifierKey::Id) }
    }

    /// Its name.
    pub fn name(&self) -> &KeyName {
        &self.name
    }

    /// Its id, which with the name says which key a line is from.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// How it signs.
    pub fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// The bytes of the public key.
    pub fn public(&self) -> &[u8] {
        &self.public
    }

    /// `None` for a false signature; else the moment, if the kind of signature has one.
    pub(crate) fn verify(&self, text: &str, signature: &[u8]) -> Option<Option<u64>> {
        match self.algorithm {
            Algorithm::Ed25519 => {
                verify_ed25519(&self.public, text.as_bytes(), signature).then_some(None)
            }
            Algorithm::Ed25519Cosignature | Algorithm::MlDsa44Cosignature => {
                cosignature::verify(self, text, signature).map(Some)
            }
        }
    }
}

impl fmt::Display for VerifierKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let key = [&[self.algorithm.byte()], self.public.as_slice()].concat();
        write!(f, "{}+{}+{}", self.name, id_text(self.id), to_base64(&key))
    }
}

/// The first four bytes of SHA-256 over name, newline, kind and public key.
fn key_id(name: &KeyName, algorithm: Algorithm, public: &[u8]) -> u32 {
    let named = [name.as_str().as_bytes(), b"\n", &[algorithm.byte()], public].concat();
    let [a, b, c, d, ..] = sha256(&named);
    u32::from_be_bytes([a, b, c, d])
}

pub(super) fn id_text(id: u32) -> String {
    hex(&id.to_be_bytes())
}

/// A point of small order verifies signatures that nobody made: it is no key.
fn ed25519(public: &[u8]) -> Option<VerifyingKey> {
    let key = VerifyingKey::from_bytes(public.try_into().ok()?).ok()?;
    (!key.is_weak() && key.as_bytes() == public).then_some(key)
}

pub(crate) fn verify_ed25519(public: &[u8], message: &[u8], signature: &[u8]) -> bool {
    let (Some(key), Ok(signature)) = (ed25519(public), signature.try_into()) else {
        return false;
    };
    key.verify_strict(message, &ed25519_dalek::Signature::from_bytes(signature)).is_ok()
}
