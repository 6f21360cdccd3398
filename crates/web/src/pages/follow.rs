//! An office as whoever follows it sees it: what waits, what is late, how far the registers are.

use maud::{Markup, html};
use office::{FollowRow, FollowView};

use crate::components::state_tag;
use crate::fault::Fault;
use crate::page;
use crate::pages::registers;
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    let follower = visit.session()?.follower()?;
    let view = visit.work(|ctx| office::follow_view(ctx, &follower))?;
    let title = visit.t("nav-follow");
    let content = html! {
        div class="page-head" { h1 { (title) } }
        div class="two" {
            div {
                (list(visit, "follow-overdue", "follow-overdue-empty", &view.overdue))
                (list(visit, "follow-waiting", "ready-empty", &view.waiting))
            }
            div { (figures(visit, &view)) (filled(visit, &view)) }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "follow", &content)))
}

fn figures(visit: &Visit, view: &FollowView) -> Markup {
    let rows = [
        ("drafts-title", view.drafts as usize),
        ("ready-title", view.ready as usize),
        ("state-returned", view.returned as usize),
        ("follow-second-copy", view.second_copy),
        ("follow-notices", view.notices),
        ("follow-corrections", view.corrections),
    ];
    html! {
        section class="panel" {
            header { h2 { (visit.t("follow-figures")) } }
            dl class="facts" {
                @for (word, count) in rows {
                    div { dt { (visit.t(word)) } dd { bdi { (count) } } }
                }
            }
        }
    }
}

fn list(visit: &Visit, title: &str, empty: &str, rows: &[FollowRow]) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t(title)) }
                span { (visit.tn("drafts-count", rows.len() as i64)) } }
            @if rows.is_empty() { p class="empty" { (visit.t(empty)) } }
            @else {
                table {
                    caption class="unseen" { (visit.t(title)) }
                    thead { tr {
                        th scope="col" { (visit.t("col-deadline")) }
                        th scope="col" { (visit.t("col-state")) }
                        th scope="col" { (visit.t("col-author")) }
                        th scope="col" { (visit.t("col-saved")) }
                    } }
                    tbody { @for row in rows { (line(visit, row)) } }
                }
            }
        }
    }
}

fn line(visit: &Visit, row: &FollowRow) -> Markup {
    html! {
        tr {
            th scope="row" {
                @match row.deadline_day {
                    Some((day, of)) if day > of => {
                        span class="tag red" { (visit.t("deadline-over")) }
                    },
                    Some((day, of)) => {
                        (visit.tn("deadline-day", day)) " " (visit.tn("deadline-of", of))
                    },
                    None => { "\u{2014}" },
                }
            }
            td { (state_tag(visit, &row.state)) }
            td { bdi { (visit.name(&row.author)) } }
            td { bdi { (visit.moment_in_full(row.saved_at)) } }
        }
    }
}

fn filled(visit: &Visit, view: &FollowView) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("nav-registers")) } }
            @if view.registers.is_empty() { p class="empty" { (visit.t("registers-empty")) } }
            ul class="registers" {
                @for card in &view.registers {
                    li {
                        strong { (registers::name(visit, card.kind, card.year)) }
                        span { (registers::filled(visit, card)) }
                    }
                }
            }
        }
    }
}
