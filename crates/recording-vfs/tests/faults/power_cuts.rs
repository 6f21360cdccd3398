//! Power cuts: whatever is left of the files holds all that the office had acknowledged.
//!
//! The story is told once over the recording layer, and what is in the files is read after every
//! use that was acknowledged. Each image is a power cut at one place of the recording: opened by
//! the ordinary means, it must hold all that was acknowledged before, nothing but what the use
//! under way was doing, and it must go on with the next number.
//!
//! That the harness can fail was tried: a disk that only says it flushed (`lie_about_flushes`) is
//! caught by a test below; with `synchronous=NORMAL` in `office-store` the very first image is red:
//! a draft that was acknowledged is not there.

use std::fs;
use std::path::Path;

use office::Failure;
use recording_vfs::{Disk, Event, Fault, Image, Kept, Recording, Span};
use scenarios::{a_birth, day, values};

use crate::scratch;
use crate::state::State;
use crate::story::{Chapter, Story};
use crate::uses::USES;

const IMAGES: u64 = 2_000;

/// The story as it was told over a disk.
struct Told {
    manner: Manner,
    beginning: Chapter,
    recording: Recording,
    acknowledged: Vec<Acknowledged>,
}

/// What was in the files when a use was answered.
struct Acknowledged {
    name: &'static str,
    events: usize,
    state: State,
}

/// How the disk is, that the story is told over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Manner {
    Sound,
    /// It answers to every flush, and flushes nothing.
    Lying,
    /// A flush of every use fails once, after so many that work; then the use is done again.
    FailingFlush(u64),
}

fn tell(manner: Manner) -> Told {
    let beginning = Story::beginning();
    let root = beginning.unpacked();
    let disk = Disk::watch(&root);
    if manner == Manner::Lying {
        disk.lie_about_flushes();
    }
    let mut story = Story::open(root.clone(), &beginning).unwrap();
    let mut acknowledged = Vec::new();
    let mut note = |name| {
        let (events, state) = (disk.len(), State::of(&root).unwrap());
        assert_eq!(disk.len(), events, "looking changes nothing");
        acknowledged.push(Acknowledged { name, events, state });
    };
    note("the beginning");
    for one in USES {
        if let Manner::FailingFlush(before) = manner {
            disk.arm(Fault::NotFlushed, Span::Once, before);
        }
        let first = (one.run)(&mut story);
        let failed = disk.lift() > 0 && first.is_err();
        let done = if failed { (one.run)(&mut story) } else { first };
        done.unwrap_or_else(|why| panic!("{}: {why:?}", one.name));
        note(one.name);
    }
    let recording = disk.recording();
    drop(story);
    Told { manner, beginning, recording, acknowledged }
}

impl Told {
    /// One power cut, told by its number.
    fn trial(&self, trial: u64) -> Result<(), String> {
        let mut dice = scratch::chance(trial);
        let kept = Kept::EVERY[dice.below(Kept::EVERY.len() as u64) as usize];
        let cut = self.place(&mut dice);
        let image = self.recording.image(cut, kept, &mut |of| dice.below(of));
        let root = scratch::folder("image");
        scenarios::copy_folder(self.beginning.folder(), &root);
        put(&root, &image, dice.below(4) == 0);
        let (before, after) = self.around(cut);
        let place =
            format!("cut {cut} of {}, {kept:?}, during {}", self.recording.len(), after.name);
        let judged = judge(&root, &self.beginning, &before.state, &after.state);
        let _ = fs::remove_dir_all(&root);
        judged.map_err(|why| format!("{place}: {why}"))
    }

    /// Anywhere; one time in three just before or after a flush.
    fn place(&self, dice: &mut scenarios::Dice) -> usize {
        if matches!(self.manner, Manner::FailingFlush(_)) {
            // What a use that was refused has left in the log may be found before it is done again.
            return self.acknowledged[dice.below(self.acknowledged.len() as u64) as usize].events;
        }
        let any = dice.below(self.recording.len() as u64 + 1) as usize;
        if dice.below(3) > 0 {
            return any;
        }
        let rest = self.recording.events()[any..].iter();
        let flush = rest.take_while(|event| !matches!(event, Event::Flushed { .. })).count();
        (any + flush + dice.below(2) as usize).min(self.recording.len())
    }

    /// What was acknowledged before a cut, and what the use under way was about to make.
    fn around(&self, cut: usize) -> (&Acknowledged, &Acknowledged) {
        let done = self.acknowledged.iter().rposition(|one| one.events <= cut).unwrap_or(0);
        let before = &self.acknowledged[done];
        let next = self.acknowledged.get(done + 1).filter(|_| before.events < cut);
        (before, next.unwrap_or(before))
    }
}

