//! Acts of earlier eras, keyed from paper and kept as written (dahirs of 1915 and 1950; cases B21
//! and C05). They may lack what an act of today must have, be in French, and bear a number twice.

mod check;
mod content;
mod read;
mod text;

pub use check::{check, register_kinds};
pub use content::{HistoricContent, HistoricPerson, Legibility};
pub use read::read;
pub use text::text;

#[cfg(test)]
mod tests;
