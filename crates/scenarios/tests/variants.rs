//! Births that are not the ordinary one: B03 to B08, B11, B13, B15, B16, B19, B21, B22, B24, B25,
//! B30. Law 37-99 unless the scenario says otherwise; where a value of law 36-21 is unverified the
//! same scenario runs under both.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use scenarios::lives::{a_birth_but, changed};
use scenarios::{World, a_birth, acknowledged, codes, day, invalid, problem, refused};
use vocabulary::Regime::{self, Electronic3621, Paper3799};
use vocabulary::{ActId, CivilDate, Severity, Values};

const BOTH: [Regime; 2] = [Paper3799, Electronic3621];

/// What the verified law refuses, an unverified value of law 36-21 only warns of.
fn weight(regime: Regime) -> Severity {
    if regime == Paper3799 { Severity::Refuse } else { Severity::Warn }
}

/// Declares a birth, whatever speaks against it, and says with which weight one thing does.
fn said(office: &mut World, values: Values, code: &str) -> Option<Severity> {
    let saved = office.declare(values).unwrap();
    saved.problems.iter().find(|problem| problem.code == code).map(|problem| problem.severity)
}

fn of_abroad(born: &str) -> Values {
    a_birth_but(&[
        ("born_abroad", "yes"),
        ("birth_place", "foreign:FR|Lyon"),
        ("birth_date", born),
        ("certificate_date", born),
    ])
}

#[test]
fn b03_born_abroad_a_year_is_in_time_and_the_next_day_is_late() {
    for regime in BOTH {
        let mut consulate = World::of_a_consulate(regime, day(2026, 1, 5));
        let late = "late-declaration";
        // Declared on day 364, on the last day of the year, and the day after.
        assert_eq!(said(&mut consulate, of_abroad("2025-01-06"), late), None);
        assert_eq!(said(&mut consulate, of_abroad("2025-01-05"), late), None);
        assert_eq!(said(&mut consulate, of_abroad("2025-01-04"), late), Some(weight(regime)));
        let act = consulate.a_signed_act(of_abroad("2025-01-06"));
        assert_eq!(consulate.read(&act).unwrap().number.number, 1);
    }
}

#[test]
fn b04_born_on_a_journey_the_period_runs_from_the_arrival() {
    let born_forty_days_ago = [
        ("birth_date", "2025-11-26"),
        ("certificate_date", "2025-11-26"),
        ("travelling", "yes"),
        ("arrival_date", "2025-12-24"),
    ];
    let mut office = World::new();
    let saved = office.declare(a_birth_but(&born_forty_days_ago)).unwrap();
    assert_eq!(codes(&saved.problems), ["period-from-arrival"]);
    assert_eq!(saved.problems[0].severity, Severity::Note);
    office.present(&saved.act, &[]).unwrap();
    assert_eq!(office.sign(&saved.act).unwrap().number.number, 1);
    // The same birth without the journey is late, under either law.
    for regime in BOTH {
        let mut office = World::under(regime);
        let at_home = changed(a_birth_but(&born_forty_days_ago), &[("travelling", "no")]);
        assert_eq!(said(&mut office, at_home, "late-declaration"), Some(weight(regime)));
    }
}

#[test]
fn b05_the_emergency_of_2020_suspended_the_period() {
    let mut office = World::on_the_day(day(2020, 6, 20));
    let birth = a_birth_but(&[
        ("birth_date", "2020-03-10"),
        ("certificate_date", "2020-03-10"),
        ("marriage_reference", "31/2018"),
    ]);
    let saved = office.declare(birth).unwrap();
    assert_eq!(codes(&saved.problems), ["period-suspended"]);
    let note = &saved.problems[0];
    assert_eq!((note.severity, note.unverified), (Severity::Note, true), "its end is unverified");
    office.present(&saved.act, &[]).unwrap();
    office.sign(&saved.act).unwrap();
}

