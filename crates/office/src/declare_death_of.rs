//! A death declared from the birth act of the deceased: what it says is not typed again (D01, B23).

use accounts::Clerk;
use acts::{ActContent, death};
use journal::{ActRead, Payload};
use vocabulary::{ActId, Values};

use crate::entry;
use crate::node::Ctx;
use crate::read_act::on_file;
use crate::views::Saved;
use crate::{Failure, declare};

/// Takes down the declaration of a death with what the birth act says of the deceased; the read is
/// recorded first. `usual` is what the form begins with and the birth act does not say.
///
/// # Errors
/// `NotFound`; `death-of-birth-only` for an act that is no birth.
pub fn declare_death_of(
    ctx: &mut Ctx<'_>,
    clerk: &Clerk,
    birth: &ActId,
    usual: Values,
    purpose: &str,
) -> Result<Saved, Failure> {
    crate::own_office(ctx, clerk.account())?;
    let on_file = on_file(&ctx.desk.reader(), birth)?;
    let known = match &on_file.signed.content {
        ActContent::Birth(content) => death::from_birth(content, birth),
        _ => return Err(Failure::refused("death-of-birth-only")),
    };
    let read = ActRead { act: birth.clone(), purpose: purpose.to_owned() };
    entry::enter_read(ctx, clerk.account(), &Payload::ActRead(read))?;
    let mut values = usual;
    values.extend(known);
    declare(ctx, clerk, "death", values)
}
