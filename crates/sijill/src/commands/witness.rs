//! `sijill witness`: a court or an archive looks on while the logs of offices grow.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use checkpoints::cosignature::Cosigner;
use checkpoints::signed_note::KeyName;
use checkpoints::witness::Witness;
use office::Failure;
use serde_json::json;
use vocabulary::{IdSource as _, Problem};
use witness::{Desk, Logs, Store};

use super::care::Reader;
use super::help::said;
use crate::random::SystemRandom;
use crate::{clock, report};

/// The secrets of a witness, in its folder: one key for today, one for after quantum computers.
const SECRETS: [&str; 2] = ["secret-ed25519", "secret-ml-dsa-44"];

/// Makes the keys of a witness; says what others need to know of them.
pub(crate) fn new_keys(data: &Path, name: &str, reader: Reader) -> ExitCode {
    match made(data, name) {
        Ok(keys) if reader.json => {
            report::line(&json!({"keys": keys}));
            ExitCode::SUCCESS
        }
        Ok(keys) => {
            keys.iter().for_each(|key| report::line(key));
            ExitCode::SUCCESS
        }
        Err(failure) => report::end(&failure, reader.lang),
    }
}

fn made(data: &Path, name: &str) -> Result<Vec<String>, Failure> {
    let name = KeyName::new(name)
        .ok_or_else(|| Problem::refuse("witness-name-impossible").with("name", name))?;
    fs::create_dir_all(data).map_err(|error| broken(data, &error))?;
    let made = [
        Cosigner::ed25519(name.clone(), &SystemRandom.bytes32()),
        Cosigner::ml_dsa_44(name, &SystemRandom.bytes32()),
    ];
    for (file, cosigner) in SECRETS.iter().zip(&made) {
        secret(&data.join(file), &cosigner.secret_text())?;
    }
    Ok(made.iter().map(|cosigner| cosigner.key().to_string()).collect())
}

/// For its owner's eyes, and never over a key that is there: what it signed must stay verifiable.
fn secret(path: &Path, text: &str) -> Result<(), Failure> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let opened = fs::File::options().write(true).create_new(true).mode(0o600).open(path);
    let mut file = opened.map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            Problem::refuse("key-exists").with("file", &path.display().to_string()).into()
        }
        _ => broken(path, &error),
    })?;
    writeln!(file, "{text}").and_then(|()| file.sync_all()).map_err(|error| broken(path, &error))
}

/// Looks on until the process is told to stop.
pub(crate) fn serve(data: &Path, logs: &PathBuf, listen: &str, reader: Reader) -> ExitCode {
    let desk = match desk(data, logs) {
        Ok(desk) => Arc::new(desk),
        Err(failure) => return report::end(&failure, reader.lang),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return report::end(&broken(data, &error), reader.lang),
    };
    runtime.block_on(async {
        let ended = async {
            let listener = tokio::net::TcpListener::bind(listen).await?;
            let address = listener.local_addr()?;
            announce(&desk, &address.to_string(), reader);
            let stop = super::serve::stop();
            axum::serve(listener, witness::router(desk)).with_graceful_shutdown(stop).await
        };
        match ended.await {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => report::end(&broken(Path::new(listen), &error), reader.lang),
        }
    })
}

fn announce(desk: &Desk, address: &str, reader: Reader) {
    let origins: Vec<&str> = desk.logs().origins().collect();
    if reader.json {
        report::line(&json!({"address": format!("http://{address}"), "logs": origins}));
        return;
    }
    let (texts, count) = (texts::Texts::embedded(), origins.len().to_string());
    let values = [("count", count.as_str()), ("address", address)];
    report::line(&said(&texts, reader.lang, "witness-looks-on", &values));
}

fn desk(data: &Path, logs: &PathBuf) -> Result<Desk, Failure> {
    let cosigner = |file: &str| {
        let path = data.join(file);
        let text = fs::read_to_string(&path).map_err(|_| {
            Problem::refuse("witness-key-missing").with("file", &path.display().to_string())
        })?;
        Cosigner::parse(text.trim()).map_err(|error| broken(&path, &error))
    };
    let [first, other] = SECRETS;
    let witness = Witness::new(cosigner(first)?, vec![cosigner(other)?]);
    let text = fs::read_to_string(logs).map_err(|error| broken(logs, &error))?;
    let known = Logs::parse(&text).map_err(|error| broken(logs, &error))?;
    let store = Store::in_folder(data).map_err(|error| broken(data, &error))?;
    let seconds = || u64::try_from(clock::now().0 / 1000).unwrap_or_default();
    Ok(Desk::new(witness, known, store, Box::new(seconds)))
}

fn broken(path: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::Broken(format!("{}: {error}", path.display()))
}
