//! From the start of the binary to its first page, and what it then holds in memory.

use super::{Figure, Reach, percentile};
use crate::exe::Demo;
use crate::http;
use crate::repo::{Repo, Scratch};
use std::time::Instant;

const STARTS: usize = 5;

pub(super) fn run(repo: &Repo) -> Result<Vec<Figure>, String> {
    let scratch = Scratch::new(repo, "start")?;
    let data = scratch.path().join("data");
    let fresh = Instant::now();
    let demo = Demo::start(repo, &data, true)?;
    http::wait_for(&demo.address)?;
    let fresh = fresh.elapsed().as_secs_f64();
    drop(demo);
    let mut starts = Vec::new();
    let mut resident = 0.0;
    for _ in 0..STARTS {
        let start = Instant::now();
        let demo = Demo::start(repo, &data, false)?;
        http::wait_for(&demo.address)?;
        starts.push(start.elapsed().as_secs_f64());
        std::thread::sleep(std::time::Duration::from_secs(1));
        resident = resident_megabytes(demo.pid())?;
    }
    starts.sort_by(f64::total_cmp);
    Ok(vec![
        Figure::new("start-fresh-demo", fresh, "s", Reach::AtMost(10.0)),
        Figure::new("start-demo-2-offices", percentile(&starts, 0.5), "s", Reach::AtMost(2.0)),
        Figure::missing("start-20-offices-of-20000-acts", "s", Reach::AtMost(2.0)),
        Figure::new("resident-idle-demo-2-offices", resident, "MB", Reach::AtMost(150.0)),
        Figure::missing("resident-idle-20-offices-of-20000-acts", "MB", Reach::AtMost(150.0)),
    ])
}

fn resident_megabytes(pid: u32) -> Result<f64, String> {
    let page = format!("/proc/{pid}/status");
    let text = std::fs::read_to_string(&page).map_err(|e| format!("{page}: {e}"))?;
    text.lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))
        .and_then(|rest| rest.split_whitespace().next())
        .and_then(|word| word.parse::<f64>().ok())
        .map(|kilobytes| kilobytes * 1024.0 / 1_000_000.0)
        .ok_or_else(|| format!("{page} has no VmRSS"))
}
