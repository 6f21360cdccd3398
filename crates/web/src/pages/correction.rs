//! A file of correction: asked for on an act, then step by step until the note stands (law 37-99,
//! articles 35 and 36).

use corrections::{Route, StepKind};
use maud::{Markup, html};
use office::CorrectionView;
use vocabulary::{CorrectionId, Problem, Values};

use crate::components::{date_boxes, error_summary, face, head_of_act, icon, line_of, pick, plain};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::tasks::state;
use crate::pages::{act_of, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

const ASKED: [&str; 6] = ["field", "asked", "requester", "capacity", "documents", "route"];
const STEP: [&str; 4] = ["step", "reference", "authority", "reason"];

/// The form that opens a file.
pub(crate) fn form(visit: &Visit) -> Result<Reply, Fault> {
    draw_new(visit, 200, &Values::new(), &[])
}

/// Opens a file.
pub(crate) fn open(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let clerk = visit.session()?.clerk()?;
    let values = typed(visit, &ASKED);
    match visit.work(|ctx| office::request_correction(ctx, &clerk, &act, &values)) {
        Ok(file) => Ok(Reply::See(format!("/corrections/{}", file.as_str()))),
        Err(failure) => draw_new(visit, 422, &values, &shown_in_place(failure)?),
    }
}

/// One file with its steps.
pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &Values::new(), &[])
}

/// The next step.
pub(crate) fn advance(visit: &Visit) -> Result<Reply, Fault> {
    let file = file_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let mut values = typed(visit, &STEP);
    values.insert("on".into(), form_values::date(&visit.request, "on"));
    match visit.work(|ctx| office::advance_correction(ctx, &signatory, &file, &values)) {
        Ok(()) => Ok(Reply::See(format!("/corrections/{}", file.as_str()))),
        Err(failure) => draw(visit, 422, &values, &shown_in_place(failure)?),
    }
}

fn typed(visit: &Visit, fields: &[&str]) -> Values {
    fields
        .iter()
        .map(|id| ((*id).to_owned(), visit.request.field(id).trim().to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

fn file_of(visit: &Visit) -> Result<CorrectionId, Fault> {
    let part = visit.request.parts.get("correction").ok_or(Fault::NotFound)?;
    part.parse().map_err(|_| Fault::NotFound)
}

fn draw_new(visit: &Visit, status: u16, values: &Values, said: &[Problem]) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let staff = visit.session()?.staff();
    let line = line_of(visit, &act)?;
    let fields = visit.work(|ctx| office::correctable_fields(ctx, &staff, &act))?;
    let options: Vec<(&str, String)> =
        fields.iter().map(|(id, label)| (id.as_str(), label.get(visit.lang).to_owned())).collect();
    let routes: Vec<(&str, String)> = std::iter::once(("", visit.t("route-usual")))
        .chain(
            Route::ALL.map(|route| (route.as_str(), visit.t(&format!("route-{}", route.as_str())))),
        )
        .collect();
    let value = |id: &str| values.get(id).map_or("", String::as_str);
    let title = visit.t("correction-new");
    let content = html! {
        form method="post" action={ "/acts/" (act.as_str()) "/corrections" } novalidate {
            (csrf(visit))
            (head_of_act(visit, &line, &title))
            div class="wide-page" {
                (error_summary(visit, None, said))
                div class="with-side" {
                    section class="panel" {
                        p class="source" { (visit.t("correction-lead")) }
                        div class="stack" {
                            (pick(visit, "field", &options, value("field"), said))
                            (plain(visit, "asked", "text", value("asked"), said))
                            (pick(visit, "route", &routes, value("route"), said))
                            (plain(visit, "requester", "text", value("requester"), said))
                            (plain(visit, "capacity", "text", value("capacity"), said))
                            (plain(visit, "documents", "text", value("documents"), said))
                        }
                    }
                    (face(visit, &line))
                }
            }
            div class="actions" {
                button class="main" type="submit" data-main="yes" {
                    (visit.t("correction-open")) " " kbd { bdi { "Ctrl+Enter" } }
                }
                a class="quiet" href={ "/acts/" (act.as_str()) } { (visit.t("cancel")) }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}

fn draw(visit: &Visit, status: u16, values: &Values, said: &[Problem]) -> Result<Reply, Fault> {
    let file = file_of(visit)?;
    let staff = visit.session()?.staff();
    let view = visit.work(|ctx| office::correction_view(ctx, &staff, &file))?;
    let title = visit.t("correction-title");
    let content = html! {
        div class="page-head" {
            a class="back" href="/tasks" { (icon("back")) (visit.t("nav-tasks")) }
            div {
                h1 { (title) }
                p class="quiet-text" { bdi { (visit.name(&view.act.person)) } " · "
                    bdi { (view.act.number) } }
            }
            (state(visit, &view))
        }
        div class="wide-page" {
            (error_summary(visit, None, said))
            div class="with-side" {
                div class="stack" { (asked(visit, &view)) (steps(visit, &view)) }
                (next(visit, &view, values, said))
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "tasks", &content)))
}

fn asked(visit: &Visit, view: &CorrectionView) -> Markup {
    let one = &view.requested;
    let form = acts::forms::all().find(|form| form.field(&one.field).is_some());
    let label = form.and_then(|form| form.field(&one.field));
    let label = label.map_or(one.field.as_str(), |field| field.label.get(visit.lang));
    html! {
        section class="panel" {
            header { h2 { (visit.t(&format!("route-{}", one.route.as_str()))) } }
            dl class="facts" {
                div { dt { (visit.t("field-field")) } dd { (label) } }
                div { dt { (visit.t("correction-present")) } dd { bdi { (one.present) } } }
                div { dt { (visit.t("field-asked")) } dd { bdi { (one.asked) } } }
                div { dt { (visit.t("correction-authority")) }
                    dd { (visit.t(&format!("authority-{}", one.route.authority()))) } }
                div { dt { (visit.t("field-requester")) }
                    dd { bdi { (one.requester) } " · " bdi { (one.capacity) } } }
                div { dt { (visit.t("correction-asks")) }
                    dd { @for (n, document) in one.route.documents().iter().enumerate() {
                        @if n > 0 { " · " }
                        (visit.t(&format!("document-asked-{document}")))
                    } } }
            }
            p { a href={ "/acts/" (one.act.as_str()) } { (visit.t("open-act")) } }
        }
    }
}

fn steps(visit: &Visit, view: &CorrectionView) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("correction-steps")) } }
            ol class="timeline" {
                li { time { bdi { (visit.date(view.requested.on)) } }
                    div { strong { (visit.t("correction-requested")) } } }
                @for step in &view.steps {
                    li {
                        time { bdi { (visit.date(step.on)) } }
                        div {
                            strong { (visit.t(&format!("step-{}", step.step.as_str()))) }
                            span { @for (n, word) in
                                [&step.reference, &step.authority, &step.reason].into_iter()
                                    .filter(|word| !word.is_empty()).enumerate() {
                                @if n > 0 { " · " } bdi { (word) }
                            } }
                        }
                    }
                }
            }
        }
    }
}

