//! What waits in the office beside drafts: files of correction, notices without a receipt, notes
//! that the second copy does not have yet. What waits longest comes first.

use maud::{Markup, html};
use office::{CorrectionView, NoticeView, SecondCopyTask, TasksView};
use vocabulary::NoteId;

use crate::components::{date_boxes, plain};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::{digitisation, institution, margins, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

/// Everything that waits.
pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    let staff = visit.session()?.staff();
    let tasks = visit.work(|ctx| office::tasks_view(ctx, &staff))?;
    let title = visit.t("nav-tasks");
    let content = html! {
        div class="page-head" {
            h1 { (title) }
            div class="head-actions" {
                a class="button second" href="/tasks/gaps" { (visit.t("gaps-title")) }
                a class="button second" href="/documents" { (visit.t("verify-title")) }
            }
        }
        div class="wide-page" {
            (institution::waiting(visit, &tasks.pre_declarations))
            (corrections(visit, &tasks))
            (notices(visit, &tasks))
            (margins::children(visit, &tasks.children))
            (second_copy(visit, &tasks))
            (digitisation::waiting(visit, &tasks.digitisation))
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "tasks", &content)))
}

/// The court entered a note in the second copy.
pub(crate) fn second_copy_noted(visit: &Visit) -> Result<Reply, Fault> {
    let part = visit.request.parts.get("note").ok_or(Fault::NotFound)?;
    let note: NoteId = part.parse().map_err(|_| Fault::NotFound)?;
    let signatory = visit.session()?.signatory()?;
    let values = receipt_values(visit);
    let done =
        visit.work(|ctx| office::receipt_note_in_second_copy(ctx, &signatory, &note, &values));
    match done {
        Ok(()) => Ok(Reply::See("/tasks".into())),
        Err(failure) => Err(Fault::Invalid(shown_in_place(failure)?)),
    }
}

/// Day and number of a receipt, as typed.
pub(crate) fn receipt_values(visit: &Visit) -> vocabulary::Values {
    [
        ("on".to_owned(), form_values::date(&visit.request, "on")),
        ("reference".to_owned(), visit.request.field("reference").trim().to_owned()),
    ]
    .into_iter()
    .collect()
}

/// The boxes for a receipt.
pub(crate) fn receipt(visit: &Visit) -> Markup {
    html! {
        (date_boxes(visit, "on", &visit.today().to_string(), &[]))
        (plain(visit, "reference", "text", "", &[]))
    }
}

fn corrections(visit: &Visit, tasks: &TasksView) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("corrections-title")) }
                span { (tasks.corrections.len()) } }
            @if tasks.corrections.is_empty() { p class="empty" { (visit.t("tasks-none")) } }
            @else { (corrections_table(visit, &tasks.corrections)) }
        }
    }
}

pub(crate) fn corrections_table(visit: &Visit, rows: &[CorrectionView]) -> Markup {
    html! {
        table {
            caption class="unseen" { (visit.t("corrections-title")) }
            thead { tr {
                th scope="col" { (visit.t("col-act")) }
                th scope="col" { (visit.t("col-name")) }
                th scope="col" { (visit.t("col-route")) }
                th scope="col" { (visit.t("col-opened")) }
                th scope="col" { (visit.t("col-state")) }
            } }
            tbody { @for row in rows {
                tr {
                    th scope="row" {
                        a href={ "/corrections/" (row.requested.correction.as_str()) } {
                            bdi { (row.act.number) }
                        }
                    }
                    td data-label=(visit.t("col-name")) { bdi { (visit.name(&row.act.person)) } }
                    td data-label=(visit.t("col-route")) {
                        (visit.t(&format!("route-{}", row.requested.route.as_str())))
                    }
                    td data-label=(visit.t("col-opened")) {
                        bdi { (visit.date(row.requested.on)) }
                    }
                    td data-label=(visit.t("col-state")) { (state(visit, row)) }
                }
            } }
        }
    }
}

