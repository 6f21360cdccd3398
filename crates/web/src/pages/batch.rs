//! Copies of many acts in one file: asked for on the page of a register, followed, taken.

use maud::{Markup, html};
use office::{AskedBatch, BatchRow, BatchSheet, BatchView, IssueCopy, PURPOSES};
use vocabulary::{BatchId, Lang, Problem};

use crate::batches::{self, At, Work};
use crate::components::{choice, error_summary, icon, pick, plain};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::copy::CAPACITIES;
use crate::pages::register::register_of;
use crate::pages::registers;
use crate::pages::shown_in_place;
use crate::reply::Reply;
use crate::visit::Visit;

/// The batches of the office.
pub(crate) fn list(visit: &Visit) -> Result<Reply, Fault> {
    let staff = visit.session()?.staff();
    let rows = visit.work(|ctx| office::batches_view(ctx, &staff))?;
    let title = visit.t("batches-title");
    let content = html! {
        div class="page-head" {
            a class="back" href="/certificates" { (icon("back")) (visit.t("nav-documents")) }
            h1 { (title) }
        }
        div class="wide-page" {
            section class="panel" {
                p class="source" { (visit.t("batches-lead")) }
                @if rows.is_empty() { p class="empty" { (visit.t("batches-none")) } }
                @else { (table(visit, &title, &rows)) }
            }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "documents", &content)))
}

fn table(visit: &Visit, title: &str, rows: &[BatchRow]) -> Markup {
    html! {
        table aria-label=(title) {
            thead { tr {
                th scope="col" { (visit.t("batch-number")) }
                th scope="col" { (visit.t("batch-what")) }
                th scope="col" { (visit.t("batch-ordered")) }
                th scope="col" { (visit.t("batch-progress")) }
            } }
            tbody { @for row in rows { tr {
                td { a href={ "/batches/" (row.batch.as_str()) } { bdi { (row.number) } } }
                td { (visit.t(&format!("copy-{}", row.copy))) " · " bdi { (row.purpose) } }
                td { (visit.moment(row.ordered_at)) " · " (visit.name(&row.ordered_by)) }
                td { bdi { (row.done) " / " (row.sheets) } }
            } } }
        }
    }
}

/// What is asked of a batch of a register.
pub(crate) fn form(visit: &Visit) -> Result<Reply, Fault> {
    ask(visit, 200, &[])
}

/// Orders it.
pub(crate) fn order(visit: &Visit) -> Result<Reply, Fault> {
    let register = register_of(visit)?;
    let session = visit.session()?;
    let staff = session.staff();
    let request = &visit.request;
    let asked = AskedBatch {
        register,
        numbers: request.field("numbers").to_owned(),
        copy: IssueCopy {
            kind: request.field("kind").to_owned(),
            lang: Lang::parse(request.field("lang")).unwrap_or(Lang::Ar),
            capacity: request.field("capacity").to_owned(),
            purpose_kind: request.field("purpose_kind").to_owned(),
            purpose: request.field("purpose_said").to_owned(),
            requester: vocabulary::tidy(request.field("requester")),
        },
    };
    match visit.work(|ctx| office::order_batch(ctx, &staff, &asked)) {
        Ok(batch) => {
            go_on(visit, &batch)?;
            Ok(Reply::See(format!("/batches/{batch}")))
        }
        Err(failure) => ask(visit, 422, &shown_in_place(failure)?),
    }
}

fn go_on(visit: &Visit, batch: &BatchId) -> Result<(), Fault> {
    let account = &visit.session()?.account;
    let (office, account) = (account.office.clone(), account.id.clone());
    batches::start(&visit.app, Work { office, account, batch: batch.clone() });
    Ok(())
}

