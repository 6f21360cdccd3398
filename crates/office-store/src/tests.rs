//! An office in one file: what enters it, what it answers, and that nothing is lost or bent unseen.

mod access;
mod conformance;
mod crash;
mod drafts;
mod entering;
mod refold;
mod schema;
mod search;
mod support;
mod upgrade;
mod verifying;
