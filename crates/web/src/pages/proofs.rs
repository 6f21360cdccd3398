//! The journals of the office: how far they have come, and the proof that nothing was changed.

use maud::{Markup, html};
use office::verify::Verdict;
use office::{HeadView, ProofsView};

use crate::components::icon;
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, None)
}

/// Proves both journals now; a large office takes some seconds.
pub(crate) fn prove(visit: &Visit) -> Result<Reply, Fault> {
    let auditor = visit.session()?.auditor()?;
    let verdict = visit.work(|ctx| office::prove_journals(ctx, &auditor))?;
    draw(visit, Some(&verdict))
}

fn draw(visit: &Visit, verdict: Option<&Verdict>) -> Result<Reply, Fault> {
    let auditor = visit.session()?.auditor()?;
    let view = visit.work(|ctx| office::proofs_view(ctx, &auditor))?;
    let title = visit.t("nav-proofs");
    let content = html! {
        div class="page-head" { h1 { (title) } }
        div class="wide-page" {
            section class="panel" {
                header { h2 { (visit.t("proofs-heads")) } }
                (heads(visit, &view))
            }
            section class="panel" {
                header { h2 { (visit.t("proofs-prove")) } }
                p class="source" { (visit.t("proofs-lead")) }
                @if let Some(verdict) = verdict { (said(visit, verdict)) }
                form method="post" action="/proofs" class="stack" {
                    (csrf(visit))
                    button class="main" type="submit" data-main="yes" {
                        (visit.t("proofs-prove-now"))
                    }
                }
            }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "proofs", &content)))
}

fn heads(visit: &Visit, view: &ProofsView) -> Markup {
    html! {
        table {
            caption class="unseen" { (visit.t("proofs-heads")) }
            thead { tr {
                th scope="col" { (visit.t("col-journal")) }
                th scope="col" { (visit.t("col-facts")) }
                th scope="col" { (visit.t("col-when")) }
                th scope="col" { (visit.t("col-hash")) }
            } }
            tbody { @for head in &view.heads { (row(visit, head)) } }
        }
    }
}

fn row(visit: &Visit, head: &HeadView) -> Markup {
    html! {
        tr {
            th scope="row" {
                (visit.t(&format!("journal-{}", head.kind)))
                span class="sub" { bdi class="code" { (head.journal) } }
            }
            td class="number" { bdi { (head.seq) } }
            td { bdi { (head.at.map(|at| visit.moment_in_full(at)).unwrap_or_default()) } }
            td { bdi class="code" { (head.hash.get(..16).unwrap_or(&head.hash)) } }
        }
    }
}

fn said(visit: &Visit, verdict: &Verdict) -> Markup {
    html! {
        @match &verdict.bad {
            None => {
                p class="chain good" role="status" {
                    (icon("check"))
                    span {
                        (visit.tv("proofs-good", &[
                            ("facts", &verdict.facts.to_string()),
                            ("reads", &verdict.reads.to_string()),
                        ])) " "
                        bdi class="code" { (verdict.root) }
                    }
                }
            },
            Some(bad) => {
                p class="notice amber" role="alert" {
                    (icon("warning"))
                    span { (visit.tv("proofs-bad", &[
                        ("journal", &bad.journal), ("seq", &bad.seq.to_string()),
                    ])) }
                }
            },
        }
    }
}
