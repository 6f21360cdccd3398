//! Notes in the margin and what leaves the office: M01 under law 37-99; C01, C02, C03, C04, C06
//! under law 37-99 and under law 36-21.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use office::Failure;
use scenarios::{
    HIND, OMAR, REGIMES, World, YASMINE, a_birth, a_marriage, codes, day, invalid, refused,
    said_on, two_who_marry,
};
use serde_json::Value;
use vocabulary::{ActId, CivilDate, Lang, Regime, Values};

const SALMA: [&str; 4] = ["سلمى", "SALMA", "التازي", "TAZI"];

/// Omar's act with three marriages in its margin, the oldest of which was notified last.
fn three_notes(regime: Regime) -> (World, ActId) {
    let (mut office, _, his) = two_who_marry(regime);
    let notices = [
        (day(2026, 2, 2), a_marriage(HIND, day(2024, 6, 1), "51/2024")),
        (day(2026, 3, 2), a_marriage(YASMINE, day(2026, 1, 31), "12/2026")),
        (day(2026, 4, 1), a_marriage(SALMA, day(2023, 9, 4), "77/2023")),
    ];
    for (at, (came, notice)) in notices.into_iter().enumerate() {
        office.on(came);
        let accepted: &[&str] = if at == 0 { &[] } else { &["already-married"] };
        office.note(&his, &notice, accepted).unwrap();
    }
    (office, his)
}

fn row<'a>(said: &'a Value, label: &str) -> &'a str {
    let rows = said["rows"].as_array().unwrap();
    let found = rows.iter().find(|row| row["label"].as_str().unwrap().contains(label));
    found.unwrap_or_else(|| panic!("no {label} in {rows:?}"))["value"].as_str().unwrap()
}

fn texts<'a>(said: &'a Value, list: &str, field: &str) -> Vec<&'a str> {
    said[list].as_array().unwrap().iter().map(|one| one[field].as_str().unwrap()).collect()
}

#[test]
fn m01_one_note_on_each_spouses_act() {
    let (mut office, hers, his) = two_who_marry(Regime::Paper3799);
    let wedding = day(2026, 1, 3);
    office.on(day(2026, 1, 12));
    office.note(&hers, &a_marriage(OMAR, wedding, "12/2026"), &[]).unwrap();
    office.note(&his, &a_marriage(YASMINE, wedding, "12/2026"), &[]).unwrap();

    let her_act = office.read(&hers).unwrap();
    assert_eq!(her_act.notes.iter().map(|note| note.n).collect::<Vec<_>>(), [1]);
    let text = &her_act.notes[0].text_ar;
    assert!(text.starts_with("تزوجت بالسيد عمر الصقلي"), "{text}");
    assert!(text.contains("12/2026") && text.contains("عبد السلام الوزاني"), "{text}");
    let his_act = office.read(&his).unwrap();
    assert_eq!(his_act.notes.len(), 1);
    assert!(his_act.notes[0].text_ar.starts_with("تزوج بالسيدة ياسمين البقالي"));
    assert!(!his_act.text_ar.plain().contains("ياسمين"), "the act itself is as it was drawn");
}

#[test]
fn m01_notes_are_numbered_in_the_order_of_their_dates() {
    let (mut office, his) = three_notes(Regime::Paper3799);
    let notes = office.read(&his).unwrap().notes;
    let seen: Vec<(u32, CivilDate)> =
        notes.iter().map(|note| (note.n, note.entered_at.civil().date)).collect();
    assert_eq!(seen, [(1, day(2026, 2, 2)), (2, day(2026, 3, 2)), (3, day(2026, 4, 1))]);
}

