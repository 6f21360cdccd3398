//! Shape of single files: the sentence at the head, lines, columns, functions,
//! names, notes to come back, and the size of what is kept for ever.

use super::exceptions::Exceptions;
use super::{File, Findings};
use crate::repo::{Outcome, Repo};

const MOST_LINES: usize = 1000;
const MOST_COLUMNS: usize = 100;
const MOST_LINES_OF_A_FUNCTION: usize = 70;
/// A string this long is data and stays on its line.
const LONG_STRING: usize = 50;
const MOST_BYTES: u64 = 256 * 1024;

/// Names that say nothing, or that say "there is a second one of this".
const BANNED_WORDS: [&str; 16] = [
    "old",
    "legacy",
    "deprecated",
    "backup",
    "bak",
    "orig",
    "final",
    "copy2",
    "tmp",
    "temp",
    "util",
    "utils",
    "helper",
    "helpers",
    "misc",
    "manager",
];

pub(crate) fn check(files: &[File], exceptions: &mut Exceptions, findings: &mut Findings) {
    for file in files {
        name(file, findings);
        let kind = file.extension();
        if file.is_vendored() {
            continue;
        }
        if !matches!(kind, "rs" | "mjs" | "js" | "css" | "sql" | "ftl" | "typ" | "sh") {
            continue;
        }
        header(file, findings);
        length(file, exceptions, findings);
        columns(file, exceptions, findings);
        notes(file, findings);
        if kind == "rs" {
            functions(file, exceptions, findings);
        }
    }
}

fn name(file: &File, findings: &mut Findings) {
    let words = file.path.split(['/', '.', '-', '_']).map(str::to_lowercase);
    for word in words {
        if BANNED_WORDS.contains(&word.as_str()) {
            findings
                .of(&file.path, &format!("`{word}` in a file name says nothing: name the thing"));
        }
    }
}

/// The first line says what the file is for.
fn header(file: &File, findings: &mut Findings) {
    let first = file.text().lines().next().unwrap_or_default();
    let second = file.text().lines().nth(1).unwrap_or_default();
    let starts = match file.extension() {
        "rs" => first.starts_with("//! "),
        "mjs" | "js" | "typ" => first.starts_with("// ") || first.starts_with("/*"),
        "css" => first.starts_with("/*"),
        "sql" => first.starts_with("-- "),
        "ftl" => first.starts_with('#'),
        "sh" => second.starts_with("# "),
        _ => true,
    };
    if !starts {
        findings.at(&file.path, 1, "the file does not begin with a sentence on what it is for");
    }
}

fn length(file: &File, exceptions: &mut Exceptions, findings: &mut Findings) {
    let lines = file.text().lines().count();
    if lines > MOST_LINES && !exceptions.allow("lines", &file.path) {
        findings.of(&file.path, &format!("{lines} lines, at most {MOST_LINES}"));
    }
}

fn columns(file: &File, exceptions: &mut Exceptions, findings: &mut Findings) {
    // Texts are sentences, not code.
    if file.extension() == "ftl" {
        return;
    }
    for (at, line) in file.text().lines().enumerate() {
        let columns = line.chars().count();
        if columns > MOST_COLUMNS && !is_long_data(line) && !exceptions.allow("columns", &file.path)
        {
            findings.at(&file.path, at + 1, &format!("{columns} columns, at most {MOST_COLUMNS}"));
        }
    }
}

fn is_long_data(line: &str) -> bool {
    // A string on a line of its own, or a raw one, is data whatever stands in it.
    if line.trim_start().starts_with('"') || line.contains("r#\"") {
        return true;
    }
    let longest = line.split(['"', '\'', '`']).skip(1).map(|part| part.chars().count()).max();
    longest.is_some_and(|longest| longest >= LONG_STRING) || line.contains("https://")
}

/// A note to come back names the issue in which somebody will: `TODO(#12)`.
fn notes(file: &File, findings: &mut Findings) {
    for (at, line) in file.text().lines().enumerate() {
        for word in [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X ")] {
            if let Some((_, rest)) = line.split_once(word)
                && !rest.starts_with("(#")
            {
                findings.at(
                    &file.path,
                    at + 1,
                    &format!("{} without an issue number", word.trim()),
                );
            }
        }
    }
}

/// Formatted sources close a function at the indentation at which it began.
fn functions(file: &File, exceptions: &mut Exceptions, findings: &mut Findings) {
    let mut open: Option<(usize, usize, String)> = None;
    for (at, line) in file.text().lines().enumerate() {
        let indent = line.len() - line.trim_start().len();
        if let Some((start, depth, name)) = &open {
            if indent == *depth && line.trim_start().starts_with('}') {
                let lines = at - start + 1;
                let entry = format!("{}::{name}", file.path);
                if lines > MOST_LINES_OF_A_FUNCTION && !exceptions.allow("functions", &entry) {
                    let what =
                        format!("`{name}` has {lines} lines, at most {MOST_LINES_OF_A_FUNCTION}");
                    findings.at(&file.path, start + 1, &what);
                }
                open = None;
            }
            continue;
        }
        if let Some(name) = function_name(line)
            && !line.trim_end().ends_with([';', '}'])
        {
            open = Some((at, indent, name));
        }
    }
}

fn function_name(line: &str) -> Option<String> {
    let mut rest = line.trim_start();
    loop {
        if let Some(after) = rest.strip_prefix("fn ") {
            let name: String =
                after.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            return Some(name);
        }
        let next = ["pub ", "pub(crate) ", "pub(super) ", "const ", "async "]
            .iter()
            .find_map(|word| rest.strip_prefix(word))?;
        rest = next;
    }
}

/// What was ever committed is cloned for ever: no large file in the tree or in history.
pub(crate) fn blobs(repo: &Repo, exceptions: &mut Exceptions, findings: &mut Findings) -> Outcome {
    for path in repo.files()? {
        let bytes = std::fs::metadata(repo.path(&path)).map_or(0, |meta| meta.len());
        if bytes > MOST_BYTES && !exceptions.allow("blobs", &path) {
            findings.of(&path, &format!("{} kB, at most {} kB", bytes / 1024, MOST_BYTES / 1024));
        }
    }
    let objects = repo.output(
        "bash",
        &[
            "-c",
            "git rev-list --objects HEAD | git cat-file --batch-check='%(objecttype) \
             %(objectsize) %(rest)'",
        ],
    )?;
    for line in objects.lines() {
        let mut words = line.splitn(3, ' ');
        let (kind, size, path) = (words.next(), words.next(), words.next().unwrap_or_default());
        let bytes: u64 = size.and_then(|size| size.parse().ok()).unwrap_or(0);
        if kind == Some("blob") && bytes > MOST_BYTES && !exceptions.allow("blobs", path) {
            findings.of(path, &format!("{} kB somewhere in the history", bytes / 1024));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{function_name, is_long_data};

    #[test]
    fn finds_the_name_of_a_function() {
        assert_eq!(function_name("    pub(crate) async fn open(a: u8) {").as_deref(), Some("open"));
        assert_eq!(function_name("fn main() {").as_deref(), Some("main"));
        assert_eq!(function_name("let fn_name = 3;"), None);
        assert_eq!(function_name("impl Fn for X {"), None);
    }

    #[test]
    fn long_strings_are_data() {
        assert!(is_long_data(&format!("let x = \"{}\";", "a".repeat(80))));
        assert!(!is_long_data(&format!("let x = {};", "a + ".repeat(30))));
    }
}
