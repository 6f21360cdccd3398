//! Notices about an act: sent to its other keeper, receipted, received and answered.

use maud::{Markup, html};
use notices::{NoticeReceived, Outcome, Subject};
use vocabulary::{NoticeId, Problem, Values};

use crate::components::{date_boxes, error_summary, face, head_of_act, icon, line_of, pick, plain};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::tasks::{receipt, receipt_values};
use crate::pages::{act_of, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

const SENT: [(&str, &str); 7] = [
    ("note", "note"),
    ("subject", "subject"),
    ("keeper", "keeper"),
    ("addressee", "to"),
    ("person", "person"),
    ("act_reference", "act_reference"),
    ("reference", "reference"),
];
const RECEIVED: [(&str, &str); 5] = [
    ("subject", "subject"),
    ("sender", "from"),
    ("reference", "reference"),
    ("outcome", "outcome"),
    ("reason", "reason"),
];

/// The forms of an act's notices: one to send, one for what came in.
pub(crate) fn form(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &[])
}

/// Records a notice sent.
pub(crate) fn send(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let clerk = visit.session()?.clerk()?;
    let values = typed(visit, &SENT);
    match visit.work(|ctx| office::send_notice(ctx, &clerk, &act, &values)) {
        Ok(_) => Ok(Reply::See("/tasks".into())),
        Err(failure) => draw(visit, 422, &shown_in_place(failure)?),
    }
}

/// Records a notice that came in, and what became of it.
pub(crate) fn receive(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let clerk = visit.session()?.clerk()?;
    let mut values = typed(visit, &RECEIVED);
    values.insert("received".into(), form_values::date(&visit.request, "received"));
    match visit.work(|ctx| office::receive_notice(ctx, &clerk, &act, &values)) {
        Ok(_) => Ok(Reply::See(format!("/acts/{}", act.as_str()))),
        Err(failure) => draw(visit, 422, &shown_in_place(failure)?),
    }
}

/// The receipt of a notice: its form.
pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw_receipt(visit, 200, &[])
}

/// The receipt of a notice.
pub(crate) fn receipted(visit: &Visit) -> Result<Reply, Fault> {
    let notice = notice_of(visit)?;
    let clerk = visit.session()?.clerk()?;
    let values = receipt_values(visit);
    match visit.work(|ctx| office::receipt_notice(ctx, &clerk, &notice, &values)) {
        Ok(()) => Ok(Reply::See("/tasks".into())),
        Err(failure) => draw_receipt(visit, 422, &shown_in_place(failure)?),
    }
}

/// The notice as a letter.
pub(crate) fn letter(visit: &Visit) -> Result<Reply, Fault> {
    let notice = notice_of(visit)?;
    let staff = visit.session()?.staff();
    let lang = visit.paper_lang();
    let issued = visit.work(|ctx| office::print_notice_letter(ctx, &staff, &notice, lang))?;
    Ok(Reply::Paper { name: issued.file_name, pdf: issued.pdf, shown: false })
}

