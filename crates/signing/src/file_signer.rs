//! A signer whose key lies in a file: it only accepts certificates marked as training.

use crate::Signer;
use crate::algorithm::Algorithm;
use crate::certificate::{self, Validity};
use crate::error::{KeyError, SignError};
use crate::key::FileKey;
use crate::seal::Seal;

#[derive(Clone, Debug)]
pub struct FileSigner {
    key: FileKey,
    key_id: String,
    certificate_der: Vec<u8>,
    validity: Validity,
    seal: Seal,
}

impl FileSigner {
    /// `chain` holds the certificates above the officer's, in any order.
    pub fn new(key: FileKey, certificate: &[u8], chain: &[Vec<u8>]) -> Result<Self, KeyError> {
        let own = certificate::decode(certificate)?;
        if !certificate::is_training(&own) {
            return Err(KeyError::NotTraining);
        }
        if own.tbs_certificate.subject_public_key_info != key.public_key() {
            return Err(KeyError::Mismatch);
        }
        let above = chain.iter().map(|der| certificate::decode(der)).collect::<Result<_, _>>()?;
        let validity = certificate::validity(&own);
        let seal = Seal::new(own, above, Algorithm::EcdsaP256)?;
        let key_id = key.key_id();
        Ok(FileSigner { key, key_id, certificate_der: certificate.to_vec(), validity, seal })
    }
}

impl FileSigner {
    /// The public half, as a code on paper and its list of keys name it: a point of P-256,
    /// uncompressed (SEC1).
    pub fn public_point(&self) -> Vec<u8> {
        self.key.public_point()
    }

    /// When its certificate is valid.
    pub fn validity(&self) -> Validity {
        self.validity
    }

    /// ECDSA over the SHA-256 of `bytes`, as COSE writes it: r and s.
    pub fn sign_raw(&self, bytes: &[u8]) -> [u8; 64] {
        self.key.sign_raw(bytes)
    }
}

impl Signer for FileSigner {
    fn key_id(&self) -> String {
        self.key_id.clone()
    }

    fn certificate_der(&self) -> &[u8] {
        &self.certificate_der
    }

    fn sign_detached(&self, content: &[u8]) -> Result<Vec<u8>, SignError> {
        self.seal.over(content, |attributes| Ok(self.key.sign(attributes)))
    }
}