fn next(visit: &Visit, view: &CorrectionView, values: &Values, said: &[Problem]) -> Markup {
    let may_sign = visit.session.as_ref().is_some_and(|s| s.signatory().is_ok());
    let value = |id: &str| values.get(id).map_or("", String::as_str);
    let steps: Vec<(&str, String)> = view
        .state
        .next()
        .iter()
        .filter(|step| **step != StepKind::Noted)
        .map(|step| (step.as_str(), visit.t(&format!("step-{}", step.as_str()))))
        .collect();
    let file = view.requested.correction.as_str();
    let inserted = view.requested.present.is_empty();
    let kind = view.requested.route.note_kind(inserted);
    html! {
        aside class="stack" {
            @if let Some(remedy) = view.remedy {
                section class="panel notice amber" role="note" {
                    p { (visit.t(match remedy {
                        corrections::Remedy::PresidentOfCourt => "remedy-president",
                        corrections::Remedy::Appeal => "remedy-appeal",
                        corrections::Remedy::AdministrativeCourt => "remedy-administrative",
                    })) }
                }
            }
            @if view.state == corrections::State::Granted {
                section class="panel" {
                    h2 { (visit.t("correction-to-note")) }
                    p { a class="button" href={ "/acts/" (view.requested.act.as_str()) "/notes/"
                        (kind) "?correction=" (file) "&corrected_field=" (view.requested.field) } {
                        (visit.t("enter-note"))
                    } }
                }
            }
            @if may_sign && !steps.is_empty() {
                section class="panel" {
                    h2 { (visit.t("correction-next")) }
                    form method="post" action={ "/corrections/" (file) } class="stack" {
                        (csrf(visit))
                        (pick(visit, "step", &steps, value("step"), said))
                        (date_boxes(visit, "on", &visit.today().to_string(), said))
                        (plain(visit, "reference", "text", value("reference"), said))
                        (plain(visit, "authority", "text", value("authority"), said))
                        (plain(visit, "reason", "text", value("reason"), said))
                        button class="main" type="submit" data-main="yes" {
                            (visit.t("correction-record"))
                        }
                    }
                }
            }
        }
    }
}
