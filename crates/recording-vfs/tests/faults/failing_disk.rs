//! Full disks and calls that fail, at every call of every use: done, or refused and not done.

use std::collections::BTreeMap;

use office::Failure;
use recording_vfs::{Disk, Fault, Span};

use crate::power_cuts::dense;
use crate::scratch;
use crate::state::State;
use crate::story::{Chapter, Story};
use crate::uses::{USES, Use};

/// A use, what was there before it, and what it comes to when nothing fails.
struct Part {
    one: &'static Use,
    chapter: Chapter,
    before: State,
    after: State,
    answer: String,
}

/// The story, cut into its uses; each begins with the office just switched on.
fn parts() -> Vec<Part> {
    let mut chapter = Story::beginning();
    let mut parts = Vec::new();
    for one in USES {
        let root = chapter.unpacked();
        let mut story = Story::open(root.clone(), &chapter).unwrap();
        let before = State::of(&root).unwrap();
        let answer = (one.run)(&mut story).unwrap_or_else(|why| panic!("{}: {why:?}", one.name));
        let after = State::of(&root).unwrap();
        parts.push(Part { one, chapter, before, after, answer });
        chapter = story.kept();
    }
    parts
}

const PLANS: [(Fault, Span); 6] = [
    (Fault::Broken, Span::Once),
    (Fault::Broken, Span::UntilLifted),
    (Fault::Full, Span::Once),
    (Fault::Full, Span::UntilLifted),
    (Fault::Torn, Span::UntilLifted),
    (Fault::NotFlushed, Span::Once),
];

impl Part {
    /// Does the use with a fault after so many calls. False once the use ends before the fault.
    fn trial(&self, (fault, span): (Fault, Span), calls: u64) -> Result<bool, String> {
        let root = self.chapter.unpacked();
        let disk = Disk::watch(&root);
        let mut story =
            Story::open(root.clone(), &self.chapter).map_err(|why| format!("{why:?}"))?;
        disk.arm(fault, span, calls);
        let answer = (self.one.run)(&mut story);
        if disk.lift() == 0 {
            return match answer {
                Ok(answer) if answer == self.answer => Ok(false),
                other => Err(format!("nothing failed, and the answer is {other:?}")),
            };
        }
        let found = State::of(&root).map_err(|why| why.to_string())?;
        let undone = match &answer {
            Ok(answer) if *answer != self.answer => {
                return Err(format!("a false answer: {answer}, not {}", self.answer));
            }
            Ok(_) => {
                found
                    .lies_between(&self.after, &self.after)
                    .map_err(|why| format!("a false success: {why}"))?;
                false
            }
            Err(why) => {
                if !is_clean(why) {
                    return Err(format!("a refusal that blames something else: {why:?}"));
                }
                found
                    .lies_between(&self.before, &self.after)
                    .map_err(|row| format!("half done, though refused with {why:?}: {row}"))?;
                found.lies_between(&self.before, &self.before).is_ok()
            }
        };
        // Proving takes longer than all the rest.
        let prove = calls.is_multiple_of(8);
        self.goes_on(&mut story, undone, prove)
            .map_err(|why| format!("after {:?}: {why}", answer.err()))?;
        Ok(true)
    }

    /// The disk is right again: what was not done can be done, now and after the next start.
    fn goes_on(&self, story: &mut Story, undone: bool, prove: bool) -> Result<(), String> {
        if undone && let Err(why) = (self.one.run)(story) {
            return Err(format!("the disk is right again, and the work is not: {why:?}"));
        }
        story.world.reopen().map_err(|why| format!("does not open again: {why:?}"))?;
        if let Some(aside) = story.world.node().unavailable().first() {
            return Err(format!("set aside: {:?}", aside.why));
        }
        dense(story)?;
        if !prove {
            return Ok(());
        }
        let wrong = story.world.what_is_wrong();
        if wrong.is_empty() { Ok(()) } else { Err(wrong.join("; ")) }
    }
}

/// What a person is told when the machine fails: nothing about the register, and nothing untrue.
fn is_clean(why: &Failure) -> bool {
    const CODES: [&str; 6] = [
        "disk-full",
        "upgrade-disk-full",
        "office-unavailable",
        "data-unreadable",
        "session-expired",
        "key-missing",
    ];
    match why {
        Failure::Broken(_) | Failure::Locked => true,
        Failure::Refused(problem) => CODES.contains(&problem.code.as_str()),
        _ => false,
    }
}

#[test]
fn every_call_that_fails_ends_in_success_or_a_clean_refusal() {
    let parts = parts();
    let work: Vec<(&Part, (Fault, Span))> =
        parts.iter().flat_map(|part| PLANS.map(|plan| (part, plan))).collect();
    let tried = std::sync::Mutex::new(BTreeMap::<String, u64>::new());
    let bad = std::sync::Mutex::new(Vec::<String>::new());
    scratch::each(
        work.len() as u64,
        || (),
        |(), at| {
            let (part, plan) = work[at as usize];
            // A fault that stays is tried at every third call: the calls after it are the same.
            let stride = if plan == (Fault::Broken, Span::UntilLifted) { 3 } else { 1 };
            for calls in (0..).step_by(stride) {
                match part.trial(plan, calls) {
                    Ok(true) => {
                        let mut tried = tried.lock().unwrap();
                        *tried.entry(format!("{:?}", plan)).or_default() += 1;
                    }
                    Ok(false) => return Ok(()),
                    Err(why) => {
                        let line = format!("{}, {plan:?} at call {calls}: {why}", part.one.name);
                        let mut bad = bad.lock().unwrap();
                        bad.push(line);
                        if bad.len() > 50 {
                            return Ok(());
                        }
                        if calls > 400 {
                            return Ok(());
                        }
                    }
                }
            }
            Ok(())
        },
    );
    println!("{:?}", tried.lock().unwrap());
    let bad = bad.into_inner().unwrap();
    assert!(bad.is_empty(), "{} faults:\n{}", bad.len(), bad.join("\n"));
    parts.iter().for_each(|part| part.chapter.remove());
}
