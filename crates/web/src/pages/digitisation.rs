//! Copies asked of acts that are on paper only (C08): the request, and its place in the queue.

use maud::{Markup, html};
use office::DigitisationView;
use vocabulary::{Problem, RegisterKind, RequestId, Values};

use crate::components::{error_summary, pick, plain};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::copy::CAPACITIES;
use crate::pages::registers::name;
use crate::pages::shown_in_place;
use crate::reply::Reply;
use crate::visit::Visit;

const FIELDS: [&str; 6] = ["year", "person", "document_kind", "capacity", "requester", "purpose"];

pub(crate) fn form(visit: &Visit) -> Result<Reply, Fault> {
    Ok(draw(visit, 200, &Values::new(), &[]))
}

pub(crate) fn request(visit: &Visit) -> Result<Reply, Fault> {
    let clerk = visit.session()?.clerk()?;
    let mut values: Values = FIELDS
        .iter()
        .map(|id| ((*id).to_owned(), visit.request.field(id).trim().to_owned()))
        .collect();
    values.insert("number".into(), visit.request.field("act_number").trim().to_owned());
    values.insert("kind".into(), visit.request.field("register").to_owned());
    match visit.work(|ctx| office::request_digitisation(ctx, &clerk, &values)) {
        Ok(_) => Ok(Reply::See("/tasks".into())),
        Err(failure) => Ok(draw(visit, 422, &values, &shown_in_place(failure)?)),
    }
}

/// The act was keyed, or will not be.
pub(crate) fn settle(visit: &Visit) -> Result<Reply, Fault> {
    let clerk = visit.session()?.clerk()?;
    let part = visit.request.parts.get("request").ok_or(Fault::NotFound)?;
    let request: RequestId = part.parse().map_err(|_| Fault::NotFound)?;
    let act = visit.request.field("act").parse().ok();
    let reason = visit.request.field("reason");
    let settled =
        visit.work(|ctx| office::settle_digitisation(ctx, &clerk, &request, act.as_ref(), reason));
    match settled {
        Ok(()) => Ok(Reply::See("/tasks".into())),
        Err(failure) => Err(Fault::Invalid(shown_in_place(failure)?)),
    }
}

fn draw(visit: &Visit, status: u16, values: &Values, said: &[Problem]) -> Reply {
    let value = |id: &str| values.get(id).map_or("", String::as_str);
    let registers: Vec<(&str, String)> = RegisterKind::all()
        .map(|kind| (kind.as_str(), kind.label(visit.lang).to_owned()))
        .collect();
    let kinds = ["full-copy", "extract"].map(|kind| (kind, visit.t(&format!("copy-{kind}"))));
    let capacities: Vec<(&str, String)> =
        CAPACITIES.map(|of| (of, visit.t(&format!("capacity-of-{of}")))).to_vec();
    let title = visit.t("digitisation-title");
    let content = html! {
        div class="page-head" { h1 { (title) } }
        div class="measure" {
            p class="lead" { (visit.t("digitisation-lead")) }
            (error_summary(visit, None, said))
            form method="post" action="/digitisation" class="stack panel" {
                (csrf(visit))
                (pick(visit, "register", &registers, value("kind"), said))
                (plain(visit, "year", "number", value("year"), said))
                (plain(visit, "act_number", "number", value("number"), said))
                (plain(visit, "person", "text", value("person"), said))
                (pick(visit, "document_kind", &kinds, value("document_kind"), said))
                (pick(visit, "capacity", &capacities, value("capacity"), said))
                (plain(visit, "requester", "text", value("requester"), said))
                (plain(visit, "purpose", "text", value("purpose"), said))
                button class="main" type="submit" data-main="yes" {
                    (visit.t("digitisation-ask"))
                }
            }
        }
    };
    Reply::Page(status, page::shell(visit, &title, "tasks", &content))
}

/// The queue, for the page of tasks.
pub(crate) fn waiting(visit: &Visit, rows: &[DigitisationView]) -> Markup {
    html! {
        section class="panel" {
            header {
                h2 { (visit.t("digitisation-waiting")) } span { (rows.len()) }
                a href="/digitisation" { (visit.t("digitisation-ask")) }
            }
            @if rows.is_empty() { p class="empty" { (visit.t("tasks-none")) } }
            @else {
                table {
                    caption class="unseen" { (visit.t("digitisation-waiting")) }
                    thead { tr {
                        th scope="col" { (visit.t("col-act")) }
                        th scope="col" { (visit.t("col-name")) }
                        th scope="col" { (visit.t("col-waiting")) }
                        th scope="col" { span class="unseen" { (visit.t("col-action")) } }
                    } }
                    tbody { @for row in rows { (line(visit, row)) } }
                }
            }
        }
    }
}

fn line(visit: &Visit, row: &DigitisationView) -> Markup {
    let asked = &row.requested;
    let path = format!("/digitisation/{}", asked.request.as_str());
    html! {
        tr {
            th scope="row" {
                bdi { (asked.number) }
                span class="sub" { (name(visit, asked.kind, asked.year)) }
            }
            td data-label=(visit.t("col-name")) { bdi { (asked.person) } }
            td data-label=(visit.t("col-waiting")) { (visit.tn("days-waited", row.days)) }
            td class="inline" {
                @for keyed in &row.keyed {
                    form method="post" action=(path) {
                        (csrf(visit))
                        input type="hidden" name="act" value=(keyed.act.as_str());
                        button class="quiet" type="submit" {
                            (visit.t("digitisation-keyed")) " " bdi { (keyed.number) }
                        }
                    }
                }
                details {
                    summary { (visit.t("institution-close")) }
                    form method="post" action=(path) class="stack" {
                        (csrf(visit))
                        (plain(visit, "reason", "text", "", &[]))
                        button type="submit" { (visit.t("institution-close")) }
                    }
                }
            }
        }
    }
}
