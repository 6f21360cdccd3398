//! A marriage extract from the family section (case M01), and what speaks against it.

use acts::{birth, forms};
use law::Law;
use vocabulary::{CivilDate, HijriDate, ObservedMonths, Regime, Values};

use super::{MarriageNote, check, read, text_ar, text_fr};
use crate::note::{NoteContent, NoteContext, NoteDrawing};

fn values(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().map(|(f, v)| ((*f).to_owned(), (*v).to_owned())).collect()
}

fn act(sex: &str) -> birth::BirthContent {
    let values = values(&[
        ("child_first_ar", "كريم"),
        ("child_family_ar", "البقالي"),
        ("sex", sex),
        ("birth_date", "1988-03-14"),
        ("birth_place", "صفرو"),
        ("father_first_ar", "محمد"),
        ("father_family_ar", "البقالي"),
        ("mother_first_ar", "فاطمة"),
        ("mother_family_ar", "الزهراوي"),
    ]);
    birth::read(forms::birth(), &values).0.expect("an act")
}

fn note(date: &str) -> MarriageNote {
    let values = values(&[
        ("spouse_first_ar", "سناء"),
        ("spouse_family_ar", "الرامي"),
        ("spouse_first_latin", "Sanae"),
        ("spouse_family_latin", "ERRAMI"),
        ("marriage_date", date),
        ("marriage_act_reference", "218"),
        ("family_section", "قسم قضاء الأسرة بصفرو"),
    ]);
    read(forms::marriage(), &values).0.expect("a note")
}

fn codes(note: &MarriageNote, existing: &[NoteContent]) -> Vec<String> {
    let law = Law::embedded();
    let today = CivilDate::parse("2026-11-23").expect("a date");
    let context = NoteContext {
        act: &act("male"),
        existing,
        today,
        law: &law.on(today, Regime::Paper3799),
        months: &ObservedMonths::embedded(),
    };
    check(note, &context).into_iter().map(|p| p.code).collect()
}

#[test]
fn m01_the_note_names_the_spouse_the_act_and_the_officer() {
    let drawing = NoteDrawing {
        written_on: CivilDate::parse("2017-10-02").expect("a date"),
        written_hijri: HijriDate { year: 1439, month: 1, day: 11 },
        officer_ar: "عبد السلام الوزاني".into(),
        officer_latin: "Abdeslam OUAZZANI".into(),
        capacity_ar: "ضابط الحالة المدنية".into(),
        capacity_fr: "officier de l’état civil".into(),
    };
    let note = note("2017-09-19");
    assert_eq!(
        text_ar(&note, &act("male"), &drawing),
        "تزوج بالسيدة سناء الرامي (ERRAMI Sanae) يوم تاسع عشر شتنبر سنة ألفين وسبع عشرة، عقد \
         عدد 218، قسم قضاء الأسرة بصفرو. حرر يوم حادي عشر محرم سنة ألف وأربعمائة وتسع وثلاثين، \
         موافق ثاني أكتوبر سنة ألفين وسبع عشرة، لدينا نحن عبد السلام الوزاني، ضابط الحالة المدنية."
    );
    assert!(text_ar(&note, &act("female"), &drawing).starts_with("تزوجت بالسيد سناء"));
    assert!(text_fr(&note, &act("female"), &drawing).starts_with("Mariée avec ERRAMI Sanae le"));
}

#[test]
fn a_marriage_before_the_birth_or_in_the_future_is_refused() {
    assert_eq!(codes(&note("1980-01-01"), &[]), ["marriage-before-birth"]);
    assert_eq!(codes(&note("2027-01-01"), &[]), ["marriage-in-the-future"]);
    assert_eq!(codes(&note("2003-01-01"), &[]), ["spouse-young"]);
    assert!(codes(&note("2017-09-19"), &[]).is_empty());
}

#[test]
fn m06_the_same_marriage_is_entered_once() {
    let first = NoteContent::Marriage(note("2017-09-19"));
    let again = codes(&note("2017-09-19"), std::slice::from_ref(&first));
    assert_eq!(again, ["marriage-already-noted"]);
    assert_eq!(codes(&note("2020-01-01"), &[first]), ["already-married"]);
}
