//! The day from which the office keeps its registers under another law.

use maud::{Markup, html};
use vocabulary::{Regime, Values};

use crate::components::{date_boxes, pick};
use crate::fault::Fault;
use crate::form_values;
use crate::page::csrf;
use crate::pages::shown_in_place;
use crate::reply::Reply;
use crate::visit::Visit;

/// For the registrar in person, among the registers.
pub(crate) fn panel(visit: &Visit) -> Markup {
    let may = visit
        .session
        .as_ref()
        .is_some_and(|session| session.signatory().is_ok_and(|it| it.registrar().is_ok()));
    let now = visit.desk().ok().map(|desk| desk.regime_on(visit.today()));
    let regimes: Vec<(&str, String)> = [Regime::Paper3799, Regime::Electronic3621]
        .map(|one| (one.as_str(), visit.t(&format!("regime-{}", one.as_str()))))
        .to_vec();
    html! {
        @if may {
            section class="panel" {
                header { h2 { (visit.t("regime-title")) } }
                @if let Some(now) = now {
                    p { (visit.t(&format!("regime-{}", now.as_str()))) }
                }
                p class="source" { (visit.t("regime-lead")) }
                form method="post" action="/regime" class="stack" {
                    (csrf(visit))
                    (pick(visit, "regime", &regimes, "", &[]))
                    (date_boxes(visit, "from", "", &[]))
                    button type="submit" { (visit.t("regime-set")) }
                }
            }
        }
    }
}

pub(crate) fn set(visit: &Visit) -> Result<Reply, Fault> {
    let registrar = visit.session()?.signatory()?.registrar()?;
    let values: Values = [
        ("regime".to_owned(), visit.request.field("regime").to_owned()),
        ("from".to_owned(), form_values::date(&visit.request, "from")),
    ]
    .into();
    match visit.work(|ctx| office::set_regime(ctx, &registrar, &values)) {
        Ok(()) => Ok(Reply::See("/registers".into())),
        Err(failure) => Err(Fault::Invalid(shown_in_place(failure)?)),
    }
}
