//! `cargo xtask crash --times N`: kills the real binary at random moments while it
//! signs, and counts what is left. No acknowledged act may be lost, no number may
//! be missing or stand twice, and the journals must still prove themselves.

use crate::batch;
use crate::exe::{self, Training};
use crate::feed::{self, Act, Feed};
use crate::repo::{Outcome, Repo, Scratch};
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::Read;
use std::time::Duration;

/// Kills in one directory: every kill is followed by a proof of all that is in it.
const SPELL: u32 = 25;

pub(crate) fn run(repo: &Repo, times: u32) -> Outcome {
    let mut moments = Moments::seeded()?;
    println!("seed {}", moments.state);
    let mut whole = Tally::default();
    for begun in (0..times).step_by(SPELL as usize) {
        let kills = SPELL.min(times - begun);
        let scratch = Scratch::new(repo, "crash")?;
        match spell(repo, &scratch, kills, &mut moments) {
            Ok(tally) => whole.add(&tally),
            Err(why) => {
                println!("left for you to look at: {}", scratch.keep().display());
                return Err(why);
            }
        }
        if times > SPELL {
            println!("{} of {times} kills, {} acts", begun + kills, whole.acknowledged);
        }
    }
    println!(
        "killed {times} times: {} acts acknowledged, {} more found whole, none lost, no gap, no \
         double",
        whole.acknowledged, whole.more
    );
    println!("crash: {times} passed, 0 failed");
    if whole.acknowledged == 0 { Err("no act was ever acknowledged".to_owned()) } else { Ok(()) }
}

#[derive(Default)]
struct Tally {
    acknowledged: usize,
    /// On disk and whole, though nobody was told.
    more: usize,
}

impl Tally {
    fn add(&mut self, other: &Tally) {
        self.acknowledged += other.acknowledged;
        self.more += other.more;
    }
}

/// Kills in one directory, each followed by the judgement of what is left.
fn spell(
    repo: &Repo,
    scratch: &Scratch,
    kills: u32,
    moments: &mut Moments,
) -> Result<Tally, String> {
    let training = Training::empty(repo, scratch.path())?;
    open_register(repo, &training)?;
    let before = acts(repo, &training)?;
    let mut acknowledged: BTreeMap<String, Act> = BTreeMap::new();
    let mut left = before.len();
    for turn in 1..=kills {
        let feed = Feed::start(repo, &training, u64::from(turn))?;
        // One in five dies while it starts; the others after some acts were signed.
        let (acts_first, wait) = match moments.below(5) {
            0 => (0, Duration::from_micros(moments.below(400_000))),
            _ => (moments.below(20), Duration::from_micros(moments.below(60_000))),
        };
        feed.wait_for(acts_first, Duration::from_secs(60))?;
        std::thread::sleep(wait);
        let seen = feed.kill()?;
        acknowledged.extend(seen.into_iter().map(|act| (act.id.clone(), act)));
        let found = acts(repo, &training)?;
        judge(&before, &acknowledged, &found, turn)?;
        verify(repo, &training)?;
        left = found.len();
    }
    let known = before.len() + acknowledged.len();
    Ok(Tally { acknowledged: acknowledged.len(), more: left - known })
}

/// Opens this year's register of the first office, with room for every act to come.
pub(crate) fn open_register(repo: &Repo, training: &Training) -> Outcome {
    let line = feed::register(&training.login("registrar")?.login)?;
    let opened = batch::run(repo, training, &[line], &[])?;
    match opened.answers.first() {
        Some(answer) if exe::word(answer, "outcome") == "done" => Ok(()),
        other => Err(format!("the register was not opened: {other:?}")),
    }
}

/// What is on disk now, against what was there first and what was acknowledged since.
fn judge(
    before: &BTreeMap<String, Act>,
    acknowledged: &BTreeMap<String, Act>,
    left: &BTreeMap<String, Act>,
    turn: u32,
) -> Outcome {
    for act in before.values().chain(acknowledged.values()) {
        match left.get(&act.id) {
            None => return Err(format!("kill {turn}: {} ({}) is lost", act.id, act.number)),
            Some(found) if found.number != act.number => {
                let (id, was, is) = (&act.id, &act.number, &found.number);
                return Err(format!("kill {turn}: {id} was acknowledged as {was} and is {is}"));
            }
            Some(_) => {}
        }
    }
    let mut registers: BTreeMap<(&str, u32), Vec<u32>> = BTreeMap::new();
    for act in left.values() {
        let (number, year) = act.split().ok_or_else(|| format!("odd number {}", act.number))?;
        registers.entry((&act.kind, year)).or_default().push(number);
    }
    for ((kind, year), mut numbers) in registers {
        numbers.sort_unstable();
        for (place, number) in (1_u32..).zip(&numbers) {
            if *number != place {
                let what = if *number < place { "stands twice" } else { "leaves a gap" };
                return Err(format!("kill {turn}: {kind} {number}/{year} {what}"));
            }
        }
    }
    Ok(())
}

