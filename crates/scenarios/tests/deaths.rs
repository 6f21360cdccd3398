//! Deaths: B23, D01 to D05, D07 to D10. Law 37-99 unless the scenario says otherwise; where a
//! value of law 36-21 is unverified the same scenario runs under both.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use office::ActView;
use scenarios::lives::{
    a_birth_but, a_death, a_decision, a_transferred_birth, changed, of_the_death, without_marks,
};
use scenarios::{
    SECOND, World, acknowledged, codes, day, invalid, problem, refused, said_on, values,
};
use vocabulary::Regime::{self, Electronic3621, Paper3799};
use vocabulary::{ActId, Lang, Severity, Values};

const BOTH: [Regime; 2] = [Paper3799, Electronic3621];

fn weight(regime: Regime) -> Severity {
    if regime == Paper3799 { Severity::Refuse } else { Severity::Warn }
}

/// An office with every register open.
fn office_under(regime: Regime) -> World {
    let mut office = World::under(regime);
    office.open_all_registers();
    office
}

/// The same with Fatima's birth act in it.
fn with_fatima(regime: Regime) -> (World, ActId) {
    let mut office = office_under(regime);
    let birth = office.entered("birth", a_transferred_birth(), &[]).unwrap().act;
    (office, birth)
}

fn kinds(act: &ActView) -> Vec<&str> {
    act.notes.iter().map(|note| note.kind.as_str()).collect()
}

fn warned(office: &mut World, values: Values, code: &str) -> Option<Severity> {
    let saved = office.take_down("death", values).unwrap();
    saved.problems.iter().find(|problem| problem.code == code).map(|problem| problem.severity)
}

#[test]
fn b23_a_child_dead_before_its_declaration_has_a_birth_act_a_death_act_and_the_note() {
    for regime in BOTH {
        let mut office = office_under(regime);
        let born = office.declare(a_birth_but(&[("child_alive", "no")])).unwrap();
        assert_eq!(codes(&born.problems), ["death-act-to-follow"]);
        office.present(&born.act, &[]).unwrap();
        office.sign(&born.act).unwrap();
        let said = changed(
            of_the_death(),
            &[("marital_status", ""), ("declarant_capacity", "father"), ("declarant_age", "35")],
        );
        let death = office.death_of(&born.act, said).unwrap();
        assert_eq!(codes(&death.problems), Vec::<&str>::new());
        office.present(&death.act, &[]).unwrap();
        office.sign(&death.act).unwrap();
        assert_eq!(kinds(&office.read(&born.act).unwrap()), ["death-here"]);
        assert_eq!(office.read(&death.act).unwrap().number.number, 1, "of the deaths of the year");
    }
}

