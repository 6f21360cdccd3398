//! The next child of one birth: the parents are entered once (case B06).

use accounts::Clerk;
use acts::birth;
use office_store::DraftRecord;
use vocabulary::ActId;

use crate::Failure;
use crate::draft;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::views::Saved;

/// Takes down the next child of the birth that a draft declares, with all that children of one
/// birth share; the first becomes the first of them. They are signed together.
///
/// # Errors
/// `NotFound`; `siblings-of-birth-only`; `Conflict` when somebody saved the draft meanwhile.
pub fn declare_sibling(ctx: &mut Ctx<'_>, clerk: &Clerk, act: &ActId) -> Result<Saved, Failure> {
    crate::own_office(ctx, clerk.account())?;
    let mut first = draft::find(&ctx.desk.writer(), act)?;
    if first.form != "birth" {
        return Err(Failure::refused("siblings-of-birth-only"));
    }
    let group = first.siblings.clone().unwrap_or_else(|| act.clone());
    let elder = ctx.desk.writer().draft_list_siblings(&group).map_err(store_failure)?;
    let last = elder.last().unwrap_or(&first);
    let values = birth::twins_of(&last.values);
    let record = DraftRecord {
        act: ActId::new(ctx.ids),
        form: first.form.clone(),
        version: 1,
        state: draft::DRAFT.into(),
        acknowledged: "[]".into(),
        renvois: "[]".into(),
        author: clerk.account().id.clone(),
        saved_at: ctx.now,
        return_reason: None,
        siblings: Some(group.clone()),
        values,
    };
    if first.siblings.is_none() {
        first.siblings = Some(group);
        first.values.insert("multiple".into(), "twin".into());
        first.values.insert("birth_rank".into(), "1".into());
        let version = first.version;
        let problems = draft::evaluate(ctx, &first.form, &first.values)?.problems;
        draft::save(ctx, &first, version, problems)?;
    }
    let problems = draft::evaluate(ctx, &record.form, &record.values)?.problems;
    ctx.desk.writer().draft_insert(&record).map_err(store_failure)?;
    Ok(Saved { act: record.act, version: 1, state: record.state, problems, at: ctx.now })
}
