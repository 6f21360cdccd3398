//! Marginal notes: the only way an act changes. Kinds are data; what they do is typed.
//!
//! Knows no storage and no clock.

mod check;
mod kinds;
mod note;
mod standing;
mod subject;
mod text;
pub mod v1;

pub use check::check;
pub use kinds::{Effect, NoteKind, kind, kinds};
pub use note::{NoteContent, NoteOnAct, read};
pub use standing::{Changed, DeathNoted, Standing, Union};
pub use subject::{NoteContext, NoteDrawing, Subject};
pub use text::text;
