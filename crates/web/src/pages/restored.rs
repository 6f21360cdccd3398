//! After a restored backup: the registrar says which number was signed last, from the paper.

use maud::html;
use vocabulary::{Problem, Values};

use crate::components::{error_summary, plain};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::shown_in_place;
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &[])
}

pub(crate) fn declare(visit: &Visit) -> Result<Reply, Fault> {
    let signatory = visit.session()?.signatory()?;
    let values: Values = ["register_year", "number"]
        .into_iter()
        .map(|id| (id.to_owned(), visit.request.field(id).trim().to_owned()))
        .collect();
    match visit.work(|ctx| office::declare_last_signed(ctx, &signatory, &values)) {
        Ok(()) => Ok(Reply::See("/desk".into())),
        Err(failure) => draw(visit, 422, &shown_in_place(failure)?),
    }
}

fn draw(visit: &Visit, status: u16, said: &[Problem]) -> Result<Reply, Fault> {
    let waiting = office::restored::waiting(&*visit.desk()?);
    let title = visit.t("restored-title");
    let year = match visit.request.field("register_year") {
        "" => visit.today().year().to_string(),
        typed => typed.to_owned(),
    };
    let content = html! {
        div class="measure narrow" {
            h1 { (title) }
            p class="lead" { (visit.t(if waiting { "restored-lead" } else { "restored-nothing" })) }
            (error_summary(visit, None, said))
            form method="post" action="/restored" class="stack" {
                (csrf(visit))
                (plain(visit, "register_year", "number", &year, said))
                (plain(visit, "number", "number", visit.request.field("number"), said))
                button class="main" type="submit" data-main="yes" { (visit.t("restored-declare")) }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "", &content)))
}
