//! A register as its page shows it: how it was opened, its volumes, how full it is, its closing.

use accounts::Staff;
use journal::{Payload, RegisterClosed};
use office_store::OfficeStore;
use registers::RegisterState;
use vocabulary::RegisterId;

use crate::entry::store_failure;
use crate::node::Ctx;
use crate::views::{RegisterCard, RegisterView};
use crate::{Failure, tasks_view};

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
    Ok(RegisterView {
        card: card(&state),
        numbered_here: state.numbered_here(),
        closed: closing_of(&store, register)?,
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

/// What there is of it on paper, as last stated.
fn inventory_of(
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
