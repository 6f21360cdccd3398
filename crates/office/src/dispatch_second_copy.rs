//! The second copy goes to the court and is receipted; later notes reach it by letter (M14, R06).

use accounts::Signatory;
use journal::Payload;
use registers::{SecondCopyDispatched, SecondCopyNoted, SecondCopyReceipted};
use vocabulary::{DispatchId, NoteId, Problem, RegisterId, Values};

use crate::Failure;
use crate::delegate_signature::Fields;
use crate::entry::{self, store_failure};
use crate::node::{self, Ctx};

/// Records that the second copy of a closed register was sent to the court.
///
/// # Errors
/// `register-not-closed`; `NotFound`; field problems.
pub fn dispatch_second_copy(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    register: &RegisterId,
    values: &Values,
) -> Result<DispatchId, Failure> {
    crate::own_office(ctx, signatory.account())?;
    let fields = Fields::of(values);
    let sent = SecondCopyDispatched {
        dispatch: DispatchId::new(ctx.ids),
        register: register.clone(),
        to: fields.text("court")?,
        on: fields.date("on")?,
        reference: fields.text("reference")?,
    };
    not_in_the_future(ctx, sent.on)?;
    let account = signatory.account().clone();
    let regime = ctx.regime();
    entry::enter(ctx, &account, regime, &mut |store| {
        let state = store.register_of(register).map_err(store_failure)?.ok_or(Failure::NotFound)?;
        if !state.closed && state.numbered_here() {
            return Err(Failure::refused("register-not-closed"));
        }
        Ok(vec![Payload::SecondCopyDispatched(sent.clone())])
    })?;
    Ok(sent.dispatch)
}

/// Records the court's receipt of a dispatch.
///
/// # Errors
/// `NotFound` for a dispatch that was not sent; field problems.
pub fn receipt_second_copy(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    dispatch: &DispatchId,
    values: &Values,
) -> Result<(), Failure> {
    crate::own_office(ctx, signatory.account())?;
    let fields = Fields::of(values);
    let (on, reference) = (fields.date("on")?, fields.text("reference")?);
    not_in_the_future(ctx, on)?;
    let account = signatory.account().clone();
    let regime = ctx.regime();
    entry::enter(ctx, &account, regime, &mut |store| {
        let facts = store.facts_about(dispatch.as_str()).map_err(store_failure)?;
        let register = facts.iter().find_map(|(_, payload)| match payload {
            Payload::SecondCopyDispatched(sent) => Some(sent.register.clone()),
            _ => None,
        });
        Ok(vec![Payload::SecondCopyReceipted(SecondCopyReceipted {
            dispatch: dispatch.clone(),
            register: register.ok_or(Failure::NotFound)?,
            on,
            reference: reference.clone(),
        })])
    })?;
    Ok(())
}

/// Records that the court entered a note in the second copy: its task is done.
///
/// # Errors
/// `NotFound` for a note that does not stand here; field problems.
pub fn receipt_note_in_second_copy(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    note: &NoteId,
    values: &Values,
) -> Result<(), Failure> {
    crate::own_office(ctx, signatory.account())?;
    let fields = Fields::of(values);
    let (on, reference) = (fields.date("on")?, fields.text("reference")?);
    not_in_the_future(ctx, on)?;
    let account = signatory.account().clone();
    let regime = ctx.regime();
    entry::enter(ctx, &account, regime, &mut |store| {
        let seq = store.note_seq(note).map_err(store_failure)?.ok_or(Failure::NotFound)?;
        let (_, payload) = node::payload(store, seq)?;
        let Payload::MarginalNoteEntered(entered) = payload else { return Err(Failure::NotFound) };
        Ok(vec![Payload::SecondCopyNoted(SecondCopyNoted {
            note: note.clone(),
            act: entered.act,
            on,
            reference: reference.clone(),
        })])
    })?;
    Ok(())
}

pub(crate) fn not_in_the_future(ctx: &Ctx<'_>, on: vocabulary::CivilDate) -> Result<(), Failure> {
    if on > ctx.today() {
        return Err(Failure::Invalid(vec![Problem::invalid("on", "date-in-the-future")]));
    }
    Ok(())
}
