//! The papers of a register, and its alphabetical table on the screen.

use accounts::Staff;
use maud::{Markup, html};
use office::node::Ctx;
use office::{Failure, Issued, RegisterView};
use registers::Letter;
use vocabulary::{Lang, PartialDate, RegisterId};

use crate::components::icon;
use crate::fault::Fault;
use crate::page::{self, csrf};
use crate::pages::register::register_of;
use crate::pages::registers::name;
use crate::reply::Reply;
use crate::visit::Visit;

type Print = fn(&mut Ctx<'_>, &Staff, &RegisterId, Lang) -> Result<Issued, Failure>;

/// The page that opens it.
pub(crate) fn opening(visit: &Visit) -> Result<Reply, Fault> {
    print(visit, office::print_register_opening)
}

/// Its closing statement.
pub(crate) fn closing(visit: &Visit) -> Result<Reply, Fault> {
    print(visit, office::print_closing_statement)
}

/// Its alphabetical table on paper.
pub(crate) fn index(visit: &Visit) -> Result<Reply, Fault> {
    print(visit, office::print_alphabetical_table)
}

fn print(visit: &Visit, print: Print) -> Result<Reply, Fault> {
    let register = register_of(visit)?;
    let staff = visit.session()?.staff();
    let lang = visit.paper_lang();
    let issued = visit.work(|ctx| print(ctx, &staff, &register, lang))?;
    Ok(Reply::Paper { name: issued.file_name, pdf: issued.pdf, shown: false })
}

/// The second copy for the court, signed.
pub(crate) fn second_copy(visit: &Visit) -> Result<Reply, Fault> {
    let register = register_of(visit)?;
    let signatory = visit.session()?.signatory()?;
    let parcel = visit.work(|ctx| office::print_second_copy(ctx, &signatory, &register))?;
    Ok(Reply::Parcel { name: parcel.file_name, zip: parcel.zip })
}

/// What can be printed of a register, for its page.
pub(crate) fn panel(visit: &Visit, view: &RegisterView) -> Markup {
    let path = format!("/registers/{}", view.card.register.as_str());
    let session = visit.session.as_ref();
    let works = session.is_some_and(|session| session.clerk().is_ok());
    let signs = session.is_some_and(|session| session.signatory().is_ok());
    let closed = view.closed.is_some();
    let mut papers = vec![("table", "print-table")];
    if view.numbered_here {
        papers.insert(0, ("opening", "print-opening"));
    }
    if closed {
        papers.push(("closing", "print-closing"));
    }
    html! {
        section class="panel" {
            header { h2 { (visit.t("register-papers")) } }
            p { a href={ (path) "/table" } { (visit.t("alphabetical-table")) } }
            @if works { p { a href={ (path) "/batch" } { (visit.t("batch-ask")) } } }
            @if works {
                div class="inline" { @for (paper, word) in papers {
                    form method="post" action={ (path) "/" (paper) } {
                        (csrf(visit))
                        button type="submit" { (icon("paper")) (visit.t(word)) }
                    }
                } }
            }
            @if signs && (closed || !view.numbered_here) {
                form method="post" action={ (path) "/second-copy" } class="stack" {
                    (csrf(visit))
                    button class="main" type="submit" {
                        (icon("paper")) (visit.t("print-second-copy"))
                    }
                    p class="source" { (visit.t("print-second-copy-lead")) }
                }
            }
        }
    }
}

/// The alphabetical table on the screen, in the order of one script.
pub(crate) fn table(visit: &Visit) -> Result<Reply, Fault> {
    let register = register_of(visit)?;
    let staff = visit.session()?.staff();
    let order = match visit.request.asked("order") {
        "latin" => Lang::Fr,
        "arabic" => Lang::Ar,
        _ if visit.lang == Lang::Ar => Lang::Ar,
        _ => Lang::Fr,
    };
    let view = visit.work(|ctx| office::register_view(ctx, &staff, &register))?;
    let letters = visit.work(|ctx| office::alphabetical_table(ctx, &staff, &register, order))?;
    let title = visit.t("alphabetical-table");
    let path = format!("/registers/{}", register.as_str());
    let of = name(visit, view.card.kind, view.card.year);
    let content = html! {
        div class="page-head" {
            a class="back" href=(path) { (icon("back")) (of) }
            h1 { (title) }
            nav class="tasks" aria-label=(title) {
                @for (word, lang) in [("arabic", Lang::Ar), ("latin", Lang::Fr)] {
                    a href={ (path) "/table?order=" (word) }
                        aria-current=[(lang == order).then_some("page")] {
                        (visit.t(&format!("order-{word}")))
                    }
                }
            }
        }
        div class="wide-page" {
            @if letters.is_empty() { p class="panel empty" { (visit.t("register-empty")) } }
            @else {
                nav class="letters" aria-label=(visit.t("letters")) {
                    @for (n, letter) in letters.iter().enumerate() {
                        a href={ "#letter-" (n) } { (heading(visit, letter)) }
                    }
                }
                div class="columns" {
                    @for (n, letter) in letters.iter().enumerate() {
                        (lines(visit, n, letter, order))
                    }
                }
            }
        }
    };
    Ok(Reply::ok(page::shell(visit, &title, "registers", &content)))
}

fn heading(visit: &Visit, letter: &Letter) -> String {
    match letter.letter.as_str() {
        "" => visit.t("no-letter"),
        letter => letter.to_owned(),
    }
}

fn lines(visit: &Visit, n: usize, letter: &Letter, order: Lang) -> Markup {
    let shown = |name: &vocabulary::Name| match (&name.latin, order) {
        (_, Lang::Ar) | (None, _) => name.ar.clone(),
        (Some(latin), _) => latin.clone(),
    };
    let day =
        |date: &str| PartialDate::parse(date).map(|date| visit.partial(&date)).unwrap_or_default();
    let title = heading(visit, letter);
    html! {
        section class="panel" id={ "letter-" (n) } {
            h2 { bdi { (title) } }
            table {
                caption class="unseen" { (title) }
                thead class="unseen" { tr {
                    th scope="col" { (visit.t("col-name")) }
                    th scope="col" { (visit.t("col-number")) }
                    th scope="col" { (visit.t("col-date")) }
                } }
                tbody { @for line in &letter.entries {
                    tr {
                        th scope="row" { bdi { (shown(&line.family)) " " (shown(&line.first)) } }
                        td class="number" { bdi { (line.number) } }
                        td { bdi { (day(&line.date)) } }
                    }
                } }
            }
        }
    }
}
