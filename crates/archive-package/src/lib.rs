//! What an archive keeps of a closed register-year: files in a BagIt bag (RFC 8493), the bag as one
//! version of an OCFL 1.1 object. Both are read by programs that others wrote, and by hand.
//!
//! Knows no register and no clock: it is given files, an id and a date.

mod bag;
mod files;
mod object;

pub use bag::{BagInfo, bag};
pub use files::{BadPath, Files};
pub use object::{PackageError, Version, Written, head, keep};

/// A readable register from a package, in the Python that any machine has: no program of ours.
pub const READER: &str = include_str!("../rebuild/read_register.py");
/// What the file of an act holds.
pub const ACT_SCHEMA: &str = include_str!("../schema/act.schema.json");
/// How facts, leaves and proofs are written, for whoever has to write a reader in a century.
pub const FORMATS: &str = include_str!("../schema/formats.md");

fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn sha512(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    hex(&sha2::Sha512::digest(bytes))
}

fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest as _;
    hex(&sha2::Sha256::digest(bytes))
}
