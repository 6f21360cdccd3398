//! Marginal notes: M01 to M07, M13, M14, M15. Each under law 37-99 and under law 36-21: nothing in
//! them depends on the regime.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use office::Failure;
use scenarios::{
    COURT, HIND, OMAR, REGIMES, World, YASMINE, a_decision, a_divorce, a_marriage, codes, day,
    invalid, problem, refused, said_on, two_who_marry, values,
};
use vocabulary::{ActId, Lang, Severity, Values};

const FES: &str = "مكتب الحالة المدنية فاس المدينة";
/// No text of law was found for a note that cancels another: it warns.
const UNVERIFIED: [&str; 1] = ["note-rule-unverified"];

fn with(mut note: Values, more: &[(&str, &str)]) -> Values {
    note.extend(values(more));
    note
}

#[test]
fn m01_each_spouse_has_one_note_and_the_notes_are_numbered_by_their_dates() {
    for regime in REGIMES {
        let (mut office, hers, his) = two_who_marry(regime);
        let wedding = day(2026, 1, 3);
        office.on(day(2026, 1, 12));
        office.note(&hers, &a_marriage(OMAR, wedding, "12/2026"), &[]).unwrap();
        office.note(&his, &a_marriage(YASMINE, wedding, "12/2026"), &[]).unwrap();
        office.on(day(2026, 3, 2));
        let divorce = a_divorce(OMAR, day(2026, 2, 20), "revocable");
        office.enter_note(&hers, "divorce", &divorce, &[]).unwrap();
        let margin = office.read(&hers).unwrap().notes;
        let numbered: Vec<(u32, &str)> = margin.iter().map(|n| (n.n, n.kind.as_str())).collect();
        assert_eq!(numbered, [(1, "marriage"), (2, "divorce")], "{regime:?}");
        assert_eq!(office.read(&his).unwrap().notes.len(), 1, "{regime:?}");
    }
}

/// A notice to a keeper about the marriage of somebody whose act is here.
fn a_notice(keeper: &str, to: &str, note: &str) -> Values {
    values(&[
        ("subject", "marriage"),
        ("keeper", keeper),
        ("to", to),
        ("note", note),
        ("person", "هند بناني"),
        ("act_reference", "311/2003"),
        ("reference", "14/2026"),
    ])
}

#[test]
fn m02_the_spouse_was_born_elsewhere_and_the_file_shows_whether_that_office_answered() {
    for regime in REGIMES {
        let (mut office, _, his) = two_who_marry(regime);
        office.on(day(2026, 1, 12));
        let notice = a_marriage(HIND, day(2026, 1, 3), "12/2026");
        let notice = with(notice, &[("spouse_birth_office", FES)]);
        let entered = office.note(&his, &notice, &[]).unwrap();
        let owed = office.read(&his).unwrap().notes[0].owed.clone();
        assert_eq!(owed.map(|owed| format!("{owed:?}")), Some(format!("SpouseOffice({FES:?})")));

        // For information: the sender owes it, and this office may forward the extract.
        let clerk = office.clerk();
        let sent = a_notice("office", FES, entered.note.as_str());
        let sent = office.act(|ctx| office::send_notice(ctx, &clerk, &his, &sent)).unwrap();
        office.on(day(2026, 2, 12));
        let waiting = office.tasks().notices;
        assert_eq!(waiting[0].sent.note.as_ref(), Some(&entered.note), "{regime:?}");
        assert_eq!(waiting[0].waiting.unwrap().overdue, 1, "31 days");
        let receipt = values(&[("on", "2026-02-12"), ("reference", "77/2026")]);
        office.act(|ctx| office::receipt_notice(ctx, &clerk, &sent, &receipt)).unwrap();
        assert!(office.tasks().notices.is_empty());
        let staff = office.staff();
        let all = office.act(|ctx| office::notices_view(ctx, &staff)).unwrap();
        assert_eq!(all[0].receipt.as_ref().unwrap().reference, "77/2026");
    }
}

