//! Who keeps the register that a notice speaks of.

use serde::{Deserialize, Serialize};
use vocabulary::{OfficeCode, Place};

/// What sort of addressee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum KeeperKind {
    /// A civil-status office or a consulate.
    Office,
    /// The prosecutor at the court that keeps the second copy.
    Prosecutor,
    /// The prosecutor at the court of Rabat, for those not born in Morocco (article 141).
    ProsecutorOfRabat,
}

/// An addressee, by code where the system knows it, in words always.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keeper {
    /// Office, prosecutor.
    pub kind: KeeperKind,
    /// The office's code, if it is of this system.
    pub office: Option<OfficeCode>,
    /// As the letter names it.
    pub words: String,
}

/// Where the birth of somebody is registered: at the office of the place, or, for a birth abroad
/// that no office of ours keeps, with the prosecutor of Rabat (case M03).
pub fn birth_office_of(birth_place: Option<&Place>, words: &str) -> KeeperKind {
    match birth_place {
        Some(Place::Foreign { .. }) if words.trim().is_empty() => KeeperKind::ProsecutorOfRabat,
        _ => KeeperKind::Office,
    }
}
