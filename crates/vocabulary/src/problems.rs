//! What is wrong with a draft, a request or a date, in codes that every language has a text for.
//!
//! Policy: a `Problem` is for the reader. `Invalid` is a slip at a field; `Refuse` is the law or
//! the register; `Warn` must be acknowledged by somebody; `Note` only informs. Machine trouble is
//! never a `Problem` of the domain. An unverified value of the law warns and never refuses.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The values of a form: field ids to canonical texts.
pub type Values = BTreeMap<String, String>;

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// A slip at a field.
    Invalid,
    /// The law or the register does not allow it.
    Refuse,
    /// To be acknowledged, with author and reason.
    Warn,
    /// For information.
    Note,
}

/// One problem, with a stable code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Problem {
    /// Kebab-case, stable: `late-declaration`.
    pub code: String,
    /// Its weight.
    pub severity: Severity,
    /// The field it concerns.
    pub field: Option<String>,
    /// The provision of `law/` it rests on.
    pub provision: Option<String>,
    /// Whether that provision is unverified.
    pub unverified: bool,
    /// What its text needs to say.
    pub details: BTreeMap<String, String>,
}

impl Problem {
    fn new(severity: Severity, code: &str) -> Self {
        Self {
            code: code.to_owned(),
            severity,
            field: None,
            provision: None,
            unverified: false,
            details: BTreeMap::new(),
        }
    }

    /// The law or the register does not allow it.
    pub fn refuse(code: &str) -> Self {
        Self::new(Severity::Refuse, code)
    }

    /// To be acknowledged.
    pub fn warn(code: &str) -> Self {
        Self::new(Severity::Warn, code)
    }

    /// A slip at a field.
    pub fn invalid(field: &str, code: &str) -> Self {
        Self::new(Severity::Invalid, code).at(field)
    }

    /// For information.
    pub fn note(code: &str) -> Self {
        Self::new(Severity::Note, code)
    }

    /// At this field.
    #[must_use]
    pub fn at(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }

    /// Under this provision.
    #[must_use]
    pub fn under(mut self, provision: &str) -> Self {
        self.provision = Some(provision.to_owned());
        self
    }

    /// With a detail for its text.
    #[must_use]
    pub fn with(mut self, key: &str, value: &str) -> Self {
        self.details.insert(key.to_owned(), value.to_owned());
        self
    }
}

/// Why the law, or the state of the register, does not allow something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal(pub Box<Problem>);

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self(Box::new(problem))
    }
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.code)
    }
}

impl std::error::Error for Refusal {}

#[cfg(test)]
mod tests;
