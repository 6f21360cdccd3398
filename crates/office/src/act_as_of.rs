//! What an act said on a day in the past: as drawn, with the notes that stood in its margin then
//! (case M15).

use accounts::Staff;
use acts::ActText;
use marginal_notes::Standing;
use vocabulary::{ActId, ActNumber, CivilDate, Problem, RegisterKind, Values};

use crate::Failure;
use crate::dispatch_second_copy::not_in_the_future;
use crate::node::Ctx;
use crate::read_act;
use crate::views::NoteView;

/// An act as it stood at the end of a day.
#[derive(Debug, Clone)]
pub struct ActAsOf {
    pub act: ActId,
    pub on: CivilDate,
    pub register_kind: RegisterKind,
    pub number: ActNumber,
    /// As it was drawn: no note ever changes it.
    pub text_ar: ActText,
    pub text_fr: ActText,
    /// What an extract of that day would have been made from.
    pub values: Values,
    pub standing: Standing,
    /// The notes entered by then, with the places they have in the margin.
    pub notes: Vec<NoteView>,
    /// What the journal cannot know, such as the margin of an old page before it was keyed in.
    pub problems: Vec<Problem>,
}

/// The act as it stood on a day. A read like any other: durable before anything is shown.
///
/// # Errors
/// `purpose-missing`; `date-in-the-future`; `act-not-drawn-yet`; `NotFound`.
pub fn act_as_of(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
    on: CivilDate,
    purpose: &str,
) -> Result<ActAsOf, Failure> {
    crate::read_acts(ctx, staff.account())?;
    not_in_the_future(ctx, on)?;
    read_act::record_read(ctx, staff, act, purpose)?;
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    let drawn = on_file.signed.drawn_at.civil().date;
    let mut problems = Vec::new();
    if on < drawn {
        // An act of an old register is older than the day on which it was keyed in.
        if on_file.signed.content.number_as_written().is_none() {
            let refusal = Problem::refuse("act-not-drawn-yet").at("on");
            return Err(refusal.with("date", &drawn.to_string()).into());
        }
        problems.push(Problem::warn("act-known-since").with("date", &drawn.to_string()));
    }
    let standing = read_act::standing(&on_file, Some(on));
    let mut notes = read_act::note_views(&on_file);
    notes.retain(|note| note.entered_at.civil().date <= on);
    let signed = on_file.signed;
    Ok(ActAsOf {
        act: act.clone(),
        on,
        register_kind: on_file.register_kind,
        number: signed.number,
        values: standing.values(&signed.values),
        text_ar: signed.text_ar,
        text_fr: signed.text_fr,
        standing,
        notes,
        problems,
    })
}