/// Every act of the office, by its id, as the binary itself lists them.
pub(crate) fn acts(repo: &Repo, training: &Training) -> Result<BTreeMap<String, Act>, String> {
    let data = training.data.to_string_lossy().into_owned();
    let args = ["act", "list", "--data", &data, "--office", training.office()?, "--json"];
    let output =
        exe::command(repo, &args)?.output().map_err(|e| format!("act list did not start: {e}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        return Err(format!("act list ended with {}: {said}", output.status));
    }
    let mut found = BTreeMap::new();
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let value: Value = serde_json::from_str(line).map_err(|e| format!("act list: {e}"))?;
        let act = Act::listed(&value).ok_or_else(|| format!("act list: no id in {line}"))?;
        if let Some(twice) = found.insert(act.id.clone(), act) {
            return Err(format!("act list: {} stands twice", twice.id));
        }
    }
    Ok(found)
}

fn verify(repo: &Repo, training: &Training) -> Outcome {
    let data = training.data.to_string_lossy().into_owned();
    let ended = exe::command(repo, &["journal", "verify", "--data", &data])?
        .output()
        .map_err(|e| format!("journal verify did not start: {e}"))?;
    if ended.status.success() {
        return Ok(());
    }
    let (out, err) =
        (String::from_utf8_lossy(&ended.stdout), String::from_utf8_lossy(&ended.stderr));
    Err(format!("journal verify ended with {}: {out}{err}", ended.status))
}

/// Random moments from a printed seed. How a kill falls still depends on the
/// machine, so a seed repeats the plan and not the crash.
struct Moments {
    state: u64,
}

impl Moments {
    fn seeded() -> Result<Moments, String> {
        let mut bytes = [0_u8; 8];
        std::fs::File::open("/dev/urandom")
            .and_then(|mut source| source.read_exact(&mut bytes))
            .map_err(|e| format!("no randomness: {e}"))?;
        Ok(Moments { state: u64::from_le_bytes(bytes) | 1 })
    }

    /// Xorshift: good enough to scatter kills.
    fn below(&mut self, limit: u64) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state % limit
    }
}

#[cfg(test)]
mod tests {
    use super::judge;
    use crate::feed::Act;
    use std::collections::BTreeMap;

    fn acts(list: &[(&str, &str)]) -> BTreeMap<String, Act> {
        list.iter()
            .map(|(id, number)| {
                let act = Act { id: (*id).into(), number: (*number).into(), kind: "birth".into() };
                ((*id).to_owned(), act)
            })
            .collect()
    }

    #[test]
    fn an_unbroken_register_passes() {
        let left = acts(&[("a", "1/2026"), ("b", "2/2026"), ("c", "1/2025")]);
        assert!(judge(&acts(&[("c", "1/2025")]), &acts(&[("a", "1/2026")]), &left, 1).is_ok());
    }

    #[test]
    fn loss_gap_double_and_renumbering_are_found() {
        let none = acts(&[]);
        let one = acts(&[("a", "1/2026")]);
        assert!(judge(&none, &one, &none, 1).is_err_and(|e| e.contains("lost")));
        let other = acts(&[("a", "2/2026"), ("b", "1/2026")]);
        assert!(judge(&none, &one, &other, 1).is_err_and(|e| e.contains("acknowledged as")));
        let gap = acts(&[("a", "1/2026"), ("b", "3/2026")]);
        assert!(judge(&none, &one, &gap, 1).is_err_and(|e| e.contains("leaves a gap")));
        let twice = acts(&[("a", "1/2026"), ("b", "1/2026")]);
        assert!(judge(&none, &one, &twice, 1).is_err_and(|e| e.contains("stands twice")));
    }
}
