//! Marginal notes: the only way an act changes. Kinds are data; what they do is typed.
//!
//! Knows no storage and no clock.

mod check;
mod kinds;
mod note;
mod reach;
mod same;
mod standing;
mod subject;
mod text;
pub mod v1;

#[cfg(test)]
mod tests;

pub use check::check;
pub use kinds::{Effect, NoteKind, kind, kinds};
pub use note::{NoteContent, NoteOnAct, read};
pub use reach::{AlsoOn, Owed, also_on, owed};
pub use same::find_same;
pub use standing::{Changed, DeathNoted, Standing, Union};
pub use subject::{NoteContext, NoteDrawing, Subject};
pub use text::text;
