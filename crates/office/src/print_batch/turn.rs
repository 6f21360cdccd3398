//! The next act of a batch has its turn.

use accounts::Staff;
use journal::{CopyRefused, Payload, PrintBatchAdvanced};
use vocabulary::{AccountId, ActId, BatchId, DocumentId};

use super::{Batch, ORDERED, turns_of};
use crate::Failure;
use crate::entry::{self, store_failure};
use crate::issue_copy::{self, Kind, OTHER_PURPOSE};
use crate::leaving;
use crate::node::Ctx;
use crate::read_act;
use crate::views::IssueCopy;

/// Somebody else gave this act its turn meanwhile.
const TURN_TAKEN: &str = "batch-turn-taken";
/// What is wrong with one act and with no other.
const OF_ONE_ACT: [&str; 1] = ["letter-not-printable"];

/// Issues the copy of the next act, or records why there is none. Answers how many acts still wait.
///
/// # Errors
/// `NotFound`; whatever stops the office as a whole: then the act keeps its turn.
pub fn issue_next(ctx: &mut Ctx<'_>, staff: &Staff, batch: &BatchId) -> Result<usize, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let (batch, turns) = {
        let store = ctx.desk.reader();
        (Batch::ordered(&store, batch)?, turns_of(&store, batch)?)
    };
    let Some(act) = batch.acts.get(turns as usize).cloned() else { return Ok(0) };
    let turn = PrintBatchAdvanced {
        batch: batch.batch.clone(),
        place: turns + 1,
        document: None,
        refused: None,
    };
    let asked = IssueCopy {
        kind: batch.copy.clone(),
        lang: batch.lang,
        capacity: batch.capacity.clone(),
        purpose_kind: OTHER_PURPOSE.into(),
        purpose: batch.purpose.clone(),
        requester: batch.requester.clone(),
    };
    let had = match issue(ctx, staff, &act, &asked, &turn) {
        Err(Failure::Refused(why)) if OF_ONE_ACT.contains(&why.code.as_str()) => {
            let letter = why.details.get("letter").cloned().unwrap_or_default();
            let refused = Some(CopyRefused { code: why.code.clone(), letter });
            refuse(ctx, staff, PrintBatchAdvanced { refused, ..turn })
        }
        other => other,
    };
    match had {
        // Whoever was faster did what was asked.
        Err(Failure::Refused(why)) if why.code == TURN_TAKEN => {}
        other => other?,
    }
    let turns = turns_of(&ctx.desk.reader(), &batch.batch)?;
    Ok(batch.acts.len().saturating_sub(turns as usize))
}

fn issue(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
    asked: &IssueCopy,
    turn: &PrintBatchAdvanced,
) -> Result<(), Failure> {
    let kind =
        Kind::of_copy(&asked.kind).ok_or_else(|| Failure::Broken("a kind of copy".into()))?;
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    let id = DocumentId::new(ctx.ids);
    let document = issue_copy::set(ctx, staff.account(), &on_file, asked, kind, &id)?;
    let turn = PrintBatchAdvanced { document: Some(id.clone()), ..turn.clone() };
    let leaving = issue_copy::of(act, asked);
    leaving::leave_with(ctx, staff.account(), &leaving, (&id, &document), &mut |store| {
        Ok(vec![in_its_turn(store, &turn)?])
    })?;
    Ok(())
}

fn refuse(ctx: &mut Ctx<'_>, staff: &Staff, turn: PrintBatchAdvanced) -> Result<(), Failure> {
    let account = staff.account().clone();
    let regime = ctx.regime();
    entry::enter_by_office(ctx, &account, regime, &mut |store| {
        Ok(vec![in_its_turn(store, &turn)?])
    })?;
    Ok(())
}

/// Asked for the journal as it stands: so no act has two turns, whoever else is at work.
fn in_its_turn(
    store: &office_store::OfficeStore,
    turn: &PrintBatchAdvanced,
) -> Result<Payload, Failure> {
    match turns_of(store, &turn.batch)? + 1 == turn.place {
        true => Ok(Payload::PrintBatchAdvanced(turn.clone())),
        false => Err(Failure::refused(TURN_TAKEN)),
    }
}

/// Batches with acts that wait, and who ordered each.
///
/// # Errors
/// Only the store's.
pub fn unfinished_batches(ctx: &Ctx<'_>) -> Result<Vec<(BatchId, AccountId)>, Failure> {
    let store = ctx.desk.reader();
    let mut waiting = Vec::new();
    for (fact, payload) in store.facts_of_kind(ORDERED).map_err(store_failure)? {
        if let Payload::PrintBatchOrdered(ordered) = payload
            && (turns_of(&store, &ordered.batch)? as usize) < ordered.acts.len()
        {
            waiting.push((ordered.batch, fact.by));
        }
    }
    Ok(waiting)
}