/// The fields of the page under the names that the use case knows.
fn typed(visit: &Visit, fields: &[(&str, &str)]) -> Values {
    fields
        .iter()
        .map(|(id, known)| ((*known).to_owned(), visit.request.field(id).trim().to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

fn notice_of(visit: &Visit) -> Result<NoticeId, Fault> {
    let part = visit.request.parts.get("notice").ok_or(Fault::NotFound)?;
    part.parse().map_err(|_| Fault::NotFound)
}

fn draw_receipt(visit: &Visit, status: u16, said: &[Problem]) -> Result<Reply, Fault> {
    let notice = notice_of(visit)?;
    let staff = visit.session()?.staff();
    let all = visit.work(|ctx| office::notices_view(ctx, &staff))?;
    let view = all.into_iter().find(|one| one.sent.notice == notice).ok_or(Fault::NotFound)?;
    let title = visit.t(&format!("notice-{}", view.sent.subject.as_str()));
    let content = html! {
        div class="page-head" {
            a class="back" href="/tasks" { (icon("back")) (visit.t("nav-tasks")) }
            h1 { (title) }
        }
        div class="wide-page two" {
            section class="panel" {
                dl class="facts" {
                    div { dt { (visit.t("col-to")) } dd { bdi { (view.sent.to.words) } } }
                    div { dt { (visit.t("col-name")) } dd { bdi { (view.sent.person) } } }
                    div { dt { (visit.t("field-act_reference")) }
                        dd { bdi { (view.sent.act_reference) } } }
                    div { dt { (visit.t("field-reference")) }
                        dd { bdi { (view.sent.reference) } } }
                    div { dt { (visit.t("col-opened")) } dd { bdi { (visit.date(view.sent.on)) } } }
                }
                form method="post" action={ "/notices/" (notice.as_str()) "/letter" } {
                    (csrf(visit))
                    button type="submit" { (icon("paper")) (visit.t("print-letter")) }
                }
            }
            section class="panel" {
                @match &view.receipt {
                    Some(receipt) => p class="done" { (icon("check"))
                        span { (visit.t("notice-receipted")) " " bdi { (visit.date(receipt.on)) }
                            " · " bdi { (receipt.reference) } } },
                    None => {
                        (error_summary(visit, None, said))
                        form method="post" class="stack"
                            action={ "/notices/" (notice.as_str()) } {
                            (csrf(visit))
                            (receipt(visit))
                            button class="main" type="submit" data-main="yes" {
                                (visit.t("notice-receipt"))
                            }
                        }
                    }
                }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "tasks", &content)))
}

fn draw(visit: &Visit, status: u16, said: &[Problem]) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let line = line_of(visit, &act)?;
    // A note that owes a notice says in the address what it is about.
    let value = |id: &str| match visit.request.field(id) {
        "" => visit.request.asked(id).to_owned(),
        typed => typed.to_owned(),
    };
    let subjects: Vec<(&str, String)> = Subject::ALL
        .map(|one| (one.as_str(), visit.t(&format!("notice-{}", one.as_str()))))
        .to_vec();
    let keepers: Vec<(&str, String)> = ["office", "prosecutor", "prosecutor-of-rabat"]
        .map(|one| (one, visit.t(&format!("keeper-{one}"))))
        .to_vec();
    let outcomes: Vec<(&str, String)> =
        [Outcome::Entered, Outcome::AlreadyEntered, Outcome::Refused]
            .map(|one| (one.as_str(), visit.t(&format!("outcome-{}", one.as_str()))))
            .to_vec();
    let staff = visit.session()?.staff();
    let came = visit.work(|ctx| office::notices_received(ctx, &staff, &act))?;
    let title = visit.t("notices-title");
    let path = format!("/acts/{}/notices", act.as_str());
    let content = html! {
        (head_of_act(visit, &line, &title))
        div class="wide-page two" {
            section class="panel" {
                header { h2 { (visit.t("notice-send")) } }
                (error_summary(visit, None, said))
                form method="post" action=(path) class="stack" {
                    (csrf(visit))
                    input type="hidden" name="note" value=(value("note"));
                    (pick(visit, "subject", &subjects, &value("subject"), said))
                    (pick(visit, "keeper", &keepers, &value("keeper"), said))
                    (plain(visit, "addressee", "text", &value("addressee"), said))
                    (plain(visit, "person", "text", &value("person"), said))
                    (plain(visit, "act_reference", "text", &value("act_reference"), said))
                    (plain(visit, "reference", "text", &value("reference"), said))
                    button class="main" type="submit" data-main="yes" { (visit.t("notice-send")) }
                }
            }
            section class="panel" {
                header { h2 { (visit.t("notice-receive")) } }
                form method="post" action={ (path) "/received" } class="stack" {
                    (csrf(visit))
                    (pick(visit, "subject", &subjects, "", &[]))
                    (plain(visit, "sender", "text", &value("sender"), said))
                    (plain(visit, "reference", "text", "", &[]))
                    (date_boxes(visit, "received", &visit.today().to_string(), said))
                    (pick(visit, "outcome", &outcomes, &value("outcome"), said))
                    (plain(visit, "reason", "text", &value("reason"), said))
                    button type="submit" { (visit.t("notice-receive")) }
                }
            }
            (received(visit, &came))
            (face(visit, &line))
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}

/// What came in about this act before.
fn received(visit: &Visit, came: &[NoticeReceived]) -> Markup {
    html! {
        @if !came.is_empty() {
            section class="panel" {
                header { h2 { (visit.t("notices-received")) } }
                ul class="plain" { @for one in came {
                    li {
                        strong { (visit.t(&format!("notice-{}", one.subject.as_str()))) } " "
                        bdi { (one.from) } " · " bdi { (one.reference) } " · "
                        bdi { (visit.date(one.received)) } " "
                        span class="tag" {
                            (visit.t(&format!("outcome-{}", one.outcome.as_str())))
                        }
                    }
                } }
            }
        }
    }
}
