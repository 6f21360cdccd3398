//! One register: its acts, its volumes with their paraph, its closing.

use maud::{Markup, html};
use office::RegisterView;
use registers::SecondCopy;
use vocabulary::{Lang, Problem, RegisterId, Values};

use crate::components::{acts_table, error_summary, icon, pages_of, plain, warnings};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::number_proof;
use crate::pages::register_papers;
use crate::pages::registers::{filled, name, paraph, paraph_values, state};
use crate::pages::shown_in_place;
use crate::pages::tasks::{receipt as receipt_boxes, receipt_values};
use crate::reply::Reply;
use crate::visit::Visit;

/// One register, newest number first.
pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &Values::new(), &[])
}

/// The next volume of a register whose pages are full.
pub(crate) fn add_volume(visit: &Visit) -> Result<Reply, Fault> {
    let register = register_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let values = paraph_values(visit);
    match visit.work(|ctx| office::add_volume(ctx, &signatory, &register, &values)) {
        Ok(_) => Ok(Reply::See(format!("/registers/{}", register.as_str()))),
        Err(failure) => draw(visit, 422, &values, &shown_in_place(failure)?),
    }
}

/// Closes it for good.
pub(crate) fn close(visit: &Visit) -> Result<Reply, Fault> {
    let register = register_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    match visit.work(|ctx| office::close_register(ctx, &signatory, &register)) {
        Ok(_) => Ok(Reply::See(format!("/registers/{}", register.as_str()))),
        Err(failure) => draw(visit, 422, &Values::new(), &shown_in_place(failure)?),
    }
}

/// The second copy goes to the court.
pub(crate) fn dispatch(visit: &Visit) -> Result<Reply, Fault> {
    let register = register_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let mut values = receipt_values(visit);
    values.insert("court".into(), visit.request.field("court").trim().to_owned());
    match visit.work(|ctx| office::dispatch_second_copy(ctx, &signatory, &register, &values)) {
        Ok(_) => Ok(Reply::See(format!("/registers/{}", register.as_str()))),
        Err(failure) => draw(visit, 422, &values, &shown_in_place(failure)?),
    }
}

/// The court acknowledges it.
pub(crate) fn receipt(visit: &Visit) -> Result<Reply, Fault> {
    let register = register_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let sent = visit.request.field("dispatch").parse().map_err(|_| Fault::NotFound)?;
    let values = receipt_values(visit);
    match visit.work(|ctx| office::receipt_second_copy(ctx, &signatory, &sent, &values)) {
        Ok(()) => Ok(Reply::See(format!("/registers/{}", register.as_str()))),
        Err(failure) => draw(visit, 422, &values, &shown_in_place(failure)?),
    }
}

/// The register that the path names.
pub(crate) fn register_of(visit: &Visit) -> Result<RegisterId, Fault> {
    let part = visit.request.parts.get("register").ok_or(Fault::NotFound)?;
    part.parse().map_err(|_| Fault::NotFound)
}