#[test]
fn m03_the_note_of_a_spouse_born_abroad_is_owed_to_the_prosecutor_of_rabat() {
    for regime in REGIMES {
        let (mut office, _, his) = two_who_marry(regime);
        office.on(day(2026, 1, 12));
        let notice = a_marriage(HIND, day(2026, 1, 3), "12/2026");
        let entered = office.note(&his, &with(notice, &[("spouse_born_abroad", "yes")]), &[]);
        let entered = entered.unwrap();
        let said = problem(&entered.warnings, "spouse-born-abroad");
        assert_eq!(said.severity, Severity::Note);
        assert_eq!(said.provision.as_deref(), Some("note-to-prosecutor-of-rabat"));
        let owed = office.read(&his).unwrap().notes[0].owed.clone();
        assert_eq!(owed.map(|owed| format!("{owed:?}")), Some("ProsecutorOfRabat".into()));
        let clerk = office.clerk();
        let to = "وكيل الملك لدى المحكمة الابتدائية بالرباط";
        let sent = a_notice("prosecutor-of-rabat", to, entered.note.as_str());
        office.act(|ctx| office::send_notice(ctx, &clerk, &his, &sent)).unwrap();
        assert_eq!(office.tasks().notices[0].sent.to.words, to, "{regime:?}");
    }
}

fn gaps(office: &mut World) -> Vec<office::MarginGap> {
    let staff = office.staff();
    office.act(|ctx| office::margin_gaps(ctx, &staff)).unwrap()
}

#[test]
fn m04_a_divorce_without_its_marriage_warns_and_the_gap_is_listed_until_it_is_filled() {
    for regime in REGIMES {
        let (mut office, hers, _) = two_who_marry(regime);
        office.on(day(2026, 3, 2));
        let divorce = a_divorce(OMAR, day(2026, 2, 20), "revocable");
        let plain = office.enter_note(&hers, "divorce", &divorce, &[]);
        assert_eq!(refused(plain).code, "warnings-unacknowledged");
        let entered = office.enter_note(&hers, "divorce", &divorce, &["no-marriage-noted"]);
        let entered = entered.unwrap();
        let listed = gaps(&mut office);
        assert_eq!(listed.len(), 1, "{regime:?}");
        assert_eq!((&listed[0].note, &listed[0].act.act), (&entered.note, &hers));

        // The family section's extract comes at last: the marriage was years earlier.
        office.on(day(2026, 4, 1));
        let late = a_marriage(OMAR, day(2023, 6, 1), "51/2023");
        office.note(&hers, &late, &[]).unwrap();
        assert!(gaps(&mut office).is_empty(), "{regime:?}");
        assert!(office.copy_says(&hers, "extract").contains("Divorcée de SQALLI OMAR"));
    }
}

#[test]
fn m05_after_a_reprise_the_extract_says_married_again() {
    for regime in REGIMES {
        let (mut office, hers, _) = two_who_marry(regime);
        office.note(&hers, &a_marriage(OMAR, day(2025, 6, 1), "12/2025"), &[]).unwrap();
        let divorce = a_divorce(OMAR, day(2025, 11, 3), "revocable");
        office.enter_note(&hers, "divorce", &divorce, &[]).unwrap();
        assert!(office.copy_says(&hers, "extract").contains("Divorcée de"), "{regime:?}");
        let mut reprise = a_divorce(OMAR, day(2025, 12, 28), "revocable");
        reprise.retain(|field, _| !field.starts_with("divorce_"));
        let reprise =
            with(reprise, &[("reprise_date", "2025-12-28"), ("reprise_act_reference", "40/2025")]);
        office.enter_note(&hers, "reprise", &reprise, &[]).unwrap();
        let said = office.copy_says(&hers, "extract");
        assert!(said.contains("Vie conjugale reprise avec SQALLI OMAR"), "{said}");
        assert!(!said.contains("Divorcée"), "{said}");
    }
}

