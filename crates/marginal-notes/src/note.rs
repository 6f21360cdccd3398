//! What all marginal notes have in common.

use acts::birth::BirthContent;
use law::LawOn;
use serde::{Deserialize, Serialize};
use vocabulary::{CivilDate, HijriDate, ObservedMonths};

use crate::marriage::MarriageNote;

/// The content of a note, by kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum NoteContent {
    /// A marriage (law 70-03, article 68).
    Marriage(MarriageNote),
}

impl NoteContent {
    /// The word of its kind.
    pub fn kind(&self) -> &'static str {
        match self {
            NoteContent::Marriage(_) => "marriage",
        }
    }
}

/// What a note is checked against.
pub struct NoteContext<'a> {
    /// The act it goes on.
    pub act: &'a BirthContent,
    /// Notes already there, in order.
    pub existing: &'a [NoteContent],
    /// The day.
    pub today: CivilDate,
    /// The law of that day.
    pub law: &'a LawOn<'a>,
    /// Hijri months as observed.
    pub months: &'a ObservedMonths,
}

/// When and by whom a note is written.
#[derive(Debug, Clone)]
pub struct NoteDrawing {
    /// The day.
    pub written_on: CivilDate,
    /// The same day in the Hijri calendar.
    pub written_hijri: HijriDate,
    /// Who signs, in Arabic.
    pub officer_ar: String,
    /// Who signs, in Latin letters.
    pub officer_latin: String,
    /// In which capacity, in Arabic.
    pub capacity_ar: String,
    /// In which capacity, in French.
    pub capacity_fr: String,
}
