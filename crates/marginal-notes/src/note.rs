//! A marginal note as it is kept: its kind, the form that was filled in, and the values.

use acts::{Form, Reader};
use serde::{Deserialize, Serialize};
use vocabulary::{
    CivilDate, DatePair, FullName, Name, NoteId, PartialDate, Problem, Severity, Values,
};

use crate::kinds::{self, NoteKind};
use crate::v1;

/// What a note states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoteContent {
    /// Which kind.
    pub kind: String,
    /// The version of its form.
    pub form_version: String,
    /// The form's hash.
    pub form_hash: String,
    /// The values of the form.
    pub values: Values,
}

/// A note in the margin of an act, in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteOnAct {
    /// Its id.
    pub id: NoteId,
    /// The day it was entered.
    pub entered_on: CivilDate,
    /// What it states.
    pub content: NoteContent,
}

impl NoteContent {
    /// A note of a kind with values of its form of today.
    pub fn of(kind: &NoteKind, values: Values) -> Self {
        let form = kind.form();
        Self {
            kind: kind.id.clone(),
            form_version: form.version.clone(),
            form_hash: form.hash.clone(),
            values,
        }
    }

    /// Its kind, with what the list says of it; none for a kind of a later program.
    pub fn kind(&self) -> Option<&'static NoteKind> {
        kinds::kind(&self.kind)
    }

    /// A value, if there is one.
    pub fn value(&self, field: &str) -> Option<&str> {
        self.values.get(field).map(String::as_str).filter(|text| !text.is_empty())
    }

    /// The name in the fields of a prefix.
    pub fn name(&self, who: &str) -> FullName {
        let name = |part: &str| Name {
            ar: self.value(&format!("{who}_{part}_ar")).unwrap_or_default().to_owned(),
            latin: self.value(&format!("{who}_{part}_latin")).map(str::to_owned),
            tifinagh: None,
        };
        FullName { first: name("first"), family: name("family") }
    }

    /// A date in two calendars.
    pub fn pair(&self, field: &str) -> Option<DatePair> {
        let reader = Reader::new(self.form()?, &self.values);
        reader.pair(field)
    }

    /// When what it states happened: the marriage, the decision, the death.
    pub fn event(&self) -> Option<PartialDate> {
        const DATES: [&str; 6] = [
            "marriage_date",
            "divorce_date",
            "reprise_date",
            "death_date",
            "decision_date",
            "issue_date",
        ];
        DATES.into_iter().find_map(|field| PartialDate::parse(self.value(field)?).ok())
    }

    /// The note that it cancels.
    pub fn cancels(&self) -> Option<NoteId> {
        self.value("cancelled_note")?.parse().ok()
    }

    /// The form it was filled in with, or the one of today.
    pub fn form(&self) -> Option<&'static Form> {
        acts::forms::by_id(&self.kind, &self.form_version).or_else(|| acts::forms::note(&self.kind))
    }

    /// The first version's marriage note.
    pub fn from_first(first: v1::NoteContent) -> Self {
        let v1::NoteContent::Marriage(marriage) = first;
        Self {
            kind: "marriage".into(),
            form_version: "2026-01".into(),
            form_hash: acts::forms::note("marriage")
                .map_or_else(String::new, |form| form.hash.clone()),
            values: marriage.values(),
        }
    }

    /// Whether both state one and the same event: notified twice, entered once (case M06).
    pub fn same_event(&self, other: &Self) -> bool {
        const REFERENCES: [&str; 6] = [
            "marriage_act_reference",
            "divorce_act_reference",
            "reprise_act_reference",
            "decision_number",
            "death_act_number",
            "cancelled_note",
        ];
        let effect = |note: &Self| note.kind().map(|kind| kind.effect);
        let references = |note: &Self| -> Vec<String> {
            REFERENCES.iter().filter_map(|field| note.value(field).map(str::to_owned)).collect()
        };
        effect(self) == effect(other)
            && self.event().is_some()
            && self.event() == other.event()
            && (references(self) == references(other)
                || (!self.name("spouse").first.ar.is_empty()
                    && self.name("spouse") == other.name("spouse")))
    }
}

/// Reads the values of a kind's form, with every fault of every field.
pub fn read(kind: &NoteKind, values: &Values) -> (Option<NoteContent>, Vec<Problem>) {
    let reader = Reader::new(kind.form(), values);
    let problems = reader.into_problems();
    let whole = !problems.iter().any(|p| p.severity == Severity::Invalid);
    let kept = values.iter().filter(|(_, value)| !value.trim().is_empty());
    let kept = kept.map(|(id, value)| (id.clone(), value.clone())).collect();
    (whole.then(|| NoteContent::of(kind, kept)), problems)
}
