//! Persons: an id from the first act that names them here, and links between acts that somebody
//! decided. Nothing is linked by a guess.
//!
//! Knows no storage: links come from facts, what holds is folded from them.

mod family;
mod link;
mod people;

pub use family::{FamilyFile, FamilyFileOpened, FamilyMember, FamilyMemberEntered, MemberRole};
pub use link::{Link, LinkWithdrawn, Relation};
pub use people::{Known, People};
