//! An act as it stood on a day in the past (M15). The day is posted: an address names nobody's
//! question, and the read is recorded with its purpose.

use maud::html;
use office::ActAsOf;
use vocabulary::{CivilDate, Problem};

use crate::components::{
    Margin, act_sheet, date_boxes, error_summary, head_of_act, line_of, plain, warnings,
};
use crate::fault::Fault;
use crate::form_values;
use crate::page::{self, csrf};
use crate::pages::{act_of, shown_in_place};
use crate::reply::Reply;
use crate::visit::Visit;

pub(crate) fn ask(visit: &Visit) -> Result<Reply, Fault> {
    draw(visit, 200, None, &[])
}

pub(crate) fn show(visit: &Visit) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let staff = visit.session()?.staff();
    let typed = form_values::date(&visit.request, "day");
    let Ok(day) = CivilDate::parse(&typed) else {
        let said = Problem::invalid("day", "date-impossible").with("value", &typed);
        return draw(visit, 422, None, &[said]);
    };
    let purpose = visit.request.field("purpose");
    match visit.work(|ctx| office::act_as_of(ctx, &staff, &act, day, purpose)) {
        Ok(view) => draw(visit, 200, Some(&view), &[]),
        Err(failure) => draw(visit, 422, None, &shown_in_place(failure)?),
    }
}

fn draw(
    visit: &Visit,
    status: u16,
    view: Option<&ActAsOf>,
    said: &[Problem],
) -> Result<Reply, Fault> {
    let act = act_of(visit)?;
    let line = line_of(visit, &act)?;
    let title = visit.t("as-of-title");
    let day = form_values::date(&visit.request, "day");
    let content = html! {
        (head_of_act(visit, &line, &title))
        div class="wide-page with-side" {
            div class="stack" {
                @match view {
                    None => p class="panel empty" { (visit.t("as-of-lead")) },
                    Some(view) => {
                        h2 { (visit.tv("as-of-day", &[("date", &visit.date(view.on))])) }
                        (warnings(visit, &view.problems, &[]))
                        (act_sheet(visit, &view.text_ar, &view.text_fr, &Margin {
                            person: &line.person,
                            number: Some(&view.number),
                            notes: &view.notes,
                            renvois: &[],
                        }))
                    },
                }
            }
            aside {
                section class="panel" {
                    (error_summary(visit, None, said))
                    form method="post" action={ "/acts/" (act.as_str()) "/as-of" } class="stack" {
                        (csrf(visit))
                        (date_boxes(visit, "day", &day, said))
                        (plain(visit, "purpose", "text", visit.request.field("purpose"), said))
                        button class="main" type="submit" data-main="yes" {
                            (visit.t("as-of-show"))
                        }
                    }
                }
            }
        }
    };
    Ok(Reply::Page(status, page::shell(visit, &title, "registers", &content)))
}
