//! What speaks against a note: the act it goes on, the dates, the notes already there.

use acts::birth::Sex;
use law::Ruled;
use vocabulary::{PartialDate, Problem, Severity, hijri_days_apart};

use crate::kinds::{Effect, NoteKind};
use crate::note::NoteContent;
use crate::standing::{Standing, Union};
use crate::subject::NoteContext;

/// What speaks against the note, all at once.
pub fn check(note: &NoteContent, context: &NoteContext<'_>) -> Vec<Problem> {
    let Some(kind) = note.kind() else { return vec![Problem::refuse("note-kind-unknown")] };
    let mut found = Vec::new();
    if !kind.on.contains(&context.subject.act) {
        found.push(Problem::refuse("note-not-on-this-act").with("kind", &kind.id));
        return found;
    }
    if context.existing.iter().any(|other| note.same_event(&other.content)) {
        let known = if kind.effect == Effect::Marriage {
            "marriage-already-noted"
        } else {
            "already-noted"
        };
        return vec![under(Problem::refuse(known), kind)];
    }
    dates(note, kind, context, &mut found);
    let standing = Standing::of(context.subject, context.existing, None);
    if standing.annulled.is_some() && kind.effect != Effect::Cancels {
        found.push(Problem::warn("act-annulled-already"));
    }
    match kind.effect {
        Effect::Marriage => marriage(note, kind, context, &standing, &mut found),
        Effect::EndOfMarriage | Effect::Resumption | Effect::Nullity => {
            end_of_marriage(note, kind, &standing, &mut found);
        }
        Effect::Correction => correction(note, context, &standing, &mut found),
        Effect::FamilyName => renamed(note, context, &standing, "family", &mut found),
        Effect::FirstName => renamed(note, context, &standing, "first", &mut found),
        Effect::Death if standing.death.is_some() => {
            found.push(under(Problem::warn("death-already-noted"), kind));
        }
        Effect::Cancels => cancellation(note, context, &standing, &mut found),
        _ => {}
    }
    found
}

fn under(problem: Problem, kind: &NoteKind) -> Problem {
    match &kind.provision {
        Some(provision) => problem.under(provision),
        None => problem,
    }
}

fn dates(note: &NoteContent, kind: &NoteKind, context: &NoteContext<'_>, found: &mut Vec<Problem>) {
    let (today, born) = (context.today, context.subject.born);
    for (field, date) in dated(note) {
        if date.earliest() > today {
            let code = if kind.effect == Effect::Marriage {
                "marriage-in-the-future"
            } else {
                "note-in-the-future"
            };
            once(found, Problem::refuse(code).at(field));
        }
        let before_birth = born.is_some_and(|born| date.latest() < born.earliest());
        let of_holder =
            !matches!(field, "birth_date" | "spouse_birth_date" | "notice_received_date");
        if before_birth && of_holder {
            let code = if kind.effect == Effect::Marriage {
                "marriage-before-birth"
            } else {
                "note-before-birth"
            };
            once(found, Problem::refuse(code).at(field));
        }
        hijri(note, field, context, found);
    }
}

/// One wrong date says it all: the others follow from it.
fn once(found: &mut Vec<Problem>, problem: Problem) {
    if !found.iter().any(|known| known.code == problem.code) {
        found.push(problem);
    }
}

/// The dates a note states, by field.
fn dated(note: &NoteContent) -> impl Iterator<Item = (&str, PartialDate)> {
    note.values
        .iter()
        .filter(|(field, _)| field.ends_with("_date"))
        .filter_map(|(field, value)| Some((field.as_str(), PartialDate::parse(value).ok()?)))
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

/// A rule whose value nobody verified says so, and warns at most.
fn ruled<T>(problem: Problem, rule: &Ruled<'_, T>) -> Problem {
    let mut problem = problem.under(rule.provision);
    if rule.unverified() {
        problem.unverified = true;
        if problem.severity == Severity::Refuse {
            problem.severity = Severity::Warn;
        }
    }
    problem
}

fn marriage(
    note: &NoteContent,
    kind: &NoteKind,
    context: &NoteContext<'_>,
    standing: &Standing,
    found: &mut Vec<Problem>,
) {
    if let (Some(married), Some(born), Some(least)) =
        (note.event(), context.subject.born, context.law.number("marriage-age"))
    {
        let years = married.earliest().days_since(&born.earliest()) * 4 / 1461;
        if (0..least.value).contains(&years) {
            let problem = Problem::warn("spouse-young").at("marriage_date");
            found.push(ruled(problem.with("age", &years.to_string()), &least));
        }
    }
    if standing
        .death
        .as_ref()
        .and_then(|death| death.on)
        .is_some_and(|died| note.event().is_some_and(|married| died.latest() < married.earliest()))
    {
        found.push(under(Problem::warn("marriage-after-death"), kind));
    }
    // Under the Family Code a man may have more than one wife; the court has decided on that.
    let married = standing.unions.iter().any(Union::stands);
    if married {
        let woman = context.subject.sex == Some(Sex::Female);
        let code = if woman { "already-married-wife" } else { "already-married" };
        found.push(under(Problem::warn(code), kind));
    }
}

/// A divorce with no marriage on the act warns; the gap is listed (case M04).
fn end_of_marriage(
    note: &NoteContent,
    kind: &NoteKind,
    standing: &Standing,
    found: &mut Vec<Problem>,
) {
    let spouse = note.name("spouse");
    let union = standing.unions.iter().find(|union| *union.spouse() == spouse);
    let code = match (kind.effect, union) {
        (_, None) => "no-marriage-noted",
        (Effect::Resumption, Some(union)) if union.stands() => "still-married",
        (Effect::EndOfMarriage, Some(union)) if !union.stands() => "marriage-ended-already",
        _ => return,
    };
    found.push(under(Problem::warn(code).at("spouse_first_ar"), kind));
}

/// A correction names a field of the act and what it says now.
fn correction(
    note: &NoteContent,
    context: &NoteContext<'_>,
    standing: &Standing,
    found: &mut Vec<Problem>,
) {
    let field = note.value("corrected_field").unwrap_or("sex");
    if context.subject.form.field(field).is_none() {
        found.push(Problem::invalid("corrected_field", "corrected-field-unknown"));
        return;
    }
    let values = standing.values(context.subject.values);
    let now = values.get(field).map_or("", String::as_str);
    let said = note.value("present_value");
    if said.is_some_and(|said| said != now) {
        found.push(Problem::warn("present-value-differs").at("present_value").with("now", now));
    }
    if note.value("corrected_value") == Some(now) {
        found.push(Problem::refuse("correction-changes-nothing").at("corrected_value"));
    }
}

fn renamed(
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
}

fn cancellation(
    note: &NoteContent,
    context: &NoteContext<'_>,
    standing: &Standing,
    found: &mut Vec<Problem>,
) {
    let target = note.cancels();
    let known =
        target.as_ref().is_some_and(|target| context.existing.iter().any(|n| n.id == *target));
    match target {
        Some(target) if known && !standing.holds(&target) => {
            found.push(Problem::refuse("note-cancelled-already").at("cancelled_note"));
        }
        Some(_) if known => {}
        _ => found.push(Problem::invalid("cancelled_note", "cancelled-note-unknown")),
    }
}
