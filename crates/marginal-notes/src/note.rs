//! A marginal note as it is kept: its kind, the form that was filled in, and the values.

use acts::{Field, FieldKind, Form, Reader};
use serde::{Deserialize, Serialize};
use vocabulary::{
    CivilDate, DatePair, FullName, Name, NoteId, PartialDate, Problem, Severity, Values, tidy,
    western_digits,
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
            form_hash: acts::forms::by_id("marriage", "2026-01")
                .map_or_else(String::new, |form| form.hash.clone()),
            values: marriage.values(),
        }
    }
}

/// Reads the values of a kind's form, with every fault of every field. What is kept is tidy, in
/// western digits where it is a number or a date, and holds no field that was not asked.
pub fn read(kind: &NoteKind, values: &Values) -> (Option<NoteContent>, Vec<Problem>) {
    let form = kind.form();
    let problems = Reader::new(form, values).into_problems();
    let whole = !problems.iter().any(|p| p.severity == Severity::Invalid);
    let asked = form.fields().filter(|field| field.is_asked(values));
    let kept = asked.filter_map(|field| {
        let value = canonical(field, values.get(&field.id)?);
        (!value.is_empty()).then(|| (field.id.clone(), value))
    });
    (whole.then(|| NoteContent::of(kind, kept.collect())), problems)
}

fn canonical(field: &Field, value: &str) -> String {
    match field.kind {
        FieldKind::Date
        | FieldKind::HijriDate
        | FieldKind::Time
        | FieldKind::Number
        | FieldKind::IdCard => western_digits(value.trim()),
        FieldKind::LongText => {
            let lines = value.lines().map(tidy).filter(|line| !line.is_empty());
            lines.collect::<Vec<_>>().join("\n")
        }
        FieldKind::Text
        | FieldKind::ArabicName
        | FieldKind::LatinName
        | FieldKind::TifinaghName
        | FieldKind::Choice
        | FieldKind::Place
        | FieldKind::Profession
        | FieldKind::ActField
        | FieldKind::Note => tidy(value),
    }
}

#[cfg(test)]
mod tests;
