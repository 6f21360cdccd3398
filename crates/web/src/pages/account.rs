//! One account: shut or opened, with a new password, or another role.

use accounts::{Administrator, Role, Scope};
use maud::{Markup, html};
use office::{AccountRow, Ctx, Failure};
use vocabulary::{AccountId, Problem, Values};

use crate::components::{error_summary, pick, plain};
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::{account_of, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &[])
}

pub(crate) fn disable(visit: &Visit) -> Result<Reply, Fault> {
    change(visit, office::disable_account)
}

pub(crate) fn enable(visit: &Visit) -> Result<Reply, Fault> {
    change(visit, office::enable_account)
}

pub(crate) fn password(visit: &Visit) -> Result<Reply, Fault> {
    let values = values(visit, &["password"]);
    change(visit, |ctx, by, account| office::reset_password(ctx, by, account, &values))
}

pub(crate) fn role(visit: &Visit) -> Result<Reply, Fault> {
    let values = values(visit, &["role", "scope"]);
    change(visit, |ctx, by, account| office::change_role(ctx, by, account, &values))
}

fn values(visit: &Visit, fields: &[&str]) -> Values {
    fields.iter().map(|id| ((*id).to_owned(), visit.request.field(id).to_owned())).collect()
}

fn change(
    visit: &Visit,
    change: impl FnOnce(&mut Ctx<'_>, &Administrator, &AccountId) -> Result<(), Failure>,
) -> Result<Reply, Fault> {
    let administrator = visit.session()?.administrator()?;
    let account = account_of(visit)?;
    match visit.work(|ctx| change(ctx, &administrator, &account)) {
        Ok(()) => Ok(Reply::See(path(&account))),
        Err(failure) => draw(visit, 422, &shown_in_place(failure)?),
    }
}

fn path(account: &AccountId) -> String {
    format!("/administration/accounts/{}", account.as_str())
}

/// The state of an account, as a word in a shape.
pub(crate) fn state(visit: &Visit, account: &AccountRow) -> Markup {
    let (word, colour) = match account {
        account if account.disabled => ("account-disabled", "grey"),
        account if account.pending => ("account-pending", "amber"),
        _ => ("account-works", "green"),
    };
    html! { span class={ "tag " (colour) } { (visit.t(word)) } }
}

/// Every role by its name, for a form.
pub(crate) fn roles(visit: &Visit) -> Vec<(&'static str, String)> {
    let name = |role: Role| (role.as_str(), visit.t(&format!("role-{role}")));
    Role::ALL.into_iter().map(name).collect()
}

/// Both scopes by their names.
pub(crate) fn scopes(visit: &Visit) -> Vec<(&'static str, String)> {
    let name = |scope: Scope| (scope.as_str(), visit.t(&format!("scope-{scope}")));
    Scope::ALL.into_iter().map(name).collect()
}

fn draw(visit: &Visit, status: u16, said: &[Problem]) -> Result<Reply, Fault> {
    let administrator = visit.session()?.administrator()?;
    let wanted = account_of(visit)?;
    let view = visit.work(|ctx| office::administration_view(ctx, &administrator))?;
    let account = view.accounts.into_iter().find(|row| row.account == wanted);
    let account = account.ok_or(Fault::NotFound)?;
    let title = visit.name(&account.name).to_owned();
    let own = account.account == administrator.account().id;
    let content = html! {
        div class="page-head" {
            a class="back" href="/administration" { (visit.t("nav-administration")) }
            div {
                h1 { (title) }
                p class="quiet-text" {
                    (visit.t(&format!("role-{}", account.role))) " · "
                    (visit.t(&format!("scope-{}", account.scope))) " · "
                    bdi class="code" { (account.login) }
                }
            }
            (state(visit, &account))
        }
        div class="wide-page" {
            (error_summary(visit, None, said))
            @if own { p class="source" { (visit.problem(&Problem::refuse("account-own"))) } }
            @else { (forms(visit, &account, said)) }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "administration", &content)))
}

fn forms(visit: &Visit, account: &AccountRow, said: &[Problem]) -> Markup {
    let path = path(&account.account);
    let (opens, word) = match account.disabled || account.pending {
        true => ("enable", "account-enable"),
        false => ("disable", "account-disable"),
    };
    let typed = |id: &str, now: &str| match visit.request.field(id) {
        "" => now.to_owned(),
        typed => typed.to_owned(),
    };
    html! {
        div class="two" {
            section class="panel" {
                header { h2 { (visit.t("account-role")) } }
                p class="source" { (visit.t("account-role-lead")) }
                form method="post" action={ (path) "/role" } class="stack" {
                    (csrf(visit))
                    (pick(visit, "role", &roles(visit), &typed("role", &account.role), said))
                    (pick(visit, "scope", &scopes(visit), &typed("scope", &account.scope), said))
                    button type="submit" { (visit.t("account-role-ask")) }
                }
            }
            div {
                section class="panel" {
                    header { h2 { (visit.t("account-password")) } }
                    p class="source" { (visit.t("account-password-lead")) }
                    form method="post" action={ (path) "/password" } class="stack" {
                        (csrf(visit))
                        (plain(visit, "password", "password", "", said))
                        button type="submit" { (visit.t("account-password-reset")) }
                    }
                }
                section class="panel" {
                    header { h2 { (visit.t(word)) } }
                    p class="source" { (visit.t(&format!("{word}-lead"))) }
                    form method="post" action={ (path) "/" (opens) } class="stack" {
                        (csrf(visit))
                        button type="submit" { (visit.t(word)) }
                    }
                }
            }
        }
    }
}
