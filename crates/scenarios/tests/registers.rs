//! Registers: R01 to R04 and R07. Each under law 37-99 and under law 36-21: opening, numbering and
//! closing are those of decree 2-99-665, which no text read so far replaces.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use office::{Failure, NumbersProof};
use scenarios::{OMAR, REGIMES, World, a_birth_on, a_death_on, a_marriage, day, refused, values};
use vocabulary::{Severity, Values};

fn born(date: &str) -> Values {
    a_birth_on(vocabulary::CivilDate::parse(date).unwrap(), 0)
}

/// The `n`th birth of the first days of January 2026.
fn a_child(n: usize) -> Values {
    a_birth_on(day(2026, 1, 2), n)
}

#[test]
fn r01_the_register_of_births_of_2027_is_opened_as_the_prosecutor_certified_it() {
    for regime in REGIMES {
        let mut office = World::without_registers(regime, day(2026, 12, 28));
        let register = office.open("birth", 2027, 200).unwrap();
        let shown = office.shown(&register);
        let opening = shown.opening.unwrap();
        assert_eq!((shown.card.year, shown.card.kind.as_str()), (2027, "birth"));
        assert_eq!((opening.pages, opening.office.as_str()), (200, "SEF-01"));
        assert_eq!(opening.prosecutor_ar, "محمد الفاسي");
        assert_eq!(opening.court_ar, "المحكمة الابتدائية بصفرو");
        assert_eq!((opening.paraph_date, opening.regime), (day(2026, 12, 20), regime));
        let again = office.open("birth", 2027, 200);
        assert_eq!(refused(again).code, "register-already-open");
    }
}

#[test]
fn r01_nothing_is_signed_before_the_register_is_open() {
    for regime in REGIMES {
        let mut office = World::without_registers(regime, day(2027, 1, 4));
        let draft = office.declare(born("2027-01-02")).unwrap().act;
        office.present(&draft, &[]).unwrap();
        assert_eq!(refused(office.sign(&draft)).code, "register-not-open");
        // Another kind is another register.
        office.open("death", 2027, 100).unwrap();
        assert_eq!(refused(office.sign(&draft)).code, "register-not-open");
        office.open("birth", 2027, 200).unwrap();
        assert_eq!(office.sign(&draft).unwrap().number.to_string(), "1/2027", "{regime:?}");
    }
}

#[test]
fn r02_when_volume_one_is_full_volume_two_takes_the_next_number() {
    for regime in REGIMES {
        let mut office = World::without_registers(regime, day(2026, 1, 5));
        let register = office.open("birth", 2026, 2).unwrap();
        office.a_signed_act(a_child(1));
        let second = office.a_signed_act(a_child(2));
        let third = office.declare(a_child(3)).unwrap().act;
        office.present(&third, &[]).unwrap();
        let full = refused(office.sign(&third));
        assert_eq!((full.code.as_str(), full.details["pages"].as_str()), ("register-full", "2"));
        assert_eq!(office.add_volume(&register, 100).unwrap(), 2, "{regime:?}");
        assert_eq!(office.sign(&third).unwrap().number.number, 3, "the numbers go on");
        let place = |leaf: registers::Leaf| (leaf.volume, leaf.folio);
        assert_eq!(place(office.read(&second).unwrap().leaf), (1, 1));
        assert_eq!(place(office.read(&third).unwrap().leaf), (2, 1));
        assert_eq!(office.numbers(), [(2026, 1), (2026, 2), (2026, 3)]);
        assert_eq!(office.shown(&register).volumes.len(), 2);
    }
}

#[test]
fn r03_the_register_closes_on_31_december_with_its_count_in_words_and_takes_no_more_acts() {
    for regime in REGIMES {
        let mut office = World::without_registers(regime, day(2026, 1, 5));
        let register = office.open("birth", 2026, 200).unwrap();
        let acts: Vec<_> = (0..3).map(|n| office.a_signed_act(a_child(n))).collect();
        office.on(day(2026, 12, 30));
        assert_eq!(refused(office.close_register(&register)).code, "close-too-early");
        office.on(day(2026, 12, 31));
        let draft = office.declare(born("2026-12-29")).unwrap().act;
        office.present(&draft, &[]).unwrap();
        let closing = office.close_register(&register).unwrap();
        assert_eq!((closing.count, closing.last_number, closing.blank_pages), (3, 3, 197));
        let shown = office.shown(&register);
        let label = scenarios::problem(&shown.closing_problems, "closing-content-unverified");
        assert!(label.unverified && label.severity == Severity::Note);
        let statement = shown.closed.unwrap();
        assert!(statement.text_fr.contains("clos sur trois actes"), "{}", statement.text_fr);
        assert!(statement.text_fr.contains("numéro trois"), "{}", statement.text_fr);
        assert!(statement.text_ar.contains("ثلاثة"), "{}", statement.text_ar);
        assert_eq!(statement.officer.name_latin, "Abdeslam OUAZZANI");
        assert_eq!(refused(office.sign(&draft)).code, "register-closed", "{regime:?}");
        assert_eq!(refused(office.close_register(&register)).code, "register-closed");
        assert_eq!(refused(office.add_volume(&register, 10)).code, "register-closed");
        // Its margins stay open.
        let copy = office.copy_says(&acts[0], "full-copy");
        office.on(day(2050, 1, 3));
        let marriage = a_marriage(OMAR, day(2049, 12, 20), "12/2049");
        office.note(&acts[0], &marriage, &[]).unwrap();
        assert_ne!(office.copy_says(&acts[0], "full-copy"), copy);
    }
}

