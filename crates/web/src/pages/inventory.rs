//! The inventory of paper: what the office has of each register, in which state, and which years
//! nobody has looked at.

use ::registers::PaperState;
use maud::{Markup, html};
use office::{Inventoried, InventoryView};
use vocabulary::{Problem, RegisterKind, Values};

use crate::components::{choice, error_summary, icon, pick, plain};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::{registers, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

const FIELDS: [&str; 10] = [
    "kind",
    "year",
    "volumes",
    "folios",
    "office_copies",
    "court_copy",
    "state",
    "acts_expected",
    "missing",
    "remark",
];

/// The form of one register's inventory.
pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    let mut values = Values::new();
    for id in ["kind", "year"] {
        values.insert(id.to_owned(), visit.request.asked(id).to_owned());
    }
    draw(visit, 200, &values, &[])
}

/// Enters it; a register of before this system exists here from then on.
pub(crate) fn list(visit: &Visit) -> Result<Reply, Fault> {
    let signatory = visit.session()?.signatory()?;
    let mut values: Values = FIELDS
        .iter()
        .map(|id| ((*id).to_owned(), visit.request.field(id).trim().to_owned()))
        .collect();
    values.insert("kind".into(), visit.request.field("register_kind").to_owned());
    match visit.work(|ctx| office::list_paper_register(ctx, &signatory, &values)) {
        Ok(register) => Ok(Reply::See(format!("/registers/{}", register.as_str()))),
        Err(failure) => draw(visit, 422, &values, &shown_in_place(failure)?),
    }
}

fn draw(visit: &Visit, status: u16, values: &Values, said: &[Problem]) -> Result<Reply, Fault> {
    let value = |id: &str| values.get(id).map_or("", String::as_str);
    let kinds: Vec<(&str, String)> = RegisterKind::all()
        .map(|kind| (kind.as_str(), kind.label(visit.lang).to_owned()))
        .collect();
    let states: Vec<(&str, String)> = PaperState::ALL
        .map(|state| (state.as_str(), visit.t(&format!("paper-{}", state.as_str()))))
        .to_vec();
    let yes = [("yes", visit.t("yes")), ("no", visit.t("no"))];
    let title = visit.t("inventory-title");
    let staff = visit.session()?.staff();
    let view = visit.work(|ctx| office::inventory_view(ctx, &staff))?;
    let content = html! {
        div class="page-head" {
            a class="back" href="/registers" { (icon("back")) (visit.t("nav-registers")) }
            h1 { (title) }
        }
        div class="wide-page two" {
            div { p class="lead" { (visit.t("inventory-lead")) } (not_listed(visit, &view)) (listed(visit, &view)) }
            section class="panel" {
                header { h2 { (visit.t("inventory-of-register")) } }
                (error_summary(visit, None, said))
                form method="post" action="/inventory" class="stack" {
                    (csrf(visit))
                    (pick(visit, "register_kind", &kinds, value("kind"), said))
                    (plain(visit, "year", "number", value("year"), said))
                    (plain(visit, "volumes", "number", value("volumes"), said))
                    (plain(visit, "folios", "number", value("folios"), said))
                    (pick(visit, "state", &states, value("state"), said))
                    (plain(visit, "office_copies", "number", value("office_copies"), said))
                    (choice(visit, "court_copy", &yes, value("court_copy")))
                    (plain(visit, "acts_expected", "number", value("acts_expected"), said))
                    (plain(visit, "missing", "text", value("missing"), said))
                    (plain(visit, "remark", "text", value("remark"), said))
                    button class="main" type="submit" data-main="yes" {
                        (visit.t("inventory-enter"))
                    }
                }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}

/// The years that nobody looked at, each with the way to list it.
fn not_listed(visit: &Visit, view: &InventoryView) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("inventory-not-listed")) } }
            @if view.not_listed.is_empty() {
                p class="empty" { (visit.t("inventory-nothing-missing")) }
            } @else {
                table {
                    caption class="unseen" { (visit.t("inventory-not-listed")) }
                    thead { tr {
                        th scope="col" { (visit.t("col-register")) }
                        th scope="col" { (visit.t("inventory-years")) }
                    } }
                    tbody { @for gap in &view.not_listed { tr {
                        th scope="row" { (gap.kind.label(visit.lang)) }
                        td data-label=(visit.t("inventory-years")) {
                            a href={ "/inventory?kind=" (gap.kind.as_str()) "&year=" (gap.to) } {
                                (years(visit, gap.from, gap.to))
                            }
                        }
                    } } }
                }
            }
        }
    }
}

fn years(visit: &Visit, from: i16, to: i16) -> Markup {
    html! {
        @if from == to { bdi { (from) } } @else {
            (visit.tv("years-from-to", &[("from", &from.to_string()), ("to", &to.to_string())]))
        }
    }
}

fn listed(visit: &Visit, view: &InventoryView) -> Markup {
    html! {
        @if !view.listed.is_empty() {
            section class="panel" {
                header { h2 { (visit.t("inventory-listed")) } }
                table {
                    caption class="unseen" { (visit.t("inventory-listed")) }
                    thead { tr {
                        th scope="col" { (visit.t("col-register")) }
                        th scope="col" { (visit.t("field-state")) }
                        th scope="col" { (visit.t("inventory-kept-here")) }
                        th scope="col" { (visit.t("field-missing")) }
                    } }
                    tbody { @for one in &view.listed { (line(visit, one)) } }
                }
            }
        }
    }
}

fn line(visit: &Visit, one: &Inventoried) -> Markup {
    let paper = &one.inventory;
    let colour = match paper.state {
        PaperState::Good => "green",
        PaperState::Worn => "grey",
        PaperState::Damaged | PaperState::PartlyLost => "amber",
        PaperState::Lost => "red",
    };
    html! {
        tr {
            th scope="row" {
                a href={ "/registers/" (one.register.as_str()) } {
                    (registers::name(visit, paper.kind, paper.year))
                }
            }
            td data-label=(visit.t("field-state")) {
                span class={ "tag " (colour) } {
                    (visit.t(&format!("paper-{}", paper.state.as_str())))
                }
            }
            td class="number" data-label=(visit.t("inventory-kept-here")) {
                bdi { (one.kept_here) }
                @if let Some(expected) = paper.acts_expected { " / " bdi { (expected) } }
            }
            td data-label=(visit.t("field-missing")) { bdi { (paper.missing) } }
        }
    }
}
