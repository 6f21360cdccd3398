//! `sijill verify FILE`: is this document genuine? From the published keys alone, without a node
//! and without a network: a sealed PDF, a picture of the code on paper, or the text of a code.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

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

mod proof;
mod verdict;

use verdict::Verdict;

/// What is verified, against which keys, as of when.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) file: PathBuf,
    pub(crate) keys: PathBuf,
    pub(crate) at: Moment,
    /// The proof of the log that comes with it, and whom to believe.
    pub(crate) proof: Option<(PathBuf, PathBuf)>,
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
    if bytes.starts_with(b"%PDF-") {
        let mut verdicts = vec![sealed(&bytes, asked)?];
        if let Some((proof, policy)) = &asked.proof {
            verdicts.push(proven(&bytes, proof, policy)?);
        }
        return Ok(verdicts);
    }
    let codes = if bytes.starts_with(b"\x89PNG") {
        paper_code::codes_in_png(&bytes).map_err(|_| unreadable(&asked.file))?
    } else {
        let text = String::from_utf8(bytes).map_err(|_| unreadable(&asked.file))?;
        vec![text.trim().to_owned()]
    };
    let list = read(&asked.keys.join(TRUST))?;
    let list = String::from_utf8_lossy(&list);
    let trust = TrustList::from_json(&list).map_err(|e| Failure::Broken(e.to_string()))?;
    if codes.is_empty() {
        return Err(Failure::refused("verify-no-code"));
    }
    let of = |code: &String| Verdict::of_code(paper_code::verify(code, &trust, asked.at));
    Ok(codes.iter().map(of).collect())
}

fn proven(pdf: &[u8], proof: &Path, policy: &Path) -> Result<Verdict, Failure> {
    let bad = |error: &dyn std::fmt::Display| {
        Problem::refuse("policy-unreadable").with("why", &error.to_string())
    };
    let trusted = Policy::parse(&read(policy)?).map_err(|error| bad(&error))?;
    let judged = proof::judge(pdf, &read(proof)?, &trusted);
    Ok(match judged {
        Ok(proven) => Verdict::Proven(Box::new(proven)),
        Err(why) => Verdict::NotProven(why),
    })
}

fn sealed(pdf: &[u8], asked: &Asked) -> Result<Verdict, Failure> {
    let pem = read(&asked.keys.join(ROOT))?;
    let broken = |e: &dyn std::fmt::Display| Failure::Broken(e.to_string());
    let root = signing::certificate_from_pem(&String::from_utf8_lossy(&pem));
    let root = root.map_err(|e| broken(&e))?;
    let roots = TrustedRoots::from_der([root.as_slice()]).map_err(|e| broken(&e))?;
    let trust = Trust { signers: &roots, stamps: &roots };
    Ok(Verdict::of_seal(pades::verify(pdf, &trust, asked.at)))
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|_| unreadable(file))
}

fn unreadable(file: &Path) -> Failure {
    Problem::refuse("verify-unreadable").with("file", &file.display().to_string()).into()
}
