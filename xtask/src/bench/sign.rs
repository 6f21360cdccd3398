//! What a signature costs: processor and wall time of `sijill do` over many acts,
//! against a bare SQLite transaction that writes the same rows with the same settings (and, told
//! beside it, one of the fact's bytes alone); and the system calls that show that it really
//! reaches the disk.

use super::{Figure, Reach};
use crate::batch::{self, Batch};
use crate::crash;
use crate::exe::{Training, word};
use crate::feed;
use crate::repo::{Repo, Scratch};
use serde_json::Value;
use std::path::Path;

const ACTS: u32 = 500;
const TRACED: u32 = 40;

/// OpenCRVS's events service on the same kind of machine, processor time for one
/// registered act (declared and registered).
const OPENCRVS_CPU_MS: f64 = 258.0;

pub(super) fn run(repo: &Repo) -> Result<Vec<Figure>, String> {
    let scratch = Scratch::new(repo, "sign")?;
    let training = Training::empty(repo, scratch.path())?;
    crash::open_register(repo, &training)?;
    let registrar = training.login("registrar")?.login.clone();
    let mut declare = Vec::new();
    let mut sign = Vec::new();
    for n in 0..ACTS + TRACED {
        let [declared, presented, signed] = feed::lines(0, u64::from(n), &registrar)?;
        declare.extend([declared, presented]);
        sign.push(signed);
    }
    let idle = batch::run(repo, &training, &[], &[])?;
    let declared = batch::run(repo, &training, &declare, &[])?;
    let sign = resolved(&sign, &declared)?;
    let office = training.data.join("offices").join(format!("{}.db", training.office()?));
    let before = scratch.path().join("before.db");
    std::fs::copy(&office, &before).map_err(|e| format!("{}: {e}", office.display()))?;
    let (timed, traced) = sign.split_at(ACTS as usize);
    let signed = batch::run(repo, &training, timed, &[])?;
    all_done(&signed)?;
    let bare = bare(repo, &office, &before, scratch.path())?;

    let trace = scratch.path().join("syscalls.txt");
    let shown = trace.to_string_lossy().into_owned();
    let strace = ["strace", "-f", "-c", "-e", "trace=fsync,fdatasync", "-o", &shown];
    let run = batch::run(repo, &training, traced, &strace)?;
    all_done(&run)?;
    let empty = scratch.path().join("syscalls-idle.txt");
    let shown = empty.to_string_lossy().into_owned();
    let strace = ["strace", "-f", "-c", "-e", "trace=fsync,fdatasync", "-o", &shown];
    batch::run(repo, &training, &[], &strace)?;
    let syncs = f64::from(syncs(&trace)?.saturating_sub(syncs(&empty)?)) / f64::from(TRACED);

    let acts = f64::from(ACTS);
    let cpu = (signed.cpu_ms - idle.cpu_ms) / acts;
    let wall = (signed.wall_ms - idle.wall_ms) / acts;
    let whole = (declared.cpu_ms - idle.cpu_ms) / f64::from(ACTS + TRACED) + cpu;
    Ok(vec![
        Figure::new("sign-cpu", cpu, "ms/act", Reach::Told),
        Figure::new("sign-cpu-bare-rows", bare.rows.cpu_ms, "ms/act", Reach::Told),
        Figure::new("sign-cpu-bare-fact", bare.fact.cpu_ms, "ms/act", Reach::Told),
        Figure::new("sign-cpu-added", cpu - bare.fact.cpu_ms, "ms/act", Reach::AtMost(1.0)),
        Figure::new("sign-wall", wall, "ms/act", Reach::Told),
        Figure::new("sign-wall-bare-rows", bare.rows.wall_ms, "ms/act", Reach::Told),
        Figure::new("sign-wall-bare-fact", bare.fact.wall_ms, "ms/act", Reach::Told),
        // What a disk adds, it adds to both: on a slow one the ratio falls, this stays.
        Figure::new("sign-wall-added", wall - bare.rows.wall_ms, "ms/act", Reach::Told),
        Figure::new("sign-wall-ratio", wall / bare.rows.wall_ms, "times", Reach::AtMost(1.5)),
        Figure::new("sign-wall-ratio-fact", wall / bare.fact.wall_ms, "times", Reach::Told),
        Figure::new("sign-syncs", syncs, "per act", Reach::AtLeast(1.0)),
        Figure::new("declare-and-sign-cpu", whole, "ms/act", Reach::Told),
        Figure::new(
            "less-cpu-than-opencrvs",
            OPENCRVS_CPU_MS / whole,
            "times",
            Reach::AtLeast(20.0),
        ),
    ])
}

