//! Searching the office's acts.

use maud::{Markup, html};
use office::Found;

use crate::components::acts_table;
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::desk::search_box;
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    Ok(draw(visit, "", None))
}

pub(crate) fn find(visit: &Visit) -> Result<Reply, Fault> {
    let session = visit.session()?;
    let query = visit.request.field("q");
    let page = visit.request.list_page();
    let found = visit.work(|ctx| office::search_acts(ctx, &session.staff(), query, page))?;
    Ok(draw(visit, query, Some(&found)))
}

fn draw(visit: &Visit, query: &str, found: Option<&Found>) -> Reply {
    let title = visit.t("search-title");
    let content = html! {
        div class="page-head plain-head" { h1 { (title) } }
        (search_box(visit, query))
        p class="hint" { (visit.t("search-help")) }
        @if let Some(found) = found { (results(visit, query, found)) }
    };
    Reply::ok(page::shell(visit, &title, "search", &content))
}

fn results(visit: &Visit, query: &str, found: &Found) -> Markup {
    html! {
        section class="panel" aria-live="polite" {
            header { h2 { (visit.t("results")) }
                span { (visit.tn("acts-count", i64::try_from(found.total).unwrap_or(i64::MAX))) } }
            @if found.rows.is_empty() { p class="empty" { (visit.t("results-empty")) } }
            @else { (acts_table(visit, &visit.t("results"), &found.rows)) }
            @if found.pages > 1 {
                form class="pages" method="post" action="/search" {
                    (csrf(visit))
                    input type="hidden" name="q" value=(query);
                    @if found.page > 1 {
                        button class="quiet" name="page" value=(found.page - 1) {
                            (visit.t("page-before"))
                        }
                    }
                    span { (visit.tv("page-of", &[
                        ("page", &found.page.to_string()), ("pages", &found.pages.to_string()),
                    ])) }
                    @if found.page < found.pages {
                        button class="quiet" name="page" value=(found.page + 1) {
                            (visit.t("page-after"))
                        }
                    }
                }
            }
        }
    }
}
