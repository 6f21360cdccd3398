//! What speaks against a note, case by case.

use acts::birth::Sex;
use vocabulary::{ActKind, Severity};

use crate::NoteContent;
use crate::tests::samples::{self, Act, content, divorce, judged, marriage, note, with_sanae};

fn karim() -> Act {
    Act::birth(Sex::Male)
}

fn entered(n: u8, on: &str, content: NoteContent) -> crate::NoteOnAct {
    crate::NoteOnAct { id: samples::id(n), entered_on: samples::date(on), content }
}

fn reprise(on: &str) -> NoteContent {
    content(
        "reprise",
        &with_sanae(&[
            ("reprise_date", on),
            ("reprise_act_reference", "9"),
            ("family_section", "x"),
        ]),
    )
}

fn correction(field: &str, present: &str, corrected: &str) -> NoteContent {
    let more =
        [("corrected_field", field), ("present_value", present), ("corrected_value", corrected)];
    content("correction-material", &judged(&more))
}

#[test]
fn m01_a_marriage_as_it_should_be_meets_nothing() {
    assert!(karim().codes(&marriage("2017-09-19"), &[]).is_empty());
}

#[test]
fn a_marriage_before_the_birth_or_in_the_future_is_refused() {
    let karim = karim();
    assert_eq!(karim.codes(&marriage("1980-01-01"), &[]), ["marriage-before-birth"]);
    assert_eq!(karim.codes(&marriage("2027-01-01"), &[]), ["marriage-in-the-future"]);
    let young = karim.check(&marriage("2003-01-01"), &[]);
    assert_eq!((young.len(), young[0].code.as_str()), (1, "spouse-young"));
    assert!(young[0].unverified && young[0].severity == Severity::Warn);
    assert_eq!(karim.codes(&marriage("2006-03-14"), &[]), Vec::<String>::new(), "18 years old");
    assert_eq!(karim.codes(&marriage("2006-03-13"), &[]), ["spouse-young"]);
}

#[test]
fn m02_m03_a_spouse_not_born_in_morocco_is_owed_to_the_prosecutor_of_rabat() {
    let mut marriage = marriage("2017-09-19");
    marriage.values.insert("spouse_born_abroad".into(), "yes".into());
    let found = karim().check(&marriage, &[]);
    assert_eq!((found.len(), found[0].code.as_str()), (1, "spouse-born-abroad"));
    assert_eq!(found[0].severity, Severity::Note, "it does not keep this note from being entered");
    assert_eq!(found[0].provision.as_deref(), Some("note-to-prosecutor-of-rabat"));
}

#[test]
fn m04_a_divorce_with_no_marriage_on_the_act_warns() {
    let found = karim().check(&divorce("2018-02-03"), &[]);
    assert_eq!((found.len(), found[0].code.as_str()), (1, "no-marriage-noted"));
    assert_eq!(found[0].severity, Severity::Warn, "a registrar may enter it");
    let noted = [entered(1, "2017-10-02", marriage("2017-09-19"))];
    assert!(karim().codes(&divorce("2018-02-03"), &noted).is_empty());
}

#[test]
fn m04_a_spouse_spelled_by_another_hand_is_the_same_spouse() {
    let noted = [entered(1, "2017-10-02", marriage("2017-09-19"))];
    let mut divorce = divorce("2018-02-03");
    divorce.values.remove("spouse_first_latin");
    divorce.values.remove("spouse_family_latin");
    divorce.values.insert("spouse_family_ar".into(), "الرامى".into());
    assert!(karim().codes(&divorce, &noted).is_empty());
    divorce.values.insert("spouse_first_ar".into(), "ليلى".into());
    assert_eq!(karim().codes(&divorce, &noted), ["no-marriage-noted"]);
}

