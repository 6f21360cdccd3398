//! Corrections: M08 to M11. Each under law 37-99 and under law 36-21: the routes are those of law
//! 37-99, which no text read so far replaces.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use corrections::{Remedy, State};
use office::{CorrectionView, Failure};
use scenarios::{
    COURT, PROSECUTOR, REGIMES, World, a_decision, codes, day, invalid, refused, two_who_marry,
    values,
};
use vocabulary::{ActId, CorrectionId, NoteId, Values};

/// The holder asks for a field to be corrected.
fn asked(office: &mut World, act: &ActId, field: &str, to: &str, route: &str) -> CorrectionId {
    let clerk = office.clerk();
    let values = values(&[
        ("field", field),
        ("asked", to),
        ("route", route),
        ("requester", "ياسمين البقالي"),
        ("capacity", "holder"),
        ("documents", "full-copy, proof-of-error"),
    ]);
    office.act(|ctx| office::request_correction(ctx, &clerk, act, &values)).unwrap()
}

fn step(
    office: &mut World,
    file: &CorrectionId,
    word: &str,
    more: &[(&str, &str)],
) -> Result<(), Failure> {
    let registrar = office.registrar();
    let mut step = values(more);
    step.insert("step".into(), word.into());
    office.act(|ctx| office::advance_correction(ctx, &registrar, file, &step))
}

fn shown(office: &mut World, file: &CorrectionId) -> CorrectionView {
    let staff = office.staff();
    office.act(|ctx| office::correction_view(ctx, &staff, file)).unwrap()
}

/// The note that carries a granted request out, prepared by one person and signed by another.
fn noted(
    office: &mut World,
    act: &ActId,
    file: &CorrectionId,
    kind: &str,
    note: &Values,
) -> NoteId {
    let mut note = note.clone();
    note.insert("correction".into(), file.to_string());
    let alone = office.enter_note(act, kind, &note, &[]);
    assert_eq!(refused(alone).code, "four-eyes");
    let id = office.note_by_two(act, kind, &note, &[]).unwrap();
    step(office, file, "noted", &[("note", id.as_str())]).unwrap();
    id
}

#[test]
fn m08_a_slip_is_corrected_by_the_prosecutors_order_and_the_act_stays_as_drawn() {
    for regime in REGIMES {
        let (mut office, hers, _) = two_who_marry(regime);
        let drawn = office.read(&hers).unwrap().text_fr.plain();
        let file = asked(&mut office, &hers, "birth_date", "2004-03-02", "");
        assert_eq!(shown(&mut office, &file).state, State::ToEndorse, "{regime:?}");
        let hasty = step(&mut office, &file, "granted", &[("reference", "7/2026")]);
        assert_eq!(refused(hasty).code, "correction-step-impossible");
        step(&mut office, &file, "endorsed", &[]).unwrap();
        step(&mut office, &file, "sent", &[("reference", "21/2026")]).unwrap();
        office.on(day(2026, 1, 14));
        let granted = [("reference", "7/2026"), ("authority", PROSECUTOR)];
        step(&mut office, &file, "granted", &granted).unwrap();
        assert_eq!(office.tasks().corrections.len(), 1, "the note is still to be entered");

        let order = a_decision(
            "7/2026",
            PROSECUTOR,
            day(2026, 1, 13),
            &[
                ("corrected_field", "birth_date"),
                ("present_value", "2004-03-01"),
                ("corrected_value", "2004-03-02"),
            ],
        );
        noted(&mut office, &hers, &file, "correction-material", &order);
        assert!(office.tasks().corrections.is_empty(), "{regime:?}");

        let act = office.read(&hers).unwrap();
        assert_eq!(act.text_fr.plain(), drawn, "no word of the act changed");
        let note = &act.notes[0].text_fr;
        assert!(note.contains("7/2026") && note.contains("treize janvier"), "{note}");
        assert!(act.notes[0].text_ar.contains(PROSECUTOR), "{}", act.notes[0].text_ar);
        let full = office.copy_says(&hers, "full-copy");
        assert!(full.contains("premier mars deux mille quatre"), "as drawn: {full}");
        assert!(full.contains("7/2026"), "{full}");
        let extract = office.copy_says(&hers, "extract");
        assert!(extract.contains("2 mars 2004") && !extract.contains("1er mars"), "{extract}");
    }
}

#[test]
fn m08_a_correction_that_changes_nothing_or_names_no_field_is_not_asked_for() {
    let (mut office, hers, _) = two_who_marry(REGIMES[0]);
    let clerk = office.clerk();
    for (field, to, code) in [
        ("birth_date", "2004-03-01", "correction-changes-nothing"),
        ("shoe_size", "38", "corrected-field-unknown"),
    ] {
        let values = values(&[
            ("field", field),
            ("asked", to),
            ("requester", "ياسمين البقالي"),
            ("capacity", "holder"),
        ]);
        let answer = office.act(|ctx| office::request_correction(ctx, &clerk, &hers, &values));
        assert_eq!(codes(&invalid(answer)), [code]);
    }
}

