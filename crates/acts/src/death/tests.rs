//! The cases of `cases.md` that concern a death alone, by their ids.

mod births;
mod bodies;
mod words;

use law::{Law, LawOn};
use vocabulary::{CivilDate, ObservedMonths, Problem, Regime, Severity, Values};

use super::{CheckContext, DeathContent};
use crate::{death, forms};

fn day(text: &str) -> CivilDate {
    CivilDate::parse(text).expect("a date")
}

/// A son declares on the second day, with the doctor's certificate (case D01).
fn declared() -> Values {
    [
        ("sex", "male"),
        ("deceased_first_ar", "العربي"),
        ("deceased_first_latin", "Larbi"),
        ("deceased_family_ar", "البقالي"),
        ("deceased_family_latin", "El Bakkali"),
        ("birth_date", "1950-03-02"),
        ("birth_place", "commune:03.451.01.09"),
        ("profession", "فلاح"),
        ("address", "حي السلام رقم خمسة صفرو"),
        ("marital_status", "married"),
        ("spouse_first_ar", "زهرة"),
        ("spouse_first_latin", "Zohra"),
        ("spouse_family_ar", "الرامي"),
        ("spouse_family_latin", "Errami"),
        ("father_first_ar", "أحمد"),
        ("father_family_ar", "البقالي"),
        ("mother_first_ar", "فاطمة"),
        ("mother_family_ar", "الوزاني"),
        ("death_date", "2026-11-20"),
        ("death_time", "08:10"),
        ("death_place", "commune:03.451.01.09"),
        ("declarant_capacity", "child"),
        ("declarant_first_ar", "كريم"),
        ("declarant_family_ar", "البقالي"),
        ("declarant_latin", "EL BAKKALI Karim"),
        ("declarant_age", "41"),
        ("certificate_kind", "doctor"),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value.to_owned()))
    .collect()
}

fn with(changes: &[(&str, &str)]) -> Values {
    let mut values = declared();
    for (field, value) in changes {
        values.insert((*field).to_owned(), (*value).to_owned());
    }
    values
}

fn without(mut values: Values, fields: &[&str]) -> Values {
    values.retain(|field, _| !fields.contains(&field.as_str()));
    values
}

fn read(values: &Values) -> DeathContent {
    let (content, problems) = death::read(forms::death(), values);
    content.unwrap_or_else(|| panic!("{problems:?}"))
}

