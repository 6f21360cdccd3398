//! The registers of the office: their list, and the opening of a new one.

use maud::{Markup, html};
use office::RegisterCard;
use vocabulary::{Problem, RegisterKind, Values};

use crate::components::{date_boxes, error_summary, plain};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::{regime, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

/// What the prosecutor certified at the head of a volume.
const PARAPH: [&str; 5] = ["pages", "acts_per_page", "prosecutor", "court", "paraph_reference"];

pub(crate) fn list(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &Values::new(), &[])
}

/// Opens the register of a kind and year with its paraph data.
pub(crate) fn open(visit: &Visit) -> Result<Reply, Fault> {
    let signatory = visit.session()?.signatory()?;
    let mut values = paraph_values(visit);
    for id in ["kind", "year"] {
        values.insert(id.to_owned(), visit.request.field(id).trim().to_owned());
    }
    match visit.work(|ctx| office::open_register(ctx, &signatory, &values)) {
        Ok(register) => Ok(Reply::See(format!("/registers/{}", register.as_str()))),
        Err(failure) => draw(visit, 422, &values, &shown_in_place(failure)?),
    }
}

/// The paraph data as typed.
pub(crate) fn paraph_values(visit: &Visit) -> Values {
    let mut values: Values = PARAPH
        .iter()
        .map(|id| ((*id).to_owned(), visit.request.field(id).trim().to_owned()))
        .collect();
    values.insert("paraph_date".into(), form_values::date(&visit.request, "paraph_date"));
    values
}

/// The boxes for the paraph data.
pub(crate) fn paraph(visit: &Visit, values: &Values, said: &[Problem]) -> Markup {
    let value = |id: &str| values.get(id).map_or("", String::as_str);
    html! {
        (plain(visit, "pages", "number", value("pages"), said))
        (plain(visit, "acts_per_page", "number", value("acts_per_page"), said))
        (plain(visit, "prosecutor", "text", value("prosecutor"), said))
        (plain(visit, "court", "text", value("court"), said))
        (date_boxes(visit, "paraph_date", value("paraph_date"), said))
        (plain(visit, "paraph_reference", "text", value("paraph_reference"), said))
    }
}

/// What a register is called.
pub(crate) fn name(visit: &Visit, kind: RegisterKind, year: i16) -> String {
    visit.tv(
        "register-of-year",
        &[("register", kind.label(visit.lang)), ("year", &year.to_string())],
    )
}

/// How many acts it holds, and how many more it can.
pub(crate) fn filled(visit: &Visit, card: &RegisterCard) -> String {
    let acts = visit.tn("acts-count", i64::from(card.last_number));
    if card.closed || !card.kind.numbered_here() {
        return acts;
    }
    let left = card.capacity.saturating_sub(card.last_number);
    format!("{acts} · {}", visit.tn("leaves-left", i64::from(left)))
}

/// Open, full, closed, or of an earlier era.
pub(crate) fn state(visit: &Visit, card: &RegisterCard) -> Markup {
    let (word, colour) = match card {
        card if !card.kind.numbered_here() => ("register-historic", "grey"),
        card if card.closed => ("register-closed", "grey"),
        card if card.last_number >= card.capacity => ("register-full", "amber"),
        _ => ("register-open", "green"),
    };
    html! { span class={ "tag " (colour) } { (visit.t(word)) } }
}

fn draw(visit: &Visit, status: u16, values: &Values, said: &[Problem]) -> Result<Reply, Fault> {
    let staff = visit.session()?.staff();
    let cards = visit.work(|ctx| office::registers_view(ctx, &staff))?;
    let (open, others): (Vec<_>, Vec<_>) =
        cards.into_iter().partition(|card| !card.closed && card.kind.numbered_here());
    let title = visit.t("nav-registers");
    let may_open = visit.session()?.signatory().is_ok();
    let may_delegate = visit.session()?.account.role.holds(accounts::Capability::Registrar);
    let content = html! {
        div class="page-head" {
            h1 { (title) }
            p class="tasks" {
                a class="button small" href="/inventory" { (visit.t("inventory-title")) }
                @if may_delegate {
                    a class="button small" href="/delegations" { (visit.t("nav-delegations")) }
                }
            }
        }
        div class="wide-page two" {
            div {
                section class="panel" {
                    header { h2 { (visit.t("registers-open")) } }
                    @if open.is_empty() { p class="empty" { (visit.t("registers-empty")) } }
                    @else { (table(visit, &open)) }
                }
                @if !others.is_empty() { (by_year(visit, &others)) }
            }
            div {
                @if may_open { (opening(visit, values, said)) }
                (regime::panel(visit))
            }
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
                th scope="col" { (visit.t("col-state")) }
            } }
            tbody {
                @for card in cards {
                    tr {
                        th scope="row" {
                            a href={ "/registers/" (card.register.as_str()) } {
                                (name(visit, card.kind, card.year))
                            }
                        }
                        td class="number" data-label=(visit.t("col-last-number")) {
                            bdi { (card.last_number) }
                        }
                        td class="number" data-label=(visit.t("col-left")) {
                            bdi { (card.capacity.saturating_sub(card.last_number)) }
                        }
                        td data-label=(visit.t("col-state")) { (state(visit, card)) }
                    }
                }
            }
        }
    }
}

/// Closed registers and those of earlier eras, a line a year.
fn by_year(visit: &Visit, cards: &[RegisterCard]) -> Markup {
    let mut years: Vec<i16> = cards.iter().map(|card| card.year).collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    let of = |year: i16| cards.iter().filter(move |card| card.year == year);
    html! {
        section class="panel" {
            header {
                h2 { (visit.t("registers-closed")) }
                span { (visit.tn("registers-count", i64::try_from(cards.len()).unwrap_or(0))) }
            }
            table {
                caption class="unseen" { (visit.t("registers-closed")) }
                thead { tr {
                    th scope="col" { (visit.t("col-year")) }
                    th scope="col" { (visit.t("nav-registers")) }
                } }
                tbody { @for year in years {
                    tr {
                        th scope="row" { bdi { (year) } }
                        td { ul class="beside" { @for card in of(year) {
                            li {
                                a href={ "/registers/" (card.register.as_str()) } {
                                    (card.kind.label(visit.lang))
                                }
                                " " span class="quiet-text" {
                                    (visit.tn("acts-count", i64::from(card.last_number)))
                                }
                            }
                        } } }
                    }
                } }
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
    let kinds = RegisterKind::all().filter(|kind| kind.numbered_here());
    html! {
        section class="panel" id="open" {
            header { h2 { (visit.t("open-register")) } }
            p class="source" { (visit.t("open-register-lead")) }
            (error_summary(visit, None, said))
            form method="post" action="/registers" class="stack" {
                (csrf(visit))
                div class="field" {
                    label for="kind" { (visit.t("col-register")) }
                    select id="kind" name="kind" {
                        @for kind in kinds {
                            option value=(kind.as_str()) selected[kind.as_str() == value("kind")] {
                                (kind.label(visit.lang))
                            }
                        }
                    }
                }
                (plain(visit, "year", "number", &year, said))
                (paraph(visit, values, said))
                button type="submit" { (visit.t("open-register")) }
            }
        }
    }
}
