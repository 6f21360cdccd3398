//! What can be said against the keying of an old act. Nothing is refused that an old act may
//! lack; what contradicts itself is shown, for it may be a slip of today or one of then.

use vocabulary::{PartialDate, Problem, RegisterKind, Values};

use super::content::{HistoricContent, HistoricPerson, Legibility};
use super::read::LEGIBILITY;
use crate::checks::{CheckContext, hijri_apart, latest};

/// Every problem of an old act.
pub fn check(
    content: &HistoricContent,
    values: &Values,
    context: &CheckContext<'_>,
) -> Vec<Problem> {
    let mut found = Vec::new();
    dates(content, context, &mut found);
    unnamed(&content.holder, "holder", content, &mut found);
    if let Some(spouse) = &content.spouse {
        unnamed(spouse, "spouse", content, &mut found);
    }
    for (field, legibility) in &content.legibility {
        let typed = values.get(field).is_some_and(|value| !value.trim().is_empty());
        if typed && *legibility != Legibility::StruckOut {
            let at = format!("{field}{LEGIBILITY}");
            found.push(Problem::warn("historic-unread-yet-typed").at(&at));
        }
    }
    if register_kinds(content).is_empty() {
        let year = content.register_year.to_string();
        let problem = Problem::warn("historic-no-such-register").with("year", &year);
        found.push(problem.at("register_year"));
    }
    found
}

/// The kinds of registers of earlier eras that can hold it.
pub fn register_kinds(content: &HistoricContent) -> Vec<RegisterKind> {
    RegisterKind::all()
        .filter(|kind| !kind.numbered_here() && kind.act() == content.act)
        .filter(|kind| {
            let (first, last) = kind.years();
            content.register_year >= first && last.is_none_or(|last| content.register_year <= last)
        })
        .collect()
}

fn dates(content: &HistoricContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let gregorian = |pair: &Option<vocabulary::DatePair>| -> Option<PartialDate> {
        pair.as_ref().and_then(|pair| pair.gregorian)
    };
    let (event, drawn) = (gregorian(&content.event), gregorian(&content.drawn));
    for (date, field) in [(event, "event_date"), (drawn, "drawn_date")] {
        if date.is_some_and(|date| date.earliest() > context.today) {
            found.push(Problem::refuse("historic-in-the-future").at(field));
        }
    }
    if let (Some(event), Some(drawn)) = (event, drawn)
        && latest(&drawn) < event.earliest()
    {
        found.push(Problem::warn("historic-drawn-before-event").at("drawn_date"));
    }
    if let Some(event) = event.filter(|event| event.year > content.register_year) {
        let problem = Problem::warn("historic-event-after-register")
            .with("event", &event.year.to_string())
            .with("year", &content.register_year.to_string());
        found.push(problem.at("event_date"));
    }
    if let Some(pair) = &content.event {
        found.extend(hijri_apart(pair, "event_date", context));
    }
}

/// Somebody without any name cannot be found again; a clerk must have seen that.
fn unnamed(
    person: &HistoricPerson,
    who: &str,
    content: &HistoricContent,
    found: &mut Vec<Problem>,
) {
    let named = !person.name.display_ar().is_empty() || !person.name.display_latin().is_empty();
    if !named && !content.legibility.contains_key(&format!("{who}_name")) {
        let script = if content.lang == vocabulary::Lang::Ar { "ar" } else { "latin" };
        let field = format!("{who}_first_{script}");
        found.push(Problem::warn("historic-unnamed").at(&field));
    }
}
