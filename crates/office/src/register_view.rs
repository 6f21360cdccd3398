//! A register as its page shows it: how it was opened, its volumes, how full it is, its closing.

use accounts::Staff;
use journal::{Payload, RegisterClosed};
use office_store::OfficeStore;
use registers::RegisterState;
use vocabulary::{Problem, RegisterId};

use crate::entry::store_failure;
use crate::node::Ctx;
use crate::views::{RegisterCard, RegisterView};
use crate::{Failure, tasks_view};

/// The provision on what a closing statement holds.
const CLOSING: &str = "closing-statement-content";

/// Every register of the office, newest year first.
///
/// # Errors
/// Only the store's.
pub fn registers_view(ctx: &mut Ctx<'_>, staff: &Staff) -> Result<Vec<RegisterCard>, Failure> {
    crate::read_acts(ctx, staff.account())?;
    let all = ctx.desk.reader().register_list().map_err(store_failure)?;
    Ok(all.into_iter().map(|state| card(&state)).collect())
}

/// One register.
///
/// # Errors
/// `NotFound`.
pub fn register_view(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    register: &RegisterId,
) -> Result<RegisterView, Failure> {
    crate::read_acts(ctx, staff.account())?;
    let store = ctx.desk.reader();
    let state = store.register_of(register).map_err(store_failure)?.ok_or(Failure::NotFound)?;
    let closed = closing_of(&store, register)?;
    Ok(RegisterView {
        closing_problems: match &closed {
            Some(closed) => closing_problems(ctx, closed),
            None => Vec::new(),
        },
        card: card(&state),
        numbered_here: state.numbered_here(),
        closed,
        inventory: inventory_of(&store, register)?,
        second_copy: tasks_view::second_copy(&store, register)?,
        opening: state.opening,
        volumes: state.volumes,
    })
}

pub(crate) fn card(state: &RegisterState) -> RegisterCard {
    RegisterCard {
        capacity: state.capacity(),
        register: state.id.clone(),
        kind: state.kind,
        year: state.year,
        last_number: state.last_number,
        closed: state.closed,
    }
}

/// The law of the day of closing says a count and a last number; more was read in no text.
/// Whether any text of law was read that says what a closing statement holds.
pub(crate) fn closing_is_unverified(ctx: &Ctx<'_>, closed: &RegisterClosed) -> bool {
    !closing_problems(ctx, closed).is_empty()
}

fn closing_problems(ctx: &Ctx<'_>, closed: &RegisterClosed) -> Vec<Problem> {
    let on = closed.closing.on;
    let law = ctx.node.law.on(on, ctx.desk.regime_on(on));
    let rule = law.flag(CLOSING).filter(law::Ruled::unverified);
    rule.map(|rule| Problem {
        unverified: true,
        ..Problem::note("closing-content-unverified").under(rule.provision)
    })
    .into_iter()
    .collect()
}

/// What there is of it on paper, as last stated.
pub(crate) fn inventory_of(
    store: &OfficeStore,
    register: &RegisterId,
) -> Result<Option<registers::Inventory>, Failure> {
    let facts = store.facts_about(register.as_str()).map_err(store_failure)?;
    Ok(facts.into_iter().rev().find_map(|(_, payload)| match payload {
        Payload::RegisterInventoried(one) => Some(one.inventory),
        _ => None,
    }))
}

/// The closing statement, once there is one.
pub(crate) fn closing_of(
    store: &OfficeStore,
    register: &RegisterId,
) -> Result<Option<RegisterClosed>, Failure> {
    let facts = store.facts_about(register.as_str()).map_err(store_failure)?;
    Ok(facts.into_iter().find_map(|(_, payload)| match payload {
        Payload::RegisterClosed(closed) => Some(closed),
        _ => None,
    }))
}
