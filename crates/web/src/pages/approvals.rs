//! What an administrator granted and a second person has not agreed to yet.

use accounts::Approver;
use maud::{Markup, html};
use office::{Ctx, Failure, GrantView};
use vocabulary::{AccountId, Moment, Problem};

use crate::components::error_summary;
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::{account_of, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

type Decide = fn(&mut Ctx<'_>, &Approver, &AccountId, Moment) -> Result<(), Failure>;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &[])
}

pub(crate) fn approve(visit: &Visit) -> Result<Reply, Fault> {
    decide(visit, office::approve_grant)
}

pub(crate) fn refuse(visit: &Visit) -> Result<Reply, Fault> {
    decide(visit, office::refuse_grant)
}

/// The word is about the grant that the page showed, named by the moment it was asked for.
fn decide(visit: &Visit, decide: Decide) -> Result<Reply, Fault> {
    let approver = visit.session()?.approver()?;
    let account = account_of(visit)?;
    let asked_at = visit.request.field("asked_at").parse().map_err(|_| Fault::NotFound)?;
    match visit.work(|ctx| decide(ctx, &approver, &account, Moment(asked_at))) {
        Ok(()) => Ok(Reply::See("/approvals".into())),
        Err(failure) => draw(visit, 422, &shown_in_place(failure)?),
    }
}

fn draw(visit: &Visit, status: u16, said: &[Problem]) -> Result<Reply, Fault> {
    let approver = visit.session()?.approver()?;
    let grants = visit.work(|ctx| office::grants_view(ctx, &approver))?;
    let title = visit.t("nav-approvals");
    let content = html! {
        div class="page-head" { h1 { (title) } }
        div class="wide-page" {
            section class="panel" {
                header { h2 { (visit.t("approvals-waiting")) } }
                p class="source" { (visit.t("approvals-lead")) }
                (error_summary(visit, None, said))
                @if grants.is_empty() { p class="empty" { (visit.t("approvals-empty")) } }
                @else { (table(visit, &grants)) }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "approvals", &content)))
}

fn table(visit: &Visit, grants: &[GrantView]) -> Markup {
    html! {
        table {
            caption class="unseen" { (visit.t("approvals-waiting")) }
            thead { tr {
                th scope="col" { (visit.t("col-person")) }
                th scope="col" { (visit.t("col-asked")) }
                th scope="col" { (visit.t("col-role")) }
                th scope="col" { (visit.t("col-asked-by")) }
                th scope="col" { span class="unseen" { (visit.t("col-action")) } }
            } }
            tbody { @for grant in grants { (row(visit, grant)) } }
        }
    }
}

fn row(visit: &Visit, grant: &GrantView) -> Markup {
    let role = |role: &str| visit.t(&format!("role-{role}"));
    html! {
        tr {
            th scope="row" {
                bdi { (visit.name(&grant.name)) }
                span class="sub" { bdi class="code" { (grant.login) } }
            }
            td data-label=(visit.t("col-asked")) { (visit.t(&format!("grant-{}", grant.why))) }
            td data-label=(visit.t("col-role")) {
                (role(&grant.role)) " · " (visit.t(&format!("scope-{}", grant.scope)))
                @if let Some(now) = &grant.role_now {
                    span class="sub" { (visit.tv("role-now", &[("role", &role(now))])) }
                }
            }
            td data-label=(visit.t("col-asked-by")) {
                bdi { (visit.name(&grant.asked_by)) }
                span class="sub" { bdi { (visit.moment_in_full(grant.asked_at)) } }
            }
            td class="inline" {
                @if grant.may_approve { (decision(visit, grant, "approve")) }
                @else { span class="tag dashed" { (visit.t("grant-another")) } }
                (decision(visit, grant, "refuse"))
            }
        }
    }
}

fn decision(visit: &Visit, grant: &GrantView, what: &str) -> Markup {
    let class = if what == "approve" { "main" } else { "quiet" };
    html! {
        form method="post" action={ "/approvals/" (grant.account.as_str()) "/" (what) } {
            (csrf(visit))
            input type="hidden" name="asked_at" value=(grant.asked_at.0);
            button class=(class) type="submit" { (visit.t(&format!("grant-{what}"))) }
        }
    }
}
