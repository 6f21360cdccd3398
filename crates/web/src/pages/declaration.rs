//! The declaration of a birth or a death, or the entry of an old act: one dense page, saved as it
//! is typed.

use acts::{Form, forms};
use maud::{Markup, html};
use office::{DraftView, Failure, Saved};
use serde_json::json;
use vocabulary::{ActId, Problem, Values, places};

use crate::components::{
    Margin, Shown, act_sheet, before_signing, deadline_box, error_summary, icon, professions,
    section, state_tag, warnings,
};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::{acknowledged, act_of, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

/// Most names of places offered at once.
const PLACES: usize = 8;

/// What a clerk would choose anyway, in whichever form asks it; every one can be changed.
const USUAL: [(&str, &str); 15] = [
    ("variant", "declared"),
    ("multiple", "single"),
    ("hour_unknown", "no"),
    ("nationality", "MA"),
    ("born_abroad", "no"),
    ("died_abroad", "no"),
    ("travelling", "no"),
    ("identity", "known"),
    ("parents_known", "yes"),
    ("father_known", "yes"),
    ("father_nationality", "MA"),
    ("mother_nationality", "MA"),
    ("spouse_nationality", "MA"),
    ("medico_legal", "no"),
    ("declarant_signs", "signs"),
];

/// A page as it is shown: a draft, or nothing saved yet.
struct Sheet<'a> {
    form: &'static Form,
    draft: Option<&'a DraftView>,
    values: &'a Values,
    problems: &'a [Problem],
    strict: bool,
    preview: bool,
    conflict: bool,
}

/// The form that the path names.
fn form_of(visit: &Visit) -> Result<&'static Form, Fault> {
    let id = visit.request.parts.get("form").ok_or(Fault::NotFound)?;
    forms::act(id).ok_or(Fault::NotFound)
}

/// The form of a draft: today's version, which reads what earlier ones kept.
pub(crate) fn form_of_draft(draft: &DraftView) -> Result<&'static Form, Fault> {
    forms::act(&draft.form).ok_or(Fault::NotFound)
}

/// Which sort of old act is keyed in.
pub(crate) fn old(visit: &Visit) -> Result<Reply, Fault> {
    let title = visit.t("declaration-old");
    let content = html! {
        div class="page-head" { h1 { (title) } }
        div class="wide-page" {
            section class="panel" {
                p class="source" { (visit.t("declaration-old-lead")) }
                ul class="choices" {
                    @for act in vocabulary::ActKind::ALL {
                        li { a href={ "/declarations/" (forms::historic(act).id) } {
                            (visit.t(&format!("declaration-{}", forms::historic(act).id)))
                        } }
                    }
                }
            }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "declarations", &content)))
}

/// An empty declaration.
pub(crate) fn new(visit: &Visit) -> Result<Reply, Fault> {
    let form = form_of(visit)?;
    let values = usual(visit, form);
    Ok(draw(
        visit,
        200,
        &Sheet {
            form,
            draft: None,
            values: &values,
            problems: &[],
            strict: false,
            preview: false,
            conflict: false,
        },
    ))
}

/// What the form begins with.
fn usual(visit: &Visit, form: &Form) -> Values {
    let mut values: Values = USUAL
        .iter()
        .filter(|(id, _)| form.field(id).is_some())
        .map(|(id, value)| ((*id).to_owned(), (*value).to_owned()))
        .collect();
    if form.field("declaration_date").is_some() {
        values.insert("declaration_date".into(), visit.today().to_string());
    }
    values
}

/// The declaration of the death of whom a birth act is about, with what that act says.
pub(crate) fn death_of(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let clerk = visit.session()?.clerk()?;
    let values = usual(visit, forms::death());
    let purpose = visit.t("purpose-declaration");
    let saved = visit.work(|ctx| office::declare_death_of(ctx, &clerk, &act, values, &purpose))?;
    Ok(Reply::See(format!("/drafts/{}", saved.act.as_str())))
}

