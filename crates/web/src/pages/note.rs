//! A marriage note: typed, read as it will stand in the margin, then entered.

use acts::forms;
use maud::html;
use office::NotePreview;
use vocabulary::{Problem, Severity, Values};

use crate::components::{Shown, error_summary, head_of_act, line_of, section, warnings};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::{acknowledged, act_of, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn form(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &Values::new(), &[], false)
}

pub(crate) fn enter(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let values = form_values::read(forms::marriage(), &visit.request);
    if visit.request.field("action") != "enter" {
        return draw(visit, 200, &values, &[], true);
    }
    let signatory = visit.session()?.signatory()?;
    let given = acknowledged(visit);
    match visit.work(|ctx| office::enter_marginal_note(ctx, &signatory, &act, &values, given)) {
        Ok(_) => {
            let purpose = visit.t("purpose-note");
            visit.app.purposes.say(&visit.session()?.csrf, &act, &purpose, visit.now());
            Ok(Reply::See(format!("/acts/{}", act.as_str())))
        }
        Err(failure) => draw(visit, 422, &values, &shown_in_place(failure)?, true),
    }
}

fn draw(
    visit: &Visit,
    status: u16,
    values: &Values,
    said: &[Problem],
    strict: bool,
) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let staff = visit.session()?.staff();
    let preview: NotePreview =
        visit.work(|ctx| office::preview_marginal_note(ctx, &staff, &act, values))?;
    let mut problems = preview.problems.clone();
    problems.extend(said.iter().filter(|one| !preview.problems.contains(one)).cloned());
    let form = forms::marriage();
    let shown = Shown { visit, values, problems: &problems, strict };
    let title = visit.t("marriage-note");
    let line = line_of(visit, &act)?;
    let path = format!("/acts/{}", act.as_str());
    let text = visit.either(&preview.text_ar, &preview.text_fr);
    let content = html! {
        form method="post" action={ (path) "/notes/marriage" } novalidate {
            (csrf(visit))
            (head_of_act(visit, &line, &title))
            div class="wide-page" {
                @if strict { (error_summary(visit, Some(form), &problems)) }
                div class="with-side" {
                    div class="form-sheet" {
                        @for one in &form.sections { (section(&shown, one)) }
                    }
                    aside {
                        section class="panel" {
                            h2 { (visit.t("note-preview")) }
                            @if text.is_empty() {
                                p class="source" { (visit.t("note-preview-empty")) }
                            }
                            @else { p class="act-face" { (text) } }
                            p class="source" { (visit.t("note-consequence")) }
                        }
                        @if strict && problems.iter().any(|p| p.severity == Severity::Warn) {
                            section class="panel" {
                                h2 { (visit.t("warnings-title")) }
                                (warnings(visit, &problems, &[]))
                            }
                        }
                    }
                }
            }
            div class="actions" {
                button class="main" type="submit" name="action" value="enter" data-main="yes" {
                    (visit.t("note-enter")) " " kbd { bdi { "Ctrl+Enter" } }
                }
                button type="submit" name="action" value="preview" data-key="KeyP" {
                    (visit.t("note-read")) " " kbd { bdi { "Alt+P" } }
                }
                a class="quiet" href=(path) { (visit.t("cancel")) }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}
