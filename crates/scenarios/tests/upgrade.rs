//! Data directories as earlier versions left them, opened by this program. The folders under
//! `previous/` are text made by `xtask/previous_version.py`; each version adds one.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use std::fs;
use std::path::{Path, PathBuf};

use office::manifest::MANIFEST_FILE;
use office::node::{Ctx, Node, Opening};
use office::progress::untold;
use office::{Failure, session};
use rusqlite::Connection;
use scenarios::{Dice, a_birth, copy_folder, day, fresh_folder, refused, values};
use sha2::{Digest as _, Sha256};
use vocabulary::{Moment, OfficeCode};

const FIRST: &str = "SEF-01";

fn now() -> Moment {
    Moment::from_casablanca(day(2026, 1, 5), 11, 0, 0)
}

/// The versions of which a directory is kept.
fn kept() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/previous");
    let mut kept: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    kept.sort();
    assert!(!kept.is_empty());
    kept
}

/// A data directory made from its text.
fn made_from(kept: &Path) -> PathBuf {
    let data = fresh_folder();
    fs::create_dir(data.join("offices")).unwrap();
    copy_folder(&kept.join("keys"), &data.join("keys"));
    from_text(&kept.join("node.dump"), &data.join("node.db"));
    for entry in fs::read_dir(kept.join("offices")).unwrap().flatten() {
        let name = entry.path().file_stem().unwrap().to_string_lossy().into_owned();
        from_text(&entry.path(), &data.join(format!("offices/{name}.db")));
    }
    data
}

fn from_text(text: &Path, file: &Path) {
    Connection::open(file).unwrap().execute_batch(&fs::read_to_string(text).unwrap()).unwrap();
}

fn schema(file: &Path) -> i64 {
    let conn = Connection::open(file).unwrap();
    conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap()
}

fn numbers(node: &Node, office: &str) -> Vec<(String, String)> {
    let mut listed = Vec::new();
    office::verify::every_act(node, &OfficeCode::parse(office).unwrap(), &mut |act| {
        listed.push((act.act.as_str().to_owned(), act.number.to_string()));
    })
    .unwrap();
    listed
}

#[test]
fn a_directory_of_each_earlier_version_is_brought_forward_and_proven() {
    for kept in kept() {
        let data = made_from(&kept);
        let file = data.join("offices/SEF-01.db");
        let was = schema(&file);
        let node = Node::open(&data, Opening::Serve).unwrap();
        assert!(node.training && node.unavailable().is_empty(), "{}", kept.display());
        let is = schema(&file);
        assert!(is > was, "the directory of an earlier version is kept, not of this one");
        assert_eq!(schema(&data.join(format!("offices/SEF-01.db.version-{was}"))), was);

        let verdicts = office::verify::every_journal(&data).unwrap();
        let proven: Vec<_> = verdicts.iter().map(|v| (v.facts, v.reads, v.bad.is_some())).collect();
        assert_eq!(proven, [(15, 2, false), (5, 2, false)]);
        let first: Vec<_> = numbers(&node, FIRST).into_iter().map(|(_, number)| number).collect();
        assert_eq!(first, ["1/1998", "2/1998", "3/1998", "1/2026", "2/2026", "3/2026", "4/2026"]);
        assert_eq!(numbers(&node, "SEF-02").len(), 3);
    }
}

#[test]
fn what_was_written_under_an_earlier_version_reads_as_it_was() {
    for kept in kept() {
        let data = made_from(&kept);
        let node = Node::open(&data, Opening::Serve).unwrap();
        let (act, _) = numbers(&node, FIRST).remove(0);
        let (office, view) = office::verify::show(&node, &act.parse().unwrap()).unwrap();
        assert_eq!(office.as_str(), FIRST);
        assert_eq!(view.person.latin, "EL BAKKALI SALMA");
        let text = format!("{:?}", view.text_ar);
        assert!(text.contains("\u{633}\u{644}\u{645}\u{649}"), "{text}");
        assert_eq!(view.notes.len(), 1);
        assert!(view.notes[0].text_fr.contains("YOUSSEF"), "{}", view.notes[0].text_fr);

        // People sign in as before, what was on the desk is there, and a search finds.
        let mut ids = Dice::new(3);
        let clerk = office::log_in(&node, "clerk-1", "sijill-2026", now(), &mut ids).unwrap();
        let desk = node.office(&office).unwrap();
        let mut ctx = Ctx::new(&node, &desk, now(), &mut ids);
        let found = office::search_acts(&mut ctx, &clerk.staff(), "SALMA", 0).unwrap();
        assert_eq!(found.total, 1);
        let drafts = office::desk_view(&mut ctx, &clerk.staff()).unwrap().drafts;
        assert_eq!(drafts.len(), 1);
    }
}

