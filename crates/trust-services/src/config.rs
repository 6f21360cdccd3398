//! `trust-services.toml`: which services are asked, and whose roots they hang from.

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use http_client::Client;
use serde::Deserialize;
use signing::{TrustedRoots, certificate_from_pem};

use crate::{Informant, Revocations, TimeStamps};

/// In the data directory.
const FILE: &str = "trust-services.toml";

/// The services of a data directory.
#[derive(Debug)]
pub struct Services {
    pub stamps: TimeStamps,
    /// Those that certify the authority.
    pub stamp_roots: TrustedRoots,
    pub revocations: Revocations,
    /// Days after which what is archived is stamped again, well before any certificate runs out.
    pub renew_after_days: u32,
}

/// A configuration that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BadConfig {
    pub file: PathBuf,
    pub why: String,
}

impl fmt::Display for BadConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file.display(), self.why)
    }
}

impl std::error::Error for BadConfig {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    time_stamp: WrittenStamp,
    #[serde(default)]
    revocation: Vec<WrittenInformant>,
    renew_after_days: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenStamp {
    url: String,
    root: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenInformant {
    issuer: String,
    ocsp: Option<String>,
    list: Option<String>,
}

impl Services {
    /// Those of a data directory; none where none are configured.
    ///
    /// # Errors
    /// `BadConfig` names the file.
    pub fn of(data: &Path) -> Result<Option<Self>, BadConfig> {
        let file = data.join(FILE);
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(bad(&file, &error)),
        };
        let written: Written = toml::from_str(&text).map_err(|error| bad(&file, &error))?;
        let root = certificate(data, &written.time_stamp.root)?;
        let stamp_roots =
            TrustedRoots::from_der([root.as_slice()]).map_err(|error| bad(&file, &error))?;
        let informants = written.revocation.into_iter().map(|one| {
            let issuer = certificate(data, &one.issuer)?;
            Ok(Informant { issuer, ocsp: one.ocsp, list: one.list })
        });
        let client = Client::default();
        Ok(Some(Self {
            stamps: TimeStamps { client: client.clone(), url: written.time_stamp.url },
            stamp_roots,
            revocations: Revocations { client, informants: informants.collect::<Result<_, _>>()? },
            renew_after_days: written.renew_after_days,
        }))
    }
}

/// A certificate in PEM, by its path from the data directory.
fn certificate(data: &Path, name: &str) -> Result<Vec<u8>, BadConfig> {
    let file = data.join(name);
    let pem = fs::read_to_string(&file).map_err(|error| bad(&file, &error))?;
    certificate_from_pem(&pem).map_err(|error| bad(&file, &error))
}

fn bad(file: &Path, why: &dyn fmt::Display) -> BadConfig {
    BadConfig { file: file.to_path_buf(), why: why.to_string() }
}
