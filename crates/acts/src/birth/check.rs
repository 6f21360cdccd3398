//! What the law says of a birth. Every rule names its provision; a value that is unverified warns
//! instead of refusing.

mod names;
mod parents;

use law::LawOn;
use vocabulary::{PartialDate, Problem, Severity, Values};

use super::content::BirthContent;
use super::deadline::deadline;
use super::twins::says_twin_rank;
use crate::checks::{CheckContext, hijri_apart, ruled};

/// Every problem of a birth, at once. A judgment or a transfer is not held to what only a
/// declaration owes: the period, the declarant, the certificate, the proof of marriage, the hour.
pub fn check(content: &BirthContent, values: &Values, context: &CheckContext<'_>) -> Vec<Problem> {
    let _ = values;
    let mut found = Vec::new();
    dates(content, context, &mut found);
    found.extend(content.variant.check(content.born.gregorian.as_ref(), context));
    names::names(content, context.law, &mut found);
    parents::parents(content, context, &mut found);
    twin_rank(content, context.law, &mut found);
    if content.variant.is_declared() {
        period(content, context, &mut found);
        documents(content, context.law, &mut found);
        declarant(content, context.law, &mut found);
        hour(content, context.law, &mut found);
        if !content.alive {
            found.push(Problem::note("death-act-to-follow").at("child_alive"));
        }
    }
    found
}

fn dates(content: &BirthContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let Some(gregorian) = content.born.gregorian else {
        if content.variant.transfer().is_none() || content.born.hijri.is_none() {
            found.push(Problem::invalid("birth_date", "required"));
        }
        return;
    };
    if gregorian.earliest() > context.today {
        found.push(Problem::refuse("birth-in-the-future").at("birth_date"));
    }
    found.extend(incomplete(content, &gregorian));
    if content.variant.is_declared()
        && let Some(most) = context.law.number("birth-years-ago-most")
    {
        let years = i64::from(context.today.year()) - i64::from(gregorian.year);
        if years > most.value {
            let problem = Problem::warn("birth-long-ago").with("years", &years.to_string());
            found.push(ruled(problem.at("birth_date"), &most));
        }
    }
    found.extend(hijri_apart(&content.born, "birth_date", context));
}

/// A court may know no more than the year, and an old act may say no more.
fn incomplete(content: &BirthContent, born: &PartialDate) -> Option<Problem> {
    let problem = match (born.exact(), content.variant.judgment(), content.variant.transfer()) {
        (Some(_), ..) | (None, _, Some(_)) => return None,
        (None, Some(_), None) => Problem::warn("birth-date-partial"),
        (None, None, None) => Problem::refuse("birth-date-incomplete"),
    };
    Some(problem.at("birth_date"))
}

fn period(content: &BirthContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let Some(deadline) = deadline(content, context.law, context.today) else { return };
    found.extend(deadline.notes.iter().cloned());
    let declared = content.declared_on.and_then(|date| date.exact()).unwrap_or(context.today);
    if !deadline.is_over(declared) {
        return;
    }
    let mut problem = Problem::refuse("late-declaration")
        .at("birth_date")
        .under("late-birth-by-judgment")
        .with("last", &deadline.last.to_string())
        .with("days", &deadline.of.to_string());
    if deadline.unverified {
        problem.severity = Severity::Warn;
        problem.unverified = true;
    }
    found.push(problem);
}

fn documents(content: &BirthContent, law: &LawOn<'_>, found: &mut Vec<Problem>) {
    if let Some(rule) = law.flag("birth-certificate")
        && content.certificate.kind == "none"
    {
        found.push(ruled(Problem::refuse("no-birth-certificate").at("certificate_kind"), &rule));
    }
}

fn declarant(content: &BirthContent, law: &LawOn<'_>, found: &mut Vec<Problem>) {
    // Who declares a child of unknown parents is a rule of its own.
    if !content.parents_known {
        return;
    }
    let capacity = &content.declarant.capacity;
    let Some(lawful) = law.list("birth-declarants") else { return };
    if lawful.value.contains(capacity) {
        return;
    }
    let accepted = law.list("birth-declarants-accepted");
    if let Some(accepted) = accepted.filter(|list| list.value.contains(capacity)) {
        let note = Problem::note("declarant-out-of-order").at("declarant_capacity");
        found.push(note.under(accepted.provision));
        return;
    }
    found.push(ruled(Problem::warn("declarant-not-listed").at("declarant_capacity"), &lawful));
}

/// Of a child found, the hour may be unknown (case B08).
fn hour(content: &BirthContent, law: &LawOn<'_>, found: &mut Vec<Problem>) {
    if content.time.is_none()
        && content.parents_known
        && let Some(rule) = law.flag("birth-hour")
    {
        found.push(ruled(Problem::refuse("birth-hour-missing").at("birth_time"), &rule));
    }
}

/// Where acts say who was born first, the rank is needed (case B06).
fn twin_rank(content: &BirthContent, law: &LawOn<'_>, found: &mut Vec<Problem>) {
    if content.multiple != "single"
        && content.rank.is_none()
        && content.variant.transfer().is_none()
        && let Some(rule) = law.flag("twin-rank-in-act")
        && says_twin_rank(law)
    {
        found.push(ruled(Problem::refuse("twin-rank-missing").at("birth_rank"), &rule));
    }
}