#[test]
fn m01_a_marriage_before_birth_or_in_the_future_or_noted_already_is_refused() {
    let (mut office, hers, _) = two_who_marry(Regime::Paper3799);
    // A notice cannot have come before the day it came, either.
    for (date, wrong) in [
        (day(2003, 1, 1), vec!["marriage-before-birth"]),
        (day(2026, 1, 6), vec!["marriage-in-the-future", "note-in-the-future"]),
    ] {
        let why = invalid(office.note(&hers, &a_marriage(OMAR, date, "1/2026"), &[]));
        assert_eq!(codes(&why), wrong);
    }
    let notice = a_marriage(OMAR, day(2025, 12, 20), "90/2025");
    office.note(&hers, &notice, &[]).unwrap();
    assert_eq!(codes(&invalid(office.note(&hers, &notice, &[]))), ["marriage-already-noted"]);
    let another = a_marriage(OMAR, day(2025, 12, 28), "95/2025");
    assert_eq!(refused(office.note(&hers, &another, &[])).code, "warnings-unacknowledged");
    assert_eq!(office.read(&hers).unwrap().notes.len(), 1);
}

#[test]
fn c01_a_full_copy_has_every_note_in_order_of_date() {
    REGIMES.into_iter().for_each(full_copy_of_three_notes);
}

fn full_copy_of_three_notes(regime: Regime) {
    let (mut office, his) = three_notes(regime);
    let act = office.read(&his).unwrap();
    let said = said_on(&office.copy(&his, "full-copy", Lang::Ar).unwrap().pdf);
    assert_eq!(texts(&said, "notes", "n"), ["1", "2", "3"]);
    let as_entered: Vec<&str> = act.notes.iter().map(|note| note.text_ar.as_str()).collect();
    assert_eq!(texts(&said, "notes", "text"), as_entered);
    let words: String = said["paragraphs"]
        .as_array()
        .unwrap()
        .iter()
        .map(|runs| {
            let runs = runs.as_array().unwrap();
            runs.iter().map(|run| run["text"].as_str().unwrap()).collect::<String>()
        })
        .collect::<Vec<_>>()
        .join("\n");
    assert_eq!(words, act.text_ar.plain(), "the copy is the act, word for word");
}

#[test]
fn c02_an_extract_says_what_an_extract_says_with_the_effect_of_the_notes() {
    REGIMES.into_iter().for_each(extract_of_three_notes);
}

fn extract_of_three_notes(regime: Regime) {
    let (mut office, his) = three_notes(regime);
    let said = said_on(&office.copy(&his, "extract", Lang::Fr).unwrap().pdf);
    assert_eq!(said["notes"].as_array().unwrap().len(), 0);
    assert_eq!(said["paragraphs"].as_array().unwrap().len(), 0);
    let whole = said.to_string();
    for never in ["HIND", "SALMA", "214/2021", "الزيتون", "menuisier", "نجار", "51/2024"]
    {
        assert!(!whole.contains(never), "an extract does not say {never}");
    }
    // The marriage that came last counts, not the notice that came last.
    assert!(whole.contains("EL BAKKALI YASMINE"), "{whole}");

    let (mut office, hers, _) = two_who_marry(regime);
    let said = said_on(&office.copy(&hers, "extract", Lang::Ar).unwrap().pdf);
    assert_eq!(row(&said, "الأب"), "إدريس البقالي");
}

/// A child whose father is unknown, and one whose known father has the very same name.
fn of_an_unknown_father(with_latin: bool) -> (Values, Values) {
    let mut known = a_birth();
    known.extend(scenarios::values(&[
        ("father_first_ar", "عبد الله"),
        ("father_first_latin", "ABDELLAH"),
        ("declarant_capacity", "mother"),
        ("declarant_first_ar", "سعاد"),
        ("declarant_family_ar", "الفيلالي"),
    ]));
    if !with_latin {
        known.remove("father_first_latin");
        known.remove("father_family_latin");
    }
    let mut unknown = known.clone();
    unknown.retain(|field, _| !field.starts_with("father_") || field.contains("father_first"));
    unknown.insert("father_known".into(), "no".into());
    unknown.retain(|field, _| !field.starts_with("marriage_"));
    (known, unknown)
}

