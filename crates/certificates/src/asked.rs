//! Certificates that are asked for by a form: the individual card, the certificates of life, of
//! non-registration and of concordance, the receipt for a request.

mod attested;
mod kinds;
mod rows;

pub use attested::{Asked, attested};
pub use kinds::Certificate;
