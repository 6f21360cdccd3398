//! A node is backed up while it serves, brought back, and its tables are folded again. Here the
//! machine keeps no mark.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::channel;

use office::manifest::{LeftOut, MANIFEST_FILE};
use office::progress::{Progress, Step, untold};
use office::{BackUp, BackedUp, Failure};
use rusqlite::Connection;
use scenarios::{FIRST, SECOND, World, a_birth, fresh_folder, login, refused, values};
use vocabulary::Moment;

fn back_up(data: &Path, to: &Path, now: Moment) -> Result<BackedUp, Failure> {
    office::back_up(&BackUp { data, to, program: "0.1.0", now }, &untold)
}

/// Two acts in each office, and a backup of them made while the node serves.
fn backed_up() -> (World, PathBuf) {
    let mut commune = World::new();
    for office in [SECOND, FIRST] {
        commune.at_the(office);
        commune.a_signed_act(a_birth());
        commune.a_signed_act(a_birth());
    }
    let to = fresh_folder().join("kept");
    back_up(&commune.root, &to, commune.now).unwrap();
    (commune, to)
}

/// The node that a backup becomes, switched on, at the desk of the same office.
fn brought_back(commune: &World, backup: &Path) -> World {
    let mut other = commune.carried_away();
    fs::remove_dir_all(&other.root).unwrap();
    office::restore(backup, &other.root, &untold).unwrap();
    other.reopen().unwrap();
    other
}

fn give_the_word(commune: &mut World, number: u32) -> Result<(), Failure> {
    let registrar = commune.registrar();
    let said = values(&[("register_year", "2026"), ("number", &number.to_string())]);
    commune.act(|ctx| office::declare_last_signed(ctx, &registrar, &said))
}

