//! `cargo xtask tidy`: the house rules that a machine can check. Each finding is
//! one line, `path:line: what`. Exceptions stand in `xtask/tidy-exceptions.toml`,
//! which may only shrink.

mod cases;
mod documents;
mod exceptions;
mod files;
mod glossary;
mod letters;
mod manifests;
mod texts;

use crate::repo::{Outcome, Repo};
use exceptions::Exceptions;

/// What the checks found, in the order of paths once it is printed.
#[derive(Default)]
pub(crate) struct Findings(Vec<String>);

impl Findings {
    pub(crate) fn at(&mut self, path: &str, line: usize, what: &str) {
        self.0.push(format!("{path}:{line}: {what}"));
    }

    pub(crate) fn of(&mut self, path: &str, what: &str) {
        self.0.push(format!("{path}: {what}"));
    }
}

/// A file with its text, when it is text.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: Option<String>,
}

impl File {
    pub(crate) fn extension(&self) -> &str {
        self.path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map_or("", |(_, e)| e)
    }

    pub(crate) fn text(&self) -> &str {
        self.text.as_deref().unwrap_or_default()
    }

    /// What others wrote, kept as it came; tests of the crate around it hold its hash.
    pub(crate) fn is_vendored(&self) -> bool {
        self.path.contains("/vendor/") && matches!(self.extension(), "js" | "css")
    }

    /// Tests by their place: their own file or folder.
    pub(crate) fn is_test(&self) -> bool {
        self.path.contains("/tests/") || self.path.ends_with("tests.rs")
    }
}

pub(crate) fn run(repo: &Repo) -> Outcome {
    let files = load(repo)?;
    let mut exceptions = Exceptions::read(repo)?;
    let mut findings = Findings::default();
    files::check(&files, &mut exceptions, &mut findings);
    files::blobs(repo, &mut exceptions, &mut findings)?;
    letters::check(&files, &mut exceptions, &mut findings);
    texts::check(&files, &mut findings);
    manifests::check(repo, &files, &mut findings);
    documents::check(repo, &files, &mut findings);
    cases::check(&files, &mut findings);
    glossary::check(repo, &mut findings)?;
    exceptions.unused(&mut findings);
    findings.0.sort();
    for line in &findings.0 {
        println!("{line}");
    }
    if findings.0.is_empty() {
        println!("tidy: {} files", files.len());
        return Ok(());
    }
    Err(format!("{} findings", findings.0.len()))
}

fn load(repo: &Repo) -> Result<Vec<File>, String> {
    let mut files = Vec::new();
    for path in repo.files()? {
        let bytes = std::fs::read(repo.path(&path)).map_err(|e| format!("{path}: {e}"))?;
        files.push(File { path, text: String::from_utf8(bytes).ok() });
    }
    Ok(files)
}
