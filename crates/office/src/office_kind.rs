//! What follows from the kind of an office: when a branch office may begin, how many copies of
//! its registers a consulate keeps.

use law::{LawOn, Ruled};
use vocabulary::{BranchOrder, CivilDate, OfficeKind, Problem};

const SILENCE: &str = "branch-office-silence";
const SENDING: &str = "branch-office-sending";

/// The first day on which a branch office may work: that of its approval, or the one after the
/// silence that counts as approval (law 37-99; provision `branch-office-silence`). None while the
/// order was not sent.
pub fn effective_from(order: &BranchOrder, law: &LawOn<'_>) -> Option<CivilDate> {
    let silence = law.number(SILENCE).map(|days| days.value);
    let silent = order.sent.zip(silence).map(|(sent, days)| sent.add_days(days + 1));
    order.approved.into_iter().chain(silent).min()
}

/// What speaks against working in this office today. Only warnings: the periods are unverified.
pub fn check(kind: &OfficeKind, today: CivilDate, law: &LawOn<'_>) -> Vec<Problem> {
    let Some(order) = kind.order() else { return Vec::new() };
    let warn = |code: &str, provision: &str| Problem {
        unverified: law.number(provision).is_some_and(|days| days.unverified()),
        ..Problem::warn(code).under(provision).with("number", &order.number)
    };
    let mut problems = Vec::new();
    match effective_from(order, law) {
        None => problems.push(warn("branch-not-sent", SILENCE)),
        Some(from) if today < from => {
            let said = warn("branch-not-effective", SILENCE);
            problems.push(said.with("date", &from.to_string()));
        }
        Some(_) => {}
    }
    let last = law.number(SENDING).map(|days| order.date.add_days(days.value));
    if let (Some(sent), Some(last)) = (order.sent, last)
        && sent > last
    {
        problems.push(warn("branch-sent-late", SENDING).with("date", &last.to_string()));
    }
    problems
}

/// How many copies of each register are kept here (decree 2-99-665; three abroad).
pub fn register_copies<'a>(kind: &OfficeKind, law: &LawOn<'a>) -> Option<Ruled<'a, i64>> {
    match kind {
        OfficeKind::Consulate => law.number("register-copies-abroad"),
        OfficeKind::Communal | OfficeKind::Branch(_) => law.number("register-copies"),
    }
}

#[cfg(test)]
mod tests;
