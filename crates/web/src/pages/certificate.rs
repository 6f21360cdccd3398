//! Documents that are asked for by a form, and where each other document is asked for.

use certificates::Certificate;
use maud::{Markup, html};
use office::AskedCertificate;
use vocabulary::{ActId, Lang, Problem, Values};

use crate::components::{Shown, choice, error_summary, icon, pick, plain, section};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::copy::CAPACITIES;
use crate::pages::shown_in_place;
use crate::reply::Reply;
use crate::visit::Visit;

/// Documents that the page of an act or of a family gives: their name, and where.
const ELSEWHERE: [(&str, &str, &str); 4] = [
    ("copies", "/search", "documents-from-act"),
    ("family", "/search", "documents-from-family"),
    ("register", "/registers", "documents-from-register"),
    ("letters", "/tasks", "documents-from-task"),
];

/// Every document of the service.
pub(crate) fn list(visit: &Visit) -> Result<Reply, Fault> {
    let may_sign = visit.session()?.signatory().is_ok();
    let title = visit.t("nav-documents");
    let content = html! {
        div class="page-head" {
            h1 { (title) }
            p class="tasks" { a class="button small" href="/documents" {
                (visit.t("verify-title"))
            } }
        }
        div class="wide-page columns" {
            section class="panel" {
                header { h2 { (visit.t("documents-asked")) } }
                ul class="choices" { @for kind in Certificate::ALL { li {
                    @if kind.needs_signatory() && !may_sign {
                        span class="quiet-text" { (name(visit, kind)) } " "
                        span class="tag grey" { (visit.t("documents-by-registrar")) }
                    } @else {
                        a href={ "/certificates/" (kind.as_str()) } { (name(visit, kind)) }
                    }
                } } }
            }
            section class="panel" {
                header { h2 { (visit.t("documents-elsewhere")) } }
                dl class="facts" { @for (what, path, key) in ELSEWHERE { div {
                    dt { (visit.t(&format!("documents-{what}"))) }
                    dd { a href=(path) { (visit.t(key)) } }
                } } }
                p { a href="/batches" { (visit.t("batches-title")) } }
            }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "documents", &content)))
}

/// The form, with what an act of this office says already.
pub(crate) fn form(visit: &Visit) -> Result<Reply, Fault> {
    let kind = kind_of(visit)?;
    let mut values = Values::new();
    if let Ok(act) = visit.request.asked("act").parse::<ActId>() {
        let staff = visit.session()?.staff();
        values = visit.work(|ctx| office::certificate_values(ctx, &staff, kind, &act))?;
        values.insert("act".into(), act.to_string());
    }
    draw(visit, 200, kind, &values, &[])
}

/// Issues it.
pub(crate) fn issue(visit: &Visit) -> Result<Reply, Fault> {
    let kind = kind_of(visit)?;
    let request = &visit.request;
    let mut values = form_values::read(kind.form(), request);
    if kind.needs_act() {
        values.insert("act".into(), request.field("act").trim().to_owned());
    }
    let asked = AskedCertificate {
        kind,
        lang: Lang::parse(request.field("lang")).unwrap_or(Lang::Ar),
        values: values.clone(),
        capacity: request.field("capacity").to_owned(),
        purpose: vocabulary::tidy(request.field("purpose")),
        requester: vocabulary::tidy(request.field("applicant")),
    };
    let issued = if kind.needs_signatory() {
        let signatory = visit.session()?.signatory()?;
        visit.work(|ctx| office::sign_certificate(ctx, &signatory, &asked))
    } else {
        let staff = visit.session()?.staff();
        visit.work(|ctx| office::issue_certificate(ctx, &staff, &asked))
    };
    match issued {
        Ok(issued) => Ok(Reply::Paper { name: issued.file_name, pdf: issued.pdf, shown: false }),
        Err(failure) => draw(visit, 422, kind, &values, &shown_in_place(failure)?),
    }
}

fn kind_of(visit: &Visit) -> Result<Certificate, Fault> {
    let part = visit.request.parts.get("kind").ok_or(Fault::NotFound)?;
    Certificate::parse(part).ok_or(Fault::NotFound)
}

fn name(visit: &Visit, kind: Certificate) -> String {
    visit.t(&format!("certificate-{}-title", kind.as_str()))
}

fn draw(
    visit: &Visit,
    status: u16,
    kind: Certificate,
    values: &Values,
    said: &[Problem],
) -> Result<Reply, Fault> {
    let title = name(visit, kind);
    let form = kind.form();
    let shown = Shown { visit, values, problems: said, strict: true };
    let content = html! {
        form method="post" action={ "/certificates/" (kind.as_str()) } novalidate {
            (csrf(visit))
            div class="page-head" {
                a class="back" href="/certificates" { (icon("back")) (visit.t("nav-documents")) }
                h1 { (title) }
            }
            div class="wide-page" {
                p class="source" {
                    (visit.t(&format!("{}-lead", kind.as_str()))) (fee(visit, kind))
                }
                (error_summary(visit, Some(form), said))
                div class="form-sheet" {
                    @if kind.needs_act() { (act(visit, values, said)) }
                    @for one in &form.sections { (section(&shown, one)) }
                    (asker(visit, kind, said))
                }
            }
            div class="actions" {
                button class="main" type="submit" data-main="yes" {
                    (visit.t("certificate-issue")) " " kbd { bdi { "Ctrl+Enter" } }
                }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "documents", &content)))
}

/// What the citizen pays, where the law of today says it.
fn fee(visit: &Visit, kind: Certificate) -> String {
    let fee = visit.work(|ctx| Ok(office::fee_of(ctx, kind.as_str())));
    match fee {
        Ok(Some(dirhams)) => format!(" {}", visit.tn("fee-dirhams", dirhams)),
        _ => String::new(),
    }
}

/// The act it rests on.
fn act(visit: &Visit, values: &Values, said: &[Problem]) -> Markup {
    let value = values.get("act").map_or("", String::as_str);
    html! {
        section class="form-section" {
            div class="form-title" { h2 { (visit.t("certificate-of-act")) } }
            div class="grid" { (plain(visit, "act", "text", value, said)) }
        }
    }
}

/// Who asks, and in which language.
fn asker(visit: &Visit, kind: Certificate, said: &[Problem]) -> Markup {
    let request = &visit.request;
    let said_or = |id: &str, otherwise: &str| {
        let said = request.field(id);
        if said.is_empty() { otherwise.to_owned() } else { said.to_owned() }
    };
    let lang = visit.paper_lang().code();
    let langs = ["ar", "fr"].map(|lang| (lang, visit.t(&format!("copy-in-{lang}"))));
    let capacities = CAPACITIES.map(|of| (of, visit.t(&format!("capacity-of-{of}"))));
    let both = kind == Certificate::Concordance;
    html! {
        section class="form-section" {
            div class="form-title" { h2 { (visit.t("certificate-asker")) } }
            div class="grid" {
                (pick(visit, "capacity", &capacities, &said_or("capacity", "holder"), said))
                @if kind != Certificate::Receipt {
                    (plain(visit, "applicant", "text", &said_or("applicant", ""), said))
                }
                (plain(visit, "purpose", "text", &said_or("purpose", ""), said))
                @if !both { (choice(visit, "lang", &langs, &said_or("lang", lang))) }
            }
        }
    }
}
