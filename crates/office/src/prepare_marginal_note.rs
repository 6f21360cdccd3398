//! One person prepares a marginal note, another signs it: asked for where a note corrects, annuls
//! or cancels, possible for every kind.

use accounts::{Account, Clerk, Signatory, Staff};
use office_store::{DraftVersion, NoteDraftRecord};
use vocabulary::{ActId, CorrectionId, NoteId, Problem, Values};

use crate::draft;
use crate::enter_marginal_note;
use crate::entry::store_failure;
use crate::names::Names;
use crate::node::Ctx;
use crate::note::{self, Prepared};
use crate::read_act;
use crate::views::{Acknowledged, NoteDraftRow, NoteEntered};
use crate::{Failure, restored};

/// The field of a prepared note that names the file of correction it carries out. It is of no
/// form: it is taken out before the note is read.
const CORRECTION: &str = "correction";

/// Rows in the queue.
const ROWS: u32 = 100;

/// Keeps a note for the registrar to sign.
///
/// # Errors
/// `Invalid` with every fault; `warnings-unacknowledged`; `NotFound`.
pub fn prepare_marginal_note(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    act: &ActId,
    kind: &str,
    values: &Values,
    acknowledged: Vec<Acknowledged>,
) -> Result<NoteId, Failure> {
    crate::own_office(ctx, clerk.account())?;
    keep(ctx, clerk.account(), act, kind, values, acknowledged)
}

/// The same for a note that follows from something else that somebody does.
pub(crate) fn keep(
    ctx: &mut Ctx<'_>,
    author: &Account,
    act: &ActId,
    kind: &str,
    values: &Values,
    acknowledged: Vec<Acknowledged>,
) -> Result<NoteId, Failure> {
    let kind = note::kind(kind)?;
    let (stated, correction) = split(values);
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    let (content, problems) = note::evaluate(ctx, &on_file, kind, &stated)?;
    let blocking = draft::blocking(&problems);
    let Some(content) = content.filter(|_| blocking.is_empty()) else {
        return Err(Failure::Invalid(blocking));
    };
    let mut kept = Vec::new();
    draft::acknowledge(&mut kept, acknowledged, author);
    draft::require_acknowledged(&problems, &kept)?;
    let mut values = content.values;
    if let Some(correction) = correction {
        values.insert(CORRECTION.to_owned(), correction.to_string());
    }
    let record = NoteDraftRecord {
        note: NoteId::new(ctx.ids),
        act: act.clone(),
        kind: kind.id.clone(),
        version: 1,
        state: draft::READY.into(),
        values,
        acknowledged: draft::acknowledged_text(&kept),
        author: author.id.clone(),
        saved_at: ctx.now,
        return_reason: None,
    };
    ctx.desk.writer().note_draft_insert(&record).map_err(store_failure)?;
    Ok(record.note)
}

/// Signs a prepared note: it stands in the margin from now on.
///
/// # Errors
/// `four-eyes` when whoever prepared it signs it and the kind asks for two; those of
/// `enter_marginal_note`; `Conflict` as `draft-changed-meanwhile`.
pub fn sign_prepared_note(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    note: &NoteId,
    base_version: u64,
) -> Result<NoteEntered, Failure> {
    crate::own_office(ctx, signatory.account())?;
    restored::require_caught_up(ctx.desk)?;
    let record = find(ctx, note)?;
    if record.version != base_version {
        return Err(Problem::refuse("draft-changed-meanwhile").into());
    }
    let kind = note::kind(&record.kind)?;
    if kind.four_eyes && record.author == signatory.account().id {
        return Err(Failure::refused("four-eyes"));
    }
    if kind.four_eyes {
        crate::four_eyes(ctx, &record.author, signatory.account())?;
    }
    let (stated, correction) = split(&record.values);
    let acknowledged = serde_json::from_str(&record.acknowledged).unwrap_or_default();
    let prepared = Prepared {
        note: note.clone(),
        act: record.act.clone(),
        prepared_by: record.author.clone(),
        acknowledged,
        correction,
    };
    let drafts = [DraftVersion::Note(note.clone(), record.version)];
    enter_marginal_note::enter(ctx, signatory, &record.kind, &stated, prepared, &drafts)
}

/// Sends a prepared note back with a reason.
///
/// # Errors
/// `reason-missing`; `NotFound`.
pub fn return_prepared_note(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    note: &NoteId,
    reason: &str,
) -> Result<(), Failure> {
    crate::own_office(ctx, signatory.account())?;
    let reason = vocabulary::tidy(reason);
    if reason.is_empty() {
        return Err(Failure::Invalid(vec![Problem::invalid("reason", "reason-missing")]));
    }
    let mut record = find(ctx, note)?;
    let version = record.version;
    record.state = draft::RETURNED.into();
    record.return_reason = Some(reason);
    record.saved_at = ctx.now;
    ctx.desk.writer().note_draft_update(&record, version).map_err(store_failure)?;
    Ok(())
}

/// Gives up a prepared note.
///
/// # Errors
/// `NotFound`.
pub fn drop_prepared_note(ctx: &mut Ctx<'_>, clerk: &Clerk, note: &NoteId) -> Result<(), Failure> {
    crate::own_office(ctx, clerk.account())?;
    ctx.desk.writer().note_draft_delete(note).map_err(store_failure)
}

/// The notes that wait to be signed or were sent back.
///
/// # Errors
/// Only the store's.
pub fn prepared_notes(ctx: &mut Ctx<'_>, staff: &Staff) -> Result<Vec<NoteDraftRow>, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let store = ctx.desk.reader();
    let records = store.note_draft_list(None, ROWS).map_err(store_failure)?;
    let names = Names::on(ctx.node);
    records
        .into_iter()
        .map(|record| {
            let act = store.act_find(&record.act).map_err(store_failure)?;
            let act = act.ok_or(Failure::NotFound)?;
            Ok(NoteDraftRow {
                act: crate::search_acts::row(act, Vec::new()),
                author: names.of(record.author.as_str()),
                note: record.note,
                kind: record.kind,
                version: record.version,
                state: record.state,
                values: record.values,
                saved_at: record.saved_at,
                return_reason: record.return_reason,
            })
        })
        .collect()
}

fn find(ctx: &Ctx<'_>, note: &NoteId) -> Result<NoteDraftRecord, Failure> {
    ctx.desk.writer().note_draft_find(note).map_err(store_failure)?.ok_or(Failure::NotFound)
}

/// The note's own values, and the file of correction it carries out.
fn split(values: &Values) -> (Values, Option<CorrectionId>) {
    let correction = enter_marginal_note::correction_of(values);
    let mut stated = values.clone();
    stated.remove(CORRECTION);
    (stated, correction)
}
