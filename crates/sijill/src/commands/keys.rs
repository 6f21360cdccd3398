//! `sijill keys`: what anybody needs to verify documents, in a folder to publish.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use office::Failure;
use office::node::Opening;
use serde_json::json;

use super::care::Reader;
use super::help::said;
use crate::report;

/// The certificate that seals hang from.
pub(crate) const ROOT: &str = "root.pem";
/// The keys of codes on paper.
pub(crate) const TRUST: &str = "trust.json";

/// Writes the public keys of a node's offices.
pub(crate) fn write(data: &Path, out: &Path, reader: Reader) -> ExitCode {
    match written(data, out) {
        Ok(()) if reader.json => {
            report::line(&json!({"folder": out.display().to_string(), "files": [ROOT, TRUST]}));
            ExitCode::SUCCESS
        }
        Ok(()) => {
            let folder = out.display().to_string();
            let texts = texts::Texts::embedded();
            report::line(&said(&texts, reader.lang, "keys-written", &[("folder", &folder)]));
            ExitCode::SUCCESS
        }
        Err(failure) => report::end(&failure, reader.lang),
    }
}

fn written(data: &Path, out: &Path) -> Result<(), Failure> {
    let node = office::Node::open(data, Opening::Look)?;
    let keys = office::public_keys(&node)?;
    let broken = |error: std::io::Error| Failure::Broken(format!("{}: {error}", out.display()));
    fs::create_dir_all(out).map_err(broken)?;
    fs::write(out.join(ROOT), keys.root_pem).map_err(broken)?;
    fs::write(out.join(TRUST), keys.trust_json).map_err(broken)
}
