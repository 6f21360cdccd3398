//! The notice of an institution in which somebody died (D04): taken down in the fields of the death
//! form, then opened as a draft once the relatives' days are over, or closed with a reason.

use acts::{Form, forms};
use maud::{Markup, html};
use office::PreDeclarationView;
use vocabulary::{NoticeId, Problem, Values};

use crate::components::{Shown, error_summary, plain, section};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::shown_in_place;
use crate::reply::Reply;
use crate::visit::Visit;

/// What an institution states; the rest is for the declaration.
const SECTIONS: [&str; 2] = ["deceased", "death"];

pub(crate) fn form(visit: &Visit) -> Result<Reply, Fault> {
    let usual = [("identity", "known"), ("nationality", "MA"), ("institution_kind", "hospital")];
    let values = usual.into_iter().map(|(id, value)| (id.to_owned(), value.to_owned())).collect();
    Ok(draw(visit, 200, &values, &[]))
}

pub(crate) fn receive(visit: &Visit) -> Result<Reply, Fault> {
    let clerk = visit.session()?.clerk()?;
    let values = form_values::read(forms::death(), &visit.request);
    match visit.work(|ctx| office::receive_pre_declaration(ctx, &clerk, values.clone())) {
        Ok(_) => Ok(Reply::See("/tasks".into())),
        Err(failure) => Ok(draw(visit, 422, &values, &shown_in_place(failure)?)),
    }
}

pub(crate) fn open(visit: &Visit) -> Result<Reply, Fault> {
    let clerk = visit.session()?.clerk()?;
    let notice = notice_of(visit)?;
    match visit.work(|ctx| office::open_pre_declaration(ctx, &clerk, &notice)) {
        Ok(saved) => Ok(Reply::See(format!("/drafts/{}", saved.act.as_str()))),
        Err(failure) => Err(Fault::Invalid(shown_in_place(failure)?)),
    }
}

pub(crate) fn settle(visit: &Visit) -> Result<Reply, Fault> {
    let clerk = visit.session()?.clerk()?;
    let notice = notice_of(visit)?;
    let reason = visit.request.field("reason");
    match visit.work(|ctx| office::settle_pre_declaration(ctx, &clerk, &notice, reason)) {
        Ok(()) => Ok(Reply::See("/tasks".into())),
        Err(failure) => Err(Fault::Invalid(shown_in_place(failure)?)),
    }
}

fn notice_of(visit: &Visit) -> Result<NoticeId, Fault> {
    let part = visit.request.parts.get("notice").ok_or(Fault::NotFound)?;
    part.parse().map_err(|_| Fault::NotFound)
}

fn draw(visit: &Visit, status: u16, values: &Values, said: &[Problem]) -> Reply {
    let form: &Form = forms::death();
    let title = visit.t("institution-title");
    let shown = Shown { visit, values, problems: said, strict: true };
    let content = html! {
        form method="post" action="/institution-notices" novalidate {
            (csrf(visit))
            div class="page-head" { h1 { (title) } }
            div class="wide-page" {
                p class="source" { (visit.t("institution-lead")) }
                (error_summary(visit, Some(form), said))
                div class="form-sheet" {
                    @for one in form.sections.iter().filter(|one| {
                        SECTIONS.contains(&one.id.as_str())
                    }) { (section(&shown, one)) }
                }
            }
            div class="actions" {
                button class="main" type="submit" data-main="yes" {
                    (visit.t("institution-keep")) " " kbd { bdi { "Ctrl+Enter" } }
                }
            }
        }
    };
    Reply::Page(status, page::shell(visit, &title, "tasks", &content))
}

/// Those that wait, for the page of tasks.
pub(crate) fn waiting(visit: &Visit, rows: &[PreDeclarationView]) -> Markup {
    html! {
        section class="panel" {
            header {
                h2 { (visit.t("institution-waiting")) } span { (rows.len()) }
                a href="/institution-notices" { (visit.t("institution-new")) }
            }
            @if rows.is_empty() { p class="empty" { (visit.t("tasks-none")) } }
            @else {
                table {
                    caption class="unseen" { (visit.t("institution-waiting")) }
                    thead { tr {
                        th scope="col" { (visit.t("col-name")) }
                        th scope="col" { (visit.t("col-from")) }
                        th scope="col" { (visit.t("col-opened")) }
                        th scope="col" { (visit.t("col-state")) }
                        th scope="col" { span class="unseen" { (visit.t("col-action")) } }
                    } }
                    tbody { @for row in rows { (line(visit, row)) } }
                }
            }
        }
    }
}

fn line(visit: &Visit, row: &PreDeclarationView) -> Markup {
    let value = |id: &str| row.received.values.get(id).map_or("", String::as_str);
    let path = format!("/institution-notices/{}", row.received.notice.as_str());
    html! {
        tr {
            th scope="row" {
                bdi { (value("deceased_first_ar")) " " (value("deceased_family_ar")) }
            }
            td data-label=(visit.t("col-from")) { bdi { (value("institution")) } }
            td data-label=(visit.t("col-opened")) { bdi { (visit.date(row.received.received)) } }
            td data-label=(visit.t("col-state")) {
                @match &row.opening {
                    Some(opening) if !row.open => span class="tag amber" {
                        (visit.tv("institution-relatives-until",
                            &[("date", &visit.date(opening.relatives_until))]))
                    },
                    _ => span class="tag green" { (visit.t("institution-may-open")) },
                }
                @if row.opening.as_ref().is_some_and(|opening| opening.unverified) {
                    " " span class="tag dashed" { (visit.t("unverified")) }
                }
            }
            td class="inline" {
                form method="post" action={ (path) "/open" } {
                    (csrf(visit))
                    button class="quiet" type="submit" { (visit.t("institution-open")) }
                }
                details {
                    summary { (visit.t("institution-close")) }
                    form method="post" action={ (path) "/settle" } class="stack" {
                        (csrf(visit))
                        (plain(visit, "reason", "text", "", &[]))
                        button type="submit" { (visit.t("institution-close")) }
                    }
                }
            }
        }
    }
}
