//! People, what they may do, and how they prove who they are.
//!
//! What a person may do is a type: a use case that takes a `Signatory` cannot be called by
//! a clerk. The only way to one is a `Session`, the only way to a session is a password
//! (`prove`) or a token that matches a stored record (`Session::resume`), and every way
//! asks the one table in `matrix`.
//!
//! **Invariant:** this crate is pure. Salts, tokens and moments are arguments; storage is
//! `node-store`'s, delegations come from the office's journal.

mod account;
mod base32;
mod capability;
mod competence;
mod delegation;
mod denied;
mod four_eyes;
mod lockout;
mod log_in;
mod matrix;
mod password;
mod person;
mod scope;
mod session;

pub use account::{Account, Role, UnknownRole, check_login, fold_login};
pub use capability::{
    Administrator, Approver, Auditor, Capacity, Clerk, Follower, Overseer, Reader, Registrar,
    Signatory, Staff,
};
pub use competence::{Ground, competence};
pub use delegation::Delegation;
pub use denied::Denied;
pub use four_eyes::four_eyes;
pub use lockout::{Attempt, FAILURES_BEFORE_LOCK, WINDOW_MS, locked_until, login_key};
pub use log_in::{Proven, prove};
pub use matrix::{Action, Capability, allowed, allowed_at};
pub use password::{PasswordHash, PasswordRule, check_password, hash_password, matches};
pub use person::PersonKey;
pub use scope::{Relation, Scope, UnknownScope};
pub use session::{ABSOLUTE_MS, IDLE_MS, Session, SessionRecord, SessionView, token_hash};

#[cfg(test)]
mod tests;
