//! Words that the legal texts of every kind of act share.

pub(crate) mod ar;
pub(crate) mod fr;
