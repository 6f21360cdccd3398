//! Texts: Arabic and French hold the same keys in the same files; Amazigh, which
//! is a draft, holds no key that Arabic does not.

use super::{File, Findings};
use std::collections::BTreeSet;

pub(crate) fn check(files: &[File], findings: &mut Findings) {
    let arabic = of(files, "texts/ar/");
    let french = of(files, "texts/fr/");
    let amazigh = of(files, "texts/zgh/");
    same(&arabic, &french, findings);
    same(&french, &arabic, findings);
    for file in &amazigh {
        let Some(model) = arabic.iter().find(|other| other.name == file.name) else {
            findings.of(&file.path, "no such file in texts/ar");
            continue;
        };
        for key in file.keys.difference(&model.keys) {
            findings.of(&file.path, &format!("key `{key}` is not in Arabic"));
        }
    }
    for file in files.iter().filter(|file| file.path.starts_with("texts/")) {
        twice(file, findings);
    }
}

struct Texts {
    path: String,
    name: String,
    keys: BTreeSet<String>,
}

fn of(files: &[File], folder: &str) -> Vec<Texts> {
    files
        .iter()
        .filter(|file| file.extension() == "ftl")
        .filter_map(|file| {
            let name = file.path.strip_prefix(folder)?.to_owned();
            Some(Texts { path: file.path.clone(), name, keys: keys(file.text()).collect() })
        })
        .collect()
}

fn keys(text: &str) -> impl Iterator<Item = String> {
    text.lines().filter_map(|line| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        let first = key.chars().next()?;
        let plain = key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        (first.is_ascii_alphabetic() && plain).then(|| key.to_owned())
    })
}

fn same(these: &[Texts], others: &[Texts], findings: &mut Findings) {
    for file in these {
        let Some(other) = others.iter().find(|other| other.name == file.name) else {
            findings.of(&file.path, "has no twin in the other language");
            continue;
        };
        for key in file.keys.difference(&other.keys) {
            findings.of(&other.path, &format!("key `{key}` is missing"));
        }
    }
}

/// The second text of a key wins or is lost, depending on the reader: neither is meant.
fn twice(file: &File, findings: &mut Findings) {
    let mut seen = BTreeSet::new();
    for key in keys(file.text()) {
        if !seen.insert(key.clone()) {
            findings.of(&file.path, &format!("key `{key}` stands twice"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::keys;

    #[test]
    fn reads_keys_and_not_what_hangs_under_them() {
        let text =
            "# a comment = no\nsign = Sign\n    .title = x\ndays = { $n ->\n   [one] a = b\n}";
        assert_eq!(keys(text).collect::<Vec<_>>(), ["sign", "days"]);
    }
}
