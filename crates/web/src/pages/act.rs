//! An act with its margin and its life. It opens only for a stated purpose.

use maud::{Markup, html};
use office::{ActView, Event};
use vocabulary::{ActId, ActKind, Problem, Regime};

use crate::components::{
    act_sheet, act_title, error_summary, ground_of, icon, notes_of, owed, warnings,
};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::{act_of, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

/// Purposes offered by name; any other is typed.
const PURPOSES: [&str; 4] = ["copy", "declaration", "note", "control"];

/// Whoever only controls has one reason that has a name.
const PURPOSES_OF_CONTROL: [&str; 1] = ["control"];

fn offered(visit: &Visit) -> &'static [&'static str] {
    match visit.session.as_ref().is_some_and(|session| session.clerk().is_ok()) {
        true => &PURPOSES,
        false => &PURPOSES_OF_CONTROL,
    }
}

/// The act, if its purpose was said a moment ago or it is the person's own work; else the
/// question.
pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let session = visit.session()?;
    let purposes = &visit.app.purposes;
    if session.clerk().is_err() {
        // Whoever only controls says why each time.
        return match purposes.take(&session.csrf, &act, visit.now()) {
            Some(purpose) => read(visit, &act, &purpose),
            None => Ok(ask(visit, 200, &act, &[])),
        };
    }
    if let Some(purpose) = purposes.said(&session.csrf, &act, visit.now()) {
        return read(visit, &act, &purpose);
    }
    match visit.work(|ctx| office::is_own_work(ctx, &session.staff(), &act))? {
        true => read(visit, &act, &visit.t("purpose-own-work")),
        false => Ok(ask(visit, 200, &act, &[])),
    }
}

/// The purpose is said: the read is recorded before the act is shown.
pub(crate) fn open(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let chosen = visit.request.field("chosen");
    let typed = vocabulary::tidy(visit.request.field("purpose"));
    let purpose = match typed.as_str() {
        "" if offered(visit).contains(&chosen) => visit.t(&format!("purpose-{chosen}")),
        _ => typed,
    };
    if purpose.is_empty() || purpose.chars().count() > 200 {
        let missing = Problem::invalid("purpose", "purpose-missing");
        return Ok(ask(visit, 422, &act, &[missing]));
    }
    visit.app.purposes.say(&visit.session()?.csrf, &act, &purpose, visit.now());
    Ok(Reply::See(format!("/acts/{}", act.as_str())))
}

/// The paper sheets were signed by hand: recorded once.
pub(crate) fn wet_signatures(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let declarant = visit.request.field("declarant") == "signed";
    let done = visit.work(|ctx| office::record_wet_signatures(ctx, &signatory, &act, declarant));
    if let Err(failure) = done {
        let problems = shown_in_place(failure)?;
        return Err(Fault::Invalid(problems));
    }
    Ok(Reply::See(format!("/acts/{}", act.as_str())))
}

fn ask(visit: &Visit, status: u16, act: &ActId, problems: &[Problem]) -> Reply {
    let title = visit.t("purpose-title");
    let content = html! {
        div class="measure narrow" {
            h1 { (title) }
            p class="lead" { (visit.t("purpose-lead")) }
            (error_summary(visit, None, problems))
            form method="post" action={ "/acts/" (act.as_str()) } class="stack" {
                (csrf(visit))
                fieldset class="field rounds" {
                    legend { (visit.t("purpose-choose")) }
                    @for (n, purpose) in offered(visit).iter().enumerate() {
                        label {
                            input type="radio" name="chosen" value=(purpose) checked[n == 0];
                            span { (visit.t(&format!("purpose-{purpose}"))) }
                        }
                    }
                }
                div class="field" {
                    label for="purpose" { (visit.t("purpose-other")) }
                    input type="text" id="purpose" name="purpose" maxlength="200"
                        autocomplete="off";
                }
                button class="main" type="submit" data-main="yes" { (visit.t("open-act")) }
            }
        }
    };
    Reply::Page(status, page::shell(visit, &title, "registers", &content))
}

