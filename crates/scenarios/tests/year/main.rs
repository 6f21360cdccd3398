//! A whole year of an office, from the opening of its registers to their second copies at the
//! court: R01, R02, R03, R07, M14 together. Under law 37-99 and under law 36-21.

mod counter;

use counter::{KINDS, Year};
use scenarios::{REGIMES, a_birth_on, day, refused, values};
use vocabulary::Regime;

/// What the year brought, by kind of register.
const COUNTS: [u32; 4] = [40, 7, 2, 2];
const WORDS: [&str; 4] = ["quarante actes", "sept actes", "deux actes", "deux actes"];

#[test]
fn a_year_has_numbers_without_gap_and_every_journal_holds() {
    for regime in REGIMES {
        let mut year = Year::lived(regime);
        assert_eq!(year.acts.len(), 51);
        assert!(year.acts.len() + year.notes > 60, "{} notes", year.notes);
        for (register, count) in year.registers.clone().iter().zip(COUNTS) {
            let proof = year.world.prove("registrar", register).unwrap();
            assert_eq!(proof.numbers.unwrap().count, count, "{regime:?}");
        }
        assert_eq!(year.world.shown(&year.registers[0]).volumes.len(), 2, "{regime:?}");
        assert_eq!(year.world.what_is_wrong(), Vec::<String>::new(), "{regime:?}");
    }
}

#[test]
fn the_year_closes_with_counts_in_words_and_takes_no_more_acts() {
    let mut year = Year::lived(Regime::Paper3799);
    let world = &mut year.world;
    let late = world.declare(a_birth_on(day(2026, 12, 30), 47)).unwrap().act;
    world.present(&late, &[]).unwrap();
    for ((register, kind), (count, words)) in
        year.registers.iter().zip(KINDS).zip(COUNTS.into_iter().zip(WORDS))
    {
        let closing = world.close_register(register).unwrap();
        assert_eq!((closing.count, closing.last_number), (count, count), "{kind}");
        let statement = world.shown(register).closed.unwrap();
        assert!(statement.text_fr.contains(words), "{}", statement.text_fr);
        assert_eq!(world.prove("registrar", register).unwrap().closed.unwrap().1, closing);
    }
    assert_eq!(refused(world.sign(&late)).code, "register-closed");

    // The declaration waits for the register of the new year, and is its first act.
    world.on(day(2027, 1, 4));
    world.open("birth", 2027, 200).unwrap();
    assert_eq!(world.sign(&late).unwrap().number.to_string(), "1/2027");
    assert_eq!(world.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn after_the_year_the_tasks_are_the_margins_that_the_court_does_not_have() {
    let mut year = Year::lived(Regime::Paper3799);
    for register in &year.registers {
        year.world.close_register(register).unwrap();
    }
    year.world.on(day(2027, 1, 18));
    for register in &year.registers {
        year.world.send_second_copy(register).unwrap();
    }
    let tasks = year.world.tasks();
    let mut waiting: Vec<_> = tasks.second_copy.iter().map(|task| task.note.clone()).collect();
    let mut lacking = year.notes_of_2004.clone();
    waiting.sort();
    lacking.sort();
    assert_eq!(waiting, lacking, "notes of 2026 on acts of 2026 went with the copies");
    assert_eq!(tasks.notices.len(), 1, "Fez never answered");
    assert!(tasks.notices[0].waiting.unwrap().overdue > 300);
    assert!(tasks.corrections.is_empty() && tasks.children.is_empty());

    let registrar = year.world.registrar();
    for note in &waiting {
        let receipt = values(&[("on", "2027-01-18"), ("reference", "31/2027")]);
        year.world
            .act(|ctx| office::receipt_note_in_second_copy(ctx, &registrar, note, &receipt))
            .unwrap();
    }
    assert!(year.world.tasks().second_copy.is_empty());
    assert_eq!(year.world.what_is_wrong(), Vec::<String>::new());
}
