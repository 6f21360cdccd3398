//! `sijill verify FILE`: is this document genuine? From the published keys alone, without a node
//! and without a network: a sealed PDF, a picture of the code on paper, the text of a code, an act
//! with its signature, or a proof of the public log.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use checkpoints::checkpoint::SignedCheckpoint;
use checkpoints::policy::Policy;
use office::Failure;
use paper_code::TrustList;
use serde_json::{Value, json};
use signing::TrustedRoots;
use signing::pades::{self, Trust};
use texts::Texts;
use vocabulary::{Moment, Problem};

use super::care::Reader;
use super::keys::{ROOT, TRUST};
use crate::report;

mod act;
mod proof;
mod verdict;

use proof::Believed;
use verdict::Verdict;

/// What is verified, against which keys, as of when.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) file: PathBuf,
    pub(crate) at: Moment,
    pub(crate) with: With,
}

/// What the reader gives beside the file.
#[derive(Debug)]
pub(crate) struct With {
    /// The published keys.
    pub(crate) keys: Option<PathBuf>,
    /// The proof of the log that comes with the file.
    pub(crate) proof: Option<PathBuf>,
    /// Which logs and witnesses to believe.
    pub(crate) policy: Option<PathBuf>,
    /// A checkpoint of the log that came another way.
    pub(crate) known: Option<PathBuf>,
}

/// Ends with 0 for a genuine document, with 1 for one that proves nothing.
pub(crate) fn run(asked: &Asked, reader: Reader) -> ExitCode {
    match judged(asked) {
        Ok(verdicts) => {
            let good = verdicts.iter().all(Verdict::is_genuine);
            if reader.json {
                let said: Vec<Value> = verdicts.iter().map(Verdict::json).collect();
                report::line(&json!({"genuine": good, "verdicts": said}));
            } else {
                let texts = Texts::embedded();
                for verdict in &verdicts {
                    report::line(&verdict.said(&texts, reader.lang));
                }
            }
            if good { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
        Err(failure) => report::end(&failure, reader.lang),
    }
}

fn judged(asked: &Asked) -> Result<Vec<Verdict>, Failure> {
    let bytes = read(&asked.file)?;
    if proof::is_one(&bytes) {
        return Ok(vec![Verdict::of_proof(proof::alone(&bytes, &believed(&asked.with)?))]);
    }
    let keys = asked.with.keys.as_ref();
    let keys = keys.ok_or_else(|| Failure::refused("verify-keys-missing"))?;
    if bytes.starts_with(b"%PDF-") {
        let mut verdicts = vec![sealed(&bytes, keys, asked.at)?];
        if let Some(proof) = &asked.with.proof {
            let judged = proof::judge(&bytes, &read(proof)?, &believed(&asked.with)?);
            verdicts.push(Verdict::of_proof(judged));
        }
        return Ok(verdicts);
    }
    if let Some(fact) = act::fact_in(&bytes) {
        let signature = fs::read(asked.file.with_extension("p7s")).ok();
        let judged = act::judge(fact, &bytes, signature.as_deref(), &roots(keys)?);
        let mut verdicts = vec![Verdict::of_fact(judged)];
        if let Some(proof) = &asked.with.proof {
            let judged = proof::judge_fact(&bytes, &read(proof)?, &believed(&asked.with)?);
            verdicts.push(Verdict::of_proof(judged));
        }
        return Ok(verdicts);
    }
    let codes = if bytes.starts_with(b"\x89PNG") {
        paper_code::codes_in_png(&bytes).map_err(|_| unreadable(&asked.file))?
    } else {
        let text = String::from_utf8(bytes).map_err(|_| unreadable(&asked.file))?;
        vec![text.trim().to_owned()]
    };
    let list = read(&keys.join(TRUST))?;
    let list = String::from_utf8_lossy(&list);
    let trust = TrustList::from_json(&list).map_err(|e| Failure::Broken(e.to_string()))?;
    if codes.is_empty() {
        return Err(Failure::refused("verify-no-code"));
    }
    let of = |code: &String| Verdict::of_code(paper_code::verify(code, &trust, asked.at));
    Ok(codes.iter().map(of).collect())
}

fn believed(with: &With) -> Result<Believed, Failure> {
    let file = with.policy.as_ref().ok_or_else(|| Failure::refused("verify-policy-missing"))?;
    let policy = Policy::parse(&read(file)?)
        .map_err(|error| Problem::refuse("policy-unreadable").with("why", &error.to_string()))?;
    let known = with
        .known
        .as_ref()
        .map(|file| SignedCheckpoint::parse(&read(file)?).map_err(|_| unreadable(file)));
    Ok(Believed { policy, known: known.transpose()? })
}

fn sealed(pdf: &[u8], keys: &Path, at: Moment) -> Result<Verdict, Failure> {
    let roots = roots(keys)?;
    let trust = Trust { signers: &roots, stamps: &roots };
    Ok(Verdict::of_seal(pades::verify(pdf, &trust, at)))
}

fn roots(keys: &Path) -> Result<TrustedRoots, Failure> {
    let pem = read(&keys.join(ROOT))?;
    let broken = |e: &dyn std::fmt::Display| Failure::Broken(e.to_string());
    let root = signing::certificate_from_pem(&String::from_utf8_lossy(&pem));
    let root = root.map_err(|e| broken(&e))?;
    TrustedRoots::from_der([root.as_slice()]).map_err(|e| broken(&e))
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|_| unreadable(file))
}

fn unreadable(file: &Path) -> Failure {
    Problem::refuse("verify-unreadable").with("file", &file.display().to_string()).into()
}
