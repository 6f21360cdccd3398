//! Packages of other people: who may use which, under which licences, from where.

use super::{Member, list, word};
use crate::repo::{Outcome, Repo};
use serde_json::Value;

/// A package, the only crates that may name it, and why.
const RESERVED: [(&str, &[&str], &str); 34] = [
    ("axum", &["web", "witness", "sign-agent", "sijill"], "only what serves knows HTTP"),
    ("hyper", &["web", "sijill"], "only `web` knows HTTP"),
    ("tower", &["web", "sijill"], "only `web` knows HTTP"),
    ("maud", &["web"], "only `web` knows HTML"),
    ("rusqlite", &["office-store", "node-store", "recording-vfs"], "only the stores know SQL"),
    ("tokio-postgres", &[], "the national register is not here yet"),
    (
        "tokio",
        &["web", "witness", "sign-agent", "sijill"],
        "everything below the edge is synchronous",
    ),
    ("typst", &["documents"], "only `documents` knows layout"),
    ("typst-layout", &["documents"], "only `documents` knows layout"),
    ("typst-pdf", &["documents"], "only `documents` knows layout"),
    ("fluent-bundle", &["texts"], "only `texts` knows how a text is stored"),
    ("argon2", &["accounts"], "only `accounts` knows passwords"),
    ("cms", &["signing"], "only `signing` knows signatures"),
    ("p256", &["signing", "paper-code"], "only what signs and verifies knows keys"),
    ("base64", &["checkpoints"], "only `checkpoints` knows formats that need it"),
    ("ed25519-dalek", &["checkpoints"], "validators of PDFs refuse it; only logs use it"),
    ("ml-dsa", &["checkpoints"], "only `checkpoints` cosigns for after quantum computers"),
    ("coset", &["paper-code"], "only `paper-code` knows the code on paper"),
    ("ciborium", &["paper-code"], "only `paper-code` writes CBOR"),
    ("fast_qr", &["paper-code"], "only `paper-code` knows QR codes"),
    ("rqrr", &["paper-code"], "only `paper-code` knows QR codes"),
    ("png", &["paper-code", "documents"], "only `paper-code` reads pictures, and tests compare"),
    ("cryptoki", &["key-token"], "only `key-token` speaks PKCS#11"),
    ("zeroize", &["key-token"], "only `key-token` holds a PIN"),
    ("x509-cert", &["signing"], "only `signing` knows certificates"),
    ("x509-ocsp", &["signing"], "only `signing` knows certificates"),
    ("ring", &["signing"], "only `signing` verifies signatures"),
    ("rsa", &[], "its timing tells the key (RUSTSEC-2023-0071)"),
    ("getrandom", &["sijill"], "randomness is an argument; only the binary draws it"),
    ("jiff", &["vocabulary", "sijill"], "civil time has one home"),
    ("icu_collator", &["registers"], "one order of names"),
    ("zip", &["office", "scenarios"], "only the parcel for the court is one"),
    ("ureq", &["http-client"], "one way out, for what is public and signed"),
    ("lexopt", &["sijill"], "only the binary reads the command line"),
];

/// A lock file grows by itself; this is the number at which somebody must say why.
/// 460 since `ring`, which brings ten for a system that is never built for; 475 since the code on
/// paper, which brings CBOR and the writing and reading of QR codes; 490 since logs, which bring
/// Ed25519, and ML-DSA-44 with the next generation of what its family shares; 500 since
/// services are asked over HTTP (`ureq`), and keys are kept on tokens; 501 since the synthetic
/// nation, a crate of our own that brings nothing with it; 502 since the national index, another.
const MOST_PACKAGES: usize = 502;

pub(super) fn direct(member: &Member, broken: &mut Vec<String>) {
    for (name, kind) in &member.depends {
        let Some((_, allowed, why)) = RESERVED.iter().find(|(package, _, _)| package == name)
        else {
            continue;
        };
        let in_scenarios = member.name == "scenarios" && kind == "dev";
        if !allowed.contains(&member.name.as_str()) && !in_scenarios {
            broken.push(format!("`{}` must not use the package `{name}`: {why}", member.name));
        }
    }
}

/// The same answers that `cargo deny` gives from `deny.toml`, with nothing to install.
pub(super) fn licences_and_sources(
    repo: &Repo,
    metadata: &Value,
    broken: &mut Vec<String>,
) -> Outcome {
    let deny: toml::Table =
        repo.read("deny.toml")?.parse().map_err(|e| format!("deny.toml: {e}"))?;
    let allowed: Vec<&str> = deny
        .get("licenses")
        .and_then(|section| section.get("allow"))
        .and_then(toml::Value::as_array)
        .map(|list| list.iter().filter_map(toml::Value::as_str).collect())
        .unwrap_or_default();
    let packages = list(metadata, "packages");
    for package in packages {
        let name = word(package, "name");
        let licence = word(package, "license");
        if !permitted(licence, &allowed) {
            broken.push(format!("package `{name}`: licence `{licence}` is not in deny.toml"));
        }
        let source = word(package, "source");
        let registry = "registry+https://github.com/rust-lang/crates.io-index";
        if !source.is_empty() && source != registry {
            broken.push(format!("package `{name}` comes from `{source}`, not from crates.io"));
        }
    }
    if packages.len() > MOST_PACKAGES {
        broken.push(format!("{} packages, more than {MOST_PACKAGES}", packages.len()));
    }
    println!("packages: {} of {MOST_PACKAGES}", packages.len());
    Ok(())
}

/// `A OR B` needs one of them, `A AND B` both; brackets only ever group an `OR`.
fn permitted(expression: &str, allowed: &[&str]) -> bool {
    let plain = expression.replace('/', " OR ");
    let mut depth = 0_i32;
    let mut parts = vec![String::new()];
    for word in plain.replace('(', " ( ").replace(')', " ) ").split_whitespace() {
        match word {
            "(" => depth += 1,
            ")" => depth -= 1,
            "AND" if depth == 0 => parts.push(String::new()),
            other => {
                if let Some(last) = parts.last_mut() {
                    last.push_str(other);
                    last.push(' ');
                }
            }
        }
    }
    parts.iter().all(|part| {
        part.split(" OR ")
            .any(|choice| choice.split(" AND ").all(|name| allowed.contains(&name.trim())))
    })
}

#[cfg(test)]
mod tests {
    use super::permitted;

    #[test]
    fn reads_licence_expressions() {
        let allowed = ["MIT", "Apache-2.0", "Unicode-3.0"];
        assert!(permitted("MIT OR Apache-2.0", &allowed));
        assert!(permitted("GPL-3.0 OR MIT", &allowed));
        assert!(permitted("MIT/Apache-2.0", &allowed));
        assert!(permitted("(MIT OR Apache-2.0) AND Unicode-3.0", &allowed));
        assert!(!permitted("(MIT OR Apache-2.0) AND GPL-3.0", &allowed));
        assert!(!permitted("GPL-3.0", &allowed));
        assert!(!permitted("", &allowed));
    }
}
