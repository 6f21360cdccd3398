//! How a file stands on a day, with its clock and what can be done next.

use law::LawOn;
use vocabulary::{CivilDate, Problem, Refusal};

use crate::file::{Requested, Step, StepKind};
use crate::route::Route;

/// How a file stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Asked for, not yet endorsed by the registrar.
    ToEndorse,
    /// Ready to be sent to the authority.
    ToSend,
    /// The authority has it: day n of m, where the law sets a period.
    Waiting {
        /// Since when.
        since: CivilDate,
        /// The last day to answer, if the law sets one.
        last: Option<CivilDate>,
    },
    /// The period ran out without an answer: a refusal (case M09).
    RefusedBySilence {
        /// The last day to answer.
        last: CivilDate,
    },
    /// Refused in words.
    Refused,
    /// Before the president of the court.
    Appealed,
    /// Granted: the note is to be entered.
    Granted,
    /// The note stands in the margin.
    Noted,
    /// Given up.
    Withdrawn,
}

/// What can be done about a refusal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// A request to the president of the court of first instance.
    PresidentOfCourt,
    /// The ordinary ways of appeal against a judgment.
    Appeal,
    /// A complaint to the administrative court.
    AdministrativeCourt,
}

impl State {
    /// The word of the state, as texts and filters have it.
    pub fn as_str(&self) -> &'static str {
        match self {
            State::ToEndorse => "to-endorse",
            State::ToSend => "to-send",
            State::Waiting { .. } => "waiting",
            State::RefusedBySilence { .. } => "refused-by-silence",
            State::Refused => "refused",
            State::Appealed => "appealed",
            State::Granted => "granted",
            State::Noted => "noted",
            State::Withdrawn => "withdrawn",
        }
    }

    /// Whether nothing more is to be done.
    pub fn is_ended(&self) -> bool {
        matches!(self, State::Noted | State::Withdrawn)
    }

    /// The next remedy, after a refusal.
    pub fn remedy(&self, route: Route) -> Option<Remedy> {
        match (self, route) {
            (State::RefusedBySilence { .. } | State::Refused, Route::Material) => {
                Some(Remedy::PresidentOfCourt)
            }
            (State::Refused, Route::Substantive | Route::FirstName) => Some(Remedy::Appeal),
            (State::Refused, Route::LatinName | Route::FamilyName) => {
                Some(Remedy::AdministrativeCourt)
            }
            _ => None,
        }
    }

    /// What may happen next.
    pub fn next(&self) -> &'static [StepKind] {
        match self {
            State::ToEndorse => &[StepKind::Endorsed, StepKind::Withdrawn],
            State::ToSend => &[StepKind::Sent, StepKind::Withdrawn],
            State::Waiting { .. } => &[StepKind::Granted, StepKind::Refused, StepKind::Withdrawn],
            // An answer that comes late is still an answer.
            State::RefusedBySilence { .. } => {
                &[StepKind::Appealed, StepKind::Granted, StepKind::Refused, StepKind::Withdrawn]
            }
            State::Refused => &[StepKind::Appealed, StepKind::Withdrawn],
            State::Appealed => &[StepKind::Granted, StepKind::Refused, StepKind::Withdrawn],
            State::Granted => &[StepKind::Noted],
            State::Noted | State::Withdrawn => &[],
        }
    }
}

/// The state of a file on a day.
pub fn state(requested: &Requested, steps: &[Step], today: CivilDate, law: &LawOn<'_>) -> State {
    let Some(last) = steps.last() else {
        return if requested.route.is_endorsed() { State::ToEndorse } else { State::ToSend };
    };
    match last.step {
        StepKind::Endorsed => State::ToSend,
        StepKind::Sent => waiting(requested.route, last.on, today, law),
        StepKind::Granted => State::Granted,
        StepKind::Refused => State::Refused,
        StepKind::Appealed => State::Appealed,
        StepKind::Noted => State::Noted,
        StepKind::Withdrawn => State::Withdrawn,
    }
}

fn waiting(route: Route, since: CivilDate, today: CivilDate, law: &LawOn<'_>) -> State {
    let days = route.period().and_then(|period| law.number(period));
    let last = days.map(|days| since.add_days(days.value));
    match last {
        Some(last) if today > last => State::RefusedBySilence { last },
        last => State::Waiting { since, last },
    }
}

