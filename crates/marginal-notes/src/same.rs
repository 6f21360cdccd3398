//! Whether two notes state one and the same event: notified twice, entered once (case M06).

use names::{fold_arabic, fold_latin};
use vocabulary::{FullName, western_digits};

use crate::kinds::Effect;
use crate::note::{NoteContent, NoteOnAct};

/// References by which an event is known, as the papers bear them.
const REFERENCES: [&str; 5] = [
    "marriage_act_reference",
    "divorce_act_reference",
    "reprise_act_reference",
    "decision_number",
    "death_act_number",
];

/// What a decision must have in common beside its number: one judgment may order several notes.
const OF_A_DECISION: [&str; 3] = ["decision_authority", "corrected_field", "cancelled_note"];

impl NoteContent {
    /// Whether both state one and the same event, perhaps notified by two senders.
    pub fn same_event(&self, other: &Self) -> bool {
        let (Some(kind), Some(others)) = (self.kind(), other.kind()) else { return false };
        if kind.effect != others.effect {
            return false;
        }
        let dated = self.event().is_some() && self.event() == other.event();
        match kind.effect {
            Effect::Marriage | Effect::EndOfMarriage | Effect::Resumption | Effect::Nullity => {
                let spouse = is_same_person(&self.name("spouse"), &other.name("spouse"));
                dated && (spouse || reference(self) == reference(other))
            }
            // One dies once: the day is enough, and so is the act of death.
            Effect::Death => {
                let office = folded(self, "death_office") == folded(other, "death_office");
                dated || (office && reference(self) == reference(other))
            }
            // Each copy is an event of its own; that the father is unknown is said once.
            Effect::Remark if reference(self).is_none() => {
                kind == others && self.event().is_none() && other.event().is_none()
            }
            Effect::Correction
            | Effect::FamilyName
            | Effect::FirstName
            | Effect::Nationality
            | Effect::NationalityLost
            | Effect::Paternity
            | Effect::Identification
            | Effect::Annulled
            | Effect::Cancels
            | Effect::Remark => {
                let alike =
                    OF_A_DECISION.iter().all(|field| folded(self, field) == folded(other, field));
                kind == others && dated && alike && reference(self) == reference(other)
            }
        }
    }
}

/// The note that already states this event, if one does: the notice is receipted and linked to it.
pub fn find_same<'a>(note: &NoteContent, existing: &'a [NoteOnAct]) -> Option<&'a NoteOnAct> {
    existing.iter().find(|other| note.same_event(&other.content))
}

/// Whether two names may be the same person's: as spelled in Arabic, whatever the habits of the
/// hand. The Latin forms, often missing, decide only where there is no Arabic.
pub(crate) fn is_same_person(one: &FullName, other: &FullName) -> bool {
    let arabic = |name: &FullName| fold_arabic(&name.display_ar());
    let latin = |name: &FullName| fold_latin(&name.display_latin());
    if arabic(one).is_empty() || arabic(other).is_empty() {
        return !latin(one).is_empty() && latin(one) == latin(other);
    }
    arabic(one) == arabic(other)
}

fn reference(note: &NoteContent) -> Option<String> {
    let found = REFERENCES.iter().find_map(|field| note.value(field))?;
    let plain: String = western_digits(found).chars().filter(|c| !c.is_whitespace()).collect();
    Some(plain.to_lowercase())
}

fn folded(note: &NoteContent, field: &str) -> String {
    fold_arabic(note.value(field).unwrap_or_default())
}

#[cfg(test)]
mod tests;
