//! What it costs to publish a journal: the first time, and for one act more when the log is long.
//! Beside it a publication that finds nothing new, whose cost is that of starting.

use super::{Figure, Reach, percentile, timed};
use crate::batch;
use crate::exe::{self, Training, word};
use crate::feed;
use crate::repo::{Outcome, Repo, Scratch};
use std::path::Path;

/// Acts before the first publication.
const ACTS: u32 = 20_000;
/// Single acts published afterwards, one after the other.
const SINGLE: u32 = 60;
/// What publishing one act more may take.
const PROMISED_MS: f64 = 5.0;

pub(super) fn run(repo: &Repo) -> Result<Vec<Figure>, String> {
    let scratch = Scratch::new(repo, "checkpoint")?;
    let acts = ACTS.to_string();
    let size = ["--offices", "1", "--acts", acts.as_str()];
    let training = Training::seeded_with(repo, scratch.path(), &size)?;
    let log = scratch.path().join("log");
    let whole = timed(1, |_| publish(repo, &training, &log))?;
    let first = percentile(&whole, 0.5);
    let (mut one, mut none) = (Vec::new(), Vec::new());
    for n in 0..SINGLE {
        enter(repo, &training, u64::from(n))?;
        one.extend(timed(1, |_| publish(repo, &training, &log))?);
        none.extend(timed(1, |_| publish(repo, &training, &log))?);
    }
    one.sort_by(f64::total_cmp);
    none.sort_by(f64::total_cmp);
    let idle = percentile(&none, 0.5);
    let figure = |name, value, reach| Figure::new(name, value, "ms/act", reach);
    Ok(vec![
        figure("checkpoint-first-20000", (first - idle) / f64::from(ACTS), Reach::Told),
        figure("checkpoint-one-more", percentile(&one, 0.5) - idle, Reach::AtMost(PROMISED_MS)),
        Figure::new("checkpoint-nothing-new", idle, "ms", Reach::Told),
    ])
}

fn enter(repo: &Repo, training: &Training, n: u64) -> Outcome {
    let lines = feed::lines(0, n, &training.login("registrar")?.login)?;
    let entered = batch::run(repo, training, &lines, &[])?;
    match entered.answers.iter().find(|answer| word(answer, "outcome") != "done") {
        Some(answer) => Err(format!("not signed: {answer}")),
        None => Ok(()),
    }
}

fn publish(repo: &Repo, training: &Training, log: &Path) -> Outcome {
    let (data, out) = (training.data.to_string_lossy(), log.to_string_lossy());
    let args = ["log", "publish", "--data", &data, "--out", &out, "--json"];
    let said = exe::command(repo, &args)?
        .output()
        .map_err(|e| format!("sijill log publish did not start: {e}"))?;
    if said.status.success() {
        return Ok(());
    }
    Err(format!("sijill log publish: {}", String::from_utf8_lossy(&said.stderr)))
}
