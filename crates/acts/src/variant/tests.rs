//! The judgment and the transfer, whatever act they are of.

use law::{Law, LawOn};
use vocabulary::{
    ActKind, CivilDate, ObservedMonths, PartialDate, Problem, Regime, Severity, Values,
};

use super::Variant;
use crate::checks::CheckContext;
use crate::forms;
use crate::read::Reader;

fn variant(fields: &[(&str, &str)]) -> Variant {
    let values: Values =
        fields.iter().map(|(field, value)| ((*field).to_owned(), (*value).to_owned())).collect();
    Variant::read(&Reader::new(forms::birth(), &values))
}

const JUDGMENT: [(&str, &str); 4] = [
    ("variant", "judgment"),
    ("judgment_number", "1624/2026"),
    ("judgment_court", "المحكمة الابتدائية بصفرو"),
    ("judgment_date", "2026-10-05"),
];

const TRANSFER: [(&str, &str); 5] = [
    ("variant", "transferred"),
    ("transfer_office", "مكتب الحالة المدنية فاس المدينة"),
    ("transfer_officer", "محمد الصقلي"),
    ("transfer_number", "17 مكرر"),
    ("transfer_date", "1957-03-02"),
];

fn changed(
    base: &[(&'static str, &'static str)],
    field: &'static str,
    to: &'static str,
) -> Variant {
    let mut fields = base.to_vec();
    fields.retain(|(name, _)| *name != field);
    fields.push((field, to));
    variant(&fields)
}

fn problems(variant: &Variant, event: &str) -> Vec<Problem> {
    let today = CivilDate::parse("2026-11-23").expect("a day");
    let law = Law::embedded();
    let law: LawOn<'_> = law.on(today, Regime::Paper3799);
    let months = ObservedMonths::embedded();
    let context = CheckContext { today, law: &law, months: &months, regime: Regime::Paper3799 };
    variant.check(PartialDate::parse(event).ok().as_ref(), &context)
}

fn codes(variant: &Variant, event: &str) -> Vec<(String, Severity)> {
    problems(variant, event).into_iter().map(|p| (p.code, p.severity)).collect()
}

#[test]
fn what_is_declared_is_not_written_so_that_earlier_bytes_stay() {
    assert_eq!(variant(&[]), Variant::Declared);
    assert!(!Variant::Declared.needs_four_eyes());
    assert_eq!(codes(&Variant::Declared, "2026-11-20"), []);
}

#[test]
fn b09_a_judgment_has_its_own_register_and_asks_for_four_eyes() {
    let judgment = variant(&JUDGMENT);
    assert!(judgment.needs_four_eyes());
    let kind = judgment.register_kind(ActKind::Birth).expect("a register");
    assert_eq!(kind.as_str(), "birth-judgments");
    assert_eq!(codes(&judgment, "2019-01-05"), []);
    assert_eq!(judgment.register_kind(ActKind::Marriage), None);
}

#[test]
fn b09_a_judgment_is_dated_to_the_day_after_the_event_and_not_after_today() {
    let at = |date| changed(&JUDGMENT, "judgment_date", date);
    let refused = |code: &str| vec![(code.to_owned(), Severity::Refuse)];
    assert_eq!(codes(&at("2026-11-24"), "2019"), refused("judgment-in-the-future"));
    assert_eq!(codes(&at("2018-12-31"), "2019"), refused("judgment-before-event"));
    assert_eq!(codes(&at("2019-02-01"), "2019"), []);
    assert_eq!(codes(&at("2026-10"), "2019"), refused("judgment-date-incomplete"));
    let undated = [("required".to_owned(), Severity::Invalid)];
    assert_eq!(codes(&at(""), "2019"), undated);
}

#[test]
fn b10_a_transfer_keeps_the_old_number_officer_and_office() {
    let transferred = variant(&TRANSFER);
    assert!(transferred.needs_four_eyes());
    let kind = transferred.register_kind(ActKind::Birth).expect("a register");
    assert_eq!(kind.as_str(), "birth");
    let transfer = transferred.transfer().expect("a transfer");
    assert_eq!((transfer.number.as_str(), transfer.officer.as_str()), ("17 مكرر", "محمد الصقلي"));
    assert_eq!(codes(&transferred, "1957-02-20"), []);
}

#[test]
fn b10_what_the_old_act_does_not_say_warns() {
    let warned = |code: &str| vec![(code.to_owned(), Severity::Warn)];
    let undated = changed(&TRANSFER, "transfer_date", "");
    assert_eq!(codes(&undated, "1957"), warned("transfer-date-missing"));
    let unsigned = changed(&TRANSFER, "transfer_officer", "");
    assert_eq!(codes(&unsigned, "1957"), warned("transfer-officer-missing"));
    let before = changed(&TRANSFER, "transfer_date", "1956-12-31");
    let refused = vec![("transfer-before-event".to_owned(), Severity::Refuse)];
    assert_eq!(codes(&before, "1957"), refused);
}

#[test]
fn a_transferred_judgment_was_given_before_it_was_entered_elsewhere() {
    let mut fields = JUDGMENT.to_vec();
    fields.extend(TRANSFER);
    fields.retain(|(name, _)| *name != "variant");
    fields.push(("variant", "transferred-judgment"));
    let both = variant(&fields);
    assert!(both.judgment().is_some() && both.transfer().is_some());
    let kind = both.register_kind(ActKind::Death).expect("a register");
    assert_eq!(kind.as_str(), "death-judgments");
    let refused = vec![("transfer-before-judgment".to_owned(), Severity::Refuse)];
    assert_eq!(codes(&both, "1950"), refused);
}

#[test]
fn the_bytes_of_a_variant_are_frozen() {
    let json = serde_json::to_string(&variant(&JUDGMENT)).expect("json");
    assert_eq!(
        json,
        "{\"judgment\":{\"number\":\"1624/2026\",\"court\":\"المحكمة الابتدائية بصفرو\",\
         \"date\":{\"gregorian\":\"2026-10-05\",\"hijri\":null,\"hijri_origin\":\"typed\",\
         \"presumed\":false,\"as_written\":null}}}"
    );
    let json = serde_json::to_string(&variant(&TRANSFER)).expect("json");
    assert!(json.starts_with("{\"transferred\":{\"office\":"), "{json}");
    assert_eq!(serde_json::from_str::<Variant>(&json).expect("read"), variant(&TRANSFER));
}
