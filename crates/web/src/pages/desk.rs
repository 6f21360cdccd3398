//! The desk: search first, then what waits, then the registers.

use maud::{Markup, html};
use office::{DeskView, RegisterCard};

use crate::components::{acts_table, drafts_table, icon};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    let session = visit.session()?;
    if session.clerk().is_err() {
        return Ok(Reply::See(visit.home().into()));
    }
    let desk = visit.work(|ctx| office::desk_view(ctx, &session.staff()))?;
    let name = visit.either(&session.account.name_ar, &session.account.name_latin);
    let title = visit.t("nav-desk");
    let (day, hijri) = visit.today_in_full();
    let content = html! {
        div class="page-head plain-head" {
            h1 { (visit.tv("greeting", &[("name", name)])) }
            p class="today" { bdi { (day) } " · " bdi { (hijri) } }
        }
        (search_box(visit, ""))
        (tasks(visit))
        div class="two" {
            div {
                @if session.signatory().is_ok() { (ready(visit, &desk)) }
                (drafts(visit, &desk))
                (recent(visit, &desk))
            }
            div { (registers(visit, &desk.registers)) }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "desk", &content)))
}

/// Every draft of the office, and the way to a new one.
pub(crate) fn declarations(visit: &Visit) -> Result<Reply, Fault> {
    let session = visit.session()?;
    let desk = visit.work(|ctx| office::desk_view(ctx, &session.staff()))?;
    let title = visit.t("nav-declarations");
    let content = html! {
        div class="page-head" { h1 { (title) } (tasks(visit)) }
        div class="wide-page" {
            @if session.signatory().is_ok() { (ready(visit, &desk)) }
            (drafts(visit, &desk))
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "declarations", &content)))
}

/// The search box: a form that posts, so that no name stands in an address.
pub(crate) fn search_box(visit: &Visit, query: &str) -> Markup {
    html! {
        form class="search" role="search" method="post" action="/search" {
            (csrf(visit))
            label class="unseen" for="q" { (visit.t("search-label")) }
            (icon("search"))
            input type="search" id="q" name="q" value=(query) maxlength="200"
                placeholder=(visit.t("search-example")) autocomplete="off" aria-keyshortcuts="/";
            button class="main" type="submit" { (visit.t("search")) }
        }
    }
}

fn tasks(visit: &Visit) -> Markup {
    let clerk = visit.session.as_ref().is_some_and(|session| session.clerk().is_ok());
    html! {
        @if clerk {
            p class="tasks" {
                span { (visit.t("then-open")) }
                a class="button small" href="/declarations/birth" data-task="1" {
                    (visit.t("declaration-birth")) " " kbd { bdi { "Alt+1" } }
                }
                a class="button small" href="/declarations/death" data-task="2" {
                    (visit.t("declaration-death")) " " kbd { bdi { "Alt+2" } }
                }
                a class="button small second" href="/declarations/old" data-task="3" {
                    (visit.t("declaration-old")) " " kbd { bdi { "Alt+3" } }
                }
            }
        }
    }
}

fn ready(visit: &Visit, desk: &DeskView) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("ready-title")) }
                span { (visit.tn("drafts-count", desk.ready.len() as i64)) } }
            @if desk.ready.is_empty() { p class="empty" { (visit.t("ready-empty")) } }
            @else { (drafts_table(visit, &visit.t("ready-title"), "/queue", &desk.ready)) }
        }
    }
}

fn drafts(visit: &Visit, desk: &DeskView) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("drafts-title")) }
                span { (visit.tn("drafts-count", desk.drafts.len() as i64)) } }
            @if desk.drafts.is_empty() { p class="empty" { (visit.t("drafts-empty")) } }
            @else { (drafts_table(visit, &visit.t("drafts-title"), "/drafts", &desk.drafts)) }
        }
    }
}

fn recent(visit: &Visit, desk: &DeskView) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("recent-title")) } }
            @if desk.recent.is_empty() { p class="empty" { (visit.t("recent-empty")) } }
            @else { (acts_table(visit, &visit.t("recent-title"), &desk.recent)) }
        }
    }
}

fn registers(visit: &Visit, registers: &[RegisterCard]) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("nav-registers")) } a href="/registers" { (visit.t("all")) } }
            @if registers.is_empty() { p class="empty" { (visit.t("registers-empty")) } }
            ul class="registers" {
                @for register in registers.iter().take(3) {
                    li {
                        a href={ "/registers/" (register.register.as_str()) } {
                            (crate::pages::registers::name(visit, register.kind, register.year))
                        }
                        span { (visit.tn("acts-count", i64::from(register.last_number))) " · "
                            (visit.tn("leaves-left",
                                i64::from(
                                    register.capacity.saturating_sub(register.last_number)))) }
                        progress max=(register.capacity) value=(register.last_number)
                            aria-label=(visit.t("register-filled")) {}
                    }
                }
            }
        }
    }
}
