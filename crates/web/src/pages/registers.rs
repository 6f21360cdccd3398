//! The registers of the office: their list, one of them, and the opening of a new one.

use maud::{Markup, html};
use office::RegisterCard;
use vocabulary::{Problem, RegisterId, Values};

use crate::components::{acts_table, date_boxes, error_summary, pages_of, plain};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::shown_in_place;
use crate::reply::Reply;
use crate::visit::Visit;

const TEXTS: [&str; 6] =
    ["year", "pages", "acts_per_page", "prosecutor", "court", "paraph_reference"];

pub(crate) fn list(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &Values::new(), &[])
}

/// Opens the register of a year with its paraph data.
pub(crate) fn open(visit: &Visit) -> Result<Reply, Fault> {
    let signatory = visit.session()?.signatory()?;
    let mut values: Values = TEXTS
        .iter()
        .map(|id| ((*id).to_owned(), visit.request.field(id).trim().to_owned()))
        .collect();
    values.insert("kind".into(), "birth".into());
    values.insert("paraph_date".into(), form_values::date(&visit.request, "paraph_date"));
    match visit.work(|ctx| office::open_register(ctx, &signatory, &values)) {
        Ok(register) => Ok(Reply::See(format!("/registers/{}", register.as_str()))),
        Err(failure) => draw(visit, 422, &values, &shown_in_place(failure)?),
    }
}

/// One register, newest number first.
pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    let part = visit.request.parts.get("register").ok_or(Fault::NotFound)?;
    let register: RegisterId = part.parse().map_err(|_| Fault::NotFound)?;
    let staff = visit.session()?.staff();
    let card =
        cards(visit)?.into_iter().find(|card| card.register == register).ok_or(Fault::NotFound)?;
    let page = visit.request.list_page();
    let found = visit.work(|ctx| office::list_register(ctx, &staff, &register, page))?;
    let title = name(visit, &card);
    let content = html! {
        div class="page-head" {
            h1 { (title) }
            span class="quiet-text" { (filled(visit, &card)) }
        }
        div class="wide-page" {
            section class="panel" {
                @if found.rows.is_empty() { p class="empty" { (visit.t("register-empty")) } }
                @else { (acts_table(visit, &title, &found.rows)) }
                (pages_of(visit, &found, &format!("/registers/{}", register.as_str())))
            }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "registers", &content)))
}

fn cards(visit: &Visit) -> Result<Vec<RegisterCard>, Fault> {
    let staff = visit.session()?.staff();
    Ok(visit.work(|ctx| office::desk_view(ctx, &staff))?.registers)
}

fn name(visit: &Visit, card: &RegisterCard) -> String {
    let key = format!("register-{}", card.kind.as_str());
    visit.tv(&key, &[("year", &card.year.to_string())])
}

fn filled(visit: &Visit, card: &RegisterCard) -> String {
    let left = card.capacity.saturating_sub(card.last_number);
    format!(
        "{} · {}",
        visit.tn("acts-count", i64::from(card.last_number)),
        visit.tn("leaves-left", i64::from(left))
    )
}

fn draw(visit: &Visit, status: u16, values: &Values, said: &[Problem]) -> Result<Reply, Fault> {
    let cards = cards(visit)?;
    let title = visit.t("nav-registers");
    let may_open = visit.session()?.signatory().is_ok();
    let content = html! {
        div class="page-head" { h1 { (title) } }
        div class="wide-page two" {
            section class="panel" {
                header { h2 { (visit.t("registers-births")) } }
                @if cards.is_empty() { p class="empty" { (visit.t("registers-empty")) } }
                @else { (table(visit, &cards)) }
            }
            @if may_open { (opening(visit, values, said)) }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}

fn table(visit: &Visit, cards: &[RegisterCard]) -> Markup {
    html! {
        table {
            caption class="unseen" { (visit.t("nav-registers")) }
            thead { tr {
                th scope="col" { (visit.t("col-register")) }
                th scope="col" { (visit.t("col-last-number")) }
                th scope="col" { (visit.t("col-left")) }
            } }
            tbody {
                @for card in cards {
                    tr {
                        th scope="row" {
                            a href={ "/registers/" (card.register.as_str()) } {
                                (name(visit, card))
                            }
                        }
                        td class="number" data-label=(visit.t("col-last-number")) {
                            bdi { (card.last_number) }
                        }
                        td class="number" data-label=(visit.t("col-left")) {
                            bdi { (card.capacity.saturating_sub(card.last_number)) }
                        }
                    }
                }
            }
        }
    }
}

fn opening(visit: &Visit, values: &Values, said: &[Problem]) -> Markup {
    let value = |id: &str| values.get(id).map_or("", String::as_str);
    let year = match value("year") {
        "" => visit.today().year().to_string(),
        typed => typed.to_owned(),
    };
    html! {
        section class="panel" id="open" {
            header { h2 { (visit.t("open-register")) } }
            p class="source" { (visit.t("open-register-lead")) }
            (error_summary(visit, None, said))
            form method="post" action="/registers" class="stack" {
                (csrf(visit))
                (plain(visit, "year", "number", &year, said))
                (plain(visit, "pages", "number", value("pages"), said))
                (plain(visit, "acts_per_page", "number", value("acts_per_page"), said))
                (plain(visit, "prosecutor", "text", value("prosecutor"), said))
                (plain(visit, "court", "text", value("court"), said))
                (date_boxes(visit, "paraph_date", value("paraph_date"), said))
                (plain(visit, "paraph_reference", "text", value("paraph_reference"), said))
                button type="submit" { (visit.t("open-register")) }
            }
        }
    }
}
