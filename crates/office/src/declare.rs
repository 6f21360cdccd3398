//! A clerk takes down a declaration of a birth or a death, or an act of an old register.

use accounts::Clerk;
use office_store::DraftRecord;
use vocabulary::{ActId, Values};

use crate::Failure;
use crate::draft;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::views::Saved;

/// Stores what the declarant states as a draft, in the form of that id. Whatever is missing or
/// against the law comes back as problems, all at once; the typed work is kept in any case.
///
/// # Errors
/// Only what cannot even be kept: unknown fields, texts beyond every bound, a failing disk.
pub fn declare(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    form: &str,
    values: Values,
) -> Result<Saved, Failure> {
    crate::own_office(ctx, clerk.account())?;
    let form = draft::form(form)?;
    let values = draft::bounded(form, values)?;
    let record = DraftRecord {
        act: ActId::new(ctx.ids),
        form: form.id.clone(),
        version: 1,
        state: draft::DRAFT.into(),
        values,
        acknowledged: "[]".into(),
        renvois: "[]".into(),
        author: clerk.account().id.clone(),
        saved_at: ctx.now,
        return_reason: None,
        siblings: None,
    };
    let problems = draft::evaluate(ctx, &record.form, &record.values)?.problems;
    ctx.desk.writer().draft_insert(&record).map_err(store_failure)?;
    Ok(Saved { act: record.act, version: 1, state: record.state, problems, at: ctx.now })
}