#[test]
fn m05_a_reprise_follows_a_revocable_divorce() {
    let married = entered(1, "2017-10-02", marriage("2017-09-19"));
    let divorced = |kind: &str| {
        let mut divorce = divorce("2018-02-03");
        divorce.values.insert("divorce_kind".into(), kind.into());
        entered(2, "2018-02-10", divorce)
    };
    let codes = |existing: &[crate::NoteOnAct], on| karim().codes(&reprise(on), existing);
    assert!(codes(&[married.clone(), divorced("revocable")], "2018-04-05").is_empty());
    let last = codes(&[married.clone(), divorced("irrevocable")], "2018-04-05");
    assert_eq!(last, ["reprise-after-irrevocable"]);
    assert_eq!(codes(std::slice::from_ref(&married), "2018-04-05"), ["still-married"]);
    let early = codes(&[married, divorced("revocable")], "2018-01-05");
    assert_eq!(early, ["before-the-last-event"]);
    assert_eq!(codes(&[], "2018-04-05"), ["no-marriage-noted"]);
}

#[test]
fn m06_the_same_marriage_is_entered_once() {
    let first = [entered(1, "2017-10-02", marriage("2017-09-19"))];
    assert_eq!(karim().codes(&marriage("2017-09-19"), &first), ["marriage-already-noted"]);
    assert_eq!(karim().codes(&marriage("2020-01-01"), &first), ["already-married"]);
    let her = Act::birth(Sex::Female);
    assert_eq!(her.codes(&marriage("2020-01-01"), &first), ["already-married-wife"]);
}

#[test]
fn m06_what_was_cancelled_may_be_entered_again() {
    let first = entered(1, "2017-10-02", marriage("2017-09-19"));
    let target = first.id.to_string();
    let undone = judged(&[("cancelled_note", &target)]);
    let existing = [first, note(2, "2019-06-01", "note-cancelled", &undone)];
    assert!(karim().codes(&marriage("2017-09-19"), &existing).is_empty());
}

#[test]
fn a_late_notice_is_entered_and_says_how_late() {
    let with = |received: &str, abroad: &str| {
        let mut marriage = marriage("2017-09-19");
        marriage.values.insert("notice_received_date".into(), received.into());
        marriage.values.insert("concluded_abroad".into(), abroad.into());
        marriage
    };
    let codes = |received, abroad| karim().codes(&with(received, abroad), &[]);
    assert!(codes("2017-10-04", "no").is_empty(), "the fifteenth day");
    assert_eq!(codes("2017-10-05", "no"), ["notice-late"]);
    assert!(codes("2017-12-19", "yes").is_empty(), "three months at a consulate");
    assert_eq!(codes("2017-12-20", "yes"), ["notice-late"]);
    assert_eq!(codes("2017-09-18", "no"), ["notice-before-event"]);
    let late = karim().check(&with("2017-10-07", "no"), &[]);
    assert_eq!(late[0].details["days"], "3");
    assert_eq!(late[0].severity, Severity::Note);
}

#[test]
fn m08_a_correction_names_a_field_of_the_act_and_what_it_says_now() {
    let karim = karim();
    let codes =
        |field, present, corrected| karim.codes(&correction(field, present, corrected), &[]);
    assert!(codes("birth_date", "1988-03-14", "1987-03-14").is_empty());
    assert_eq!(codes("birth_year", "1988", "1987"), ["corrected-field-unknown"]);
    assert_eq!(codes("birth_date", "1986-03-14", "1987-03-14"), ["present-value-differs"]);
    assert_eq!(codes("birth_date", "1988-03-14", "1988-03-14"), ["correction-changes-nothing"]);
    assert_eq!(codes("birth_date", "1988-03-14", "1987-02-31"), ["date-impossible"]);
    assert_eq!(codes("sex", "male", "boy"), ["choice-unknown"]);
    assert!(codes("father_profession", "", "نجار").is_empty(), "what the act omits may be added");
    assert_eq!(codes("father_profession", "فلاح", "نجار"), ["present-value-absent"]);
}

