//! What is wrong, what waits for a decision, and by when.

use acts::Form;
use acts::birth::Deadline;
use maud::{Markup, html};
use office::Acknowledged;
use vocabulary::{Problem, Severity};

use crate::components::icon;
use crate::visit::Visit;

fn severe(problem: &Problem) -> bool {
    matches!(problem.severity, Severity::Invalid | Severity::Refuse)
}

fn label(visit: &Visit, form: Option<&Form>, problem: &Problem) -> Option<String> {
    let id = problem.field.as_deref()?;
    let field = form?.field(id)?;
    Some(field.label.get(visit.lang).to_owned())
}

/// The summary at the top of a page: the same sentences as at the fields, with links.
pub(crate) fn error_summary(visit: &Visit, form: Option<&Form>, problems: &[Problem]) -> Markup {
    let severe: Vec<&Problem> = problems.iter().filter(|problem| severe(problem)).collect();
    html! {
        @if !severe.is_empty() {
            section class="panel errors" role="alert" id="errors" tabindex="-1" {
                h2 { (icon("warning")) (visit.tn("errors-count", count(severe.len()))) }
                ul {
                    @for problem in severe {
                        li { (entry(visit, form, problem)) }
                    }
                }
            }
        }
    }
}

fn entry(visit: &Visit, form: Option<&Form>, problem: &Problem) -> Markup {
    let text = visit.problem(problem);
    let label = label(visit, form, problem);
    html! {
        @if let Some(field) = &problem.field {
            a href={ "#" (field) } {
                @if let Some(label) = label { (label) ": " }
                (text)
            }
        } @else { (text) }
        @if let Some(provision) = &problem.provision {
            span class="source" { " " (visit.provision(provision)) }
        }
        @if problem.unverified { " " span class="tag amber" { (visit.t("unverified")) } }
    }
}

/// Warnings and notes with their sources, and a box for each that waits for somebody's word.
pub(crate) fn warnings(visit: &Visit, problems: &[Problem], given: &[Acknowledged]) -> Markup {
    let said: Vec<&Problem> = problems.iter().filter(|problem| !severe(problem)).collect();
    html! {
        @for problem in said {
            @let colour = if problem.severity == Severity::Warn { "amber" } else { "blue" };
            div class={ "notice " (colour) } {
                p class="notice-text" {
                    (icon(if problem.severity == Severity::Warn { "warning" } else { "info" }))
                    span { (visit.problem(problem)) (pointed_at(visit, problem)) }
                }
                @if let Some(provision) = &problem.provision {
                    p class="source" { (visit.provision(provision)) }
                }
                @if problem.unverified { p { span class="tag amber" { (visit.t("unverified")) } } }
                @if problem.severity == Severity::Warn {
                    (acknowledgement(visit, problem, given))
                }
            }
        }
    }
}

/// The act that a problem names: the registrar looks at it beside the draft.
fn pointed_at(visit: &Visit, problem: &Problem) -> Markup {
    html! {
        @if let Some(act) = problem.details.get("act") {
            " " a href={ "/acts/" (act) } target="_blank" rel="noopener" {
                (visit.t("look-at-the-act"))
            }
        }
    }
}

fn acknowledgement(visit: &Visit, problem: &Problem, given: &[Acknowledged]) -> Markup {
    let code = &problem.code;
    html! {
        @if let Some(one) = given.iter().find(|one| one.code == *code) {
            p class="given" {
                (icon("check"))
                span { (visit.tv("acknowledged-by", &[("by", &one.by), ("reason", &one.reason)])) }
            }
        } @else {
            div class="acknowledge" {
                label class="check" {
                    input type="checkbox" name={ "ack-" (code) } value="yes";
                    span { (visit.t("acknowledge")) }
                }
                label class="reason" {
                    span { (visit.t("acknowledge-reason")) }
                    input type="text" name={ "why-" (code) } maxlength="200"
                        autocomplete="off";
                }
            }
        }
    }
}

/// What still stands between a draft and its signature.
pub(crate) fn before_signing(visit: &Visit, form: &Form, problems: &[Problem]) -> Markup {
    let severe: Vec<&Problem> = problems.iter().filter(|problem| severe(problem)).collect();
    html! {
        section class="panel" id="before" aria-live="polite" {
            h2 { (visit.t("before-presenting")) }
            @if severe.is_empty() {
                p class="done" { (icon("check")) span { (visit.t("nothing-missing")) } }
            } @else {
                ul class="todo" {
                    @for problem in severe.iter().take(12) {
                        li {
                            @if let Some(field) = &problem.field {
                                a href={ "#" (field) } {
                                    (label(visit, Some(form), problem).unwrap_or_default())
                                }
                            } @else { span { (visit.problem(problem)) } }
                            @if problem.code == "required" {
                                span class="tag dashed" { (visit.t("missing")) }
                            } @else if problem.field.is_some() {
                                span class="tag red" { (visit.t("to-correct")) }
                            }
                        }
                    }
                }
                @if severe.len() > 12 {
                    p class="source" { (visit.tn("and-more", count(severe.len() - 12))) }
                }
            }
        }
    }
}

/// By when a birth must be declared.
pub(crate) fn deadline_box(visit: &Visit, deadline: Option<&Deadline>) -> Markup {
    html! {
        section class="panel" id="deadline" {
            h2 { (visit.t("deadline-title")) }
            @if let Some(deadline) = deadline {
                p class={ "deadline" @if deadline.day > deadline.of { " late" } } {
                    strong { (visit.tn("deadline-day", deadline.day)) }
                    " " (visit.tn("deadline-of", deadline.of))
                }
                progress max=(deadline.of.max(1)) value=(deadline.day.clamp(0, deadline.of))
                    aria-label=(visit.t("deadline-title")) {}
                p { (visit.tv("deadline-last", &[("date", &visit.date(deadline.last))])) }
                p class="source" { (visit.provision(&deadline.provision)) }
                @if deadline.unverified {
                    p { span class="tag amber" { (visit.t("unverified")) } }
                }
            } @else { p class="source" { (visit.t("deadline-unknown")) } }
        }
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