fn draw(visit: &Visit, status: u16, values: &Values, said: &[Problem]) -> Result<Reply, Fault> {
    let register = register_of(visit)?;
    let staff = visit.session()?.staff();
    let view = visit.work(|ctx| office::register_view(ctx, &staff, &register))?;
    let page = visit.request.list_page();
    let found = visit.work(|ctx| office::list_register(ctx, &staff, &register, page))?;
    let title = name(visit, view.card.kind, view.card.year);
    let content = html! {
        div class="page-head" {
            a class="back" href="/registers" { (icon("back")) (visit.t("nav-registers")) }
            h1 { (title) }
            (state(visit, &view.card))
            span class="quiet-text" { (filled(visit, &view.card)) }
        }
        div class="wide-page two" {
            section class="panel" {
                (error_summary(visit, None, said))
                @if found.rows.is_empty() { p class="empty" { (visit.t("register-empty")) } }
                @else { (acts_table(visit, &title, &found.rows)) }
                (pages_of(visit, &found, &format!("/registers/{}", register.as_str())))
            }
            div class="stack" {
                (volumes(visit, &view))
                (register_papers::panel(visit, &view))
                (paper(visit, &view))
                (second_copy(visit, &view))
                @if view.numbered_here { (number_proof::panel(visit, &register)) }
                (life(visit, &view, values, said))
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}

fn volumes(visit: &Visit, view: &RegisterView) -> Markup {
    html! {
        @if !view.volumes.is_empty() {
            section class="panel" {
                header { h2 { (visit.t("volumes-title")) } }
                @for volume in &view.volumes {
                    dl class="facts" {
                        div { dt { (visit.tv("volume-n", &[("n", &volume.volume.to_string())])) }
                            dd { (visit.tn("pages-count", i64::from(volume.pages))) } }
                        div { dt { (visit.t("field-paraph_date")) }
                            dd { bdi { (visit.date(volume.paraph_date)) } } }
                        div { dt { (visit.t("field-prosecutor")) }
                            dd { bdi { (volume.prosecutor_ar) } } }
                        div { dt { (visit.t("field-court")) } dd { bdi { (volume.court_ar) } } }
                    }
                }
            }
        }
    }
}

fn life(visit: &Visit, view: &RegisterView, values: &Values, said: &[Problem]) -> Markup {
    let may_sign = visit.session.as_ref().is_some_and(|s| s.signatory().is_ok());
    let path = format!("/registers/{}", view.card.register.as_str());
    html! {
        @if let Some(closed) = &view.closed {
            section class="panel" {
                header { h2 { (visit.t("closing-title")) } }
                p class="act-face" {
                    @if visit.lang == Lang::Ar { (closed.text_ar) } @else { (closed.text_fr) }
                }
                (warnings(visit, &view.closing_problems, &[]))
                p class="source" { (visit.name(&office::Named {
                    ar: closed.officer.name_ar.clone(), latin: closed.officer.name_latin.clone(),
                })) }
            }
        } @else if may_sign && view.numbered_here {
            section class="panel" id="volume" {
                header { h2 { (visit.t("add-volume")) } }
                p class="source" { (visit.t("add-volume-lead")) }
                form method="post" action={ (path) "/volumes" } class="stack" {
                    (csrf(visit))
                    (paraph(visit, values, said))
                    button type="submit" { (visit.t("add-volume")) }
                }
            }
            section class="panel" id="close" {
                header { h2 { (visit.t("close-register")) } }
                p class="source" { (visit.t("close-register-lead")) }
                form method="post" action={ (path) "/close" } class="stack" {
                    (csrf(visit))
                    button type="submit" { (visit.t("close-register")) }
                }
            }
        }
    }
}

/// What there is of it on paper.
fn paper(visit: &Visit, view: &RegisterView) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("inventory-title")) } }
            @match &view.inventory {
                Some(paper) => dl class="facts" {
                    div { dt { (visit.t("field-state")) }
                        dd { (visit.t(&format!("paper-{}", paper.state.as_str()))) } }
                    div { dt { (visit.t("field-volumes")) } dd { bdi { (paper.volumes) } } }
                    div { dt { (visit.t("field-folios")) } dd { bdi { (paper.folios) } } }
                    @if let Some(acts) = paper.acts_expected {
                        div { dt { (visit.t("field-acts_expected")) } dd { bdi { (acts) } } }
                    }
                    @if !paper.missing.is_empty() {
                        div { dt { (visit.t("field-missing")) } dd { bdi { (paper.missing) } } }
                    }
                    div { dt { (visit.t("inventory-on")) } dd { bdi { (visit.date(paper.on)) } } }
                },
                None => p class="empty" { (visit.t("inventory-none")) },
            }
            p { a href={ "/inventory?kind=" (view.card.kind.as_str()) "&year=" (view.card.year) } {
                (visit.t("inventory-enter"))
            } }
        }
    }
}

fn second_copy(visit: &Visit, view: &RegisterView) -> Markup {
    let may_sign = visit.session.as_ref().is_some_and(|s| s.signatory().is_ok());
    let path = format!("/registers/{}", view.card.register.as_str());
    html! {
        @match &view.second_copy {
            SecondCopy::InOffice if view.card.closed || !view.numbered_here => {
                @if may_sign {
                    section class="panel" {
                        header { h2 { (visit.t("second-copy-title")) } }
                        p class="source" { (visit.t("second-copy-lead")) }
                        form method="post" action={ (path) "/dispatch" } class="stack" {
                            (csrf(visit))
                            (plain(visit, "court", "text", "", &[]))
                            (receipt_boxes(visit))
                            button type="submit" { (visit.t("second-copy-send")) }
                        }
                    }
                }
            }
            SecondCopy::InOffice => {}
            SecondCopy::Sent(sent) => section class="panel" {
                header { h2 { (visit.t("second-copy-title")) } }
                p { (visit.tv("second-copy-sent", &[("court", &sent.to),
                    ("date", &visit.date(sent.on))])) }
                @if may_sign {
                    form method="post" action={ (path) "/receipt" } class="stack" {
                        (csrf(visit))
                        input type="hidden" name="dispatch" value=(sent.dispatch.as_str());
                        (receipt_boxes(visit))
                        button type="submit" { (visit.t("notice-receipt")) }
                    }
                }
            },
            SecondCopy::AtCourt(sent, receipt) => section class="panel" {
                header { h2 { (visit.t("second-copy-title")) } }
                p class="done" { (icon("check")) span {
                    (visit.tv("second-copy-there", &[("court", &sent.to),
                        ("date", &visit.date(receipt.on))])) } }
            },
        }
    }
}
