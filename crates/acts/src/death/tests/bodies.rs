//! Bodies found, by their case id.

use vocabulary::{Regime, Severity, Values};

use super::{TODAY, codes, declared, has, problems_in, read, with, without};
use crate::death;

/// A body that nobody knows, on an endorsed report.
pub(super) fn unknown() -> Values {
    [
        ("identity", "unknown"),
        ("sex", "male"),
        ("death_place", "commune:03.451.01.09"),
        ("certificate_kind", "police-report"),
        ("found_date", "2026-11-18"),
        ("report_kind", "judicial-police"),
        ("report_reference", "312/2026"),
        ("report_date", "2026-11-19"),
        ("report_endorsed", "yes"),
        ("endorsement_date", "2026-11-20"),
        ("description", "في نحو الخمسين من العمر، متوسط القامة، يلبس جلبابا بنيا"),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value.to_owned()))
    .collect()
}

fn changed(field: &str, value: &str) -> Values {
    let mut values = unknown();
    values.insert(field.to_owned(), value.to_owned());
    values
}

#[test]
fn d05_an_unknown_body_is_entered_with_its_description() {
    let only_the_period = [("death-period-from-finding".to_owned(), Severity::Note)];
    assert_eq!(codes(&unknown(), TODAY), only_the_period);
    let content = read(&unknown());
    assert!(content.deceased.display_ar().is_empty() && !content.identity_known);
    assert!(content.nationality.is_empty() && content.father.is_none());
}

#[test]
fn d05_what_the_act_rests_on_is_asked_for() {
    for (values, code) in [
        (changed("report_endorsed", "no"), "report-not-endorsed"),
        (changed("description", ""), "body-not-described"),
        (changed("certificate_kind", "doctor"), "body-without-report"),
        (changed("found_date", "2026-11-20"), "body-days-out-of-order"),
        (changed("endorsement_date", "2026-11-24"), "body-day-in-the-future"),
    ] {
        assert!(has(&values, TODAY, code, Severity::Refuse), "{code}");
    }
    assert!(has(&changed("report_reference", ""), TODAY, "required", Severity::Invalid));
    assert!(has(&changed("found_date", ""), TODAY, "required", Severity::Invalid));
    let found = problems_in(&changed("report_endorsed", "no"), TODAY, Regime::Electronic3621);
    assert!(found.iter().any(|p| p.code == "report-not-endorsed" && p.unverified));
    assert!(found.iter().all(|p| p.severity != Severity::Refuse), "{found:?}");
}

#[test]
fn d05_the_period_of_a_body_is_uncertain_and_warns() {
    assert!(has(&unknown(), "2026-12-19", "late-death-declaration", Severity::Warn));
    assert!(!has(&unknown(), "2026-12-18", "late-death-declaration", Severity::Warn));
}

#[test]
fn d05_a_known_body_needs_the_endorsed_report_and_its_name() {
    let mut values = unknown();
    values.extend(without(declared(), &["death_date", "death_time", "certificate_kind"]));
    values.insert("identity".to_owned(), "known".to_owned());
    assert!(!codes(&values, TODAY).iter().any(|(_, s)| *s <= Severity::Refuse));
    values.insert("report_endorsed".to_owned(), "no".to_owned());
    assert!(has(&values, TODAY, "report-not-endorsed", Severity::Refuse));
    let nameless = without(values, &["deceased_first_ar", "deceased_family_ar"]);
    assert!(has(&nameless, TODAY, "required", Severity::Invalid));
}

#[test]
fn a_report_left_behind_in_a_judgment_asks_for_nothing() {
    let values = with(&[
        ("variant", "judgment"),
        ("judgment_number", "77/2026"),
        ("judgment_court", "المحكمة الابتدائية بصفرو"),
        ("judgment_date", "2026-11-21"),
        ("certificate_kind", "police-report"),
    ]);
    assert_eq!(codes(&values, TODAY), []);
    assert!(death::read(crate::forms::death(), &values).0.is_some_and(|c| c.body.is_none()));
}
