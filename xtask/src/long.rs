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

/// Flips one random bit of one stored fact, `times` times, each in a fresh copy.
pub(crate) fn tamper(repo: &Repo, times: u32) -> Outcome {
    let scratch = Scratch::new(repo, "tamper")?;
    let training = Training::seeded(repo, scratch.path())?;
    let data = training.data.to_string_lossy().into_owned();
    let mut missed = 0_u32;
    for turn in 1..=times {
        let ended = exe::command(repo, &["journal", "tamper-test", "--data", &data])?
            .output()
            .map_err(|e| format!("tamper-test did not start: {e}"))?;
        if !ended.status.success() {
            missed += 1;
            println!("turn {turn}: {}", String::from_utf8_lossy(&ended.stdout).trim());
        }
        if turn % 100 == 0 {
            println!("{turn} bits flipped, {missed} missed");
        }
    }
    println!("tamper: {} passed, {missed} failed", times - missed);
    if missed == 0 { Ok(()) } else { Err(format!("{missed} of {times} flipped bits not found")) }
}
