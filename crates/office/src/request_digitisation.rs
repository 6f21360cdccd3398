//! A copy is asked for of an act that is on paper only: the request has a place in the queue, by
//! its date, until the act was keyed (case C08).

use accounts::Clerk;
use journal::Payload;
use office_store::OfficeStore;
use registers::{DigitisationRequested, DigitisationSettled};
use vocabulary::{ActId, Problem, RegisterKind, RequestId, Values};

use crate::Failure;
use crate::delegate_signature::Fields;
use crate::entry::{self, store_failure};
use crate::node::Ctx;
use crate::search_acts;
use crate::views::{ActRow, DigitisationView};

/// Acts of one number and year: doubles included, never many.
const SAME_NUMBER_MOST: u32 = 50;

/// Puts the request for an act in the queue.
///
/// # Errors
/// `requester-not-entitled`; `act-digitised-already` with the act; `register-numbered-here` for a
/// year of which every act is here; field problems.
pub fn request_digitisation(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    values: &Values,
) -> Result<RequestId, Failure> {
    crate::own_office(ctx, clerk.account())?;
    let requested = read(ctx, values)?;
    let law = ctx.node.law.on(ctx.today(), ctx.regime());
    certificates::who_may_receive(&law, &requested.capacity)?;
    let account = clerk.account().clone();
    let regime = ctx.regime();
    entry::enter_by_office(ctx, &account, regime, &mut |store| {
        if let Some(act) = keyed(store, &requested)?.first() {
            return Err(Problem::refuse("act-digitised-already")
                .with("number", &act.number.to_string())
                .with("name", &act.person.ar)
                .with("act", act.act.as_str())
                .into());
        }
        let register =
            store.register_find(requested.kind, requested.year).map_err(store_failure)?;
        if register.is_some_and(|register| register.numbered_here()) {
            return Err(Problem::refuse("register-numbered-here")
                .at("year")
                .with("year", &requested.year.to_string())
                .into());
        }
        Ok(vec![Payload::DigitisationRequested(requested.clone())])
    })?;
    Ok(requested.request)
}

/// Takes a request out of the queue: the act was keyed, or the reason says why it will not be.
///
/// # Errors
/// `reason-missing` without an act; `digitisation-settled`; `NotFound`.
pub fn settle_digitisation(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    request: &RequestId,
    act: Option<&ActId>,
    reason: &str,
) -> Result<(), Failure> {
    crate::own_office(ctx, clerk.account())?;
    let reason = vocabulary::tidy(reason);
    if act.is_none() && reason.is_empty() {
        return Err(Failure::Invalid(vec![Problem::invalid("reason", "reason-missing")]));
    }
    let settled = DigitisationSettled {
        request: request.clone(),
        act: act.cloned(),
        reason,
        on: ctx.today(),
    };
    let account = clerk.account().clone();
    let regime = ctx.regime();
    entry::enter_by_office(ctx, &account, regime, &mut |store| {
        let about = store.facts_about(request.as_str()).map_err(store_failure)?;
        if about.is_empty() {
            return Err(Failure::NotFound);
        }
        if about.iter().any(|(_, one)| matches!(one, Payload::DigitisationSettled(_))) {
            return Err(Failure::refused("digitisation-settled"));
        }
        if let Some(act) = &settled.act
            && store.act_find(act).map_err(store_failure)?.is_none()
        {
            return Err(Failure::NotFound);
        }
        Ok(vec![Payload::DigitisationSettled(settled.clone())])
    })?;
    Ok(())
}

/// The queue, oldest first; beside each request the acts that were keyed under its number since.
pub(crate) fn queue(ctx: &Ctx<'_>) -> Result<Vec<DigitisationView>, Failure> {
    let store = ctx.desk.reader();
    let all = store.facts_of_kind("digitisation_requested").map_err(store_failure)?;
    let mut views = Vec::new();
    for (_, payload) in all {
        let Payload::DigitisationRequested(requested) = payload else { continue };
        let about = store.facts_about(requested.request.as_str()).map_err(store_failure)?;
        if about.iter().any(|(_, one)| matches!(one, Payload::DigitisationSettled(_))) {
            continue;
        }
        views.push(DigitisationView {
            keyed: keyed(&store, &requested)?,
            days: ctx.today().days_since(&requested.on),
            requested,
        });
    }
    views.sort_by_key(|view| std::cmp::Reverse(view.days));
    Ok(views)
}

/// The acts here under the number, year and kind of register that the requester names.
fn keyed(store: &OfficeStore, requested: &DigitisationRequested) -> Result<Vec<ActRow>, Failure> {
    let figures = vocabulary::western_digits(&requested.number);
    let figures: String = figures.chars().take_while(char::is_ascii_digit).collect();
    let Ok(number) = figures.parse::<u32>() else { return Ok(Vec::new()) };
    let year = Some(requested.year);
    let acts = store.act_search(&[], year, Some(number), SAME_NUMBER_MOST);
    let acts = acts.map_err(store_failure)?.into_iter();
    Ok(acts
        .filter(|act| act.kind == requested.kind)
        .map(|act| search_acts::row(act, Vec::new()))
        .collect())
}

fn read(ctx: &mut Ctx<'_>, values: &Values) -> Result<DigitisationRequested, Failure> {
    let fields = Fields::of(values);
    let unknown = |field| Failure::Invalid(vec![Problem::invalid(field, "choice-unknown")]);
    let kind: RegisterKind = fields.text("kind")?.parse().map_err(|_| unknown("kind"))?;
    let optional = |field: &str| match values.get(field).is_none_or(|text| text.trim().is_empty()) {
        true => Ok(String::new()),
        false => fields.text(field),
    };
    let document_kind = fields.text("document_kind")?;
    if !matches!(document_kind.as_str(), "extract" | "full-copy") {
        return Err(unknown("document_kind"));
    }
    Ok(DigitisationRequested {
        kind,
        year: fields.number("year", 1915, i64::from(ctx.today().year()))? as i16,
        number: optional("number")?,
        person: fields.text("person")?,
        document_kind,
        capacity: fields.text("capacity")?,
        purpose: fields.text("purpose")?,
        requester: optional("requester")?,
        on: ctx.today(),
        request: RequestId::new(ctx.ids),
    })
}
