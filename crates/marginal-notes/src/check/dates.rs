//! The dates that a note states: against the day, the birth, the other calendar, and the time that
//! the law gives the sender.

use vocabulary::{CivilDate, PartialDate, Problem, hijri_days_apart};

use super::{ruled, under};
use crate::kinds::{Effect, NoteKind};
use crate::note::NoteContent;
use crate::subject::NoteContext;

/// Dates that tell of somebody else, or of the holder before the event.
const NOT_OF_THE_EVENT: [&str; 3] = ["birth_date", "spouse_birth_date", "notice_received_date"];

pub(super) fn check(
    note: &NoteContent,
    kind: &NoteKind,
    context: &NoteContext<'_>,
    found: &mut Vec<Problem>,
) {
    for (field, date) in dated(note) {
        if date.earliest() > context.today {
            let code = if field == "marriage_date" {
                "marriage-in-the-future"
            } else {
                "note-in-the-future"
            };
            once(found, Problem::refuse(code).at(field));
        }
        if !NOT_OF_THE_EVENT.contains(&field) {
            before_birth(field, date, kind, context, found);
        }
        hijri(note, field, context, found);
    }
    late_notice(note, kind, context, found);
}

/// The dates a note states, by field.
fn dated(note: &NoteContent) -> impl Iterator<Item = (&str, PartialDate)> {
    note.values
        .iter()
        .filter(|(field, _)| field.ends_with("_date"))
        .filter_map(|(field, value)| Some((field.as_str(), PartialDate::parse(value).ok()?)))
}

/// A death before the birth may be noted on the wrong act: a registrar decides (case D07). No other
/// event of a life comes before it.
fn before_birth(
    field: &str,
    date: PartialDate,
    kind: &NoteKind,
    context: &NoteContext<'_>,
    found: &mut Vec<Problem>,
) {
    if context.subject.born.is_none_or(|born| date.latest() >= born.earliest()) {
        return;
    }
    let problem = match (kind.effect, field) {
        (Effect::Death, _) => Problem::warn("death-noted-before-birth"),
        (_, "marriage_date") => Problem::refuse("marriage-before-birth"),
        _ => Problem::refuse("note-before-birth"),
    };
    once(found, under(problem.at(field), kind));
}

/// One wrong date says it all: the others follow from it.
fn once(found: &mut Vec<Problem>, problem: Problem) {
    if !found.iter().any(|known| known.code == problem.code) {
        found.push(problem);
    }
}

fn hijri(note: &NoteContent, field: &str, context: &NoteContext<'_>, found: &mut Vec<Problem>) {
    let pair = note.pair(field);
    let day = pair.as_ref().and_then(|pair| pair.gregorian?.exact());
    let typed = pair.as_ref().and_then(|pair| pair.hijri?.exact());
    if let (Some(day), Some(typed), Some(most)) =
        (day, typed, context.law.number("hijri-days-apart"))
    {
        let apart = hijri_days_apart(day, typed, context.months);
        if apart > most.value {
            let problem = Problem::warn("hijri-far-apart").at(&format!("{field}_hijri"));
            found.push(ruled(problem.with("days", &apart.to_string()), &most));
        }
    }
}

/// A notice that came after its time is entered all the same: the sender is late, not the holder.
fn late_notice(
    note: &NoteContent,
    kind: &NoteKind,
    context: &NoteContext<'_>,
    found: &mut Vec<Problem>,
) {
    let received = note.value("notice_received_date").and_then(|d| PartialDate::parse(d).ok());
    let (Some(received), Some(event)) =
        (received.and_then(|day| day.exact()), note.event().and_then(|day| day.exact()))
    else {
        return;
    };
    if received < event {
        found.push(Problem::refuse("notice-before-event").at("notice_received_date"));
        return;
    }
    let abroad = note.value("concluded_abroad") == Some("yes");
    let period = if abroad { Some("marriage-abroad-period") } else { kind.period.as_deref() };
    let Some(rule) = period.and_then(|period| context.law.number(period)) else { return };
    let last = if abroad { months_later(event, rule.value) } else { event.add_days(rule.value) };
    if received > last {
        let days = received.days_since(&last).to_string();
        let problem = Problem::note("notice-late").at("notice_received_date").with("days", &days);
        found.push(ruled(problem, &rule));
    }
}

/// The same day so many months later, or the last of a shorter month.
fn months_later(day: CivilDate, months: i64) -> CivilDate {
    let at = i64::from(day.year()) * 12 + i64::from(day.month()) - 1 + months;
    let year = i16::try_from(at.div_euclid(12)).unwrap_or(i16::MAX);
    let month = u8::try_from(at.rem_euclid(12)).unwrap_or_default() + 1;
    let same = CivilDate::new(year, month, day.day());
    same.unwrap_or_else(|_| PartialDate { year, month: Some(month), day: None }.latest())
}
