//! Which act a page is about, on pages that do not show the act itself.

use maud::{Markup, html};
use office::ActRow;
use vocabulary::{ActId, ActKind};

use crate::components::icon;
use crate::fault::Fault;
use crate::visit::Visit;

/// The line of an act, as lists have it; the act itself is not opened.
pub(crate) fn line_of(visit: &Visit, act: &ActId) -> Result<ActRow, Fault> {
    let staff = visit.session()?.staff();
    Ok(visit.work(|ctx| office::act_line(ctx, &staff, act))?)
}

/// What an act of a sort is called.
pub(crate) fn act_title(visit: &Visit, kind: ActKind) -> String {
    visit.t(&format!("act-title-{}", kind.as_str()))
}

/// The head of a page about an act, with the way back to it.
pub(crate) fn head_of_act(visit: &Visit, line: &ActRow, title: &str) -> Markup {
    html! {
        div class="page-head" {
            a class="back" href={ "/acts/" (line.act.as_str()) } {
                (icon("back")) (act_title(visit, line.kind.act())) " " bdi { (line.number) }
            }
            div {
                h1 { (title) }
                p class="quiet-text" { bdi { (visit.name(&line.person)) } }
            }
        }
    }
}

/// What lists say of an act, beside a form about it.
pub(crate) fn face(visit: &Visit, line: &ActRow) -> Markup {
    let other = visit.either(&line.person.latin, &line.person.ar);
    html! {
        aside class="panel" aria-label=(act_title(visit, line.kind.act())) {
            h2 { bdi { (visit.name(&line.person)) } }
            @if !line.person.latin.is_empty() { p class="quiet-text" { bdi { (other) } } }
            dl class="facts" {
                div { dt { (visit.t("col-number")) } dd { bdi { (line.number) } } }
                div {
                    dt { (visit.t("col-born")) }
                    dd { bdi { (visit.written(&line.event_date)) } }
                }
                @if !line.parents.ar.is_empty() {
                    div {
                        dt { (visit.t("col-parents")) }
                        dd { bdi { (visit.name(&line.parents)) } }
                    }
                }
                div {
                    dt { (visit.t("col-notes")) }
                    dd { (visit.tn("notes-count", i64::from(line.notes))) }
                }
            }
        }
    }
}
