//! `sijill sign-agent`: the helper at the registrar's own PC, between the browser and the card.

use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use key_token::Place;
use office::Failure;
use serde_json::json;
use sign_agent::{Agent, FileKeys, Keys, Settings, TokenKeys};
use signing::{FileKey, FileSigner, certificate_from_pem};
use vocabulary::{IdSource as _, Problem};

use super::care::Reader;
use super::help::said;
use crate::random::SystemRandom;
use crate::{clock, report};

/// A person looks for the card and types; a card computes for seconds.
const PATIENCE: Duration = Duration::from_secs(120);

/// What it is told on the command line.
#[derive(Debug)]
pub(crate) struct Asked {
    pub(crate) listen: String,
    pub(crate) origin: String,
    /// `certificate.pem`, `root.pem`, and in training `key.pem`.
    pub(crate) keys: PathBuf,
    pub(crate) token: Option<Token>,
}

/// Where the card's key is; without it, the key is a training file.
#[derive(Debug)]
pub(crate) struct Token {
    pub(crate) module: PathBuf,
    pub(crate) token: String,
    pub(crate) key: String,
}

/// Serves until the process is told to stop.
pub(crate) fn run(asked: Asked, reader: Reader) -> ExitCode {
    let begun = own_address(&asked.listen).and_then(|address| Ok((address, keys(&asked)?)));
    let (address, keys) = match begun {
        Ok(begun) => begun,
        Err(failure) => return report::end(&failure, reader.lang),
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return report::end(&Failure::Broken(error.to_string()), reader.lang),
    };
    let ended = runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(address).await?;
        let address = listener.local_addr()?;
        let pairing = pairing_code();
        announce(&asked.origin, address, &pairing, reader);
        let settings =
            Settings { origin: asked.origin, pairing, port: address.port(), lang: reader.lang };
        let agent = Agent::new(settings, keys, Box::new(clock::now), Box::new(SystemRandom));
        let serving = sign_agent::router(Arc::new(agent));
        axum::serve(listener, serving).with_graceful_shutdown(super::serve::stop()).await
    });
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => report::end(&Failure::Broken(error.to_string()), reader.lang),
    }
}

/// Eight digits that a person copies by hand.
fn pairing_code() -> String {
    let number = u128::from_be_bytes(SystemRandom.bytes16()) % 100_000_000;
    format!("{number:08}")
}

fn announce(origin: &str, address: SocketAddr, pairing: &str, reader: Reader) {
    let address = format!("http://{address}");
    if reader.json {
        report::line(&json!({"address": address, "origin": origin, "pairing": pairing}));
        return;
    }
    let values = [("address", address.as_str()), ("pairing", pairing)];
    let texts = texts::Texts::embedded();
    report::line(&said(&texts, reader.lang, "sign-agent-started", &values));
}

/// Only this machine may ask it: on any other address it does not begin.
fn own_address(listen: &str) -> Result<SocketAddr, Failure> {
    let address: Option<SocketAddr> = listen.parse().ok();
    address
        .filter(|address| address.ip() == Ipv4Addr::LOCALHOST)
        .ok_or_else(|| Failure::refused("sign-agent-address-not-own"))
}

fn keys(asked: &Asked) -> Result<Box<dyn Keys>, Failure> {
    let certificate = certificate(&asked.keys.join("certificate.pem"))?;
    let chain = vec![self::certificate(&asked.keys.join("root.pem"))?];
    if let Some(token) = &asked.token {
        let Token { module, token, key } = token;
        let place = Place { module: module.clone(), token: token.clone(), key: key.clone() };
        return Ok(Box::new(TokenKeys { place, certificate, chain, patience: PATIENCE }));
    }
    let path = asked.keys.join("key.pem");
    let key = FileKey::from_pem(&text(&path)?).map_err(|_| unreadable(&path))?;
    let signer = FileSigner::new(key, &certificate, &chain).map_err(|_| unreadable(&path))?;
    Ok(Box::new(FileKeys(signer)))
}

fn certificate(path: &Path) -> Result<Vec<u8>, Failure> {
    certificate_from_pem(&text(path)?).map_err(|_| unreadable(path))
}

fn text(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|_| unreadable(path))
}

fn unreadable(path: &Path) -> Failure {
    let file = path.display().to_string();
    Problem::refuse("sign-agent-file-unreadable").with("file", &file).into()
}

#[cfg(test)]
mod tests {
    use super::{own_address, pairing_code};

    #[test]
    fn it_listens_to_its_own_machine_only() {
        assert!(own_address("127.0.0.1:8765").is_ok());
        for other in ["0.0.0.0:8765", "192.168.1.4:8765", "[::]:8765", "localhost:8765", ""] {
            assert!(own_address(other).is_err(), "{other}");
        }
    }

    #[test]
    fn a_pairing_code_has_eight_digits() {
        let code = pairing_code();
        assert!(code.len() == 8 && code.bytes().all(|byte| byte.is_ascii_digit()), "{code}");
    }
}
