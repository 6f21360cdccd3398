//! The office passes to another regime from a day on; what was drawn before keeps its own.

use accounts::Registrar;
use journal::{Payload, RegimeSet};
use vocabulary::{Problem, Regime, Values};

use crate::Failure;
use crate::delegate_signature::Fields;
use crate::entry;
use crate::node::Ctx;

/// Enters the change of regime of this office.
///
/// # Errors
/// `regime-same`, `regime-not-back`, `regime-in-the-past`; field problems.
pub fn set_regime(
    ctx: &mut Ctx<'_>,
    registrar: &Registrar,
    values: &Values,
) -> Result<(), Failure> {
    crate::own_office(ctx, registrar.account())?;
    crate::restored::require_caught_up(ctx.desk)?;
    let fields = Fields::of(values);
    let word = fields.text("regime")?;
    let regime: Regime = word
        .parse()
        .map_err(|_| Failure::Invalid(vec![Problem::invalid("regime", "choice-unknown")]))?;
    let from = fields.date("from")?;
    registers::check_regime_change(ctx.desk.regime_on(from), regime, from, ctx.today())?;
    let account = registrar.account().clone();
    let current = ctx.regime();
    entry::enter(ctx, &account, current, &mut |_| {
        Ok(vec![Payload::RegimeSet(RegimeSet { regime, from })])
    })?;
    ctx.desk.reload_regimes()
}
