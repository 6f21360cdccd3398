//! A correction is asked for, and the file takes its steps (law 37-99, articles 35 and 36).

use accounts::{Clerk, Signatory, Staff};
use corrections::{Requested, Route, Step, StepKind, check_step, state};
use journal::Payload;
use office_store::OfficeStore;
use vocabulary::{ActId, CorrectionId, NoteId, Problem, Values};

use crate::Failure;
use crate::delegate_signature::Fields;
use crate::dispatch_second_copy::not_in_the_future;
use crate::entry::{self, store_failure};
use crate::node::Ctx;
use crate::read_act;
use crate::views::CorrectionView;

/// Opens a file of correction on a field of an act.
///
/// # Errors
/// `corrected-field-unknown`; `correction-changes-nothing`; field problems; `NotFound`.
pub fn request_correction(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    act: &ActId,
    values: &Values,
) -> Result<CorrectionId, Failure> {
    crate::own_office(ctx, clerk.account())?;
    let fields = Fields::of(values);
    let field = fields.text("field")?;
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    if crate::note::form_of(&on_file.signed).field(&field).is_none() {
        return Err(invalid("field", "corrected-field-unknown"));
    }
    let standing = read_act::standing(&on_file, None);
    let present = standing.values(&on_file.signed.values);
    let present = present.get(&field).cloned().unwrap_or_default();
    let asked = fields.text("asked")?;
    if asked == present {
        return Err(invalid("asked", "correction-changes-nothing"));
    }
    let route = match values.get("route").map(String::as_str) {
        None | Some("") => corrections::route_of(&field),
        Some(word) => Route::parse(word).ok_or_else(|| invalid("route", "choice-unknown"))?,
    };
    let documents = values.get("documents").map_or("", String::as_str);
    let requested = Requested {
        correction: CorrectionId::new(ctx.ids),
        act: act.clone(),
        route,
        field,
        present,
        asked,
        requester: fields.text("requester")?,
        capacity: fields.text("capacity")?,
        documents: documents.split(',').map(vocabulary::tidy).filter(|d| !d.is_empty()).collect(),
        on: ctx.today(),
    };
    let account = clerk.account().clone();
    let regime = ctx.regime();
    let id = requested.correction.clone();
    entry::enter_by_office(ctx, &account, regime, &mut |_| {
        Ok(vec![Payload::CorrectionRequested(requested.clone())])
    })?;
    Ok(id)
}

/// The fields of an act that a correction may name: what it says of its holder, and whatever else
/// it states; by id, with their labels.
///
/// # Errors
/// `NotFound`.
pub fn correctable_fields(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
) -> Result<Vec<(String, acts::Label)>, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    let values = &on_file.signed.values;
    let stated = |id: &str| values.get(id).is_some_and(|value| !value.is_empty());
    let of_holder = |id: &str| ["child_", "deceased_", "holder_"].iter().any(|w| id.starts_with(w));
    let form = crate::note::form_of(&on_file.signed);
    let fields = form.fields().filter(|field| stated(&field.id) || of_holder(&field.id));
    Ok(fields.map(|field| (field.id.clone(), field.label.clone())).collect())
}

/// Enters the next step of a file: endorsed, sent, granted, refused, appealed, withdrawn, noted.
///
/// # Errors
/// `correction-step-impossible` and the others of `corrections::check_step`; `NotFound`.
pub fn advance_correction(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    correction: &CorrectionId,
    values: &Values,
) -> Result<(), Failure> {
    crate::own_office(ctx, signatory.account())?;
    let fields = Fields::of(values);
    let word = fields.text("step")?;
    let text = |id: &str| vocabulary::tidy(values.get(id).map_or("", String::as_str));
    let step = Step {
        correction: correction.clone(),
        step: StepKind::parse(&word).ok_or_else(|| invalid("step", "choice-unknown"))?,
        on: match values.get("on").map(String::as_str) {
            None | Some("") => ctx.today(),
            Some(_) => fields.date("on")?,
        },
        reference: text("reference"),
        authority: text("authority"),
        reason: text("reason"),
        note: values.get("note").and_then(|note| note.parse::<NoteId>().ok()),
    };
    not_in_the_future(ctx, step.on)?;
    let today = ctx.today();
    let node = ctx.node;
    let regime = ctx.regime();
    let law = node.law.on(today, regime);
    let account = signatory.account().clone();
    entry::enter(ctx, &account, regime, &mut |store| {
        let (requested, steps) = file(store, correction)?;
        check_step(&requested, &steps, &step, today, &law)?;
        Ok(vec![Payload::CorrectionStep(step.clone())])
    })?;
    Ok(())
}

/// One file of correction.
///
/// # Errors
/// `NotFound`.
pub fn correction_view(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    correction: &CorrectionId,
) -> Result<CorrectionView, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let store = ctx.desk.reader();
    let (requested, steps) = file(&store, correction)?;
    view(ctx, &store, requested, steps)
}

/// Every file of correction, newest first.
///
/// # Errors
/// Only the store's.
pub fn corrections_view(ctx: &mut Ctx<'_>, staff: &Staff) -> Result<Vec<CorrectionView>, Failure> {
    crate::own_acts(ctx, staff.account())?;
    corrections(ctx)
}

/// The same for whoever only counts them.
pub(crate) fn corrections(ctx: &Ctx<'_>) -> Result<Vec<CorrectionView>, Failure> {
    let store = ctx.desk.reader();
    let opened = store.facts_of_kind("correction_requested").map_err(store_failure)?;
    let mut files = Vec::new();
    for (_, payload) in opened.into_iter().rev() {
        if let Payload::CorrectionRequested(requested) = payload {
            let (requested, steps) = file(&store, &requested.correction)?;
            files.push(view(ctx, &store, requested, steps)?);
        }
    }
    Ok(files)
}

fn view(
    ctx: &Ctx<'_>,
    store: &OfficeStore,
    requested: Requested,
    steps: Vec<Step>,
) -> Result<CorrectionView, Failure> {
    let law = ctx.node.law.on(ctx.today(), ctx.regime());
    let act = store.act_find(&requested.act).map_err(store_failure)?.ok_or(Failure::NotFound)?;
    let state = state(&requested, &steps, ctx.today(), &law);
    Ok(CorrectionView {
        act: crate::search_acts::row(act, Vec::new()),
        remedy: state.remedy(requested.route),
        state,
        requested,
        steps,
    })
}

/// A file with its steps, as the journal has them.
fn file(store: &OfficeStore, correction: &CorrectionId) -> Result<(Requested, Vec<Step>), Failure> {
    let mut requested = None;
    let mut steps = Vec::new();
    for (_, payload) in store.facts_about(correction.as_str()).map_err(store_failure)? {
        match payload {
            Payload::CorrectionRequested(one) => requested = Some(one),
            Payload::CorrectionStep(step) => steps.push(step),
            _ => {}
        }
    }
    Ok((requested.ok_or(Failure::NotFound)?, steps))
}

fn invalid(field: &str, code: &str) -> Failure {
    Failure::Invalid(vec![Problem::invalid(field, code)])
}
