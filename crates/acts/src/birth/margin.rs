//! What the margin of a birth act says from its first day (law 37-99, article 16).

use super::content::BirthContent;

/// A marginal note that the officer enters when drawing the act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MarginFlag {
    /// The father is unknown; a first name was chosen for him (case B07).
    UnknownFather,
    /// The parents are unknown; the names were chosen (case B08).
    NamesChosen,
}

impl MarginFlag {
    /// The kind of marginal note that says it.
    pub fn note_kind(self) -> &'static str {
        match self {
            MarginFlag::UnknownFather => "unknown-father",
            MarginFlag::NamesChosen => "names-chosen",
        }
    }
}

/// The marginal notes to enter together with the act. A transferred act brings its own margin.
pub fn margin_flags(content: &BirthContent) -> Vec<MarginFlag> {
    if content.variant.transfer().is_some() {
        vec![]
    } else if !content.parents_known {
        vec![MarginFlag::NamesChosen]
    } else if !content.father_known {
        vec![MarginFlag::UnknownFather]
    } else {
        vec![]
    }
}
