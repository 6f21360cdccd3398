//! What margins still lack: children whom a change of family name reaches (M12), and divorces with
//! no marriage noted before them (M04).

use maud::{Markup, html};
use office::{ChildNote, MarginGap, RenamedChild};

use crate::fault::Fault;
use crate::page;
use crate::pages::registers::name;
use crate::reply::Reply;
use crate::visit::Visit;

/// Children that a decree has not reached yet, for the page of tasks.
pub(crate) fn children(visit: &Visit, rows: &[RenamedChild]) -> Markup {
    html! {
        @if !rows.is_empty() {
            section class="panel" {
                header { h2 { (visit.t("renamed-children")) } span { (rows.len()) } }
                table {
                    caption class="unseen" { (visit.t("renamed-children")) }
                    thead { tr {
                        th scope="col" { (visit.t("col-name")) }
                        th scope="col" { (visit.t("col-act")) }
                        th scope="col" { (visit.t("col-parent")) }
                        th scope="col" { (visit.t("col-state")) }
                        th scope="col" { (visit.t("col-waiting")) }
                    } }
                    tbody { @for row in rows { (child(visit, row)) } }
                }
            }
        }
    }
}

fn child(visit: &Visit, row: &RenamedChild) -> Markup {
    let (word, colour) = match row.state {
        ChildNote::Entered(_) => ("child-entered", "green"),
        ChildNote::ToEnter => ("child-to-enter", "amber"),
        ChildNote::ToNotify => ("child-to-notify", "amber"),
        ChildNote::Notified(_) => ("child-notified", "blue"),
        ChildNote::Receipted(_) => ("child-receipted", "green"),
    };
    html! {
        tr {
            th scope="row" { bdi { (row.name) } }
            td data-label=(visit.t("col-act")) {
                @match &row.act {
                    Some(act) => a href={
                        "/acts/" (act.act.as_str()) "/notes/family-name-change?bearer=father"
                    } { bdi { (act.number) } },
                    None => {
                        @if let Some(number) = &row.number { bdi { (number) } }
                        @if let Some(office) = &row.office {
                            span class="sub" { bdi { (office) } }
                        }
                    },
                }
            }
            td data-label=(visit.t("col-parent")) {
                a href={ "/acts/" (row.parent.act.as_str()) } {
                    bdi { (visit.name(&row.parent.person)) }
                }
            }
            td data-label=(visit.t("col-state")) {
                span class={ "tag " (colour) } { (visit.t(word)) }
                @if row.linked_only { " " span class="tag dashed" { (visit.t("child-by-link")) } }
            }
            td data-label=(visit.t("col-waiting")) { (visit.tn("days-waited", row.days)) }
        }
    }
}

/// Every gap in the margins of the office; read through on request, for it takes a while.
pub(crate) fn gaps(visit: &Visit) -> Result<Reply, Fault> {
    let staff = visit.session()?.staff();
    let gaps = visit.work(|ctx| office::margin_gaps(ctx, &staff))?;
    let title = visit.t("gaps-title");
    let content = html! {
        div class="page-head" { h1 { (title) } }
        div class="wide-page" {
            section class="panel" {
                p class="source" { (visit.t("gaps-lead")) }
                @if gaps.is_empty() { p class="empty" { (visit.t("tasks-none")) } }
                @else {
                    table {
                        caption class="unseen" { (title) }
                        thead { tr {
                            th scope="col" { (visit.t("col-act")) }
                            th scope="col" { (visit.t("col-name")) }
                            th scope="col" { (visit.t("col-note")) }
                            th scope="col" { (visit.t("col-opened")) }
                        } }
                        tbody { @for gap in &gaps { (gap_line(visit, gap)) } }
                    }
                }
            }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "tasks", &content)))
}

fn gap_line(visit: &Visit, gap: &MarginGap) -> Markup {
    let kind = marginal_notes::kind(&gap.kind);
    let kind = kind.map_or(gap.kind.as_str(), |kind| kind.label.get(visit.lang));
    html! {
        tr {
            th scope="row" {
                a href={ "/acts/" (gap.act.act.as_str()) } { bdi { (gap.act.number) } }
                span class="sub" { (name(visit, gap.act.kind, gap.act.number.year)) }
            }
            td data-label=(visit.t("col-name")) { bdi { (visit.name(&gap.act.person)) } }
            td data-label=(visit.t("col-note")) { (kind) }
            td data-label=(visit.t("col-opened")) {
                bdi { (visit.date(gap.entered_at.civil().date)) }
            }
        }
    }
}
