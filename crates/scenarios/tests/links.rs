//! A decree that reaches the children: M12. Under law 37-99 and under law 36-21: the decree is that
//! of article 20 of law 37-99, which no text read so far replaces.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use office::{ChildNote, RenamedChild};
use scenarios::{
    REGIMES, World, YASMINE, a_birth_on, a_decision, a_judged_birth, a_marriage, acknowledged, day,
    two_who_marry, values,
};
use vocabulary::{ActId, LinkId, NoteId, Regime, Values};

const GOVERNMENT: &str = "رئيس الحكومة";
const FES: &str = "مكتب الحالة المدنية فاس المدينة";

/// A child of Omar's, born in January 2026; `n` tells the children apart.
fn a_child(n: usize) -> Values {
    let mut birth = a_birth_on(day(2026, 1, 2), n);
    birth.extend(values(&[
        ("child_family_ar", "الصقلي"),
        ("child_family_latin", "SQALLI"),
        ("father_first_ar", "عمر"),
        ("father_first_latin", "OMAR"),
        ("father_family_ar", "الصقلي"),
        ("father_family_latin", "SQALLI"),
        ("declarant_first_ar", "عمر"),
        ("declarant_family_ar", "الصقلي"),
    ]));
    birth
}

/// The decree as it is noted on an act: for its holder, or for the holder's father.
fn the_decree(bearer: &str, children: &str) -> Values {
    let mut decree = a_decision(
        "2.26.118",
        GOVERNMENT,
        day(2026, 2, 16),
        &[
            ("bearer", bearer),
            ("present_value", "الصقلي"),
            ("corrected_value", "العلوي"),
            ("corrected_latin", "ALAOUI"),
        ],
    );
    if !children.is_empty() {
        decree.insert("children".into(), children.into());
    }
    decree
}

fn link(office: &mut World, father: &ActId, child: &ActId) -> LinkId {
    let registrar = office.registrar();
    let link = values(&[
        ("relation", "parent-of"),
        ("from_act", father.as_str()),
        ("from_role", "child"),
        ("to_act", child.as_str()),
        ("to_role", "child"),
        ("reason", "رسم الولادة والدفتر العائلي"),
    ]);
    let given = acknowledged(&[]);
    office.act(|ctx| office::link_persons(ctx, &registrar, &link, &given)).unwrap()
}

/// Omar was renamed by decree. Of his children one is listed and kept here, one is here and only
/// linked, one is listed at another office.
struct Renamed {
    office: World,
    listed: ActId,
    linked: ActId,
    link: LinkId,
    decree: NoteId,
    his: ActId,
}

fn renamed(regime: Regime) -> Renamed {
    let (mut office, hers, his) = two_who_marry(regime);
    let register = office.register("birth", 2004);
    office.close_register(&register).unwrap();
    office.open("birth", 2026, 200).unwrap();
    office.note(&hers, &a_marriage(scenarios::OMAR, day(2025, 1, 3), "2/2025"), &[]).unwrap();
    office.note(&his, &a_marriage(YASMINE, day(2025, 1, 3), "2/2025"), &[]).unwrap();
    let listed = office.a_signed_act(a_child(0));
    let linked = office.a_signed_act(a_child(11));
    let stranger = office.a_signed_act(a_birth_on(day(2026, 1, 3), 24));
    let link = link(&mut office, &his, &linked);
    office.on(day(2026, 3, 2));
    let children = format!("سلمى الصقلي | 1/2026\nريم الصقلي | 15/2025 | {FES}");
    let decree =
        office.note_by_two(&his, "family-name-change", &the_decree("holder", &children), &[]);
    let decree = decree.unwrap();
    assert!(office.read(&stranger).unwrap().notes.is_empty());
    Renamed { office, listed, linked, link, decree, his }
}

fn states(office: &mut World) -> Vec<(String, bool, ChildNote)> {
    let children: Vec<RenamedChild> = office.tasks().children;
    children.into_iter().map(|one| (one.name, one.linked_only, one.state)).collect()
}

fn word(office: &mut World, name: &str) -> ChildNote {
    let all = states(office);
    let found = all.iter().find(|(one, ..)| one == name);
    found.unwrap_or_else(|| panic!("{name} is not among {all:?}")).2.clone()
}

