//! An office whose file is out of reach: the others work on, and it says why it does not.
//!
//! Policy: damage and a missing file close one office, or the whole node when it is `node.db`. A
//! full disk or a busy file closes nothing for good: opening fails, and is tried again.

use std::fmt::Display;

use office_store::StoreError;
use vocabulary::{OfficeCode, Problem};

use crate::Failure;
use crate::views::OfficeCard;

/// The file of the node within the data directory.
pub(crate) const NODE_FILE: &str = "node.db";
/// Where the offices' files are; which one it is, whoever knows the office adds.
pub(crate) const OFFICE_FILES: &str = "offices";

const CORRUPT: &str = "data-corrupt";
const UNREADABLE: &str = "data-unreadable";

/// An office of this node that cannot be worked in.
#[derive(Debug, Clone)]
pub struct Unavailable {
    /// Its names; the regime is not known, being in the file.
    pub card: OfficeCard,
    /// For the operator: `data-corrupt` or `data-unreadable`, with `file` and `why`.
    pub why: Problem,
}

impl Unavailable {
    /// What closes the office; any other failure is handed back.
    pub(crate) fn of(card: OfficeCard, failure: Failure) -> Result<Self, Failure> {
        match failure {
            Failure::Refused(why) if [CORRUPT, UNREADABLE].contains(&why.code.as_str()) => {
                Ok(Self { card, why: *why })
            }
            other => Err(other),
        }
    }

    /// For the people of that office.
    pub fn refusal(&self) -> Problem {
        Problem::refuse("office-unavailable")
            .with("office", self.card.code.as_str())
            .with("file", &office_file(&self.card.code))
    }
}

/// An office's file, as the operator finds it within the data directory.
pub(crate) fn office_file(code: &OfficeCode) -> String {
    format!("{OFFICE_FILES}/{code}.db")
}

/// A file was altered. `why` is for the operator and holds nothing personal.
pub(crate) fn damaged(file: &str, why: &dyn Display) -> Failure {
    Problem::refuse(CORRUPT).with("file", file).with("why", &why.to_string()).into()
}

fn unreadable(file: &str, why: &dyn Display) -> Failure {
    Problem::refuse(UNREADABLE).with("file", file).with("why", &why.to_string()).into()
}

/// Why an office's file cannot be opened.
pub(crate) fn office_failure(code: &OfficeCode, error: &StoreError) -> Failure {
    let file = office_file(code);
    match error {
        StoreError::Busy => Failure::Locked,
        StoreError::DiskFull => Failure::refused("disk-full"),
        StoreError::Corrupt(why) => damaged(&file, why),
        StoreError::NotFound => unreadable(&file, &"there is no such file"),
        other => unreadable(&file, other),
    }
}

/// Why the node's own file cannot be opened or read.
pub(crate) fn node_failure(error: &node_store::StoreError) -> Failure {
    use node_store::StoreError as Node;
    match error {
        Node::Busy => Failure::Locked,
        Node::DiskFull => Failure::refused("disk-full"),
        Node::Corrupt(why) => damaged(NODE_FILE, why),
        other => unreadable(NODE_FILE, other),
    }
}

impl Failure {
    /// Damage that a use case met in an office: its file is named.
    #[must_use]
    pub fn in_office(self, code: &OfficeCode) -> Self {
        match self {
            Failure::Refused(problem) if problem.code == CORRUPT => {
                problem.with("file", &office_file(code)).into()
            }
            other => other,
        }
    }
}
