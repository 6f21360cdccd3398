//! A backup put back in place must not give the same number twice. Here the machine keeps no mark.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;

use scenarios::{World, a_birth, copy_folder, refused, values};
use vocabulary::Values;

fn last_signed(number: &str) -> Values {
    values(&[("register_year", "2026"), ("number", number)])
}

/// The registrar says which number the paper registers end with.
fn declare(office: &mut World, number: &str) -> Result<(), office::Failure> {
    let registrar = office.registrar();
    office.act(|ctx| office::declare_last_signed(ctx, &registrar, &last_signed(number)))
}

/// Number 1 is in the backup, number 2 was signed after it; then the backup is put back.
fn backup_put_back() -> World {
    let mut office = World::new();
    office::restored::remember_all(office.node());
    office.a_signed_act(a_birth());
    office.close();
    let backup = office.root.join("backup");
    copy_folder(&office.root.join("offices"), &backup);
    office.reopen().unwrap();
    office.a_signed_act(a_birth());
    office.close();
    for entry in fs::read_dir(&backup).unwrap().flatten() {
        fs::rename(entry.path(), office.root.join("offices").join(entry.file_name())).unwrap();
    }
    office.reopen().unwrap();
    office
}

#[test]
fn an_old_backup_signs_nothing_until_the_registrar_has_said_the_last_number() {
    let mut office = backup_put_back();
    assert_eq!(office.numbers(), [(2026, 1)], "the backup is older");
    let staff = office.staff();
    assert!(office.act(|ctx| office::desk_view(ctx, &staff)).unwrap().restored);
    let draft = office.declare(a_birth()).unwrap().act;
    office.present(&draft, &[]).unwrap();
    assert_eq!(refused(office.sign(&draft)).code, "restored-backup");
    assert_eq!(refused(office.open_register(2027)).code, "restored-backup");

    // The paper says 2, the file ends with 1: number 2 would be given twice.
    let why = refused(declare(&mut office, "2"));
    assert_eq!((why.code.as_str(), why.details["last"].as_str()), ("journal-behind", "1"));
    assert_eq!(refused(office.sign(&draft)).code, "restored-backup");
    assert_eq!(refused(declare(&mut office, "0")).code, "journal-ahead");

    declare(&mut office, "1").unwrap();
    assert_eq!(office.sign(&draft).unwrap().number.number, 2);
    assert_eq!(office.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn a_word_given_once_holds_after_the_next_start() {
    let mut office = backup_put_back();
    declare(&mut office, "1").unwrap();
    office.reopen().unwrap();
    office::restored::remember_all(office.node());
    let draft = office.declare(a_birth()).unwrap().act;
    assert_eq!(office.sign(&draft).unwrap().number.number, 2);
}

#[test]
fn what_the_node_remembers_is_more_than_a_word() {
    let mut office = World::new();
    office.close();
    let backup = office.root.join("backup");
    copy_folder(&office.root.join("offices"), &backup);
    office.reopen().unwrap();
    office.a_signed_act(a_birth());
    office::restored::remember_all(office.node());
    office.close();
    copy_folder(&backup, &office.root.join("offices"));
    office.reopen().unwrap();
    let draft = office.declare(a_birth()).unwrap().act;
    assert_eq!(refused(office.sign(&draft)).code, "restored-backup");
    assert_eq!(refused(declare(&mut office, "0")).code, "journal-behind-facts");
    assert_eq!(refused(office.sign(&draft)).code, "restored-backup");
}

#[test]
fn an_ordinary_restart_asks_nothing() {
    let mut office = World::new();
    office::restored::remember_all(office.node());
    office.a_signed_act(a_birth());
    office.reopen().unwrap();
    let draft = office.declare(a_birth()).unwrap().act;
    assert_eq!(office.sign(&draft).unwrap().number.number, 2);
}
