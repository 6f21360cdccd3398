//! The registrar's queue: the act as it will stand, what was pointed out, and the signature.

use accounts::Delegation;
use maud::{Markup, html};
use office::{DraftRow, DraftView};
use vocabulary::{ActId, Problem};

use crate::components::{
    Margin, Shown, act_sheet, deadline_box, drafts_table, error_summary, icon, plain, professions,
    section, state_tag, warnings,
};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::declaration::form_of_draft;
use crate::pages::prepared_note;
use crate::pages::{acknowledged, act_of, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

/// The first of the queue, or the word that it is empty.
pub(crate) fn first(visit: &Visit) -> Result<Reply, Fault> {
    let rows = rows(visit)?;
    let staff = visit.session()?.staff();
    let notes = visit.work(|ctx| office::prepared_notes(ctx, &staff))?;
    if let Some(row) = rows.first().filter(|_| notes.is_empty()) {
        return Ok(Reply::See(format!("/queue/{}", row.act.as_str())));
    }
    let title = visit.t("nav-queue");
    let content = html! {
        div class="page-head" { h1 { (title) } }
        div class="wide-page" {
            section class="panel" {
                @if rows.is_empty() { p class="empty" { (visit.t("ready-empty")) } }
                @else { (drafts_table(visit, &visit.t("ready-title"), "/queue", &rows)) }
            }
            @if !notes.is_empty() {
                section class="panel" {
                    header { h2 { (visit.t("prepared-notes")) } }
                    (prepared_note::table(visit, &notes))
                }
            }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "queue", &content)))
}

/// One draft, ready to be read and signed.
pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &act_of(visit)?, &[])
}

/// Signs: from here on the act exists, with its number.
pub(crate) fn sign(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let version = visit.request.base_version();
    let given = acknowledged(visit);
    match visit.work(|ctx| office::sign_act(ctx, &signatory, &act, version, given)) {
        Ok(_) => {
            let purpose = visit.t("purpose-just-signed");
            visit.app.purposes.say(&visit.session()?.csrf, &act, &purpose, visit.now());
            Ok(Reply::See(format!("/acts/{}", act.as_str())))
        }
        Err(office::Failure::Conflict(_)) => {
            let changed = Problem::refuse("draft-changed-meanwhile");
            draw(visit, 409, &act, &[changed])
        }
        Err(failure) => draw(visit, 422, &act, &shown_in_place(failure)?),
    }
}

/// Sends a draft back to the clerk with a reason.
pub(crate) fn hand_back(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let reason = visit.request.field("reason");
    match visit.work(|ctx| office::return_draft(ctx, &signatory, &act, reason)) {
        Ok(_) => Ok(Reply::See("/queue".into())),
        Err(failure) => draw(visit, 422, &act, &shown_in_place(failure)?),
    }
}

/// The form of a renvoi: one field, as it must read.
pub(crate) fn renvoi_form(visit: &Visit) -> Result<Reply, Fault> {
    draw_renvoi(visit, 200, &act_of(visit)?, &[])
}

/// Corrects a slip in the margin before signature (decree 2-99-665, article 13).
pub(crate) fn renvoi(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let staff = visit.session()?.staff();
    let draft = visit.work(|ctx| office::read_draft(ctx, &staff, &act))?;
    let form = form_of_draft(&draft)?;
    let values = form_values::read(form, &visit.request);
    let changed: Vec<(String, String)> = form
        .fields()
        .map(|field| (field.id.clone(), values.get(&field.id).cloned().unwrap_or_default()))
        .filter(|(id, value)| draft.values.get(id).map_or("", String::as_str) != value)
        .collect();
    let mut version = visit.request.base_version();
    if changed.is_empty() {
        return draw_renvoi(visit, 422, &act, &[Problem::refuse("renvoi-no-change")]);
    }
    for (field, value) in changed {
        let done =
            visit.work(|ctx| office::enter_renvoi(ctx, &signatory, &act, version, &field, &value));
        match done {
            Ok(saved) => version = saved.version,
            Err(office::Failure::Conflict(_)) => {
                return draw_renvoi(
                    visit,
                    409,
                    &act,
                    &[Problem::refuse("draft-changed-meanwhile")],
                );
            }
            Err(failure) => return draw_renvoi(visit, 422, &act, &shown_in_place(failure)?),
        }
    }
    Ok(Reply::See(format!("/queue/{}", act.as_str())))
}

fn rows(visit: &Visit) -> Result<Vec<DraftRow>, Fault> {
    let staff = visit.session()?.staff();
    Ok(visit.work(|ctx| office::desk_view(ctx, &staff))?.ready)
}

fn draft_of(visit: &Visit, act: &ActId) -> Result<DraftView, Fault> {
    let staff = visit.session()?.staff();
    Ok(visit.work(|ctx| office::read_draft(ctx, &staff, act))?)
}

fn draw(visit: &Visit, status: u16, act: &ActId, said: &[Problem]) -> Result<Reply, Fault> {
    let draft = draft_of(visit, act)?;
    let form = form_of_draft(&draft)?;
    let rows = rows(visit)?;
    let title = visit.t("nav-queue");
    let content = html! {
        div class="queue" {
            (list(visit, &rows, act))
            div class="reading" {
                div class="page-head plain-head" {
                    h1 {
                        (visit.t(&format!("declaration-{}", draft.form))) " · "
                        bdi { (visit.name(&draft.person)) }
                    }
                    (state_tag(visit, &draft.state))
                }
                (error_summary(visit, Some(form), said))
                (sheet(visit, &draft))
                (consequences(visit))
            }
            (panel(visit, &draft))
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "queue", &content)))
}

