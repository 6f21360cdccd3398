//! A clerk changes a draft: autosave, or the Save button.

use accounts::Clerk;
use vocabulary::{ActId, Values};

use crate::Failure;
use crate::draft;
use crate::node::Ctx;
use crate::views::Saved;

/// Replaces the values of a draft, if it is still the version the clerk saw.
/// A draft that was presented becomes a draft again.
///
/// # Errors
/// `Conflict` with the other version when somebody saved meanwhile (case B27).
pub fn amend_draft(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    act: &ActId,
    base_version: u64,
    values: Values,
) -> Result<Saved, Failure> {
    crate::own_office(ctx, clerk.account())?;
    let mut record = draft::find(&ctx.desk.writer(), act)?;
    record.values = draft::bounded(draft::form(&record.form)?, values)?;
    if record.state == draft::READY {
        record.state = draft::DRAFT.into();
    }
    // Typed anew, the text has no slip: a margin that corrects words nobody reads would be false.
    record.renvois = "[]".into();
    record.author = clerk.account().id.clone();
    record.saved_at = ctx.now;
    let problems = draft::evaluate(ctx, &record.form, &record.values)?.problems;
    draft::save(ctx, &record, base_version, problems)
}
