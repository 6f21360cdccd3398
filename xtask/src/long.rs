//! `cargo xtask long`: what takes hours and needs no person. Not part of CI.

use crate::exe::{self, Training};
use crate::repo::{Outcome, Repo, Scratch};
use crate::{crash, tests_all};

const KILLS: u32 = 500;
const FLIPS: u32 = 1000;

pub(crate) fn run(repo: &Repo) -> Outcome {
    tests_all::build(repo)?;
    crash::run(repo, KILLS)?;
    tamper(repo, FLIPS)
}

/// Flips one random bit of one stored fact, `times` times, in a copy.
pub(crate) fn tamper(repo: &Repo, times: u32) -> Outcome {
    let scratch = Scratch::new(repo, "tamper")?;
    let training = Training::seeded(repo, scratch.path())?;
    let data = training.data.to_string_lossy().into_owned();
    let times = times.to_string();
    let args = ["journal", "tamper-test", "--data", &data, "--times", &times];
    let ended = exe::command(repo, &args)?
        .status()
        .map_err(|e| format!("tamper-test did not start: {e}"))?;
    if ended.success() { Ok(()) } else { Err(format!("tamper-test ended with {ended}")) }
}
