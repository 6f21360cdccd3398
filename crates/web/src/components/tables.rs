//! Lists of drafts and of acts.

use maud::{Markup, html};
use office::{ActRow, DraftRow, Found};

use crate::components::icon;
use crate::visit::Visit;

/// Days from which the end of the period is near.
const NEAR_DAYS: i64 = 3;

/// The state of a draft, as a word in a shape.
pub(crate) fn state_tag(visit: &Visit, state: &str) -> Markup {
    let class = match state {
        "ready" => "tag blue",
        "returned" => "tag amber",
        _ => "tag dashed",
    };
    html! { span class=(class) { (visit.t(&format!("state-{state}"))) } }
}

fn deadline(visit: &Visit, row: &DraftRow) -> Markup {
    let Some((day, of)) = row.deadline_day else { return html! { "\u{2014}" } };
    let left = of - day;
    html! {
        @if left < 0 { span class="tag red" { (visit.t("deadline-over")) } }
        @else if left <= NEAR_DAYS { span class="tag red" { (visit.tn("deadline-left", left)) } }
        @else { (visit.tn("deadline-day", day)) " " (visit.tn("deadline-of", of)) }
    }
}

/// What a draft is called before it has a number.
fn draft_name(visit: &Visit, row: &DraftRow) -> String {
    let child = visit.name(&row.person);
    if child.trim().is_empty() { visit.t("draft-unnamed") } else { child.to_owned() }
}

/// Drafts, each leading to `path` and its id.
pub(crate) fn drafts_table(visit: &Visit, caption: &str, path: &str, rows: &[DraftRow]) -> Markup {
    html! {
        table {
            caption class="unseen" { (caption) }
            thead { tr {
                th scope="col" { (visit.t("col-declaration")) }
                th scope="col" { (visit.t("col-deadline")) }
                th scope="col" { (visit.t("col-state")) }
                th scope="col" class="wide" { (visit.t("col-author")) }
                th scope="col" { (visit.t("col-saved")) }
            } }
            tbody {
                @for row in rows {
                    tr {
                        th scope="row" {
                            a href={ (path) "/" (row.act.as_str()) } { (draft_name(visit, row)) }
                            @if !row.parents.ar.is_empty() {
                                span class="sub" { bdi { (visit.name(&row.parents)) } }
                            }
                        }
                        td { (deadline(visit, row)) }
                        td {
                            (state_tag(visit, &row.state))
                            @if row.state != "ready" && row.problems > 0 {
                                span class="sub" { (visit.tn("errors-count", row.problems as i64)) }
                            }
                            @if row.warnings > 0 {
                                span class="sub" {
                                    (visit.tn("warnings-count", row.warnings as i64))
                                }
                            }
                        }
                        td class="wide" { bdi { (visit.name(&row.author)) } }
                        td { bdi { (visit.moment(row.saved_at)) } }
                    }
                }
            }
        }
    }
}

/// Acts, each leading to its page.
pub(crate) fn acts_table(visit: &Visit, caption: &str, rows: &[ActRow]) -> Markup {
    html! {
        table {
            caption class="unseen" { (caption) }
            thead { tr {
                th scope="col" { (visit.t("col-number")) }
                th scope="col" { (visit.t("col-person")) }
                th scope="col" { (visit.t("col-born")) }
                th scope="col" class="wide" { (visit.t("col-parents")) }
                th scope="col" { (visit.t("col-notes")) }
            } }
            tbody { @for row in rows { (act_row(visit, row)) } }
        }
    }
}

fn act_row(visit: &Visit, row: &ActRow) -> Markup {
    html! {
        tr {
            td class="number" { bdi { (row.number) } }
            th scope="row" {
                a href={ "/acts/" (row.act.as_str()) } {
                    (visit.name(&row.person))
                }
                @if !row.person.latin.is_empty() {
                    span class="sub"
                        lang=(if visit.lang == vocabulary::Lang::Ar { "fr" } else { "ar" })
                        { bdi { (visit.either(&row.person.latin, &row.person.ar)) } }
                }
                @for why in &row.why { span class="sub why" { (visit.t(why)) } }
            }
            td { bdi { (visit.written(&row.event_date)) } }
            td class="wide" { bdi { (visit.name(&row.parents)) } }
            td {
                @if row.notes > 0 {
                    span class="tag green" { (visit.tn("notes-count", i64::from(row.notes))) }
                } @else { span class="tag signed" { (icon("check")) (visit.t("state-signed")) } }
            }
        }
    }
}

/// Links to the pages of a list.
pub(crate) fn pages_of(visit: &Visit, found: &Found, path: &str) -> Markup {
    html! {
        @if found.pages > 1 {
            nav class="pages" aria-label=(visit.t("pages-of-list")) {
                @if found.page > 1 {
                    a href={ (path) "?page=" (found.page - 1) } { (visit.t("page-before")) }
                }
                span { (visit.tv("page-of", &[
                    ("page", &found.page.to_string()), ("pages", &found.pages.to_string()),
                ])) }
                @if found.page < found.pages {
                    a href={ (path) "?page=" (found.page + 1) } { (visit.t("page-after")) }
                }
            }
        }
    }
}
