//! A copy of an act: for whom, why, in which language; then the paper itself.

use certificates::Certificate;
use maud::{Markup, html};
use office::{IssueCopy, PURPOSES};
use vocabulary::{ActId, Lang, Problem, RegisterKind};

use crate::components::{choice, error_summary, face, head_of_act, line_of, pick, plain};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::{act_of, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) const CAPACITIES: [&str; 10] = [
    "holder",
    "father",
    "mother",
    "ascendant",
    "descendant",
    "spouse",
    "guardian",
    "proxy",
    "court",
    "other",
];

pub(crate) fn form(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &[])
}

pub(crate) fn issue(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let staff = visit.session()?.staff();
    let request = &visit.request;
    let asked = IssueCopy {
        kind: request.field("kind").to_owned(),
        lang: Lang::parse(request.field("lang")).unwrap_or(Lang::Ar),
        capacity: request.field("capacity").to_owned(),
        purpose_kind: request.field("purpose_kind").to_owned(),
        purpose: request.field("purpose_said").to_owned(),
        requester: vocabulary::tidy(request.field("requester")),
    };
    if request.field("action") == "preview" {
        return match visit.work(|ctx| office::preview_copy(ctx, &staff, &act, &asked)) {
            Ok(pdf) => Ok(Reply::Paper { name: "preview.pdf".into(), pdf, shown: true }),
            Err(failure) => draw(visit, 422, &shown_in_place(failure)?),
        };
    }
    match visit.work(|ctx| office::issue_copy(ctx, &staff, &act, &asked)) {
        Ok(issued) => Ok(Reply::Paper { name: issued.file_name, pdf: issued.pdf, shown: false }),
        Err(failure) => draw(visit, 422, &shown_in_place(failure)?),
    }
}

/// The sheets of both paper registers.
pub(crate) fn register_sheet(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let staff = visit.session()?.staff();
    let issued = visit.work(|ctx| office::print_register_sheet(ctx, &staff, &act))?;
    Ok(Reply::Paper { name: issued.file_name, pdf: issued.pdf, shown: false })
}

/// Certificates that this act answers the form of.
fn others(visit: &Visit, act: &ActId) -> Markup {
    let kinds = [Certificate::IndividualCard, Certificate::Life, Certificate::Concordance];
    let may_sign = visit.session.as_ref().is_some_and(|session| session.signatory().is_ok());
    html! {
        section class="panel" {
            header { h2 { (visit.t("documents-of-this-act")) } }
            ul class="choices" {
                @for kind in kinds.into_iter().filter(|kind| may_sign || !kind.needs_signatory()) {
                    li { a href={ "/certificates/" (kind.as_str()) "?act=" (act.as_str()) } {
                        (visit.t(&format!("certificate-{}-title", kind.as_str())))
                    } }
                }
            }
        }
    }
}

fn draw(visit: &Visit, status: u16, problems: &[Problem]) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let path = format!("/acts/{}", act.as_str());
    let title = visit.t("issue-copy-title");
    let said = |name: &str, otherwise: &str| {
        let said = visit.request.field(name);
        if said.is_empty() { otherwise.to_owned() } else { said.to_owned() }
    };
    let lang = if visit.lang == Lang::Fr { "fr" } else { "ar" };
    let kinds = ["extract", "full-copy", "multilingual-extract"]
        .map(|kind| (kind, visit.t(&format!("copy-{kind}"))));
    let langs = ["ar", "fr"].map(|lang| (lang, visit.t(&format!("copy-in-{lang}"))));
    let capacities = CAPACITIES.map(|of| (of, visit.t(&format!("capacity-of-{of}"))));
    let purposes: Vec<(&str, String)> = std::iter::once(("", visit.t("purpose-of-choose")))
        .chain(PURPOSES.map(|of| (of, visit.t(&format!("purpose-of-{of}")))))
        .collect();
    let line = line_of(visit, &act)?;
    let birth = line.kind == RegisterKind::birth();
    let content = html! {
        (head_of_act(visit, &line, &title))
        div class="wide-page two" {
            form method="post" action={ (path) "/copies" } class="panel stack" {
                (csrf(visit))
                (error_summary(visit, None, problems))
                (choice(visit, "kind", &kinds, &said("kind", "extract")))
                (choice(visit, "lang", &langs, &said("lang", lang)))
                (pick(visit, "capacity", &capacities, &said("capacity", "holder"), problems))
                (plain(visit, "requester", "text", &said("requester", ""), problems))
                (pick(visit, "purpose_kind", &purposes, &said("purpose_kind", ""), problems))
                @if birth { p class="hint" { (visit.t("copy-for-marriage-leaves-a-note")) } }
                (plain(visit, "purpose_said", "text", &said("purpose_said", ""), problems))
                div class="inline" {
                    button class="main" type="submit" name="action" value="issue" data-main="yes" {
                        (visit.t("issue-copy-now")) " " kbd { bdi { "Ctrl+Enter" } }
                    }
                    button type="submit" name="action" value="preview" formtarget="_blank"
                        data-key="KeyP" {
                        (visit.t("preview-copy")) " " kbd { bdi { "Alt+P" } }
                    }
                }
                p class="source" { (visit.t("issue-copy-consequence")) }
            }
            div {
                (face(visit, &line))
                @if birth { (others(visit, &act)) }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}