#[test]
fn m06_the_courts_notice_of_a_noted_marriage_is_linked_to_the_note_and_makes_no_second() {
    for regime in REGIMES {
        let (mut office, hers, _) = two_who_marry(regime);
        office.on(day(2026, 1, 12));
        let extract = a_marriage(OMAR, day(2026, 1, 3), "12/2026");
        let first = office.note(&hers, &extract, &[]).unwrap().note;
        office.on(day(2026, 1, 20));
        // The court spells the spouse otherwise, and gives the same day and act.
        let court = with(extract, &[("spouse_first_ar", "عُمر"), ("family_section", COURT)]);
        let staff = office.staff();
        let same = office
            .act(|ctx| office::same_event_noted(ctx, &staff, &hers, "marriage", &court))
            .unwrap();
        assert_eq!(same.as_ref(), Some(&first), "{regime:?}");
        assert_eq!(codes(&invalid(office.note(&hers, &court, &[]))), ["marriage-already-noted"]);
        let clerk = office.clerk();
        let came = values(&[
            ("subject", "marriage"),
            ("from", COURT),
            ("reference", "88/2026"),
            ("received", "2026-01-20"),
            ("outcome", "already-entered"),
            ("note", first.as_str()),
        ]);
        office.act(|ctx| office::receive_notice(ctx, &clerk, &hers, &came)).unwrap();
        let received = office.act(|ctx| office::notices_received(ctx, &staff, &hers)).unwrap();
        assert_eq!(received.len(), 1);
        assert_eq!(received[0].note.as_ref(), Some(&first));
        assert_eq!(office.read(&hers).unwrap().notes.len(), 1);
    }
}

fn asked(kind: &str, purpose_kind: &str, purpose: &str) -> office::IssueCopy {
    office::IssueCopy {
        kind: kind.into(),
        lang: Lang::Ar,
        capacity: "holder".into(),
        purpose_kind: purpose_kind.into(),
        purpose: purpose.into(),
        requester: String::new(),
    }
}

#[test]
fn m07_a_copy_issued_for_a_marriage_is_noted_with_its_date_and_its_purpose() {
    for regime in REGIMES {
        let (mut office, hers, _) = two_who_marry(regime);
        let staff = office.staff();
        let queue = |office: &mut World| {
            let staff = office.staff();
            office.act(|ctx| office::prepared_notes(ctx, &staff)).unwrap()
        };
        let school = asked("extract", "school", "للزواج المدرسي");
        office.act(|ctx| office::issue_copy(ctx, &staff, &hers, &school)).unwrap();
        assert!(queue(&mut office).is_empty(), "another purpose leaves no note");

        let asked = asked("extract", "marriage", "عقد قران بفاس");
        let issued = office.act(|ctx| office::issue_copy(ctx, &staff, &hers, &asked)).unwrap();
        let said = problem(&issued.warnings, "copy-for-marriage-noted");
        assert_eq!(said.provision.as_deref(), Some("extract-for-marriage-note"));
        let waiting = queue(&mut office);
        assert_eq!(waiting.len(), 1, "{regime:?}");
        office.sign_note(&waiting[0].note).unwrap();
        let note = &office.read(&hers).unwrap().notes[0];
        assert_eq!(note.kind, "extract-for-marriage");
        assert!(note.text_ar.contains("عقد قران بفاس"), "{}", note.text_ar);
        assert!(note.text_fr.contains("le cinq janvier deux mille vingt-six"), "{}", note.text_fr);
        // The full copy shows it, the extract keeps quiet on it.
        assert!(office.copy_says(&hers, "full-copy").contains("en vue du mariage"));
        assert!(!office.copy_says(&hers, "extract").contains("en vue du mariage"));
    }
}

