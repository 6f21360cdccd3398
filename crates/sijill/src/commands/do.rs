//! `sijill do`: use cases as JSON lines, for scripts and tests.

use std::collections::{BTreeSet, HashMap};
use std::io::{self, BufRead as _, Write as _};
use std::process::ExitCode;
use std::sync::Arc;

use accounts::Session;
use office::node::{Ctx, Node, Opening};
use office::{Acknowledged, Failure, OfficeDesk, session};
use serde_json::{Map, Value, json};
use vocabulary::{Lang, Moment, OfficeCode, Problem};

use crate::arguments::Do;
use crate::random::SystemRandom;
use crate::report::{self, Report};

mod operations;

/// Words of a line that are not a use case.
const ENVELOPE: [&str; 5] = ["ref", "at", "as", "acknowledge", "office"];

/// Reads lines until the end; one answer each; never stops early.
pub(crate) fn run(what: &Do) -> ExitCode {
    let node = match super::open(&what.data, Opening::Serve) {
        Ok(node) => node,
        Err(code) => return code,
    };
    report::unavailable(&node.unavailable(), &node.texts);
    office::restored::remember_all(&node);
    let mut runner =
        Runner { node: &node, what, results: HashMap::new(), looked_over: BTreeSet::new() };
    let mut all_read = true;
    let stdin = io::stdin().lock();
    let mut out = io::stdout().lock();
    for (number, line) in (1u64..).zip(stdin.split(b'\n')) {
        let Ok(line) = line else {
            all_read = false;
            break;
        };
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let (answer, readable) = runner.line(number, &line);
        all_read &= readable;
        if writeln!(out, "{answer}").and_then(|()| out.flush()).is_err() {
            return ExitCode::FAILURE;
        }
    }
    if all_read { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Prints what may stand on a line.
pub(crate) fn schema() -> ExitCode {
    crate::report::line(&format_args!("{:#}", operations::schema()));
    ExitCode::SUCCESS
}

/// What a use case gave.
pub(crate) struct Done {
    pub(crate) result: Value,
    pub(crate) problems: Vec<Problem>,
}

struct Runner<'a> {
    node: &'a Node,
    what: &'a Do,
    results: HashMap<String, Value>,
    /// Offices whose file was read from end to end: once each, before anything is done there.
    looked_over: BTreeSet<OfficeCode>,
}

impl Runner<'_> {
    fn line(&mut self, number: u64, bytes: &[u8]) -> (Value, bool) {
        let Ok(Value::Object(mut line)) = serde_json::from_slice::<Value>(bytes) else {
            return (self.unreadable(number), false);
        };
        let reference = line.get("ref").and_then(Value::as_str).map(str::to_owned);
        let outcome = self.carry_out(&mut line);
        let (answer, result) = self.answer(number, reference.as_deref(), outcome);
        if let Some(reference) = reference {
            self.results.insert(reference, result);
        }
        (answer, true)
    }

    fn unreadable(&self, number: u64) -> Value {
        let problem = Problem::refuse("line-unreadable");
        json!({
            "line": number, "outcome": "invalid", "code": "line-unreadable", "provision": null,
            "text": self.node.texts.problem(self.what.lang, &problem),
            "warnings": [], "result": {},
        })
    }

    fn answer(
        &self,
        number: u64,
        reference: Option<&str>,
        outcome: Result<Done, Failure>,
    ) -> (Value, Value) {
        let (texts, lang) = (&self.node.texts, self.what.lang);
        let (said, problems, result) = match outcome {
            Ok(done) => {
                let said = match report::first(&done.problems) {
                    None => Report {
                        outcome: "done",
                        code: None,
                        provision: None,
                        text: texts.get(lang, "done"),
                    },
                    Some(p) => report::of_problem(report::outcome_of(p), p, texts, lang),
                };
                (said, done.problems, done.result)
            }
            Err(failure) => {
                let problems = match &failure {
                    Failure::Invalid(problems) => problems.clone(),
                    _ => Vec::new(),
                };
                (report::of_failure(&failure, texts, lang), problems, json!({}))
            }
        };
        let mut answer = json!({
            "line": number,
            "outcome": said.outcome,
            "code": said.code,
            "provision": said.provision,
            "text": said.text,
            "warnings": report::warnings(&problems, texts, lang),
            "problems": every(&problems, texts, lang),
            "result": result,
        });
        if let (Some(reference), Some(object)) = (reference, answer.as_object_mut()) {
            object.insert("ref".into(), reference.into());
        }
        (answer, result)
    }

    fn carry_out(&mut self, line: &mut Map<String, Value>) -> Result<Done, Failure> {
        let now = self.time(line.get("at"))?;
        let login = line.get("as").and_then(Value::as_str).unwrap_or(&self.what.login).to_owned();
        let acknowledged = acknowledged(line.get("acknowledge"));
        let code = line.get("office").and_then(Value::as_str).unwrap_or(&self.what.office);
        let desk = self.desk(code)?;
        let mut use_cases = line.iter().filter(|(key, _)| !ENVELOPE.contains(&key.as_str()));
        let (Some((name, fields)), None) = (use_cases.next(), use_cases.next()) else {
            return Err(Failure::Invalid(vec![Problem::invalid("line", "line-unreadable")]));
        };
        let fields = self.resolved(fields)?;
        let mut ids = SystemRandom;
        let who: Session = session::operator_in(self.node, &login, &desk.card.code, now, &mut ids)?;
        let mut ctx = Ctx::new(self.node, &desk, now, &mut ids);
        operations::run(&mut ctx, &who, name, &fields, acknowledged)
            .map_err(|failure| failure.in_office(&desk.card.code))
    }

    fn desk(&mut self, code: &str) -> Result<Arc<OfficeDesk>, Failure> {
        let unknown = || Failure::from(Problem::refuse("office-unknown").with("office", code));
        let parsed = OfficeCode::parse(code).map_err(|_| unknown())?;
        if self.looked_over.insert(parsed.clone()) {
            super::look_over(self.node, &parsed);
        }
        self.node.require_office(&parsed).map_err(|failure| match failure {
            Failure::NotFound => unknown(),
            other => other,
        })
    }

    /// Another time than now is for training only.
    fn time(&self, of_line: Option<&Value>) -> Result<Moment, Failure> {
        let text = of_line.and_then(Value::as_str).or(self.what.at.as_deref());
        crate::clock::at(text, self.node.training)
    }

    /// Replaces `"$b1.act"` by what line `b1` gave.
    fn resolved(&self, value: &Value) -> Result<Value, Failure> {
        match value {
            Value::String(text) if text.starts_with('$') => {
                let (reference, field) = text[1..].split_once('.').unwrap_or((&text[1..], "act"));
                self.results
                    .get(reference)
                    .and_then(|result| result.get(field))
                    .filter(|found| !found.is_null())
                    .cloned()
                    .ok_or_else(|| {
                        let problem = Problem::invalid("line", "reference-unknown");
                        Failure::Invalid(vec![problem.with("reference", text)])
                    })
            }
            Value::Object(fields) => fields
                .iter()
                .map(|(key, value)| Ok((key.clone(), self.resolved(value)?)))
                .collect::<Result<Map<_, _>, Failure>>()
                .map(Value::Object),
            other => Ok(other.clone()),
        }
    }
}

fn acknowledged(value: Option<&Value>) -> Vec<Acknowledged> {
    let entries = value.and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    entries
        .iter()
        .filter_map(|entry| match entry {
            Value::String(code) => Some((code.clone(), String::new())),
            Value::Object(fields) => Some((
                fields.get("code")?.as_str()?.to_owned(),
                fields.get("reason").and_then(Value::as_str).unwrap_or("").to_owned(),
            )),
            _ => None,
        })
        .map(|(code, reason)| Acknowledged { code, reason, by: String::new() })
        .collect()
}

fn every(problems: &[Problem], texts: &texts::Texts, lang: Lang) -> Value {
    problems
        .iter()
        .map(|p| {
            json!({
                "code": p.code,
                "severity": format!("{:?}", p.severity).to_lowercase(),
                "field": p.field,
                "provision": p.provision,
                "unverified": p.unverified,
                "text": texts.problem(lang, p),
            })
        })
        .collect()
}
