//! The key on a token, as `signing` asks for it: many workers, one session each.

use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use signing::{Algorithm, RawKey, SignError, Signer as _, TokenSigner};

use crate::connection::{Door, Place};
use crate::pin::Pin;
use crate::trouble::TokenError;
use crate::worker::Worker;

/// A few at once are enough for a node, and no token has many sessions.
const WORKERS_MAX: usize = 4;

/// Something that signs until it is lost: after any trouble it is dropped, and another is opened.
pub trait Connection {
    /// ECDSA in DER, RSA as it is.
    fn sign(&mut self, algorithm: Algorithm, message: &[u8]) -> Result<Vec<u8>, TokenError>;
}

pub(crate) type Connect =
    dyn Fn() -> Result<Box<dyn Connection>, TokenError> + Send + Sync + 'static;

pub struct TokenKey {
    connect: Arc<Connect>,
    patience: Duration,
    idle: Mutex<Vec<Worker>>,
    /// Counted by its holders: one for each thread that lives, and this one.
    occupied: Arc<()>,
}

impl TokenKey {
    /// `patience` is how long a person may take at the reader before it counts as silent.
    pub fn new(
        connect: impl Fn() -> Result<Box<dyn Connection>, TokenError> + Send + Sync + 'static,
        patience: Duration,
    ) -> Self {
        let connect: Arc<Connect> = Arc::new(connect);
        TokenKey { connect, patience, idle: Mutex::default(), occupied: Arc::new(()) }
    }

    fn worker(&self) -> Result<Worker, TokenError> {
        let mut idle = self.idle.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
        if let Some(worker) = idle.pop() {
            return Ok(worker);
        }
        if Arc::strong_count(&self.occupied) > WORKERS_MAX {
            return Err(TokenError::Busy);
        }
        Ok(Worker::start(Arc::clone(&self.connect), Arc::clone(&self.occupied)))
    }
}

impl RawKey for TokenKey {
    fn sign(&self, algorithm: Algorithm, message: &[u8]) -> Result<Vec<u8>, SignError> {
        let (signature, worker) = self.worker()?.sign(algorithm, message, self.patience);
        if let Some(worker) = worker {
            self.idle.lock().unwrap_or_else(|poisoned| poisoned.into_inner()).push(worker);
        }
        Ok(signature?)
    }
}

impl fmt::Debug for TokenKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("TokenKey")
    }
}

/// Opens the key at `place`, and has it sign a word: better to hear of a wrong PIN or of another
/// key's certificate now than at the first act. Without `certificate`, the one on the token is
/// taken; `chain` holds those above it.
///
/// # Errors
/// What `TokenError` names.
pub fn open(
    place: Place,
    pin: Pin,
    certificate: Option<Vec<u8>>,
    chain: &[Vec<u8>],
    patience: Duration,
) -> Result<TokenSigner<TokenKey>, TokenError> {
    const WORD: &[u8] = b"sijill key proof v1";
    let door = Door::new(place, pin);
    let certificate = match certificate {
        Some(given) => given,
        None => door.open()?.certificate()?.ok_or(TokenError::CertificateMissing)?,
    };
    let connect = move || Ok(Box::new(door.open()?) as Box<dyn Connection>);
    let signer = TokenSigner::new(TokenKey::new(connect, patience), &certificate, chain)?;
    signer.sign_detached(WORD).map_err(|error| TokenError::from_signing(&error))?;
    Ok(signer)
}
