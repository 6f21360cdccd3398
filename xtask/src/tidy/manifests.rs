//! Files that machines read: each crate's manifest, the law, the forms.

use super::{File, Findings};
use crate::repo::Repo;

/// The crate that speaks SQLite's C: it has the workspace's lints written out, and `unsafe_code`
/// denied instead of forbidden, so that one file can lift it.
const OWN_LINTS: &str = "crates/recording-vfs/Cargo.toml";

pub(crate) fn check(repo: &Repo, files: &[File], findings: &mut Findings) {
    for name in repo.folders("crates") {
        lints(files, &format!("crates/{name}/Cargo.toml"), findings);
    }
    lints(files, "xtask/Cargo.toml", findings);
    for file in files.iter().filter(|file| file.extension() == "toml") {
        let table: toml::Table = match file.text().parse() {
            Ok(table) => table,
            Err(why) => {
                findings.of(&file.path, &format!("does not parse: {}", one_line(&why)));
                continue;
            }
        };
        if file.path.starts_with("law/") {
            provision(&file.path, &table, findings);
        }
    }
}

fn one_line(why: &toml::de::Error) -> String {
    why.message().replace('\n', " ")
}

fn lints(files: &[File], path: &str, findings: &mut Findings) {
    let Some(file) = files.iter().find(|file| file.path == path) else {
        findings.of(path, "missing");
        return;
    };
    let lints = file.text().parse::<toml::Table>().ok().and_then(|mut table| table.remove("lints"));
    let lints = lints.as_ref();
    if path == OWN_LINTS {
        let unsafe_code = lints.and_then(|lints| lints.get("rust")?.get("unsafe_code")?.as_str());
        if unsafe_code != Some("deny") {
            findings.of(path, "needs `unsafe_code = \"deny\"` among its own lints");
        }
        return;
    }
    if lints.and_then(|lints| lints.get("workspace")?.as_bool()) != Some(true) {
        findings.of(path, "needs `[lints]` with `workspace = true`");
    }
}

/// A provision has a name, two titles and, for every value, a day, a source and
/// a mark that says how far the source was checked.
fn provision(path: &str, table: &toml::Table, findings: &mut Findings) {
    for key in ["provision", "title", "unit"] {
        if !table.contains_key(key) {
            findings.of(path, &format!("a provision needs `{key}`"));
        }
    }
    for lang in ["ar", "fr"] {
        if table.get("title").and_then(|title| title.get(lang)).is_none() {
            findings.of(path, &format!("a provision needs `title.{lang}`"));
        }
    }
    let values = table.get("since").and_then(toml::Value::as_array);
    let Some(values) = values.filter(|values| !values.is_empty()) else {
        findings.of(path, "a provision needs at least one `[[since]]`");
        return;
    };
    for value in values {
        for key in ["date", "value", "source", "evidence"] {
            if value.get(key).is_none() {
                findings.of(path, &format!("a `[[since]]` needs `{key}`"));
            }
        }
        let mark = value.get("evidence").and_then(toml::Value::as_str).unwrap_or_default();
        if !matches!(mark, "verified" | "practice" | "unverified") {
            findings.of(path, &format!("evidence `{mark}`: verified, practice or unverified"));
        }
    }
}
