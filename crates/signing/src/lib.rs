//! The registrar's signature: CMS over the bytes of a fact, and its verification.
//!
//! Every signature is a detached CMS (CAdES-BES) that carries its certificate chain, so
//! that `openssl cms -verify` judges it on any machine, without this program.
//! Keys in files exist for training nodes only: their certificates say so, `FileSigner`
//! refuses any other certificate, and `SignerInfo::training` tells the reader.
//!
//! **Invariant:** this crate knows no law, no SQL, no clock and no randomness. Seeds,
//! serial numbers and moments are arguments; ECDSA is deterministic (RFC 6979).
//! **Invariant:** only this crate knows `cms`, `x509-cert`, `x509-ocsp`, `der` and `p256`, all of
//! one generation, so that they can be moved to the next one together.

mod algorithm;
mod certificate;
mod envelope;
mod error;
mod file_signer;
mod key;
pub mod pades;
mod path;
mod purpose;
mod seal;
mod token_signer;
mod training_root;
mod verify;

pub use algorithm::Algorithm;
pub use certificate::{
    Subject, Validity, certificate_from_pem, certificate_key_id, certificate_pem,
};
pub use error::{KeyError, SignError, VerifyError};
pub use file_signer::FileSigner;
pub use key::FileKey;
pub use path::TrustedRoots;
pub use token_signer::{RawKey, TokenSigner, ecdsa_in_der};
pub use training_root::TrainingRoot;
pub use verify::{SignerInfo, verify_detached, verify_detached_at};

/// Whoever holds a key: a file for training, a card or an HSM later.
pub trait Signer: Send + Sync {
    /// Names the key in the fact, before the fact is signed.
    fn key_id(&self) -> String;

    fn certificate_der(&self) -> &[u8];

    /// A CMS `SignedData` over `content`, without `content` in it.
    fn sign_detached(&self, content: &[u8]) -> Result<Vec<u8>, SignError>;
}

#[cfg(test)]
mod tests;
