//! A problem carries its code, its field and its ground to the reader.

use crate::{Problem, Refusal, Severity};

#[test]
fn a_slip_names_its_field() {
    let slip = Problem::invalid("child-first-name", "name-digit");
    assert_eq!(slip.severity, Severity::Invalid);
    assert_eq!(slip.field.as_deref(), Some("child-first-name"));
    assert_eq!(Problem::refuse("x").at("father").field.as_deref(), Some("father"));
}

#[test]
fn a_late_declaration_says_how_late_and_under_what() {
    let late = Problem::warn("late-declaration").under("birth-deadline").with("days", "31");
    assert_eq!(late.severity, Severity::Warn);
    assert_eq!(late.provision.as_deref(), Some("birth-deadline"));
    assert_eq!(late.details.get("days").map(String::as_str), Some("31"));
    assert!(!late.unverified, "only the law can say that it is unverified");
}

#[test]
fn a_refusal_shows_no_more_than_its_code() {
    let problem = Problem::refuse("year-closed").with("name", "SECRET");
    let refusal = Refusal::from(problem.clone());
    assert_eq!(refusal.to_string(), "year-closed");
    assert_eq!(*refusal.0, problem);
}

#[test]
fn heavier_problems_come_first() {
    let mut weights = [Severity::Note, Severity::Warn, Severity::Invalid, Severity::Refuse];
    weights.sort();
    assert_eq!(weights[0], Severity::Invalid);
    assert_eq!(weights[3], Severity::Note);
    assert_eq!(Problem::note("draft-law").severity, Severity::Note);
}
