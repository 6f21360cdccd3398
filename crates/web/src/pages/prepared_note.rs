//! A note that one person prepared: read again, signed by another, or sent back.

use maud::{Markup, html};
use office::NoteDraftRow;
use vocabulary::{NoteId, Problem};

use crate::components::{error_summary, head_of_act, plain, state_tag};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::note::as_it_will_stand;
use crate::pages::shown_in_place;
use crate::reply::Reply;
use crate::visit::Visit;

/// One prepared note.
pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &[])
}

/// Signs it: it stands in the margin from now on.
pub(crate) fn sign(visit: &Visit) -> Result<Reply, Fault> {
    let note = note_of(visit)?;
    let row = row_of(visit, &note)?;
    let signatory = visit.session()?.signatory()?;
    let version = visit.request.base_version();
    match visit.work(|ctx| office::sign_prepared_note(ctx, &signatory, &note, version)) {
        Ok(_) => {
            let purpose = visit.t("purpose-note");
            visit.app.purposes.say(&visit.session()?.csrf, &row.act.act, &purpose, visit.now());
            Ok(Reply::See(format!("/acts/{}", row.act.act.as_str())))
        }
        Err(failure) => draw(visit, 422, &shown_in_place(failure)?),
    }
}

/// Sends it back with a reason.
pub(crate) fn hand_back(visit: &Visit) -> Result<Reply, Fault> {
    let note = note_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let reason = visit.request.field("reason");
    match visit.work(|ctx| office::return_prepared_note(ctx, &signatory, &note, reason)) {
        Ok(()) => Ok(Reply::See("/queue".into())),
        Err(failure) => draw(visit, 422, &shown_in_place(failure)?),
    }
}

/// Gives it up.
pub(crate) fn give_up(visit: &Visit) -> Result<Reply, Fault> {
    let note = note_of(visit)?;
    let clerk = visit.session()?.clerk()?;
    match visit.work(|ctx| office::drop_prepared_note(ctx, &clerk, &note)) {
        Ok(()) => Ok(Reply::See("/declarations".into())),
        Err(failure) => draw(visit, 422, &shown_in_place(failure)?),
    }
}

/// The rows of prepared notes, for the queue and the desk.
pub(crate) fn table(visit: &Visit, rows: &[NoteDraftRow]) -> Markup {
    html! {
        table {
            caption class="unseen" { (visit.t("prepared-notes")) }
            thead { tr {
                th scope="col" { (visit.t("col-note")) }
                th scope="col" { (visit.t("col-name")) }
                th scope="col" { (visit.t("col-act")) }
                th scope="col" { (visit.t("col-author")) }
                th scope="col" { (visit.t("col-state")) }
            } }
            tbody {
                @for row in rows {
                    tr {
                        th scope="row" {
                            a href={ "/notes/" (row.note.as_str()) } { (kind_name(visit, row)) }
                        }
                        td data-label=(visit.t("col-name")) {
                            bdi { (visit.name(&row.act.person)) }
                        }
                        td data-label=(visit.t("col-act")) { bdi { (row.act.number) } }
                        td data-label=(visit.t("col-author")) { bdi { (visit.name(&row.author)) } }
                        td data-label=(visit.t("col-state")) { (state_tag(visit, &row.state)) }
                    }
                }
            }
        }
    }
}

fn kind_name(visit: &Visit, row: &NoteDraftRow) -> String {
    let kind = marginal_notes::kind(&row.kind);
    kind.map_or_else(|| row.kind.clone(), |kind| kind.label.get(visit.lang).to_owned())
}

fn note_of(visit: &Visit) -> Result<NoteId, Fault> {
    let part = visit.request.parts.get("note").ok_or(Fault::NotFound)?;
    part.parse().map_err(|_| Fault::NotFound)
}

fn row_of(visit: &Visit, note: &NoteId) -> Result<NoteDraftRow, Fault> {
    let staff = visit.session()?.staff();
    let rows = visit.work(|ctx| office::prepared_notes(ctx, &staff))?;
    rows.into_iter().find(|row| row.note == *note).ok_or(Fault::NotFound)
}

fn draw(visit: &Visit, status: u16, said: &[Problem]) -> Result<Reply, Fault> {
    let note = note_of(visit)?;
    let row = row_of(visit, &note)?;
    let staff = visit.session()?.staff();
    let mut stated = row.values.clone();
    stated.remove("correction");
    let preview = visit
        .work(|ctx| office::preview_marginal_note(ctx, &staff, &row.act.act, &row.kind, &stated))?;
    let title = kind_name(visit, &row);
    let path = format!("/notes/{}", note.as_str());
    let may_sign = visit.session()?.signatory().is_ok();
    let content = html! {
        (head_of_act(visit, &row.act, &title))
        div class="wide-page" {
            (error_summary(visit, None, said))
            div class="with-side" {
                div class="stack" {
                    (as_it_will_stand(visit, visit.either(&preview.text_ar, &preview.text_fr)))
                    @if let Some(reason) = &row.return_reason {
                        section class="panel notice amber" role="note" {
                            p { strong { (visit.t("returned-because")) } " " (reason) }
                        }
                    }
                    section class="panel" {
                        p { (visit.tv("prepared-by", &[("author", visit.name(&row.author))])) " · "
                            bdi { (visit.moment_in_full(row.saved_at)) } " "
                            (state_tag(visit, &row.state)) }
                        form method="post" action={ (path) "/drop" } {
                            (csrf(visit))
                            button class="quiet" type="submit" { (visit.t("note-drop")) }
                        }
                    }
                }
                @if may_sign { (signing(visit, &row, &path)) }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "queue", &content)))
}

fn signing(visit: &Visit, row: &NoteDraftRow, path: &str) -> Markup {
    html! {
        aside class="stack" {
            section class="panel sign" {
                h2 { (visit.t("signature")) }
                form method="post" action={ (path) "/sign" } {
                    (csrf(visit))
                    input type="hidden" name="version" value=(row.version);
                    button class="main" type="submit" data-main="yes" {
                        (visit.t("note-enter")) " " kbd { bdi { "Ctrl+Enter" } }
                    }
                }
                p class="source" { (visit.t("note-consequence")) }
            }
            section class="panel" {
                h2 { (visit.t("otherwise")) }
                form method="post" action={ (path) "/return" } class="stack" {
                    (csrf(visit))
                    (plain(visit, "reason", "text", "", &[]))
                    button type="submit" { (visit.t("return-to-clerk")) }
                }
            }
        }
    }
}
