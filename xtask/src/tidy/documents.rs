//! Documents stay true: every path they name exists, every decision has its
//! number and its four headings.

use super::{File, Findings};
use crate::repo::Repo;
use std::collections::BTreeMap;

/// First words of a path that is meant to be in the repository.
const ROOTS: [&str; 10] = [
    "crates/", "xtask/", "docs/", "law/", "forms/", "texts/", "e2e/", ".ci/", ".cargo/", "assets/",
];

const HEADINGS: [&str; 4] = ["## Context", "## Decision", "## Status", "## Consequences"];

pub(crate) fn check(repo: &Repo, files: &[File], findings: &mut Findings) {
    for file in files.iter().filter(|file| file.extension() == "md") {
        if file.text().lines().next().is_none_or(|first| !first.starts_with("# ")) {
            findings.at(&file.path, 1, "does not begin with a title");
        }
        let mut fenced = false;
        for (at, line) in file.text().lines().enumerate() {
            if line.trim_start().starts_with("```") {
                fenced = !fenced;
            }
            if fenced {
                continue;
            }
            for path in named_in_code(line) {
                if !found(repo, path) {
                    findings.at(&file.path, at + 1, &format!("`{path}` does not exist"));
                }
            }
            for link in links(line) {
                let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
                if !repo.path(folder).join(link).exists() {
                    findings.at(&file.path, at + 1, &format!("the link `{link}` leads nowhere"));
                }
            }
        }
    }
    decisions(files, findings);
}

/// Words between backquotes that look like a path of the repository.
fn named_in_code(line: &str) -> impl Iterator<Item = &str> {
    line.split('`').skip(1).step_by(2).filter(|word| {
        ROOTS.iter().any(|root| word.starts_with(root)) && !word.contains([' ', '(', '='])
    })
}

/// `a/<kind>/b`, `a/*.ftl` and `a/{ar,fr}/b` name a pattern: what stands before it must exist.
fn found(repo: &Repo, path: &str) -> bool {
    let fixed = path.split(['<', '*', '{', '\u{2026}']).next().unwrap_or(path);
    if fixed.len() == path.len() {
        return repo.exists(path);
    }
    fixed.rsplit_once('/').is_none_or(|(folder, _)| repo.exists(folder))
}

/// Targets of `[text](target)` that are files.
fn links(line: &str) -> impl Iterator<Item = &str> {
    line.split("](").skip(1).filter_map(|rest| {
        let target = rest.split([')', '#', ' ']).next()?;
        let elsewhere =
            target.is_empty() || target.contains("://") || target.starts_with("mailto:");
        (!elsewhere).then_some(target)
    })
}

fn decisions(files: &[File], findings: &mut Findings) {
    let mut numbers: BTreeMap<&str, &str> = BTreeMap::new();
    for file in files {
        let Some(name) = file.path.strip_prefix("docs/adr/") else { continue };
        if name == "README.md" {
            continue;
        }
        let number = name.split('-').next().unwrap_or_default();
        if number.len() != 4 || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            findings.of(&file.path, "a decision is named NNNN-words.md");
            continue;
        }
        if let Some(other) = numbers.insert(number, name) {
            findings.of(&file.path, &format!("the number {number} is also that of {other}"));
        }
        for heading in HEADINGS {
            if !file.text().lines().any(|line| line == heading) {
                findings.of(&file.path, &format!("the heading `{heading}` is missing"));
            }
        }
    }
    for (at, number) in numbers.keys().enumerate() {
        if number.parse() != Ok(at + 1) {
            findings.of("docs/adr", &format!("{number} leaves a gap in the numbers"));
            break;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{links, named_in_code};

    #[test]
    fn finds_paths_and_links() {
        let line = "See `crates/acts/src/lib.rs`, `cargo test` and [law](law/README.md#x).";
        assert_eq!(named_in_code(line).collect::<Vec<_>>(), ["crates/acts/src/lib.rs"]);
        assert_eq!(links(line).collect::<Vec<_>>(), ["law/README.md"]);
        assert_eq!(links("[a](https://example.org)").count(), 0);
    }
}
