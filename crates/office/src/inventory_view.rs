//! The inventory of paper as one page shows it: what was listed, and which years nobody has
//! looked at yet. An archive that burns must not take the knowledge of what it held with it.

use std::collections::{BTreeMap, BTreeSet};

use accounts::Staff;
use registers::{Inventory, RegisterState};
use vocabulary::{RegisterId, RegisterKind};

use crate::Failure;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::register_view::inventory_of;

/// A register whose paper was looked over.
#[derive(Debug, Clone)]
pub struct Inventoried {
    pub register: RegisterId,
    pub inventory: Inventory,
    /// How many of its acts are kept here.
    pub kept_here: u64,
}

/// Years of one kind of register in a row, the first and the last, that nobody listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotListed {
    pub kind: RegisterKind,
    pub from: i16,
    pub to: i16,
}

/// The inventory of an office.
#[derive(Debug, Clone, Default)]
pub struct InventoryView {
    pub listed: Vec<Inventoried>,
    /// Between the oldest register known here and the year before this one.
    pub not_listed: Vec<NotListed>,
    pub oldest: Option<i16>,
}

/// What was listed, newest year first, and what was not.
///
/// # Errors
/// Only the store's.
pub fn inventory_view(ctx: &mut Ctx<'_>, staff: &Staff) -> Result<InventoryView, Failure> {
    crate::read_acts(ctx, staff.account())?;
    let store = ctx.desk.reader();
    let registers = store.register_list().map_err(store_failure)?;
    let mut listed = Vec::new();
    for register in &registers {
        if let Some(inventory) = inventory_of(&store, &register.id)? {
            let kept_here = store.act_list(Some(&register.id), 0, 1).map_err(store_failure)?.1;
            listed.push(Inventoried { register: register.id.clone(), inventory, kept_here });
        }
    }
    let oldest = registers.iter().map(|register| register.year).min();
    let not_listed = not_listed(&registers, &listed, ctx.today().year());
    Ok(InventoryView { listed, not_listed, oldest })
}

/// Of each kind the office is known to have kept.
fn not_listed(
    registers: &[RegisterState],
    listed: &[Inventoried],
    this_year: i16,
) -> Vec<NotListed> {
    let Some(oldest) = registers.iter().map(|register| register.year).min() else {
        return Vec::new();
    };
    let mut known: BTreeMap<&str, BTreeSet<i16>> = BTreeMap::new();
    for register in registers {
        known.entry(register.kind.as_str()).or_default();
    }
    for one in listed {
        known.entry(one.inventory.kind.as_str()).or_default().insert(one.inventory.year);
    }
    RegisterKind::all()
        .filter_map(|kind| known.get(kind.as_str()).map(|years| (kind, years)))
        .flat_map(|(kind, years)| {
            let (first, last) = kind.years();
            let to = last.unwrap_or(i16::MAX).min(this_year - 1);
            gaps(years, first.max(oldest), to).into_iter().map(move |(from, to)| NotListed {
                kind,
                from,
                to,
            })
        })
        .collect()
}

/// The years from `from` to `to` that are not among `years`, those in a row as one.
fn gaps(years: &BTreeSet<i16>, from: i16, to: i16) -> Vec<(i16, i16)> {
    let mut gaps: Vec<(i16, i16)> = Vec::new();
    for year in (from..=to).filter(|year| !years.contains(year)) {
        match gaps.last_mut() {
            Some((_, last)) if *last + 1 == year => *last = year,
            _ => gaps.push((year, year)),
        }
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::gaps;

    #[test]
    fn years_in_a_row_are_one_gap() {
        let years = [1931, 1932, 1935].into();
        assert_eq!(gaps(&years, 1930, 1937), [(1930, 1930), (1933, 1934), (1936, 1937)]);
        assert_eq!(gaps(&years, 1931, 1932), []);
        assert_eq!(gaps(&years, 1940, 1939), [], "a kind that began after this year");
    }
}
