//! A register is opened with its paraph data: signing is impossible before (case R01).

use accounts::Signatory;
use journal::{Payload, RegisterOpened};
use registers::Opening;
use vocabulary::{Problem, RegisterId, RegisterKind, Values};

use crate::Failure;
use crate::delegate_signature::Fields;
use crate::entry::{self, store_failure};
use crate::node::Ctx;

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
    let kind = match values.get("kind").map_or("birth", String::as_str) {
        "birth" => RegisterKind::birth(),
        "death" => RegisterKind::death(),
        _ => return Err(Failure::Invalid(vec![Problem::invalid("kind", "choice-unknown")])),
    };
    let year = fields.number("year", 1915, 2200)? as i16;
    let opening = Opening {
        kind,
        year,
        office: ctx.desk.card.code.clone(),
        volume: 1,
        pages: fields.number("pages", 1, 5000)? as u32,
        acts_per_page: match values.get("acts_per_page").map(String::as_str) {
            None | Some("") => 1,
            Some(_) => fields.number("acts_per_page", 1, 10)? as u32,
        },
        prosecutor_ar: fields.text("prosecutor")?,
        court_ar: fields.text("court")?,
        paraph_date: fields.date("paraph_date")?,
        paraph_reference: values.get("paraph_reference").cloned().unwrap_or_default(),
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