/// Signature lines name their draft by the reference of an earlier line, which is
/// gone with the process that gave it: put the ids in.
fn resolved(sign: &[String], declared: &Batch) -> Result<Vec<String>, String> {
    let presented = declared.answers.iter().skip(1).step_by(2);
    let lines: Vec<String> = sign
        .iter()
        .zip(presented)
        .filter_map(|(line, answer)| {
            let result = answer.get("result")?;
            let mut line: Value = serde_json::from_str(line).ok()?;
            let sign = line.get_mut("sign_act")?.as_object_mut()?;
            sign.insert("act".to_owned(), Value::String(word(result, "act")));
            // As the page does: whoever signs has read this version already.
            sign.insert("version".to_owned(), Value::String(result.get("version")?.to_string()));
            Some(line.to_string())
        })
        .collect();
    if lines.len() == sign.len() {
        return Ok(lines);
    }
    let first = declared.answers.iter().find(|answer| word(answer, "outcome") != "done");
    Err(format!("{} of {} births were declared; {first:?}", lines.len(), sign.len()))
}

fn all_done(batch: &Batch) -> Result<(), String> {
    match batch.answers.iter().find(|answer| word(answer, "outcome") != "done") {
        Some(answer) => Err(format!("not signed: {answer}")),
        None => Ok(()),
    }
}

/// Calls counted by `strace -c`: fourth column of the rows of the two calls.
fn syncs(trace: &Path) -> Result<u32, String> {
    let text = std::fs::read_to_string(trace).map_err(|e| format!("{}: {e}", trace.display()))?;
    Ok(text
        .lines()
        .filter(|line| line.ends_with("fsync") || line.ends_with("fdatasync"))
        .filter_map(|line| line.split_whitespace().nth(3)?.parse::<u32>().ok())
        .sum())
}

/// What the same writes cost when nothing else is done.
struct Bare {
    /// The same rows into the same tables.
    rows: Cost,
    /// The bytes of the fact alone.
    fact: Cost,
}

struct Cost {
    cpu_ms: f64,
    wall_ms: f64,
}

/// The acts just signed, written once more into the office as it was before, by a program that
/// does nothing else: Python's own SQLite, one transaction an act.
fn bare(repo: &Repo, office: &Path, before: &Path, scratch: &Path) -> Result<Bare, String> {
    let alone = scratch.join("fact.db");
    let paths = [office, before, &alone].map(|path| path.to_string_lossy().into_owned());
    let mut args = vec!["xtask/bare_sqlite.py"];
    args.extend(paths.iter().map(String::as_str));
    let output = repo.output("python3", &args)?;
    let said: Value = serde_json::from_str(output.trim()).map_err(|e| format!("bare: {e}"))?;
    Ok(Bare { rows: cost(&said, "rows")?, fact: cost(&said, "fact")? })
}

fn cost(said: &Value, of: &str) -> Result<Cost, String> {
    let figure = |key: &str| {
        let found = said.get(of).and_then(|of| of.get(key)).and_then(Value::as_f64);
        found.ok_or_else(|| format!("bare_sqlite.py: no {of} {key}"))
    };
    Ok(Cost { cpu_ms: figure("cpu_ms")?, wall_ms: figure("wall_ms")? })
}
