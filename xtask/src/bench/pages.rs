//! How long the pages take that are opened all day, in the usual training directory and, once
//! `bench start` has made it, in the large one.

use super::{Figure, Reach, large, percentile, timed};
use crate::exe::Demo;
use crate::http;
use crate::repo::{Repo, Scratch};
use crate::visit::{self, Visit};

const ASKED: usize = 500;
/// Acts that are read in turn: every read is recorded on the act's own page, which grows.
const ACTS: usize = 50;
/// Among the commonest family names: many hits.
const FAMILY: &str = "EL AMRANI";

pub(super) fn run(repo: &Repo) -> Result<Vec<Figure>, String> {
    let scratch = Scratch::new(repo, "pages")?;
    let demo = Demo::start(repo, &scratch.path().join("data"), true)?;
    let mut figures = all(&demo, "page")?;
    drop(demo);
    match large::find(repo)? {
        Some(data) => figures.extend(all(&Demo::start(repo, &data, false)?, "large-page")?),
        None => figures.push(Figure::missing("large-page-p99", "ms", Reach::AtMost(30.0))),
    }
    Ok(figures)
}

/// Every page, asked for many times, one after the other.
fn all(demo: &Demo, prefix: &str) -> Result<Vec<Figure>, String> {
    http::wait_for(&demo.address)?;
    let mut clerk = visit::log_in(demo, "clerk")?;
    let mut figures = lists(&mut clerk, prefix)?;
    let acts = opened(&mut clerk)?;
    figures.extend(figure(prefix, "act", |turn| clerk.act(in_turn(&acts, turn)))?);
    for (name, query) in [("search", FAMILY.to_owned()), ("search-year", format!("{FAMILY} 1988"))]
    {
        figures.extend(figure(prefix, name, |_| clerk.search(&query).map(drop))?);
    }
    let mut registrar = visit::log_in(demo, "registrar")?;
    let asked = registrar.client.get("/queue")?;
    let draft = asked.header("location").ok_or("nothing waits in the queue")?.to_owned();
    let says = "class=\"signing\"";
    figures.extend(figure(prefix, "queue", |_| registrar.page(&draft, says).map(drop))?);
    Ok(figures)
}

fn lists(clerk: &mut Visit, prefix: &str) -> Result<Vec<Figure>, String> {
    let desk = clerk.desk.clone();
    // The year that is over is the fullest that is still asked for every day.
    let register = clerk.registers()?.into_iter().nth(1).ok_or("there is one register only")?;
    let pages = [
        ("desk", desk.as_str(), "/acts/act-"),
        ("registers", "/registers", "/registers/reg-"),
        ("register", &register, "/acts/act-"),
        ("declaration", "/declarations/birth", "name=\"child_first_ar\""),
    ];
    let mut figures = Vec::new();
    for (name, path, says) in pages {
        figures.extend(figure(prefix, name, |_| clerk.page(path, says).map(drop))?);
    }
    Ok(figures)
}

/// Acts whose purpose was said. Of other registers at each run: the large directory is kept, and
/// an act that every run reads would grow for ever.
fn opened(clerk: &mut Visit) -> Result<Vec<String>, String> {
    let registers = clerk.registers()?;
    let skipped = std::process::id() as usize % registers.len().max(1);
    let mut acts = Vec::new();
    for register in registers.into_iter().cycle().skip(skipped) {
        if acts.len() >= ACTS {
            break;
        }
        acts.extend(clerk.acts_on(&register)?);
    }
    acts.truncate(ACTS);
    for act in &acts {
        clerk.open_act(act)?;
    }
    Ok(acts)
}

fn in_turn(acts: &[String], turn: usize) -> &str {
    acts.get(turn % acts.len().max(1)).map_or("", String::as_str)
}

fn figure(
    prefix: &str,
    name: &str,
    each: impl FnMut(usize) -> Result<(), String>,
) -> Result<[Figure; 2], String> {
    let taken = timed(ASKED, each)?;
    let of = |share, label, reach| {
        Figure::new(&format!("{prefix}-{name}-{label}"), percentile(&taken, share), "ms", reach)
    };
    Ok([of(0.5, "p50", Reach::Told), of(0.99, "p99", Reach::AtMost(30.0))])
}
