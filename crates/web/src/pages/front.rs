//! The first page: what this is, and where to go. It answers before anybody signs in.

use accounts::Session;
use maud::{Markup, html};
use office::OfficeCard;

use crate::app::DemoLogin;
use crate::components::icon;
use crate::fault::Fault;
use crate::page;
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    let content = html! {
        div class="measure front" {
            h1 { (visit.t("front-title")) }
            p class="lead" { (visit.t("front-lead")) }
            p {
                @if visit.session.is_some() {
                    a class="button" href="/desk" { (visit.t("nav-desk")) }
                } @else {
                    a class="button" href="/login" { (visit.t("log-in")) }
                }
                " " a class="button second" href="/verify/" { (visit.t("verify-a-paper")) }
            }
            (offices(visit))
            (logins(visit))
        }
    };
    Ok(Reply::ok(page::shell(visit, &visit.t("front-title"), "", &content)))
}

fn offices(visit: &Visit) -> Markup {
    html! {
        section class="panel" {
            h2 { (visit.t("front-offices")) }
            ul class="plain" {
                @for office in shown(visit) {
                    li {
                        strong { (visit.either(&office.name_ar, &office.name_fr)) }
                        span class="sub" { (visit.tv("office-line", &[
                            ("commune", visit.either(&office.commune_ar, &office.commune_fr)),
                            ("province", visit.either(&office.province_ar, &office.province_fr)),
                        ])) }
                    }
                }
                @for closed in closed(visit) {
                    li {
                        strong { (visit.either(&closed.name_ar, &closed.name_fr)) } " "
                        span class="tag red" { (visit.t("office-closed")) }
                    }
                }
            }
        }
    }
}

fn logins(visit: &Visit) -> Markup {
    html! {
        @if let Some(logins) = &visit.app.demo_logins {
            section class="panel" {
                h2 { (icon("training")) (visit.t("front-logins")) }
                p { (visit.t("front-logins-lead")) }
                table {
                    caption class="unseen" { (visit.t("front-logins")) }
                    thead { tr {
                        th scope="col" { (visit.t("col-role")) }
                        th scope="col" { (visit.t("field-login")) }
                        th scope="col" { (visit.t("field-password")) }
                    } }
                    @for office in shown(visit) {
                        tbody {
                            tr { th scope="rowgroup" colspan="3" class="group" {
                                (visit.either(&office.name_ar, &office.name_fr))
                            } }
                            @for login in logins.iter().filter(|l| l.office == office.code) {
                                (login_row(visit, login))
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Every office before anybody signs in; then those within the person's reach.
fn shown(visit: &Visit) -> Vec<OfficeCard> {
    match &visit.session {
        None => visit.app.node.offices(),
        Some(session) => within_reach(visit, session, false),
    }
}

fn closed(visit: &Visit) -> Vec<OfficeCard> {
    match &visit.session {
        None => visit.app.node.unavailable().into_iter().map(|office| office.card).collect(),
        Some(session) => within_reach(visit, session, true),
    }
}

fn within_reach(visit: &Visit, session: &Session, closed: bool) -> Vec<OfficeCard> {
    let offices = office::own_offices(&visit.app.node, &session.staff());
    offices.into_iter().filter(|one| one.closed == closed).map(|one| one.card).collect()
}

fn login_row(visit: &Visit, login: &DemoLogin) -> Markup {
    html! {
        tr {
            td { (visit.t(&format!("role-{}", login.role))) }
            td { bdi class="code" { (login.login) } }
            td { bdi class="code" { (login.password) } }
        }
    }
}
