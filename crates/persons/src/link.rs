//! A link between two persons that acts name: decided by somebody, with a reason.

use serde::{Deserialize, Serialize};
use vocabulary::{ActId, LinkId, PersonId, Problem, Refusal};

/// How the first is related to the second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Relation {
    /// Both are one person, named by two acts.
    SamePerson,
    /// The first is father or mother of the second.
    ParentOf,
    /// They were married to each other.
    SpouseOf,
}

impl Relation {
    /// Every relation.
    pub const ALL: [Relation; 3] = [Relation::SamePerson, Relation::ParentOf, Relation::SpouseOf];

    /// The word stored and written.
    pub fn as_str(self) -> &'static str {
        match self {
            Relation::SamePerson => "same-person",
            Relation::ParentOf => "parent-of",
            Relation::SpouseOf => "spouse-of",
        }
    }

    /// The relation of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|relation| relation.as_str() == word)
    }
}

/// A link as it was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Link {
    /// Its id.
    pub link: LinkId,
    /// The first person.
    pub from: PersonId,
    /// The act that names them.
    pub from_act: ActId,
    /// How they are related to the second.
    pub relation: Relation,
    /// The second person.
    pub to: PersonId,
    /// The act that names them.
    pub to_act: ActId,
    /// Why whoever decided was sure.
    pub reason: String,
}

impl Link {
    /// Whether it can be true at all.
    ///
    /// # Errors
    /// `link-to-oneself`; `reason-missing`.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.from == self.to {
            return Err(Problem::refuse("link-to-oneself").into());
        }
        if self.reason.trim().is_empty() {
            return Err(Problem::invalid("reason", "reason-missing").into());
        }
        Ok(())
    }
}

/// A link was withdrawn: it no longer holds, and stays readable.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkWithdrawn {
    /// Which link.
    pub link: LinkId,
    /// Why.
    pub reason: String,
}