fn read(visit: &Visit, act: &ActId, purpose: &str) -> Result<Reply, Fault> {
    let staff = visit.session()?.staff();
    let view = visit.work(|ctx| office::read_act(ctx, &staff, act, purpose))?;
    let title = act_title(visit, view.register_kind.act());
    let content = html! {
        (head(visit, &view))
        div class="with-life" {
            div {
                p class="quiet-text" { (visit.t("act-never-changes")) }
                (act_sheet(visit, &view.text_ar, &view.text_fr, &notes_of(&view)))
                (foot(visit, &view))
                (owed(visit, &view))
                @if view.regime == Regime::Paper3799 && visit.session()?.clerk().is_ok() {
                    (paper(visit, &view))
                }
            }
            (life(visit, &view))
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "registers", &content)))
}

fn head(visit: &Visit, view: &ActView) -> Markup {
    let path = format!("/acts/{}", view.act.as_str());
    html! {
        div class="page-head" {
            a class="back" href={ "/registers/" (view.register.as_str()) } {
                (icon("back"))
                (crate::pages::registers::name(visit, view.register_kind, view.number.year))
            }
            div {
                h1 { (visit.name(&view.person)) }
                p class="quiet-text" {
                    (act_title(visit, view.register_kind.act())) " " bdi { (view.number) }
                }
            }
            span class="tag signed" { (icon("check")) (visit.t("state-signed")) }
            @if !view.notes.is_empty() {
                span class="tag green" { (visit.tn("notes-count", view.notes.len() as i64)) }
            }
            @if visit.session.as_ref().is_some_and(|session| session.clerk().is_ok()) {
                div class="head-actions" {
                    a class="button" href={ (path) "/copies" } data-key="KeyN" {
                        (visit.t("issue-copy")) " " kbd { bdi { "Alt+N" } }
                    }
                    a class="button second" href={ (path) "/notes" } data-key="KeyM" {
                        (visit.t("enter-note")) " " kbd { bdi { "Alt+M" } }
                    }
                    @if view.register_kind.act() == ActKind::Birth {
                        form method="post" action={ (path) "/death" } {
                            (csrf(visit))
                            button type="submit" { (visit.t("declare-death-of")) }
                        }
                    }
                    a class="button second" href={ (path) "/corrections" } {
                        (visit.t("correction-new"))
                    }
                    a class="button second" href={ (path) "/notices" } {
                        (visit.t("notices-title"))
                    }
                    a class="button second" href={ (path) "/as-of" } {
                        (visit.t("as-of-title"))
                    }
                    a class="button second" href={ (path) "/persons" } {
                        (visit.t("persons-title"))
                    }
                }
            }
        }
    }
}

fn foot(visit: &Visit, view: &ActView) -> Markup {
    html! {
        dl class="facts" {
            div { dt { (visit.t("act-leaf")) }
                dd { (visit.tv("leaf-words", &[
                    ("volume", &view.leaf.volume.to_string()),
                    ("folio", &view.leaf.folio.to_string()),
                    ("side", &visit.t(&format!("side-{}", side(view)))),
                ])) } }
            div { dt { (visit.t("act-drawn")) }
                dd { bdi { (visit.moment_in_full(view.drawn_at)) } } }
            div { dt { (visit.t("act-officer")) }
                dd { bdi { (visit.name(&view.officer)) } " · "
                    (visit.t(&format!("capacity-{}", view.officer_capacity))) } }
            (ground_of(visit, &view.act))
            div { dt { (visit.t("act-regime")) }
                dd { (visit.t(&format!("regime-{}", view.regime.as_str()))) } }
        }
    }
}

fn side(view: &ActView) -> &'static str {
    match view.leaf.side {
        registers::Side::Recto => "recto",
        registers::Side::Verso => "verso",
    }
}

