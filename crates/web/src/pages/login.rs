//! Signing in and out.

use maud::html;
use vocabulary::Problem;

use crate::components::{error_summary, plain};
use crate::fault::Fault;
use crate::page;
use crate::pages::{local_path, shown_in_place};
use crate::reply::Reply;
use crate::server::SESSION_COOKIE;
use crate::visit::Visit;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    if visit.session.is_some() {
        return Ok(Reply::See("/desk".into()));
    }
    Ok(draw(visit, 200, "", visit.request.asked("back"), &[]))
}

pub(crate) fn enter(visit: &Visit) -> Result<Reply, Fault> {
    let request = &visit.request;
    let login = request.field("login");
    let back = local_path(request.field("back"), "/desk");
    let node = &visit.app.node;
    let entered = visit
        .app
        .with_ids(|ids| office::log_in(node, login, request.field("password"), visit.now(), ids));
    match entered {
        Ok(session) => {
            // Ends with the browser; the server ends it sooner. Over TLS the proxy adds Secure.
            let cookie =
                format!("{SESSION_COOKIE}={}; Path=/; HttpOnly; SameSite=Strict", session.token);
            Ok(Reply::With(vec![cookie], Box::new(Reply::See(back))))
        }
        Err(failure) => Ok(draw(visit, 422, login, &back, &shown_in_place(failure)?)),
    }
}

pub(crate) fn leave(visit: &Visit) -> Result<Reply, Fault> {
    let session = visit.session()?;
    visit.app.purposes.forget(&session.csrf);
    visit.app.cards.forget(&session.account.id);
    office::log_out(&visit.app.node, &session.token)?;
    let cookie = format!("{SESSION_COOKIE}=; Path=/; Max-Age=0; HttpOnly; SameSite=Strict");
    Ok(Reply::With(vec![cookie], Box::new(Reply::See("/".into()))))
}

fn draw(visit: &Visit, status: u16, login: &str, back: &str, problems: &[Problem]) -> Reply {
    let title = visit.t("log-in-title");
    let content = html! {
        div class="measure narrow" {
            h1 { (title) }
            (error_summary(visit, None, problems))
            form method="post" action="/login" class="stack" {
                input type="hidden" name="back" value=(local_path(back, "/desk"));
                (plain(visit, "login", "login", login, &[]))
                (plain(visit, "password", "password", "", &[]))
                button class="main" type="submit" { (visit.t("log-in")) }
            }
            p class="source" { (visit.t("log-in-help")) }
        }
    };
    Reply::Page(status, page::shell(visit, &title, "", &content))
}
