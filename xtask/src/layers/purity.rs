//! The pure crates know no clock, no randomness, no files, no network, no
//! environment: a table of words that must not occur in their sources.

use super::{Layer, ORDER};
use crate::repo::{Outcome, Repo};

/// What no crate but the binary may touch.
const ONLY_THE_BINARY: [(&str, &str); 6] = [
    ("SystemTime", "the clock"),
    ("Instant::now", "the clock"),
    ("Zoned::now", "the clock"),
    ("Timestamp::now", "the clock"),
    ("env::var", "the environment"),
    ("thread::sleep", "waiting"),
];

/// What the crates of the layers words, domain and record may not touch either.
const NOT_IN_PURE: [(&str, &str); 8] = [
    ("std::fs", "files"),
    ("std::net", "the network"),
    ("std::process", "other programs"),
    ("std::thread", "threads"),
    ("std::env", "the environment"),
    ("getrandom", "randomness"),
    ("async fn", "async"),
    ("println!", "the terminal"),
];

pub(super) fn check(repo: &Repo, broken: &mut Vec<String>) -> Outcome {
    for path in repo.files()? {
        let Some(layer) = layer_of(&path) else { continue };
        if matches!(layer, Layer::Leaf | Layer::Tests) {
            continue;
        }
        let pure = matches!(layer, Layer::Words | Layer::Domain | Layer::Record);
        let text = repo.read(&path)?;
        for (number, line) in own_code(&text) {
            let banned = ONLY_THE_BINARY.iter().chain(NOT_IN_PURE.iter().filter(|_| pure));
            for (word, what) in banned {
                if line.contains(word) {
                    broken.push(format!(
                        "{path}:{number}: `{word}`: the layer {layer:?} does not know {what}"
                    ));
                }
            }
        }
    }
    Ok(())
}

/// Sources of a crate; its tests and its build script are not part of what it knows.
fn layer_of(path: &str) -> Option<Layer> {
    let rest = path.strip_prefix("crates/")?;
    let (name, file) = rest.split_once('/')?;
    let is_test = file.contains("/tests/") || file.ends_with("tests.rs");
    if !file.starts_with("src/") || !file.ends_with(".rs") || is_test {
        return None;
    }
    ORDER.iter().find(|row| row.name == name).map(|row| row.layer)
}

/// Lines before the tests of the file, without comments.
fn own_code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .take_while(|(_, line)| line.trim() != "#[cfg(test)]")
        .map(|(at, line)| (at + 1, line.split("//").next().unwrap_or_default()))
}
