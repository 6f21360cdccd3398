//! The page between a decision and its signature: the helper at the person's own PC reads what is
//! to be signed, shows it and asks for the PIN; what it gives back is sent to where it was decided.

use maud::html;
use office::ToSign;

use crate::assets;
use crate::cards;
use crate::components::icon;
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::reply::Reply;
use crate::visit::Visit;

/// What the script says while it waits, by the name under which it finds it.
const WORDS: [&str; 5] = ["asking", "reading", "absent", "pairing-wrong", "entering"];

/// Asks for the signature of the person who sent the request.
pub(crate) fn ask(visit: &Visit, asked: &ToSign) -> Reply {
    let Ok(session) = visit.session() else { return Fault::PageExpired.reply(visit) };
    let reference = visit.app.cards.keep(visit, &session.account.id, asked);
    let title = visit.t("card-title");
    let contents: Vec<String> = asked.contents.iter().map(|bytes| hex(bytes)).collect();
    let number = asked.number.as_ref().map(|given| format!("{}/{}", given.number, given.year));
    let content = html! {
        div class="measure" {
            h1 { (icon("pen")) (title) }
            @if visit.asked_before { p class="notice amber" role="alert" {
                (icon("warning")) span { (visit.t("card-again")) }
            } }
            @if let Some(number) = number {
                p class="lead" {
                    (visit.t("card-number")) " " bdi dir="ltr" class="act-number" { (number) }
                }
            }
            p { (visit.t("card-lead")) }
            noscript {
                p class="notice amber" { (icon("warning")) span { (visit.t("card-no-script")) } }
            }
            form class="panel stack" id="pairing" hidden {
                h2 { (visit.t("card-pairing-title")) }
                p { (visit.t("card-pairing-lead")) }
                div class="field" {
                    label for="pairing-code" { (visit.t("card-pairing-code")) }
                    input id="pairing-code" inputmode="numeric" pattern="[0-9]{8}" required
                        maxlength="8" autocomplete="off" dir="ltr" class="short";
                }
                div class="field" {
                    label for="pairing-port" { (visit.t("card-port")) }
                    input id="pairing-port" inputmode="numeric" pattern="[0-9]{2,5}" required
                        maxlength="5" autocomplete="off" dir="ltr" class="short" value="8765";
                }
                button class="main" type="submit" { (visit.t("card-pair")) }
            }
            section class="panel" id="helper" {
                p id="card-said" role="status" aria-live="polite" { (visit.t("card-asking")) }
                p hidden id="card-open" {
                    a class="button main" target="_blank" rel="noopener" data-main="yes" {
                        (visit.t("card-open")) " " kbd { bdi { "Ctrl+Enter" } }
                    }
                }
                p hidden id="card-retry" {
                    button type="button" { (visit.t("card-retry")) }
                }
            }
            form method="post" action=(visit.request.path) id="card"
                data-contents=(contents.join(",")) {
                @for word in WORDS {
                    template data-word=(word) { (visit.t(&format!("card-{word}"))) }
                }
                (csrf(visit))
                input type="hidden" name=(cards::REFERENCE) value=(reference);
                input type="hidden" name=(cards::SIGNATURES);
            }
            p { a class="quiet" href=(back(visit)) { (visit.t("card-leave")) } }
        }
        script src=(assets::card_script()) defer {}
    };
    Reply::Card(page::shell(visit, &title, "", &content))
}

/// Nothing was entered: the person goes back to what they decided from.
fn back(visit: &Visit) -> String {
    visit.request.path.strip_suffix("/sign").map_or_else(|| visit.home().into(), str::to_owned)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