/// Twins at 08:10 and 08:16: the parents are entered once.
fn twins(office: &mut World) -> [ActId; 2] {
    let first = office.declare(a_birth_but(&[("multiple", "twin"), ("birth_rank", "1")])).unwrap();
    let clerk = office.clerk();
    let second = office.act(|ctx| office::declare_sibling(ctx, &clerk, &first.act)).unwrap();
    let begun = office.draft(&second.act).unwrap().values;
    for shared in ["mother_first_ar", "father_family_ar", "birth_date", "declarant_first_ar"] {
        assert_eq!(begun.get(shared), a_birth().get(shared), "{shared}");
    }
    let of_her_own = changed(
        begun,
        &[
            ("child_first_ar", "سلمى"),
            ("child_first_latin", "SALMA"),
            ("sex", "female"),
            ("birth_time", "08:16"),
            ("certificate_reference", "78/2026"),
        ],
    );
    office
        .act(|ctx| office::amend_draft(ctx, &clerk, &second.act, second.version, of_her_own))
        .unwrap();
    [first.act, second.act]
}

#[test]
fn b06_twins_have_two_acts_with_consecutive_numbers_in_the_order_of_birth() {
    for (regime, says) in [(Paper3799, false), (Electronic3621, true)] {
        let mut office = World::under(regime);
        let [elder, younger] = twins(&mut office);
        office.present(&elder, &[]).unwrap();
        assert_eq!(refused(office.sign(&elder)).code, "siblings-not-ready");
        office.present(&younger, &[]).unwrap();
        // Whichever is signed, both are, the elder first.
        assert_eq!(office.sign(&younger).unwrap().number.number, 2);
        let (elder, younger) = (office.read(&elder).unwrap(), office.read(&younger).unwrap());
        assert_eq!((elder.number.number, younger.number.number), (1, 2));
        let twin = |text: &str| text.contains("التوأمة");
        assert_eq!(twin(&elder.text_ar.plain()), says, "{}", elder.text_ar.plain());
        assert_eq!(twin(&younger.text_ar.plain()), says);
        assert!(!says || elder.text_ar.plain().contains("التوأمة الأولى"));
        assert!(!says || younger.text_ar.plain().contains("التوأمة الثانية"));
    }
}

#[test]
fn b07_the_mother_of_a_child_without_known_father_chooses_its_name() {
    let chosen = a_birth_but(&[
        ("father_known", "no"),
        ("father_first_ar", "عبد الرحمان"),
        ("father_first_latin", "ABDERRAHMANE"),
        ("father_family_ar", ""),
        ("father_family_latin", ""),
        ("father_birth_date", ""),
        ("father_birth_place", ""),
        ("father_profession", ""),
        ("father_nationality", ""),
        ("child_family_ar", "الأمراني"),
        ("child_family_latin", "EL AMRANI"),
        ("marriage_proof", ""),
        ("marriage_reference", ""),
        ("declarant_capacity", "mother"),
        ("declarant_first_ar", "سعاد"),
        ("declarant_family_ar", "الفيلالي"),
    ]);
    for regime in BOTH {
        let mut office = World::under(regime);
        let not_built_on_abd = changed(chosen.clone(), &[("father_first_ar", "كريم")]);
        let name = said(&mut office, not_built_on_abd, "unknown-father-name");
        assert_eq!(name, Some(Severity::Refuse), "verified under both laws");
        let act = office.a_signed_act(chosen.clone());
        let act = office.read(&act).unwrap();
        assert!(act.text_ar.plain().contains("عبد الرحمان"));
        let kinds: Vec<&str> = act.notes.iter().map(|note| note.kind.as_str()).collect();
        assert_eq!(kinds, ["unknown-father"], "the margin says so from the first day");
    }
}

