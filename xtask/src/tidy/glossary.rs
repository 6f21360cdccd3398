//! The glossary names every crate, and nothing that is not a crate.

use super::Findings;
use crate::repo::{Outcome, Repo};

const PAGE: &str = "GLOSSARY.md";
const TABLE: &str = "## Crates";

pub(crate) fn check(repo: &Repo, findings: &mut Findings) -> Outcome {
    let text = repo.read(PAGE)?;
    let named: Vec<&str> = text
        .lines()
        .skip_while(|line| *line != TABLE)
        .skip(1)
        .take_while(|line| !line.starts_with("## "))
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    if named.is_empty() {
        findings.of(PAGE, &format!("no table of crates under `{TABLE}`"));
    }
    let crates = repo.folders("crates");
    for name in crates.iter().filter(|name| !named.contains(&name.as_str())) {
        findings.of(PAGE, &format!("the crate `{name}` is not explained"));
    }
    for name in named.iter().filter(|name| !crates.iter().any(|other| other == *name)) {
        findings.of(PAGE, &format!("`{name}` is explained as a crate, and there is none"));
    }
    Ok(())
}
