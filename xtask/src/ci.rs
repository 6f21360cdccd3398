//! `cargo xtask ci`: every check, in the order in which a fault is cheapest to find.

use crate::budget::{self, Line, timed};
use crate::repo::{Outcome, Repo};
use crate::{crash, layers, tests_all, tidy};

/// Kills of the real binary in one run of CI; `cargo xtask long` does more.
const KILLS: u32 = 20;

pub(crate) fn run(repo: &Repo) -> Outcome {
    let allowed = budget::read(repo)?;
    let before = changes(repo)?;
    let mut lines = vec![
        timed("fmt", || repo.run("cargo", &["fmt", "--all", "--", "--check"])),
        timed("tidy", || tidy::run(repo)),
        timed("layers", || layers::run(repo)),
        // Word for word what the README promises.
        timed("test", || repo.run("cargo", &["xtask", "test"])),
    ];
    if tests_all::is_built(repo) {
        lines.push(timed("clippy", || clippy(repo)));
        lines.push(timed("crash", || crash::run(repo, KILLS)));
    }
    lines.push(timed("nothing-changed", || unchanged(repo, &before)));
    budget::report("total", &lines, &allowed);
    close(&lines)
}

fn close(lines: &[Line]) -> Outcome {
    let failed: Vec<&str> =
        lines.iter().filter(|line| line.failed.is_some()).map(|line| line.name).collect();
    println!("\nchecks: {} passed, {} failed", lines.len() - failed.len(), failed.len());
    if failed.is_empty() {
        return Ok(());
    }
    Err(format!("failed: {}", failed.join(", ")))
}

fn clippy(repo: &Repo) -> Outcome {
    repo.run(
        "cargo",
        &[
            "clippy",
            "--release",
            "--locked",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ],
    )
}

/// Files that differ from what git holds, and files git does not know.
fn changes(repo: &Repo) -> Result<String, String> {
    repo.output("git", &["status", "--porcelain"])
}

/// The checks must leave the tree as they found it: a snapshot rewritten by a
/// test, or a lock file changed by a build, is a fault of the commit.
fn unchanged(repo: &Repo, before: &str) -> Outcome {
    let after = changes(repo)?;
    if after == before {
        return Ok(());
    }
    Err(format!("the checks changed the tree:\nbefore:\n{before}after:\n{after}"))
}
