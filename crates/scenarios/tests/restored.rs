//! A backup put back in place must not give the same number twice. Here the machine keeps no mark.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::path::{Path, PathBuf};

use scenarios::{World, a_birth, copy_folder, refused, values};
use vocabulary::{ActId, Values};

fn last_signed(number: &str) -> Values {
    values(&[("register_year", "2026"), ("number", number)])
}

/// The registrar says which number the paper registers end with.
fn declare(office: &mut World, number: &str) -> Result<(), office::Failure> {
    let registrar = office.registrar();
    office.act(|ctx| office::declare_last_signed(ctx, &registrar, &last_signed(number)))
}

/// The files of the offices under another name, as they are while the node is switched off.
fn copy_of_the_files(office: &World, name: &str) -> PathBuf {
    let copy = office.root.join(name);
    copy_folder(&office.root.join("offices"), &copy);
    copy
}

/// Other files take the place of those that were there.
fn put_back(office: &World, copy: &Path) {
    for entry in fs::read_dir(copy).unwrap().flatten() {
        fs::rename(entry.path(), office.root.join("offices").join(entry.file_name())).unwrap();
    }
}

fn a_draft_presented(office: &mut World) -> ActId {
    let draft = office.declare(a_birth()).unwrap().act;
    office.present(&draft, &[]).unwrap();
    draft
}

/// Number 1 is in the backup, number 2 was signed after it; then the backup is put back.
/// The node was open all the time, and remembers number 2. Answers where the newer files are.
fn backup_put_back() -> (World, PathBuf) {
    let mut office = World::new();
    office::restored::remember_all(office.node());
    office.a_signed_act(a_birth());
    office.close();
    let backup = copy_of_the_files(&office, "backup");
    office.reopen().unwrap();
    office.a_signed_act(a_birth());
    office.close();
    let newest = copy_of_the_files(&office, "newest");
    put_back(&office, &backup);
    office.reopen().unwrap();
    (office, newest)
}

/// The files were carried to another disk: whole, and yet not those that were written last.
fn files_moved() -> World {
    let mut office = World::new();
    office::restored::remember_all(office.node());
    office.a_signed_act(a_birth());
    office.close();
    let moved = copy_of_the_files(&office, "moved");
    put_back(&office, &moved);
    office.reopen().unwrap();
    office
}

#[test]
fn an_old_backup_signs_nothing_until_the_newest_copy_is_brought_back() {
    let (mut office, newest) = backup_put_back();
    assert_eq!(office.numbers(), [(2026, 1)], "the backup is older");
    let staff = office.staff();
    assert!(office.act(|ctx| office::desk_view(ctx, &staff)).unwrap().restored);
    let draft = a_draft_presented(&mut office);
    assert_eq!(refused(office.sign(&draft)).code, "restored-backup");
    assert_eq!(refused(office.open_register(2027)).code, "restored-backup");

    // The paper says 2, the file ends with 1: number 2 would be given twice.
    let why = refused(declare(&mut office, "2"));
    assert_eq!((why.code.as_str(), why.details["last"].as_str()), ("journal-behind", "1"));
    assert_eq!(refused(declare(&mut office, "0")).code, "journal-ahead");
    // A slip of the registrar's does not hide what the node saw being signed.
    assert_eq!(refused(declare(&mut office, "1")).code, "journal-behind-facts");
    assert_eq!(refused(office.sign(&draft)).code, "restored-backup");

    office.close();
    put_back(&office, &newest);
    office.reopen().unwrap();
    declare(&mut office, "2").unwrap();
    let draft = a_draft_presented(&mut office);
    assert_eq!(office.sign(&draft).unwrap().number.number, 3);
    assert_eq!(office.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn the_same_file_with_older_content_signs_nothing() {
    let mut office = World::new();
    office.close();
    let backup = copy_of_the_files(&office, "backup");
    office.reopen().unwrap();
    office.a_signed_act(a_birth());
    office.close();
    // Written over, not put in its place: device and inode are those the node knows.
    copy_folder(&backup, &office.root.join("offices"));
    office.reopen().unwrap();
    let draft = a_draft_presented(&mut office);
    let why = refused(office.sign(&draft));
    assert_eq!(why.code, "restored-backup");
    let facts = |name: &str| why.details[name].parse::<u64>().unwrap();
    assert_eq!(facts("had"), facts("has") + 1, "the act that was signed");
}

#[test]
fn what_is_entered_while_signing_waits_hides_nothing() {
    let (mut office, _) = backup_put_back();
    let registrar = office.registrar();
    let decision = values(&[
        ("login", "delegate-sef-01"),
        ("decision_number", "14/2026"),
        ("decision_date", "2026-01-02"),
        ("from", "2026-01-05"),
    ]);
    for _ in 0..3 {
        let made = office.act(|ctx| office::delegate_signature(ctx, &registrar, &decision));
        let end = values(&[("on", "2026-01-05")]);
        let made = made.unwrap();
        office.act(|ctx| office::end_delegation(ctx, &registrar, &made, &end)).unwrap();
    }
    office.reopen().unwrap();
    office::restored::remember_all(office.node());
    let draft = a_draft_presented(&mut office);
    assert_eq!(refused(office.sign(&draft)).code, "restored-backup", "longer, and another one");
    assert_eq!(refused(declare(&mut office, "1")).code, "journal-behind-facts");
}

#[test]
fn files_carried_to_another_disk_sign_on_the_registrars_word() {
    let mut office = files_moved();
    let draft = a_draft_presented(&mut office);
    assert_eq!(refused(office.sign(&draft)).code, "restored-backup");
    declare(&mut office, "1").unwrap();
    assert_eq!(office.sign(&draft).unwrap().number.number, 2);
    assert_eq!(office.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn a_word_given_once_holds_after_the_next_start() {
    let mut office = files_moved();
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
