//! An administrator enters the first day of a Hijri month as the ministry announced it.

use accounts::Administrator;
use vocabulary::{MonthStart, Problem, Values};

use crate::delegate_signature::Fields;
use crate::node::Ctx;
use crate::{Failure, session};

/// Adds an observed month start; later conversions use it.
///
/// # Errors
/// `hijri-month-impossible` when a month would not have 29 or 30 days.
pub fn enter_hijri_month_start(
    ctx: &mut Ctx<'_>,
    administrator: &Administrator,
    values: &Values,
) -> Result<(), Failure> {
    let fields = Fields::of(values);
    let start = MonthStart {
        year: fields.number("year", 1300, 1600)? as i16,
        month: fields.number("month", 1, 12)? as u8,
        first: fields.date("first_day")?,
        source: fields.text("source")?,
    };
    if ctx.node.months().with(std::slice::from_ref(&start)).is_err() {
        return Err(Problem::refuse("hijri-month-impossible").at("first_day").into());
    }
    ctx.node
        .store()
        .month_insert(&start, &administrator.account().id, ctx.now)
        .map_err(session::broken)?;
    ctx.node.reload_months()
}
