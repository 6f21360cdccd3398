//! The papers of a register, written to files.

use accounts::{Session, Staff};
use certificates::{Booklet, Certificate};
use office::node::Ctx;
use office::{AskedBatch, AskedCertificate, AskedFamilyPaper, Failure, IssueCopy, Issued};
use serde_json::json;
use vocabulary::{BatchId, Lang, Problem, RegisterId, Values};

use super::{Fields, Line, done, issued};
use crate::commands::r#do::Done;

type Print = fn(&mut Ctx<'_>, &Staff, &RegisterId, Lang) -> Result<Issued, Failure>;

pub(super) fn run(
    ctx: &mut Ctx<'_>,
    who: &Session,
    line: &Line<'_>,
    fields: &mut Fields,
) -> Option<Result<Done, Failure>> {
    let print: Print = match line.name {
        "print_register_opening" => office::print_register_opening,
        "print_closing_statement" => office::print_closing_statement,
        "print_alphabetical_table" => office::print_alphabetical_table,
        "print_second_copy" => return Some(second_copy(ctx, who, fields)),
        "print_notice_letter" => return Some(letter(ctx, who, fields)),
        "print_family_sheet" => return Some(family(ctx, who, fields)),
        "issue_family_card" => return Some(card(ctx, who, fields)),
        "issue_family_booklet" => return Some(booklet(ctx, who, fields)),
        "print_batch" => return Some(batch(ctx, who, fields)),
        "continue_batch" => return Some(continue_batch(ctx, who, fields)),
        "issue_certificate" => return Some(certificate(ctx, who, fields, false)),
        "sign_certificate" => return Some(certificate(ctx, who, fields, true)),
        _ => return None,
    };
    Some(paper(ctx, who, fields, print))
}

fn paper(
    ctx: &mut Ctx<'_>,
    who: &Session,
    fields: &mut Fields,
    print: Print,
) -> Result<Done, Failure> {
    let register = fields.id("register")?;
    let lang = lang(fields);
    issued(print(ctx, &who.staff(), &register, lang)?, fields.take("out"))
}

fn lang(fields: &mut Fields) -> Lang {
    if fields.take("lang").as_deref() == Some("fr") { Lang::Fr } else { Lang::Ar }
}

fn letter(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let (notice, lang) = (fields.id("notice")?, lang(fields));
    let paper = office::print_notice_letter(ctx, &who.staff(), &notice, lang)?;
    issued(paper, fields.take("out"))
}

fn family(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let (file, lang) = (fields.id("file")?, lang(fields));
    let paper = office::print_family_sheet(ctx, &who.staff(), &file, lang)?;
    issued(paper, fields.take("out"))
}

fn card(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let (file, asked) = (fields.id("file")?, family_asked(fields));
    let paper = office::issue_family_card(ctx, &who.staff(), &file, &asked)?;
    issued(paper, fields.take("out"))
}

fn booklet(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let (file, asked) = (fields.id("file")?, family_asked(fields));
    let which = fields.take("which").unwrap_or_default();
    let which = Booklet::parse(&which)
        .ok_or_else(|| Failure::Invalid(vec![Problem::invalid("which", "choice-unknown")]))?;
    let paper = office::issue_family_booklet(ctx, &who.signatory()?, &file, which, &asked)?;
    issued(paper, fields.take("out"))
}

fn family_asked(fields: &mut Fields) -> AskedFamilyPaper {
    AskedFamilyPaper {
        lang: lang(fields),
        capacity: fields.take("capacity").unwrap_or_default(),
        purpose: fields.take("purpose").unwrap_or_default(),
        requester: fields.take("requester").unwrap_or_default(),
    }
}

fn certificate(
    ctx: &mut Ctx<'_>,
    who: &Session,
    fields: &mut Fields,
    signed: bool,
) -> Result<Done, Failure> {
    let kind = fields.take("kind").unwrap_or_default();
    let kind = Certificate::parse(&kind)
        .ok_or_else(|| Failure::Invalid(vec![Problem::invalid("kind", "choice-unknown")]))?;
    let (lang, out) = (lang(fields), fields.take("out"));
    let mut asked = AskedCertificate {
        kind,
        lang,
        capacity: fields.take("capacity").unwrap_or_default(),
        purpose: fields.take("purpose").unwrap_or_default(),
        requester: fields.take("applicant").unwrap_or_default(),
        values: Values::new(),
    };
    asked.values = std::mem::take(&mut fields.values);
    let paper = if signed {
        office::sign_certificate(ctx, &who.signatory()?, &asked)?
    } else {
        office::issue_certificate(ctx, &who.staff(), &asked)?
    };
    issued(paper, out)
}

/// Orders copies of many acts and writes the file when each has its own.
fn batch(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let asked = AskedBatch {
        register: fields.id("register")?,
        numbers: fields.take("numbers").unwrap_or_default(),
        copy: IssueCopy {
            kind: fields.take("kind").unwrap_or_default(),
            lang: lang(fields),
            capacity: fields.take("capacity").unwrap_or_default(),
            purpose_kind: fields.take("purpose_kind").unwrap_or_default(),
            purpose: fields.take("purpose").unwrap_or_default(),
            requester: fields.take("requester").unwrap_or_default(),
        },
    };
    let batch = office::order_batch(ctx, &who.staff(), &asked)?;
    through(ctx, who, &batch, fields.take("out"))
}

/// One that was interrupted.
fn continue_batch(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let batch = fields.id("batch")?;
    through(ctx, who, &batch, fields.take("out"))
}

fn through(
    ctx: &mut Ctx<'_>,
    who: &Session,
    batch: &BatchId,
    out: Option<String>,
) -> Result<Done, Failure> {
    let staff = who.staff();
    while office::issue_next(ctx, &staff, batch)? > 0 {}
    let (name, pdf) = office::hand_over_batch(ctx, &staff, batch)?;
    if let Some(out) = &out {
        std::fs::write(out, &pdf).map_err(|e| Failure::Broken(format!("{out}: {e}")))?;
    }
    let view = office::batch_view(ctx, &staff, batch)?;
    let documents: Vec<_> =
        view.sheets.iter().map(|sheet| sheet.document.as_ref().map(ToString::to_string)).collect();
    Ok(done(json!({"batch": batch.as_str(), "number": view.row.number, "name": name,
        "file": out, "bytes": pdf.len(), "documents": documents})))
}

fn second_copy(ctx: &mut Ctx<'_>, who: &Session, fields: &mut Fields) -> Result<Done, Failure> {
    let register = fields.id("register")?;
    let parcel = office::print_second_copy(ctx, &who.signatory()?, &register)?;
    let out = fields.take("out");
    if let Some(out) = &out {
        std::fs::write(out, &parcel.zip).map_err(|e| Failure::Broken(format!("{out}: {e}")))?;
    }
    Ok(done(json!({"name": parcel.file_name, "file": out, "bytes": parcel.zip.len()})))
}