fn law_on<T>(today: &str, regime: Regime, ask: impl FnOnce(&LawOn<'_>) -> T) -> T {
    let law = Law::embedded();
    ask(&law.on(day(today), regime))
}

fn problems_in(values: &Values, today: &str, regime: Regime) -> Vec<Problem> {
    let (content, mut problems) = death::read(forms::death(), values);
    let months = ObservedMonths::embedded();
    if let Some(content) = content {
        law_on(today, regime, |law| {
            let context = CheckContext { today: day(today), law, months: &months, regime };
            problems.extend(death::check(&content, values, &context));
        });
    }
    problems
}

fn codes(values: &Values, today: &str) -> Vec<(String, Severity)> {
    problems_in(values, today, Regime::Paper3799)
        .into_iter()
        .map(|p| (p.code, p.severity))
        .collect()
}

fn has(values: &Values, today: &str, code: &str, severity: Severity) -> bool {
    codes(values, today).contains(&(code.to_owned(), severity))
}

const TODAY: &str = "2026-11-23";

#[test]
fn d01_a_son_declares_on_the_second_day() {
    assert_eq!(codes(&declared(), "2026-11-22"), []);
}

#[test]
fn d03_the_thirtieth_day_is_in_time_and_the_next_is_late() {
    assert_eq!(codes(&declared(), "2026-12-20"), []);
    let code = "late-death-declaration";
    assert!(has(&declared(), "2026-12-21", code, Severity::Refuse));
}

#[test]
fn d03_under_the_electronic_law_an_unverified_period_warns() {
    let found = problems_in(&declared(), "2026-12-21", Regime::Electronic3621);
    let late = found.iter().find(|p| p.code == "late-death-declaration").expect("said");
    assert_eq!((late.severity, late.unverified), (Severity::Warn, true));
    assert!(found.iter().all(|p| p.severity != Severity::Refuse), "{found:?}");
}

#[test]
fn d03_a_judgment_is_entered_long_after() {
    let declaration =
        ["declarant_capacity", "declarant_first_ar", "declarant_family_ar", "certificate_kind"];
    let judged = [
        ("variant", "judgment"),
        ("judgment_ground", "late"),
        ("judgment_number", "77/2026"),
        ("judgment_court", "المحكمة الابتدائية بصفرو"),
        ("judgment_date", "2026-10-05"),
        ("death_date", "2024-01-07"),
        ("hour_unknown", "yes"),
    ];
    let values = without(with(&judged), &declaration);
    assert_eq!(codes(&values, TODAY), []);
    let before = with(&[("variant", "judgment"), ("judgment_date", "2026-11-19")]);
    assert!(has(&before, TODAY, "judgment-before-event", Severity::Refuse));
}

#[test]
fn a_year_abroad_and_a_journey() {
    let abroad = with(&[("died_abroad", "yes"), ("death_date", "2025-11-20")]);
    assert_eq!(codes(&abroad, "2026-11-20"), []);
    assert!(has(&abroad, "2026-11-21", "late-death-declaration", Severity::Refuse));
    let journey = with(&[("travelling", "yes"), ("arrival_date", "2026-12-18")]);
    assert!(has(&journey, "2026-12-30", "period-from-arrival", Severity::Note));
    assert!(!has(&journey, "2027-01-17", "late-death-declaration", Severity::Refuse));
    assert!(has(&journey, "2027-01-18", "late-death-declaration", Severity::Refuse));
}

#[test]
fn the_emergency_suspended_the_period_of_deaths_too() {
    let values = with(&[("death_date", "2020-03-10")]);
    assert!(!has(&values, "2020-06-20", "late-death-declaration", Severity::Refuse));
    assert!(has(&values, "2020-06-20", "period-suspended", Severity::Note));
}

#[test]
fn d04_the_notice_of_a_hospital_opens_the_draft_on_the_fourth_day() {
    let opening =
        |regime| law_on(TODAY, regime, |law| death::notice_opening(day("2026-11-20"), law));
    let paper = opening(Regime::Paper3799).expect("the law speaks of it");
    assert_eq!(paper.relatives_until, day("2026-11-23"));
    assert!(!paper.is_open(day("2026-11-23")) && paper.is_open(day("2026-11-24")));
    assert!(!paper.unverified);
    assert!(opening(Regime::Electronic3621).expect("the law speaks of it").unverified);
}

#[test]
fn d04_a_hospital_that_declares_early_is_told_of_the_relatives() {
    let values = with(&[
        ("declarant_capacity", "hospital"),
        ("institution_kind", "hospital"),
        ("institution", "المستشفى الإقليمي"),
    ]);
    let code = "relatives-may-still-declare";
    assert!(has(&values, "2026-11-23", code, Severity::Note));
    assert!(!has(&values, "2026-11-24", code, Severity::Note));
    assert!(has(&values, "2026-11-24", "death-declarant-by-office", Severity::Note));
}

#[test]
fn who_declares() {
    let code = "death-declarant-not-listed";
    for capacity in ["child", "kafil", "grandparent", "next-relative", "local-authority"] {
        assert_eq!(codes(&with(&[("declarant_capacity", capacity)]), TODAY), [], "{capacity}");
    }
    let neighbour = with(&[("declarant_capacity", "neighbour")]);
    assert!(has(&neighbour, TODAY, code, Severity::Warn));
    let spouse = with(&[("declarant_capacity", "spouse"), ("marital_status", "single")]);
    assert!(has(&spouse, TODAY, "spouse-declares-unmarried", Severity::Warn));
}

#[test]
fn d09_both_spellings_are_kept_and_the_difference_warns() {
    let values = with(&[("certificate_name_ar", "العربي البقال")]);
    assert!(has(&values, TODAY, "certificate-name-differs", Severity::Warn));
    let content = read(&values);
    assert_eq!(content.deceased.display_ar(), "العربي البقالي");
    let spelled = content.certificate_name.and_then(|name| name.ar);
    assert_eq!(spelled.as_deref(), Some("العربي البقال"));
    // Family name first, or other capitals, is no other spelling.
    let same = with(&[("certificate_name_latin", "EL BAKKALI Larbi")]);
    assert_eq!(codes(&same, TODAY), []);
    let latin = with(&[("certificate_name_latin", "EL BEKKALI Larbi")]);
    assert!(has(&latin, TODAY, "certificate-name-differs", Severity::Warn));
}

#[test]
fn d10_the_arabic_spelling_of_a_foreign_name_is_confirmed() {
    let foreigner = |confirmed: &str| {
        with(&[
            ("nationality", "FR"),
            ("deceased_first_latin", "Claude"),
            ("deceased_first_ar", "كلود"),
            ("arabic_confirmed", confirmed),
        ])
    };
    let code = "arabic-spelling-unconfirmed";
    assert!(has(&foreigner("no"), TODAY, code, Severity::Refuse));
    assert_eq!(codes(&foreigner("yes"), TODAY), []);
    assert_eq!(codes(&foreigner("own"), TODAY), []);
    assert!(has(&foreigner(""), TODAY, "required", Severity::Invalid));
    let electronic = problems_in(&foreigner("no"), TODAY, Regime::Electronic3621);
    assert!(electronic.iter().any(|p| p.code == code && p.severity == Severity::Warn));
    // With the Latin name alone there is a draft already, for whoever proposes a spelling.
    let latin = without(foreigner("no"), &["deceased_first_ar", "deceased_family_ar"]);
    assert_eq!(read(&latin).deceased.display_latin(), "EL BAKKALI Claude");
    assert!(has(&latin, TODAY, "required", Severity::Invalid));
}

#[test]
fn no_certificate_no_signature() {
    let none = with(&[("certificate_kind", "none")]);
    assert!(has(&none, TODAY, "no-death-certificate", Severity::Refuse));
    let early = with(&[("certificate_date", "2026-11-19")]);
    assert!(has(&early, TODAY, "death-certificate-before-death", Severity::Warn));
    let late = with(&[("certificate_date", "2026-11-24")]);
    assert!(has(&late, TODAY, "death-certificate-in-the-future", Severity::Refuse));
}

#[test]
fn days_and_hours() {
    assert!(has(&declared(), "2026-11-19", "death-in-the-future", Severity::Refuse));
    let month = with(&[("death_date", "2026-11")]);
    assert!(has(&month, TODAY, "death-date-incomplete", Severity::Refuse));
    let forgotten = without(declared(), &["death_time"]);
    assert!(has(&forgotten, TODAY, "required", Severity::Invalid));
    let unknown = with(&[("hour_unknown", "yes")]);
    assert!(has(&unknown, TODAY, "death-hour-missing", Severity::Warn));
    let unborn = with(&[("birth_date", "2026-11-21")]);
    assert!(has(&unborn, TODAY, "death-before-birth", Severity::Warn));
    let old = with(&[("birth_date", "1896-05-01")]);
    assert!(has(&old, TODAY, "death-at-great-age", Severity::Warn));
    let undated = without(declared(), &["death_date"]);
    assert!(has(&undated, TODAY, "required", Severity::Invalid));
    assert!(!has(&undated, TODAY, "death-in-the-future", Severity::Refuse));
}

#[test]
fn an_old_act_transferred_here_is_held_to_little() {
    let values: Values = [
        ("variant", "transferred"),
        ("transfer_office", "مكتب الحالة المدنية فاس المدينة"),
        ("transfer_officer", "محمد الصقلي"),
        ("transfer_number", "17 مكرر"),
        ("transfer_date", "1957-03-09"),
        ("sex", "female"),
        ("deceased_first_ar", "رقية"),
        ("death_date_hijri", "1376"),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value.to_owned()))
    .collect();
    assert_eq!(codes(&values, TODAY), []);
}

