//! A clerk hands a complete draft to the registrar.

use accounts::Clerk;
use vocabulary::ActId;

use crate::Failure;
use crate::draft;
use crate::node::Ctx;
use crate::views::{Acknowledged, Saved};

/// Puts a draft in the registrar's queue. Warnings need the clerk's word and reason first.
///
/// # Errors
/// `Invalid` with every problem that forbids signing; `warnings-unacknowledged`; `Conflict`.
pub fn present_for_signature(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    act: &ActId,
    base_version: u64,
    acknowledged: Vec<Acknowledged>,
) -> Result<Saved, Failure> {
    crate::own_office(ctx, clerk.account())?;
    let mut record = draft::find(&ctx.desk.writer(), act)?;
    let problems = draft::evaluate(ctx, &record.form, &record.values)?.problems;
    let blocking = draft::blocking(&problems);
    if !blocking.is_empty() {
        return Err(Failure::Invalid(blocking));
    }
    let mut kept = draft::acknowledged_of(&record);
    draft::acknowledge(&mut kept, acknowledged, clerk.account());
    draft::require_acknowledged(&problems, &kept)?;
    record.acknowledged = draft::acknowledged_text(&kept);
    record.state = draft::READY.into();
    record.saved_at = ctx.now;
    draft::save(ctx, &record, base_version, problems)
}
