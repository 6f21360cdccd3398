//! One flipped bit anywhere in the files: found, or nothing that anybody sees is different.
//!
//! The node was killed while it worked, so that part of what it knows is in the logs. Found means:
//! it does not open, an office is set aside, a look over the file or the proof of the journals
//! names it, or a use that needs the damaged part refuses.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

use scenarios::{FIRST, SECOND, World, a_birth, day, values};

use crate::scratch;
use crate::state::State;
use crate::story::{Chapter, Story};
use crate::uses::USES;

const FLIPS: u64 = 1_000;

/// The files of a node that was killed, and what was in them.
struct Node {
    chapter: Chapter,
    files: BTreeMap<PathBuf, Vec<u8>>,
    state: State,
}

fn killed_while_it_worked() -> Node {
    let beginning = Story::beginning();
    let root = beginning.unpacked();
    let mut story = Story::open(root.clone(), &beginning).unwrap();
    for one in USES.iter().take_while(|one| one.name != "close_register") {
        (one.run)(&mut story).unwrap_or_else(|why| panic!("{}: {why:?}", one.name));
        if one.name == "present a third" {
            // A draft and all accounts are in the main files; what follows is in the logs.
            crate::state::write_the_log_back(&root).unwrap();
        }
    }
    let state = seen(State::of(&root).unwrap());
    let chapter = story.kept_as_killed();
    let mut files = BTreeMap::new();
    collect(chapter.folder(), chapter.folder(), &mut files);
    Node { chapter, files, state }
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<PathBuf, Vec<u8>>) {
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        let name = path.strip_prefix(root).unwrap().to_path_buf();
        if path.is_dir() {
            collect(root, &path, files);
        } else if !name.to_string_lossy().ends_with("-shm") && name != Path::new("lock") {
            let bytes = fs::read(&path).unwrap();
            if !bytes.is_empty() {
                files.insert(name, bytes);
            }
        }
    }
}

impl Node {
    /// Half of the places anywhere in all bytes; of the others most in bytes of the main files that
    /// are not empty, some in any file at all, small as it may be.
    fn place(&self, trial: u64) -> (&Path, usize, u8) {
        let mut dice = scratch::chance(trial);
        let bit = dice.below(8) as u8;
        let sort = dice.below(8);
        if sort == 0 {
            let (name, bytes) =
                self.files.iter().nth(dice.below(self.files.len() as u64) as usize).unwrap();
            return (name, dice.below(bytes.len() as u64) as usize, bit);
        }
        if sort < 4 {
            return self.full_place(&mut dice, bit);
        }
        let mut at = dice.below(self.files.values().map(|bytes| bytes.len() as u64).sum());
        for (name, bytes) in &self.files {
            if at < bytes.len() as u64 {
                return (name, at as usize, bit);
            }
            at -= bytes.len() as u64;
        }
        unreachable!("below the sum of all")
    }

    /// A byte of the main files that is not among the many empty ones.
    fn full_place(&self, dice: &mut scenarios::Dice, bit: u8) -> (&Path, usize, u8) {
        let main = |name: &&PathBuf| name.extension().is_some_and(|sort| sort == "db");
        let files: Vec<&PathBuf> = self.files.keys().filter(main).collect();
        loop {
            let name = files[dice.below(files.len() as u64) as usize];
            let bytes = &self.files[name];
            let at = dice.below(bytes.len() as u64) as usize;
            if bytes[at] != 0 {
                return (name, at, bit);
            }
        }
    }

    fn trial(&self, trial: u64) -> Result<Verdict, String> {
        let (name, at, bit) = self.place(trial);
        let root = scratch::folder("flipped");
        for (file, bytes) in &self.files {
            fs::create_dir_all(root.join(file).parent().unwrap()).unwrap();
            fs::write(root.join(file), bytes).unwrap();
        }
        let mut bytes = self.files[name].clone();
        bytes[at] ^= 1 << bit;
        fs::write(root.join(name), bytes).unwrap();
        let verdict = if name.starts_with("keys") {
            self.judge_keys(&root)
        } else {
            self.judge(&root, name.to_string_lossy().ends_with("-wal"))
        };
        let _ = fs::remove_dir_all(&root);
        verdict.map_err(|why| format!("bit {bit} of byte {at} of {}: {why}", name.display()))
    }

    fn judge(&self, root: &Path, log: bool) -> Result<Verdict, String> {
        let node = match office::node::Node::open(root, office::node::Opening::Serve) {
            Ok(node) => node,
            Err(_) => return Ok(Verdict::Found),
        };
        let offices = node.offices();
        let looked = offices.iter().any(|card| node.look_over(&card.code).is_some());
        if looked || !node.unavailable().is_empty() || !proven(root) {
            return Ok(Verdict::Found);
        }
        let found = seen(State::of(root).map_err(|why| why.to_string())?);
        drop(node);
        if found == self.state {
            return Ok(Verdict::Harmless);
        }
        let differs: Vec<&String> = self
            .state
            .rows
            .keys()
            .chain(found.rows.keys())
            .filter(|key| self.state.rows.get(*key) != found.rows.get(*key))
            .collect();
        if log {
            // The log's end is taken for lost in a power cut. No act may go that way.
            let lost = differs.iter().any(|key| key.starts_with("fact|acts"));
            return if lost { self.signing_waits(root) } else { Ok(Verdict::TakenForAPowerCut) };
        }
        Err(format!("nobody notices that these differ: {differs:?}"))
    }