/// Puts the files of an image into a folder, and no others of the same sort.
fn put(root: &Path, image: &Image, stale_index: bool) {
    for folder in [root.to_path_buf(), root.join("offices")] {
        for entry in fs::read_dir(folder).unwrap().flatten() {
            if entry.file_name().to_string_lossy().contains(".db") {
                fs::remove_file(entry.path()).unwrap();
            }
        }
    }
    for (name, content) in image {
        fs::write(root.join(name), content).unwrap();
        if stale_index && name.ends_with("-wal") {
            // The index of the log is never flushed: after a power cut it is anything.
            let index = name.replace("-wal", "-shm");
            fs::write(
                root.join(index),
                content.iter().rev().take(32_768).copied().collect::<Vec<_>>(),
            )
            .unwrap();
        }
    }
}

/// Opens what was left, and holds it against what was acknowledged.
fn judge(root: &Path, who: &Chapter, before: &State, after: &State) -> Result<(), String> {
    let said = |why: Failure| format!("{why:?}");
    let mut story = Story::open(root.to_path_buf(), who).map_err(said)?;
    if let Some(aside) = story.world.node().unavailable().first() {
        return Err(format!("set aside: {:?}", aside.why));
    }
    let found = State::of(root).map_err(|why| why.to_string())?;
    found.lies_between(before, after)?;
    proven(&story)?;
    let last = dense(&story)?;
    let next = goes_on(&mut story, last).map_err(said)?;
    if next.is_some_and(|next| next != last + 1) {
        return Err(format!("number {next:?} was given after {last}"));
    }
    dense(&story).map(|_| ())
}

fn proven(story: &Story) -> Result<(), String> {
    let wrong = story.world.what_is_wrong();
    if wrong.is_empty() { Ok(()) } else { Err(wrong.join("; ")) }
}

/// The last number of 2004, when no register has a gap or a double.
pub(crate) fn dense(story: &Story) -> Result<u32, String> {
    let numbers = story.world.numbers();
    for year in [2004, 2026] {
        let mut given: Vec<u32> =
            numbers.iter().filter(|(of, _)| *of == year).map(|(_, number)| *number).collect();
        given.sort_unstable();
        if given.iter().zip(1..).any(|(number, place)| *number != place) {
            return Err(format!("the numbers of {year} are {given:?}"));
        }
    }
    Ok(numbers.iter().filter(|(of, _)| *of == 2004).count() as u32)
}

/// The files lie elsewhere than before, so the registrar's word is asked for; then one more act.
fn goes_on(story: &mut Story, last: u32) -> Result<Option<u32>, Failure> {
    story.world.on(day(2004, 3, 8));
    let word = values(&[("register_year", "2004"), ("number", &last.to_string())]);
    let signatory = story.who.signatory.clone();
    story.world.act(|ctx| office::declare_last_signed(ctx, &signatory, &word))?;
    let mut birth = a_birth();
    for field in ["birth_date", "certificate_date"] {
        birth.insert(field.into(), "2004-03-02".into());
    }
    birth.insert("father_birth_date".into(), "1970-03-14".into());
    birth.insert("mother_birth_date".into(), "1975-07-02".into());
    birth.insert("marriage_reference".into(), "31/1999".into());
    let draft = story.world.declare(birth)?.act;
    match story.world.sign(&draft) {
        Ok(signed) => Ok(Some(signed.number.number)),
        Err(Failure::Refused(why)) if why.code == "register-not-open" => Ok(None),
        Err(other) => Err(other),
    }
}

#[test]
fn what_was_acknowledged_is_there_after_any_power_cut() {
    let told = tell(Manner::Sound);
    assert!(told.recording.len() > 500, "there is something to cut");
    let images = scratch::number("SIJILL_CRASH_IMAGES", IMAGES);
    scratch::each(images, || (), |(), trial| told.trial(trial));
    told.beginning.remove();
    println!("{images} crash images of {} events", told.recording.len());
}

#[test]
fn a_disk_that_only_says_it_flushed_is_caught() {
    let told = tell(Manner::Lying);
    let mut lost = (0..400).filter_map(|trial| told.trial(trial).err());
    let why = lost.next().expect("an acknowledged use is lost, and found to be");
    println!("{why}");
    told.beginning.remove();
}

#[test]
fn what_is_acknowledged_after_a_failed_flush_is_there_after_a_power_cut() {
    for before in 0..3 {
        let told = tell(Manner::FailingFlush(before));
        let failed = told.recording.events().iter();
        let failed = failed.filter(|event| matches!(event, Event::FlushFailed { .. })).count();
        assert!(before > 0 || failed > 20, "{failed} flushes failed");
        let images = scratch::number("SIJILL_CRASH_IMAGES", IMAGES) / 10;
        scratch::each(images, || (), |(), trial| told.trial(trial));
        told.beginning.remove();
    }
}
