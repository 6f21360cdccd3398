//! The logs that are witnessed: one verifier key a line, lines that begin with `#` say nothing.

use std::collections::BTreeMap;
use std::fmt;

use checkpoints::signed_note::VerifierKey;

/// Keys by the origin of their log.
#[derive(Debug, Clone, Default)]
pub struct Logs(BTreeMap<String, Vec<VerifierKey>>);

/// A line that is no key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadLogs {
    /// From 1.
    pub line: usize,
}

impl fmt::Display for BadLogs {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {} is no verifier key", self.line)
    }
}

impl std::error::Error for BadLogs {}

impl Logs {
    /// Reads the list.
    ///
    /// # Errors
    /// `BadLogs` names the line.
    pub fn parse(text: &str) -> Result<Self, BadLogs> {
        let mut logs: BTreeMap<String, Vec<VerifierKey>> = BTreeMap::new();
        for (line, written) in (1..).zip(text.lines()) {
            let written = written.trim();
            if written.is_empty() || written.starts_with('#') {
                continue;
            }
            let key = VerifierKey::parse(written).map_err(|_| BadLogs { line })?;
            logs.entry(key.name().as_str().to_owned()).or_default().push(key);
        }
        Ok(Self(logs))
    }

    /// The keys of a log; none for one that is not witnessed.
    pub fn keys(&self, origin: &str) -> Option<&[VerifierKey]> {
        self.0.get(origin).map(Vec::as_slice)
    }

    /// Every log, by its origin.
    pub fn origins(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}
