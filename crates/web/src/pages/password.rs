//! A person chooses another password.

use maud::html;
use vocabulary::{Problem, Values};

use crate::components::{error_summary, plain};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::shown_in_place;
use crate::reply::Reply;
use crate::visit::Visit;

const FIELDS: [&str; 3] = ["password_now", "password", "password_again"];

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    Ok(draw(visit, 200, &[]))
}

/// Every session ends with the old password: the person signs in with the new one.
pub(crate) fn change(visit: &Visit) -> Result<Reply, Fault> {
    let staff = visit.session()?.staff();
    let values: Values =
        FIELDS.into_iter().map(|id| (id.to_owned(), visit.request.field(id).to_owned())).collect();
    let node = &visit.app.node;
    let changed =
        visit.app.with_ids(|ids| office::change_password(node, &staff, &values, visit.now(), ids));
    match changed {
        Ok(()) => Ok(Reply::See("/login".into())),
        Err(failure) => Ok(draw(visit, 422, &shown_in_place(failure)?)),
    }
}

fn draw(visit: &Visit, status: u16, said: &[Problem]) -> Reply {
    let title = visit.t("password-title");
    let content = html! {
        div class="measure narrow" {
            h1 { (title) }
            p class="lead" { (visit.t("password-lead")) }
            (error_summary(visit, None, said))
            form method="post" action="/password" class="stack" {
                (csrf(visit))
                @for field in FIELDS { (plain(visit, field, "password", "", said)) }
                button class="main" type="submit" data-main="yes" { (visit.t("password-change")) }
            }
        }
    };
    Reply::Page(status, page::shell(visit, &title, "", &content))
}
