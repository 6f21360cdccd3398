//! `sijill journal verify` and `tamper-test`.

use std::path::Path;
use std::process::ExitCode;

use office::verify::{self, Verdict};
use serde_json::json;
use vocabulary::{IdSource as _, Lang};

use super::Reader;
use crate::progress::Line;
use crate::random::SystemRandom;
use crate::report;

/// Proves every journal under a data directory.
pub(crate) fn verify(data: &Path, reader: Reader) -> ExitCode {
    let line = Line::if_slow(reader.lang);
    let proven = verify::prove_every_journal(data, &|progress| line.tell(progress));
    drop(line);
    let verdicts = match proven {
        Ok(verdicts) => verdicts,
        Err(failure) => {
            report::end(&failure, reader.lang);
            return ExitCode::FAILURE;
        }
    };
    let mut sound = true;
    for verdict in &verdicts {
        sound &= verdict.bad.is_none();
        tell(verdict, reader.json);
    }
    if sound { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn tell(verdict: &Verdict, as_json: bool) {
    if as_json {
        let bad = verdict
            .bad
            .as_ref()
            .map(|b| json!({"journal": b.journal, "seq": b.seq, "reason": b.reason}));
        report::line(&format_args!(
            "{}",
            json!({"office": verdict.office, "facts": verdict.facts, "reads": verdict.reads,
                "root": verdict.root, "sound": verdict.bad.is_none(), "bad": bad})
        ));
        return;
    }
    match &verdict.bad {
        None => report::line(&format_args!(
            "{}: {} facts, {} reads, root {}",
            verdict.office, verdict.facts, verdict.reads, verdict.root
        )),
        Some(bad) => report::line(&format_args!(
            "{}: BAD FACT {} in {}: {}",
            verdict.office, bad.seq, bad.journal, bad.reason
        )),
    }
}

/// Flips one random bit of one stored fact in a copy, and asks whether `verify` finds it.
pub(crate) fn tamper_test(data: &Path, times: u32) -> ExitCode {
    let copy = std::env::temp_dir().join(format!("sijill-tamper-{}", std::process::id()));
    let outcome = tamper_in(data, &copy, times);
    let _ = std::fs::remove_dir_all(&copy);
    match outcome {
        Ok(0) => {
            report::line(&format_args!("{times} of {times} flipped bits found"));
            ExitCode::SUCCESS
        }
        Ok(missed) => {
            report::line(&format_args!("{missed} of {times} flipped bits NOT found"));
            ExitCode::FAILURE
        }
        Err(failure) => report::end(&failure, Lang::Fr),
    }
}

fn tamper_in(data: &Path, copy: &Path, times: u32) -> Result<u32, office::Failure> {
    let mut missed = 0;
    verify::copy_data(data, copy)?;
    for _ in 0..times {
        let dice = SystemRandom.bytes16();
        let undo = verify::flip_a_bit(copy, dice)?;
        if !verify::finds(copy, &undo)? {
            missed += 1;
        }
        verify::put_back(copy, &undo)?;
    }
    Ok(missed)
}