#[test]
fn m07_a_copy_that_is_refused_leaves_no_note() {
    let (mut office, hers, _) = two_who_marry(REGIMES[0]);
    let staff = office.staff();
    let cousin =
        office::IssueCopy { capacity: "cousin".into(), ..asked("extract", "marriage", "") };
    let why = refused(office.act(|ctx| office::issue_copy(ctx, &staff, &hers, &cousin)));
    assert_eq!(why.code, "requester-not-entitled");
    // A letter that no font has: the copy fails after its note was prepared.
    office.on(day(2004, 3, 8));
    let mut birth = scenarios::born_in_2004(HIND, "female");
    birth.insert("parents_address".into(), "12 \u{13000}".into());
    let unset = office.a_signed_act(birth);
    let asked = asked("full-copy", "marriage", "");
    let why = refused(office.act(|ctx| office::issue_copy(ctx, &staff, &unset, &asked)));
    assert_eq!(why.code, "letter-not-printable");
    assert!(office.act(|ctx| office::prepared_notes(ctx, &staff)).unwrap().is_empty());
}

#[test]
fn m13_a_cancelled_note_stays_visible_and_its_effect_ends_as_the_judgment_says() {
    for regime in REGIMES {
        let (mut office, hers, _) = two_who_marry(regime);
        let marriage = a_marriage(OMAR, day(2025, 6, 1), "12/2025");
        let note = office.note(&hers, &marriage, &[]).unwrap().note;
        office.on(day(2026, 3, 2));
        let judgment = a_decision(
            "145/2026",
            COURT,
            day(2026, 2, 16),
            &[("cancelled_note", note.as_str()), ("effect_from", "2026-02-16")],
        );
        let alone = office.enter_note(&hers, "note-cancelled", &judgment, &[]);
        assert_eq!(refused(alone).code, "four-eyes");
        office.note_by_two(&hers, "note-cancelled", &judgment, &UNVERIFIED).unwrap();
        let kinds: Vec<String> =
            office.read(&hers).unwrap().notes.into_iter().map(|note| note.kind).collect();
        assert_eq!(kinds, ["marriage", "note-cancelled"], "{regime:?}");
        let copy = office.copy_says(&hers, "full-copy");
        assert!(copy.contains("SQALLI") && copy.contains("145/2026"), "{copy}");
        assert!(!office.copy_says(&hers, "extract").contains("SQALLI"), "{regime:?}");
        let before = office.as_of(&hers, day(2026, 2, 1)).unwrap();
        assert_eq!(before.standing.unions.len(), 1, "married until the judgment");
        let after = office.as_of(&hers, day(2026, 3, 2)).unwrap();
        assert!(after.standing.unions.is_empty() && after.standing.cancelled.contains_key(&note));
        let twice = office.note_by_two(&hers, "note-cancelled", &judgment, &UNVERIFIED);
        assert!(matches!(twice, Err(Failure::Invalid(_))));
    }
}

#[test]
fn m14_every_note_is_a_task_for_the_second_copy_until_the_court_receipts_it() {
    for regime in REGIMES {
        let (mut office, hers, his) = two_who_marry(regime);
        let register = office.register("birth", 2004);
        let early = a_marriage(OMAR, day(2025, 6, 1), "12/2025");
        office.note(&hers, &early, &[]).unwrap();
        office.close_register(&register).unwrap();
        office.on(day(2026, 1, 20));
        office.send_second_copy(&register).unwrap();
        assert!(office.tasks().second_copy.is_empty(), "it went with the copy");

        office.on(day(2026, 2, 2));
        let late = a_marriage(HIND, day(2026, 1, 26), "15/2026");
        let note = office.note(&his, &late, &[]).unwrap().note;
        office.on(day(2026, 2, 9));
        let tasks = office.tasks().second_copy;
        assert_eq!(tasks.len(), 1, "{regime:?}");
        assert_eq!((&tasks[0].note, tasks[0].days), (&note, 7));
        let registrar = office.registrar();
        let receipt = values(&[("on", "2026-02-09"), ("reference", "12/2026")]);
        office
            .act(|ctx| office::receipt_note_in_second_copy(ctx, &registrar, &note, &receipt))
            .unwrap();
        assert!(office.tasks().second_copy.is_empty(), "{regime:?}");
    }
}