#[test]
fn m12_the_decree_is_noted_on_the_persons_act_and_followed_onto_each_childs() {
    for regime in REGIMES {
        let Renamed { mut office, listed, linked, decree, his, .. } = renamed(regime);
        assert!(office.copy_says(&his, "extract").contains("ALAOUI"), "{regime:?}");
        assert_eq!(states(&mut office).len(), 3, "{:?}", states(&mut office));
        assert_eq!(word(&mut office, "سلمى الصقلي"), ChildNote::ToEnter);
        assert_eq!(word(&mut office, "ريم الصقلي"), ChildNote::ToNotify);
        assert!(states(&mut office).iter().any(|(_, linked_only, state)| {
            (*linked_only, state) == (true, &ChildNote::ToEnter)
        }));

        for child in [&listed, &linked] {
            let note = the_decree("father", "");
            office.note_by_two(child, "family-name-change", &note, &[]).unwrap();
            let extract = office.copy_says(child, "extract");
            assert!(extract.contains("ALAOUI OMAR"), "the father's name too: {extract}");
            assert!(!extract.contains("SQALLI"), "{extract}");
            assert!(office.copy_says(child, "full-copy").contains("SQALLI"), "as drawn");
        }
        assert_eq!(states(&mut office).len(), 1);

        let clerk = office.clerk();
        let notice = values(&[
            ("subject", "family-name"),
            ("keeper", "office"),
            ("to", FES),
            ("note", decree.as_str()),
            ("person", "ريم الصقلي"),
            ("act_reference", "15/2025"),
            ("reference", "60/2026"),
        ]);
        let sent = office.act(|ctx| office::send_notice(ctx, &clerk, &his, &notice)).unwrap();
        assert_eq!(word(&mut office, "ريم الصقلي"), ChildNote::Notified(sent.clone()));
        office.on(day(2026, 3, 20));
        let receipt = values(&[("on", "2026-03-19"), ("reference", "204/2026")]);
        office.act(|ctx| office::receipt_notice(ctx, &clerk, &sent, &receipt)).unwrap();
        assert!(states(&mut office).is_empty(), "{regime:?}");
    }
}

#[test]
fn m12_another_decree_on_the_childs_act_is_not_this_one() {
    let Renamed { mut office, listed, .. } = renamed(REGIMES[0]);
    let mut other = the_decree("father", "");
    other.insert("decision_number".into(), "2.26.119".into());
    office.note_by_two(&listed, "family-name-change", &other, &[]).unwrap();
    assert_eq!(word(&mut office, "سلمى الصقلي"), ChildNote::ToEnter);
}

#[test]
fn m12_a_withdrawn_link_asks_for_nothing_and_a_cancelled_decree_neither() {
    let Renamed { mut office, link, decree, his, .. } = renamed(REGIMES[0]);
    let registrar = office.registrar();
    office
        .act(|ctx| office::withdraw_link(ctx, &registrar, &link, "طفل آخر يحمل الاسم نفسه"))
        .unwrap();
    assert!(states(&mut office).iter().all(|(_, linked_only, _)| !linked_only));
    assert_eq!(states(&mut office).len(), 2);
    let judgment = a_decision(
        "31/2026",
        "المحكمة الإدارية بفاس",
        day(2026, 3, 2),
        &[("cancelled_note", decree.as_str())],
    );
    let accepted = ["note-rule-unverified"];
    office.note_by_two(&his, "note-cancelled", &judgment, &accepted).unwrap();
    assert!(states(&mut office).is_empty());
    let staff = office.staff();
    let links = office.act(|ctx| office::links_view(ctx, &staff, &his)).unwrap();
    assert!(links.is_empty(), "it no longer holds");
}

#[test]
fn m12_a_grown_child_whom_the_decree_does_not_list_keeps_the_name() {
    let (mut office, hers, _) = two_who_marry(REGIMES[0]);
    office.open("birth-judgments", 2026, 20).unwrap();
    let mut judged = a_judged_birth(day(1975, 3, 1), day(2025, 10, 6), 1);
    judged.extend(values(&[
        ("father_birth_date", "1940-03-14"),
        ("mother_birth_date", "1950-07-02"),
    ]));
    let father = office.drawn("birth", judged, &[]).unwrap();
    link(&mut office, &father, &hers);
    let decree = the_decree("holder", "");
    office.on(day(2026, 3, 2));
    office.note_by_two(&father, "family-name-change", &decree, &[]).unwrap();
    assert!(states(&mut office).is_empty(), "she was 21");
    let mut earlier = the_decree("holder", "");
    earlier.extend(values(&[
        ("decision_number", "2.22.7"),
        ("decision_date", "2022-02-28"),
        ("present_value", "العلوي"),
        ("corrected_value", "الشرقاوي"),
    ]));
    office.note_by_two(&father, "family-name-change", &earlier, &[]).unwrap();
    assert_eq!(states(&mut office).len(), 1, "she was 17 the day before her birthday");
}
