//! The inventory of paper: what the office has of each register, and in which state.

use maud::html;
use registers::PaperState;
use vocabulary::{Problem, RegisterKind, Values};

use crate::components::{choice, error_summary, icon, pick, plain};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::shown_in_place;
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
    Ok(draw(visit, 200, &values, &[]))
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
        Err(failure) => Ok(draw(visit, 422, &values, &shown_in_place(failure)?)),
    }
}

fn draw(visit: &Visit, status: u16, values: &Values, said: &[Problem]) -> Reply {
    let value = |id: &str| values.get(id).map_or("", String::as_str);
    let kinds: Vec<(&str, String)> = RegisterKind::all()
        .map(|kind| (kind.as_str(), kind.label(visit.lang).to_owned()))
        .collect();
    let states: Vec<(&str, String)> = PaperState::ALL
        .map(|state| (state.as_str(), visit.t(&format!("paper-{}", state.as_str()))))
        .to_vec();
    let yes = [("yes", visit.t("yes")), ("no", visit.t("no"))];
    let title = visit.t("inventory-title");
    let content = html! {
        div class="page-head" {
            a class="back" href="/registers" { (icon("back")) (visit.t("nav-registers")) }
            h1 { (title) }
        }
        div class="measure" {
            p class="lead" { (visit.t("inventory-lead")) }
            (error_summary(visit, None, said))
            section class="panel" {
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
    Reply::Page(status, page::shell(visit, &title, "registers", &content))
}