/// The first save makes the draft.
pub(crate) fn create(visit: &Visit) -> Result<Reply, Fault> {
    let form = form_of(visit)?;
    let values = form_values::read(form, &visit.request);
    let clerk = visit.session()?.clerk()?;
    match visit.work(|ctx| office::declare(ctx, &clerk, &form.id, values.clone())) {
        Ok(saved) => after(visit, &saved.act.clone(), saved),
        Err(failure) => refused(visit, form, None, &values, failure),
    }
}

/// A draft as it was left.
pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let staff = visit.session()?.staff();
    let draft = visit.work(|ctx| office::read_draft(ctx, &staff, &act))?;
    Ok(draw(
        visit,
        200,
        &Sheet {
            form: form_of_draft(&draft)?,
            draft: Some(&draft),
            values: &draft.values,
            problems: &draft.problems,
            strict: visit.request.asked("check") == "1",
            preview: visit.request.asked("preview") == "1",
            conflict: false,
        },
    ))
}

/// Saves, then does what the button said.
pub(crate) fn save(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let staff = visit.session()?.staff();
    let form = visit.work(|ctx| office::draft_form(ctx, &staff, &act))?;
    let form = forms::act(&form).ok_or(Fault::NotFound)?;
    let values = form_values::read(form, &visit.request);
    let clerk = visit.session()?.clerk()?;
    let base = visit.request.base_version();
    match visit.work(|ctx| office::amend_draft(ctx, &clerk, &act, base, values.clone())) {
        Ok(saved) => after(visit, &act, saved),
        Err(failure) => refused(visit, form, Some(&act), &values, failure),
    }
}

fn after(visit: &Visit, act: &ActId, saved: Saved) -> Result<Reply, Fault> {
    if visit.request.by_script {
        return autosaved(visit, act, &saved);
    }
    let page = format!("/drafts/{}", act.as_str());
    match visit.request.field("action") {
        "leave" => Ok(Reply::See("/declarations".into())),
        "preview" => Ok(Reply::See(format!("{page}?preview=1"))),
        "present" => present(visit, act, saved.version),
        "sibling" => sibling(visit, act),
        _ => Ok(Reply::See(page)),
    }
}

/// The next child of the same birth: its page, with what children of one birth share.
fn sibling(visit: &Visit, act: &ActId) -> Result<Reply, Fault> {
    let clerk = visit.session()?.clerk()?;
    let next = visit.work(|ctx| office::declare_sibling(ctx, &clerk, act))?;
    Ok(Reply::See(format!("/drafts/{}", next.act.as_str())))
}

fn present(visit: &Visit, act: &ActId, version: u64) -> Result<Reply, Fault> {
    let clerk = visit.session()?.clerk()?;
    let given = acknowledged(visit);
    let done = visit.work(|ctx| office::present_for_signature(ctx, &clerk, act, version, given));
    match done {
        Ok(_) if visit.session()?.signatory().is_ok() => {
            Ok(Reply::See(format!("/queue/{}", act.as_str())))
        }
        Ok(_) => Ok(Reply::See("/declarations".into())),
        Err(failure) => {
            let said = shown_in_place(failure)?;
            let staff = visit.session()?.staff();
            let draft = visit.work(|ctx| office::read_draft(ctx, &staff, act))?;
            let mut problems = draft.problems.clone();
            // A refusal that is not about a field, such as a warning nobody has read.
            problems.extend(said.into_iter().filter(|said| {
                said.field.is_none() && !draft.problems.iter().any(|known| known.code == said.code)
            }));
            Ok(draw(
                visit,
                422,
                &Sheet {
                    form: form_of_draft(&draft)?,
                    draft: Some(&draft),
                    values: &draft.values,
                    problems: &problems,
                    strict: true,
                    preview: false,
                    conflict: false,
                },
            ))
        }
    }
}

