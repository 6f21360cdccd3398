//! How many extracts one second of processor time gives, each of another act: set, sealed, with
//! its code, kept and entered in the journal. Beside it what a Python shop would take: WeasyPrint
//! with a page of the same words, which neither seals nor keeps. And whether memory stays flat.

use super::{Figure, Reach};
use crate::batch;
use crate::exe::{self, Training, word};
use crate::repo::{Repo, Scratch};
use serde_json::{Value, json};
use std::path::Path;

const ACTS: u32 = 10_000;
/// Documents of the first run and of the second.
const FEW: usize = 1_000;
const MANY: usize = 10_000;
/// WeasyPrint is slower: this many are enough to know.
const THEIRS: u32 = 60;
const SCRIPT: &str = include_str!("with_weasyprint.py");
const WHEEL: &str = "weasyprint==70.0";

pub(super) fn run(repo: &Repo) -> Result<Vec<Figure>, String> {
    let scratch = Scratch::new(repo, "documents")?;
    let acts = ACTS.to_string();
    let size = ["--offices", "1", "--acts", acts.as_str()];
    let training = Training::seeded_with(repo, scratch.path(), &size)?;
    let births = births(repo, &training)?;
    let few = ours(repo, &training, &births, FEW)?;
    let many = ours(repo, &training, &births, MANY)?;
    let (theirs, their_kind) = theirs(repo, scratch.path())?;
    let set = set_alone(repo)?;
    let per_second = |ms: f64| 1000.0 / ms;
    let ours = per_second(many.ms);
    Ok(vec![
        Figure::new("documents-sealed-per-cpu-s", ours, "1/s", Reach::AtLeast(35.0)),
        Figure::new(&format!("documents-{their_kind}-per-cpu-s"), theirs, "1/s", Reach::Told),
        Figure::new("documents-set-per-cpu-s", set, "1/s", Reach::Told),
        Figure::new("documents-set-ratio", set / theirs, "x", Reach::AtLeast(8.0)),
        Figure::new("documents-sealed-ratio", ours / theirs, "x", Reach::Told),
        Figure::new("documents-peak-after-1000", few.peak_mb, "MB", Reach::Told),
        Figure::new("documents-peak-after-10000", many.peak_mb, "MB", Reach::Told),
        Figure::new("documents-peak-growth", many.peak_mb / few.peak_mb, "x", Reach::AtMost(1.25)),
    ])
}

struct Issued {
    /// Processor time of one document, in milliseconds.
    ms: f64,
    peak_mb: f64,
}

fn births(repo: &Repo, training: &Training) -> Result<Vec<String>, String> {
    let data = training.data.to_string_lossy();
    let said = exe::command(repo, &["act", "list", "--data", &data, "--json"])?
        .output()
        .map_err(|e| format!("sijill act list did not start: {e}"))?;
    let listed = String::from_utf8_lossy(&said.stdout).into_owned();
    let acts: Vec<Value> =
        listed.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let births = acts.iter().filter(|act| word(act, "kind") == "birth");
    let ids: Vec<String> = births
        .filter_map(|act| [word(act, "id"), word(act, "act")].into_iter().find(|id| !id.is_empty()))
        .collect();
    if ids.is_empty() { Err("the office holds no birth".into()) } else { Ok(ids) }
}

/// Less what a run without any document takes.
fn ours(
    repo: &Repo,
    training: &Training,
    births: &[String],
    count: usize,
) -> Result<Issued, String> {
    let line = |n: usize| {
        let act = &births[n % births.len()];
        json!({"issue_copy": {"act": act, "kind": "extract", "capacity": "holder",
            "lang": if n.is_multiple_of(2) { "ar" } else { "fr" }, "purpose_kind": "school"}})
        .to_string()
    };
    let lines: Vec<String> = (0..count).map(line).collect();
    let none = batch::run(repo, training, &lines[..1], &[])?;
    let all = batch::run(repo, training, &lines, &[])?;
    if let Some(answer) = all.answers.iter().find(|answer| word(answer, "outcome") != "done") {
        return Err(format!("not issued: {answer}"));
    }
    #[expect(clippy::cast_precision_loss, reason = "some thousand documents")]
    let ms = (all.cpu_ms - none.cpu_ms) / (count - 1) as f64;
    Ok(Issued { ms, peak_mb: all.peak_mb })
}

/// The setting alone, as WeasyPrint does it.
fn set_alone(repo: &Repo) -> Result<f64, String> {
    let args = ["run", "--release", "--locked", "-q", "-p", "documents", "--example", "setting"];
    let said = repo.output("cargo", &args)?;
    said.trim().parse().map_err(|_| format!("the example said {said}"))
}

/// Documents of WeasyPrint in a second of processor time. Nothing else in the project needs it.
fn theirs(repo: &Repo, scratch: &Path) -> Result<(f64, &'static str), String> {
    let venv = repo.target()?.join("venv-weasyprint");
    let python = venv.join("bin/python");
    if !python.is_file() {
        repo.run("python3", &["-m", "venv", &venv.to_string_lossy()])?;
        let pip = venv.join("bin/pip").to_string_lossy().into_owned();
        repo.run(&pip, &["install", "--quiet", "--disable-pip-version-check", WHEEL])?;
    }
    let script = scratch.join("with_weasyprint.py");
    std::fs::write(&script, SCRIPT).map_err(|e| format!("{}: {e}", script.display()))?;
    let fonts = repo.path("crates/documents/fonts");
    let code = repo.path("forms/documents/common/2026-01/sample-code.svg");
    let said = repo
        .command(&python.to_string_lossy(), &[&*script.to_string_lossy(), &THEIRS.to_string()])
        .args([fonts, code])
        .output()
        .map_err(|e| format!("WeasyPrint did not start: {e}"))?;
    let answer = String::from_utf8_lossy(&said.stdout).trim().to_owned();
    let found = answer
        .parse()
        .map_err(|_| format!("WeasyPrint: {answer}{}", String::from_utf8_lossy(&said.stderr)))?;
    Ok((found, "weasyprint"))
}