#[test]
fn m09_the_prosecutors_silence_is_a_refusal_after_fifteen_days_and_the_remedy_is_shown() {
    for regime in REGIMES {
        let (mut office, hers, _) = two_who_marry(regime);
        let file = asked(&mut office, &hers, "birth_date", "2004-03-02", "");
        step(&mut office, &file, "endorsed", &[]).unwrap();
        step(&mut office, &file, "sent", &[("reference", "21/2026")]).unwrap();
        office.on(day(2026, 1, 20));
        let last_day = shown(&mut office, &file);
        let waiting = State::Waiting { since: day(2026, 1, 5), last: Some(day(2026, 1, 20)) };
        assert_eq!((last_day.state, last_day.remedy), (waiting, None), "{regime:?}");
        office.on(day(2026, 1, 21));
        let silent = shown(&mut office, &file);
        assert_eq!(silent.state, State::RefusedBySilence { last: day(2026, 1, 20) });
        assert_eq!(silent.remedy, Some(Remedy::PresidentOfCourt), "{regime:?}");
        assert_eq!(office.tasks().corrections[0].state.as_str(), "refused-by-silence");

        step(&mut office, &file, "appealed", &[("reference", "5/2026")]).unwrap();
        let granted = [("reference", "11/2026"), ("authority", "رئيس المحكمة الابتدائية بصفرو")];
        step(&mut office, &file, "granted", &granted).unwrap();
        assert_eq!(shown(&mut office, &file).state, State::Granted);
    }
}

#[test]
fn m10_a_substantive_error_is_corrected_by_judgment_however_long_the_court_takes() {
    for regime in REGIMES {
        let (mut office, hers, _) = two_who_marry(regime);
        let file = asked(&mut office, &hers, "mother_first_ar", "سعيدة", "");
        let opened = shown(&mut office, &file);
        assert_eq!(opened.requested.route.as_str(), "substantive", "{regime:?}");
        step(&mut office, &file, "sent", &[("reference", "22/2026")]).unwrap();
        office.on(day(2026, 11, 20));
        let waiting = State::Waiting { since: day(2026, 1, 5), last: None };
        assert_eq!(shown(&mut office, &file).state, waiting, "no silence of a court");
        step(&mut office, &file, "granted", &[("reference", "145/2026"), ("authority", COURT)])
            .unwrap();
        let judgment = a_decision(
            "145/2026",
            COURT,
            day(2026, 11, 2),
            &[
                ("corrected_field", "mother_first_ar"),
                ("present_value", "سعاد"),
                ("corrected_value", "سعيدة"),
            ],
        );
        noted(&mut office, &hers, &file, "correction-substantive", &judgment);
        let act = office.read(&hers).unwrap();
        assert!(act.text_ar.plain().contains("سعاد"), "the act is as it was drawn");
        assert!(act.notes[0].text_ar.contains("145/2026"), "{}", act.notes[0].text_ar);
        let said =
            scenarios::said_on(&office.copy(&hers, "extract", vocabulary::Lang::Ar).unwrap().pdf);
        let said = said["rows"].to_string();
        assert!(said.contains("سعيدة") && !said.contains("سعاد"), "{said}");
    }
}

#[test]
fn m11_the_latin_spelling_that_the_interior_decides_is_on_every_later_copy() {
    for regime in REGIMES {
        let (mut office, hers, _) = two_who_marry(regime);
        assert!(office.copy_says(&hers, "extract").contains("YASMINE"), "{regime:?}");
        let file = asked(&mut office, &hers, "child_first_latin", "YASSMINE", "");
        assert_eq!(shown(&mut office, &file).requested.route.as_str(), "latin-name");
        step(&mut office, &file, "sent", &[("reference", "23/2026")]).unwrap();
        let granted = [("reference", "318/2026"), ("authority", "governor")];
        step(&mut office, &file, "granted", &granted).unwrap();
        let mut decision = a_decision(
            "318/2026",
            "governor",
            day(2026, 1, 5),
            &[
                ("corrected_field", "child_first_latin"),
                ("present_value", "YASMINE"),
                ("corrected_value", "YASSMINE"),
            ],
        );
        noted(&mut office, &hers, &file, "latin-name-corrected", &decision);
        let extract = office.copy_says(&hers, "extract");
        assert!(extract.contains("YASSMINE") && !extract.contains("YASMINE"), "{extract}");
        assert!(office.copy_says(&hers, "full-copy").contains("318/2026"), "{regime:?}");

        // The ministry decides on Latin letters only.
        decision.insert("corrected_field".into(), "child_first_ar".into());
        decision.insert("decision_number".into(), "319/2026".into());
        let wrong = office.prepare_note(&hers, "latin-name-corrected", &decision, &[]);
        assert_eq!(codes(&invalid(wrong)), ["corrected-field-not-latin"]);
    }
}

#[test]
fn a_note_that_corrects_is_not_signed_by_whoever_prepared_it() {
    let (mut office, hers, _) = two_who_marry(REGIMES[0]);
    let registrar = office.registrar();
    let order = a_decision(
        "7/2026",
        PROSECUTOR,
        day(2026, 1, 5),
        &[
            ("corrected_field", "birth_time"),
            ("present_value", "08:10"),
            ("corrected_value", "18:10"),
        ],
    );
    let own = registrar.clerk();
    let note = office
        .act(|ctx| {
            let kind = "correction-material";
            office::prepare_marginal_note(ctx, &own, &hers, kind, &order, vec![])
        })
        .unwrap();
    assert_eq!(refused(office.sign_note(&note)).code, "four-eyes");
    assert!(office.read(&hers).unwrap().notes.is_empty());
}
