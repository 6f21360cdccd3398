//! Marginal notes: the only way an act changes. One file per kind.
//!
//! Knows no storage and no clock.

pub mod marriage;
mod note;

pub use marriage::MarriageNote;
pub use note::{NoteContent, NoteContext, NoteDrawing};
