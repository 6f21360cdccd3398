//! The order of a marriage and of what ends or resumes it (law 70-03; cases M03 to M06).

use acts::birth::Sex;
use vocabulary::{CivilDate, Problem};

use super::{ruled, under};
use crate::kinds::{Effect, NoteKind};
use crate::note::NoteContent;
use crate::reach::{Owed, owed};
use crate::same::is_same_person;
use crate::standing::{Standing, Union};
use crate::subject::NoteContext;

pub(super) fn marriage(
    note: &NoteContent,
    kind: &NoteKind,
    context: &NoteContext<'_>,
    standing: &Standing,
    found: &mut Vec<Problem>,
) {
    if let (Some(married), Some(born), Some(least)) =
        (note.event(), context.subject.born, context.law.number("marriage-age"))
    {
        let years = years_at(married.earliest(), born.earliest());
        if (0..least.value).contains(&years) {
            let problem = Problem::warn("spouse-young").at("marriage_date");
            found.push(ruled(problem.with("age", &years.to_string()), &least));
        }
    }
    after_death(note, kind, standing, found);
    // Under the Family Code a man may have more than one wife; the court has decided on that.
    if standing.unions.iter().any(Union::stands) {
        let woman = context.subject.sex == Some(Sex::Female);
        let code = if woman { "already-married-wife" } else { "already-married" };
        found.push(under(Problem::warn(code), kind));
    }
    prosecutor_of_rabat(note, context, found);
}

/// Whole years on a day: a year is full on the birthday, not a day later.
fn years_at(day: CivilDate, born: CivilDate) -> i64 {
    let years = day.year() - born.year();
    let birthday = born.add_years(years);
    i64::from(if birthday <= day { years } else { years - 1 })
}

/// A divorce with no marriage on the act warns; the gap is listed (case M04).
pub(super) fn after_marriage(
    note: &NoteContent,
    kind: &NoteKind,
    context: &NoteContext<'_>,
    standing: &Standing,
    found: &mut Vec<Problem>,
) {
    let spouse = note.name("spouse");
    let union = standing.unions.iter().find(|union| is_same_person(union.spouse(), &spouse));
    let later = union.is_some_and(|union| {
        union.since().zip(note.event()).is_some_and(|(since, on)| on.latest() < since.earliest())
    });
    let code = match (kind.effect, union) {
        (_, None) => Some("no-marriage-noted"),
        // The notices of one couple come in any order: it is the dates that must follow.
        (_, Some(_)) if later => Some("before-the-last-event"),
        (Effect::Resumption, Some(union)) if union.stands() => Some("still-married"),
        (Effect::EndOfMarriage, Some(union)) if !union.stands() => Some("marriage-ended-already"),
        _ => None,
    };
    if let Some(code) = code {
        found.push(under(Problem::warn(code).at("spouse_first_ar"), kind));
    }
    if kind.effect == Effect::Resumption && ended_for_good(note, context, standing) {
        found.push(under(Problem::warn("reprise-after-irrevocable"), kind));
    }
    if kind.effect == Effect::Resumption {
        after_death(note, kind, standing, found);
    }
    prosecutor_of_rabat(note, context, found);
}

/// Only a revocable divorce can be gone back on without a new marriage (law 70-03, article 124).
fn ended_for_good(note: &NoteContent, context: &NoteContext<'_>, standing: &Standing) -> bool {
    let spouse = note.name("spouse");
    let last = context
        .existing
        .iter()
        .filter(|other| standing.holds(&other.id) && other.content.event() <= note.event())
        .filter(|other| is_same_person(&other.content.name("spouse"), &spouse))
        .max_by_key(|other| other.content.event().map(|date| date.earliest()));
    last.and_then(|other| other.content.value("divorce_kind")).is_some_and(|of| of != "revocable")
}

fn after_death(note: &NoteContent, kind: &NoteKind, standing: &Standing, found: &mut Vec<Problem>) {
    let died = standing.death.as_ref().and_then(|death| death.on);
    if died.zip(note.event()).is_some_and(|(died, on)| died.latest() < on.earliest()) {
        found.push(under(Problem::warn("marriage-after-death"), kind));
    }
}

/// The spouse's own note is the sender's to give to the prosecutor of Rabat (case M03).
fn prosecutor_of_rabat(note: &NoteContent, context: &NoteContext<'_>, found: &mut Vec<Problem>) {
    if owed(note) == Some(Owed::ProsecutorOfRabat)
        && let Some(rule) = context.law.flag("note-to-prosecutor-of-rabat")
    {
        let problem = Problem::note("spouse-born-abroad").at("spouse_born_abroad");
        found.push(ruled(problem, &rule));
    }
}
