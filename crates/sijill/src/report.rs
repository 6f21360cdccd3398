//! How a failure reads on the command line.

use std::process::ExitCode;

use office::Failure;
use serde_json::{Value, json};
use texts::Texts;
use vocabulary::{Lang, Problem, Severity};

/// Outcome words of the contract.
pub(crate) struct Report {
    pub(crate) outcome: &'static str,
    pub(crate) code: Option<String>,
    pub(crate) provision: Option<String>,
    pub(crate) text: String,
}

/// Prints one line. A reader that went away, such as `head`, ends the command quietly.
pub(crate) fn line(text: &dyn std::fmt::Display) {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    if writeln!(out, "{text}").and_then(|()| out.flush()).is_err() {
        std::process::exit(0);
    }
}

/// A failure in words.
pub(crate) fn of_failure(failure: &Failure, texts: &Texts, lang: Lang) -> Report {
    let simple = |outcome, code: &str| Report {
        outcome,
        code: Some(code.to_owned()),
        provision: None,
        text: texts.problem(lang, &Problem::refuse(code)),
    };
    match failure {
        Failure::Refused(problem) => of_problem("refused", problem, texts, lang),
        Failure::Invalid(problems) => match first(problems) {
            Some(problem) => of_problem(outcome_of(problem), problem, texts, lang),
            None => simple("invalid", "invalid"),
        },
        Failure::Conflict(_) => simple("refused", "draft-changed-meanwhile"),
        Failure::Forbidden { .. } => simple("refused", "not-allowed"),
        Failure::NotFound => simple("refused", "not-found"),
        Failure::Locked => simple("refused", "store-busy"),
        Failure::Broken(why) => {
            // Never personal data: `why` speaks of files and formats only.
            eprintln!("sijill: {why}");
            simple("refused", "machine-failed")
        }
    }
}

/// The problem that decides: the law before a field, a field before a warning.
pub(crate) fn first(problems: &[Problem]) -> Option<&Problem> {
    let of = |severity: Severity| problems.iter().find(move |p| p.severity == severity);
    of(Severity::Refuse).or_else(|| of(Severity::Invalid))
}

pub(crate) fn outcome_of(problem: &Problem) -> &'static str {
    if problem.severity == Severity::Invalid { "invalid" } else { "refused" }
}

pub(crate) fn of_problem(
    outcome: &'static str,
    problem: &Problem,
    texts: &Texts,
    lang: Lang,
) -> Report {
    Report {
        outcome,
        code: Some(problem.code.clone()),
        provision: problem.provision.clone(),
        text: texts.problem(lang, problem),
    }
}

/// Warnings and notes for the answer.
pub(crate) fn warnings(problems: &[Problem], texts: &Texts, lang: Lang) -> Value {
    problems
        .iter()
        .filter(|p| matches!(p.severity, Severity::Warn | Severity::Note))
        .map(|p| {
            json!({
                "code": p.code,
                "text": texts.problem(lang, p),
                "severity": if p.severity == Severity::Warn { "warn" } else { "note" },
                "field": p.field,
                "provision": p.provision,
                "unverified": p.unverified,
            })
        })
        .collect()
}

/// A failure that ends a command.
pub(crate) fn end(failure: &Failure, lang: Lang) -> ExitCode {
    let texts = Texts::embedded();
    eprintln!("sijill: {}", of_failure(failure, &texts, lang).text);
    ExitCode::from(2)
}
