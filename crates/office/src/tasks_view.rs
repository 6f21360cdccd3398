//! What waits outside the queue of drafts: notes that the second copy does not have yet (M14),
//! notices without a receipt, files of correction that need a step, children whom a decree renames
//! (M12), notices of institutions (D04), acts asked for that are on paper only (C08). Overdue ones
//! first.

use std::collections::HashMap;

use accounts::Staff;
use journal::Payload;
use office_store::OfficeStore;
use registers::SecondCopy;
use vocabulary::{NoteId, RegisterId};

use crate::Failure;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::renamed_children::RenamedChild;
use crate::views::{SecondCopyTask, TasksView};

/// Everything that waits in this office.
///
/// # Errors
/// Only the store's.
pub fn tasks_view(ctx: &mut Ctx<'_>, staff: &Staff) -> Result<TasksView, Failure> {
    crate::own_acts(ctx, staff.account())?;
    tasks(ctx)
}

/// The same for whoever only counts it.
pub(crate) fn tasks(ctx: &Ctx<'_>) -> Result<TasksView, Failure> {
    let second_copy = second_copy_tasks(ctx)?;
    let notices = crate::send_notice::notices(ctx)?;
    let corrections = crate::request_correction::corrections(ctx)?;
    let children = crate::renamed_children::renamed_children(ctx)?;
    Ok(TasksView {
        children: children.into_iter().filter(RenamedChild::waits).collect(),
        second_copy,
        notices: notices.into_iter().filter(|notice| notice.waiting.is_some()).collect(),
        pre_declarations: crate::receive_pre_declaration::pre_declarations(ctx)?,
        digitisation: crate::request_digitisation::queue(ctx)?,
        corrections: corrections.into_iter().filter(|file| !file.state.is_ended()).collect(),
    })
}

/// Notes entered after the second copy of their register had left the office.
fn second_copy_tasks(ctx: &Ctx<'_>) -> Result<Vec<SecondCopyTask>, Failure> {
    let store = ctx.desk.reader();
    let mut copies: HashMap<RegisterId, SecondCopy> = HashMap::new();
    for (_, payload) in store.facts_of_kind("second_copy_dispatched").map_err(store_failure)? {
        if let Payload::SecondCopyDispatched(sent) = payload {
            copies.insert(sent.register.clone(), second_copy(&store, &sent.register)?);
        }
    }
    let mut tasks = Vec::new();
    for (register, copy) in &copies {
        for (act, note, entered_at) in store.notes_in_register(register).map_err(store_failure)? {
            let on = entered_at.civil().date;
            if copy.needs_letter(on) && !is_noted(&store, &note)? {
                let row = store.act_find(&act).map_err(store_failure)?.ok_or(Failure::NotFound)?;
                tasks.push(SecondCopyTask {
                    act: crate::search_acts::row(row, Vec::new()),
                    note,
                    days: ctx.today().days_since(&on),
                });
            }
        }
    }
    tasks.sort_by_key(|task| std::cmp::Reverse(task.days));
    Ok(tasks)
}

/// Where the second copy of a register is.
pub(crate) fn second_copy(
    store: &OfficeStore,
    register: &RegisterId,
) -> Result<SecondCopy, Failure> {
    let (mut sent, mut receipts) = (Vec::new(), Vec::new());
    for (_, payload) in store.facts_about(register.as_str()).map_err(store_failure)? {
        match payload {
            Payload::SecondCopyDispatched(one) => sent.push(one),
            Payload::SecondCopyReceipted(receipt) => receipts.push(receipt),
            _ => {}
        }
    }
    Ok(SecondCopy::of(&sent, &receipts))
}

fn is_noted(store: &OfficeStore, note: &NoteId) -> Result<bool, Failure> {
    let about = store.facts_about(note.as_str()).map_err(store_failure)?;
    Ok(about.iter().any(|(_, payload)| matches!(payload, Payload::SecondCopyNoted(_))))
}
