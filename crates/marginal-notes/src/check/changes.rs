//! Notes that change what the act says: each names a field and what it reads now (law 37-99,
//! articles 35 and 36). The act itself stays as drawn.

use acts::{Field, FieldKind, Reader};
use vocabulary::{Problem, Severity, Values};

use super::under;
use crate::kinds::NoteKind;
use crate::note::NoteContent;
use crate::standing::Standing;
use crate::subject::NoteContext;

/// A correction names a field of the act and what it says now.
pub(super) fn correction(
    note: &NoteContent,
    kind: &NoteKind,
    context: &NoteContext<'_>,
    standing: &Standing,
    found: &mut Vec<Problem>,
) {
    let id = note.value("corrected_field").unwrap_or("sex");
    let Some(field) = context.subject.form.field(id) else {
        found.push(Problem::invalid("corrected_field", "corrected-field-unknown"));
        return;
    };
    if kind.corrects.is_some_and(|only| only != field.kind) {
        found.push(under(Problem::refuse("corrected-field-not-latin").at("corrected_field"), kind));
        return;
    }
    let mut values = standing.values(context.subject.values);
    let now = values.get(id).cloned().unwrap_or_default();
    // A change of sex does not ask what the act says: there is only the other one.
    let asks = kind.form().field("present_value").is_some() || kind.corrects.is_some();
    if asks && note.value("present_value").unwrap_or_default() != now {
        found.push(differs(&now, field));
    }
    let corrected = note.value("corrected_value").unwrap_or_default();
    if corrected == now {
        found.push(Problem::refuse("correction-changes-nothing").at("corrected_value"));
    }
    values.insert(id.to_owned(), corrected.to_owned());
    found.extend(faults(field, &values, context));
}

/// The corrected value must be one that the field could hold.
fn faults(field: &Field, values: &Values, context: &NoteContext<'_>) -> Vec<Problem> {
    let problems = Reader::new(context.subject.form, values).into_problems();
    let own = problems.into_iter().filter(|p| p.field.as_deref() == Some(field.id.as_str()));
    own.filter(|p| p.severity == Severity::Invalid).map(|p| p.at("corrected_value")).collect()
}

/// What the act reads now differs from what the decision says it reads: the decision may speak of
/// another act, or an earlier note was not known.
fn differs(now: &str, field: &Field) -> Problem {
    let (at, code) = if now.is_empty() {
        ("present_value", "present-value-absent")
    } else if field.kind == FieldKind::LatinName {
        ("corrected_field", "present-value-differs")
    } else {
        ("present_value", "present-value-differs")
    };
    Problem::warn(code).at(at).with("now", now)
}

pub(super) fn renamed(
    note: &NoteContent,
    context: &NoteContext<'_>,
    standing: &Standing,
    part: &str,
    found: &mut Vec<Problem>,
) {
    let values = standing.values(context.subject.values);
    let now = ["child", "deceased", "holder"]
        .iter()
        .find_map(|who| values.get(&format!("{who}_{part}_ar")))
        .map_or("", String::as_str);
    if note.value("present_value").is_some_and(|said| said != now) {
        found.push(Problem::warn("present-value-differs").at("present_value").with("now", now));
    }
    if note.value("corrected_value") == Some(now) {
        found.push(Problem::refuse("correction-changes-nothing").at("corrected_value"));
    }
}

/// A father whom the act names is not put in another's place by an acknowledgement.
pub(super) fn paternity(
    kind: &NoteKind,
    context: &NoteContext<'_>,
    standing: &Standing,
    found: &mut Vec<Problem>,
) {
    let values = standing.values(context.subject.values);
    let says = |field: &str| values.get(field).map(String::as_str);
    if says("father_known") != Some("no") && says("parents_known") != Some("no") {
        found.push(under(Problem::warn("father-named-already"), kind));
    }
}