/// What the page's script needs after a quiet save.
fn autosaved(visit: &Visit, act: &ActId, saved: &Saved) -> Result<Reply, Fault> {
    let staff = visit.session()?.staff();
    let draft = visit.work(|ctx| office::read_draft(ctx, &staff, act))?;
    let words: serde_json::Map<String, serde_json::Value> = form_of_draft(&draft)?
        .fields()
        .filter_map(|field| {
            let value = draft.values.get(&field.id)?;
            let words = crate::components::in_words(visit.lang, value, field.kind);
            (!words.is_empty()).then(|| (field.id.clone(), words.into()))
        })
        .collect();
    let side = side(
        visit,
        &Sheet {
            form: form_of_draft(&draft)?,
            draft: Some(&draft),
            values: &draft.values,
            problems: &draft.problems,
            strict: false,
            preview: false,
            conflict: false,
        },
    );
    Ok(Reply::Data(
        200,
        json!({
            "act": act.as_str(),
            "version": saved.version,
            "saved": visit.tv("saved-at", &[("time", &saved.at.civil().clock().to_string())]),
            "side": side.into_string(),
            "words": words,
        }),
    ))
}

/// Nothing typed is lost: the page comes back with it, whatever the reason.
fn refused(
    visit: &Visit,
    form: &'static Form,
    act: Option<&ActId>,
    values: &Values,
    failure: Failure,
) -> Result<Reply, Fault> {
    if visit.request.by_script {
        return Err(failure.into());
    }
    let (status, theirs, problems) = match failure {
        Failure::Conflict(theirs) => (409, Some(*theirs), Vec::new()),
        Failure::Invalid(problems) => (422, None, problems),
        Failure::Refused(problem) => (422, None, vec![*problem]),
        other => return Err(other.into()),
    };
    let staff = visit.session()?.staff();
    let conflict = theirs.is_some();
    let draft = match (theirs, act) {
        (Some(theirs), _) => Some(theirs),
        (None, Some(act)) => Some(visit.work(|ctx| office::read_draft(ctx, &staff, act))?),
        (None, None) => None,
    };
    Ok(draw(
        visit,
        status,
        &Sheet {
            form,
            draft: draft.as_ref(),
            values,
            problems: &problems,
            strict: true,
            preview: false,
            conflict,
        },
    ))
}

fn draw(visit: &Visit, status: u16, sheet: &Sheet<'_>) -> Reply {
    let form = sheet.form;
    let title = visit.t(&format!("declaration-{}", form.id));
    let shown =
        Shown { visit, values: sheet.values, problems: sheet.problems, strict: sheet.strict };
    let action = match sheet.draft {
        Some(draft) => format!("/drafts/{}", draft.act.as_str()),
        None => format!("/declarations/{}", form.id),
    };
    let content = html! {
        form method="post" action=(action) id="declaration" data-autosave="yes" novalidate {
            (csrf(visit))
            input type="hidden" name="version" value=(sheet.draft.map_or(0, |d| d.version));
            (head(visit, sheet, &title))
            div class="wide-page" {
                @if sheet.strict { (error_summary(visit, Some(form), sheet.problems)) }
                @if sheet.conflict { (conflict(visit, sheet)) }
                @if let Some(reason) = sheet.draft.and_then(|d| d.return_reason.as_ref()) {
                    section class="panel notice amber" role="note" {
                        p { strong { (visit.t("returned-because")) } " " (reason) }
                    }
                }
                @if sheet.preview { (preview(visit, sheet)) }
                div class="with-side" {
                    div class="form-sheet" {
                        @for one in &form.sections { (section(&shown, one)) }
                        (professions())
                    }
                    aside id="side" { (side(visit, sheet)) }
                }
            }
            (actions(visit, form))
        }
    };
    Reply::Page(status, page::shell(visit, &title, "declarations", &content))
}

fn head(visit: &Visit, sheet: &Sheet<'_>, title: &str) -> Markup {
    html! {
        div class="page-head" {
            a class="back" href="/declarations" { (icon("back")) (visit.t("nav-declarations")) }
            h1 { (title) }
            (state_tag(visit, sheet.draft.map_or("draft", |d| d.state.as_str())))
            span class="quiet-text" { (visit.t("no-number-before-signature")) }
            p class="saved" id="saved" aria-live="polite" data-unsaved=(visit.t("unsaved")) {
                @if let Some(draft) = sheet.draft {
                    (icon("check"))
                    span { (visit.tv("saved-at", &[("time", &visit.moment(draft.saved_at))])) }
                }
            }
        }
    }
}

