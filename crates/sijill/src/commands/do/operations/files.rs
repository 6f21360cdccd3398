//! What follows acts for years: prepared notes, files of correction, notices, links, families.

use accounts::Session;
use office::Failure;
use office::node::Ctx;
use serde_json::{Value, json};

use super::{Fields, Line, done};
use crate::commands::r#do::Done;

pub(super) fn run(
    ctx: &mut Ctx<'_>,
    who: &Session,
    line: &Line<'_>,
    fields: &mut Fields,
) -> Option<Result<Done, Failure>> {
    let answer = match line.name {
        "prepare_marginal_note" => prepare(ctx, who, line, fields),
        "sign_prepared_note" => sign_prepared(ctx, who, fields),
        "return_prepared_note" => return_prepared(ctx, who, fields),
        "request_correction" => request(ctx, who, fields),
        "advance_correction" => advance(ctx, who, fields),
        "send_notice" => send(ctx, who, fields),
        "receipt_notice" => receipt(ctx, who, fields),
        "receive_notice" => receive(ctx, who, fields),
        "link_persons" => link(ctx, who, line, fields),
        "withdraw_link" => withdraw(ctx, who, fields),
        "open_family_file" => open_family(ctx, who, fields),
        "enter_family_member" => enter_member(ctx, who, fields),
        "tasks_view" => tasks(ctx, who),
        _ => return None,
    };
    Some(answer)
}

fn prepare(
    ctx: &mut Ctx<'_>,
    who: &Session,
    line: &Line<'_>,
    fields: &mut Fields,
) -> Result<Done, Failure> {
    let act = fields.act()?;
    let kind = fields.take("kind").unwrap_or_default();
    let given = line.acknowledged.clone();
    let clerk = who.clerk()?;
    let note = office::prepare_marginal_note(ctx, &clerk, &act, &kind, &fields.values, given)?;
    Ok(done(json!({"note": note, "act": act, "version": 1})))
}

fn sign_prepared(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let note = fields.id("note")?;
    let named = fields.take("version").and_then(|text| text.parse().ok());
    let version = match named {
        Some(version) => version,
        None => {
            let rows = office::prepared_notes(ctx, &who.staff())?;
            let row = rows.into_iter().find(|row| row.note == note);
            row.ok_or(Failure::NotFound)?.version
        }
    };
    let entered = office::sign_prepared_note(ctx, &who.signatory()?, &note, version)?;
    Ok(Done {
        result: json!({"note": entered.note, "act": entered.act}),
        problems: entered.warnings,
    })
}

fn return_prepared(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let note = fields.id("note")?;
    let reason = fields.take("reason").unwrap_or_default();
    office::return_prepared_note(ctx, &who.signatory()?, &note, &reason)?;
    Ok(done(json!({"note": note})))
}

fn request(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let act = fields.act()?;
    let correction = office::request_correction(ctx, &who.clerk()?, &act, &fields.values)?;
    shown(ctx, who, &correction)
}

fn advance(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let correction = fields.id("correction")?;
    office::advance_correction(ctx, &who.signatory()?, &correction, &fields.values)?;
    shown(ctx, who, &correction)
}

fn shown(
    ctx: &mut Ctx<'_>,
    who: &Session,
    correction: &vocabulary::CorrectionId,
) -> Result<Done, Failure> {
    let view = office::correction_view(ctx, &who.staff(), correction)?;
    Ok(done(json!({
        "correction": correction, "act": view.requested.act,
        "route": view.requested.route, "state": view.state.as_str(),
    })))
}

fn send(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let act = fields.act()?;
    let notice = office::send_notice(ctx, &who.clerk()?, &act, &fields.values)?;
    Ok(done(json!({"notice": notice, "act": act})))
}

fn receipt(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let notice = fields.id("notice")?;
    office::receipt_notice(ctx, &who.clerk()?, &notice, &fields.values)?;
    Ok(done(json!({"notice": notice})))
}

fn receive(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let act = fields.act()?;
    let notice = office::receive_notice(ctx, &who.clerk()?, &act, &fields.values)?;
    Ok(done(json!({"notice": notice, "act": act})))
}

fn link(
    ctx: &mut Ctx<'_>,
    who: &Session,
    line: &Line<'_>,
    fields: &Fields,
) -> Result<Done, Failure> {
    let link = office::link_persons(ctx, &who.signatory()?, &fields.values, &line.acknowledged)?;
    Ok(done(json!({"link": link})))
}

fn withdraw(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let link = fields.id("link")?;
    let reason = fields.take("reason").unwrap_or_default();
    office::withdraw_link(ctx, &who.signatory()?, &link, &reason)?;
    Ok(done(json!({"link": link})))
}

fn open_family(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let act = fields.act()?;
    let file = office::open_family_file(ctx, &who.signatory()?, &act, &fields.values)?;
    Ok(done(json!({"file": file, "act": act})))
}

fn enter_member(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let file = fields.id("file")?;
    office::enter_family_member(ctx, &who.signatory()?, &file, &fields.values)?;
    Ok(done(json!({"file": file})))
}

fn tasks(ctx: &mut Ctx<'_>, who: &Session) -> Result<Done, Failure> {
    let tasks = office::tasks_view(ctx, &who.staff())?;
    let notices: Vec<Value> = tasks
        .notices
        .iter()
        .map(|one| json!({"notice": one.sent.notice, "days": one.waiting.map(|w| w.days)}))
        .collect();
    let corrections: Vec<Value> = tasks
        .corrections
        .iter()
        .map(|one| json!({"correction": one.requested.correction, "state": one.state.as_str()}))
        .collect();
    let copies: Vec<Value> =
        tasks.second_copy.iter().map(|one| json!({"note": one.note, "days": one.days})).collect();
    let pre_declarations: Vec<Value> = tasks
        .pre_declarations
        .iter()
        .map(|one| json!({"notice": one.received.notice, "open": one.open}))
        .collect();
    let digitisation: Vec<Value> = tasks
        .digitisation
        .iter()
        .map(|one| json!({"request": one.requested.request, "days": one.days}))
        .collect();
    let children: Vec<Value> = tasks
        .children
        .iter()
        .map(|one| {
            json!({"decree": one.decree, "act": one.act.as_ref().map(|act| &act.act),
            "days": one.days})
        })
        .collect();
    Ok(done(json!({
        "second_copy": copies, "notices": notices, "corrections": corrections,
        "children": children, "pre_declarations": pre_declarations, "digitisation": digitisation,
    })))
}