/// A child found at a door; nobody knows its parents or its hour.
fn a_foundling() -> Values {
    a_birth_but(&[
        ("parents_known", "no"),
        ("father_known", ""),
        ("father_first_ar", "عبد الكريم"),
        ("father_first_latin", "ABDELKRIM"),
        ("father_family_ar", ""),
        ("father_family_latin", ""),
        ("father_birth_date", ""),
        ("father_birth_place", ""),
        ("father_profession", ""),
        ("father_nationality", ""),
        ("mother_first_ar", "أمينة"),
        ("mother_first_latin", "AMINA"),
        ("mother_family_ar", ""),
        ("mother_family_latin", ""),
        ("mother_birth_date", ""),
        ("mother_birth_place", ""),
        ("mother_profession", ""),
        ("mother_nationality", ""),
        ("parents_address", ""),
        ("marriage_proof", ""),
        ("marriage_reference", ""),
        ("birth_time", ""),
        ("hour_unknown", "yes"),
        ("birth_date_presumed", "yes"),
        ("declarant_capacity", "prosecutor"),
        ("declarant_first_ar", "إدريس"),
        ("declarant_family_ar", "العلمي"),
        ("certificate_kind", "doctor"),
        ("report_kind", "judicial-police"),
        ("report_reference", "842"),
        ("report_date", "2026-01-03"),
        ("found_on", "2026-01-03"),
        ("found_at", "commune:03.451.01.09|باب المقام"),
        ("finder", "حارس المسجد"),
    ])
}

#[test]
fn b08_the_prosecutor_declares_an_abandoned_child() {
    for regime in BOTH {
        let mut office = World::under(regime);
        let by_a_hospital = changed(a_foundling(), &[("declarant_capacity", "hospital")]);
        let who = said(&mut office, by_a_hospital, "foundling-declarant");
        assert_eq!(who, Some(weight(regime)));
        let act = office.a_signed_act(a_foundling());
        let act = office.read(&act).unwrap();
        let text = act.text_ar.plain();
        for said in ["عبد الكريم", "أمينة", "842", "وكيل الملك", "في ساعة لم تُذكر"]
        {
            assert!(text.contains(said), "{said}: {text}");
        }
        let kinds: Vec<&str> = act.notes.iter().map(|note| note.kind.as_str()).collect();
        assert_eq!(kinds, ["names-chosen"]);
    }
}

#[test]
fn b11_a_foreign_child_born_here_has_its_nationality_and_both_scripts() {
    let mut office = World::new();
    let french = a_birth_but(&[
        ("child_first_ar", "كلارا"),
        ("child_first_latin", "CLARA"),
        ("child_family_ar", "مارتان"),
        ("child_family_latin", "MARTIN"),
        ("nationality", "FR"),
        ("father_first_ar", "بول"),
        ("father_first_latin", "PAUL"),
        ("father_family_ar", "مارتان"),
        ("father_family_latin", "MARTIN"),
        ("father_nationality", "FR"),
        ("mother_nationality", "FR"),
        ("marriage_proof", "none"),
        ("marriage_reference", ""),
        ("declarant_first_ar", "بول"),
        ("declarant_family_ar", "مارتان"),
    ]);
    let act = office.a_signed_act(french);
    let act = office.read(&act).unwrap();
    assert!(act.text_ar.plain().contains("كلارا") && act.text_ar.plain().contains("CLARA"));
    assert!(act.text_ar.plain().contains("جنسيتها فرنسية"), "{}", act.text_ar.plain());
    assert!(act.text_fr.plain().contains("de nationalité française"), "{}", act.text_fr.plain());
}

/// A warning must be acknowledged, and the word given is kept with the act.
fn warns_and_keeps_the_word(regime: Regime, values: Values, code: &str) {
    let mut office = World::under(regime);
    let saved = office.declare(values).unwrap();
    assert_eq!(problem(&saved.problems, code).severity, Severity::Warn, "{code}");
    assert_eq!(refused(office.present(&saved.act, &[])).code, "warnings-unacknowledged");
    office.present(&saved.act, &codes(&saved.problems)).unwrap();
    office.sign(&saved.act).unwrap();
    let kept = office.read(&saved.act).unwrap().acknowledged;
    let word = kept.iter().find(|word| word.code == code).unwrap();
    assert_eq!((word.reason.as_str(), word.by.as_str()), ("as declared", "clerk-sef-01"));
}