#[test]
fn every_act_acknowledged_before_the_backup_began_is_in_it() {
    let mut commune = World::new();
    let (root, now) = (commune.root.clone(), commune.now);
    let shape = commune.carried_away();
    let to = fresh_folder().join("kept");
    let (tell, signed) = channel();
    let enough = AtomicBool::new(false);
    let acknowledged: Vec<_> = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !enough.load(Ordering::SeqCst) {
                tell.send(commune.a_signed_act(a_birth())).unwrap();
            }
        });
        let before = signed.iter().take(12).collect();
        let made = back_up(&root, &to, now);
        // It went on signing meanwhile, and goes on after it.
        let during = signed.try_iter().count();
        let after = signed.iter().take(3).count();
        enough.store(true, Ordering::SeqCst);
        made.unwrap();
        assert!(during > 0 && after == 3, "the pen waits for no backup: {during}, {after}");
        before
    });
    let mut other = brought_back(&shape, &to);
    for act in &acknowledged {
        other.read(act).unwrap();
    }
    let numbers = other.numbers();
    assert!(numbers.len() >= acknowledged.len());
    assert!((1..).zip(&numbers).all(|(n, found)| *found == (2026, n)), "{numbers:?}");
    assert_eq!(other.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn a_backup_says_how_far_it_goes_and_what_is_not_in_it() {
    let (commune, to) = backed_up();
    let text = fs::read_to_string(to.join(MANIFEST_FILE)).unwrap();
    for name in ["YASMINE", "BAKKALI", "OUAZZANI"] {
        assert!(!text.contains(name), "nothing personal");
    }
    let again = fresh_folder();
    let made = back_up(&commune.root, &again, commune.now).unwrap();
    assert_eq!(made.folder.parent(), Some(again.as_path()), "a folder of its own, with the time");
    assert_eq!(made.manifest.left_out, [LeftOut::Sessions]);
    let [first, second] = made.manifest.offices.as_slice() else { panic!("two offices") };
    assert_eq!((first.office.as_str(), second.office.as_str()), (FIRST, SECOND));
    // Opened, one register, two acts.
    assert_eq!((first.acts.facts, first.acts.last_at), (4, Some(commune.now)));
    let listed: Vec<_> = fs::read_dir(&again).unwrap().flatten().collect();
    assert_eq!(listed.len(), 1, "nothing half-made is left");
    let beside = fs::read_dir(made.folder.join("offices")).unwrap().count();
    assert_eq!(beside, 2, "no log beside the files");
}

#[test]
fn a_backup_overwrites_nothing_and_does_not_lie_within_the_data() {
    let (commune, to) = backed_up();
    let before = fs::read(to.join(MANIFEST_FILE)).unwrap();
    let code = |to: &Path| refused(back_up(&commune.root, to, commune.now)).code;
    let outside = fresh_folder();
    back_up(&commune.root, &outside, commune.now).unwrap();
    assert_eq!(code(&outside), "backup-exists", "the same moment");
    assert_eq!(code(&to.join(MANIFEST_FILE)), "backup-exists");
    assert_eq!(code(&outside.join("none/kept")), "backup-folder-missing");
    assert_eq!(code(&commune.root), "backup-inside-data");
    assert_eq!(code(&commune.root.join("offices/kept")), "backup-inside-data");
    assert_eq!(fs::read(to.join(MANIFEST_FILE)).unwrap(), before);
    assert_eq!(refused(back_up(&outside, &to.join("x"), commune.now)).code, "data-missing");
}

#[test]
fn what_a_killed_backup_left_is_no_backup_and_in_nobodys_way() {
    let (commune, to) = backed_up();
    let killed = to.with_file_name("killed");
    let left = to.with_file_name("killed.making");
    fs::create_dir_all(left.join("offices")).unwrap();
    fs::write(left.join("offices/SEF-01.db"), "half").unwrap();
    assert_eq!(
        refused(office::restore(&left, &to.with_file_name("x"), &untold)).code,
        "backup-unreadable"
    );
    back_up(&commune.root, &killed, commune.now).unwrap();
    assert!(!left.exists());
    brought_back(&commune, &killed);
}

#[test]
fn a_node_brought_back_signs_on_the_registrars_word() {
    let (commune, to) = backed_up();
    let mut other = brought_back(&commune, &to);
    for office in [FIRST, SECOND] {
        other.at_the(office);
        assert_eq!(other.numbers(), [(2026, 1), (2026, 2)]);
        let draft = other.declare(a_birth()).unwrap().act;
        other.present(&draft, &[]).unwrap();
        assert_eq!(refused(other.sign(&draft)).code, "restored-backup");
        assert_eq!(refused(give_the_word(&mut other, 3)).code, "journal-behind", "paper says 3");
        give_the_word(&mut other, 2).unwrap();
        assert_eq!(other.sign(&draft).unwrap().number.number, 3);
    }
    other.reopen().unwrap();
    office::restored::remember_all(other.node());
    let draft = other.declare(a_birth()).unwrap().act;
    other.present(&draft, &[]).unwrap();
    assert_eq!(other.sign(&draft).unwrap().number.number, 4, "the word is asked for once");
    assert_eq!(other.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn nobody_is_signed_in_on_a_node_brought_back() {
    let (mut commune, _) = backed_up();
    let who = login("clerk", FIRST);
    let now = commune.now;
    let session = office::log_in(
        commune.node(),
        &who,
        scenarios::PASSWORD,
        now,
        &mut scenarios::Dice::new(9),
    )
    .unwrap();
    assert!(office::resume(commune.node(), &session.token, now).is_some());
    let to = fresh_folder().join("kept");
    back_up(&commune.root, &to, now).unwrap();
    let other = brought_back(&commune, &to);
    assert!(office::resume(other.node(), &session.token, now).is_none());
    assert!(office::resume(commune.node(), &session.token, now).is_some());
    commune.close();
}

#[test]
fn it_is_said_exactly_how_far_each_office_goes() {
    let (commune, to) = backed_up();
    let told = Mutex::new(Vec::new());
    let tell = |p: &Progress<'_>| {
        if p.done == p.total {
            told.lock().unwrap().push((p.step, p.of.to_owned()));
        }
    };
    let data = fresh_folder();
    let restored = office::restore(&to, &data, &tell).unwrap();
    let said: Vec<_> = restored
        .offices
        .iter()
        .map(|o| (o.office.as_str(), o.acts.facts, o.acts.last_at, o.last_act.clone().unwrap()))
        .map(|(office, facts, at, number)| (office.to_owned(), facts, at, number.to_string()))
        .collect();
    let at = Some(commune.now);
    assert_eq!(
        said,
        [
            (FIRST.to_owned(), 4, at, "2/2026".to_owned()),
            (SECOND.to_owned(), 4, at, "2/2026".to_owned()),
        ]
    );
    let told = told.into_inner().unwrap();
    for step in [(Step::Compare, "offices/SEF-01.db"), (Step::Prove, FIRST), (Step::Prove, SECOND)]
    {
        assert!(told.iter().any(|(s, of)| (*s, of.as_str()) == step), "{step:?}: {told:?}");
    }
}

#[test]
fn a_backup_that_was_altered_is_not_brought_back() {
    let (_, to) = backed_up();
    let place = fresh_folder();
    let code = |data: &Path| refused(office::restore(&to, data, &untold)).code;
    let manifest = fs::read_to_string(to.join(MANIFEST_FILE)).unwrap();
    for file in ["node.db", "offices/SEF-02.db", "keys/root.cert.pem"] {
        let whole = fs::read(to.join(file)).unwrap();
        let mut bent = whole.clone();
        let middle = bent.len() / 2;
        bent[middle] ^= 1;
        fs::write(to.join(file), bent).unwrap();
        assert_eq!(code(&place.join("data")), "backup-altered", "one bit of {file}");
        fs::write(to.join(file), &whole[..middle]).unwrap();
        assert_eq!(code(&place.join("data")), "backup-altered", "half of {file}");
        fs::remove_file(to.join(file)).unwrap();
        assert_eq!(code(&place.join("data")), "backup-altered", "without {file}");
        fs::write(to.join(file), whole).unwrap();
    }
    for (was, is, said) in [
        ("\"facts\": 4", "\"facts\": 5", "backup-altered"),
        ("\"training\": true", "\"training\": false", "backup-altered"),
        ("\"file\": \"node.db\"", "\"file\": \"../node.db\"", "backup-unreadable"),
        ("\"schema\": ", "\"schema\": 9", "data-newer"),
        ("\"version\": 1", "\"version\": 9", "data-newer"),
    ] {
        fs::write(to.join(MANIFEST_FILE), manifest.replacen(was, is, 1)).unwrap();
        assert_eq!(code(&place.join("data")), said, "{is}");
    }
    assert_eq!(fs::read_dir(&place).unwrap().count(), 0, "nothing is left of all this");
    fs::write(to.join(MANIFEST_FILE), manifest).unwrap();
    office::restore(&to, &place.join("data"), &untold).unwrap();
}

#[test]
fn a_folder_that_holds_something_is_left_alone() {
    let (commune, to) = backed_up();
    let code = |data: &Path| refused(office::restore(&to, data, &untold)).code;
    assert_eq!(code(&commune.root), "restore-folder-occupied");
    assert_eq!(code(&to.join("node.db")), "restore-folder-occupied");
    let full = fresh_folder();
    fs::write(full.join("letter"), "mine").unwrap();
    assert_eq!(code(&full), "restore-folder-occupied");
    assert_eq!(fs::read_to_string(full.join("letter")).unwrap(), "mine");
    assert_eq!(code(&full.join("a/b")), "backup-folder-missing");
}

#[test]
fn a_journal_that_does_not_hold_makes_no_backup() {
    let (mut commune, to) = backed_up();
    commune.close();
    let file = Connection::open(commune.office_file()).unwrap();
    file.execute("update act set person_ar = 'x' where number = 2", []).unwrap();
    drop(file);
    let folder = fresh_folder();
    let why = refused(back_up(&commune.root, &folder.join("kept"), commune.now));
    assert_eq!(why.code, "backup-not-proven");
    assert_eq!((why.details["office"].as_str(), why.details["seq"].as_str()), (FIRST, "4"));
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 0);
    // Only a table was wrong: folded again, the office can be kept.
    office::rebuild(&commune.root, Some(FIRST), &untold).unwrap()[0].as_ref().unwrap();
    back_up(&commune.root, &folder.join("kept"), commune.now).unwrap();
    assert!(to.exists());
}

#[test]
fn a_damaged_office_is_left_out_and_named() {
    let (mut commune, _) = backed_up();
    commune.close();
    fs::write(commune.office_file(), "not an office").unwrap();
    let to = fresh_folder().join("kept");
    let made = back_up(&commune.root, &to, commune.now).unwrap();
    assert_eq!(made.missing.len(), 1);
    assert_eq!(made.missing[0].card.code.as_str(), FIRST);
    assert!(made.manifest.left_out.contains(&LeftOut::Office(made.missing[0].card.code.clone())));
    let mut other = brought_back(&commune, &to);
    other.at_the(SECOND);
    assert_eq!(other.numbers(), [(2026, 1), (2026, 2)]);
    assert_eq!(other.node().unavailable()[0].card.code.as_str(), FIRST);
}

#[test]
fn tables_are_folded_again_from_the_journals() {
    let (mut commune, _) = backed_up();
    let root = commune.root.clone();
    assert_eq!(refused(office::rebuild(&root, None, &untold)).code, "data-in-use");
    commune.close();
    // Even a table without which the office does not open.
    let file = Connection::open(commune.office_file()).unwrap();
    file.execute_batch("delete from act_key; delete from regime; update register set closed = 1")
        .unwrap();
    drop(file);
    assert_eq!(commune.what_is_wrong().len(), 1);
    assert_eq!(refused(office::rebuild(&root, Some("SEF-09"), &untold)).code, "office-unknown");
    let told = Mutex::new(Vec::new());
    let tell = |p: &Progress<'_>| told.lock().unwrap().push((p.of.to_owned(), p.done, p.total));
    let rebuilt = office::rebuild(&root, None, &tell).unwrap();
    let rebuilt: Vec<_> = rebuilt.into_iter().map(Result::unwrap).collect();
    assert_eq!(rebuilt.iter().map(|r| (r.facts, r.reads)).collect::<Vec<_>>(), [(4, 1), (4, 1)]);
    assert!(told.into_inner().unwrap().contains(&(FIRST.to_owned(), 5, 5)));
    assert_eq!(commune.what_is_wrong(), Vec::<String>::new());
    commune.reopen().unwrap();
    let staff = commune.staff();
    let found = commune.act(|ctx| office::search_acts(ctx, &staff, "YASMINE", 0)).unwrap();
    assert_eq!(found.total, 2);
}

#[test]
fn a_journal_that_does_not_hold_keeps_its_tables_and_the_others_are_rebuilt() {
    let (mut commune, _) = backed_up();
    commune.close();
    let file = Connection::open(commune.office_file()).unwrap();
    file.execute_batch(
        "drop trigger fact_never_updated;
         update fact set bytes = cast('x' as blob) where journal = 'acts' and seq = 3;",
    )
    .unwrap();
    let rebuilt = office::rebuild(&commune.root, None, &untold).unwrap();
    assert!(matches!(&rebuilt[0], Err(Failure::Refused(p)) if p.code == "data-corrupt"));
    assert!(rebuilt[1].is_ok());
    let acts: u32 = file.query_row("select count(*) from act", [], |row| row.get(0)).unwrap();
    assert_eq!(acts, 2, "nothing was dropped");
}
