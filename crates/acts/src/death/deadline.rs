//! Until when a death may be declared (decree 2-99-665, article 15; decree 2-04-331; law 37-99,
//! article 27).

use law::LawOn;
use vocabulary::{CivilDate, Problem};

use super::content::DeathContent;
use crate::birth::{Deadline, extend_for_suspension};

/// When a period begins, and what is uncertain about it.
struct Start {
    day: CivilDate,
    notes: Vec<Problem>,
    unverified: bool,
}

/// The period for this death, as of the day of declaration. `None` where no law of that day sets
/// one, the date is incomplete, or nothing is declared: a judgment and a transfer are entered at
/// any time.
pub fn deadline(content: &DeathContent, law: &LawOn<'_>, today: CivilDate) -> Option<Deadline> {
    if !content.variant.is_declared() {
        return None;
    }
    let Start { day: begun, mut notes, mut unverified } = start(content, law)?;
    let (mut last, provision) = if content.died_abroad {
        let years = law.number("death-declaration-period-abroad")?;
        unverified |= years.unverified();
        (begun.add_years(i16::try_from(years.value).ok()?), years.provision)
    } else {
        let days = law.number("death-declaration-period")?;
        unverified |= days.unverified();
        // The day of the event is day 0 unless the parameter says otherwise.
        let event_day = law.number("period-event-day").map_or(0, |ruled| ruled.value);
        (begun.add_days(days.value - event_day), days.provision)
    };
    extend_for_suspension(law, begun, &mut last, &mut notes);
    let declared = content.declared_on.and_then(|date| date.exact()).unwrap_or(today);
    Some(Deadline {
        day: declared.days_since(&begun),
        of: last.days_since(&begun),
        last,
        provision: provision.to_owned(),
        notes,
        unverified,
    })
}

/// The day of the death; the arrival, for a death on a journey; the finding, for a body.
fn start(content: &DeathContent, law: &LawOn<'_>) -> Option<Start> {
    let died = content.died.gregorian.and_then(|date| date.exact());
    let after = |day: &CivilDate| died.is_none_or(|died| *day >= died);
    let begins = |day: CivilDate, note: Problem, unverified: bool| {
        let mut note = note.with("date", &day.to_string());
        note.unverified = unverified;
        Start { day, notes: vec![note], unverified }
    };
    let found = content.body.as_ref().and_then(|body| body.found_on.as_ref()?.gregorian?.exact());
    if let (Some(day), Some(rule)) = (found.filter(after), law.flag("death-period-from-finding")) {
        let note = Problem::note("death-period-from-finding").under(rule.provision);
        return Some(begins(day, note, rule.unverified()));
    }
    let arrival = content.arrival.and_then(|date| date.exact()).filter(after);
    if let (Some(day), Some(rule)) = (arrival, law.flag("death-period-from-arrival")) {
        let note = Problem::note("period-from-arrival").under(rule.provision);
        return Some(begins(day, note, rule.unverified()));
    }
    died.map(|day| Start { day, notes: vec![], unverified: false })
}
