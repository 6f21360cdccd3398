//! Unknown parents, foreign parents, parents who could not be.

use vocabulary::{Regime, Severity, Values};

use super::{codes, content, has, problems_in, texts, with};
use crate::birth::{MarginFlag, margin_flags};

fn unknown_father() -> Values {
    let mut values = with(&[
        ("father_known", "no"),
        ("father_first_ar", "عبد الرحمان"),
        ("declarant_capacity", "mother"),
        ("declarant_first_ar", "سناء"),
        ("declarant_family_ar", "الرامي"),
        ("declarant_age", "35"),
        ("child_family_ar", "الأمراني"),
        ("child_family_latin", "EL AMRANI"),
    ]);
    values.remove("marriage_proof");
    values
}

#[test]
fn b07_the_mother_chooses_the_family_name_and_the_margin_says_so() {
    let values = unknown_father();
    assert_eq!(codes(&values, "2026-11-23"), []);
    assert_eq!(margin_flags(&content(&values)), [MarginFlag::UnknownFather]);
    let (ar, _) = texts(&values);
    let plain = ar.plain();
    assert!(plain.contains("اسم أبيه عبد الرحمان، ووالدته سناء الرامي"), "{plain}");
    assert!(plain.contains("الاسم العائلي الأمراني"), "{plain}");
    assert!(plain.contains("البالغة من العمر خمس وثلاثين سنة"), "{plain}");
}

#[test]
fn b07_a_known_father_leaves_the_margin_empty() {
    assert_eq!(margin_flags(&content(&super::declared())), []);
}

fn foundling() -> Values {
    let mut values = with(&[
        ("parents_known", "no"),
        ("father_first_ar", "عبد الكريم"),
        ("mother_first_ar", "أمينة"),
        ("hour_unknown", "yes"),
        ("birth_date_presumed", "yes"),
        ("declarant_capacity", "prosecutor"),
        ("declarant_first_ar", "إدريس"),
        ("declarant_family_ar", "العلمي"),
        ("certificate_kind", "doctor"),
        ("report_kind", "judicial-police"),
        ("report_reference", "842"),
        ("report_date", "2026-11-21"),
        ("found_on", "2026-11-21"),
        ("found_at", "commune:03.451.01.09|باب المقام"),
        ("finder", "حارس المسجد"),
    ]);
    for field in ["father_known", "father_family_ar", "mother_family_ar", "mother_birth_date"] {
        values.remove(field);
    }
    values.remove("marriage_proof");
    values.remove("birth_time");
    values
}

#[test]
fn b08_the_prosecutor_declares_a_child_found_and_the_hour_may_be_unknown() {
    let found = codes(&foundling(), "2026-11-23");
    assert_eq!(found, [("period-from-finding".to_owned(), Severity::Note)]);
    let content = content(&foundling());
    assert_eq!(margin_flags(&content), [MarginFlag::NamesChosen]);
    assert_eq!(MarginFlag::NamesChosen.note_kind(), "names-chosen");
    let report = content.foundling.expect("the source is recorded");
    assert_eq!((report.kind.as_str(), report.reference.as_str()), ("judicial-police", "842"));
    assert_eq!(report.finder.as_deref(), Some("حارس المسجد"));
    assert!(!content.father_known, "an extract must be as silent as for an unknown father");
}

#[test]
fn b08_the_text_has_the_chosen_names_and_the_report() {
    let (ar, fr) = texts(&foundling());
    let (ar, fr) = (ar.plain(), fr.plain());
    assert!(ar.contains("اسم أبيه عبد الكريم، واسم أمه أمينة."), "{ar}");
    assert!(ar.contains("(تاريخ مقدَّر)، في ساعة لم تُذكر"), "{ar}");
    assert!(
        ar.contains("السيد وكيل الملك، إدريس العلمي، استنادا إلى محضر الشرطة القضائية"),
        "{ar}"
    );
    assert!(fr.contains("(date présumée), à une heure non indiquée"), "{fr}");
    assert!(fr.contains("au vu du procès-verbal de la police judiciaire n° 842"), "{fr}");
}

#[test]
fn b08_nobody_but_the_prosecutor_declares_such_a_child() {
    let mut values = foundling();
    values.insert("declarant_capacity".into(), "hospital".into());
    assert!(has(&values, "2026-11-23", "foundling-declarant", Severity::Refuse));
    let found = problems_in(&values, "2026-11-23", Regime::Electronic3621);
    let rule = found.iter().find(|p| p.code == "foundling-declarant").expect("said");
    assert_eq!((rule.severity, rule.unverified), (Severity::Warn, true));
}

#[test]
fn b08_the_report_is_needed_and_the_finding_has_its_dates() {
    let mut values = foundling();
    values.remove("report_reference");
    assert!(has(&values, "2026-11-23", "required", Severity::Invalid));
    let on = |day: &str| {
        let mut values = foundling();
        values.insert("found_on".into(), day.into());
        values
    };
    assert!(has(&on("2026-11-24"), "2026-11-23", "found-in-the-future", Severity::Refuse));
    assert!(has(&on("2026-11-19"), "2026-11-23", "found-before-birth", Severity::Refuse));
}

#[test]
fn b08_how_late_a_child_found_is_declared_is_unverified_and_warns() {
    let mut values = foundling();
    values.insert("birth_date".into(), "2026-08-01".into());
    assert!(!has(&values, "2026-11-23", "late-declaration", Severity::Warn), "found two days ago");
    values.remove("found_on");
    assert!(has(&values, "2026-11-23", "late-declaration", Severity::Warn));
}

#[test]
fn b11_a_foreign_child_has_its_nationality_and_both_scripts() {
    let values = with(&[
        ("child_first_ar", "كلارا"),
        ("child_first_latin", "Clara"),
        ("child_family_ar", "مارتان"),
        ("child_family_latin", "MARTIN"),
        ("sex", "female"),
        ("nationality", "FR"),
        ("father_first_ar", "بول"),
        ("father_family_ar", "مارتان"),
        ("father_nationality", "FR"),
        ("mother_nationality", "FR"),
        ("marriage_proof", "none"),
    ]);
    assert_eq!(codes(&values, "2026-11-23"), []);
    let (ar, fr) = texts(&values);
    assert!(ar.plain().contains("كلارا Clara، جنسها أنثى، جنسيتها فرنسية"), "{}", ar.plain());
    assert!(fr.plain().contains("de nationalité française"), "{}", fr.plain());
    let mut arabic_only = values;
    arabic_only.remove("child_first_latin");
    assert!(has(&arabic_only, "2026-11-23", "required", Severity::Invalid));
}

#[test]
fn b23_a_child_that_died_before_the_declaration_has_a_birth_act_first() {
    let values = with(&[("child_alive", "no")]);
    let note = ("death-act-to-follow".to_owned(), Severity::Note);
    assert_eq!(codes(&values, "2026-11-23"), [note]);
    assert!(!content(&values).alive);
}

#[test]
fn b24_a_father_dead_two_years_before_the_birth_warns() {
    let died = |day| with(&[("father_death_date", day)]);
    assert!(has(&died("2024-11-20"), "2026-11-23", "father-long-dead", Severity::Warn));
    assert_eq!(codes(&died("2026-05-01"), "2026-11-23"), []);
    // Of a year alone, the last day counts: nothing is claimed that may not be so.
    assert_eq!(codes(&died("2025"), "2026-11-23"), []);
}
