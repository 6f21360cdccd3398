//! A P-256 key kept in a file, for training nodes only.

use std::fmt;
use std::ops::Deref;

use der::Encode;
use p256::SecretKey;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{DerSignature, SigningKey};
use p256::pkcs8::{DecodePrivateKey, EncodePrivateKey, LineEnding};
use sha2::{Digest, Sha256};
use x509_cert::spki::SubjectPublicKeyInfoOwned;

use crate::error::KeyError;

const SEED_LABEL: &[u8] = b"sijill p256 key v1\0";

#[derive(Clone)]
pub struct FileKey {
    key: SigningKey,
}

impl FileKey {
    /// The same seed always gives the same key; the caller draws the seed.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        // A hash outside 1..n is no scalar. That happens once in 2^32 keys, hence the loop.
        let mut counter = 0u8;
        loop {
            let mut hash = Sha256::new();
            hash.update(SEED_LABEL);
            hash.update(seed);
            hash.update([counter]);
            if let Ok(key) = SigningKey::from_bytes(&hash.finalize()) {
                return FileKey { key };
            }
            counter = counter.checked_add(1).expect("256 hashes in a row outside the group");
        }
    }

    pub fn from_pem(pem: &str) -> Result<Self, KeyError> {
        let secret = SecretKey::from_pkcs8_pem(pem).map_err(|_| KeyError::NotAKey)?;
        Ok(FileKey { key: SigningKey::from(secret) })
    }

    /// PKCS#8 PEM, wiped from memory when dropped.
    pub fn to_pem(&self) -> Result<impl Deref<Target = String> + use<>, KeyError> {
        self.key.to_pkcs8_pem(LineEnding::LF).map_err(|error| KeyError::Encoding(error.to_string()))
    }

    pub fn key_id(&self) -> String {
        key_id(&self.public_key())
    }

    pub(crate) fn signing_key(&self) -> &SigningKey {
        &self.key
    }

    pub(crate) fn public_key(&self) -> SubjectPublicKeyInfoOwned {
        SubjectPublicKeyInfoOwned::from_key(*self.key.verifying_key())
            .expect("a P-256 public key always encodes")
    }

    /// Deterministic (RFC 6979): the same bytes give the same signature.
    pub(crate) fn sign(&self, message: &[u8]) -> Vec<u8> {
        let signature: DerSignature = self.key.sign(message);
        signature.as_bytes().to_vec()
    }
}

impl FileKey {
    /// The point uncompressed, as SEC1 writes it.
    pub(crate) fn public_point(&self) -> Vec<u8> {
        self.key.verifying_key().to_encoded_point(false).as_bytes().to_vec()
    }

    /// r and s, 32 bytes each, as COSE writes them (RFC 9053).
    pub(crate) fn sign_raw(&self, message: &[u8]) -> [u8; 64] {
        let signature: p256::ecdsa::Signature = self.key.sign(message);
        signature.to_bytes().into()
    }
}

impl fmt::Debug for FileKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FileKey({})", self.key_id())
    }
}

/// First half of the SHA-256 of the public key, in hexadecimal. It follows the key and not
/// the certificate: a renewed certificate keeps it.
pub(crate) fn key_id(public_key: &SubjectPublicKeyInfoOwned) -> String {
    let der = public_key.to_der().expect("a decoded public key encodes again");
    Sha256::digest(der)[..16].iter().map(|byte| format!("{byte:02x}")).collect()
}
