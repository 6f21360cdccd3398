//! B09, B10, B21: births by judgment and births transferred from another register.

use vocabulary::{ActKind, ObservedMonths, Severity, Values};

use super::{codes, content, has, texts, with};
use crate::birth::deadline;

fn judged() -> Values {
    let mut values = with(&[
        ("variant", "judgment"),
        ("judgment_number", "1624/2026"),
        ("judgment_court", "المحكمة الابتدائية بصفرو"),
        ("judgment_court_fr", "le tribunal de première instance de Sefrou"),
        ("judgment_date", "2026-10-05"),
        ("judgment_date_hijri", "1448-04-23"),
        ("birth_date", "2019-01-05"),
        ("hour_unknown", "yes"),
    ]);
    for field in [
        "declarant_capacity",
        "declarant_first_ar",
        "declarant_family_ar",
        "certificate_kind",
        "marriage_proof",
    ] {
        values.remove(field);
    }
    values
}

#[test]
fn b09_a_judgment_is_entered_at_any_time_without_declarant_certificate_or_proof() {
    assert_eq!(codes(&judged(), "2026-11-23"), []);
    let content = content(&judged());
    let register = content.variant.register_kind(ActKind::Birth).expect("a register");
    assert_eq!(register.as_str(), "birth-judgments");
    let law = law::Law::embedded();
    let today = super::day("2026-11-23");
    let law = law.on(today, vocabulary::Regime::Paper3799);
    assert_eq!(deadline(&content, &law, today), None);
}

#[test]
fn b09_the_text_transcribes_and_names_the_judgment() {
    let (ar, fr) = texts(&judged());
    let (ar, fr) = (ar.plain(), fr.plain());
    assert!(ar.contains("بناء على الحكم عدد 1624/2026، الصادر عن المحكمة الابتدائية بصفرو"), "{ar}");
    assert!(ar.contains("بتاريخ ثلاثة وعشرين ربيع الثاني سنة ألف"), "{ar}");
    assert!(ar.contains("موافق خامس أكتوبر سنة ألفين وست وعشرين ميلادية"), "{ar}");
    assert!(ar.contains("ونقل في يوم") && !ar.contains("حرر"), "{ar}");
    assert!(!ar.contains("صرح به") && !ar.contains("المصرح"), "{ar}");
    assert!(fr.contains("En vertu du jugement n° 1624/2026, rendu par le tribunal"), "{fr}");
    assert!(fr.contains("Transcrit le") && !fr.contains("déclar"), "{fr}");
}

#[test]
fn b09_a_judgment_must_be_complete() {
    for field in ["judgment_number", "judgment_court", "judgment_date"] {
        let mut values = judged();
        values.remove(field);
        values.remove("judgment_date_hijri");
        assert!(has(&values, "2026-11-23", "required", Severity::Invalid), "{field}");
    }
}

#[test]
fn b09_a_court_may_know_the_year_alone() {
    let mut values = judged();
    values.insert("birth_date".into(), "1961".into());
    values.insert("mother_birth_date".into(), "1938".into());
    let warning = ("birth-date-partial".to_owned(), Severity::Warn);
    assert_eq!(codes(&values, "2026-11-23"), [warning]);
    let (ar, _) = texts(&values);
    assert!(ar.plain().starts_with("في سنة ألف وتسعمائة وإحدى وستين ميلادية"), "{}", ar.plain());
}

#[test]
fn b09_the_day_of_the_judgment_is_completed_in_both_calendars() {
    let mut values = judged();
    values.remove("judgment_date_hijri");
    let mut content = content(&values);
    content.complete(&ObservedMonths::embedded());
    assert!(content.variant.judgment().is_some_and(|judgment| judgment.date.hijri.is_some()));
}

/// An act of 1957, of which little is stated.
fn transferred() -> Values {
    [
        ("variant", "transferred"),
        ("transfer_number", "311"),
        ("transfer_office", "مكتب الحالة المدنية فاس المدينة"),
        ("transfer_office_fr", "Bureau d’état civil Fès Médina"),
        ("transfer_officer", "محمد الصقلي"),
        ("transfer_date", "1957-03-02"),
        ("child_first_ar", "فاطمة"),
        ("child_family_ar", "الصقلي"),
        ("sex", "female"),
        ("birth_date", "1957"),
        ("hour_unknown", "yes"),
        ("birth_place", "فاس"),
        ("father_first_ar", "أحمد"),
        ("father_family_ar", "الصقلي"),
    ]
    .into_iter()
    .map(|(field, value)| (field.to_owned(), value.to_owned()))
    .collect()
}

#[test]
fn b10_a_transfer_keeps_the_old_number_officer_and_office_in_its_preamble() {
    assert_eq!(codes(&transferred(), "2026-11-23"), []);
    let (ar, fr) = texts(&transferred());
    let first = |text: &crate::ActText| text.plain().lines().next().unwrap_or_default().to_owned();
    assert_eq!(
        first(&ar),
        "نقلا عن الرسم عدد 311، المحرر بتاريخ ثاني مارس سنة ألف وتسعمائة وسبع وخمسين ميلادية، \
         من طرف السيد محمد الصقلي، ضابط الحالة المدنية بـمكتب الحالة المدنية فاس المدينة:"
    );
    assert_eq!(
        first(&fr),
        "Transcription de l’acte n° 311, dressé le deux mars mil neuf cent cinquante-sept, par \
         محمد الصقلي, officier de l’état civil du bureau d’état civil Fès Médina :"
    );
    assert!(ar.plain().contains("\nونقل في يوم"), "{}", ar.plain());
}

#[test]
fn b21_an_act_of_1957_without_hour_is_taken_as_not_stated() {
    let (ar, fr) = texts(&transferred());
    assert!(ar.plain().contains("ميلادية، في ساعة لم تُذكر"), "{}", ar.plain());
    assert!(fr.plain().contains("à une heure non indiquée"), "{}", fr.plain());
    assert!(ar.plain().contains("ووالدتها غير مذكورة"), "{}", ar.plain());
    assert!(fr.plain().contains("et de mère non indiquée"), "{}", fr.plain());
}

#[test]
fn b10_an_act_without_any_date_of_birth_is_not_taken() {
    let mut values = transferred();
    values.remove("birth_date");
    assert!(has(&values, "2026-11-23", "required", Severity::Invalid));
    values.insert("birth_date_hijri".into(), "1376".into());
    assert_eq!(codes(&values, "2026-11-23"), []);
    let mut content = content(&values);
    content.complete(&ObservedMonths::embedded());
    assert_eq!(content.born.gregorian, None, "an old act is kept as it was written");
}

#[test]
fn a_transferred_judgment_has_preamble_and_judgment() {
    let mut values = transferred();
    values.extend(judged().into_iter().filter(|(field, _)| field.starts_with("judgment")));
    values.insert("variant".into(), "transferred-judgment".into());
    values.insert("transfer_date".into(), "2026-11-02".into());
    assert_eq!(codes(&values, "2026-11-23"), []);
    let (ar, _) = texts(&values);
    let plain = ar.plain();
    assert!(plain.starts_with("نقلا عن رسم الحكم عدد 311"), "{plain}");
    assert!(plain.contains("بناء على الحكم عدد 1624/2026"), "{plain}");
    let register = content(&values).variant.register_kind(ActKind::Birth).expect("a register");
    assert_eq!(register.as_str(), "birth-judgments");
}
