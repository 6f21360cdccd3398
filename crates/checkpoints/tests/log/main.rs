//! Logs from the outside: what programs of others make of them, and what becomes of changed ones.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod go;
mod mutations;
mod python;
mod samples;
