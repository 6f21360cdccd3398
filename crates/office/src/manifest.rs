//! What a backup says of itself: each file with its size and hash, each journal with its head, so
//! that whoever brings it back knows that it is whole and exactly how far it goes.
//!
//! Frozen: a change of meaning is another `VERSION`, and the earlier ones are still read.

use serde::{Deserialize, Serialize};
use vocabulary::{JournalId, Moment, OfficeCode};

/// The name of the file within a backup.
pub const MANIFEST_FILE: &str = "manifest.json";
/// Tells the file from any other JSON.
pub(crate) const FORMAT: &str = "sijill-backup";
/// Of the manifest itself.
pub(crate) const VERSION: u32 = 1;

/// A backup in one page. Holds codes, numbers and hashes, nothing personal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    pub format: String,
    pub version: u32,
    /// Version of the program that made it.
    pub program: String,
    pub training: bool,
    /// When the backup was begun: every act acknowledged before is in it.
    pub begun_at: Moment,
    pub node: KeptFile,
    pub offices: Vec<KeptOffice>,
    pub keys: Vec<KeptFile>,
    /// What a node needs and this backup does not hold.
    pub left_out: Vec<LeftOut>,
}

/// A file of the backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptFile {
    /// Within the backup, and within the data directory.
    pub file: String,
    pub size_bytes: u64,
    pub sha256: String,
    /// Version of the tables in it, where there are any.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub schema: Option<i64>,
}

/// An office of the backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptOffice {
    pub office: OfficeCode,
    pub kept: KeptFile,
    pub acts: KeptJournal,
    pub reads: KeptJournal,
}

/// How far a journal goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptJournal {
    pub journal: JournalId,
    /// Place of its last fact.
    pub facts: u64,
    /// Hash of its last fact.
    pub hash: String,
    /// Merkle root over all of it.
    pub root: String,
    /// When its last fact was stated.
    pub last_at: Option<Moment>,
}

/// Something that a backup does not hold, on purpose or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LeftOut {
    /// Private keys of a node that is not for training: they are on cards.
    PrivateKeys,
    /// Who was signed in.
    Sessions,
    /// An office whose file is damaged or missing.
    Office(OfficeCode),
}

/// Why a manifest is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Unread {
    /// It is none, for this reason.
    None(String),
    /// A later program wrote it, in this version.
    Newer(u32),
}

/// What every version of a manifest says.
#[derive(Deserialize)]
struct Loose {
    format: String,
    version: u32,
}

impl KeptJournal {
    pub(crate) fn of(head: &journal::Head, root: &journal::Hash) -> Self {
        KeptJournal {
            journal: head.journal.clone(),
            facts: head.seq,
            hash: journal::hex(&head.hash),
            root: journal::hex(root),
            last_at: head.at,
        }
    }
}

impl Manifest {
    /// Reads a manifest.
    pub(crate) fn read(text: &str) -> Result<Self, Unread> {
        let none = |why: &str| Unread::None(why.to_owned());
        let loose: Loose = serde_json::from_str(text).map_err(|e| none(&e.to_string()))?;
        if loose.format != FORMAT {
            return Err(none("it is of another format"));
        }
        if loose.version > VERSION {
            return Err(Unread::Newer(loose.version));
        }
        let manifest: Manifest = serde_json::from_str(text).map_err(|e| none(&e.to_string()))?;
        let well_named = manifest.node.file == "node.db"
            && manifest.offices.iter().all(|o| o.kept.file == format!("offices/{}.db", o.office))
            && manifest.keys.iter().all(|key| is_key(&key.file));
        if well_named { Ok(manifest) } else { Err(none("it names a file of another place")) }
    }

    /// Its bytes.
    pub(crate) fn text(&self) -> Result<String, serde_json::Error> {
        serde_json::to_string_pretty(self).map(|text| text + "\n")
    }

    /// Every file but the manifest.
    pub(crate) fn files(&self) -> impl Iterator<Item = &KeptFile> {
        let offices = self.offices.iter().map(|office| &office.kept);
        std::iter::once(&self.node).chain(offices).chain(&self.keys)
    }
}

/// A file right in `keys/`, whatever somebody wrote into the manifest.
fn is_key(file: &str) -> bool {
    let name = file.strip_prefix("keys/").and_then(|name| name.strip_suffix(".pem"));
    let plain = |name: &str| {
        !name.starts_with('.')
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.')
    };
    name.is_some_and(plain)
}

#[cfg(test)]
mod tests;
