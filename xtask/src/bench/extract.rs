//! How long an extract takes as a PDF once the server is warm, over HTTP.

use super::{Figure, Reach, percentile};
use crate::exe::Demo;
use crate::http;
use crate::repo::{Repo, Scratch};
use crate::visit;
use std::time::Instant;

const WARM_UP: usize = 5;
const ASKED: usize = 60;

pub(super) fn run(repo: &Repo) -> Result<Vec<Figure>, String> {
    let scratch = Scratch::new(repo, "extract")?;
    let data = scratch.path().join("data");
    let demo = Demo::start(repo, &data, true)?;
    http::wait_for(&demo.address)?;
    let mut visit = visit::log_in(&demo, "clerk")?;
    let mut figures = Vec::new();
    for lang in ["ar", "fr"] {
        let mut taken = Vec::with_capacity(ASKED);
        for turn in 0..WARM_UP + ASKED {
            let start = Instant::now();
            visit.extract(lang)?;
            if turn >= WARM_UP {
                taken.push(start.elapsed().as_secs_f64() * 1000.0);
            }
        }
        taken.sort_by(f64::total_cmp);
        let p50 = percentile(&taken, 0.5);
        let p99 = percentile(&taken, 0.99);
        figures.push(Figure::new(&format!("extract-{lang}-p50"), p50, "ms", Reach::AtMost(60.0)));
        figures.push(Figure::new(&format!("extract-{lang}-p99"), p99, "ms", Reach::Told));
    }
    Ok(figures)
}