fn list(visit: &Visit, rows: &[DraftRow], current: &ActId) -> Markup {
    html! {
        nav class="waiting" aria-label=(visit.t("ready-title")) {
            h2 { (visit.t("nav-queue")) span { (rows.len()) } }
            ul {
                @for row in rows {
                    li {
                        a href={ "/queue/" (row.act.as_str()) } data-queue="yes"
                            aria-current=[(row.act == *current).then_some("true")] {
                            strong { bdi { (visit.name(&row.person)) } }
                            span { (visit.t(&format!("declaration-{}", row.form))) " · "
                                (visit.tv("prepared-by", &[("author", visit.name(&row.author))])) }
                            @if row.warnings > 0 {
                                span class="tag amber" {
                                    (visit.tn("warnings-count", row.warnings as i64))
                                }
                            }
                        }
                    }
                }
            }
            p class="keys-hint" {
                kbd { bdi { "J" } } " " kbd { bdi { "K" } } " " (visit.t("key-queue"))
            }
        }
    }
}

fn sheet(visit: &Visit, draft: &DraftView) -> Markup {
    html! {
        @match (&draft.text_ar, &draft.text_fr) {
            (Some(ar), Some(fr)) => (act_sheet(visit, ar, fr, &Margin {
                person: &draft.person,
                number: None,
                notes: &[],
                renvois: &draft.renvois,
            })),
            _ => p class="panel" { (visit.t("preview-incomplete")) },
        }
    }
}

fn consequences(visit: &Visit) -> Markup {
    html! {
        section class="consequences" {
            h2 { (visit.t("at-signature")) }
            ol {
                li { (visit.t("at-signature-number")) }
                li { (visit.t("at-signature-paper")) }
                li { (visit.t("at-signature-journal")) }
            }
        }
    }
}

fn panel(visit: &Visit, draft: &DraftView) -> Markup {
    let path = format!("/queue/{}", draft.act.as_str());
    html! {
        aside class="signing" {
            form method="post" action={ (path) "/sign" } {
                (csrf(visit))
                input type="hidden" name="version" value=(draft.version);
                (deadline_box(visit, draft.deadline.as_ref()))
                @if !draft.problems.is_empty() {
                    section class="panel" {
                        h2 { (visit.t("warnings-title")) }
                        (warnings(visit, &draft.problems, &draft.acknowledged))
                    }
                }
                section class="panel sign" {
                    h2 { (icon("pen")) (visit.t("signature")) }
                    (signatory(visit))
                    button class="main" type="submit" data-main="yes" {
                        (visit.t("sign")) " " kbd { bdi { "Ctrl+Enter" } }
                    }
                    p class="source" { (visit.t("sign-consequence")) }
                }
            }
            section class="panel" {
                h2 { (visit.t("otherwise")) }
                p { a href={ (path) "/renvoi" } { (visit.t("renvoi-open")) } }
                form method="post" action={ (path) "/return" } class="stack" {
                    (csrf(visit))
                    (plain(visit, "reason", "text", "", &[]))
                    button type="submit" { (visit.t("return-to-clerk")) }
                }
            }
        }
    }
}

/// Under which decision, and until when if it says so.
fn delegated(visit: &Visit, delegation: &Delegation) -> String {
    let decision = delegation.decision_number.as_str();
    match delegation.last_day() {
        Some(last) => {
            let date = visit.date(last);
            visit.tv("delegation-until", &[("decision", decision), ("date", &date)])
        }
        None => visit.tv("delegation-open", &[("decision", decision)]),
    }
}

fn signatory(visit: &Visit) -> Markup {
    let Some(session) = &visit.session else { return html! {} };
    let name = visit.either(&session.account.name_ar, &session.account.name_latin);
    let delegation = session.signatory().ok().and_then(|s| s.delegation().cloned());
    html! {
        p {
            strong { (name) }
            @match delegation {
                Some(delegation) => { " · " (delegated(visit, &delegation)) }
                None => { " · " (visit.t("role-registrar")) }
            }
        }
        @if visit.app.node.training { p class="source" { (visit.t("training-key")) } }
    }
}

fn draw_renvoi(visit: &Visit, status: u16, act: &ActId, said: &[Problem]) -> Result<Reply, Fault> {
    let draft = draft_of(visit, act)?;
    let form = form_of_draft(&draft)?;
    let title = visit.t("renvoi-title");
    let shown = Shown { visit, values: &draft.values, problems: said, strict: true };
    let path = format!("/queue/{}/renvoi", act.as_str());
    let content = html! {
        form method="post" action=(path) novalidate {
            (csrf(visit))
            input type="hidden" name="version" value=(draft.version);
            div class="page-head" {
                a class="back" href={ "/queue/" (act.as_str()) } {
                    (icon("back")) (visit.t("nav-queue"))
                }
                h1 { (title) }
            }
            div class="wide-page" {
                (error_summary(visit, Some(form), said))
                p class="lead" { (visit.t("renvoi-lead")) }
                div class="form-sheet" {
                    @for one in &form.sections { (section(&shown, one)) }
                    (professions())
                }
            }
            div class="actions" {
                button class="main" type="submit" data-main="yes" {
                    (visit.t("renvoi-enter")) " " kbd { bdi { "Ctrl+Enter" } }
                }
                a class="quiet" href={ "/queue/" (act.as_str()) } { (visit.t("cancel")) }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "queue", &content)))
}
