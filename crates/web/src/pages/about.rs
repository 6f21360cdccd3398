//! What this program is, and whose work it stands on.

use maud::html;

use crate::fault::Fault;
use crate::page;
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    let title = visit.t("about-title");
    let content = html! {
        div class="measure" {
            h1 { (title) }
            p class="lead" { (visit.t("about-lead")) }
            section class="panel" {
                h2 { (visit.t("about-credits")) }
                ul {
                    li { (visit.t("about-hcp")) }
                    li { (visit.t("about-hijri")) }
                    li { (visit.t("about-fonts")) }
                    li { (visit.t("about-typst")) }
                }
            }
            section class="panel" {
                h2 { (visit.t("about-amazigh-title")) }
                p { (visit.t("about-amazigh")) }
            }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "", &content)))
}
