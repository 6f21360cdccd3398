//! Persons and families: the links of those whom an act names, and the file of a family.

use certificates::Booklet;
use maud::{Markup, html};
use office::{AskedFamilyPaper, LinkView};
use persons::{FamilyFile, Relation};
use vocabulary::{ActId, FamilyFileId, LinkId, Problem, RegisterKind, Values};

use crate::components::{error_summary, head_of_act, icon, line_of, pick, plain};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::{acknowledged, act_of, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

const LINK: [&str; 6] = ["from_role", "relation", "register", "to_act", "to_role", "reason"];
const ROLES: [&str; 6] = ["child", "father", "mother", "deceased", "spouse", "holder"];

/// The links of an act, and the family file of its holder.
pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &Values::new(), &[])
}

/// Links two persons.
pub(crate) fn link(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let mut values: Values = LINK
        .iter()
        .map(|id| ((*id).to_owned(), visit.request.field(id).trim().to_owned()))
        .collect();
    values.insert("from_act".into(), act.to_string());
    let given = acknowledged(visit);
    match visit.work(|ctx| office::link_persons(ctx, &signatory, &values, &given)) {
        Ok(_) => Ok(Reply::See(format!("/acts/{}/persons", act.as_str()))),
        Err(failure) => draw(visit, 422, &values, &shown_in_place(failure)?),
    }
}

/// Withdraws a link.
pub(crate) fn withdraw(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let part = visit.request.parts.get("link").ok_or(Fault::NotFound)?;
    let link: LinkId = part.parse().map_err(|_| Fault::NotFound)?;
    let signatory = visit.session()?.signatory()?;
    let reason = visit.request.field("reason");
    match visit.work(|ctx| office::withdraw_link(ctx, &signatory, &link, reason)) {
        Ok(()) => Ok(Reply::See(format!("/acts/{}/persons", act.as_str()))),
        Err(failure) => draw(visit, 422, &Values::new(), &shown_in_place(failure)?),
    }
}

/// Opens the family file of the act's holder.
pub(crate) fn open(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let booklet = visit.request.field("booklet").to_owned();
    let values: Values = [("booklet".to_owned(), booklet)].into_iter().collect();
    match visit.work(|ctx| office::open_family_file(ctx, &signatory, &act, &values)) {
        Ok(file) => Ok(Reply::See(format!("/families/{}", file.as_str()))),
        Err(failure) => draw(visit, 422, &Values::new(), &shown_in_place(failure)?),
    }
}

/// A family file.
pub(crate) fn family(visit: &Visit) -> Result<Reply, Fault> {
    draw_family(visit, 200, &[])
}

/// What the booklet holds, on paper.
pub(crate) fn sheet(visit: &Visit) -> Result<Reply, Fault> {
    let file = file_of(visit)?;
    let staff = visit.session()?.staff();
    let lang = visit.paper_lang();
    let issued = visit.work(|ctx| office::print_family_sheet(ctx, &staff, &file, lang))?;
    Ok(Reply::Paper { name: issued.file_name, pdf: issued.pdf, shown: false })
}

/// The family card.
pub(crate) fn card(visit: &Visit) -> Result<Reply, Fault> {
    let file = file_of(visit)?;
    let staff = visit.session()?.staff();
    let asked = asked(visit);
    match visit.work(|ctx| office::issue_family_card(ctx, &staff, &file, &asked)) {
        Ok(issued) => Ok(Reply::Paper { name: issued.file_name, pdf: issued.pdf, shown: false }),
        Err(failure) => draw_family(visit, 422, &shown_in_place(failure)?),
    }
}

/// The family booklet: the first, a duplicate, or a certified copy.
pub(crate) fn booklet(visit: &Visit) -> Result<Reply, Fault> {
    let file = file_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let which = Booklet::parse(visit.request.field("which")).ok_or(Fault::NotFound)?;
    let asked = asked(visit);
    let issued =
        visit.work(|ctx| office::issue_family_booklet(ctx, &signatory, &file, which, &asked));
    match issued {
        Ok(issued) => Ok(Reply::Paper { name: issued.file_name, pdf: issued.pdf, shown: false }),
        Err(failure) => draw_family(visit, 422, &shown_in_place(failure)?),
    }
}

fn asked(visit: &Visit) -> AskedFamilyPaper {
    AskedFamilyPaper {
        lang: visit.paper_lang(),
        capacity: visit.request.field("capacity").to_owned(),
        purpose: vocabulary::tidy(visit.request.field("purpose")),
        requester: vocabulary::tidy(visit.request.field("requester")),
    }
}

