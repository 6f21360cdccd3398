//! What the checks of every kind of act are told, and what they share.

use law::{LawOn, Ruled};
use vocabulary::{
    CivilDate, DatePair, ObservedMonths, PartialDate, Problem, Regime, Severity, hijri_days_apart,
};

/// What the checks are told.
pub struct CheckContext<'a> {
    /// The day, in Morocco.
    pub today: CivilDate,
    /// The law of that day.
    pub law: &'a LawOn<'a>,
    /// Hijri months as observed.
    pub months: &'a ObservedMonths,
    /// The office's regime.
    pub regime: Regime,
}

/// A refusal that only warns where its value is unverified.
pub(crate) fn ruled<T>(problem: Problem, rule: &Ruled<'_, T>) -> Problem {
    let mut problem = problem.under(rule.provision);
    if rule.unverified() {
        problem.unverified = true;
        if problem.severity == Severity::Refuse {
            problem.severity = Severity::Warn;
        }
    }
    problem
}

/// Two calendars that name days further apart than observed months can (case B25).
pub(crate) fn hijri_apart(
    pair: &DatePair,
    field: &str,
    context: &CheckContext<'_>,
) -> Option<Problem> {
    let date = pair.gregorian.and_then(|date| date.exact())?;
    let typed = pair.hijri.and_then(|hijri| hijri.exact())?;
    let most = context.law.number("hijri-days-apart")?;
    let apart = hijri_days_apart(date, typed, context.months);
    (apart > most.value).then(|| {
        let problem = Problem::warn("hijri-far-apart").with("days", &apart.to_string());
        ruled(problem.at(&format!("{field}_hijri")), &most)
    })
}

/// The last day that a date, perhaps incomplete, can mean.
pub(crate) fn latest(date: &PartialDate) -> CivilDate {
    match (date.exact(), date.month) {
        (Some(day), _) => day,
        (None, Some(_)) => date.earliest().add_days(30),
        (None, None) => date.earliest().add_years(1).add_days(-1),
    }
}
