//! The code on paper from the outside: what it says, what is refused, and what others make of it.
#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

mod any_claims;
mod golden;
mod judges;
mod mutations;
mod page;
mod pictures;
mod raster;
mod refusals;
mod samples;
mod strictness;
mod trust_lists;
mod vectors;
