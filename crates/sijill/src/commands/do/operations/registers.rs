//! Registers: opened, continued, closed, listed on paper, sent to the court.

use accounts::Session;
use office::Failure;
use office::node::Ctx;
use serde_json::json;

use super::{Fields, Line, done};
use crate::commands::r#do::Done;

pub(super) fn run(
    ctx: &mut Ctx<'_>,
    who: &Session,
    line: &Line<'_>,
    fields: &mut Fields,
) -> Option<Result<Done, Failure>> {
    let answer = match line.name {
        "open_register" => open(ctx, who, fields),
        "add_volume" => add_volume(ctx, who, fields),
        "close_register" => close(ctx, who, fields),
        "set_regime" => set_regime(ctx, who, fields),
        "list_paper_register" => list_paper(ctx, who, fields),
        "inventory_view" => inventory(ctx, who),
        "dispatch_second_copy" => dispatch(ctx, who, fields),
        "receipt_second_copy" => receipt(ctx, who, fields),
        "receipt_note_in_second_copy" => receipt_note(ctx, who, fields),
        _ => return None,
    };
    Some(answer)
}

fn open(ctx: &mut Ctx<'_>, who: &Session, fields: &Fields) -> Result<Done, Failure> {
    let register = office::open_register(ctx, &who.signatory()?, &fields.values)?;
    Ok(done(json!({"register": register})))
}

fn add_volume(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let register = fields.id("register")?;
    let volume = office::add_volume(ctx, &who.signatory()?, &register, &fields.values)?;
    Ok(done(json!({"register": register, "volume": volume})))
}

fn close(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let register = fields.id("register")?;
    let closing = office::close_register(ctx, &who.signatory()?, &register)?;
    Ok(done(json!({"register": register, "closing": closing})))
}

fn set_regime(ctx: &mut Ctx<'_>, who: &Session, fields: &Fields) -> Result<Done, Failure> {
    let registrar = who.signatory()?.registrar()?;
    office::set_regime(ctx, &registrar, &fields.values)?;
    Ok(done(json!({})))
}

fn list_paper(ctx: &mut Ctx<'_>, who: &Session, fields: &Fields) -> Result<Done, Failure> {
    let register = office::list_paper_register(ctx, &who.signatory()?, &fields.values)?;
    Ok(done(json!({"register": register})))
}

fn inventory(ctx: &mut Ctx<'_>, who: &Session) -> Result<Done, Failure> {
    let view = office::inventory_view(ctx, &who.staff())?;
    let listed: Vec<_> = view
        .listed
        .iter()
        .map(|one| {
            json!({"register": one.register, "inventory": one.inventory,
                "kept_here": one.kept_here})
        })
        .collect();
    let not_listed: Vec<_> = view
        .not_listed
        .iter()
        .map(|one| json!({"kind": one.kind.as_str(), "from": one.from, "to": one.to}))
        .collect();
    Ok(done(json!({"listed": listed, "not_listed": not_listed})))
}

fn dispatch(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let register = fields.id("register")?;
    let sent = office::dispatch_second_copy(ctx, &who.signatory()?, &register, &fields.values)?;
    Ok(done(json!({"register": register, "dispatch": sent})))
}

fn receipt(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let dispatch = fields.id("dispatch")?;
    office::receipt_second_copy(ctx, &who.signatory()?, &dispatch, &fields.values)?;
    Ok(done(json!({"dispatch": dispatch})))
}

fn receipt_note(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let note = fields.id("note")?;
    office::receipt_note_in_second_copy(ctx, &who.signatory()?, &note, &fields.values)?;
    Ok(done(json!({"note": note})))
}