/// The papers that stand on the file.
fn papers(visit: &Visit, file: &FamilyFileId, may_sign: bool) -> Markup {
    let path = format!("/families/{}", file.as_str());
    let of = |list: &[&'static str]| -> Vec<(&'static str, String)> {
        list.iter().map(|of| (*of, visit.t(&format!("capacity-of-{of}")))).collect()
    };
    let kinds: Vec<(&str, String)> = Booklet::ALL
        .iter()
        .map(|which| (which.as_str(), visit.t(&format!("booklet-which-{}", which.as_str()))))
        .collect();
    html! {
        section class="panel" {
            header { h2 { (visit.t("certificate-family-card-title")) } }
            form method="post" action={ (path) "/card" } class="stack" {
                (csrf(visit))
                (pick(visit, "capacity", &of(&["holder", "spouse", "descendant", "proxy"]),
                    "holder", &[]))
                (plain(visit, "purpose", "text", "", &[]))
                button type="submit" { (icon("paper")) (visit.t("certificate-issue")) }
            }
        }
        @if may_sign {
            section class="panel" {
                header { h2 { (visit.t("certificate-family-booklet-title")) } }
                form method="post" action={ (path) "/booklet" } class="stack" {
                    (csrf(visit))
                    (pick(visit, "which", &kinds, visit.request.field("which"), &[]))
                    (pick(visit, "capacity",
                        &of(&["holder", "wife", "former-wife", "representative"]),
                        visit.request.field("capacity"), &[]))
                    (plain(visit, "requester", "text", "", &[]))
                    button type="submit" { (icon("paper")) (visit.t("certificate-issue")) }
                }
            }
        }
    }
}

