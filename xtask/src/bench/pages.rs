//! How long the pages take that are opened all day: the desk and an act.

use super::{Figure, Reach, percentile};
use crate::exe::Demo;
use crate::http;
use crate::repo::{Repo, Scratch};
use crate::visit;
use std::time::Instant;

const ASKED: usize = 500;

pub(super) fn run(repo: &Repo) -> Result<Vec<Figure>, String> {
    let scratch = Scratch::new(repo, "pages")?;
    let data = scratch.path().join("data");
    let demo = Demo::start(repo, &data, true)?;
    http::wait_for(&demo.address)?;
    let mut visit = visit::log_in(&demo, "clerk")?;
    let desk = visit.desk.clone();
    let act = visit.act()?;
    let mut figures = Vec::new();
    for (name, path) in [("page-desk", desk), ("page-act", act)] {
        let mut taken = Vec::with_capacity(ASKED);
        for _ in 0..ASKED {
            let start = Instant::now();
            let answer = visit.client.get(&path)?;
            taken.push(start.elapsed().as_secs_f64() * 1000.0);
            if answer.status != 200 {
                return Err(format!("{path} answered {}", answer.status));
            }
        }
        taken.sort_by(f64::total_cmp);
        figures.push(Figure::new(
            &format!("{name}-p50"),
            percentile(&taken, 0.5),
            "ms",
            Reach::Told,
        ));
        let p99 = percentile(&taken, 0.99);
        figures.push(Figure::new(&format!("{name}-p99"), p99, "ms", Reach::AtMost(30.0)));
    }
    Ok(figures)
}
