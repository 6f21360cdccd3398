//! The keys a reader trusts: one JSON file, the same for this program and for the page that
//! verifies in a browser.

use std::fmt;

use serde::Deserialize;
use vocabulary::{Moment, OfficeCode};

use crate::keys::{KeyId, PublicKey};

/// A key that signs for an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrustedKey {
    pub key: PublicKey,
    pub issuer: OfficeCode,
    /// First moment at which it may sign.
    pub not_before: Moment,
    /// First moment at which it may no longer sign; what it signed before stays good.
    pub not_after: Moment,
    /// From when on nothing it ever signed is believed.
    pub revoked_at: Option<Moment>,
    /// Signs documents without legal effect only.
    pub training: bool,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TrustList {
    keys: Vec<(KeyId, TrustedKey)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrustError {
    /// Not the JSON of a list of keys; says where.
    Json(String),
    /// A version that this program does not know.
    Version(u32),
    /// The key at this place is no point of P-256, or its id is of another key.
    Key(usize),
    /// Its moments are not written `YYYY-MM-DDThh:mm:ssZ`, or its end is before its beginning.
    Validity(usize),
    /// Two keys under one id.
    Twice(KeyId),
}

impl fmt::Display for TrustError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TrustError::Json(why) => write!(f, "not a list of keys: {why}"),
            TrustError::Version(version) => write!(f, "a list of keys of version {version}"),
            TrustError::Key(at) => write!(f, "key {at} of the list is no key, or has a wrong id"),
            TrustError::Validity(at) => write!(f, "key {at} of the list has no sound validity"),
            TrustError::Twice(kid) => write!(f, "key {kid} is twice in the list"),
        }
    }
}

impl std::error::Error for TrustError {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListFile {
    version: u32,
    keys: Vec<KeyFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KeyFile {
    kid: String,
    /// The uncompressed point in hexadecimal.
    key: String,
    issuer: OfficeCode,
    not_before: String,
    not_after: String,
    #[serde(default)]
    revoked_at: Option<String>,
    #[serde(default)]
    training: bool,
}

impl TrustList {
    pub fn new(keys: impl IntoIterator<Item = TrustedKey>) -> Result<Self, TrustError> {
        let mut list = TrustList::default();
        for (at, trusted) in keys.into_iter().enumerate() {
            let kid = trusted.key.id();
            if trusted.not_after <= trusted.not_before {
                return Err(TrustError::Validity(at));
            }
            if list.find(kid).is_some() {
                return Err(TrustError::Twice(kid));
            }
            list.keys.push((kid, trusted));
        }
        Ok(list)
    }

    /// Reads `{"version": 1, "keys": [{"kid", "key", "issuer", "not_before", "not_after",
    /// "revoked_at", "training"}]}`, the last two optional.
    pub fn from_json(text: &str) -> Result<Self, TrustError> {
        let file: ListFile =
            serde_json::from_str(text).map_err(|why| TrustError::Json(why.to_string()))?;
        if file.version != 1 {
            return Err(TrustError::Version(file.version));
        }
        let keys = file.keys.into_iter().enumerate().map(|(at, key)| key.read(at));
        Self::new(keys.collect::<Result<Vec<_>, _>>()?)
    }

    pub fn find(&self, kid: KeyId) -> Option<&TrustedKey> {
        self.keys.iter().find(|(known, _)| *known == kid).map(|(_, key)| key)
    }

    pub fn len(&self) -> usize {
        self.keys.len()
    }

    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }
}

impl KeyFile {
    fn read(self, at: usize) -> Result<TrustedKey, TrustError> {
        let key = from_hex(&self.key).filter(|bytes| bytes.len() == 65);
        let key = key.and_then(|bytes| PublicKey::from_sec1(&bytes)).ok_or(TrustError::Key(at))?;
        if key.id().to_string() != self.kid {
            return Err(TrustError::Key(at));
        }
        let moment = |text: &str| in_universal_time(text).ok_or(TrustError::Validity(at));
        Ok(TrustedKey {
            key,
            issuer: self.issuer,
            not_before: moment(&self.not_before)?,
            not_after: moment(&self.not_after)?,
            revoked_at: self.revoked_at.as_deref().map(moment).transpose()?,
            training: self.training,
        })
    }
}

/// One way of writing, so that a browser and this program cannot read two moments.
fn in_universal_time(text: &str) -> Option<Moment> {
    let shape = text.len() == 20 && text.ends_with('Z') && text.as_bytes()[10] == b'T';
    shape.then(|| Moment::parse(text).ok()).flatten()
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let pairs = text.as_bytes().chunks(2);
    pairs
        .map(|pair| match pair {
            [high, low] => Some(digit(*high)? * 16 + digit(*low)?),
            _ => None,
        })
        .collect()
}