#[test]
fn the_next_act_has_the_next_number() {
    for kept in kept() {
        let data = made_from(&kept);
        let node = Node::open(&data, Opening::Serve).unwrap();
        let mut ids = Dice::new(4);
        let desk = node.office(&OfficeCode::parse(FIRST).unwrap()).unwrap();
        let clerk = session::operator(&node, "clerk-1", now(), &mut ids).unwrap();
        let registrar = session::operator(&node, "registrar-1", now(), &mut ids).unwrap();
        let registrar = registrar.signatory().unwrap();
        let mut ctx = Ctx::new(&node, &desk, now(), &mut ids);
        let clerk = clerk.clerk().unwrap();
        let mut birth = a_birth();
        birth.insert("mother_first_ar".into(), "رقية".into());
        let saved = office::declare(&mut ctx, &clerk, "birth", birth).unwrap();
        let signed = |ctx: &mut Ctx<'_>| {
            office::sign_act(ctx, &registrar, &saved.act, saved.version, Vec::new())
        };
        // These files are others than those that were written: the registrar's word is needed.
        assert_eq!(refused(signed(&mut ctx)).code, "restored-backup");
        let last = values(&[("register_year", "2026"), ("number", "4")]);
        office::declare_last_signed(&mut ctx, &registrar, &last).unwrap();
        assert_eq!(signed(&mut ctx).unwrap().number.to_string(), "5/2026");
        drop(node);
        let verdicts = office::verify::every_journal(&data).unwrap();
        assert!(verdicts.iter().all(|verdict| verdict.bad.is_none()));
    }
}

#[test]
fn whoever_only_looks_changes_nothing() {
    for kept in kept() {
        let data = made_from(&kept);
        let was = schema(&data.join("offices/SEF-01.db"));
        let looked = Node::open(&data, Opening::Look).map(|_| ());
        assert_eq!(refused(looked).code, "data-older");
        assert_eq!(refused(office::verify::every_journal(&data)).code, "data-older");
        assert_eq!(schema(&data.join("offices/SEF-01.db")), was);
    }
}

#[test]
fn a_directory_of_a_later_program_is_refused_before_anything_is_touched() {
    for (file, other) in
        [("offices/SEF-02.db", "offices/SEF-01.db"), ("node.db", "offices/SEF-01.db")]
    {
        let data = made_from(&kept()[0]);
        let was = schema(&data.join(other));
        let later = Connection::open(data.join(file)).unwrap();
        later.pragma_update(None, "user_version", 99).unwrap();
        drop(later);
        for opening in [Opening::Serve, Opening::Look] {
            let why = refused(Node::open(&data, opening).map(|_| ()));
            assert_eq!(why.details["found"], "99");
            assert_eq!((why.code.as_str(), why.details["file"].as_str()), ("data-newer", file));
        }
        let rebuilt = office::rebuild(&data, None, &office::progress::untold);
        assert!(matches!(rebuilt, Err(Failure::Refused(why)) if why.code == "data-newer"));
        assert_eq!(schema(&data.join(other)), was, "the files beside it were not migrated");
    }
}

/// A backup as that version's program would have made it: its files, measured again.
fn backup_of_that_version(kept: &Path) -> (PathBuf, i64) {
    let forward = made_from(kept);
    drop(Node::open(&forward, Opening::Serve).unwrap());
    let backup = fresh_folder().join("kept");
    let (data, to) = (forward.as_path(), backup.as_path());
    let asked = office::BackUp { data, to, program: "0.1.0", now: now() };
    let made = office::back_up(&asked, &untold).unwrap();
    let (mut manifest, data) = (made.manifest, made_from(kept));
    let mut version = 0;
    for office in &mut manifest.offices {
        let file = data.join(&office.kept.file);
        version = schema(&file);
        let bytes = fs::read(&file).unwrap();
        office.kept.schema = Some(version);
        office.kept.size_bytes = bytes.len() as u64;
        office.kept.sha256 = Sha256::digest(&bytes).iter().map(|b| format!("{b:02x}")).collect();
        fs::write(backup.join(&office.kept.file), bytes).unwrap();
    }
    let text = serde_json::to_string(&manifest).unwrap();
    fs::write(backup.join(MANIFEST_FILE), text).unwrap();
    (backup, version)
}

#[test]
fn a_backup_of_an_earlier_version_is_brought_back_and_forward() {
    for kept in kept() {
        let (backup, was) = backup_of_that_version(&kept);
        let data = fresh_folder();
        let restored = office::restore(&backup, &data, &untold).unwrap();
        assert_eq!(restored.offices[0].last_act.as_ref().unwrap().to_string(), "4/2026");
        assert!(schema(&data.join("offices/SEF-01.db")) > was);
        assert_eq!(schema(&backup.join("offices/SEF-01.db")), was, "the backup is only read");
        let verdicts = office::verify::every_journal(&data).unwrap();
        assert!(verdicts.iter().all(|verdict| verdict.bad.is_none()));
        let left = fs::read_dir(data.join("offices")).unwrap().flatten();
        let beside = left.filter(|e| e.path().to_string_lossy().contains(".version-")).count();
        assert_eq!(beside, 0, "the backup itself is the copy of what was");
    }
}
