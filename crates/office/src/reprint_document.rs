//! A document of some time ago is printed again: in its old form, with what it said, marked as a
//! reprint, and as superseded where a note came after it (case C07).

use accounts::{Account, Staff};
use journal::{ActRead, DocumentIssued, DocumentReprinted, Fact, Payload};
use texts::Arg;
use vocabulary::words::{ar, fr};
use vocabulary::{CivilDate, DocumentId, Lang, Problem};

use crate::Failure;
use crate::entry;
use crate::issue_copy::{self, Kind, OTHER_PURPOSE};
use crate::issued_document;
use crate::leaving;
use crate::node::Ctx;
use crate::sealing;
use crate::views::{IssueCopy, Issued, ReprintDocument};
use crate::withdraw_document;

/// Prints a document again, for whoever may receive it today. Under its own number: a reprint is
/// no new document.
///
/// # Errors
/// `requester-not-entitled`; `purpose-missing`; `document-not-reprintable` for a kind whose
/// contents are not an act's; `NotFound`.
pub fn reprint_document(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    document: &DocumentId,
    asked: &ReprintDocument,
) -> Result<Issued, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let purpose = issue_copy::purpose(&asked.purpose)?;
    let law = ctx.node.law.on(ctx.today(), ctx.regime());
    certificates::who_may_receive(&law, &asked.capacity)?;
    let found = {
        let store = ctx.desk.reader();
        if withdraw_document::withdrawn_on(&store, document)?.is_some() {
            return Err(Failure::refused("document-withdrawn"));
        }
        issued_document::find(&store, document)?.ok_or(Failure::NotFound)?
    };
    if let Some(act) = found.act() {
        let read = ActRead { act: act.clone(), purpose: purpose.clone() };
        entry::enter_read(ctx, staff.account(), &Payload::ActRead(read))?;
    }

    let superseded_since = found.superseded_since(ctx);
    let (fact, issued, on_file) = found.into_what_stood();
    let (mut again, code) = match leaving::as_kept(ctx, &issued)? {
        Some((kept, paper)) => (kept, paper.code),
        // Of before papers were kept: drawn from the act once more.
        None => {
            let on_file = on_file.ok_or_else(|| Failure::refused("document-not-reprintable"))?;
            (set_again(ctx, staff, &fact, &issued, &on_file)?, String::new())
        }
    };
    let first = leaving::render_with(ctx, &again, &code)?.pdf;
    let same_bytes = journal::hex(&journal::sha256(&first)) == issued.sha256;
    let said = again.data["notices"].as_array().cloned().unwrap_or_default();
    let marks = marks(ctx, &fact, &issued, superseded_since).into_iter().map(Into::into);
    again.data["notices"] = said.into_iter().chain(marks).collect();
    let marked = leaving::render_with(ctx, &again, &code)?;
    let seal = sealing::seal(ctx, &marked, issued.lang)?;
    let pdf = [marked.pdf, seal].concat();
    let payload = Payload::DocumentReprinted(DocumentReprinted {
        document: document.clone(),
        about: issued.about.clone(),
        same_bytes,
        superseded_since,
        capacity: asked.capacity.clone(),
        purpose,
        requester: asked.requester.clone(),
        sha256: journal::hex(&journal::sha256(&pdf)),
    });
    let account = staff.account().clone();
    let regime = ctx.regime();
    entry::enter_by_office(ctx, &account, regime, &mut |_| Ok(vec![payload.clone()]))?;
    // A program that words or sets things otherwise than the one that issued it.
    let differs = (!same_bytes).then(|| Problem::note("reprint-set-otherwise"));
    Ok(Issued {
        document: document.clone(),
        file_name: format!("{}-{document}-reprint.pdf", issued.document_kind),
        pdf,
        warnings: differs.into_iter().collect(),
    })
}

/// The document as on the day it was issued: that day's notes, officer, regime and form.
fn set_again(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    fact: &Fact,
    issued: &DocumentIssued,
    on_file: &crate::read_act::OnFile,
) -> Result<certificates::Document, Failure> {
    let asked = IssueCopy {
        kind: issued.document_kind.clone(),
        lang: issued.lang,
        capacity: issued.capacity.clone(),
        purpose_kind: OTHER_PURPOSE.into(),
        purpose: issued.purpose.clone(),
        requester: issued.requester.clone(),
    };
    let kind = Kind::of_document(&issued.document_kind)
        .ok_or_else(|| Failure::refused("document-not-reprintable"))?;
    let officer = officer_of(ctx, fact)?.unwrap_or_else(|| staff.account().clone());
    let then = Ctx::new(ctx.node, ctx.desk, fact.at, &mut *ctx.ids);
    let mut again = issue_copy::set(&then, &officer, on_file, &asked, kind, &issued.document)?;
    again.form_version.clone_from(&issued.form.version);
    again.data["form_version"] = issued.form.version.clone().into();
    Ok(again)
}

fn officer_of(ctx: &Ctx<'_>, fact: &Fact) -> Result<Option<Account>, Failure> {
    let found = ctx.node.store().account_find(&fact.by);
    found.map_err(|error| Failure::Broken(error.to_string()))
}

/// What is printed across a reprint, in the language of the document; after what it said itself.
fn marks(
    ctx: &Ctx<'_>,
    fact: &Fact,
    issued: &DocumentIssued,
    superseded_since: Option<CivilDate>,
) -> Vec<String> {
    let day = |date: CivilDate| match issued.lang {
        Lang::Ar => ar::short_date(&date.into()),
        Lang::Fr | Lang::Zgh => fr::short_date(&date.into()),
    };
    let (first, today) = (day(fact.at.civil().date), day(ctx.today()));
    let texts = &ctx.node.texts;
    let reprint = texts.format(
        issued.lang,
        "certificate-reprint",
        &[("issued", Arg::Str(&first)), ("date", Arg::Str(&today))],
    );
    let superseded = superseded_since.map(|since| {
        texts.format(issued.lang, "certificate-superseded", &[("date", Arg::Str(&day(since)))])
    });
    std::iter::once(reprint).chain(superseded).collect()
}