    /// The node remembers a head that the journal does not reach: nothing is signed.
    fn signing_waits(&self, root: &Path) -> Result<Verdict, String> {
        let mut story = self.story(root).map_err(|why| format!("{why:?}"))?;
        let waits = office::restored::waiting(&story.world.desk());
        let word = values(&[("register_year", "2026"), ("number", "1")]);
        let signatory = story.who.signatory.clone();
        let said = story.world.act(|ctx| office::declare_last_signed(ctx, &signatory, &word));
        match (waits, said) {
            (true, Err(_)) => Ok(Verdict::Found),
            other => Err(format!("facts are lost and signing goes on: {other:?}")),
        }
    }

    fn story(&self, root: &Path) -> Result<Story, office::Failure> {
        Story::open(root.to_path_buf(), &self.chapter)
    }

    /// Every key is used: whoever holds a damaged one is refused, or what it signs is good.
    fn judge_keys(&self, root: &Path) -> Result<Verdict, String> {
        let Ok(mut story) = self.story(root) else { return Ok(Verdict::Found) };
        if !proven(root) {
            return Ok(Verdict::Found);
        }
        let mut verdict = Verdict::Harmless;
        for office in [SECOND, FIRST] {
            if use_keys(&mut story, office).is_err() {
                verdict = Verdict::Found;
            }
        }
        if proven(root) { Ok(verdict) } else { Err("what it signed does not prove".into()) }
    }
}

/// What anybody ever sees. Of sessions and attempts the worst is to log in again; the mark of a
/// journal is judged when the node opens; seals only judge.
fn seen(mut state: State) -> State {
    const UNSEEN: [&str; 5] =
        ["session|", "login_attempt|", "office_head|", "sqlite_", "meta|draft-"];
    state.rows.retain(|key, _| {
        !UNSEEN.iter().any(|unseen| key.starts_with(unseen)) && key != "setting|seal"
    });
    state
}

/// What became of a flipped bit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Verdict {
    Found,
    Harmless,
    /// In a log that was never written back: the office is as it was a little earlier.
    TakenForAPowerCut,
}

fn proven(root: &Path) -> bool {
    office::verify::every_journal(root)
        .is_ok_and(|verdicts| verdicts.iter().all(|verdict| verdict.bad.is_none()))
}

/// The registrar signs, the delegate is made and signs, the office seals.
fn use_keys(story: &mut Story, office: &str) -> Result<(), office::Failure> {
    let world: &mut World = &mut story.world;
    world.at_the(office);
    world.on(day(2026, 1, 5));
    let registrar = world.registrar();
    let last = if office == FIRST { "1" } else { "0" };
    let word = values(&[("register_year", "2026"), ("number", last)]);
    world.act(|ctx| office::declare_last_signed(ctx, &registrar, &word))?;
    if office == SECOND {
        world.open_register(2026)?;
    }
    let decision = values(&[
        ("login", &scenarios::login("delegate", office)),
        ("decision_number", "15/2026"),
        ("decision_date", "2026-01-02"),
        ("from", "2026-01-05"),
    ]);
    world.act(|ctx| office::delegate_signature(ctx, &registrar, &decision))?;
    let delegate = world.delegate().map_err(office::Failure::from)?;
    let draft = world.declare(a_birth())?.act;
    world.present(&draft, &[])?;
    world.sign_as(&delegate, &draft)?;
    world.copy(&draft, "extract", vocabulary::Lang::Ar)?;
    let administrator = world.administrator();
    let account = values(&[
        ("login", "another"),
        ("role", "delegate"),
        ("password", scenarios::PASSWORD),
        ("name_ar", "A"),
        ("name_latin", "A"),
    ]);
    if office == FIRST {
        world.act(|ctx| office::create_account(ctx, &administrator, &account))?;
    }
    Ok(())
}

#[test]
fn one_flipped_bit_is_found_or_changes_nothing() {
    let node = killed_while_it_worked();
    let flips = scratch::number("SIJILL_FLIPPED_BITS", FLIPS);
    let tally = Mutex::new(BTreeMap::<(String, Verdict), u64>::new());
    let bad = Mutex::new(Vec::new());
    scratch::each(
        flips,
        || (),
        |(), trial| {
            let (name, ..) = node.place(trial);
            let folder = name.parent().map_or("", |parent| parent.to_str().unwrap_or_default());
            let sort = if folder == "keys" { folder } else { name.to_str().unwrap_or_default() };
            match node.trial(trial) {
                Ok(verdict) => {
                    *tally.lock().unwrap().entry((sort.to_owned(), verdict)).or_default() += 1;
                }
                Err(why) => bad.lock().unwrap().push(why),
            }
            Ok(())
        },
    );
    node.chapter.remove();
    println!("{:#?}", tally.lock().unwrap());
    let bad = bad.into_inner().unwrap();
    assert!(bad.is_empty(), "{} of {flips}:\n{}", bad.len(), bad.join("\n"));
}