#[test]
fn m08_the_present_value_is_that_of_the_last_correction() {
    let first = [entered(1, "2019-06-01", correction("birth_date", "1988-03-14", "1987-03-14"))];
    let mut second = correction("birth_date", "1987-03-14", "1986-03-14");
    second.values.insert("decision_number".into(), "200".into());
    assert!(karim().codes(&second, &first).is_empty());
    second.values.insert("present_value".into(), "1988-03-14".into());
    assert_eq!(karim().codes(&second, &first), ["present-value-differs"]);
}

#[test]
fn m10_one_judgment_may_correct_two_fields_but_none_twice() {
    let first = [entered(1, "2019-06-01", correction("birth_date", "1988-03-14", "1987-03-14"))];
    assert!(karim().codes(&correction("child_first_ar", "كريم", "عبد الكريم"), &first).is_empty());
    let again = correction("birth_date", "1988-03-14", "1987-03-14");
    assert_eq!(karim().codes(&again, &first), ["already-noted"]);
}

#[test]
fn m11_the_ministry_decides_on_latin_letters_only() {
    let latin = |kind, field, present, corrected| {
        let more = [
            ("corrected_field", field),
            ("present_value", present),
            ("corrected_value", corrected),
            ("decision_authority", "governor"),
        ];
        karim().codes(&content(kind, &judged(&more)), &[])
    };
    assert!(latin("latin-name-corrected", "child_first_latin", "Karim", "Kareem").is_empty());
    let arabic = latin("latin-name-corrected", "child_first_ar", "كريم", "Kareem");
    assert_eq!(arabic, ["corrected-field-not-latin"]);
    assert!(latin("latin-name-inserted", "father_first_latin", "", "Mohammed").is_empty());
    let there = latin("latin-name-inserted", "child_first_latin", "", "Kareem");
    assert_eq!(there, ["present-value-differs"]);
}

#[test]
fn m12_a_decree_changes_the_name_that_the_act_bears() {
    let decree = |present: &str| {
        let more = [
            ("bearer", "holder"),
            ("present_value", present),
            ("corrected_value", "الفاسي"),
            ("corrected_latin", "EL FASSI"),
        ];
        karim().codes(&content("family-name-change", &judged(&more)), &[])
    };
    assert!(decree("البقالي").is_empty());
    assert_eq!(decree("السلاوي"), ["present-value-differs"]);
    assert_eq!(decree("الفاسي"), ["present-value-differs"]);
}

#[test]
fn m13_only_a_note_of_this_act_that_still_holds_can_be_cancelled() {
    let first = entered(1, "2017-10-02", marriage("2017-09-19"));
    let cancel = |n: u8, number: &str| {
        let target = samples::id(n).to_string();
        let mut note = content("note-cancelled", &judged(&[("cancelled_note", &target)]));
        note.values.insert("decision_number".into(), number.into());
        note
    };
    let codes = |note: &NoteContent, existing: &[crate::NoteOnAct]| {
        let found = karim().codes(note, existing).into_iter();
        found.filter(|code| code != "note-rule-unverified").collect::<Vec<_>>()
    };
    assert!(codes(&cancel(1, "145"), std::slice::from_ref(&first)).is_empty());
    assert_eq!(codes(&cancel(7, "145"), std::slice::from_ref(&first)), ["cancelled-note-unknown"]);
    let existing = [first.clone(), entered(2, "2019-06-01", cancel(1, "145"))];
    assert_eq!(codes(&cancel(1, "200"), &existing), ["note-cancelled-already"]);
    let mut early = cancel(1, "145");
    early.values.insert("decision_date".into(), "2016-01-01".into());
    assert_eq!(codes(&early, &[first]), ["cancelled-before-event"]);
}

