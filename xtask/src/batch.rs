//! One run of `sijill do` over a list of lines, with what it answered and what it cost.

use crate::exe::{self, Training};
use crate::repo::Repo;
use serde_json::Value;
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::time::Instant;

pub(crate) struct Batch {
    pub(crate) answers: Vec<Value>,
    pub(crate) wall_ms: f64,
    /// User and system time of the process and its children, to ten milliseconds.
    pub(crate) cpu_ms: f64,
    /// The most memory it held at once, as far as was seen.
    pub(crate) peak_mb: f64,
}

/// Feeds the lines as the clerk; `under` is a program that watches, such as strace.
pub(crate) fn run(
    repo: &Repo,
    training: &Training,
    lines: &[String],
    under: &[&str],
) -> Result<Batch, String> {
    let exe = exe::path(repo)?;
    let mut command = match under.split_first() {
        None => Command::new(exe),
        Some((program, args)) => {
            let mut watched = Command::new(program);
            watched.args(args).arg(exe);
            watched
        }
    };
    let office = training.office()?;
    let clerk = &training.login("clerk")?.login;
    command.arg("do").arg("--data").arg(&training.data);
    command.args(["--office", office, "--as", clerk]);
    let before = children_ms()?;
    let start = Instant::now();
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|e| format!("sijill do did not start: {e}"))?;
    let mut input = child.stdin.take().ok_or("no pipe into sijill do")?;
    let text = lines.iter().map(|line| format!("{line}\n")).collect::<String>();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let watched = watch(child.id());
    let mut said = String::new();
    let mut output = child.stdout.take().ok_or("no pipe out of sijill do")?;
    output.read_to_string(&mut said).map_err(|e| format!("sijill do: {e}"))?;
    let peak_mb = watched.join().unwrap_or(f64::NAN);
    let status = child.wait().map_err(|e| format!("sijill do: {e}"))?;
    let wall_ms = start.elapsed().as_secs_f64() * 1000.0;
    let cpu_ms = children_ms()? - before;
    writer.join().map_err(|_| "the writer panicked")?.map_err(|e| format!("sijill do: {e}"))?;
    if !status.success() {
        return Err(format!("sijill do ended with {status}"));
    }
    let answers = said
        .lines()
        .map(|line| serde_json::from_str(line).map_err(|e| format!("sijill do: {e}: {line}")))
        .collect::<Result<_, _>>()?;
    Ok(Batch { answers, wall_ms, cpu_ms, peak_mb })
}

/// Looks at the peak of a process (`VmHWM`) until it is gone.
fn watch(process: u32) -> std::thread::JoinHandle<f64> {
    std::thread::spawn(move || {
        let path = format!("/proc/{process}/status");
        let mut peak = f64::NAN;
        loop {
            let status = std::fs::read_to_string(&path).unwrap_or_default();
            let seen = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let Some(kb) = seen.and_then(|said| said.split_whitespace().next()) else {
                return peak;
            };
            peak = kb.parse::<f64>().unwrap_or(f64::NAN) / 1000.0;
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    })
}

/// Time of all children that were waited for: fields 16 and 17 of `/proc/self/stat`,
/// in hundredths of a second.
fn children_ms() -> Result<f64, String> {
    let text = std::fs::read_to_string("/proc/self/stat").map_err(|e| format!("/proc: {e}"))?;
    let (_, after_name) = text.rsplit_once(')').ok_or("/proc/self/stat is odd")?;
    let ticks: f64 = after_name
        .split_whitespace()
        .skip(13)
        .take(2)
        .filter_map(|word| word.parse::<f64>().ok())
        .sum();
    Ok(ticks * 10.0)
}
