//! Whom else a note obliges the office to tell (M02, M03).

use marginal_notes::Owed;
use maud::{Markup, html};
use office::ActView;

use crate::visit::Visit;

/// A panel beside the act; nothing when no note owes anything.
pub(crate) fn owed(visit: &Visit, view: &ActView) -> Markup {
    let owing: Vec<_> =
        view.notes.iter().filter_map(|note| Some((note, note.owed.as_ref()?))).collect();
    let works = visit.session.as_ref().is_some_and(|session| session.clerk().is_ok());
    html! {
        @if !owing.is_empty() && works {
            section class="panel" {
                h2 { (visit.t("owed-title")) }
                ul class="plain" { @for (note, owed) in owing {
                    li {
                        @let (keeper, to) = keeper(visit, owed);
                        span { bdi { (note.n) } ". " (to) } " "
                        a href={
                            "/acts/" (view.act.as_str()) "/notices?keeper=" (keeper)
                            "&subject=" (subject(&note.kind)) "&note=" (note.note.as_str())
                        } { (visit.t("notice-send")) }
                    }
                } }
            }
        }
    }
}

fn keeper(visit: &Visit, owed: &Owed) -> (&'static str, String) {
    match owed {
        Owed::SpouseOffice(office) => ("office", visit.tv("owed-office", &[("office", office)])),
        Owed::ProsecutorOfRabat => ("prosecutor-of-rabat", visit.t("keeper-prosecutor-of-rabat")),
    }
}

/// Marriages are told as such; what ends or resumes one, as the other.
fn subject(kind: &str) -> &'static str {
    if kind.starts_with("marriage") { "marriage" } else { "divorce" }
}
