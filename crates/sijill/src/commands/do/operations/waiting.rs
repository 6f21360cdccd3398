//! What waits before there is an act, and papers that come back: notices of institutions, acts on
//! paper, reprints, verification.

use accounts::Session;
use office::node::Ctx;
use office::{DocumentVerdict, Failure, ReprintDocument, VerifiedDocument};
use serde_json::{Value, json};

use super::{Fields, Line, done, issued, saved};
use crate::commands::r#do::Done;

pub(super) fn run(
    ctx: &mut Ctx<'_>,
    who: &Session,
    line: &Line<'_>,
    fields: &mut Fields,
) -> Option<Result<Done, Failure>> {
    let answer = match line.name {
        "receive_pre_declaration" => receive(ctx, who, fields),
        "open_pre_declaration" => open(ctx, who, fields),
        "settle_pre_declaration" => settle(ctx, who, fields),
        "request_digitisation" => request(ctx, who, fields),
        "settle_digitisation" => answer(ctx, who, fields),
        "reprint_document" => reprint(ctx, who, fields),
        "verify_document" => verify(ctx, who, fields),
        _ => return None,
    };
    Some(answer)
}

fn receive(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let values = std::mem::take(&mut fields.values);
    let notice = office::receive_pre_declaration(ctx, &who.clerk()?, values)?;
    Ok(done(json!({"notice": notice})))
}

fn open(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let notice = fields.id("notice")?;
    saved(office::open_pre_declaration(ctx, &who.clerk()?, &notice)?)
}

fn settle(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let notice = fields.id("notice")?;
    let reason = fields.take("reason").unwrap_or_default();
    office::settle_pre_declaration(ctx, &who.clerk()?, &notice, &reason)?;
    Ok(done(json!({"notice": notice})))
}

fn request(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let request = office::request_digitisation(ctx, &who.clerk()?, &fields.values)?;
    Ok(done(json!({"request": request})))
}

fn answer(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let request = fields.id("request")?;
    let act = if fields.values.contains_key("act") { Some(fields.act()?) } else { None };
    let reason = fields.take("reason").unwrap_or_default();
    office::settle_digitisation(ctx, &who.clerk()?, &request, act.as_ref(), &reason)?;
    Ok(done(json!({"request": request, "act": act})))
}

fn reprint(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let document = fields.id("document")?;
    let out = fields.take("out");
    let mut take = |field: &str| fields.take(field).unwrap_or_default();
    let asked = ReprintDocument {
        capacity: take("capacity"),
        purpose: take("purpose"),
        requester: take("requester"),
    };
    issued(office::reprint_document(ctx, &who.staff(), &document, &asked)?, out)
}

fn verify(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let document = fields.id("document")?;
    let file = match fields.take("file") {
        None => None,
        Some(path) => {
            let read = std::fs::read(&path);
            Some(read.map_err(|error| Failure::Broken(format!("{path}: {error}")))?)
        }
    };
    let verdict = office::verify_document(ctx, &who.staff(), &document, file.as_deref())?;
    Ok(done(match verdict {
        DocumentVerdict::Unknown => json!({"verdict": "unknown"}),
        DocumentVerdict::Altered(paper) => said("altered", &paper),
        DocumentVerdict::Genuine(paper) => said("genuine", &paper),
    }))
}

fn said(verdict: &str, paper: &VerifiedDocument) -> Value {
    json!({
        "verdict": verdict, "act": paper.act.as_ref().map(|act| &act.act), "kind": paper.kind, "lang": paper.lang.code(),
        "issued_on": paper.issued_on, "superseded_since": paper.superseded_since,
        "reprint": paper.reprint,
    })
}
