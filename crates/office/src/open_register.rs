//! A register is opened with its paraph data: signing is impossible before (case R01).

use accounts::Signatory;
use journal::{Payload, RegisterOpened};
use registers::Opening;
use vocabulary::{Problem, RegisterId, RegisterKind, Values};

use crate::delegate_signature::Fields;
use crate::entry::{self, store_failure};
use crate::node::Ctx;
use crate::{Failure, add_volume};

/// Opens the register of a kind and year, as certified by the prosecutor.
///
/// # Errors
/// `register-already-open`, field problems.
pub fn open_register(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    values: &Values,
) -> Result<RegisterId, Failure> {
    crate::own_office(ctx, signatory.account())?;
    crate::restored::require_caught_up(ctx.desk)?;
    let fields = Fields::of(values);
    let word = values.get("kind").map_or("birth", String::as_str);
    let kind: RegisterKind = word
        .parse()
        .map_err(|_| Failure::Invalid(vec![Problem::invalid("kind", "choice-unknown")]))?;
    let year = fields.number("year", 1915, 2200)? as i16;
    let volume = add_volume::read(values)?;
    let opening = Opening {
        kind,
        year,
        office: ctx.desk.card.code.clone(),
        volume: volume.volume,
        pages: volume.pages,
        acts_per_page: volume.acts_per_page,
        prosecutor_ar: volume.prosecutor_ar,
        court_ar: volume.court_ar,
        paraph_date: volume.paraph_date,
        paraph_reference: volume.paraph_reference,
        regime: ctx.regime(),
    };
    opening.check(ctx.today())?;
    let register = RegisterId::new(ctx.ids);
    let payload = Payload::RegisterOpened(RegisterOpened { register: register.clone(), opening });
    let account = signatory.account().clone();
    let regime = ctx.regime();
    entry::enter(ctx, &account, regime, &mut |store| {
        if store.register_find(kind, year).map_err(store_failure)?.is_some() {
            return Err(Problem::refuse("register-already-open")
                .with("year", &year.to_string())
                .into());
        }
        Ok(vec![payload.clone()])
    })?;
    Ok(register)
}
