//! How long an extract takes as a PDF once the server is warm, over HTTP.

use super::{Figure, Reach, percentile, timed};
use crate::exe::Demo;
use crate::http;
use crate::repo::{Repo, Scratch};
use crate::visit;

const WARM_UP: usize = 5;
const ASKED: usize = 200;

pub(super) fn run(repo: &Repo) -> Result<Vec<Figure>, String> {
    let scratch = Scratch::new(repo, "extract")?;
    let demo = Demo::start(repo, &scratch.path().join("data"), true)?;
    http::wait_for(&demo.address)?;
    let mut visit = visit::log_in(&demo, "clerk")?;
    let register = visit.registers()?.into_iter().nth(1).ok_or("there is one register only")?;
    let acts = visit.acts_on(&register)?;
    let mut figures = Vec::new();
    for lang in ["ar", "fr"] {
        // Another act each time: nothing of the last paper may be left to use again.
        let mut each = |turn: usize| {
            let act = acts.get(turn % acts.len().max(1)).ok_or("the register holds no act")?;
            visit.extract(act, lang)
        };
        timed(WARM_UP, &mut each)?;
        let taken = timed(ASKED, &mut each)?;
        let p50 = percentile(&taken, 0.5);
        let p99 = percentile(&taken, 0.99);
        figures.push(Figure::new(&format!("extract-{lang}-p50"), p50, "ms", Reach::AtMost(60.0)));
        figures.push(Figure::new(&format!("extract-{lang}-p99"), p99, "ms", Reach::Told));
    }
    Ok(figures)
}
