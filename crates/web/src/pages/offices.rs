//! The offices within a person's reach, and going from one to another.

use maud::{Markup, html};
use office::OfficeChoice;
use vocabulary::OfficeCode;

use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    let offices = office::own_offices(&visit.app.node, &visit.session()?.staff());
    let title = visit.t("offices-title");
    let content = html! {
        div class="page-head" { h1 { (title) } }
        div class="wide-page" {
            section class="panel" {
                header { h2 { (visit.t("offices-reach")) } }
                (table(visit, &offices))
            }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "", &content)))
}

/// Purposes said in the office that is left are said anew in the other.
pub(crate) fn switch(visit: &Visit) -> Result<Reply, Fault> {
    let session = visit.session()?;
    let office = OfficeCode::parse(visit.request.field("office")).map_err(|_| Fault::NotFound)?;
    office::switch_office(&visit.app.node, session, &office)?;
    visit.app.purposes.forget(&session.csrf);
    Ok(Reply::See(visit.home().into()))
}

fn table(visit: &Visit, offices: &[OfficeChoice]) -> Markup {
    html! {
        table {
            caption class="unseen" { (visit.t("offices-title")) }
            thead { tr {
                th scope="col" { (visit.t("col-office")) }
                th scope="col" { (visit.t("col-kind")) }
                th scope="col" { (visit.t("col-state")) }
                th scope="col" { span class="unseen" { (visit.t("col-action")) } }
            } }
            tbody { @for office in offices { (row(visit, office)) } }
        }
    }
}

fn row(visit: &Visit, office: &OfficeChoice) -> Markup {
    let card = &office.card;
    html! {
        tr {
            th scope="row" {
                (visit.either(&card.name_ar, &card.name_fr))
                span class="sub" { bdi { (card.code) } }
            }
            td data-label=(visit.t("col-kind")) { (kind(visit, office)) }
            td data-label=(visit.t("col-state")) {
                @if office.here { span class="tag green" { (visit.t("office-here")) } " " }
                @if office.home { span class="tag grey" { (visit.t("office-home")) } " " }
                @if office.closed { span class="tag red" { (visit.t("office-closed")) } }
            }
            td {
                @if !office.here {
                    form method="post" action="/offices" {
                        (csrf(visit))
                        input type="hidden" name="office" value=(card.code);
                        button class="quiet" type="submit" { (visit.t("office-go")) }
                    }
                }
            }
        }
    }
}

fn kind(visit: &Visit, office: &OfficeChoice) -> Markup {
    let kind = &office.card.kind;
    html! {
        (visit.t(&format!("office-kind-{}", kind.as_str())))
        @if let Some(order) = kind.order() {
            span class="sub" {
                (visit.tv("office-order", &[
                    ("number", &order.number), ("date", &visit.date(order.date)),
                ]))
            }
        }
    }
}