#[test]
fn r04_a_declaration_of_30_december_drawn_up_on_3_january_is_an_act_of_the_new_year() {
    for regime in REGIMES {
        let mut office = World::without_registers(regime, day(2025, 12, 29));
        let old = office.open("birth", 2025, 200).unwrap();
        office.a_signed_act(born("2025-12-20"));
        office.on(day(2025, 12, 30));
        let draft = office.declare(born("2025-12-28")).unwrap().act;
        office.on(day(2025, 12, 31));
        office.close_register(&old).unwrap();
        office.on(day(2026, 1, 3));
        office.present(&draft, &[]).unwrap();
        assert_eq!(refused(office.sign(&draft)).code, "register-not-open");
        office.open("birth", 2026, 200).unwrap();
        assert_eq!(office.sign(&draft).unwrap().number.to_string(), "1/2026", "{regime:?}");
        assert_eq!(office.shown(&old).card.last_number, 1);
    }
}

/// An office with somebody of every role, and three acts of births with a death between them.
fn controlled() -> (World, vocabulary::RegisterId) {
    let mut office = World::with_every_role();
    let births = office.register("birth", 2026);
    office.open("death", 2026, 50).unwrap();
    office.a_signed_act(a_child(4));
    office.drawn("death", a_death_on(day(2026, 1, 3), 1), &[]).unwrap();
    office.a_signed_act(a_child(5));
    let act = office.a_signed_act(a_child(6));
    office.read(&act).unwrap();
    (office, births)
}

#[test]
fn r07_an_inspector_is_given_the_proof_that_no_number_is_missing() {
    let (mut office, births) = controlled();
    for role in ["inspector", "registrar"] {
        let proof = office.prove(role, &births).unwrap();
        let numbers = proof.numbers.unwrap();
        assert_eq!(numbers.count, 3);
        let (first, last) = (numbers.first.unwrap(), numbers.last.unwrap());
        assert_eq!((first.number, last.number), (1, 3));
        assert!(proof.opened < first.seq && last.seq > first.seq + 2, "other facts lie between");
        assert_eq!((proof.opening.year, proof.closed.is_none()), (2026, true));
        // The tree head is that of the journal, as the auditor's proof has it.
        let verdicts = office::verify::every_journal(&office.root).unwrap();
        let whole = verdicts.iter().find(|verdict| verdict.office == "SEF-01").unwrap();
        assert_eq!((&proof.root, proof.facts), (&whole.root, whole.facts));
    }
    let deaths = office.register("death", 2026);
    assert_eq!(office.prove("inspector", &deaths).unwrap().numbers.unwrap().count, 1);
    let supervisor = office.prove("supervisor", &births);
    assert!(matches!(supervisor, Err(Failure::Forbidden { .. })));
}

#[test]
fn r07_the_proof_of_a_closed_register_counts_what_its_statement_counts() {
    let (mut office, births) = controlled();
    office.on(day(2026, 12, 31));
    office.close_register(&births).unwrap();
    let proof = office.prove("inspector", &births).unwrap();
    let (_, closing) = proof.closed.unwrap();
    assert_eq!((closing.last_number, proof.numbers.unwrap().count), (3, 3));
}

/// The same question, asked of files in which somebody changed the tables.
fn proof_after(change: &str) -> Result<NumbersProof, Failure> {
    let (mut office, births) = controlled();
    office.close();
    let file = rusqlite::Connection::open(office.office_file()).unwrap();
    file.execute_batch(change).unwrap();
    drop(file);
    office.reopen().unwrap();
    office.prove("inspector", &births)
}

#[test]
fn r07_the_proof_asks_the_journal_and_not_a_table() {
    let numbers = "update act set number = number + 10; update register set last_number = 99";
    let proof = proof_after(numbers).unwrap();
    assert_eq!(proof.numbers.unwrap().count, 3, "what a table says is no proof");
    let removed = "drop trigger fact_never_deleted;
        delete from fact where journal = 'acts' and seq = (select max(seq) - 1 from fact
        where journal = 'acts')";
    let why = proof_after(removed).unwrap_err();
    assert!(matches!(why, Failure::Refused(problem) if problem.code == "data-corrupt"));
}

#[test]
fn r07_a_register_of_an_earlier_era_keeps_its_numbers_as_written() {
    let mut office = World::on_the_day(day(2026, 1, 5));
    let registrar = office.registrar();
    let listed = values(&[
        ("kind", "moroccan-birth"),
        ("year", "1957"),
        ("state", "good"),
        ("volumes", "1"),
        ("folios", "200"),
    ]);
    let old = office.act(|ctx| office::list_paper_register(ctx, &registrar, &listed)).unwrap();
    assert_eq!(refused(office.prove("registrar", &old)).code, "register-of-another-era");
}
