//! The birth act (decree 2-99-665, articles 16 to 18; law 37-99, articles 16 to 21).

mod check;
mod content;
mod deadline;
mod drawing;
mod renvoi;
mod text_ar;
mod text_fr;

pub use crate::checks::CheckContext;
pub use check::check;
pub use content::{BirthContent, Certificate, Declarant, MarriageProof, Parent, Sex, read};
pub use deadline::{Deadline, deadline};
pub use drawing::Drawing;
pub use renvoi::renvoi;
pub use text_ar::text_ar;
pub use text_fr::text_fr;
