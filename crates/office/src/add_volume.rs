//! The pages of a register are full: the next volume is opened, the numbers go on (case R02).

use accounts::Signatory;
use journal::{Payload, VolumeOpened};
use registers::Volume;
use vocabulary::{RegisterId, Values};

use crate::Failure;
use crate::delegate_signature::Fields;
use crate::entry::{self, store_failure};
use crate::node::Ctx;

/// Adds a volume, as certified by the prosecutor.
///
/// # Errors
/// `NotFound`; `register-closed`; `register-of-another-era`; `paraph-in-the-future`; field
/// problems.
pub fn add_volume(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    register: &RegisterId,
    values: &Values,
) -> Result<u32, Failure> {
    crate::own_office(ctx, signatory.account())?;
    crate::restored::require_caught_up(ctx.desk)?;
    let volume = read(values)?;
    volume.check(ctx.today())?;
    let account = signatory.account().clone();
    let regime = ctx.regime();
    let mut number = 0;
    entry::enter(ctx, &account, regime, &mut |store| {
        let state = store.register_of(register).map_err(store_failure)?.ok_or(Failure::NotFound)?;
        if state.closed {
            return Err(vocabulary::Problem::refuse("register-closed")
                .with("year", &state.year.to_string())
                .into());
        }
        if !state.numbered_here() {
            return Err(Failure::refused("register-of-another-era"));
        }
        number = state.volumes.len() as u32 + 1;
        let volume = Volume { volume: number, ..volume.clone() };
        Ok(vec![Payload::VolumeOpened(VolumeOpened { register: register.clone(), volume })])
    })?;
    Ok(number)
}

/// The paraph data of a volume; its own number is given when it is entered.
pub(crate) fn read(values: &Values) -> Result<Volume, Failure> {
    let fields = Fields::of(values);
    Ok(Volume {
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
    })
}
