//! `cargo xtask long`: what takes hours and needs no person. Not part of CI.

use crate::exe::{self, Training};
use crate::repo::{Outcome, Repo, Scratch};
use crate::{crash, tests_all};

const KILLS: u32 = 500;
const FLIPS: u32 = 1000;
/// Power cuts built from a recording, and bits flipped anywhere in the files.
const IMAGES: &str = "100000";
const BITS: &str = "20000";

pub(crate) fn run(repo: &Repo) -> Outcome {
    tests_all::build(repo)?;
    crash::run(repo, KILLS)?;
    tamper(repo, FLIPS)?;
    year(repo)?;
    faults(repo)
}

/// A year of an office from the keyboard alone, in the real browser.
fn year(repo: &Repo) -> Outcome {
    let mut command = repo.command("node", &["e2e/year.mjs"]);
    command.env("SIJILL_EXE", exe::path(repo)?);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("the year ended with {status}")),
        Err(why) => Err(format!("the year did not start: {why}")),
    }
}

/// The tests of power cuts, failing disks and flipped bits, with more of each.
/// `SIJILL_FAULT_SEED` in the environment asks for other ones.
fn faults(repo: &Repo) -> Outcome {
    let test = ["test", "--release", "--locked", "-p", "recording-vfs", "--test", "faults"];
    let mut command = repo.command("cargo", &test);
    command.args(["--", "--nocapture"]);
    command.env("SIJILL_CRASH_IMAGES", IMAGES).env("SIJILL_FLIPPED_BITS", BITS);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("the faults ended with {status}")),
        Err(why) => Err(format!("the faults did not start: {why}")),
    }
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