#[test]
fn d01_a_son_declares_on_the_second_day_and_the_birth_act_says_so_at_once() {
    let (mut office, birth) = with_fatima(Paper3799);
    let saved = office.death_of(&birth, of_the_death()).unwrap();
    assert_eq!(codes(&saved.problems), Vec::<&str>::new());
    office.present(&saved.act, &[]).unwrap();
    let signed = office.sign(&saved.act).unwrap();
    assert_eq!(signed.number.to_string(), "1/2026");
    let death = office.read(&saved.act).unwrap();
    let text = death.text_ar.plain();
    assert!(text.contains("توفيت") && text.contains("فاطمة") && text.contains("الصقلي"), "{text}");

    let act = office.read(&birth).unwrap();
    assert_eq!(kinds(&act), ["death-here"]);
    assert!(act.notes[0].text_fr.contains("1/2026"), "{}", act.notes[0].text_fr);
    assert_eq!(act.notes[0].entered_at, death.drawn_at, "in the same moment");
    let staff = office.staff();
    let links = office.act(|ctx| office::links_view(ctx, &staff, &birth)).unwrap();
    assert_eq!(links.len(), 1);
    assert_eq!(links[0].other.act, saved.act, "the deceased is the child of that act");
    let extract = said_on(&office.copy(&birth, "extract", Lang::Fr).unwrap().pdf).to_string();
    let extract = without_marks(&extract);
    assert!(extract.contains("acte de décès n° 1/2026"), "{extract}");
    assert_eq!(office.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn d02_born_in_another_office_a_notice_waits_for_its_receipt() {
    let mut office = office_under(Paper3799);
    let elsewhere = [
        ("birth_act_number", "311"),
        ("birth_act_year", "1957"),
        ("birth_act_office", "مكتب الحالة المدنية حبونة"),
    ];
    let death = office.entered("death", changed(a_death(), &elsewhere), &[]).unwrap();
    let (clerk, staff) = (office.clerk(), office.staff());
    let letter = values(&[
        ("subject", "death"),
        ("keeper", "office"),
        ("to", "مكتب الحالة المدنية حبونة"),
        ("act_reference", "311/1957"),
        ("reference", "7/2026"),
    ]);
    let notice = office.act(|ctx| office::send_notice(ctx, &clerk, &death.act, &letter)).unwrap();
    let waiting = |office: &mut World| {
        let tasks = office.act(|ctx| office::tasks_view(ctx, &staff)).unwrap();
        tasks.notices.into_iter().map(|one| one.waiting.unwrap().overdue).collect::<Vec<_>>()
    };
    assert!(waiting(&mut office)[0] <= 0, "the period runs");
    office.on(day(2026, 6, 1));
    assert!(waiting(&mut office)[0] > 0, "overdue");

    // The other office, in its own time.
    office.at_the(SECOND);
    office.open_all_registers();
    let birth = office.entered("birth", a_transferred_birth(), &[]).unwrap().act;
    let noted = values(&[
        ("death_date", "2026-01-03"),
        ("death_place", "commune:03.451.01.09"),
        ("death_act_number", "1/2026"),
        ("death_office", "مكتب الحالة المدنية صفرو المركز"),
        ("notice_reference", "7/2026"),
        ("notice_received_date", "2026-05-30"),
    ]);
    let registrar = office.registrar();
    let note = office
        .act(|ctx| {
            let kind = "death-elsewhere";
            office::enter_marginal_note(ctx, &registrar, &birth, kind, &noted, Vec::new())
        })
        .unwrap();
    let answer = changed(
        values(&[
            ("subject", "death"),
            ("from", "مكتب الحالة المدنية صفرو المركز"),
            ("reference", "7/2026"),
            ("received", "2026-05-30"),
            ("outcome", "entered"),
        ]),
        &[("note", note.note.as_str())],
    );
    let their_clerk = office.clerk();
    office.act(|ctx| office::receive_notice(ctx, &their_clerk, &birth, &answer)).unwrap();
    assert_eq!(kinds(&office.read(&birth).unwrap()), ["death-elsewhere"]);

    // And back: the receipt ends the waiting.
    office.at_the(scenarios::FIRST);
    let receipt = values(&[("on", "2026-06-01"), ("reference", "12/2026")]);
    office.act(|ctx| office::receipt_notice(ctx, &clerk, &notice, &receipt)).unwrap();
    assert_eq!(waiting(&mut office), Vec::<i64>::new());
}

#[test]
fn d03_the_thirtieth_day_is_in_time_and_the_thirty_first_is_for_the_court() {
    for regime in BOTH {
        let mut office = office_under(regime);
        office.on(day(2026, 2, 2));
        let late = "late-death-declaration";
        assert_eq!(warned(&mut office, a_death(), late), None, "day 30");
        office.on(day(2026, 2, 3));
        let saved = office.take_down("death", a_death()).unwrap();
        assert_eq!(problem(&saved.problems, late).severity, weight(regime));
        assert_eq!(problem(&saved.problems, late).details["last"], "2026-02-02");
        if regime == Paper3799 {
            assert_eq!(codes(&invalid(office.sign(&saved.act))), [late]);
        } else {
            assert_eq!(refused(office.present(&saved.act, &[])).code, "warnings-unacknowledged");
            office.present(&saved.act, &[late]).unwrap();
            office.sign(&saved.act).unwrap();
        }
    }
}

/// What the hospital writes: whom it lost, when, and its own reference.
fn of_the_hospital() -> Values {
    let declarant: Vec<(&str, &str)> = [
        "declarant_capacity",
        "declarant_first_ar",
        "declarant_family_ar",
        "declarant_latin",
        "declarant_age",
    ]
    .map(|field| (field, ""))
    .into();
    changed(
        changed(a_death(), &declarant),
        &[
            ("institution_kind", "hospital"),
            ("institution", "المستشفى الإقليمي بصفرو"),
            ("notice_reference", "55/2026"),
            ("notice_date", "2026-01-04"),
        ],
    )
}

#[test]
fn d04_without_a_relative_after_three_days_the_notice_of_the_hospital_opens_the_draft() {
    let mut office = office_under(Paper3799);
    let (clerk, staff) = (office.clerk(), office.staff());
    let notice =
        office.act(|ctx| office::receive_pre_declaration(ctx, &clerk, of_the_hospital())).unwrap();
    let waiting = |office: &mut World| {
        office.act(|ctx| office::tasks_view(ctx, &staff)).unwrap().pre_declarations
    };
    let view = waiting(&mut office).remove(0);
    assert_eq!((view.open, view.opening.unwrap().relatives_until), (false, day(2026, 1, 6)));
    for early in [day(2026, 1, 5), day(2026, 1, 6)] {
        office.on(early);
        let why = refused(office.act(|ctx| office::open_pre_declaration(ctx, &clerk, &notice)));
        assert_eq!(
            (why.code.as_str(), why.details["last"].as_str()),
            ("relatives-may-still-declare", "2026-01-06")
        );
    }

    office.on(day(2026, 1, 7));
    assert!(waiting(&mut office)[0].open);
    let opened = office.act(|ctx| office::open_pre_declaration(ctx, &clerk, &notice)).unwrap();
    let draft = office.draft(&opened.act).unwrap();
    assert_eq!(draft.values["declarant_capacity"], "hospital");
    assert_eq!(draft.values["notice_reference"], "55/2026");
    assert_eq!(draft.values["deceased_family_ar"], "الصقلي");
    assert!(waiting(&mut office).is_empty());
    let again = office.act(|ctx| office::open_pre_declaration(ctx, &clerk, &notice));
    assert_eq!(refused(again).code, "pre-declaration-settled");
    let signs = changed(
        draft.values,
        &[("declarant_first_ar", "رشيد"), ("declarant_family_ar", "الناصري")],
    );
    office.act(|ctx| office::amend_draft(ctx, &clerk, &opened.act, 1, signs)).unwrap();
    office.present(&opened.act, &[]).unwrap();
    office.sign(&opened.act).unwrap();
}

#[test]
fn d04_a_relative_who_comes_in_time_closes_the_notice() {
    let mut office = office_under(Paper3799);
    let (clerk, staff) = (office.clerk(), office.staff());
    let notice =
        office.act(|ctx| office::receive_pre_declaration(ctx, &clerk, of_the_hospital())).unwrap();
    let silent = office.act(|ctx| office::settle_pre_declaration(ctx, &clerk, &notice, " "));
    assert_eq!(codes(&invalid(silent)), ["reason-missing"]);
    let why = "الابن صرح";
    office.act(|ctx| office::settle_pre_declaration(ctx, &clerk, &notice, why)).unwrap();
    assert!(office.act(|ctx| office::tasks_view(ctx, &staff)).unwrap().pre_declarations.is_empty());
    office.on(day(2026, 1, 20));
    let late = office.act(|ctx| office::open_pre_declaration(ctx, &clerk, &notice));
    assert_eq!(refused(late).code, "pre-declaration-settled");
}

/// The three days were not read in the decree of law 36-21: they warn, and never refuse.
#[test]
fn d04_under_law_36_21_the_draft_opens_and_speaks_of_the_relatives() {
    let mut office = office_under(Electronic3621);
    let clerk = office.clerk();
    let notice =
        office.act(|ctx| office::receive_pre_declaration(ctx, &clerk, of_the_hospital())).unwrap();
    let opened = office.act(|ctx| office::open_pre_declaration(ctx, &clerk, &notice)).unwrap();
    let note = problem(&opened.problems, "relatives-may-still-declare");
    assert_eq!((note.severity, note.unverified), (Severity::Note, true));
}

fn an_unknown_body() -> Values {
    values(&[
        ("identity", "unknown"),
        ("sex", "male"),
        ("death_place", "commune:03.451.01.09"),
        ("certificate_kind", "police-report"),
        ("found_date", "2026-01-02"),
        ("report_kind", "judicial-police"),
        ("report_reference", "312/2026"),
        ("report_date", "2026-01-03"),
        ("report_endorsed", "yes"),
        ("endorsement_date", "2026-01-04"),
        ("description", "في نحو الخمسين من العمر، متوسط القامة، يلبس جلبابا بنيا"),
    ])
}

#[test]
fn d05_an_unknown_body_has_an_act_with_its_description_and_its_name_by_a_later_judgment() {
    for regime in BOTH {
        let mut office = office_under(regime);
        let unseen = changed(an_unknown_body(), &[("report_endorsed", "no")]);
        assert_eq!(warned(&mut office, unseen, "report-not-endorsed"), Some(weight(regime)));
        let act = office.entered("death", an_unknown_body(), &[]).unwrap().act;
        let drawn = office.read(&act).unwrap();
        assert!(drawn.text_ar.plain().contains("يلبس جلبابا بنيا"), "{}", drawn.text_ar.plain());
        assert!(drawn.text_ar.plain().contains("312/2026"));

        office.on(day(2026, 5, 4));
        let mut identified = a_decision("90/2026", "2026-04-20");
        identified.extend(values(&[
            ("deceased_first_ar", "سلام"),
            ("deceased_first_latin", "SALLAM"),
            ("deceased_family_ar", "الرامي"),
            ("deceased_family_latin", "RAMI"),
        ]));
        let registrar = office.registrar();
        let alone = office.act(|ctx| {
            let kind = "identification";
            office::enter_marginal_note(ctx, &registrar, &act, kind, &identified, Vec::new())
        });
        assert_eq!(refused(alone).code, "four-eyes");
        office.note_by_two(&act, "identification", &identified, &[]).unwrap();
        let read = office.read(&act).unwrap();
        assert_eq!(read.text_ar.plain(), drawn.text_ar.plain(), "the act stays as drawn");
        assert!(read.notes[0].text_ar.contains("سلام الرامي"), "{}", read.notes[0].text_ar);
        let extract = said_on(&office.copy(&act, "extract", Lang::Ar).unwrap().pdf).to_string();
        assert!(extract.contains("سلام") && extract.contains("الرامي"), "{extract}");
    }
}

/// A death that is kept although the linked birth act speaks against it.
fn decided(office: &mut World, draft: &ActId, code: &str) {
    let (clerk, registrar) = (office.clerk(), office.registrar());
    let version = office.draft(draft).unwrap().version;
    let silent =
        office.act(|ctx| office::present_for_signature(ctx, &clerk, draft, version, Vec::new()));
    assert_eq!(refused(silent).code, "warnings-unacknowledged");
    let warnings: Vec<String> =
        office.draft(draft).unwrap().problems.into_iter().map(|one| one.code).collect();
    let warnings: Vec<&str> = warnings.iter().map(String::as_str).collect();
    let mut words = acknowledged(&warnings);
    for word in &mut words {
        word.reason = "the family booklet says so".into();
    }
    office.act(|ctx| office::sign_act(ctx, &registrar, draft, version, words)).unwrap();
    let kept = office.read(draft).unwrap().acknowledged;
    let word = kept.iter().find(|word| word.code == code).unwrap();
    assert_eq!(
        (word.reason.as_str(), word.by.as_str()),
        ("the family booklet says so", "registrar-sef-01")
    );
}

#[test]
fn d07_a_death_before_the_birth_of_the_linked_act_is_for_the_registrar_to_decide() {
    for regime in BOTH {
        let mut office = office_under(regime);
        // Somebody of the same name, born yesterday.
        let born = [
            ("child_first_ar", "فاطمة"),
            ("child_first_latin", "FATIMA"),
            ("birth_date", "2026-01-04"),
            ("certificate_date", "2026-01-04"),
        ];
        let wrong = office.a_signed_act(a_birth_but(&born));
        let linked = changed(a_death(), &[("birth_act", wrong.as_str()), ("birth_date", "")]);
        let saved = office.take_down("death", linked).unwrap();
        let found = problem(&saved.problems, "death-before-linked-birth");
        assert_eq!((found.severity, found.field.as_deref()), (Severity::Warn, Some("death_date")));
        decided(&mut office, &saved.act, "death-before-linked-birth");
    }
}

#[test]
fn d07_only_a_birth_act_of_this_office_can_be_linked() {
    let mut office = office_under(Paper3799);
    let death = office.entered("death", a_death(), &[]).unwrap().act;
    let code = "linked-act-not-a-birth";
    let linked = changed(a_death(), &[("birth_act", death.as_str())]);
    assert_eq!(warned(&mut office, linked, code), Some(Severity::Refuse));
    let nowhere = format!("act-{}", "0".repeat(26));
    let linked = changed(a_death(), &[("birth_act", &nowhere)]);
    let code = "linked-birth-act-unknown";
    assert_eq!(warned(&mut office, linked, code), Some(Severity::Refuse));
}

#[test]
fn d08_a_second_death_of_one_person_shows_the_first() {
    for regime in BOTH {
        let (mut office, birth) = with_fatima(regime);
        let first = office.death_of(&birth, of_the_death()).unwrap().act;
        office.present(&first, &[]).unwrap();
        office.sign(&first).unwrap();
        let second = office.death_of(&birth, of_the_death()).unwrap();
        let found = problem(&second.problems, "death-registered-already");
        assert_eq!(found.severity, Severity::Warn);
        assert_eq!(found.details["number"], "1/2026");
        assert_eq!(found.details["act"], first.to_string());
        decided(&mut office, &second.act, "death-registered-already");
    }
}

#[test]
fn d09_another_spelling_than_the_birth_act_or_the_certificate_warns_and_both_are_kept() {
    for regime in BOTH {
        let (mut office, birth) = with_fatima(regime);
        let spelled = changed(
            of_the_death(),
            &[("deceased_first_ar", "فطومة"), ("certificate_name_ar", "فطيمة الصقلي")],
        );
        let saved = office.death_of(&birth, spelled).unwrap();
        let act = problem(&saved.problems, "name-differs-from-birth-act");
        assert_eq!((act.severity, act.details["name"].as_str()), (Severity::Warn, "فاطمة الصقلي"));
        let certificate = problem(&saved.problems, "certificate-name-differs");
        assert_eq!(certificate.details["certificate"], "فطيمة الصقلي");
        assert_eq!(certificate.details["act"], "فطومة الصقلي");
        decided(&mut office, &saved.act, "name-differs-from-birth-act");
        let kept = office.read(&saved.act).unwrap().values;
        assert_eq!(kept["certificate_name_ar"], "فطيمة الصقلي");
        assert_eq!(kept["deceased_first_ar"], "فطومة");
    }
}

#[test]
fn d10_the_registrar_confirms_the_arabic_spelling_of_a_foreign_name() {
    let foreigner = |confirmed: &str| {
        changed(
            a_death(),
            &[
                ("nationality", "FR"),
                ("deceased_first_latin", "CLAUDE"),
                ("deceased_family_latin", "MARTIN"),
                ("deceased_first_ar", "كلود"),
                ("deceased_family_ar", "مارتان"),
                ("arabic_confirmed", confirmed),
            ],
        )
    };
    for regime in BOTH {
        let mut office = office_under(regime);
        let code = "arabic-spelling-unconfirmed";
        assert_eq!(warned(&mut office, foreigner("no"), code), Some(weight(regime)));
        let no_arabic = [("deceased_first_ar", ""), ("deceased_family_ar", "")];
        let latin = office.take_down("death", changed(foreigner("no"), &no_arabic)).unwrap();
        let proposed: Vec<&str> = latin
            .problems
            .iter()
            .filter(|one| one.code == "arabic-spelling-proposed")
            .map(|one| one.details["spelling"].as_str())
            .collect();
        assert_eq!(proposed, ["كلود", "مارتان"]);
        let act = office.entered("death", foreigner("yes"), &[]).unwrap().act;
        let text = office.read(&act).unwrap().text_ar.plain();
        assert!(text.contains("كلود") && text.contains("CLAUDE"), "{text}");
    }
}
