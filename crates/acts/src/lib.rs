//! Birth and death acts: contents, forms, checks, and the legal text in words.
//!
//! Knows no register, no storage, no clock: the day, the law and the observed months are given.

pub mod birth;
mod checks;
mod content;
pub mod death;
mod face;
mod form;
pub mod forms;
pub mod historic;
mod read;
mod text;
pub mod variant;
mod wording;

pub use checks::CheckContext;
pub use content::{ActContent, check, deadline, read, text};
pub use face::{Face, event as event_date, face, names, persons};
pub use form::{Choice, Condition, Field, FieldKind, Form, Label, Section};
pub use read::Reader;
pub use text::{ActText, Pen, Renvoi, Run};

#[cfg(test)]
mod tests;
