//! What a signature costs: processor and wall time of `sijill do` over many acts,
//! against a bare SQLite transaction that writes the same rows with the same settings (and, told
//! beside it, one of the fact's bytes alone); and the system calls that show that it really
//! reaches the disk.

use super::{Figure, Reach, percentile};
use crate::batch::{self, Batch};
use crate::crash;
use crate::exe::{Training, word};
use crate::feed;
use crate::repo::{Repo, Scratch};
use serde_json::Value;
use std::path::Path;

/// Acts of one round.
const ACTS: u32 = 500;
/// Rounds by turns with the yardstick, so that both meet the same disk: it is shared.
const ROUNDS: u32 = 5;
const TRACED: u32 = 40;

/// OpenCRVS's events service on the same kind of machine, processor time for one
/// registered act (declared and registered).
const OPENCRVS_CPU_MS: f64 = 258.0;

pub(super) fn run(repo: &Repo) -> Result<Vec<Figure>, String> {
    let scratch = Scratch::new(repo, "sign")?;
    let training = Training::empty(repo, scratch.path())?;
    crash::open_register(repo, &training)?;
    let all = ACTS * ROUNDS + TRACED;
    let (declare, sign) = births(&training, all)?;
    let idle = batch::run(repo, &training, &[], &[])?;
    let declared = batch::run(repo, &training, &declare, &[])?;
    let sign = resolved(&sign, &declared)?;
    let (timed, traced) = sign.split_at((ACTS * ROUNDS) as usize);
    let rounds = timed
        .chunks(ACTS as usize)
        .map(|lines| Round::run(repo, &training, lines, scratch.path()))
        .collect::<Result<Vec<Round>, String>>()?;
    let of = |value: fn(&Round) -> f64| median(rounds.iter().map(value).collect());
    let cpu = of(|round| round.cpu);
    let whole = (declared.cpu_ms - idle.cpu_ms) / f64::from(all) + cpu;
    let less = OPENCRVS_CPU_MS / whole;
    let syncs = syncs_an_act(repo, &training, traced, scratch.path())?;
    let told = |name, value| Figure::new(name, value, "ms/act", Reach::Told);
    let ratio = of(|round| round.wall / round.bare.rows.wall_ms);
    let over_fact = of(|round| round.wall / round.bare.fact.wall_ms);
    Ok(vec![
        told("sign-cpu", cpu),
        told("sign-cpu-bare-rows", of(|round| round.bare.rows.cpu_ms)),
        told("sign-cpu-bare-fact", of(|round| round.bare.fact.cpu_ms)),
        Figure::new(
            "sign-cpu-added",
            of(|round| round.cpu - round.bare.fact.cpu_ms),
            "ms/act",
            Reach::AtMost(1.0),
        ),
        told("sign-wall", of(|round| round.wall)),
        told("sign-wall-bare-rows", of(|round| round.bare.rows.wall_ms)),
        told("sign-wall-bare-fact", of(|round| round.bare.fact.wall_ms)),
        // What a disk adds, it adds to both: on a slow one the ratio falls, this stays.
        told("sign-wall-added", of(|round| round.wall - round.bare.rows.wall_ms)),
        Figure::new("sign-wall-ratio", ratio, "times", Reach::AtMost(1.5)),
        Figure::new("sign-wall-ratio-fact", over_fact, "times", Reach::Told),
        Figure::new("sign-syncs", syncs, "per act", Reach::AtLeast(1.0)),
        told("declare-and-sign-cpu", whole),
        Figure::new("less-cpu-than-opencrvs", less, "times", Reach::AtLeast(20.0)),
    ])
}

/// Lines that declare and present, and the lines that sign.
fn births(training: &Training, count: u32) -> Result<(Vec<String>, Vec<String>), String> {
    let registrar = training.login("registrar")?.login.clone();
    let (mut declare, mut sign) = (Vec::new(), Vec::new());
    for n in 0..count {
        let [declared, presented, signed] = feed::lines(0, u64::from(n), &registrar)?;
        declare.extend([declared, presented]);
        sign.push(signed);
    }
    Ok((declare, sign))
}

/// Milliseconds an act.
struct Round {
    cpu: f64,
    wall: f64,
    bare: Bare,
}

impl Round {
    fn run(
        repo: &Repo,
        training: &Training,
        lines: &[String],
        scratch: &Path,
    ) -> Result<Round, String> {
        let office = training.data.join("offices").join(format!("{}.db", training.office()?));
        let before = scratch.join("before.db");
        let idle = batch::run(repo, training, &[], &[])?;
        std::fs::copy(&office, &before).map_err(|e| format!("{}: {e}", office.display()))?;
        let signed = batch::run(repo, training, lines, &[])?;
        all_done(&signed)?;
        let acts = f64::from(ACTS);
        Ok(Round {
            cpu: (signed.cpu_ms - idle.cpu_ms) / acts,
            wall: (signed.wall_ms - idle.wall_ms) / acts,
            bare: bare(repo, &office, &before, scratch)?,
        })
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    percentile(&values, 0.5)
}

/// Calls that force the disk, those of a run without lines taken off.
fn syncs_an_act(
    repo: &Repo,
    training: &Training,
    lines: &[String],
    scratch: &Path,
) -> Result<f64, String> {
    let counted = |lines: &[String]| {
        let trace = scratch.join("syscalls.txt");
        let shown = trace.to_string_lossy().into_owned();
        let strace = ["strace", "-f", "-c", "-e", "trace=fsync,fdatasync", "-o", &shown];
        let run = batch::run(repo, training, lines, &strace)?;
        all_done(&run)?;
        syncs(&trace)
    };
    let all = counted(lines)?;
    Ok(f64::from(all.saturating_sub(counted(&[])?)) / f64::from(TRACED))
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
    for done in [before, &alone] {
        std::fs::remove_file(done).map_err(|e| format!("{}: {e}", done.display()))?;
    }
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
