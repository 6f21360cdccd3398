//! The papers of a register (R05, R06), under both regimes: what they say does not depend on it.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::io::{Cursor, Read as _};
use std::process::Command;

use accounts::Session;
use office::Failure;
use scenarios::{FIRST, World, a_birth, day, login, said_on};
use vocabulary::{Lang, Regime, RegisterId, Values};
use zip::ZipArchive;

const REGIMES: [Regime; 2] = [Regime::Paper3799, Regime::Electronic3621];

/// Names of girls born in January: in Arabic, in Latin letters, the hour of birth.
const CHILDREN: [(&str, &str, &str, &str); 4] = [
    ("سلمى", "SALMA", "الوزاني", "OUAZZANI"),
    ("هبة", "HIBA", "بنجلون", "BENJELLOUN"),
    ("آية", "AYA", "البقالي", "EL BAKKALI"),
    ("أمل", "AMAL", "أوعلي", "OUALI"),
];

fn a_child(n: usize) -> Values {
    let (first_ar, first_latin, family_ar, family_latin) = CHILDREN[n];
    let mut values = a_birth();
    for (field, value) in [
        ("child_first_ar", first_ar),
        ("child_first_latin", first_latin),
        ("child_family_ar", family_ar),
        ("child_family_latin", family_latin),
        ("father_family_ar", family_ar),
        ("father_family_latin", family_latin),
        ("declarant_family_ar", family_ar),
        ("mother_birth_date", ["1990-01-01", "1991-01-01", "1992-01-01", "1993-01-01"][n]),
    ] {
        values.insert(field.into(), value.into());
    }
    values
}

fn lived(regime: Regime) -> (World, RegisterId) {
    let mut office = World::without_registers(regime, day(2026, 1, 5));
    let register = office.open("birth", 2026, 200).unwrap();
    let acts: Vec<_> = (0..4).map(|n| office.a_signed_act(a_child(n))).collect();
    office.on(day(2026, 6, 1));
    let kafala = [
        ("kafil", "عبد الرحيم الشرقاوي"),
        ("decision_number", "12/2026"),
        ("decision_authority", "المحكمة الابتدائية بصفرو"),
        ("decision_date", "2026-05-11"),
    ];
    let kafala = scenarios::values(&kafala);
    office.enter_note(&acts[1], "kafala", &kafala, &["note-rule-unverified"]).unwrap();
    (office, register)
}

fn registrar(office: &mut World) -> Session {
    office.session_of(&login("registrar", FIRST)).unwrap()
}

fn code(failure: Failure) -> String {
    let Failure::Refused(problem) = failure else { panic!("{failure:?}") };
    problem.code
}

#[test]
fn r05_the_table_is_in_arabic_order_and_in_latin_order() {
    for regime in REGIMES {
        let (mut office, register) = lived(regime);
        let staff = registrar(&mut office).staff();
        let mut numbers = |order| -> Vec<(String, Vec<u32>)> {
            let table = office.act(|ctx| office::alphabetical_table(ctx, &staff, &register, order));
            let numbers = |letter: registers::Letter| {
                (letter.letter, letter.entries.iter().map(|one| one.number).collect())
            };
            table.unwrap().into_iter().map(numbers).collect()
        };
        let arabic: Vec<u32> = numbers(Lang::Ar).into_iter().flat_map(|(_, acts)| acts).collect();
        assert_eq!(arabic, [4, 3, 2, 1], "alif, then ba twice, then waw; the article left out");
        let latin = numbers(Lang::Fr);
        assert_eq!(latin[0], ("B".into(), vec![2]));
        assert_eq!(latin[1], ("E".into(), vec![3]));
        assert_eq!(latin[2], ("O".into(), vec![4, 1]));
        let staff = registrar(&mut office).staff();
        let paper = office
            .act(|ctx| office::print_alphabetical_table(ctx, &staff, &register, Lang::Ar))
            .unwrap();
        let said = said_on(&paper.pdf).to_string();
        let place = |name: &str| said.find(name).expect(name);
        assert!(place("أوعلي") < place("البقالي") && place("البقالي") < place("بنجلون"));
    }
}

#[test]
fn r03_an_open_register_has_no_closing_statement_and_no_second_copy() {
    let (mut office, register) = lived(Regime::Paper3799);
    let session = registrar(&mut office);
    let (staff, signatory) = (session.staff(), session.signatory().unwrap());
    let closing =
        office.act(|ctx| office::print_closing_statement(ctx, &staff, &register, Lang::Ar));
    assert_eq!(code(closing.unwrap_err()), "register-open-still");
    let copy = office.act(|ctx| office::print_second_copy(ctx, &signatory, &register));
    assert_eq!(code(copy.unwrap_err()), "register-open-still");
    let opening =
        office.act(|ctx| office::print_register_opening(ctx, &staff, &register, Lang::Fr));
    assert!(said_on(&opening.unwrap().pdf).to_string().contains("cotées et paraphées"));
}

#[test]
fn r06_the_second_copy_is_whole_signed_and_verified_without_this_program() {
    for regime in REGIMES {
        let (mut office, register) = lived(regime);
        office.on(day(2026, 12, 31));
        office.close_register(&register).unwrap();
        let signatory = registrar(&mut office).signatory().unwrap();
        let parcel =
            office.act(|ctx| office::print_second_copy(ctx, &signatory, &register)).unwrap();
        let files = unpacked(&parcel.zip);
        let of = |end: &str| {
            let found = files.iter().find(|(name, _)| name.ends_with(end));
            found.unwrap_or_else(|| panic!("{end} is missing")).clone()
        };
        let (pdf_name, pdf) = of(".pdf");
        let said = said_on(&pdf).to_string();
        for (_, latin, family, _) in CHILDREN {
            assert!(said.contains(latin) && said.contains(family), "{latin} is missing");
        }
        assert!(said.contains("عبد الرحيم الشرقاوي"), "the margin is part of the register");
        assert!(said.contains("أربعة"), "the count in words: the closing statement");
        assert_eq!(openssl(&files, &pdf_name, &pdf), Some(true), "{regime:?}");
        let mut changed = pdf.clone();
        *changed.last_mut().unwrap() ^= 1;
        assert_eq!(openssl(&files, &pdf_name, &changed), Some(false), "one bit was changed");
    }
}

fn unpacked(zip: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(zip)).expect("a ZIP file");
    (0..archive.len())
        .map(|n| {
            let mut file = archive.by_index(n).unwrap();
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).unwrap();
            (file.name().to_owned(), bytes)
        })
        .collect()
}

/// What OpenSSL says of the signature, by the line in the parcel's own READ-ME.
fn openssl(files: &[(String, Vec<u8>)], pdf: &str, content: &[u8]) -> Option<bool> {
    let folder = std::env::temp_dir().join(format!("sijill-r06-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    for (name, bytes) in files {
        std::fs::write(folder.join(name), bytes).unwrap();
    }
    std::fs::write(folder.join(pdf), content).unwrap();
    let read_me = std::fs::read_to_string(folder.join("READ-ME.txt")).unwrap();
    let line = read_me.lines().find(|line| line.starts_with("openssl "))?;
    let words: Vec<&str> = line.split(' ').skip(1).collect();
    let told = Command::new("openssl").args(words).current_dir(&folder).output();
    let _ = std::fs::remove_dir_all(&folder);
    Some(told.expect("openssl judges signatures; Debian has it").status.success())
}
