//! Keys that are not files: a card or a security module, spoken to through PKCS#11.
//!
//! A key never leaves its token; what comes out is one raw signature, which `signing` checks and
//! wraps. Every trouble has a code with a text, because the person with the card in hand must know
//! whether to put it back, to type again, or to stop before it locks itself.
//!
//! **Invariant:** a PIN that was refused once is never tried again by the program: three tries
//! lock a card, and a node that starts again by itself would use them up.

mod connection;
mod key;
mod mechanism;
mod module;
mod pin;
mod trouble;
mod worker;

pub use connection::Place;
pub use key::{Connection, TokenKey, open};
pub use pin::Pin;
pub use trouble::TokenError;

#[cfg(test)]
mod tests;
