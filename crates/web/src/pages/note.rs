//! A marginal note: its kind chosen, typed, read as it will stand in the margin, then entered, or
//! handed to somebody else to sign.

use acts::{Choice, FieldKind, Form, Section, forms};
use marginal_notes::NoteKind;
use maud::{Markup, html};
use office::NotePreview;
use vocabulary::{ActId, Problem, Severity, Values};

use crate::components::{Shown, error_summary, head_of_act, line_of, section, warnings};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::{acknowledged, act_of, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

/// The kinds of notes that can go on this act.
pub(crate) fn kinds(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let line = line_of(visit, &act)?;
    let title = visit.t("note-choose");
    let path = format!("/acts/{}/notes", act.as_str());
    let about = line.kind.act();
    let listed = marginal_notes::kinds();
    let mut orders: Vec<&str> = Vec::new();
    for kind in listed.iter().filter(|kind| kind.on.contains(&about)) {
        if !orders.contains(&kind.order.as_str()) {
            orders.push(&kind.order);
        }
    }
    let content = html! {
        (head_of_act(visit, &line, &title))
        div class="wide-page columns" {
            @for order in orders {
                section class="panel" {
                    header { h2 { (visit.t(&format!("note-order-{order}"))) } }
                    ul class="choices" {
                        @for kind in listed {
                            @if kind.order == order && kind.on.contains(&about) {
                                li {
                                    a href={ (path) "/" (kind.id) } {
                                        (kind.label.get(visit.lang))
                                    }
                                    @if kind.four_eyes {
                                        span class="tag grey" { (visit.t("four-eyes-tag")) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "registers", &content)))
}

pub(crate) fn form(visit: &Visit) -> Result<Reply, Fault> {
    let mut values = Values::new();
    // A file of correction, or a link on a page, may say what is to be noted.
    for (id, value) in &visit.request.query {
        values.insert(id.clone(), value.clone());
    }
    draw(visit, 200, &values, &[], false)
}

pub(crate) fn enter(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let kind = kind_of(visit)?;
    let mut values = form_values::read(kind.form(), &visit.request);
    let correction = visit.request.field("correction");
    if !correction.is_empty() {
        values.insert("correction".into(), correction.to_owned());
    }
    let given = acknowledged(visit);
    let done = match visit.request.field("action") {
        "enter" => {
            let signatory = visit.session()?.signatory()?;
            visit
                .work(|ctx| {
                    office::enter_marginal_note(ctx, &signatory, &act, &kind.id, &values, given)
                })
                .map(|_| {
                    let purpose = visit.t("purpose-note");
                    (format!("/acts/{}", act.as_str()), Some(purpose))
                })
        }
        "prepare" => {
            let clerk = visit.session()?.clerk()?;
            visit
                .work(|ctx| {
                    office::prepare_marginal_note(ctx, &clerk, &act, &kind.id, &values, given)
                })
                .map(|note| (format!("/notes/{}", note.as_str()), None))
        }
        _ => return draw(visit, 200, &values, &[], true),
    };
    match done {
        Ok((page, purpose)) => {
            if let Some(purpose) = purpose {
                visit.app.purposes.say(&visit.session()?.csrf, &act, &purpose, visit.now());
            }
            Ok(Reply::See(page))
        }
        Err(failure) => draw(visit, 422, &values, &shown_in_place(failure)?, true),
    }
}

/// The kind that the path names.
fn kind_of(visit: &Visit) -> Result<&'static NoteKind, Fault> {
    let part = visit.request.parts.get("kind").ok_or(Fault::NotFound)?;
    marginal_notes::kind(part).ok_or(Fault::NotFound)
}

/// The sections of a form with the fields of the act and its notes to choose from.
pub(crate) fn sections(visit: &Visit, form: &Form, preview: &NotePreview) -> Vec<Section> {
    let mut sections = form.sections.clone();
    let fields = sections.iter_mut().flat_map(|section| &mut section.fields);
    for field in fields {
        match field.kind {
            FieldKind::ActField => field.options = act_fields(preview),
            FieldKind::Note => {
                field.options = preview
                    .notes
                    .iter()
                    .map(|note| Choice {
                        value: note.note.to_string(),
                        label: [
                            note_line(visit, note, &note.text_ar),
                            note_line(visit, note, &note.text_fr),
                        ]
                        .to_vec()
                        .into(),
                    })
                    .collect();
            }
            _ => continue,
        }
        field.kind = FieldKind::Choice;
    }
    sections
}

fn note_line(visit: &Visit, note: &office::NoteView, text: &str) -> String {
    let short: String = text.chars().take(60).collect();
    let _ = visit;
    format!("{}. {short}…", note.n)
}

/// The fields of the act that say something, by their labels.
fn act_fields(preview: &NotePreview) -> Vec<Choice> {
    let Some(form) = forms::act(&preview.act_form) else { return Vec::new() };
    form.fields()
        .filter(|field| {
            let holder = ["child_", "deceased_", "holder_"].iter().any(|w| field.id.starts_with(w));
            holder || preview.act_values.get(&field.id).is_some_and(|value| !value.is_empty())
        })
        .map(|field| Choice { value: field.id.clone(), label: field.label.clone() })
        .collect()
}

fn draw(
    visit: &Visit,
    status: u16,
    values: &Values,
    said: &[Problem],
    strict: bool,
) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let kind = kind_of(visit)?;
    let staff = visit.session()?.staff();
    let mut stated = values.clone();
    stated.retain(|id, _| kind.form().field(id).is_some());
    let preview: NotePreview =
        visit.work(|ctx| office::preview_marginal_note(ctx, &staff, &act, &kind.id, &stated))?;
    let mut problems = preview.problems.clone();
    problems.extend(said.iter().filter(|one| !preview.problems.contains(one)).cloned());
    let form = kind.form();
    let shown = Shown { visit, values: &stated, problems: &problems, strict };
    let title = kind.label.get(visit.lang).to_owned();
    let line = line_of(visit, &act)?;
    let path = format!("/acts/{}/notes/{}", act.as_str(), kind.id);
    let text = visit.either(&preview.text_ar, &preview.text_fr);
    let content = html! {
        form method="post" action=(path) novalidate {
            (csrf(visit))
            @if let Some(correction) = values.get("correction") {
                input type="hidden" name="correction" value=(correction);
            }
            (head_of_act(visit, &line, &title))
            div class="wide-page" {
                @if strict { (error_summary(visit, Some(form), &problems)) }
                div class="with-side" {
                    div class="form-sheet" {
                        @for one in &sections(visit, form, &preview) { (section(&shown, one)) }
                    }
                    aside {
                        (as_it_will_stand(visit, text))
                        @if strict && problems.iter().any(|p| p.severity == Severity::Warn) {
                            section class="panel" {
                                h2 { (visit.t("warnings-title")) }
                                (warnings(visit, &problems, &[]))
                            }
                        }
                    }
                }
            }
            (actions(visit, kind, &act))
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}

pub(crate) fn as_it_will_stand(visit: &Visit, text: &str) -> Markup {
    html! {
        section class="panel" {
            h2 { (visit.t("note-preview")) }
            @if text.is_empty() { p class="source" { (visit.t("note-preview-empty")) } }
            @else { p class="act-face" { (text) } }
            p class="source" { (visit.t("note-consequence")) }
        }
    }
}

/// Whoever may sign enters it; what takes two persons, and what a clerk types, is prepared.
fn actions(visit: &Visit, kind: &NoteKind, act: &ActId) -> Markup {
    let may_sign = visit.session.as_ref().is_some_and(|s| s.signatory().is_ok());
    let directly = may_sign && !kind.four_eyes;
    html! {
        div class="actions" {
            @if directly {
                button class="main" type="submit" name="action" value="enter" data-main="yes" {
                    (visit.t("note-enter")) " " kbd { bdi { "Ctrl+Enter" } }
                }
            } @else {
                button class="main" type="submit" name="action" value="prepare" data-main="yes" {
                    (visit.t("note-prepare")) " " kbd { bdi { "Ctrl+Enter" } }
                }
            }
            button type="submit" name="action" value="preview" data-key="KeyP" {
                (visit.t("note-read")) " " kbd { bdi { "Alt+P" } }
            }
            a class="quiet" href={ "/acts/" (act.as_str()) } { (visit.t("cancel")) }
            @if kind.four_eyes { span class="source" { (visit.t("four-eyes-lead")) } }
        }
    }
}