#[test]
fn b13_a_title_is_no_first_name() {
    for regime in BOTH {
        for first in ["مولاي علي", "لالة زينب"] {
            let titled = a_birth_but(&[("child_first_ar", first)]);
            warns_and_keeps_the_word(regime, titled, "title-in-first-name");
        }
    }
}

#[test]
fn b15_moroccan_and_persian_letters_are_accepted_as_they_are() {
    let mut office = World::new();
    for first in ["ڭزولة", "گيوم", "ڤاليري", "پول", "چارلز"] {
        let act = office.a_signed_act(a_birth_but(&[("child_first_ar", first)]));
        let act = office.read(&act).unwrap();
        assert!(act.text_ar.plain().contains(first), "{first}");
        assert_eq!(act.values["child_first_ar"], first);
    }
}

#[test]
fn b16_another_family_name_than_the_fathers_asks_for_a_reason() {
    for regime in BOTH {
        let other = a_birth_but(&[("child_family_ar", "الرامي"), ("child_family_latin", "RAMI")]);
        warns_and_keeps_the_word(regime, other, "family-name-differs");
    }
}

#[test]
fn b19_without_any_certificate_nothing_is_signed_and_the_draft_is_kept() {
    for regime in BOTH {
        let mut office = World::under(regime);
        let none = changed(
            a_birth_but(&[("certificate_reference", ""), ("certificate_date", "")]),
            &[("certificate_kind", "none")],
        );
        let saved = office.declare(none.clone()).unwrap();
        let found = problem(&saved.problems, "no-birth-certificate").clone();
        assert_eq!(found.severity, weight(regime), "{regime:?}");
        if regime == Paper3799 {
            assert_eq!(codes(&invalid(office.present(&saved.act, &[]))), ["no-birth-certificate"]);
            assert_eq!(codes(&invalid(office.sign(&saved.act))), ["no-birth-certificate"]);
        }
        assert_eq!(office.draft(&saved.act).unwrap().values, none);
        assert_eq!(office.numbers(), []);
    }
}

#[test]
fn b21_an_ordinary_declaration_needs_the_hour() {
    for regime in BOTH {
        let mut office = World::under(regime);
        let unknown = a_birth_but(&[("birth_time", ""), ("hour_unknown", "yes")]);
        assert_eq!(said(&mut office, unknown, "birth-hour-missing"), Some(weight(regime)));
    }
}

/// A second child of the couple of Yasmine, born the same day.
fn her_sister() -> Values {
    a_birth_but(&[("child_first_ar", "سلمى"), ("child_first_latin", "SALMA")])
}

#[test]
fn b22_the_same_birth_registered_already_is_for_the_registrar_to_decide() {
    for regime in BOTH {
        let mut office = World::under(regime);
        let first = office.a_signed_act(a_birth());
        office.on(day(2026, 1, 9));
        let again = office.declare(her_sister()).unwrap();
        let warning = problem(&again.problems, "birth-registered-already").clone();
        assert_eq!(warning.severity, Severity::Warn);
        assert_eq!(warning.details["number"], "1/2026", "with the existing act");
        assert_eq!(warning.details["act"], first.to_string());
        assert_eq!(warning.details["name"], "ياسمين البقالي");

        let (clerk, registrar) = (office.clerk(), office.registrar());
        let silent =
            office.act(|ctx| office::present_for_signature(ctx, &clerk, &again.act, 1, Vec::new()));
        assert_eq!(refused(silent).code, "warnings-unacknowledged");
        let silent = office.act(|ctx| office::sign_act(ctx, &registrar, &again.act, 1, Vec::new()));
        assert_eq!(refused(silent).code, "warnings-unacknowledged");
        let mut word = acknowledged(&["birth-registered-already"]);
        word[0].reason = "twins, announced too late".into();
        office.act(|ctx| office::sign_act(ctx, &registrar, &again.act, 1, word)).unwrap();
        let kept = office.read(&again.act).unwrap().acknowledged;
        assert_eq!(
            (kept[0].reason.as_str(), kept[0].by.as_str()),
            ("twins, announced too late", "registrar-sef-01")
        );
    }
}

