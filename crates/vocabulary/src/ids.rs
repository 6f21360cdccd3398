//! Typed ids: mixing two of them is a legal error, so the compiler refuses it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A source of fresh ids and salts; randomness is an argument.
pub trait IdSource {
    /// Sixteen bytes never given before.
    fn bytes16(&mut self) -> [u8; 16];

    /// Thirty-two bytes: a salt or a seed.
    fn bytes32(&mut self) -> [u8; 32] {
        let mut bytes = [0; 32];
        bytes[..16].copy_from_slice(&self.bytes16());
        bytes[16..].copy_from_slice(&self.bytes16());
        bytes
    }
}

/// A text that is not an id of the kind asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadId;

impl fmt::Display for BadId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an id of this kind")
    }
}

impl std::error::Error for BadId {}

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

fn base32(bytes: [u8; 16]) -> String {
    let mut value = u128::from_be_bytes(bytes);
    let mut text = [b'0'; 26];
    for place in text.iter_mut().rev() {
        *place = ALPHABET[(value & 31) as usize];
        value >>= 5;
    }
    text.iter().map(|b| char::from(*b)).collect()
}

fn is_base32(text: &str) -> bool {
    text.len() == 26
        && text.as_bytes()[0] <= b'7'
        && text.bytes().all(|byte| ALPHABET.contains(&byte))
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// A fresh id.
            pub fn new(ids: &mut dyn IdSource) -> Self {
                Self(format!(concat!($prefix, "-{}"), base32(ids.bytes16())))
            }

            /// The text of the id.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = BadId;

            fn from_str(text: &str) -> Result<Self, BadId> {
                match text.strip_prefix(concat!($prefix, "-")) {
                    Some(rest) if is_base32(rest) => Ok(Self(text.to_owned())),
                    _ => Err(BadId),
                }
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}

ids! {
    /// An act: the entry itself. Given with the draft, kept for ever; not its number.
    ActId = "act";
    /// A register of one office, kind and year.
    RegisterId = "reg";
    /// A person, from the first act that names them here.
    PersonId = "per";
    /// A marginal note.
    NoteId = "note";
    /// An issued document.
    DocumentId = "doc";
    /// A member of staff's account.
    AccountId = "acc";
    /// A delegation of signature.
    DelegationId = "del";
    /// A session.
    SessionId = "ses";
    /// A link between two persons.
    LinkId = "link";
    /// A family file: one husband, his wives and children.
    FamilyFileId = "fam";
    /// A file of correction.
    CorrectionId = "cor";
    /// A notice to another office or to a court.
    NoticeId = "not";
    /// A dispatch of second copies to the court.
    DispatchId = "dis";
    /// A batch of documents printed in one file.
    BatchId = "bat";
    /// A request for an act that is on paper only.
    RequestId = "req";
}

impl AccountId {
    /// The node itself, for facts that no person enters (the first of a journal).
    pub fn system() -> Self {
        Self(format!("acc-{}", "0".repeat(26)))
    }
}

/// The code of an office: capital letters, digits and hyphens, 2 to 16 characters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct OfficeCode(String);

impl OfficeCode {
    /// Reads a code.
    ///
    /// # Errors
    /// `BadId` for any other text.
    pub fn parse(text: &str) -> Result<Self, BadId> {
        let known = |c: u8| c.is_ascii_uppercase() || c.is_ascii_digit() || c == b'-';
        if (2..=16).contains(&text.len()) && text.bytes().all(known) {
            Ok(Self(text.to_owned()))
        } else {
            Err(BadId)
        }
    }

    /// The text of the code.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OfficeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for OfficeCode {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        Self::parse(text)
    }
}

impl<'de> Deserialize<'de> for OfficeCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(serde::de::Error::custom)
    }
}

/// A journal: `<office code>/<kind>/<instance>`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct JournalId(String);

impl JournalId {
    /// Names a journal of an office.
    pub fn new(office: &OfficeCode, kind: &str, instance: &str) -> Self {
        Self(format!("{office}/{kind}/{instance}"))
    }

    /// The text of the id.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for JournalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for JournalId {
    fn from(text: String) -> Self {
        Self(text)
    }
}

/// The law an office works under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Regime {
    /// Law 37-99: paper registers in two copies.
    #[serde(rename = "paper-37-99")]
    Paper3799,
    /// Law 36-21: electronic acts in a national register.
    #[serde(rename = "electronic-36-21")]
    Electronic3621,
}

impl Regime {
    /// The word stored and written.
    pub fn as_str(self) -> &'static str {
        match self {
            Regime::Paper3799 => "paper-37-99",
            Regime::Electronic3621 => "electronic-36-21",
        }
    }
}

impl FromStr for Regime {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        match text {
            "paper-37-99" => Ok(Regime::Paper3799),
            "electronic-36-21" => Ok(Regime::Electronic3621),
            _ => Err(BadId),
        }
    }
}

/// The languages of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Arabic, the first.
    Ar,
    /// French.
    Fr,
    /// Amazigh in Tifinagh letters.
    Zgh,
}

impl Lang {
    /// The BCP 47 code.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Ar => "ar",
            Lang::Fr => "fr",
            Lang::Zgh => "zgh",
        }
    }

    /// The direction of its script.
    pub fn dir(self) -> &'static str {
        match self {
            Lang::Ar => "rtl",
            Lang::Fr | Lang::Zgh => "ltr",
        }
    }

    /// Reads a code.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "ar" => Some(Lang::Ar),
            "fr" => Some(Lang::Fr),
            "zgh" => Some(Lang::Zgh),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
