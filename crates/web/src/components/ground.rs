//! On what ground an act was signed, in words.

use accounts::Ground;
use maud::{Markup, html};
use vocabulary::ActId;

use crate::visit::Visit;

/// One line among the facts of an act; nothing when the office cannot say.
pub(crate) fn ground_of(visit: &Visit, act: &ActId) -> Markup {
    let Some(session) = &visit.session else { return html! {} };
    let found = visit.work(|ctx| office::competence_of_act(ctx, &session.staff(), act));
    let Ok(competence) = found else { return html! {} };
    html! {
        div { dt { (visit.t("act-ground")) } dd { (ground_words(visit, &competence.ground)) } }
    }
}

fn ground_words(visit: &Visit, ground: &Ground) -> String {
    match ground {
        Ground::Registrar { since: None } => visit.t("ground-registrar"),
        Ground::Registrar { since: Some(since) } => {
            visit.tv("ground-registrar-since", &[("date", &visit.date(*since))])
        }
        Ground::Delegation(made) => {
            let last = made.last_day().map(|last| visit.date(last));
            let said = [
                ("number", made.decision_number.as_str()),
                ("date", &visit.date(made.decision_date)),
                ("from", &visit.date(made.from)),
                ("to", last.as_deref().unwrap_or_default()),
            ];
            let key = if last.is_some() { "ground-delegation" } else { "ground-delegation-open" };
            match &made.specimen {
                Some(specimen) => {
                    let specimen = visit.tv("ground-specimen", &[("reference", specimen)]);
                    format!("{} · {specimen}", visit.tv(key, &said))
                }
                None => visit.tv(key, &said),
            }
        }
    }
}
