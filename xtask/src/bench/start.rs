//! From the start of the binary to its first page, and what it then holds in memory.

use super::{Figure, Reach, large, percentile};
use crate::exe::{Demo, Login};
use crate::http;
use crate::repo::{Outcome, Repo, Scratch};
use crate::visit::{self, Visit};
use std::path::Path;
use std::time::Duration;

const STARTS: usize = 5;
/// Fonts are prepared after the first page; idle is when that is over.
const SETTLED: Duration = Duration::from_secs(2);
/// Page requests before memory is looked at again.
const ASKED: usize = 200;
/// Papers before memory is looked at once more.
const COPIED: usize = 20;

pub(super) fn run(repo: &Repo) -> Result<Vec<Figure>, String> {
    let scratch = Scratch::new(repo, "start")?;
    let data = scratch.path().join("data");
    let demo = Demo::start(repo, &data, true)?;
    http::wait_for(&demo.address)?;
    let fresh = demo.started.elapsed().as_secs_f64();
    drop(demo);
    let usual = measured(repo, &data)?;
    let data = large::ready(repo)?;
    let cold = cold(repo, &data)?;
    let large = measured(repo, &data)?;
    let seconds = |name, value, reach| Figure::new(name, value, "s", reach);
    let memory = |name, value| Figure::new(name, value, "MB", Reach::AtMost(150.0));
    let (soon, told) = (Reach::AtMost(2.0), Reach::Told);
    Ok(vec![
        seconds("start-fresh-demo", fresh, Reach::AtMost(10.0)),
        seconds("start-demo-2-offices", usual.start, soon),
        seconds("start-20-offices-of-20000-acts", large.start, soon),
        seconds("start-20-offices-of-20000-acts-uncached", cold, told),
        memory("resident-idle-demo-2-offices", usual.idle),
        memory("resident-idle-20-offices-of-20000-acts", large.idle),
        Figure::new("resident-after-200-pages-demo-2-offices", usual.asked, "MB", told),
        Figure::new("resident-after-200-pages-20-offices-of-20000-acts", large.asked, "MB", told),
        Figure::new("resident-after-20-extracts-demo-2-offices", usual.copied, "MB", told),
        Figure::new(
            "resident-after-20-extracts-20-offices-of-20000-acts",
            large.copied,
            "MB",
            told,
        ),
    ])
}

struct Measured {
    /// Seconds, the median.
    start: f64,
    /// Megabytes, the most of all starts.
    idle: f64,
    /// After 200 pages, and then after 20 papers.
    asked: f64,
    copied: f64,
}

fn measured(repo: &Repo, data: &Path) -> Result<Measured, String> {
    let mut starts = Vec::new();
    let (mut idle, mut asked, mut copied) = (0.0_f64, 0.0_f64, 0.0_f64);
    for turn in 1..=STARTS {
        let demo = Demo::start(repo, data, false)?;
        http::wait_for(&demo.address)?;
        starts.push(demo.started.elapsed().as_secs_f64());
        std::thread::sleep(SETTLED);
        idle = idle.max(resident_megabytes(demo.pid())?);
        if turn == STARTS {
            of_every_office(&demo, ASKED, pages)?;
            asked = resident_megabytes(demo.pid())?;
            of_every_office(&demo, COPIED, copies)?;
            copied = resident_megabytes(demo.pid())?;
        }
    }
    starts.sort_by(f64::total_cmp);
    Ok(Measured { start: percentile(&starts, 0.5), idle, asked, copied })
}

/// One start with the directory's files out of the machine's cache, as after a night.
fn cold(repo: &Repo, data: &Path) -> Result<f64, String> {
    for folder in [data.to_path_buf(), data.join("offices")] {
        let entries = std::fs::read_dir(&folder).map_err(|e| format!("offices: {e}"))?;
        for file in entries.flatten().filter(|entry| entry.path().is_file()) {
            let from = format!("if={}", file.path().display());
            // Reads nothing; tells the kernel to drop what it holds of the file.
            repo.run("dd", &[&from, "iflag=nocache", "count=0", "status=none"])?;
        }
    }
    let demo = Demo::start(repo, data, false)?;
    http::wait_for(&demo.address)?;
    Ok(demo.started.elapsed().as_secs_f64())
}

/// The clerks share the work, so that every office's file is read.
fn of_every_office(
    demo: &Demo,
    all: usize,
    work: impl Fn(&mut Visit, usize) -> Outcome,
) -> Outcome {
    let clerks: Vec<&Login> = demo.logins.iter().filter(|login| login.role == "clerk").collect();
    for clerk in &clerks {
        work(&mut visit::log_in_as(demo, clerk)?, all / clerks.len())?;
    }
    Ok(())
}

fn copies(visit: &mut Visit, count: usize) -> Outcome {
    let desk = visit.desk.clone();
    let acts = visit.acts_on(&desk)?;
    for (act, lang) in acts.iter().cycle().zip(["ar", "fr"].into_iter().cycle()).take(count) {
        visit.extract(act, lang)?;
    }
    Ok(())
}

fn pages(visit: &mut Visit, count: usize) -> Outcome {
    let desk = visit.desk.clone();
    let registers = visit.registers()?;
    let mut asked = 0;
    for register in registers.iter().cycle() {
        let acts = visit.acts_on(register)?;
        visit.page(&desk, "</html>")?;
        visit.search("EL AMRANI")?;
        visit.page("/declarations/birth", "</html>")?;
        asked += 4;
        for act in acts.iter().take(6) {
            visit.open_act(act)?;
            asked += 1;
        }
        if asked >= count {
            return Ok(());
        }
    }
    Err("the office has no register".to_owned())
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
