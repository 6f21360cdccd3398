//! Until when a birth may be declared (decree 2-99-665, articles 15 and 17; decree 2-04-331).

use law::LawOn;
use vocabulary::{CivilDate, Problem};

use super::content::BirthContent;

/// The period of a declaration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Days gone since the period began.
    pub day: i64,
    /// Days of the period.
    pub of: i64,
    /// The last day.
    pub last: CivilDate,
    /// The provision it rests on.
    pub provision: String,
    /// What is uncertain about it, as notes.
    pub notes: Vec<Problem>,
    /// Whether a value it rests on is unverified.
    pub unverified: bool,
}

impl Deadline {
    /// Whether the declaration comes too late.
    pub fn is_over(&self, declared: CivilDate) -> bool {
        declared > self.last
    }
}

/// The period for this birth, as of the day of declaration. `None` where no law of that day sets
/// one, the date of birth is incomplete, or nothing is declared: a judgment and a transfer are
/// entered at any time.
pub fn deadline(content: &BirthContent, law: &LawOn<'_>, today: CivilDate) -> Option<Deadline> {
    if !content.variant.is_declared() {
        return None;
    }
    let born = content.born.gregorian?.exact()?;
    let mut notes = Vec::new();
    // When the period of a child found begins, no text that we read says.
    let mut unverified = !content.parents_known;
    let (mut last, provision) = if content.born_abroad {
        let period = law.number("birth-declaration-period-abroad")?;
        unverified |= period.unverified();
        (born.add_years(i16::try_from(period.value).ok()?), period.provision)
    } else {
        let period = law.number("birth-declaration-period")?;
        unverified |= period.unverified();
        // The day of the event is day 0 unless the parameter says otherwise.
        let event_day = law.number("period-event-day").map_or(0, |ruled| ruled.value);
        (start(content, law, born, &mut notes).add_days(period.value - event_day), period.provision)
    };
    let begun = start(content, law, born, &mut Vec::new());
    extend_for_suspension(law, begun, &mut last, &mut notes);
    let declared = content.declared_on.and_then(|d| d.exact()).unwrap_or(today);
    Some(Deadline {
        day: declared.days_since(&begun),
        of: last.days_since(&begun),
        last,
        provision: provision.to_owned(),
        notes,
        unverified,
    })
}

/// A birth on a journey: the period runs from the arrival. A child found: from the finding.
fn start(
    content: &BirthContent,
    law: &LawOn<'_>,
    born: CivilDate,
    notes: &mut Vec<Problem>,
) -> CivilDate {
    let finding = content.foundling.as_ref().and_then(|report| report.found_on?.exact());
    if let (Some(day), Some(rule)) =
        (finding.filter(|day| *day >= born), law.flag("foundling-period-from-finding"))
    {
        let mut note = Problem::note("period-from-finding").under(rule.provision);
        note.unverified = rule.unverified();
        notes.push(note.with("date", &day.to_string()));
        return day;
    }
    let arrival = content.arrival.and_then(|date| date.exact()).filter(|date| *date >= born);
    match (arrival, law.flag("birth-period-from-arrival")) {
        (Some(arrival), Some(rule)) => {
            notes.push(
                Problem::note("period-from-arrival")
                    .under(rule.provision)
                    .with("date", &arrival.to_string()),
            );
            arrival
        }
        _ => born,
    }
}

/// The days of a suspension that fall in the period, of a birth or a death, are given back
/// (case B05).
pub(crate) fn extend_for_suspension(
    law: &LawOn<'_>,
    begun: CivilDate,
    last: &mut CivilDate,
    notes: &mut Vec<Problem>,
) {
    let (Some(from), Some(to)) =
        (law.date("period-suspension-start"), law.date("period-suspension-end"))
    else {
        return;
    };
    if begun > to.value || *last < from.value {
        return;
    }
    let suspended_from = begun.max(from.value);
    *last = last.add_days(to.value.days_since(&suspended_from) + 1);
    let mut note = Problem::note("period-suspended")
        .under(to.provision)
        .with("from", &from.value.to_string())
        .with("to", &to.value.to_string());
    note.unverified = to.unverified();
    notes.push(note);
}