#[test]
fn b22_twins_another_day_another_sex_or_another_mother_are_no_second_birth() {
    let mut office = World::new();
    office.a_signed_act(a_birth());
    office.on(day(2026, 1, 9));
    let code = "birth-registered-already";
    for other in [
        [("multiple", "twin"), ("birth_rank", "2")],
        [("birth_date", "2026-01-03"), ("certificate_date", "2026-01-03")],
        [("sex", "male"), ("child_first_ar", "آدم")],
        [("mother_first_ar", "سناء"), ("mother_first_latin", "SANAE")],
        [("mother_family_ar", "الرامي"), ("mother_family_latin", "RAMI")],
    ] {
        assert_eq!(said(&mut office, changed(her_sister(), &other), code), None, "{other:?}");
    }
    // Another spelling of the same mother hides nothing.
    let spelled = changed(her_sister(), &[("mother_family_ar", "الفيلالى")]);
    assert_eq!(said(&mut office, spelled, code), Some(Severity::Warn));
}

#[test]
fn b24_a_mother_aged_nine_and_a_father_long_dead_warn() {
    for regime in BOTH {
        let young = a_birth_but(&[("mother_birth_date", "2017-01-01")]);
        warns_and_keeps_the_word(regime, young, "mother-very-young");
        let dead = a_birth_but(&[
            ("father_death_date", "2024-01-01"),
            ("declarant_capacity", "mother"),
            ("declarant_first_ar", "سعاد"),
            ("declarant_family_ar", "الفيلالي"),
        ]);
        warns_and_keeps_the_word(regime, dead, "father-long-dead");
    }
}

/// The Hijri date of a day, this many days off.
fn hijri(office: &World, of: CivilDate, off: u8) -> String {
    let (right, _) = vocabulary::hijri_of(of, &office.node().months());
    vocabulary::HijriDate { day: right.day + off, ..right }.to_string()
}

#[test]
fn b25_a_hijri_date_one_day_off_is_taken_as_typed_and_three_days_off_warns() {
    let mut office = World::new();
    let born = day(2026, 1, 2);
    let near = hijri(&office, born, 1);
    let act = office.a_signed_act(a_birth_but(&[("birth_date_hijri", &near)]));
    assert_eq!(office.read(&act).unwrap().values["birth_date_hijri"], near);
    for regime in BOTH {
        let far = hijri(&office, born, 3);
        let typed = a_birth_but(&[("birth_date_hijri", &far)]);
        warns_and_keeps_the_word(regime, typed, "hijri-far-apart");
    }
}

#[test]
fn b30_neither_a_marriage_act_nor_an_acknowledgement_of_paternity() {
    for regime in BOTH {
        let mut office = World::under(regime);
        let none = a_birth_but(&[("marriage_proof", "none"), ("marriage_reference", "")]);
        let saved = office.declare(none.clone()).unwrap();
        let found = problem(&saved.problems, "no-marriage-proof").clone();
        assert_eq!(found.severity, weight(regime));
        let routes = office.node().texts.get(vocabulary::Lang::Fr, "problem-no-marriage-proof");
        assert!(routes.contains("paternité") && routes.contains("jugement"), "{routes}");
        if regime == Paper3799 {
            assert_eq!(codes(&invalid(office.sign(&saved.act))), ["no-marriage-proof"]);
        }
        assert_eq!(office.draft(&saved.act).unwrap().values, none, "the draft is kept");
        let acknowledged = changed(none, &[("marriage_proof", "paternity-acknowledgement")]);
        assert_eq!(said(&mut office, acknowledged, "no-marriage-proof"), None);
    }
}
