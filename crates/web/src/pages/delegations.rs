//! Delegations of signature: made and ended by the registrar alone.

use maud::{Markup, html};
use office::{DelegationRow, DelegationsView};
use vocabulary::{DelegationId, Problem, Values};

use crate::components::{date_boxes, error_summary, pick, plain};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::shown_in_place;
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &Values::new(), &[])
}

pub(crate) fn make(visit: &Visit) -> Result<Reply, Fault> {
    let signatory = visit.session()?.signatory()?;
    let mut values = Values::new();
    for id in ["login", "decision_number", "specimen"] {
        values.insert(id.into(), visit.request.field(id).trim().to_owned());
    }
    for id in ["decision_date", "from", "to"] {
        values.insert(id.into(), form_values::date(&visit.request, id));
    }
    match visit.work(|ctx| office::delegate_signature(ctx, &signatory, &values)) {
        Ok(_) => Ok(Reply::See("/delegations".into())),
        Err(failure) => draw(visit, 422, &values, &shown_in_place(failure)?),
    }
}

/// Ends one today, or on its first day when it has not begun.
pub(crate) fn end(visit: &Visit) -> Result<Reply, Fault> {
    let signatory = visit.session()?.signatory()?;
    let part = visit.request.parts.get("delegation").ok_or(Fault::NotFound)?;
    let delegation: DelegationId = part.parse().map_err(|_| Fault::NotFound)?;
    let rows = visit.work(|ctx| office::delegations_view(ctx, &signatory))?.rows;
    let begins = rows.iter().find(|row| row.delegation == delegation).map(|row| row.from);
    let on = begins.unwrap_or(visit.today()).max(visit.today());
    let values = Values::from([("on".to_owned(), on.to_string())]);
    match visit.work(|ctx| office::end_delegation(ctx, &signatory, &delegation, &values)) {
        Ok(()) => Ok(Reply::See("/delegations".into())),
        Err(failure) => draw(visit, 422, &Values::new(), &shown_in_place(failure)?),
    }
}

fn draw(visit: &Visit, status: u16, values: &Values, said: &[Problem]) -> Result<Reply, Fault> {
    let signatory = visit.session()?.signatory()?;
    let DelegationsView { delegates, rows } =
        visit.work(|ctx| office::delegations_view(ctx, &signatory))?;
    let people: Vec<(&str, String)> = delegates
        .iter()
        .map(|account| (account.login.as_str(), visit.name(&account.name).to_owned()))
        .collect();
    let title = visit.t("nav-delegations");
    let value = |id: &str| values.get(id).map_or("", String::as_str);
    let content = html! {
        div class="page-head" {
            h1 { (title) }
            div class="head-actions" {
                a class="button second" href="/approvals" { (visit.t("nav-approvals")) }
                a class="button second" href="/follow" { (visit.t("nav-follow")) }
            }
        }
        div class="wide-page two" {
            section class="panel" {
                header { h2 { (visit.t("delegations-list")) } }
                @if rows.is_empty() { p class="empty" { (visit.t("delegations-empty")) } }
                @else { (table(visit, &rows)) }
            }
            section class="panel" {
                header { h2 { (visit.t("delegation-make")) } }
                (error_summary(visit, None, said))
                form method="post" action="/delegations" class="stack" {
                    (csrf(visit))
                    (pick(visit, "login", &people, value("login"), said))
                    (plain(visit, "decision_number", "text", value("decision_number"), said))
                    (date_boxes(visit, "decision_date", value("decision_date"), said))
                    (date_boxes(visit, "from", value("from"), said))
                    (date_boxes(visit, "to", value("to"), said))
                    (plain(visit, "specimen", "text", value("specimen"), said))
                    button type="submit" { (visit.t("delegation-make")) }
                }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}

fn table(visit: &Visit, rows: &[DelegationRow]) -> Markup {
    html! {
        table {
            caption class="unseen" { (visit.t("delegations-list")) }
            thead { tr {
                th scope="col" { (visit.t("col-person")) }
                th scope="col" { (visit.t("field-decision_number")) }
                th scope="col" { (visit.t("field-from")) }
                th scope="col" { (visit.t("field-to")) }
                th scope="col" { span class="unseen" { (visit.t("col-action")) } }
            } }
            tbody {
                @for row in rows {
                    tr {
                        th scope="row" { bdi { (visit.name(&row.name)) } }
                        td data-label=(visit.t("field-decision_number")) {
                            bdi { (row.decision_number) }
                            @if !row.specimen.is_empty() {
                                span class="sub" {
                                    (visit.tv("ground-specimen", &[("reference", &row.specimen)]))
                                }
                            }
                        }
                        td data-label=(visit.t("field-from")) { bdi { (visit.date(row.from)) } }
                        td data-label=(visit.t("field-to")) {
                            bdi {
                                (row.ended.or(row.to).map(|d| visit.date(d)).unwrap_or_default())
                            }
                        }
                        td {
                            @if row.ended.is_some() {
                                span class="tag dashed" { (visit.t("delegation-ended")) }
                            }
                            @else {
                                form method="post"
                                    action={ "/delegations/" (row.delegation.as_str()) "/end" } {
                                    (csrf(visit))
                                    button class="quiet" type="submit" {
                                        (visit.t("delegation-end"))
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
