//! What speaks against a note: the act it goes on, the dates, the notes already there.

mod changes;
mod dates;
mod marital;

use law::Ruled;
use vocabulary::{Problem, Severity};

use crate::kinds::{Effect, NoteKind};
use crate::note::{NoteContent, NoteOnAct};
use crate::same::find_same;
use crate::standing::Standing;
use crate::subject::NoteContext;

/// What speaks against the note, all at once.
pub fn check(note: &NoteContent, context: &NoteContext<'_>) -> Vec<Problem> {
    let Some(kind) = note.kind() else { return vec![Problem::refuse("note-kind-unknown")] };
    let mut found = Vec::new();
    if !kind.on.contains(&context.subject.act) {
        found.push(Problem::refuse("note-not-on-this-act").with("kind", &kind.id));
        return found;
    }
    let standing = Standing::of(context.subject, context.existing, None);
    // What was cancelled may be entered again, rightly this time.
    let effective = context.existing.iter().filter(|other| standing.holds(&other.id));
    let effective: Vec<NoteOnAct> = effective.cloned().collect();
    if let Some(same) = find_same(note, &effective) {
        let known = if kind.effect == Effect::Marriage {
            "marriage-already-noted"
        } else {
            "already-noted"
        };
        let problem = Problem::refuse(known).with("entered", &same.entered_on.to_string());
        return vec![under(problem, kind)];
    }
    unverified(kind, context, &mut found);
    dates::check(note, kind, context, &mut found);
    if standing.annulled.is_some() && kind.effect != Effect::Cancels {
        found.push(Problem::warn("act-annulled-already"));
    }
    match kind.effect {
        Effect::Marriage => marital::marriage(note, kind, context, &standing, &mut found),
        Effect::EndOfMarriage | Effect::Resumption | Effect::Nullity => {
            marital::after_marriage(note, kind, context, &standing, &mut found);
        }
        Effect::Correction => changes::correction(note, kind, context, &standing, &mut found),
        Effect::FamilyName => changes::renamed(note, context, &standing, "family", &mut found),
        Effect::FirstName => changes::renamed(note, context, &standing, "first", &mut found),
        Effect::Paternity if context.subject.values.get("father_first_ar").is_some() => {
            changes::paternity(kind, context, &standing, &mut found);
        }
        Effect::Death if standing.death.is_some() => {
            found.push(under(Problem::warn("death-already-noted"), kind));
        }
        Effect::Cancels => cancellation(note, context, &standing, &mut found),
        Effect::Paternity
        | Effect::Death
        | Effect::Nationality
        | Effect::NationalityLost
        | Effect::Identification
        | Effect::Annulled
        | Effect::Remark => {}
    }
    found
}

/// The problem, under the provision that the kind of note rests on.
fn under(problem: Problem, kind: &NoteKind) -> Problem {
    match &kind.provision {
        Some(provision) => problem.under(provision),
        None => problem,
    }
}

/// A kind of note that no text of law was found for is entered, and somebody answers for it.
fn unverified(kind: &NoteKind, context: &NoteContext<'_>, found: &mut Vec<Problem>) {
    let rule = kind.provision.as_deref().and_then(|provision| context.law.flag(provision));
    if let Some(rule) = rule.filter(Ruled::unverified) {
        found.push(ruled(Problem::warn("note-rule-unverified"), &rule));
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

fn cancellation(
    note: &NoteContent,
    context: &NoteContext<'_>,
    standing: &Standing,
    found: &mut Vec<Problem>,
) {
    let target = note.cancels();
    let known = target.as_ref().and_then(|id| context.existing.iter().find(|n| n.id == *id));
    let Some(known) = known else {
        found.push(Problem::invalid("cancelled_note", "cancelled-note-unknown"));
        return;
    };
    if !standing.holds(&known.id) {
        found.push(Problem::refuse("note-cancelled-already").at("cancelled_note"));
    }
    if known
        .content
        .event()
        .zip(note.event())
        .is_some_and(|(its, ours)| ours.latest() < its.earliest())
    {
        found.push(Problem::warn("cancelled-before-event").at("decision_date"));
    }
}

#[cfg(test)]
mod tests;
