//! Accounts of the office, and the first days of Hijri months as they were announced.

use maud::{Markup, html};
use office::AdminView;
use vocabulary::{Problem, Values};

use crate::components::{date_boxes, error_summary, pick, plain};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::account::{roles, scopes, state};
use crate::pages::shown_in_place;
use crate::reply::Reply;
use crate::visit::Visit;

const FIELDS: [&str; 7] =
    ["login", "name_ar", "name_latin", "role", "scope", "id_card", "password"];

/// What was typed, and in which of the two forms.
struct Typed<'a> {
    values: &'a Values,
    form: &'a str,
    said: &'a [Problem],
}

impl Typed<'_> {
    fn said(&self, form: &str) -> &[Problem] {
        if self.form == form { self.said } else { &[] }
    }

    fn value(&self, form: &str, id: &str) -> &str {
        if self.form == form { self.values.get(id).map_or("", String::as_str) } else { "" }
    }
}

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &Typed { values: &Values::new(), form: "", said: &[] })
}

/// A new account.
pub(crate) fn account(visit: &Visit) -> Result<Reply, Fault> {
    let administrator = visit.session()?.administrator()?;
    let mut values: Values =
        FIELDS.into_iter().map(|id| (id.to_owned(), visit.request.field(id).to_owned())).collect();
    values.insert("in_office_since".into(), form_values::date(&visit.request, "in_office_since"));
    match visit.work(|ctx| office::create_account(ctx, &administrator, &values)) {
        Ok(_) => Ok(Reply::See("/administration".into())),
        Err(failure) => {
            let said = shown_in_place(failure)?;
            draw(visit, 422, &Typed { values: &values, form: "account", said: &said })
        }
    }
}

/// The first day of a Hijri month, as announced.
pub(crate) fn month(visit: &Visit) -> Result<Reply, Fault> {
    let administrator = visit.session()?.administrator()?;
    let mut values: Values = ["hijri_year", "month", "source"]
        .into_iter()
        .map(|id| (id.replace("hijri_", ""), visit.request.field(id).trim().to_owned()))
        .collect();
    values.insert("first_day".into(), form_values::date(&visit.request, "first_day"));
    match visit.work(|ctx| office::enter_hijri_month_start(ctx, &administrator, &values)) {
        Ok(()) => Ok(Reply::See("/administration".into())),
        Err(failure) => {
            let said = shown_in_place(failure)?;
            draw(visit, 422, &Typed { values: &values, form: "month", said: &said })
        }
    }
}

fn draw(visit: &Visit, status: u16, typed: &Typed<'_>) -> Result<Reply, Fault> {
    let administrator = visit.session()?.administrator()?;
    let view = visit.work(|ctx| office::administration_view(ctx, &administrator))?;
    let title = visit.t("nav-administration");
    let content = html! {
        div class="page-head" { h1 { (title) } }
        div class="wide-page two" {
            div { (accounts(visit, &view)) (months(visit, &view)) }
            div { (account_form(visit, typed)) (month_form(visit, typed)) }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "administration", &content)))
}

fn accounts(visit: &Visit, view: &AdminView) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("accounts-title")) } }
            table {
                caption class="unseen" { (visit.t("accounts-title")) }
                thead { tr {
                    th scope="col" { (visit.t("col-person")) }
                    th scope="col" { (visit.t("col-role")) }
                    th scope="col" { (visit.t("field-login")) }
                    th scope="col" { (visit.t("col-state")) }
                } }
                tbody {
                    @for account in &view.accounts {
                        tr {
                            th scope="row" {
                                a href={
                                    "/administration/accounts/" (account.account.as_str())
                                } { (visit.name(&account.name)) }
                            }
                            td {
                                (visit.t(&format!("role-{}", account.role)))
                                span class="sub" {
                                    (visit.t(&format!("scope-{}", account.scope)))
                                }
                            }
                            td { bdi class="code" { (account.login) } }
                            td { (state(visit, account)) }
                        }
                    }
                }
            }
        }
    }
}

fn months(visit: &Visit, view: &AdminView) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("months-title")) } }
            p class="source" { (visit.t("months-lead")) }
            @if view.months.is_empty() { p class="empty" { (visit.t("months-empty")) } }
            @else {
                ul class="plain" {
                    @for month in &view.months {
                        li { bdi { (month.month) "/" (month.year) } ": "
                            bdi { (visit.date(month.first)) } " — " (month.source) }
                    }
                }
            }
        }
    }
}

fn account_form(visit: &Visit, typed: &Typed<'_>) -> Markup {
    let said = typed.said("account");
    let value = |id: &str| typed.value("account", id);
    let role = if value("role").is_empty() { "clerk" } else { value("role") };
    html! {
        section class="panel" {
            header { h2 { (visit.t("account-make")) } }
            p class="source" { (visit.t("account-make-lead")) }
            (error_summary(visit, None, said))
            form method="post" action="/administration/accounts" class="stack" {
                (csrf(visit))
                (plain(visit, "name_ar", "text", value("name_ar"), said))
                (plain(visit, "name_latin", "login", value("name_latin"), said))
                (pick(visit, "role", &roles(visit), role, said))
                (pick(visit, "scope", &scopes(visit), value("scope"), said))
                (date_boxes(visit, "in_office_since", value("in_office_since"), said))
                (plain(visit, "id_card", "text", value("id_card"), said))
                (plain(visit, "login", "login", value("login"), said))
                (plain(visit, "password", "password", "", said))
                button type="submit" { (visit.t("account-make")) }
            }
        }
    }
}

fn month_form(visit: &Visit, typed: &Typed<'_>) -> Markup {
    let said = typed.said("month");
    let value = |id: &str| typed.value("month", id);
    html! {
        section class="panel" {
            header { h2 { (visit.t("month-enter")) } }
            (error_summary(visit, None, said))
            form method="post" action="/administration/hijri-months" class="stack" {
                (csrf(visit))
                (plain(visit, "hijri_year", "number", value("year"), said))
                (plain(visit, "month", "number", value("month"), said))
                (date_boxes(visit, "first_day", value("first_day"), said))
                (plain(visit, "source", "text", value("source"), said))
                button type="submit" { (visit.t("month-enter")) }
            }
        }
    }
}