/// The paper registers: the sheets to print, and the signatures made on them.
fn paper(visit: &Visit, view: &ActView) -> Markup {
    let path = format!("/acts/{}", view.act.as_str());
    let may_sign = visit.session.as_ref().is_some_and(|s| s.signatory().is_ok());
    html! {
        section class="panel" id="paper" {
            header { h2 { (visit.t("paper-title")) } }
            p { (visit.t("paper-lead")) }
            form method="post" action={ (path) "/register-sheet" } {
                (csrf(visit))
                button type="submit" { (icon("paper")) (visit.t("print-sheets")) }
            }
            @match &view.wet_signatures {
                Some(wet) => p class="done" {
                    (icon("check"))
                    span { (visit.tv(if wet.declarant_signed { "wet-both" } else { "wet-officer" },
                        &[("date", &visit.date(wet.recorded_at.civil().date))])) }
                },
                None if may_sign => (wet_form(visit, &path)),
                None => p class="source" { (visit.t("wet-waiting")) },
            }
        }
    }
}

fn wet_form(visit: &Visit, path: &str) -> Markup {
    html! {
        form method="post" action={ (path) "/wet-signatures" } class="inline" {
            (csrf(visit))
            fieldset class="field" {
                legend { (visit.t("wet-declarant")) }
                div class="strip" {
                    label { input type="radio" name="declarant" value="signed" checked;
                        span { (visit.t("wet-signed")) } }
                    label { input type="radio" name="declarant" value="did-not-sign";
                        span { (visit.t("wet-not-signed")) } }
                }
            }
            button type="submit" { (visit.t("wet-record")) }
        }
    }
}

fn life(visit: &Visit, view: &ActView) -> Markup {
    html! {
        section class="panel life" aria-label=(visit.t("life-title")) {
            header { h2 { (visit.t("life-title")) } }
            ol class="timeline" {
                @for events in view.timeline.chunk_by(repeats) { (moment(visit, events)) }
            }
            @if !view.acknowledged.is_empty() {
                div class="acknowledged" {
                    h3 { (visit.t("acknowledged-title")) }
                    ul { @for one in &view.acknowledged {
                        li {
                            (visit.problem(&Problem::warn(&one.code)))
                            " — " (one.reason) " (" (one.by) ")"
                        }
                    } }
                }
            }
            (warnings(visit, &[], &[]))
            p class="chain good" {
                (icon("check"))
                span {
                    (visit.t("fact-as-signed")) " "
                    bdi class="code" {
                        "#" (view.seq) " " (view.hash.get(..12).unwrap_or(&view.hash))
                    }
                }
            }
        }
    }
}

/// Readings by one person for one purpose, one after the other, are told in one line.
fn repeats(one: &Event, next: &Event) -> bool {
    let purpose = |event: &Event| event.detail.get("purpose").cloned();
    one.kind == "read"
        && next.kind == "read"
        && one.who == next.who
        && purpose(one) == purpose(next)
}

fn moment(visit: &Visit, events: &[Event]) -> Markup {
    let Some(event) = events.first() else { return html! {} };
    let detail = |name: &str| event.detail.get(name).cloned().unwrap_or_default();
    let title = match event.kind.as_str() {
        "issued" => visit.tv(
            "event-issued",
            &[("document", &visit.t(&format!("document-{}", detail("document_kind"))))],
        ),
        "noted" => visit.tv("event-noted", &[("n", &detail("n"))]),
        kind => visit.t(&format!("event-{kind}")),
    };
    html! {
        li class={ "is-" (event.kind) } {
            time { bdi { (visit.moment(event.at)) } }
            div {
                strong {
                    (title)
                    @if events.len() > 1 { small class="times" { " " bdi { "×" (events.len()) } } }
                }
                span {
                    bdi { (visit.name(&event.who)) }
                    @if !detail("purpose").is_empty() { " · " bdi { (detail("purpose")) } }
                }
            }
        }
    }
}
