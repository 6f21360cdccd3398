//! `cargo xtask layers`: who may know whom. Reads `cargo metadata`, and the
//! sources of the pure crates; prints each broken arrow in words.

mod packages;
mod purity;

use crate::repo::{Outcome, Repo};
use serde_json::Value;

/// A crate of the workspace, its layer, and the crates it may know.
pub(crate) struct Crate {
    pub(crate) name: &'static str,
    pub(crate) layer: Layer,
    may_know: &'static [&'static str],
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Layer {
    Words,
    Domain,
    Record,
    Adapter,
    Use,
    Edge,
    Leaf,
    Tests,
}

/// The arrows, from the lowest layer to the highest. A crate that is not here
/// may not be in `crates/`; an arrow that is not here may not be drawn.
pub(crate) const ORDER: [Crate; 32] = [
    row("vocabulary", Layer::Words, &[]),
    row("law", Layer::Words, &["vocabulary"]),
    row("texts", Layer::Words, &["vocabulary"]),
    row("names", Layer::Domain, &["vocabulary"]),
    row("acts", Layer::Domain, &["vocabulary", "law"]),
    row("registers", Layer::Domain, &["vocabulary", "law"]),
    row("marginal-notes", Layer::Domain, &["vocabulary", "law", "texts", "names", "acts"]),
    row("persons", Layer::Domain, &["vocabulary"]),
    row("corrections", Layer::Domain, &["vocabulary", "law"]),
    row("notices", Layer::Domain, &["vocabulary", "law"]),
    row(
        "certificates",
        Layer::Domain,
        &["vocabulary", "law", "texts", "acts", "registers", "marginal-notes"],
    ),
    row(
        "journal",
        Layer::Record,
        &["vocabulary", "acts", "marginal-notes", "registers", "persons", "corrections", "notices"],
    ),
    row("checkpoints", Layer::Record, &["journal"]),
    row("signing", Layer::Adapter, &["vocabulary"]),
    row("accounts", Layer::Adapter, &["vocabulary"]),
    row(
        "office-store",
        Layer::Adapter,
        &["vocabulary", "journal", "acts", "marginal-notes", "names", "registers"],
    ),
    row("node-store", Layer::Adapter, &["vocabulary", "accounts"]),
    row("documents", Layer::Adapter, &["vocabulary"]),
    row("paper-code", Layer::Adapter, &["vocabulary"]),
    row("key-token", Layer::Adapter, &["signing", "vocabulary"]),
    row("national-index", Layer::Adapter, &["names"]),
    row("http-client", Layer::Adapter, &[]),
    row("archive-package", Layer::Adapter, &[]),
    row("trust-services", Layer::Adapter, &["signing", "http-client"]),
    row(
        "office",
        Layer::Use,
        &[
            "vocabulary",
            "law",
            "texts",
            "names",
            "acts",
            "registers",
            "marginal-notes",
            "persons",
            "corrections",
            "notices",
            "certificates",
            "journal",
            "signing",
            "paper-code",
            "checkpoints",
            "accounts",
            "office-store",
            "node-store",
            "documents",
            "archive-package",
        ],
    ),
    row(
        "web",
        Layer::Edge,
        &[
            "vocabulary",
            "law",
            "texts",
            "names",
            "acts",
            "registers",
            "marginal-notes",
            "persons",
            "corrections",
            "notices",
            "certificates",
            "journal",
            "accounts",
            "office",
        ],
    ),
    row("witness", Layer::Edge, &["checkpoints", "journal", "http-client"]),
    row("sign-agent", Layer::Edge, &["vocabulary", "texts", "journal", "signing", "key-token"]),
    row("sijill", Layer::Leaf, ANY),
    row("scenarios", Layer::Tests, ANY),
    row("recording-vfs", Layer::Tests, ANY),
    row("synthetic-nation", Layer::Tests, &[]),
];

const ANY: &[&str] = &["*"];

