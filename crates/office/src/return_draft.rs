//! The registrar sends a draft back to the clerk, with the reason.

use accounts::Signatory;
use vocabulary::{ActId, Problem};

use crate::Failure;
use crate::draft;
use crate::node::Ctx;
use crate::views::Saved;

/// Longest reason kept, in characters.
const REASON_MAX: usize = 500;

/// Takes a draft out of the queue.
///
/// # Errors
/// `reason-missing`; `Conflict` when the clerk changed the draft meanwhile.
pub fn return_draft(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    act: &ActId,
    reason: &str,
) -> Result<Saved, Failure> {
    crate::own_office(ctx, signatory.account())?;
    let reason = vocabulary::tidy(reason);
    if reason.is_empty() || reason.chars().count() > REASON_MAX {
        return Err(Failure::Invalid(vec![Problem::invalid("reason", "reason-missing")]));
    }
    let mut record = draft::find(&ctx.desk.writer(), act)?;
    let version = record.version;
    record.state = draft::RETURNED.into();
    record.return_reason = Some(reason);
    record.saved_at = ctx.now;
    let problems = draft::evaluate(ctx, &record.form, &record.values)?.problems;
    draft::save(ctx, &record, version, problems)
}