/// An extract but for its own number and the number of its act.
fn extract_of(office: &mut World, values: &Values, lang: Lang) -> Value {
    let act = office.a_signed_act(values.clone());
    let mut said = said_on(&office.copy(&act, "extract", lang).unwrap().pdf);
    said["issued"]["document_id"] = Value::Null;
    said["act"]["number"] = Value::Null;
    said
}

#[test]
fn c03_nothing_in_an_extract_reveals_that_the_father_is_unknown() {
    REGIMES.into_iter().for_each(extracts_of_a_known_and_an_unknown_father);
}

fn extracts_of_a_known_and_an_unknown_father(regime: Regime) {
    let mut office = World::under(regime);
    for (lang, with_latin) in
        [(Lang::Ar, true), (Lang::Ar, false), (Lang::Fr, true), (Lang::Fr, false)]
    {
        let (known, unknown) = of_an_unknown_father(with_latin);
        let ordinary = extract_of(&mut office, &known, lang);
        let silent = extract_of(&mut office, &unknown, lang);
        assert_eq!(silent, ordinary, "{lang:?}, Latin names: {with_latin}");
    }
}

#[test]
fn c04_a_cousin_is_shown_the_list_of_those_who_may() {
    REGIMES.into_iter().for_each(asked_by_each_and_by_a_cousin);
}

fn asked_by_each_and_by_a_cousin(regime: Regime) {
    let mut office = World::under(regime);
    let act = office.a_signed_act(a_birth());
    let staff = office.staff();
    let mut asked = office::IssueCopy {
        kind: "extract".into(),
        lang: Lang::Ar,
        capacity: "cousin".into(),
        purpose_kind: "other".into(),
        purpose: "school".into(),
        requester: String::new(),
    };
    let why = refused(office.act(|ctx| office::issue_copy(ctx, &staff, &act, &asked)));
    assert_eq!(why.code, "requester-not-entitled");
    for capacity in why.details["list"].split(", ") {
        asked.capacity = capacity.into();
        office.act(|ctx| office::issue_copy(ctx, &staff, &act, &asked)).unwrap();
    }
    let none = office::IssueCopy { purpose: " ".into(), ..asked };
    let answer = office.act(|ctx| office::issue_copy(ctx, &staff, &act, &none));
    assert!(matches!(answer, Err(Failure::Invalid(_))));
}

#[test]
fn c06_both_scripts_in_one_sentence_keep_their_order_and_their_letters() {
    REGIMES.into_iter().for_each(both_scripts);
}

fn both_scripts(regime: Regime) {
    let mut office = World::under(regime);
    let mut birth = a_birth();
    birth.insert("child_first_ar".into(), "ڭزافيي".into());
    birth.insert("child_first_latin".into(), "XAVIER-LÉON".into());
    let act = office.a_signed_act(birth.clone());
    let said = said_on(&office.copy(&act, "full-copy", Lang::Ar).unwrap().pdf);
    let runs: Vec<&Value> = said["paragraphs"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|runs| runs.as_array().unwrap())
        .collect();
    let has = |text: &str, ltr: bool| {
        runs.iter().any(|run| run["text"] == text && run["ltr"].as_bool() == Some(ltr))
    };
    assert!(has("ڭزافيي", false) && has("XAVIER-LÉON", true));
    assert!(has("12 زنقة الزيتون", false), "a number in an Arabic value stays in it");
    for run in &runs {
        let text = run["text"].as_str().unwrap();
        let latin = text.chars().any(|c| c.is_alphabetic() && c < '\u{600}');
        assert_eq!(latin, run["ltr"].as_bool().unwrap(), "set in its own direction: {text}");
        assert!(!text.chars().any(vocabulary::is_bidi_control), "no invisible marks: {text}");
    }
    let said = said_on(&office.copy(&act, "extract", Lang::Ar).unwrap().pdf);
    let first = &said["rows"][0];
    assert_eq!(
        (first["value"].as_str(), first["latin"].as_str()),
        (
            birth.get("child_first_ar").map(String::as_str),
            birth.get("child_first_latin").map(String::as_str),
        )
    );
}
