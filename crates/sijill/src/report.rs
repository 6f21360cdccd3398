//! How a failure reads on the command line.

use std::process::ExitCode;

use office::{Failure, Unavailable};
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

/// Says something and goes on, whether or not anybody listens: a server outlives its terminal.
pub(crate) fn announce(text: &dyn std::fmt::Display) {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
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
        Failure::Unsigned(_) => simple("refused", "key-missing"),
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
    say(failure, lang);
    if let Failure::Refused(problem) = failure {
        cause(problem);
    }
    ExitCode::from(2)
}

/// What a failure says to people.
pub(crate) fn say(failure: &Failure, lang: Lang) {
    eprintln!("sijill: {}", of_failure(failure, &Texts::embedded(), lang).text);
}

/// Offices that cannot be worked in: which, why, and what the operator does.
pub(crate) fn unavailable(offices: &[Unavailable], texts: &Texts) {
    for Unavailable { card, why } in offices {
        for (lang, name) in [(Lang::Ar, &card.name_ar), (Lang::Fr, &card.name_fr)] {
            eprintln!("sijill: {} · {name}: {}", card.code, texts.problem(lang, why));
        }
        cause(why);
    }
}

/// What the machine found, for whoever repairs it.
fn cause(problem: &Problem) {
    if let (Some(file), Some(why)) = (problem.details.get("file"), problem.details.get("why")) {
        eprintln!("sijill: {file}: {}", why.replace('\n', " "));
    }
}
