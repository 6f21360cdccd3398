//! What must be true of a judgment or a transfer, whatever the act is about.

use vocabulary::{CivilDate, DatePair, PartialDate, Problem};

use super::{Judgment, Transfer, Variant};
use crate::checks::{CheckContext, hijri_apart, latest};

impl Variant {
    /// Every problem of the judgment and of the transfer. `event` is the day of the birth or of
    /// the death, as far as it is known.
    pub fn check(&self, event: Option<&PartialDate>, context: &CheckContext<'_>) -> Vec<Problem> {
        let mut found = Vec::new();
        match self {
            Variant::Declared => {}
            Variant::Judgment(given) => {
                judgment(given, event, context, &mut found);
                // A court dates its judgment to the day; only a transferred act may have lost it.
                if given.date.gregorian.is_some_and(|date| date.exact().is_none()) {
                    found.push(Problem::refuse("judgment-date-incomplete").at("judgment_date"));
                }
            }
            Variant::Transferred(drawn) => transfer(drawn, event, context, &mut found),
            Variant::TransferredJudgment(given, drawn) => {
                judgment(given, event, context, &mut found);
                transfer(drawn, event, context, &mut found);
                if let (Some(given), Some(drawn)) = (given.date.gregorian, drawn.date.gregorian)
                    && latest(&drawn) < given.earliest()
                {
                    found.push(Problem::refuse("transfer-before-judgment").at("transfer_date"));
                }
            }
        }
        found
    }
}

fn judgment(
    judgment: &Judgment,
    event: Option<&PartialDate>,
    context: &CheckContext<'_>,
    found: &mut Vec<Problem>,
) {
    if !is_dated(&judgment.date) {
        found.push(Problem::invalid("judgment_date", "required"));
    }
    dated(&judgment.date, "judgment", event, context, found);
}

fn transfer(
    transfer: &Transfer,
    event: Option<&PartialDate>,
    context: &CheckContext<'_>,
    found: &mut Vec<Problem>,
) {
    if !is_dated(&transfer.date) {
        found.push(Problem::warn("transfer-date-missing").at("transfer_date"));
    }
    if transfer.officer.is_empty() && transfer.officer_latin.is_none() {
        found.push(Problem::warn("transfer-officer-missing").at("transfer_officer"));
    }
    dated(&transfer.date, "transfer", event, context, found);
}

fn is_dated(pair: &DatePair) -> bool {
    pair.gregorian.is_some() || pair.hijri.is_some()
}

/// Not after today, not before the event, and the two calendars near each other.
fn dated(
    pair: &DatePair,
    what: &str,
    event: Option<&PartialDate>,
    context: &CheckContext<'_>,
    found: &mut Vec<Problem>,
) {
    let field = format!("{what}_date");
    found.extend(hijri_apart(pair, &field, context));
    let Some(date) = pair.gregorian else { return };
    if date.earliest() > context.today {
        found.push(Problem::refuse(&format!("{what}-in-the-future")).at(&field));
    }
    let before = |event: &PartialDate| -> bool {
        let last: CivilDate = latest(&date);
        last < event.earliest()
    };
    if event.is_some_and(before) {
        found.push(Problem::refuse(&format!("{what}-before-event")).at(&field));
    }
}
