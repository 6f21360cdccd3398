//! `sijill backup`, `restore`, `rebuild`: the care of a node.

use std::path::Path;
use std::process::ExitCode;

use office::manifest::{KeptJournal, LeftOut};
use office::{BackUp, BackedUp, Failure, Rebuilt, Restored};
use serde_json::json;
use texts::Texts;
use vocabulary::{Lang, Moment};

use super::help::said;
use crate::progress::Line;
use crate::{clock, report};

/// Who reads the answer, and how.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reader {
    pub(crate) lang: Lang,
    pub(crate) json: bool,
}

/// Makes a backup.
pub(crate) fn back_up(data: &Path, to: &Path, reader: Reader) -> ExitCode {
    let asked = BackUp { data, to, program: env!("CARGO_PKG_VERSION"), now: clock::now() };
    let line = Line::new(reader.lang);
    let made = office::back_up(&asked, &|progress| line.tell(progress));
    drop(line);
    match made {
        Ok(made) => {
            tell_backed_up(&made, reader);
            report::unavailable(&made.missing, &Texts::embedded());
            if made.missing.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(failure) => report::end(&failure, reader.lang),
    }
}

fn tell_backed_up(made: &BackedUp, reader: Reader) {
    let folder = made.folder.display().to_string();
    if reader.json {
        return report::line(&json!({"folder": folder, "manifest": made.manifest}));
    }
    let (texts, lang) = (Texts::embedded(), reader.lang);
    report::line(&said(&texts, lang, "care-backup-done", &[("folder", &folder)]));
    for office in &made.manifest.offices {
        report::line(&how_far(&texts, lang, office.office.as_str(), &office.acts, &office.reads));
    }
    for left_out in &made.manifest.left_out {
        let line = match left_out {
            LeftOut::PrivateKeys => texts.get(lang, "care-left-out-private-keys"),
            LeftOut::Sessions => texts.get(lang, "care-left-out-sessions"),
            LeftOut::Office(code) => {
                said(&texts, lang, "care-left-out-office", &[("office", code.as_str())])
            }
        };
        report::line(&line);
    }
}

/// Brings a backup back.
pub(crate) fn restore(from: &Path, data: &Path, reader: Reader) -> ExitCode {
    let line = Line::new(reader.lang);
    let restored = office::restore(from, data, &|progress| line.tell(progress));
    drop(line);
    match restored {
        Ok(restored) => {
            tell_restored(&restored, data, reader);
            ExitCode::SUCCESS
        }
        Err(failure) => report::end(&failure, reader.lang),
    }
}

fn tell_restored(restored: &Restored, data: &Path, reader: Reader) {
    let folder = data.display().to_string();
    if reader.json {
        let offices: Vec<_> = restored
            .offices
            .iter()
            .map(|o| {
                json!({
                    "office": o.office, "acts": o.acts, "reads": o.reads,
                    "last_act": o.last_act.as_ref().map(ToString::to_string),
                })
            })
            .collect();
        let manifest = &restored.manifest;
        return report::line(&json!({
            "folder": folder, "begun_at": manifest.begun_at, "offices": offices,
            "left_out": manifest.left_out,
        }));
    }
    let (texts, lang) = (Texts::embedded(), reader.lang);
    report::line(&said(&texts, lang, "care-restore-done", &[("folder", &folder)]));
    for office in &restored.offices {
        let code = office.office.as_str();
        report::line(&how_far(&texts, lang, code, &office.acts, &office.reads));
        let last = match &office.last_act {
            Some(number) => {
                let values = [("office", code), ("number", &number.to_string())];
                said(&texts, lang, "care-last-act", &values)
            }
            None => said(&texts, lang, "care-no-act", &[("office", code)]),
        };
        report::line(&last);
    }
    for left_out in &restored.manifest.left_out {
        if let LeftOut::Office(code) = left_out {
            let line = said(&texts, lang, "care-left-out-office", &[("office", code.as_str())]);
            report::line(&line);
        }
    }
    report::line(&texts.get(lang, "care-word"));
}

/// Exactly how far an office goes: the later of its two journals says when.
fn how_far(
    texts: &Texts,
    lang: Lang,
    office: &str,
    acts: &KeptJournal,
    reads: &KeptJournal,
) -> String {
    let at = acts.last_at.max(reads.last_at).map(in_morocco).unwrap_or_default();
    let (facts, reads) = (acts.facts.to_string(), reads.facts.to_string());
    let values = [("office", office), ("facts", &facts), ("reads", &reads), ("at", &at)];
    said(texts, lang, "care-office", &values)
}

/// As the clock on the wall of the office showed it.
fn in_morocco(at: Moment) -> String {
    let civil = at.civil();
    format!("{} {:02}:{:02}:{:02}", civil.date, civil.hour, civil.minute, civil.second)
}

/// Folds the read tables again.
pub(crate) fn rebuild(data: &Path, office: Option<&str>, reader: Reader) -> ExitCode {
    let line = Line::new(reader.lang);
    let rebuilt = office::rebuild(data, office, &|progress| line.tell(progress));
    drop(line);
    match rebuilt {
        Ok(rebuilt) => {
            let all = rebuilt.iter().all(Result::is_ok);
            for outcome in &rebuilt {
                tell_rebuilt(outcome, reader);
            }
            if all { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(failure) => report::end(&failure, reader.lang),
    }
}

fn tell_rebuilt(outcome: &Result<Rebuilt, Failure>, reader: Reader) {
    match outcome {
        Err(failure) => {
            report::end(failure, reader.lang);
        }
        Ok(Rebuilt { office, facts, reads }) if reader.json => {
            report::line(&json!({"office": office, "facts": facts, "reads": reads}));
        }
        Ok(Rebuilt { office, facts, reads }) => {
            let (facts, reads) = (facts.to_string(), reads.to_string());
            let values = [("office", office.as_str()), ("facts", &facts), ("reads", &reads)];
            report::line(&said(&Texts::embedded(), reader.lang, "care-rebuilt", &values));
        }
    }
}
