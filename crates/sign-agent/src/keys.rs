//! Where the signatures come from: a token, or in training a file.

use std::time::Duration;

use key_token::{Pin, Place, TokenError};
use signing::{FileSigner, Signer};

pub trait Keys: Send + Sync {
    /// The certificate of whoever signs (DER).
    fn certificate(&self) -> &[u8];

    /// Opens the key for what is confirmed now; it is closed when it is dropped.
    fn open(&self, pin: Pin) -> Result<Box<dyn Signer>, TokenError>;
}

/// A key on a card, opened for each confirmation.
pub struct TokenKeys {
    pub place: Place,
    pub certificate: Vec<u8>,
    pub chain: Vec<Vec<u8>>,
    pub patience: Duration,
}

impl Keys for TokenKeys {
    fn certificate(&self) -> &[u8] {
        &self.certificate
    }

    fn open(&self, pin: Pin) -> Result<Box<dyn Signer>, TokenError> {
        let certificate = Some(self.certificate.clone());
        let signer =
            key_token::open(self.place.clone(), pin, certificate, &self.chain, self.patience)?;
        Ok(Box::new(signer))
    }
}

/// A key in a file: `FileSigner` takes none but those of training. It has no PIN.
pub struct FileKeys(pub FileSigner);

impl Keys for FileKeys {
    fn certificate(&self) -> &[u8] {
        self.0.certificate_der()
    }

    fn open(&self, _: Pin) -> Result<Box<dyn Signer>, TokenError> {
        Ok(Box::new(self.0.clone()))
    }
}
