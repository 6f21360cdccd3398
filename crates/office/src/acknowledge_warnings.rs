//! A warning is read and accepted, with the name of who accepts it.

use accounts::Clerk;
use vocabulary::ActId;

use crate::Failure;
use crate::draft;
use crate::node::Ctx;
use crate::views::{Acknowledged, Saved};

/// Keeps acknowledgements with a draft.
///
/// # Errors
/// `Conflict` when somebody saved the draft meanwhile.
pub fn acknowledge_warnings(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    act: &ActId,
    base_version: u64,
    given: Vec<Acknowledged>,
) -> Result<Saved, Failure> {
    crate::own_office(ctx, clerk.account())?;
    let mut record = draft::find(&ctx.desk.writer(), act)?;
    let mut kept = draft::acknowledged_of(&record);
    draft::acknowledge(&mut kept, given, clerk.account());
    record.acknowledged = draft::acknowledged_text(&kept);
    record.saved_at = ctx.now;
    let problems = draft::evaluate(ctx, &record.form, &record.values)?.problems;
    draft::save(ctx, &record, base_version, problems)
}