const fn row(name: &'static str, layer: Layer, may_know: &'static [&'static str]) -> Crate {
    Crate { name, layer, may_know }
}

pub(crate) fn run(repo: &Repo) -> Outcome {
    let text =
        repo.output("cargo", &["metadata", "--format-version", "1", "--locked", "--all-features"])?;
    let metadata: Value =
        serde_json::from_str(&text).map_err(|e| format!("cargo metadata: {e}"))?;
    let members = members(&metadata);
    let mut broken = Vec::new();
    for member in &members {
        arrows(member, &members, &mut broken);
        packages::direct(member, &mut broken);
    }
    packages::licences_and_sources(repo, &metadata, &mut broken)?;
    purity::check(repo, &mut broken)?;
    broken.sort();
    broken.dedup();
    for line in &broken {
        println!("{line}");
    }
    if broken.is_empty() {
        println!("layers: {} crates, every arrow points down", members.len());
        return Ok(());
    }
    Err(format!("{} broken", broken.len()))
}

/// A member of the workspace with what it names in its `Cargo.toml`.
pub(crate) struct Member {
    pub(crate) name: String,
    /// Name and kind (`normal`, `build`, `dev`).
    pub(crate) depends: Vec<(String, String)>,
}

fn members(metadata: &Value) -> Vec<Member> {
    let ids: Vec<&str> =
        list(metadata, "workspace_members").iter().filter_map(Value::as_str).collect();
    list(metadata, "packages")
        .iter()
        .filter(|package| ids.contains(&word(package, "id")))
        .map(|package| Member {
            name: word(package, "name").to_owned(),
            depends: list(package, "dependencies")
                .iter()
                .map(|d| {
                    let kind = d.get("kind").and_then(Value::as_str).unwrap_or("normal");
                    (word(d, "name").to_owned(), kind.to_owned())
                })
                .collect(),
        })
        .collect()
}

fn arrows(member: &Member, members: &[Member], broken: &mut Vec<String>) {
    if member.name == "xtask" {
        return;
    }
    let Some(from) = ORDER.iter().find(|row| row.name == member.name) else {
        broken.push(format!(
            "crate `{}` has no place: give it a row in xtask/src/layers.rs and a word in \
             GLOSSARY.md",
            member.name
        ));
        return;
    };
    for (name, kind) in &member.depends {
        let to_tests = ORDER.iter().any(|to| to.name == name && to.layer == Layer::Tests);
        if to_tests && kind != "dev" && from.layer != Layer::Tests {
            broken.push(format!(
                "`{}` must not know `{name}`: what is only for tests is in nothing that runs",
                from.name
            ));
            continue;
        }
        if !members.iter().any(|other| other.name == *name) || from.may_know == ANY {
            continue;
        }
        let known = from.may_know.contains(&name.as_str());
        // A test may reach for a crate of a lower layer that the crate itself does not use.
        let lower_in_test = kind == "dev" && below(name, from.name);
        if !known && !lower_in_test {
            broken.push(sentence(from, name));
        }
    }
}

fn below(lower: &str, upper: &str) -> bool {
    let place = |name: &str| ORDER.iter().position(|row| row.name == name);
    matches!((place(lower), place(upper)), (Some(a), Some(b)) if a < b)
}

fn sentence(from: &Crate, to: &str) -> String {
    let target = ORDER.iter().find(|row| row.name == to);
    let why = match target {
        _ if to == "xtask" => "nothing that runs knows the project's own tasks".to_owned(),
        None => format!("`{to}` has no layer"),
        Some(row) if row.layer == from.layer => {
            format!("both are of the layer {:?}, and no arrow is drawn between them", row.layer)
        }
        Some(_) if below(from.name, to) => {
            format!("`{to}` lies above `{}`, and arrows point only downward", from.name)
        }
        Some(_) => "the arrow is not drawn in the table".to_owned(),
    };
    format!("`{}` ({:?}) must not know `{to}`: {why}", from.name, from.layer)
}

pub(crate) fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

pub(crate) fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}

#[cfg(test)]
mod tests;