/// Enters a child in a family file.
pub(crate) fn enter(visit: &Visit) -> Result<Reply, Fault> {
    let file = file_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let values: Values = ["act", "mother"]
        .iter()
        .map(|id| ((*id).to_owned(), visit.request.field(id).trim().to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    match visit.work(|ctx| office::enter_family_member(ctx, &signatory, &file, &values)) {
        Ok(()) => Ok(Reply::See(format!("/families/{}", file.as_str()))),
        Err(failure) => draw_family(visit, 422, &shown_in_place(failure)?),
    }
}

fn file_of(visit: &Visit) -> Result<FamilyFileId, Fault> {
    let part = visit.request.parts.get("file").ok_or(Fault::NotFound)?;
    part.parse().map_err(|_| Fault::NotFound)
}

fn draw(visit: &Visit, status: u16, values: &Values, said: &[Problem]) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let staff = visit.session()?.staff();
    let line = line_of(visit, &act)?;
    let links = visit.work(|ctx| office::links_view(ctx, &staff, &act))?;
    let family = visit.work(|ctx| office::family_of(ctx, &staff, &act))?;
    let may_sign = visit.session()?.signatory().is_ok();
    let title = visit.t("persons-title");
    let content = html! {
        (head_of_act(visit, &line, &title))
        div class="wide-page two" {
            section class="panel" {
                header { h2 { (visit.t("links-title")) } }
                (error_summary(visit, None, said))
                @if links.is_empty() { p class="empty" { (visit.t("links-none")) } }
                @else { (links_table(visit, &act, &links, may_sign)) }
            }
            @if may_sign { (link_form(visit, &act, values, said)) }
            section class="panel" {
                header { h2 { (visit.t("family-title")) } }
                @match family {
                    Some(file) => p { a class="button" href={ "/families/" (file.as_str()) } {
                        (visit.t("family-open"))
                    } },
                    None if may_sign => form method="post" class="stack"
                        action={ "/acts/" (act.as_str()) "/family" } {
                        (csrf(visit))
                        p class="source" { (visit.t("family-lead")) }
                        (plain(visit, "booklet", "text", "", &[]))
                        button type="submit" { (visit.t("family-new")) }
                    },
                    None => p class="empty" { (visit.t("family-none")) },
                }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}

fn links_table(visit: &Visit, act: &ActId, links: &[LinkView], may_sign: bool) -> Markup {
    html! {
        ul class="choices" {
            @for view in links {
                li {
                    span { (visit.t(&format!("relation-{}-{}", view.link.relation.as_str(),
                        if view.outward { "to" } else { "from" }))) }
                    " " a href={ "/acts/" (view.other.act.as_str()) } {
                        bdi { (visit.name(&view.other.person)) } " " bdi { (view.other.number) }
                    }
                    " " span class="quiet-text" { bdi { (view.link.reason) } }
                    @if may_sign {
                        details {
                            summary { (visit.t("link-withdraw")) }
                            form method="post" class="stack"
                                action={ "/acts/" (act.as_str()) "/links/"
                                    (view.link.link.as_str()) } {
                                (csrf(visit))
                                (plain(visit, "reason", "text", "", &[]))
                                button type="submit" { (visit.t("link-withdraw")) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn link_form(visit: &Visit, act: &ActId, values: &Values, said: &[Problem]) -> Markup {
    let value = |id: &str| values.get(id).map_or("", String::as_str);
    let roles: Vec<(&str, String)> =
        ROLES.map(|role| (role, visit.t(&format!("role-in-act-{role}")))).to_vec();
    let relations: Vec<(&str, String)> = Relation::ALL
        .map(|one| (one.as_str(), visit.t(&format!("relation-{}-to", one.as_str()))))
        .to_vec();
    let registers: Vec<(&str, String)> = RegisterKind::all()
        .map(|kind| (kind.as_str(), kind.label(visit.lang).to_owned()))
        .collect();
    html! {
        section class="panel" {
            header { h2 { (visit.t("link-new")) } }
            p class="source" { (visit.t("link-lead")) }
            form method="post" action={ "/acts/" (act.as_str()) "/links" } class="stack" {
                (csrf(visit))
                (pick(visit, "from_role", &roles, value("from_role"), said))
                (pick(visit, "relation", &relations, value("relation"), said))
                (pick(visit, "register", &registers, value("register"), said))
                (plain(visit, "to_act", "number", value("to_act"), said))
                (pick(visit, "to_role", &roles, value("to_role"), said))
                (plain(visit, "reason", "text", value("reason"), said))
                button type="submit" { (visit.t("link-new")) }
            }
        }
    }
}

fn draw_family(visit: &Visit, status: u16, said: &[Problem]) -> Result<Reply, Fault> {
    let file = file_of(visit)?;
    let staff = visit.session()?.staff();
    let view = visit.work(|ctx| office::family_view(ctx, &staff, &file))?;
    let may_sign = visit.session()?.signatory().is_ok();
    let title = visit.t("family-title");
    let content = html! {
        div class="page-head" {
            a class="back" href={ "/acts/" (view.opened.husband_act.as_str()) } {
                (icon("back")) (visit.t("act-title-birth"))
            }
            div {
                h1 { (title) }
                p class="quiet-text" { bdi { (name(visit, &view.opened.name)) } }
            }
        }
        div class="wide-page two" {
            (members(visit, &view))
            (papers(visit, &file, may_sign))
            @if may_sign {
                section class="panel" {
                    header { h2 { (visit.t("family-child")) } }
                    (error_summary(visit, None, said))
                    form method="post" action={ "/families/" (file.as_str()) } class="stack" {
                        (csrf(visit))
                        (plain(visit, "act", "number", "", said))
                        (plain(visit, "mother", "number", "", said))
                        button type="submit" { (visit.t("family-child")) }
                    }
                }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}

fn members(visit: &Visit, view: &FamilyFile) -> Markup {
    let born = |date: Option<vocabulary::PartialDate>| {
        date.map(|date| visit.partial(&date)).unwrap_or_default()
    };
    html! {
        section class="panel" {
            header { h2 { (visit.t("family-wives")) } }
            ol class="choices" { @for wife in view.wives() {
                li { bdi { (name(visit, &wife.name)) } " "
                    span class="quiet-text" { (born(wife.born)) } }
            } }
            h2 { (visit.t("family-children")) }
            @if view.children().is_empty() { p class="empty" { (visit.t("family-no-child")) } }
            ol class="choices" { @for child in view.children() {
                li {
                    @match &child.act {
                        Some(act) => a href={ "/acts/" (act.as_str()) } {
                            bdi { (name(visit, &child.name)) }
                        },
                        None => bdi { (name(visit, &child.name)) },
                    }
                    " " span class="quiet-text" { (born(child.born)) " · "
                        bdi { (child.act_reference) } }
                }
            } }
            form method="post" action={ "/families/" (view.opened.file.as_str()) "/sheet" } {
                (csrf(visit))
                button type="submit" { (icon("paper")) (visit.t("print-family-sheet")) }
            }
            @if !view.opened.booklet.is_empty() {
                p { (visit.t("field-booklet")) " " bdi { (view.opened.booklet) } }
            }
        }
    }
}

fn name(visit: &Visit, name: &vocabulary::FullName) -> String {
    visit.either(&name.display_ar(), &name.display_latin()).to_owned()
}
