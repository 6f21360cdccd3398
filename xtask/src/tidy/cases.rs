//! Every test that `docs/cases.md` names is there.

use super::{File, Findings};

const TABLE: &str = "docs/cases.md";
const TESTS: &str = "crates/scenarios/tests/";

pub(crate) fn check(files: &[File], findings: &mut Findings) {
    let Some(table) = files.iter().find(|file| file.path == TABLE) else { return };
    for (at, line) in table.text().lines().enumerate().filter(|(_, line)| line.starts_with("| ")) {
        for (path, name) in line.split('`').filter_map(|word| word.rsplit_once("::")) {
            let full = if path.starts_with("crates/") {
                path.to_owned()
            } else {
                format!("{TESTS}{path}")
            };
            let test = format!("fn {name}(");
            if !files.iter().any(|file| file.path == full && file.text().contains(&test)) {
                findings.at(TABLE, at + 1, &format!("no test `{name}` in `{full}`"));
            }
        }
    }
}