/// Whether a step may follow.
///
/// # Errors
/// `correction-step-impossible`; `correction-step-undated` before the request or in the future;
/// `correction-reference-missing` for a decision without its number; `reason-missing`.
pub fn check_step(
    requested: &Requested,
    steps: &[Step],
    step: &Step,
    today: CivilDate,
    law: &LawOn<'_>,
) -> Result<(), Refusal> {
    let before = state(requested, steps, today, law);
    if !before.next().contains(&step.step) {
        return Err(Problem::refuse("correction-step-impossible")
            .at("step")
            .with("state", before.as_str())
            .into());
    }
    let since = steps.last().map_or(requested.on, |last| last.on);
    if step.on < since || step.on > today {
        return Err(Problem::refuse("correction-step-undated").at("on").into());
    }
    let decided = matches!(step.step, StepKind::Granted | StepKind::Sent);
    if decided && step.reference.trim().is_empty() {
        return Err(Problem::invalid("reference", "correction-reference-missing").into());
    }
    let gives_reason = matches!(step.step, StepKind::Refused | StepKind::Withdrawn);
    if gives_reason && step.reason.trim().is_empty() {
        return Err(Problem::invalid("reason", "reason-missing").into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Remedy, State, check_step, state};
    use crate::{Requested, Route, Step, StepKind};
    use law::Law;
    use vocabulary::{ActId, CivilDate, CorrectionId, IdSource, Regime};

    struct Zero;
    impl IdSource for Zero {
        fn bytes16(&mut self) -> [u8; 16] {
            [0; 16]
        }
    }

    fn day(text: &str) -> CivilDate {
        CivilDate::parse(text).expect("a date")
    }

    fn requested(route: Route) -> Requested {
        Requested {
            correction: CorrectionId::new(&mut Zero),
            act: ActId::new(&mut Zero),
            route,
            field: "birth_date".into(),
            present: "1988".into(),
            asked: "1989".into(),
            requester: "x".into(),
            capacity: "holder".into(),
            documents: Vec::new(),
            on: day("2026-03-01"),
        }
    }

    fn step(kind: StepKind, on: &str) -> Step {
        Step {
            correction: CorrectionId::new(&mut Zero),
            step: kind,
            on: day(on),
            reference: "12/2026".into(),
            authority: String::new(),
            reason: "x".into(),
            note: None,
        }
    }

    fn stands(route: Route, steps: &[Step], on: &str) -> State {
        let law = Law::embedded();
        state(&requested(route), steps, day(on), &law.on(day(on), Regime::Paper3799))
    }

    #[test]
    fn m09_silence_of_the_prosecutor_is_a_refusal_after_its_last_day() {
        assert_eq!(stands(Route::Material, &[], "2026-03-01"), State::ToEndorse);
        let sent = [step(StepKind::Endorsed, "2026-03-02"), step(StepKind::Sent, "2026-03-03")];
        let last = Some(day("2026-03-18"));
        let waiting = stands(Route::Material, &sent, "2026-03-18");
        assert_eq!(waiting, State::Waiting { since: day("2026-03-03"), last });
        let silent = stands(Route::Material, &sent, "2026-03-19");
        assert_eq!(silent, State::RefusedBySilence { last: day("2026-03-18") });
        assert_eq!(silent.remedy(Route::Material), Some(Remedy::PresidentOfCourt));
        assert!(silent.next().contains(&StepKind::Granted), "a late answer is an answer");
    }

    #[test]
    fn m10_a_judgment_takes_the_time_it_takes() {
        let sent = [step(StepKind::Sent, "2026-03-03")];
        let waiting = stands(Route::Substantive, &sent, "2027-03-03");
        assert_eq!(waiting, State::Waiting { since: day("2026-03-03"), last: None });
    }

    #[test]
    fn a_step_follows_only_where_it_can() {
        let law = Law::embedded();
        let law = law.on(day("2026-04-01"), Regime::Paper3799);
        let check = |steps: &[Step], next: &Step| {
            check_step(&requested(Route::Material), steps, next, day("2026-04-01"), &law)
                .map_err(|refusal| refusal.0.code)
        };
        let endorsed = step(StepKind::Endorsed, "2026-03-02");
        assert_eq!(check(&[], &endorsed), Ok(()));
        assert_eq!(
            check(&[], &step(StepKind::Granted, "2026-03-02")),
            Err("correction-step-impossible".into())
        );
        let early = step(StepKind::Endorsed, "2026-02-02");
        assert_eq!(check(&[], &early), Err("correction-step-undated".into()));
        let bare = Step { reference: String::new(), ..step(StepKind::Sent, "2026-03-05") };
        assert_eq!(check(&[endorsed], &bare), Err("correction-reference-missing".into()));
    }
}