#[test]
fn odd_input_is_named_at_its_field() {
    for (field, value, code) in [
        ("death_date", "2026-02-31", "date-impossible"),
        ("birth_act", "act-7", "id-unreadable"),
        ("birth_act_year", "50", "number-out-of-range"),
        ("sex", "forged", "choice-unknown"),
        ("no_such_field", "x", "unknown-field"),
    ] {
        let found = problems_in(&with(&[(field, value)]), TODAY, Regime::Paper3799);
        let named = found.iter().any(|p| p.code == code && p.field.as_deref() == Some(field));
        assert!(named, "{field}: {found:?}");
    }
}

/// One act a line: a declared one, and one of an unknown body.
const FROZEN: &str = include_str!("tests/frozen.jsonl");

#[test]
fn the_bytes_of_a_death_are_frozen_and_come_back() {
    let acts = [declared(), bodies::unknown()];
    assert_eq!(FROZEN.lines().count(), acts.len());
    for (values, bytes) in acts.iter().zip(FROZEN.lines()) {
        let (content, problems) = crate::read("death", values);
        assert_eq!(problems, []);
        let content = content.expect("read");
        assert_eq!(serde_json::to_string(&content).expect("json"), bytes);
        assert_eq!(serde_json::from_str::<crate::ActContent>(bytes).expect("read"), content);
    }
    // What an act does not state is not written, so that later fields leave old bytes alone.
    let declared = FROZEN.lines().next().expect("a line");
    for absent in ["variant", "missing", "identity_known", "body", "certificate_name", "arrival"] {
        assert!(!declared.contains(&format!("\"{absent}\"")), "{absent}");
    }
}

#[test]
fn any_act_answers_for_the_deceased() {
    let act = |values: &Values| crate::read("death", values).0.expect("read");
    let died = act(&declared());
    assert_eq!(died.act_kind(), vocabulary::ActKind::Death);
    assert_eq!(died.holder().display_ar(), "العربي البقالي");
    assert_eq!(died.born().and_then(|pair| pair.gregorian).map(|date| date.year), Some(1950));
    // Of a body found, the day it was found stands for the unknown day of death.
    let found = act(&bodies::unknown());
    let day = found.event_date().and_then(|pair| pair.gregorian).map(|date| date.to_string());
    assert_eq!(day.as_deref(), Some("2026-11-18"));
}

#[test]
fn both_calendars_are_written_but_an_old_act_stays_as_it_was() {
    let months = ObservedMonths::embedded();
    let mut content = read(&declared());
    content.complete(&months);
    assert!(content.died.hijri.is_some());
    let mut old = read(&with(&[
        ("variant", "transferred"),
        ("transfer_office", "فاس"),
        ("transfer_number", "17"),
    ]));
    old.complete(&months);
    assert_eq!(old.died.hijri, None);
}
