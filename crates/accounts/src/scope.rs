//! How far an account reaches: one office, or every office of one commune.
//!
//! The president of the council is registrar of all offices of the commune; a delegate has one
//! (decree 2-99-665: one person, one office), and so has a clerk. Nobody reaches another commune.

use std::fmt;
use std::str::FromStr;

use vocabulary::OfficeCode;

use crate::account::Role;

#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Scope {
    Office,
    Commune,
}

/// How an office stands to the one an account belongs to.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Relation {
    OwnOffice,
    OwnCommune,
    OtherCommune,
}

impl Scope {
    pub const ALL: [Scope; 2] = [Scope::Office, Scope::Commune];

    pub const fn as_str(self) -> &'static str {
        match self {
            Scope::Office => "office",
            Scope::Commune => "commune",
        }
    }

    pub const fn reaches(self, relation: Relation) -> bool {
        match relation {
            Relation::OwnOffice => true,
            Relation::OwnCommune => matches!(self, Scope::Commune),
            Relation::OtherCommune => false,
        }
    }
}

impl Relation {
    pub const ALL: [Relation; 3] =
        [Relation::OwnOffice, Relation::OwnCommune, Relation::OtherCommune];

    pub const fn as_str(self) -> &'static str {
        match self {
            Relation::OwnOffice => "own office",
            Relation::OwnCommune => "other office of commune",
            Relation::OtherCommune => "other commune",
        }
    }

    /// Each office with the code of its commune; an office of no commune, such as a consulate,
    /// stands alone.
    pub fn between(home: (&OfficeCode, &str), other: (&OfficeCode, &str)) -> Relation {
        if home.0 == other.0 {
            return Relation::OwnOffice;
        }
        match home.1 == other.1 && !home.1.is_empty() {
            true => Relation::OwnCommune,
            false => Relation::OtherCommune,
        }
    }
}

impl Role {
    /// The widest scope an account of this role may be given.
    pub const fn widest(self) -> Scope {
        match self {
            Role::Clerk | Role::Delegate => Scope::Office,
            Role::Registrar
            | Role::Supervisor
            | Role::Inspector
            | Role::Administrator
            | Role::Auditor => Scope::Commune,
        }
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that names no scope.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct UnknownScope;

impl FromStr for Scope {
    type Err = UnknownScope;

    fn from_str(text: &str) -> Result<Self, UnknownScope> {
        Scope::ALL.into_iter().find(|scope| scope.as_str() == text).ok_or(UnknownScope)
    }
}
