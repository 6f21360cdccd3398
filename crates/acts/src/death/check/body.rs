//! A body found (law 37-99, article 25; case D05).

use law::LawOn;
use vocabulary::{PartialDate, Problem, Severity};

use crate::checks::{CheckContext, hijri_apart, latest, ruled};
use crate::death::content::{DeathContent, FoundBody};

/// The report, its endorsement by the King's prosecutor, and the description of whom nobody knows.
/// A judgment and a transfer rest on what was decided then.
pub(super) fn body(content: &DeathContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let Some(body) = &content.body else { return };
    if content.variant.is_declared() {
        report(content, body, context.law, found);
    }
    days(content, body, context, found);
}

fn report(content: &DeathContent, body: &FoundBody, law: &LawOn<'_>, found: &mut Vec<Problem>) {
    let Some(rule) = law.flag("body-found-report") else { return };
    if !content.identity_known && content.certificate.kind != "police-report" {
        let problem = Problem::refuse("body-without-report").at("certificate_kind");
        found.push(ruled(problem, &rule));
    }
    if !body.endorsed {
        let problem = Problem::refuse("report-not-endorsed").at("report_endorsed");
        found.push(ruled(problem, &rule));
    }
    if !content.identity_known && body.description.is_empty() {
        let problem = Problem::refuse("body-not-described").at("description");
        found.push(ruled(problem, &rule));
    }
}

/// Found after the death, reported after the finding, endorsed after the report, none after today.
fn days(
    content: &DeathContent,
    body: &FoundBody,
    context: &CheckContext<'_>,
    found: &mut Vec<Problem>,
) {
    let found_on = body.found_on.as_ref().and_then(|pair| pair.gregorian);
    let chain: [(&str, Option<PartialDate>); 4] = [
        ("death_date", content.died.gregorian),
        ("found_date", found_on),
        ("report_date", body.report_date),
        ("endorsement_date", body.endorsed_on),
    ];
    let mut before: Option<PartialDate> = None;
    for (field, date) in chain {
        let Some(date) = date else { continue };
        if field != "death_date" && date.earliest() > context.today {
            found.push(Problem::refuse("body-day-in-the-future").at(field));
        }
        if before.is_some_and(|before| latest(&date) < before.earliest()) {
            found.push(out_of_order(content, field));
        }
        before = Some(date);
    }
    if let Some(pair) = &body.found_on {
        found.extend(hijri_apart(pair, "found_date", context));
    }
}

/// An old act keeps the days it was written with.
fn out_of_order(content: &DeathContent, field: &str) -> Problem {
    let mut problem = Problem::refuse("body-days-out-of-order").at(field);
    if content.variant.transfer().is_some() {
        problem.severity = Severity::Warn;
    }
    problem
}