/// Married in 2017, divorced in 2020, both noted in their year.
fn married_and_divorced() -> (World, ActId) {
    let mut office = World::on_the_day(day(1990, 3, 8));
    let mut birth = scenarios::born_in_2004(YASMINE, "female");
    birth.extend(values(&[
        ("birth_date", "1990-03-01"),
        ("certificate_date", "1990-03-01"),
        ("father_birth_date", "1960-03-14"),
        ("mother_birth_date", "1965-07-02"),
    ]));
    let act = office.a_signed_act(birth);
    office.on(day(2017, 7, 3));
    office.note(&act, &a_marriage(OMAR, day(2017, 6, 20), "44/2017"), &[]).unwrap();
    office.on(day(2020, 2, 10));
    let divorce = a_divorce(OMAR, day(2020, 1, 27), "irrevocable");
    office.enter_note(&act, "divorce", &divorce, &[]).unwrap();
    office.on(day(2026, 1, 5));
    (office, act)
}

#[test]
fn m15_the_act_as_it_stood_on_the_first_of_march_2019() {
    let (mut office, act) = married_and_divorced();
    let now = office.read(&act).unwrap();
    let then = office.as_of(&act, day(2019, 3, 1)).unwrap();
    assert_eq!(then.text_ar, now.text_ar, "the act is as it was drawn");
    assert_eq!(then.notes.len(), 1);
    assert_eq!(then.notes[0].text_ar, now.notes[0].text_ar);
    assert!(then.standing.unions[0].stands(), "still married");
    let today = office.as_of(&act, day(2026, 1, 5)).unwrap();
    assert_eq!(today.notes.len(), 2);
    assert!(!today.standing.unions[0].stands());
    let as_drawn = office.as_of(&act, day(1990, 3, 8)).unwrap();
    assert!(as_drawn.notes.is_empty() && as_drawn.standing.unions.is_empty());
    // The day itself counts, the day before does not.
    assert_eq!(office.as_of(&act, day(2020, 2, 10)).unwrap().notes.len(), 2);
    assert_eq!(office.as_of(&act, day(2020, 2, 9)).unwrap().notes.len(), 1);
}

#[test]
fn m15_a_past_day_is_a_read_like_any_other_and_must_be_a_day_of_the_act() {
    let (mut office, act) = married_and_divorced();
    let reads = |office: &mut World| {
        let timeline = office.read(&act).unwrap().timeline;
        timeline.iter().filter(|event| event.kind == "read").count()
    };
    let before = reads(&mut office);
    office.as_of(&act, day(2019, 3, 1)).unwrap();
    assert_eq!(reads(&mut office), before + 2, "the question, and this reading");
    let early = office.as_of(&act, day(1990, 3, 7));
    assert_eq!(refused(early).details["date"], "1990-03-08");
    let tomorrow = office.as_of(&act, day(2026, 1, 6));
    assert_eq!(codes(&invalid(tomorrow)), ["date-in-the-future"]);
    let staff = office.staff();
    let silent = office.act(|ctx| office::act_as_of(ctx, &staff, &act, day(2019, 3, 1), " "));
    assert_eq!(codes(&invalid(silent)), ["purpose-missing"]);
}

#[test]
fn m15_what_was_said_of_the_person_that_day_is_what_an_extract_of_that_day_would_say() {
    for regime in REGIMES {
        let (mut office, hers, _) = two_who_marry(regime);
        office.on(day(2026, 3, 2));
        let order = a_decision(
            "7/2026",
            "وكيل الملك لدى المحكمة الابتدائية بصفرو",
            day(2026, 2, 23),
            &[
                ("corrected_field", "birth_time"),
                ("present_value", "08:10"),
                ("corrected_value", "18:10"),
            ],
        );
        office.note_by_two(&hers, "correction-material", &order, &[]).unwrap();
        let on = |office: &mut World, date| {
            office.as_of(&hers, date).unwrap().values["birth_time"].clone()
        };
        assert_eq!(on(&mut office, day(2026, 3, 1)), "08:10", "{regime:?}");
        assert_eq!(on(&mut office, day(2026, 3, 2)), "18:10", "{regime:?}");
        let copy = office.copy(&hers, "full-copy", Lang::Ar).unwrap();
        assert!(said_on(&copy.pdf).to_string().contains("7/2026"));
    }
}