fn side(visit: &Visit, sheet: &Sheet<'_>) -> Markup {
    let none = Vec::new();
    let given = sheet.draft.map_or(&none, |draft| &draft.acknowledged);
    html! {
        (deadline_box(visit, sheet.draft.and_then(|draft| draft.deadline.as_ref())))
        @if sheet.problems.iter().any(|p| p.severity == vocabulary::Severity::Warn
            || p.severity == vocabulary::Severity::Note) {
            section class="panel" {
                h2 { (visit.t("warnings-title")) }
                (warnings(visit, sheet.problems, given))
            }
        }
        @if sheet.draft.is_some() {
            (before_signing(visit, sheet.form, sheet.problems))
        }
    }
}

fn preview(visit: &Visit, sheet: &Sheet<'_>) -> Markup {
    let Some(draft) = sheet.draft else { return html! {} };
    html! {
        section id="preview" aria-label=(visit.t("preview-title")) {
            h2 { (visit.t("preview-title")) }
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
}

/// Both texts of a draft that two people wrote in.
fn conflict(visit: &Visit, sheet: &Sheet<'_>) -> Markup {
    let Some(theirs) = sheet.draft else { return html! {} };
    let form = sheet.form;
    let differing: Vec<_> = form
        .fields()
        .filter(|field| sheet.values.get(&field.id) != theirs.values.get(&field.id))
        .collect();
    let text = |values: &Values, id: &str| values.get(id).cloned().unwrap_or_default();
    html! {
        section class="panel notice amber" role="alert" {
            h2 { (visit.t("conflict-title")) }
            p { (visit.tv("conflict-text", &[("author", visit.name(&theirs.author))])) }
            table {
                caption class="unseen" { (visit.t("conflict-title")) }
                thead { tr {
                    th scope="col" { (visit.t("col-field")) }
                    th scope="col" { (visit.t("col-yours")) }
                    th scope="col" { (visit.t("col-theirs")) }
                } }
                tbody {
                    @for field in differing {
                        tr {
                            th scope="row" { (field.label.get(visit.lang)) }
                            td { bdi { (text(sheet.values, &field.id)) } }
                            td { bdi { (text(&theirs.values, &field.id)) } }
                        }
                    }
                }
            }
            p { (visit.t("conflict-advice")) }
        }
    }
}

fn actions(visit: &Visit, form: &Form) -> Markup {
    html! {
        div class="actions" {
            button class="main" type="submit" name="action" value="present" data-main="yes" {
                (visit.t("present")) " " kbd { bdi { "Ctrl+Enter" } }
            }
            button type="submit" name="action" value="preview" data-key="KeyP" {
                (visit.t("preview")) " " kbd { bdi { "Alt+P" } }
            }
            button class="quiet" type="submit" name="action" value="leave" data-key="KeyS" {
                (visit.t("save-and-leave")) " " kbd { bdi { "Alt+S" } }
            }
            @if form.id == "birth" {
                button class="quiet" type="submit" name="action" value="sibling" data-key="KeyJ" {
                    (visit.t("declare-sibling")) " " kbd { bdi { "Alt+J" } }
                }
            }
            span class="keys-hint" {
                kbd { bdi { "Enter" } } " " (visit.t("key-next-field")) " · "
                kbd { bdi { "F8" } } " " (visit.t("key-next-error")) " · "
                button class="quiet" type="button" data-keys="open" {
                    kbd { bdi { "?" } } " " (visit.t("keys-title"))
                }
            }
        }
    }
}

/// Names of communes for what is being typed.
pub(crate) fn places(visit: &Visit) -> Result<Reply, Fault> {
    let typed = visit.request.asked("q");
    let found: Vec<String> = places::suggest(typed, &visit.lang, PLACES)
        .into_iter()
        .map(|commune| visit.either(commune.ar, commune.fr).to_owned())
        .collect();
    Ok(Reply::Data(200, json!(found)))
}
