//! A document that somebody presents: genuine or not, and superseded since when (C09); the same
//! document printed again in its old form (C07).

use maud::{Markup, html};
use office::{DocumentVerdict, ReprintDocument, VerifiedDocument};
use vocabulary::{DocumentId, Problem};

use crate::components::{error_summary, icon, pick, plain};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::copy::CAPACITIES;
use crate::pages::registers::name;
use crate::pages::shown_in_place;
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn ask(visit: &Visit) -> Result<Reply, Fault> {
    Ok(draw(visit, 200, None, &[]))
}

pub(crate) fn check(visit: &Visit) -> Result<Reply, Fault> {
    let staff = visit.session()?.staff();
    let Some(document) = document_of(visit) else {
        return Ok(draw(visit, 422, None, &[Problem::invalid("document", "id-unreadable")]));
    };
    match visit.work(|ctx| office::verify_document(ctx, &staff, &document, None)) {
        Ok(verdict) => Ok(draw(visit, 200, Some(&verdict), &[])),
        Err(failure) => Ok(draw(visit, 422, None, &shown_in_place(failure)?)),
    }
}

/// What goes with it to whoever trusts neither this office nor its program.
pub(crate) fn proof(visit: &Visit) -> Result<Reply, Fault> {
    let staff = visit.session()?.staff();
    let part = visit.request.parts.get("document").ok_or(Fault::NotFound)?;
    let document: DocumentId = part.parse().map_err(|_| Fault::NotFound)?;
    let proof = visit.work(|ctx| office::hand_out_proof(ctx, &staff, &document))?;
    Ok(Reply::Proof { name: format!("{document}.tlog-proof"), text: proof.text })
}

/// Withdraws it, for a reason.
pub(crate) fn withdraw(visit: &Visit) -> Result<Reply, Fault> {
    let session = visit.session()?;
    let (staff, signatory) = (session.staff(), session.signatory()?);
    let document = document_of(visit).ok_or(Fault::NotFound)?;
    let reason = visit.request.field("reason").to_owned();
    let done = visit.work(|ctx| office::withdraw_document(ctx, &signatory, &document, &reason));
    let said = done.err().map(shown_in_place).transpose()?.unwrap_or_default();
    let verdict = visit.work(|ctx| office::verify_document(ctx, &staff, &document, None))?;
    let status = if said.is_empty() { 200 } else { 422 };
    Ok(draw(visit, status, Some(&verdict), &said))
}

pub(crate) fn reprint(visit: &Visit) -> Result<Reply, Fault> {
    let staff = visit.session()?.staff();
    let document = document_of(visit).ok_or(Fault::NotFound)?;
    let asked = ReprintDocument {
        capacity: visit.request.field("capacity").to_owned(),
        purpose: visit.request.field("purpose").to_owned(),
        requester: vocabulary::tidy(visit.request.field("requester")),
    };
    match visit.work(|ctx| office::reprint_document(ctx, &staff, &document, &asked)) {
        Ok(issued) => Ok(Reply::Paper { name: issued.file_name, pdf: issued.pdf, shown: false }),
        Err(failure) => {
            let said = shown_in_place(failure)?;
            let verdict =
                visit.work(|ctx| office::verify_document(ctx, &staff, &document, None))?;
            Ok(draw(visit, 422, Some(&verdict), &said))
        }
    }
}

fn document_of(visit: &Visit) -> Option<DocumentId> {
    visit.request.field("document").trim().parse().ok()
}

fn draw(visit: &Visit, status: u16, verdict: Option<&DocumentVerdict>, said: &[Problem]) -> Reply {
    let title = visit.t("verify-title");
    let typed = visit.request.field("document");
    let content = html! {
        div class="page-head" { h1 { (title) } }
        div class="wide-page two" {
            section class="panel" {
                p class="source" { (visit.t("verify-lead")) }
                (error_summary(visit, None, said))
                form method="post" action="/documents" class="stack" {
                    (csrf(visit))
                    (plain(visit, "document", "number", typed, said))
                    button class="main" type="submit" data-main="yes" { (visit.t("verify-now")) }
                }
            }
            @if let Some(verdict) = verdict { (found(visit, verdict, said)) }
        }
    };
    Reply::Page(status, page::shell(visit, &title, "documents", &content))
}