/// The state of a file with its clock, in words.
pub(crate) fn state(visit: &Visit, row: &CorrectionView) -> Markup {
    use corrections::State;
    let (colour, clock) = match &row.state {
        State::Waiting { last: Some(last), .. } => {
            ("green", visit.tv("clock-until", &[("date", &visit.date(*last))]))
        }
        State::RefusedBySilence { last } => {
            ("red", visit.tv("clock-since", &[("date", &visit.date(*last))]))
        }
        State::Refused => ("red", String::new()),
        State::Granted => ("amber", String::new()),
        State::Noted | State::Withdrawn => ("grey", String::new()),
        _ => ("green", String::new()),
    };
    html! {
        span class={ "tag " (colour) } {
            (visit.t(&format!("correction-{}", row.state.as_str())))
        }
        @if !clock.is_empty() { " " span class="quiet-text" { (clock) } }
    }
}

fn notices(visit: &Visit, tasks: &TasksView) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("notices-waiting")) } span { (tasks.notices.len()) } }
            @if tasks.notices.is_empty() { p class="empty" { (visit.t("tasks-none")) } }
            @else { (notices_table(visit, &tasks.notices)) }
        }
    }
}

fn notices_table(visit: &Visit, rows: &[NoticeView]) -> Markup {
    html! {
        table {
            caption class="unseen" { (visit.t("notices-waiting")) }
            thead { tr {
                th scope="col" { (visit.t("col-act")) }
                th scope="col" { (visit.t("col-name")) }
                th scope="col" { (visit.t("col-subject")) }
                th scope="col" { (visit.t("col-to")) }
                th scope="col" { (visit.t("col-waiting")) }
                th scope="col" { (visit.t("col-action")) }
            } }
            tbody { @for row in rows {
                tr {
                    th scope="row" {
                        a href={ "/acts/" (row.act.act.as_str()) } { bdi { (row.act.number) } }
                    }
                    td data-label=(visit.t("col-name")) { bdi { (row.sent.person) } }
                    td data-label=(visit.t("col-subject")) {
                        (visit.t(&format!("notice-{}", row.sent.subject.as_str())))
                    }
                    td data-label=(visit.t("col-to")) { bdi { (row.sent.to.words) } }
                    td data-label=(visit.t("col-waiting")) { (waited(visit, row)) }
                    td data-label=(visit.t("col-action")) {
                        a href={ "/notices/" (row.sent.notice.as_str()) } {
                            (visit.t("notice-receipt"))
                        }
                    }
                }
            } }
        }
    }
}

fn waited(visit: &Visit, row: &NoticeView) -> Markup {
    let Some(waiting) = row.waiting else { return html! {} };
    html! {
        span class={ "tag " (if waiting.overdue > 0 { "red" } else { "green" }) } {
            (visit.tn("days-waited", waiting.days))
        }
        @if waiting.overdue > 0 && waiting.unverified {
            " " span class="quiet-text" { (visit.t("unverified-period")) }
        }
    }
}

fn second_copy(visit: &Visit, tasks: &TasksView) -> Markup {
    let may_sign = visit.session.as_ref().is_some_and(|s| s.signatory().is_ok());
    html! {
        section class="panel" {
            header { h2 { (visit.t("second-copy-tasks")) } span { (tasks.second_copy.len()) } }
            @if tasks.second_copy.is_empty() { p class="empty" { (visit.t("tasks-none")) } }
            @else {
                table {
                    caption class="unseen" { (visit.t("second-copy-tasks")) }
                    thead { tr {
                        th scope="col" { (visit.t("col-act")) }
                        th scope="col" { (visit.t("col-name")) }
                        th scope="col" { (visit.t("col-waiting")) }
                        th scope="col" { (visit.t("col-action")) }
                    } }
                    tbody { @for task in &tasks.second_copy {
                        (second_copy_row(visit, task, may_sign))
                    } }
                }
            }
        }
    }
}

fn second_copy_row(visit: &Visit, task: &SecondCopyTask, may_sign: bool) -> Markup {
    html! {
        tr {
            th scope="row" {
                a href={ "/acts/" (task.act.act.as_str()) } { bdi { (task.act.number) } }
            }
            td data-label=(visit.t("col-name")) { bdi { (visit.name(&task.act.person)) } }
            td data-label=(visit.t("col-waiting")) { (visit.tn("days-waited", task.days)) }
            td data-label=(visit.t("col-action")) {
                @if may_sign {
                    details {
                        summary { (visit.t("second-copy-receipt")) }
                        form method="post" class="stack"
                            action={ "/second-copy/" (task.note.as_str()) } {
                            (csrf(visit))
                            (receipt(visit))
                            button type="submit" { (visit.t("notice-receipt")) }
                        }
                    }
                }
            }
        }
    }
}
