//! The helper at the registrar's own PC: it stands between the node's page in the browser and the
//! card in the reader, on this machine only.
//!
//! A page hands it bytes; it reads them itself, shows the registrar what they say, asks for the
//! PIN in a page of its own, and answers with signatures. It signs facts and nothing else.
//!
//! **Invariant:** it answers to one origin, named when it was started, which knows the pairing
//! code; whoever only knows the address of the helper gets nothing shown and nothing signed.
//! **Invariant:** the PIN comes into its own page and goes to the token; no answer contains it.

mod agent;
mod answer;
mod confirm;
mod guard;
mod keys;
mod page;
mod serve;
mod shown;
mod waiting;

pub use agent::{Agent, Settings};
pub use answer::{Answer, Asked};
pub use keys::{FileKeys, Keys, TokenKeys};
pub use serve::router;