fn found(visit: &Visit, verdict: &DocumentVerdict, said: &[Problem]) -> Markup {
    html! {
        section class="panel" {
            @match verdict {
                DocumentVerdict::Unknown => p class="notice amber" role="alert" {
                    (visit.t("verify-unknown"))
                },
                DocumentVerdict::Altered(document) => {
                    p class="notice amber" role="alert" { (visit.t("verify-altered")) }
                    (facts(visit, document))
                },
                DocumentVerdict::Genuine(document) => {
                    @if document.withdrawn_on.is_none() {
                        p class="chain good" role="status" {
                            (icon("check")) span { (visit.t("verify-genuine")) }
                        }
                    }
                    @if let Some(since) = document.withdrawn_on {
                        p class="notice red" role="alert" {
                            (visit.tv("verify-withdrawn", &[("date", &visit.date(since))]))
                        }
                    }
                    @if let Some(since) = document.superseded_since {
                        p class="notice amber" {
                            (visit.tv("verify-superseded", &[("date", &visit.date(since))]))
                        }
                    }
                    (facts(visit, document))
                    (proven(visit))
                    @if document.withdrawn_on.is_none() {
                        (again(visit, said))
                        (withdrawal(visit, said))
                    }
                },
            }
        }
    }
}

fn facts(visit: &Visit, document: &VerifiedDocument) -> Markup {
    html! {
        dl class="facts" {
            div { dt { (visit.t("col-document")) }
                dd { (visit.t(&format!("certificate-{}-title", document.kind))) } }
            div { dt { (visit.t("col-opened")) } dd { bdi { (visit.date(document.issued_on)) } } }
            @if let Some(act) = &document.act {
                div { dt { (visit.t("col-act")) }
                    dd { bdi { (act.number) } " · " (name(visit, act.kind, act.number.year)) } }
                div { dt { (visit.t("col-name")) } dd { bdi { (visit.name(&act.person)) } } }
            }
        }
    }
}

fn proven(visit: &Visit) -> Markup {
    let document = visit.request.field("document").trim();
    html! {
        p { a href={ "/documents/" (document) "/proof" } { (visit.t("proof-download")) } }
        p class="source" { (visit.t("proof-download-lead")) }
    }
}

/// For whoever signs: what left by mistake is told to be void.
fn withdrawal(visit: &Visit, said: &[Problem]) -> Markup {
    let may_sign = visit.session.as_ref().is_some_and(|session| session.signatory().is_ok());
    html! { @if may_sign {
        h2 { (visit.t("withdraw-title")) }
        p class="source" { (visit.t("withdraw-lead")) }
        form method="post" action="/documents/withdraw" class="stack" {
            (csrf(visit))
            input type="hidden" name="document" value=(visit.request.field("document"));
            (plain(visit, "reason", "text", visit.request.field("reason"), said))
            button type="submit" { (visit.t("withdraw-now")) }
        }
    } }
}

fn again(visit: &Visit, said: &[Problem]) -> Markup {
    let capacities: Vec<(&str, String)> =
        CAPACITIES.map(|of| (of, visit.t(&format!("capacity-of-{of}")))).to_vec();
    html! {
        h2 { (visit.t("reprint-title")) }
        p class="source" { (visit.t("reprint-lead")) }
        form method="post" action="/documents/reprint" class="stack" {
            (csrf(visit))
            input type="hidden" name="document" value=(visit.request.field("document"));
            (pick(visit, "capacity", &capacities, visit.request.field("capacity"), said))
            (plain(visit, "requester", "text", visit.request.field("requester"), said))
            (plain(visit, "purpose", "text", visit.request.field("purpose"), said))
            button type="submit" { (icon("paper")) (visit.t("reprint-now")) }
        }
    }
}
