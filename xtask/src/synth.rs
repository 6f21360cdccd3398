//! `cargo xtask synth` and `cargo xtask synth-queries`: the synthetic nation as a file of acts, and
//! questions for its acts; the commands' words are a contract.

use crate::repo::Outcome;
use std::fs::File;
use std::io::{BufReader, BufWriter};
use synthetic_nation::nation::Nation;
use synthetic_nation::noise::Noise;
use synthetic_nation::queries::{self, Wanted};
use synthetic_nation::written::Script;

/// The values behind the words of a command line, each used once.
struct Words<'a>(Vec<&'a str>);

impl<'a> Words<'a> {
    fn value(&mut self, name: &str) -> Result<Option<&'a str>, String> {
        let Some(at) = self.0.iter().position(|word| *word == name) else { return Ok(None) };
        if at + 1 == self.0.len() {
            return Err(format!("{name} needs a value"));
        }
        self.0.remove(at);
        Ok(Some(self.0.remove(at)))
    }

    fn needed(&mut self, name: &str) -> Result<&'a str, String> {
        self.value(name)?.ok_or_else(|| format!("{name} is missing"))
    }

    fn number(&mut self, name: &str) -> Result<Option<u64>, String> {
        let Some(word) = self.value(name)? else { return Ok(None) };
        word.parse().map(Some).map_err(|_| format!("{name}: not a number: {word}"))
    }

    fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| *word != name);
        self.0.len() < before
    }

    fn nothing_left(&self) -> Outcome {
        if self.0.is_empty() {
            return Ok(());
        }
        Err(format!("not understood: {}", self.0.join(" ")))
    }
}

pub(crate) fn nation(words: &[&str]) -> Outcome {
    let mut words = Words(words.to_vec());
    let acts = words.number("--acts")?.ok_or("--acts is missing")?;
    let seed = words.number("--seed")?.ok_or("--seed is missing")?;
    let out = words.needed("--out")?;
    let cores = std::thread::available_parallelism().map_or(1, |cores| cores.get() as u64);
    let threads = words.number("--threads")?.unwrap_or(cores);
    words.nothing_left()?;
    let mut file = create(out)?;
    Nation::new().write(seed, acts, threads, &mut file).map_err(|e| format!("{out}: {e}"))
}

pub(crate) fn questions(words: &[&str]) -> Outcome {
    let mut words = Words(words.to_vec());
    let acts = words.needed("--acts")?;
    let noise = words.needed("--noise")?;
    let noise = Noise::read(noise).ok_or_else(|| format!("clerk, keying or speech: {noise}"))?;
    let count = words.number("--count")?.unwrap_or(1_000) as usize;
    let seed = words.number("--seed")?.ok_or("--seed is missing")?;
    let without_date = words.flag("--without-date");
    let script = match words.value("--script")? {
        None => None,
        Some("ar") => Some(Script::Arabic),
        Some("lat") => Some(Script::Latin),
        Some(other) => return Err(format!("--script is ar or lat, not {other}")),
    };
    let out = words.needed("--out")?;
    words.nothing_left()?;
    let file = File::open(acts).map_err(|e| format!("{acts}: {e}"))?;
    let file = BufReader::with_capacity(1 << 20, file);
    let wanted = Wanted { noise, count, seed, without_date, script };
    let written = queries::write(&Nation::new(), file, wanted, &mut create(out)?)
        .map_err(|e| format!("{acts} or {out}: {e}"))?;
    if written < count {
        eprintln!("xtask: {written} questions instead of {count}: the file holds too few acts");
    }
    Ok(())
}

fn create(path: &str) -> Result<BufWriter<File>, String> {
    let file = File::create(path).map_err(|e| format!("{path}: {e}"))?;
    Ok(BufWriter::with_capacity(1 << 20, file))
}