#[test]
fn d01_d07_a_second_death_and_a_death_before_birth_are_for_a_registrar_to_decide() {
    let death = |on: &str, number: &str| {
        content("death-here", &[("death_date", on), ("death_act_number", number)])
    };
    assert!(karim().codes(&death("2026-03-04", "77/2026"), &[]).is_empty());
    let found = karim().check(&death("1980-03-04", "77/2026"), &[]);
    assert_eq!((found.len(), found[0].code.as_str()), (1, "death-noted-before-birth"));
    assert_eq!(found[0].severity, Severity::Warn);
    let first = [entered(1, "2026-03-05", death("2026-03-04", "77/2026"))];
    assert_eq!(karim().codes(&death("2026-03-04", "80/2026"), &first), ["already-noted"]);
    assert_eq!(karim().codes(&death("2026-03-06", "80/2026"), &first), ["death-already-noted"]);
    assert_eq!(karim().codes(&marriage("2026-05-01"), &first), ["marriage-after-death"]);
    assert!(karim().codes(&marriage("2017-09-19"), &first).is_empty(), "a notice come late");
}

#[test]
fn d06_the_act_of_death_of_somebody_who_lives_is_annulled_once() {
    let mut dead = karim();
    dead.kind = ActKind::Death;
    let annulled = content("death-annulled", &judged(&[("found_alive_date", "2019-01-02")]));
    assert!(dead.codes(&annulled, &[]).is_empty());
    assert_eq!(karim().codes(&annulled, &[]), ["note-not-on-this-act"]);
    let existing = [entered(1, "2019-06-01", annulled.clone())];
    assert_eq!(dead.codes(&annulled, &existing), ["already-noted"]);
    let after = correction("child_first_ar", "كريم", "عبد الكريم");
    assert_eq!(dead.codes(&after, &existing), ["act-annulled-already"]);
}

#[test]
fn b07_a_father_whom_the_act_names_is_not_replaced_by_an_acknowledgement() {
    let father = [("father_first_ar", "يوسف"), ("father_family_ar", "العلوي")];
    let note = content("paternity-acknowledged", &judged(&father));
    assert_eq!(karim().codes(&note, &[]), ["note-rule-unverified", "father-named-already"]);
    let mut unknown = karim();
    unknown.values.insert("father_known".into(), "no".into());
    let found = unknown.check(&note, &[]);
    assert_eq!((found.len(), found[0].code.as_str()), (1, "note-rule-unverified"));
    assert!(found[0].unverified, "no text of law was found for this note");
}

#[test]
fn a_kind_of_a_later_program_is_refused() {
    let mut note = marriage("2017-09-19");
    note.kind = "adoption".into();
    assert_eq!(karim().codes(&note, &[]), ["note-kind-unknown"]);
}

#[test]
fn a_hijri_date_three_days_off_warns() {
    let mut note = marriage("2017-09-19");
    note.values.insert("marriage_date_hijri".into(), "1438-12-27".into());
    assert!(karim().codes(&note, &[]).is_empty());
    note.values.insert("marriage_date_hijri".into(), "1439-01-03".into());
    assert_eq!(karim().codes(&note, &[]), ["hijri-far-apart"]);
}

/// Every problem that this crate can raise has a text in both languages.
#[test]
fn every_problem_has_its_text() {
    let texts = texts::Texts::embedded();
    let sources = [
        include_str!("../check.rs"),
        include_str!("changes.rs"),
        include_str!("dates.rs"),
        include_str!("marital.rs"),
    ];
    let mut codes = 0;
    for word in sources.iter().flat_map(|text| text.split('"').skip(1).step_by(2)) {
        let code = word.contains('-') && !word.contains(' ') && word.is_ascii();
        let provision = law::Law::embedded().provisions().any(|p| p.provision == word);
        if code && !provision {
            codes += 1;
            for lang in [vocabulary::Lang::Ar, vocabulary::Lang::Fr] {
                assert!(texts.has(lang, &format!("problem-{word}")), "{lang:?}: problem-{word}");
            }
        }
    }
    assert!(codes >= 25, "{codes} found: the sources are no longer read right");
}
