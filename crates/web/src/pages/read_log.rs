//! Who read which act, when and why. The filter is posted: an address names nobody.

use maud::{Markup, html};
use office::{LogFilter, LogRow, LogView};
use vocabulary::{CivilDate, Problem};

use crate::components::{date_boxes, error_summary, pick, plain};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::{registers, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, &LogFilter::default(), &[])
}

pub(crate) fn find(visit: &Visit) -> Result<Reply, Fault> {
    let typed = form_values::date(&visit.request, "day");
    let day = (!typed.is_empty()).then(|| CivilDate::parse(&typed)).transpose();
    let filter = LogFilter {
        person: visit.request.field("reader").to_owned(),
        day: day.as_ref().ok().copied().flatten(),
        act: visit.request.field("act_number").trim().to_owned(),
        page: visit.request.list_page(),
    };
    if day.is_err() {
        let said = Problem::invalid("day", "date-impossible").with("value", &typed);
        return draw(visit, 422, &filter, &[said]);
    }
    draw(visit, 200, &filter, &[])
}

fn draw(visit: &Visit, status: u16, filter: &LogFilter, said: &[Problem]) -> Result<Reply, Fault> {
    let overseer = visit.session()?.overseer()?;
    let view = match visit.work(|ctx| office::read_log(ctx, &overseer, filter)) {
        Ok(view) => view,
        // What was sought is no number: everything, and a word beside the box.
        Err(failure) if !filter.act.is_empty() => {
            let said = shown_in_place(failure)?;
            let all = LogFilter { act: String::new(), ..filter.clone() };
            return draw(visit, 422, &all, &said);
        }
        Err(failure) => return Err(failure.into()),
    };
    let title = visit.t("nav-read-log");
    let content = html! {
        div class="page-head" { h1 { (title) } }
        div class="wide-page two" {
            (reads(visit, &view, filter))
            div {
                section class="panel" {
                    header { h2 { (visit.t("read-log-filter")) } }
                    (error_summary(visit, None, said))
                    (form(visit, &view, filter, said))
                }
                (outliers(visit, &view))
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "read-log", &content)))
}

fn outliers(visit: &Visit, view: &LogView) -> Markup {
    html! {
        section class="panel" {
            header { h2 { (visit.t("outliers-title")) } }
            @if view.outliers.is_empty() { p class="empty" { (visit.t("outliers-empty")) } }
            @else {
                ul class="plain" {
                    @for one in &view.outliers {
                        li {
                            span class="tag amber" { bdi { (one.reads) } } " "
                            strong { bdi { (visit.name(&one.who)) } } " · "
                            (visit.tn("outlier-median", i64::from(one.median)))
                        }
                    }
                }
            }
        }
    }
}

fn form(visit: &Visit, view: &LogView, filter: &LogFilter, said: &[Problem]) -> Markup {
    let anybody = (String::new(), visit.t("read-log-anybody"));
    let people =
        view.people.iter().map(|(login, name)| (login.clone(), visit.name(name).to_owned()));
    let people: Vec<(String, String)> = std::iter::once(anybody).chain(people).collect();
    let people: Vec<(&str, String)> =
        people.iter().map(|(login, name)| (login.as_str(), name.clone())).collect();
    let day = filter.day.map(|day| day.to_string()).unwrap_or_default();
    html! {
        form method="post" action="/read-log" class="stack" {
            (csrf(visit))
            (pick(visit, "reader", &people, &filter.person, said))
            (date_boxes(visit, "day", &day, said))
            (plain(visit, "act_number", "number", &filter.act, said))
            button type="submit" { (visit.t("read-log-find")) }
        }
    }
}

fn reads(visit: &Visit, view: &LogView, filter: &LogFilter) -> Markup {
    let title = match view.days {
        None => visit.tv("read-log-of-act", &[("number", &filter.act)]),
        Some((first, last)) if first == last => {
            visit.tv("read-log-of-day", &[("date", &visit.date(first))])
        }
        Some((first, last)) => {
            visit.tv("read-log-of-days", &[("from", &visit.date(first)), ("to", &visit.date(last))])
        }
    };
    html! {
        section class="panel" {
            header {
                h2 { (title) }
                span { (visit.tn("reads-count", i64::try_from(view.total).unwrap_or(i64::MAX))) }
            }
            @if view.rows.is_empty() { p class="empty" { (visit.t("read-log-empty")) } }
            @else { (table(visit, &title, &view.rows)) }
            (pages(visit, view, filter))
        }
    }
}

fn table(visit: &Visit, caption: &str, rows: &[LogRow]) -> Markup {
    html! {
        table {
            caption class="unseen" { (caption) }
            thead { tr {
                th scope="col" { (visit.t("col-when")) }
                th scope="col" { (visit.t("col-reader")) }
                th scope="col" { (visit.t("col-act")) }
                th scope="col" { (visit.t("col-purpose")) }
            } }
            tbody { @for row in rows { (line(visit, row)) } }
        }
    }
}

fn line(visit: &Visit, row: &LogRow) -> Markup {
    html! {
        tr {
            td { bdi { (visit.moment_in_full(row.at)) } }
            th scope="row" { bdi { (visit.name(&row.who)) } }
            td data-label=(visit.t("col-act")) {
                @if let Some(number) = &row.number { bdi { (number) } }
                @if let (Some(kind), Some(number)) = (row.kind, &row.number) {
                    span class="sub" { (registers::name(visit, kind, number.year)) }
                }
                @if let Some(person) = &row.person {
                    span class="sub" { bdi { (visit.name(person)) } }
                }
            }
            td data-label=(visit.t("col-purpose")) { bdi { (row.purpose) } }
        }
    }
}

fn pages(visit: &Visit, view: &LogView, filter: &LogFilter) -> Markup {
    let [year, month, day] =
        form_values::boxes(&filter.day.map(|day| day.to_string()).unwrap_or_default());
    let kept = [
        ("reader", filter.person.as_str()),
        ("act_number", &filter.act),
        ("day_year", &year),
        ("day_month", &month),
        ("day_day", &day),
    ];
    html! {
        @if view.pages > 1 {
            form class="pages" method="post" action="/read-log" {
                (csrf(visit))
                @for (name, value) in kept { input type="hidden" name=(name) value=(value); }
                @if view.page > 1 {
                    button class="quiet" name="page" value=(view.page - 1) {
                        (visit.t("page-before"))
                    }
                }
                span { (visit.tv("page-of", &[
                    ("page", &view.page.to_string()), ("pages", &view.pages.to_string()),
                ])) }
                @if view.page < view.pages {
                    button class="quiet" name="page" value=(view.page + 1) {
                        (visit.t("page-after"))
                    }
                }
            }
        }
    }
}
