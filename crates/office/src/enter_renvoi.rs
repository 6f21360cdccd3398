//! A slip noticed before signature is put right in the margin, counted and approved (case B26).

use accounts::Signatory;
use acts::birth;
use vocabulary::{ActId, Problem};

use crate::Failure;
use crate::draft;
use crate::node::Ctx;
use crate::views::Saved;

/// Corrects one field of a presented draft by renvoi; the margin of the act will show it.
///
/// # Errors
/// `renvoi-not-presented` for a draft that is still being written: there it is simply typed again;
/// `renvoi-no-change`; whatever the new value breaks.
pub fn enter_renvoi(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    act: &ActId,
    base_version: u64,
    field: &str,
    new_value: &str,
) -> Result<Saved, Failure> {
    crate::own_office(ctx, signatory.account())?;
    let mut record = draft::find(&ctx.desk.writer(), act)?;
    if record.state != draft::READY {
        return Err(Failure::refused("renvoi-not-presented"));
    }
    let before = record.values.clone();
    let mut values = before.clone();
    values.insert(field.to_owned(), new_value.to_owned());
    let form = draft::form(&record.form)?;
    record.values = draft::bounded(form, values)?;
    let fresh = birth::renvoi(form, &before, &record.values);
    if fresh.is_empty() {
        return Err(Failure::Invalid(vec![Problem::invalid(field, "renvoi-no-change")]));
    }
    let problems = draft::evaluate(ctx, &record.form, &record.values)?.problems;
    let blocking = draft::blocking(&problems);
    if !blocking.is_empty() {
        return Err(Failure::Invalid(blocking));
    }
    let mut renvois = draft::renvois_of(&record);
    renvois.extend(fresh);
    record.renvois =
        serde_json::to_string(&renvois).map_err(|e| Failure::Broken(format!("renvoi: {e}")))?;
    record.saved_at = ctx.now;
    draft::save(ctx, &record, base_version, problems)
}
