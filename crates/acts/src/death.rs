//! The death act (decree 2-99-665, articles 32 and 33; law 37-99, articles 24 to 27).

mod check;
mod compare;
mod content;
mod deadline;
mod notice;
mod read;
mod text_ar;
mod text_fr;

pub use crate::birth::{Certificate, Deadline, Declarant, Drawing, Parent, Sex};
pub use crate::checks::CheckContext;
pub use check::check;
pub use compare::{compare_with_birth, from_birth};
pub use content::{
    Ascendant, BirthReference, CertificateName, DeathContent, FoundBody, Institution,
};
pub use deadline::deadline;
pub use notice::{NoticeOpening, notice_opening};
pub use read::read;
pub use text_ar::text_ar;
pub use text_fr::text_fr;

#[cfg(test)]
mod tests;
