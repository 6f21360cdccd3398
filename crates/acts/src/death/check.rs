//! What the law says of a death. Every rule names its provision; a value that is unverified warns
//! instead of refusing.

mod body;
mod names;

pub(super) use names::same_name;

use law::LawOn;
use vocabulary::{Problem, Severity, Values};

use super::content::DeathContent;
use super::deadline::deadline;
use super::notice;
use crate::checks::{CheckContext, hijri_apart, latest, ruled};

/// Every problem of a death, at once. A judgment or a transfer is not held to what only a
/// declaration owes: the period, the declarant, the certificate, the hour.
pub fn check(content: &DeathContent, values: &Values, context: &CheckContext<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    let event = content.died.gregorian.as_ref();
    dates(content, context, &mut found);
    ages(content, context, &mut found);
    found.extend(content.variant.check(event, context));
    names::names(content, context.law, &mut found);
    body::body(content, context, &mut found);
    if content.variant.is_declared() {
        period(content, context, &mut found);
        certificate(content, context, &mut found);
        declarant(content, context, &mut found);
        hour(content, values, context.law, &mut found);
    }
    found
}

fn dates(content: &DeathContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let Some(died) = content.died.gregorian else {
        let hijri_will_do = content.variant.transfer().is_some() && content.died.hijri.is_some();
        // Of a body the day it was found may be all that is known.
        let found_on = content.body.as_ref().is_some_and(|body| body.found_on.is_some());
        if !hijri_will_do && !found_on {
            found.push(Problem::invalid("death_date", "required"));
        }
        return;
    };
    if died.earliest() > context.today {
        found.push(Problem::refuse("death-in-the-future").at("death_date"));
    }
    if died.exact().is_none() && content.variant.transfer().is_none() {
        // A court, and whoever describes a body, may know no more than the year.
        let problem = if content.variant.is_declared() && content.body.is_none() {
            Problem::refuse("death-date-incomplete")
        } else {
            Problem::warn("death-date-partial")
        };
        found.push(problem.at("death_date"));
    }
    found.extend(hijri_apart(&content.died, "death_date", context));
}

/// A birth that does not go with the death (case D07).
fn ages(content: &DeathContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let Some(born) = &content.born else { return };
    found.extend(hijri_apart(born, "birth_date", context));
    let (Some(born), Some(died)) = (born.gregorian, content.died.gregorian) else { return };
    if latest(&died) < born.earliest() {
        found.push(Problem::warn("death-before-birth").at("death_date"));
    }
    if let Some(most) = context.law.number("death-age-most") {
        let years = i64::from(died.year) - i64::from(born.year);
        if years > most.value {
            let problem = Problem::warn("death-at-great-age").with("years", &years.to_string());
            found.push(ruled(problem.at("birth_date"), &most));
        }
    }
}

fn period(content: &DeathContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let Some(deadline) = deadline(content, context.law, context.today) else { return };
    found.extend(deadline.notes.iter().cloned());
    let declared = content.declared_on.and_then(|date| date.exact()).unwrap_or(context.today);
    let Some(rule) = context.law.flag("late-death-by-judgment") else { return };
    if !deadline.is_over(declared) {
        return;
    }
    let problem = Problem::refuse("late-death-declaration")
        .at("death_date")
        .with("last", &deadline.last.to_string())
        .with("days", &deadline.of.to_string());
    let mut problem = ruled(problem, &rule);
    if deadline.unverified {
        problem.severity = Severity::Warn;
        problem.unverified = true;
    }
    found.push(problem);
}

fn certificate(content: &DeathContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let certificate = &content.certificate;
    if let Some(rule) = context.law.flag("death-certificate")
        && matches!(certificate.kind.as_str(), "" | "none")
        && content.identity_known
    {
        let problem = Problem::refuse("no-death-certificate").at("certificate_kind");
        found.push(ruled(problem, &rule));
    }
    let Some(date) = certificate.date else { return };
    if date.earliest() > context.today {
        found.push(Problem::refuse("death-certificate-in-the-future").at("certificate_date"));
    }
    if content.died.gregorian.is_some_and(|died| latest(&date) < died.earliest()) {
        found.push(Problem::warn("death-certificate-before-death").at("certificate_date"));
    }
}

fn declarant(content: &DeathContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let capacity = &content.declarant.capacity;
    if capacity.is_empty() {
        return;
    }
    let at = "declarant_capacity";
    if capacity == "spouse" && !matches!(content.marital_status.as_str(), "" | "married") {
        found.push(Problem::warn("spouse-declares-unmarried").at("marital_status"));
    }
    let law = context.law;
    let Some(lawful) = law.list("death-declarants") else { return };
    if lawful.value.contains(capacity) {
        // Bill 36-21 lists the institution too; the relatives come before it all the same.
        found.extend(early_notice(content, context));
        return;
    }
    if let Some(accepted) = law.list("death-declarants-accepted")
        && accepted.value.contains(capacity)
    {
        found.push(ruled(Problem::note("death-declarant-by-office").at(at), &accepted));
        found.extend(early_notice(content, context));
        return;
    }
    found.push(ruled(Problem::warn("death-declarant-not-listed").at(at), &lawful));
}

/// An institution declares in the stead of relatives, who have some days first (case D04).
fn early_notice(content: &DeathContent, context: &CheckContext<'_>) -> Option<Problem> {
    if content.declarant.capacity != "hospital" {
        return None;
    }
    let opening = notice::opening(content, context.law)?;
    if opening.is_open(context.today) {
        return None;
    }
    let mut note = Problem::note("relatives-may-still-declare")
        .at("declarant_capacity")
        .under(&opening.provision)
        .with("last", &opening.relatives_until.to_string());
    note.unverified = opening.unverified;
    Some(note)
}

/// An hour that was forgotten is asked for; one that nobody knows is said to be unknown.
fn hour(content: &DeathContent, values: &Values, law: &LawOn<'_>, found: &mut Vec<Problem>) {
    if content.time.is_some() || content.body.is_some() {
        return;
    }
    if values.get("hour_unknown").is_none_or(|said| said != "yes") {
        found.push(Problem::invalid("death_time", "required"));
    } else if let Some(rule) = law.flag("death-hour") {
        found.push(ruled(Problem::refuse("death-hour-missing").at("death_time"), &rule));
    }
}
