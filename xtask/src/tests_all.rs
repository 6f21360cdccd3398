//! `cargo xtask test`: installs what is missing, then every test there is: the
//! workspace's, the oracles', and the walk through the browser.

use crate::budget::{self, timed};
use crate::exe;
use crate::needs;
use crate::repo::{Outcome, Repo};

const ORACLE: &str = "crates/vocabulary/tests/oracle.py";

pub(crate) fn run(repo: &Repo) -> Outcome {
    let allowed = budget::read(repo)?;
    let mut lines = vec![timed("needs", || needs::install(repo)), timed("build", || build(repo))];
    if lines.iter().all(|line| line.failed.is_none()) {
        lines.push(timed("tests", || cargo_test(repo)));
        lines.push(timed("oracles", || oracles(repo)));
        lines.push(timed("browser", || browser(repo)));
    }
    budget::report("test", &lines, &allowed);
    let failed: Vec<&str> =
        lines.iter().filter(|line| line.failed.is_some()).map(|line| line.name).collect();
    if failed.is_empty() { Ok(()) } else { Err(format!("failed: {}", failed.join(", "))) }
}

/// Whether there is a binary to try.
pub(crate) fn is_built(repo: &Repo) -> bool {
    exe::path(repo).is_ok()
}

/// Builds everything once, in the one profile that is also shipped.
pub(crate) fn build(repo: &Repo) -> Outcome {
    repo.run("cargo", &["build", "--release", "--locked", "--workspace"])
}

pub(crate) fn cargo_test(repo: &Repo) -> Outcome {
    repo.run("cargo", &["test", "--release", "--locked", "--workspace", "--no-fail-fast"])
}

/// Programs that others wrote judge our words and dates.
pub(crate) fn oracles(repo: &Repo) -> Outcome {
    if !repo.exists(ORACLE) {
        println!("no oracle script yet");
        return Ok(());
    }
    let python = needs::venv(repo)?.join("bin/python");
    let mut command = repo.command(&python.to_string_lossy(), &[ORACLE]);
    command.env("SIJILL_TARGET", repo.target()?);
    finish("the oracle", command.status())
}

/// The real binary in a real browser, by the keyboard alone.
pub(crate) fn browser(repo: &Repo) -> Outcome {
    let mut command = repo.command("node", &["e2e/walk.mjs"]);
    command.env("SIJILL_EXE", exe::path(repo)?);
    command.env("SIJILL_PYTHON", needs::venv(repo)?.join("bin/python"));
    finish("the browser walk", command.status())
}

fn finish(what: &str, ended: std::io::Result<std::process::ExitStatus>) -> Outcome {
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{what} ended with {status}")),
        Err(why) => Err(format!("{what} did not start: {why}")),
    }
}