fn ask(visit: &Visit, status: u16, problems: &[Problem]) -> Result<Reply, Fault> {
    let register = register_of(visit)?;
    let staff = visit.session()?.staff();
    let view = visit.work(|ctx| office::register_view(ctx, &staff, &register))?;
    let path = format!("/registers/{}", register.as_str());
    let title = visit.t("batch-ask");
    let said = |name: &str, otherwise: &str| {
        let said = visit.request.field(name);
        if said.is_empty() { otherwise.to_owned() } else { said.to_owned() }
    };
    let lang = visit.paper_lang().code();
    let kinds = ["extract", "full-copy"].map(|kind| (kind, visit.t(&format!("copy-{kind}"))));
    let langs = ["ar", "fr"].map(|lang| (lang, visit.t(&format!("copy-in-{lang}"))));
    let capacities = CAPACITIES.map(|of| (of, visit.t(&format!("capacity-of-{of}"))));
    let purposes: Vec<(&str, String)> = std::iter::once(("", visit.t("purpose-of-choose")))
        .chain(PURPOSES.map(|of| (of, visit.t(&format!("purpose-of-{of}")))))
        .filter(|(of, _)| *of != "marriage")
        .collect();
    let of = registers::name(visit, view.card.kind, view.card.year);
    let content = html! {
        div class="page-head" {
            a class="back" href=(path) { (icon("back")) (of) }
            h1 { (title) }
        }
        div class="wide-page" {
            form method="post" action={ (path) "/batch" } class="panel stack" {
                (csrf(visit))
                p class="source" { (visit.t("batch-ask-lead")) }
                (error_summary(visit, None, problems))
                (plain(visit, "numbers", "text", &said("numbers", ""), problems))
                p class="hint" { (visit.t("batch-numbers-hint")) }
                (choice(visit, "kind", &kinds, &said("kind", "extract")))
                (choice(visit, "lang", &langs, &said("lang", lang)))
                (pick(visit, "capacity", &capacities, &said("capacity", "court"), problems))
                (plain(visit, "requester", "text", &said("requester", ""), problems))
                (pick(visit, "purpose_kind", &purposes, &said("purpose_kind", ""), problems))
                (plain(visit, "purpose_said", "text", &said("purpose_said", ""), problems))
                div class="inline" { button class="main" type="submit" data-main="yes" {
                    (visit.t("batch-order")) " " kbd { bdi { "Ctrl+Enter" } }
                } }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}

/// How far it has come.
pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &[])
}

/// Goes on after a stop; for whoever says so.
pub(crate) fn continue_it(visit: &Visit) -> Result<Reply, Fault> {
    let batch = batch_of(visit)?;
    let staff = visit.session()?.staff();
    visit.work(|ctx| office::batch_view(ctx, &staff, &batch))?;
    go_on(visit, &batch)?;
    Ok(Reply::See(format!("/batches/{batch}")))
}

/// The file, to be printed.
pub(crate) fn file(visit: &Visit) -> Result<Reply, Fault> {
    let batch = batch_of(visit)?;
    let staff = visit.session()?.staff();
    match visit.work(|ctx| office::hand_over_batch(ctx, &staff, &batch)) {
        Ok((name, pdf)) => Ok(Reply::Paper { name, pdf, shown: false }),
        Err(failure) => draw(visit, 422, &shown_in_place(failure)?),
    }
}

fn batch_of(visit: &Visit) -> Result<BatchId, Fault> {
    let part = visit.request.parts.get("batch").ok_or(Fault::NotFound)?;
    part.parse().map_err(|_| Fault::NotFound)
}

fn draw(visit: &Visit, status: u16, problems: &[Problem]) -> Result<Reply, Fault> {
    let batch = batch_of(visit)?;
    let staff = visit.session()?.staff();
    let view = visit.work(|ctx| office::batch_view(ctx, &staff, &batch))?;
    let title = visit.tv("batch-title", &[("number", &view.row.number)]);
    let content = html! {
        div class="page-head" {
            a class="back" href="/batches" { (icon("back")) (visit.t("batches-title")) }
            h1 { (title) }
        }
        div class="wide-page two" {
            section class="panel" { (sheets(visit, &title, &view.sheets)) }
            div class="stack" {
                (error_summary(visit, None, problems))
                (state(visit, &view))
                (what(visit, &view))
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "documents", &content)))
}

/// Where it stands; told again by itself while it is worked on.
fn state(visit: &Visit, view: &BatchView) -> Markup {
    let row = &view.row;
    let at = visit.app.batches.at(&row.batch);
    let works = matches!(at, Some(At::Issuing | At::Binding(..)));
    let path = format!("/batches/{}", row.batch.as_str());
    let refused = view.sheets.iter().filter(|sheet| sheet.refused.is_some()).count();
    html! {
        section class="panel" id="batch-state" role="status" data-live=[works.then_some(&path)] {
            header { h2 { (visit.t("batch-progress")) } }
            @match &at {
                Some(At::Binding(done, of)) => {
                    progress max=(of) value=(done) aria-label=(visit.t("batch-binding")) {}
                    p { (visit.t("batch-binding")) " " bdi { (done) " / " (of) } }
                }
                _ => {
                    progress max=(row.sheets) value=(row.done)
                        aria-label=(visit.t("batch-progress")) {}
                    p { (visit.tv("batch-issued-of", &[
                        ("done", &row.done.to_string()), ("sheets", &row.sheets.to_string()),
                    ])) }
                }
            }
            @if refused > 0 {
                p class="notice amber" { (icon("warning"))
                    span { (visit.tn("batch-refused-count", refused as i64)) } }
            }
            @if let Some(At::Stopped(why)) = &at {
                p class="notice amber" role="alert" { (icon("warning"))
                    span { (visit.problem(why)) } }
            }
            @if works {
                p { a href=(path) { (visit.t("batch-look-again")) } }
            } @else if row.is_finished() {
                form method="post" action={ (path) "/file" } { (csrf(visit))
                    button class="main" type="submit" data-main="yes" {
                        (icon("paper")) (visit.t("batch-take")) } }
                p class="source" { (visit.t("batch-take-lead")) }
            } @else {
                form method="post" action={ (path) "/continue" } { (csrf(visit))
                    button class="main" type="submit" data-main="yes" {
                        (visit.t("batch-continue")) } }
            }
        }
    }
}

fn what(visit: &Visit, view: &BatchView) -> Markup {
    let row = &view.row;
    html! {
        section class="panel" {
            header { h2 { (visit.t("batch-what")) } }
            dl class="facts" {
                div { dt { (visit.t("field-kind")) }
                    dd { (visit.t(&format!("copy-{}", row.copy))) " · "
                        (visit.t(&format!("copy-in-{}", row.lang.code()))) } }
                div { dt { (visit.t("field-purpose")) } dd { bdi { (row.purpose) } } }
                div { dt { (visit.t("batch-ordered")) }
                    dd { (visit.moment_in_full(row.ordered_at)) " · "
                        (visit.name(&row.ordered_by)) } }
                @for (at, by) in &view.taken {
                    div { dt { (visit.t("batch-taken")) }
                        dd { (visit.moment_in_full(*at)) " · " (visit.name(by)) } }
                }
            }
            p { a href={ "/registers/" (row.register.as_str()) } {
                (visit.t("batch-register")) } }
        }
    }
}

fn sheets(visit: &Visit, title: &str, sheets: &[BatchSheet]) -> Markup {
    html! {
        table aria-label=(title) {
            thead { tr {
                th scope="col" { (visit.t("batch-place")) }
                th scope="col" { (visit.t("col-number")) }
                th scope="col" { (visit.t("col-person")) }
                th scope="col" { (visit.t("batch-copy")) }
            } }
            tbody { @for sheet in sheets { tr {
                td { bdi { (sheet.place) } }
                td { a href={ "/acts/" (sheet.act.act.as_str()) } {
                    bdi { (sheet.act.number) } } }
                td { bdi { (visit.name(&sheet.act.person)) } }
                td { @match (&sheet.document, &sheet.refused) {
                    (Some(document), _) => bdi class="hash" { (document.as_str()) },
                    (None, Some(why)) => span class="tag amber" {
                        (visit.tv("batch-letter", &[("letter", &why.letter)]))
                    },
                    (None, None) => span class="quiet-text" { (visit.t("batch-waits")) },
                } }
            } } }
        }
    }
}
