//! `cargo xtask synth` and `cargo xtask synth-queries`: the synthetic nation as a file of acts, and
//! questions for its acts; the commands' words are a contract.

use crate::repo::Outcome;
use std::fs::File;
use std::io::BufWriter;
use synthetic_nation::nation::Nation;

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

pub(crate) fn queries(words: &[&str]) -> Outcome {
    Err(words.join(" "))
}

fn create(path: &str) -> Result<BufWriter<File>, String> {
    let file = File::create(path).map_err(|e| format!("{path}: {e}"))?;
    Ok(BufWriter::with_capacity(1 << 20, file))
}
