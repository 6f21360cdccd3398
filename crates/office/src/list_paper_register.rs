//! What the office has of a register on paper is written down: an inventory. A register written
//! before this system exists here from then on, and its acts can be keyed in.

use accounts::Signatory;
use journal::Payload;
use registers::{Inventory, PaperState, RegisterInventoried};
use vocabulary::{Problem, RegisterId, RegisterKind, Values};

use crate::Failure;
use crate::delegate_signature::Fields;
use crate::entry::{self, store_failure};
use crate::node::Ctx;

/// Enters the inventory of a register of a kind and year.
///
/// # Errors
/// `inventory-year-wrong`, `inventory-contradiction`; field problems.
pub fn list_paper_register(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    values: &Values,
) -> Result<RegisterId, Failure> {
    crate::own_office(ctx, signatory.account())?;
    crate::restored::require_caught_up(ctx.desk)?;
    let inventory = read(ctx, values)?;
    inventory.check(ctx.today())?;
    let (kind, year) = (inventory.kind, inventory.year);
    let fresh = RegisterId::new(ctx.ids);
    let account = signatory.account().clone();
    let regime = ctx.regime();
    let mut listed = fresh.clone();
    entry::enter(ctx, &account, regime, &mut |store| {
        let known = store.register_find(kind, year).map_err(store_failure)?;
        listed = known.map_or_else(|| fresh.clone(), |state| state.id);
        let inventoried =
            RegisterInventoried { register: listed.clone(), inventory: inventory.clone() };
        Ok(vec![Payload::RegisterInventoried(inventoried)])
    })?;
    Ok(listed)
}

fn read(ctx: &Ctx<'_>, values: &Values) -> Result<Inventory, Failure> {
    let fields = Fields::of(values);
    let unknown = |field| Failure::Invalid(vec![Problem::invalid(field, "choice-unknown")]);
    let kind: RegisterKind = fields.text("kind")?.parse().map_err(|_| unknown("kind"))?;
    let word = fields.text("state")?;
    let state = PaperState::parse(&word).ok_or_else(|| unknown("state"))?;
    let number = |id: &str, most: i64| match values.get(id).map(String::as_str) {
        None | Some("") => Ok(0),
        Some(_) => fields.number(id, 0, most),
    };
    let text = |id: &str| vocabulary::tidy(values.get(id).map_or("", String::as_str));
    Ok(Inventory {
        kind,
        year: fields.number("year", 1915, 2200)? as i16,
        volumes: number("volumes", 200)? as u32,
        folios: number("folios", 100_000)? as u32,
        office_copies: number("office_copies", 1)? as u32,
        court_copy: values.get("court_copy").is_some_and(|value| value == "yes"),
        state,
        acts_expected: match number("acts_expected", 1_000_000)? {
            0 => None,
            acts => Some(acts as u32),
        },
        missing: text("missing"),
        remark: text("remark"),
        on: ctx.today(),
    })
}
