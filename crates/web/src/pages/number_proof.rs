//! The proof that a register has every number once (R07), from the journal.

use maud::{Markup, html};
use office::NumbersProof;
use vocabulary::RegisterId;

use crate::components::icon;
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::register::register_of;
use crate::pages::registers::name;
use crate::reply::Reply;
use crate::visit::Visit;

/// The button on the page of a register.
pub(crate) fn panel(visit: &Visit, register: &RegisterId) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("numbers-title")) } }
            p class="source" { (visit.t("numbers-lead")) }
            form method="post" action={ "/registers/" (register.as_str()) "/proof" } {
                (csrf(visit))
                button type="submit" { (visit.t("numbers-prove")) }
            }
        }
    }
}

pub(crate) fn prove(visit: &Visit) -> Result<Reply, Fault> {
    let register = register_of(visit)?;
    let staff = visit.session()?.staff();
    let proof = visit.work(|ctx| office::prove_numbers(ctx, &staff, &register))?;
    let title = visit.t("numbers-title");
    let of = name(visit, proof.opening.kind, proof.opening.year);
    let content = html! {
        div class="page-head" {
            a class="back" href={ "/registers/" (register.as_str()) } { (icon("back")) (of) }
            h1 { (title) }
        }
        div class="wide-page" { (verdict(visit, &proof)) (facts(visit, &proof)) }
    };
    Ok(Reply::ok(page::shell(visit, &title, "registers", &content)))
}

fn verdict(visit: &Visit, proof: &NumbersProof) -> Markup {
    html! {
        @match &proof.numbers {
            Ok(numbers) => p class="chain good" role="status" {
                (icon("check"))
                span { (visit.tn("numbers-whole", i64::from(numbers.count))) }
            },
            Err(gap) => p class="notice amber" role="alert" {
                (icon("warning"))
                span { (visit.tv("numbers-gap", &[
                    ("seq", &gap.seq.to_string()), ("expected", &gap.expected.to_string()),
                    ("found", &gap.found.to_string()),
                ])) }
            },
        }
    }
}

fn facts(visit: &Visit, proof: &NumbersProof) -> Markup {
    let numbers = proof.numbers.as_ref().ok();
    let first = numbers.and_then(|numbers| numbers.first.as_ref());
    let last = numbers.and_then(|numbers| numbers.last.as_ref());
    html! {
        section class="panel" {
            dl class="facts" {
                div { dt { (visit.t("numbers-opened")) } dd { bdi { (proof.opened) } } }
                @if let Some(first) = first {
                    div { dt { (visit.t("numbers-first")) } dd { bdi { (first.seq) } } }
                }
                @if let Some(last) = last {
                    div { dt { (visit.t("numbers-last")) } dd { bdi { (last.seq) } } }
                }
                @if let Some((seq, _)) = &proof.closed {
                    div { dt { (visit.t("numbers-closed")) } dd { bdi { (seq) } } }
                }
                div { dt { (visit.t("col-facts")) } dd { bdi { (proof.facts) } } }
                div { dt { (visit.t("numbers-head")) }
                    dd { bdi class="code" { (proof.head) } } }
                div { dt { (visit.t("numbers-root")) }
                    dd { bdi class="code" { (proof.root) } } }
            }
        }
    }
}
