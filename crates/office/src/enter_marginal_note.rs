//! A marginal note is entered on an act of this office: the only way an act changes.

use accounts::{Signatory, Staff};
use journal::{Officer, Payload};
use office_store::OfficeStore;
use vocabulary::{ActId, CorrectionId, NoteId, Problem, Values};

use crate::draft;
use crate::entry::{self, store_failure};
use crate::node::Ctx;
use crate::note::{self, Prepared};
use crate::read_act;
use crate::views::{Acknowledged, NoteEntered, NotePreview};
use crate::{Failure, annulled_death, delegate_signature, restored};

/// Enters a note of a kind in the margin of an act kept here. What corrects, annuls or cancels is
/// prepared by one person and signed by another: see `prepare_marginal_note`.
///
/// # Errors
/// `Invalid` fields; refusals of the note's own rules; `four-eyes`; `warnings-unacknowledged`; the
/// delegation's and a restored backup's refusals.
pub fn enter_marginal_note(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    act: &ActId,
    kind: &str,
    values: &Values,
    acknowledged: Vec<Acknowledged>,
) -> Result<NoteEntered, Failure> {
    crate::own_office(ctx, signatory.account())?;
    restored::require_caught_up(ctx.desk)?;
    if note::kind(kind)?.four_eyes {
        return Err(Failure::refused("four-eyes"));
    }
    let prepared = Prepared {
        note: NoteId::new(ctx.ids),
        act: act.clone(),
        prepared_by: signatory.account().id.clone(),
        acknowledged,
        correction: None,
    };
    enter(ctx, signatory, kind, values, prepared, &[])
}

/// Checks the note again as the margin stands now, draws its text and enters it, with the note that
/// the annulment of a death brings to the birth act.
pub(crate) fn enter(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    kind: &str,
    values: &Values,
    mut prepared: Prepared,
    drafts: &[office_store::DraftVersion],
) -> Result<NoteEntered, Failure> {
    let officer = delegate_signature::officer(ctx, signatory)?;
    let kind = note::kind(kind)?;
    let act = prepared.act.clone();
    let on_file = read_act::on_file(&ctx.desk.reader(), &act)?;
    let (content, problems) = note::evaluate(ctx, &on_file, kind, values)?;
    let blocking = draft::blocking(&problems);
    let content = match content {
        Some(content) if blocking.is_empty() => content,
        _ => return Err(Failure::Invalid(blocking)),
    };
    let mut kept = Vec::new();
    draft::acknowledge(&mut kept, std::mem::take(&mut prepared.acknowledged), signatory.account());
    draft::require_acknowledged(&problems, &kept)?;
    prepared.acknowledged = kept;

    let id = prepared.note.clone();
    let following =
        annulled_death::on_birth_act(ctx, &on_file, &content, &officer, &prepared.prepared_by)?;
    let texts = note::texts(&ctx.node.texts, &on_file, &content, &note::drawing(ctx, &officer))?;
    let payload =
        Payload::MarginalNoteEntered(Box::new(note::entered(prepared, content, texts, officer)));
    let known = on_file.notes.len();
    let account = signatory.account().clone();
    let regime = ctx.regime();
    entry::enter_drafts(ctx, &account, regime, drafts, &mut |store| {
        // Somebody may have entered the same note between two rounds: look again.
        unchanged(store, &act, known)?;
        let mut payloads = vec![payload.clone()];
        if let Some(next) = &following {
            unchanged(store, &next.act, next.known)?;
            payloads.push(next.payload.clone());
        }
        Ok(payloads)
    })?;
    Ok(NoteEntered { note: id, act: act.clone(), warnings: problems })
}

/// Refuses when the margin is not as it was read.
fn unchanged(store: &OfficeStore, act: &ActId, known: usize) -> Result<(), Failure> {
    match store.notes_of(act).map_err(store_failure)?.len() == known {
        true => Ok(()),
        false => Err(Problem::refuse("act-changed-meanwhile").into()),
    }
}

/// The note as it will stand, with everything that speaks against it.
///
/// # Errors
/// `NotFound`; `note-kind-unknown`.
pub fn preview_marginal_note(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
    kind: &str,
    values: &Values,
) -> Result<NotePreview, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let kind = note::kind(kind)?;
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    let (content, problems) = note::evaluate(ctx, &on_file, kind, values)?;
    let officer = Officer {
        account: staff.account().id.clone(),
        name_ar: staff.account().name_ar.clone(),
        name_latin: staff.account().name_latin.clone(),
        capacity: "registrar".into(),
        delegation: None,
    };
    let [text_ar, text_fr] = match &content {
        Some(content) => {
            note::texts(&ctx.node.texts, &on_file, content, &note::drawing(ctx, &officer))?
        }
        None => Default::default(),
    };
    Ok(NotePreview {
        text_ar,
        text_fr,
        problems,
        act_form: on_file.signed.form.id.clone(),
        act_values: on_file.signed.values.clone(),
        notes: read_act::note_views(&on_file),
    })
}

/// The correction that a prepared note carries out, from its own values.
pub(crate) fn correction_of(values: &Values) -> Option<CorrectionId> {
    values.get("correction")?.parse().ok()
}
