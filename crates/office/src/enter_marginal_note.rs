//! A marginal note is entered on an act of this office: the only way an act changes.

use accounts::{Signatory, Staff};
use acts::forms;
use journal::{MarginalNoteEntered, Officer, Payload};
use marginal_notes::{MarriageNote, NoteContent, NoteContext, NoteDrawing, marriage};
use vocabulary::{ActId, Lang, NoteId, Problem, Values};

use crate::draft;
use crate::entry::{self, store_failure};
use crate::node::Ctx;
use crate::read_act::{self, OnFile};
use crate::views::{Acknowledged, NoteEntered, NotePreview};
use crate::{Failure, delegate_signature, restored};

/// Enters a marriage note in the margin of a birth act kept here.
///
/// # Errors
/// `Invalid` fields; refusals of the note's own rules; `warnings-unacknowledged`; the delegation's
/// and a restored backup's refusals.
pub fn enter_marginal_note(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    act: &ActId,
    values: &Values,
    acknowledged: Vec<Acknowledged>,
) -> Result<NoteEntered, Failure> {
    crate::own_office(ctx, signatory.account())?;
    restored::require_caught_up(ctx.desk)?;
    let officer = delegate_signature::officer(ctx, signatory)?;
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    let (note, problems) = read(ctx, &on_file, values);
    let blocking = draft::blocking(&problems);
    let note = match note {
        Some(note) if blocking.is_empty() => note,
        _ => return Err(Failure::Invalid(blocking)),
    };
    let mut kept = Vec::new();
    draft::acknowledge(&mut kept, acknowledged, signatory.account());
    draft::require_acknowledged(&problems, &kept)?;

    let id = NoteId::new(ctx.ids);
    let drawing = drawing(ctx, &officer);
    let payload = Payload::MarginalNoteEntered(Box::new(MarginalNoteEntered {
        note: id.clone(),
        act: act.clone(),
        text_ar: marriage::text_ar(&note, birth(&on_file.signed.content), &drawing),
        text_fr: marriage::text_fr(&note, birth(&on_file.signed.content), &drawing),
        content: NoteContent::Marriage(note),
        officer,
        acknowledged: kept
            .into_iter()
            .map(|a| journal::Acknowledged { code: a.code, reason: a.reason, by: a.by })
            .collect(),
    }));
    let known = on_file.notes.len();
    let account = signatory.account().clone();
    let regime = ctx.regime();
    entry::enter(ctx, &account, regime, &mut |store| {
        // Somebody may have entered the same note between two rounds: look again.
        let now = store.notes_of(act).map_err(store_failure)?.len();
        if now != known {
            return Err(Problem::refuse("act-changed-meanwhile").into());
        }
        Ok(vec![payload.clone()])
    })?;
    Ok(NoteEntered { note: id, act: act.clone(), warnings: problems })
}

/// The note as it will stand, with everything that speaks against it.
///
/// # Errors
/// `NotFound`.
pub fn preview_marginal_note(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
    values: &Values,
) -> Result<NotePreview, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    let (note, problems) = read(ctx, &on_file, values);
    let officer = Officer {
        account: staff.account().id.clone(),
        name_ar: staff.account().name_ar.clone(),
        name_latin: staff.account().name_latin.clone(),
        capacity: "registrar".into(),
        delegation: None,
    };
    let drawing = drawing(ctx, &officer);
    let text = |write: fn(&MarriageNote, &acts::birth::BirthContent, &NoteDrawing) -> String| {
        note.as_ref()
            .map(|n| write(n, birth(&on_file.signed.content), &drawing))
            .unwrap_or_default()
    };
    Ok(NotePreview { text_ar: text(marriage::text_ar), text_fr: text(marriage::text_fr), problems })
}

fn read(ctx: &Ctx<'_>, on_file: &OnFile, values: &Values) -> (Option<MarriageNote>, Vec<Problem>) {
    let (note, mut problems) = marriage::read(forms::marriage(), values);
    if let Some(note) = &note {
        let today = ctx.today();
        let law = ctx.node.law.on(today, ctx.regime());
        let existing: Vec<NoteContent> =
            on_file.notes.iter().map(|(_, entered)| entered.content.clone()).collect();
        let months = ctx.node.months();
        problems.extend(marriage::check(
            note,
            &NoteContext {
                act: birth(&on_file.signed.content),
                existing: &existing,
                today,
                law: &law,
                months: &months,
            },
        ));
    }
    (note, problems)
}

fn birth(content: &acts::ActContent) -> &acts::birth::BirthContent {
    let acts::ActContent::Birth(birth) = content;
    birth
}

fn drawing(ctx: &Ctx<'_>, officer: &Officer) -> NoteDrawing {
    let months = ctx.node.months();
    let date = ctx.today();
    let key = format!("capacity-{}", officer.capacity);
    NoteDrawing {
        written_on: date,
        written_hijri: vocabulary::hijri_of(date, &months).0,
        officer_ar: officer.name_ar.clone(),
        officer_latin: officer.name_latin.clone(),
        capacity_ar: ctx.node.texts.get(Lang::Ar, &key),
        capacity_fr: ctx.node.texts.get(Lang::Fr, &key),
    }
}
