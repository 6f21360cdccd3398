//! A text with lines that say who signed it: C2SP `signed-note`.
//!
//! The text is worth nothing until a trusted key has signed it, so `text` is for those who verify.

mod key;
mod signing_key;

use std::fmt;

pub(crate) use key::verify_ed25519;
pub use key::{Algorithm, BadVerifierKey, KeyName, VerifierKey};
pub use signing_key::{BadSigningKey, NoteSigner};
pub(crate) use signing_key::{read_secret, write_secret};

use crate::text::{from_base64, to_base64};

/// No note of ours comes near it, with dozens of post-quantum signatures.
const MOST_BYTES: usize = 1 << 20;
/// The specification asks for 16; Go stops at 100.
const MOST_SIGNATURES: usize = 100;
const DASH: &str = "\u{2014} ";

/// One line below the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignatureLine {
    pub(crate) name: KeyName,
    pub(crate) id: u32,
    pub(crate) signature: Vec<u8>,
}

impl SignatureLine {
    /// The key it says it is from.
    pub fn name(&self) -> &KeyName {
        &self.name
    }

    /// The id of that key.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// Reads a line without its newline.
    ///
    /// # Errors
    /// `BadNote::Signature` for anything else than dash, name and base64 of a key id and more.
    pub fn parse(line: &str) -> Result<Self, BadNote> {
        let read = || {
            let (name, bytes) = line.strip_prefix(DASH)?.split_once(' ')?;
            let bytes = from_base64(bytes)?;
            let (id, signature) = bytes.split_first_chunk::<4>()?;
            let name = KeyName::new(name)?;
            let line = Self { name, id: u32::from_be_bytes(*id), signature: signature.to_vec() };
            (!signature.is_empty()).then_some(line)
        };
        read().ok_or(BadNote::Signature)
    }
}

impl fmt::Display for SignatureLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = [&self.id.to_be_bytes(), self.signature.as_slice()].concat();
        writeln!(f, "{DASH}{} {}", self.name, to_base64(&bytes))
    }
}

/// Bytes that are not a signed note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadNote {
    /// More bytes or more signatures than anybody needs.
    TooLarge,
    /// Not UTF-8, or with a control character.
    Characters,
    /// No empty line between a text and its signatures, or no newline at the end.
    Shape,
    /// A signature line that is none.
    Signature,
}

impl fmt::Display for BadNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            BadNote::TooLarge => "the note is too large",
            BadNote::Characters => "the note holds bytes that a note may not hold",
            BadNote::Shape => "the note is not a text, an empty line and signature lines",
            BadNote::Signature => "a signature line of the note is malformed",
        })
    }
}

impl std::error::Error for BadNote {}

/// Why a note that can be read is not believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unverified {
    /// No key that is trusted here has signed it.
    NoKnownKey,
    /// A trusted key is named, and the signature is not its own.
    Forged { name: KeyName, id: u32 },
}

impl fmt::Display for Unverified {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unverified::NoKnownKey => f.write_str("no trusted key has signed the note"),
            Unverified::Forged { name, id } => {
                write!(f, "the signature of {name} ({id:08x}) does not verify")
            }
        }
    }
}

impl std::error::Error for Unverified {}

/// A signature that was verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verified<'a> {
    /// By which of the keys that were asked.
    pub key: &'a VerifierKey,
    /// When, in POSIX seconds; only cosignatures say it, and 0 says nothing.
    pub timestamp: Option<u64>,
    /// The line it stands on.
    pub line: &'a SignatureLine,
}

/// A text and its signatures, none of them verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedNote {
    text: String,
    signatures: Vec<SignatureLine>,
}

impl SignedNote {
    /// Reads a note; what it accepts, `Display` gives back byte for byte.
    ///
    /// # Errors
    /// `BadNote`; never panics, whatever the bytes are.
    pub fn parse(bytes: &[u8]) -> Result<Self, BadNote> {
        if bytes.len() > MOST_BYTES {
            return Err(BadNote::TooLarge);
        }
        let whole = std::str::from_utf8(bytes).map_err(|_| BadNote::Characters)?;
        if whole.bytes().any(is_control) {
            return Err(BadNote::Characters);
        }
        // The last empty line: the text may have empty lines of its own.
        let split = whole.rfind("\n\n").ok_or(BadNote::Shape)?;
        let (text, below) = (&whole[..=split], &whole[split + 2..]);
        let lines = below.strip_suffix('\n').ok_or(BadNote::Shape)?;
        if lines.split('\n').count() > MOST_SIGNATURES {
            return Err(BadNote::TooLarge);
        }
        let signatures = lines.split('\n').map(SignatureLine::parse).collect::<Result<_, _>>()?;
        Ok(Self { text: text.to_owned(), signatures })
    }

    /// A text with its first signatures.
    ///
    /// # Errors
    /// `BadNote` for a text that cannot be one of a note, or without any signature.
    pub fn new(text: &str, signatures: Vec<SignatureLine>) -> Result<Self, BadNote> {
        let note = Self { text: text.to_owned(), signatures };
        // Reading it back is what tells whether it can be written.
        if Self::parse(note.to_string().as_bytes())? == note {
            Ok(note)
        } else {
            Err(BadNote::Shape)
        }
    }

    /// What was signed, with its last newline.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The lines below.
    pub fn signatures(&self) -> &[SignatureLine] {
        &self.signatures
    }

    /// Adds a line; one that stands there already is not repeated.
    pub fn add(&mut self, line: SignatureLine) {
        if !self.signatures.contains(&line) {
            self.signatures.push(line);
        }
    }

    /// The signatures of these keys. Lines of other keys are passed over, whatever they hold.
    ///
    /// # Errors
    /// `Unverified` if there is none, or if one that names a known key is false.
    pub fn verify<'a>(
        &'a self,
        known: impl IntoIterator<Item = &'a VerifierKey>,
    ) -> Result<Vec<Verified<'a>>, Unverified> {
        let known: Vec<_> = known.into_iter().collect();
        let mut verified = Vec::new();
        for line in &self.signatures {
            let named = |key: &&&VerifierKey| *key.name() == line.name && key.id() == line.id;
            let mut keys = known.iter().filter(named).peekable();
            if keys.peek().is_none() {
                continue;
            }
            let found = keys.find_map(|key| {
                let timestamp = key.verify(&self.text, &line.signature)?;
                Some(Verified { key, timestamp, line })
            });
            let forged = || Unverified::Forged { name: line.name.clone(), id: line.id };
            verified.push(found.ok_or_else(forged)?);
        }
        if verified.is_empty() { Err(Unverified::NoKnownKey) } else { Ok(verified) }
    }
}

impl fmt::Display for SignedNote {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|line| line.fmt(f))
    }
}

fn is_control(byte: u8) -> bool {
    byte < 0x20 && byte != b'\n'
}

#[cfg(test)]
mod tests;
