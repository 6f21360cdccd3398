//! Journals as public logs, in the formats of C2SP. Pure: no SQL, no HTTP, no clock, no files.
//!
//! Anyone can check such a log with programs that others wrote, and a court can keep it as a folder
//! of small files. Read `signed_note` first (a text and who signed it), then `checkpoint` (what is
//! signed of a log), `tiles` (the log as files), `proof` (one entry, provable without a network),
//! `witness` and `cosignature` (a third party that has seen the log only grow) and `policy` (whom
//! a verifier trusts).

pub mod checkpoint;
pub mod cosignature;
pub mod policy;
pub mod proof;
#[cfg(test)]
mod samples;
pub mod signed_note;
mod text;
pub mod tiles;
pub mod witness;
