//! The birth act (decree 2-99-665, articles 16 to 18; law 37-99, articles 16 to 21).

mod check;
mod content;
mod deadline;
mod drawing;
mod margin;
mod read;
mod renvoi;
mod text_ar;
mod text_fr;
mod twins;

pub use crate::checks::CheckContext;
pub use check::check;
pub use content::{
    BirthContent, Certificate, Declarant, FoundlingReport, MarriageProof, Parent, Sex,
};
pub(crate) use deadline::extend_for_suspension;
pub use deadline::{Deadline, deadline};
pub use drawing::Drawing;
pub use margin::{MarginFlag, margin_flags};
pub use read::read;
pub use renvoi::renvoi;
pub use text_ar::text_ar;
pub use text_fr::text_fr;
pub use twins::{says_twin_rank, twins_of};
