//! A signer whose key lies elsewhere: a card, an HSM, a service.

use der::Encode;
use der::asn1::UintRef;

use crate::Signer;
use crate::algorithm::{self, Algorithm};
use crate::certificate;
use crate::error::{KeyError, SignError};
use crate::key;
use crate::seal::Seal;

/// What the holder of a key can do.
pub trait RawKey: Send + Sync {
    /// The signature of `message`, which is not hashed yet: for ECDSA in DER, see
    /// `ecdsa_in_der`, for RSA as it is.
    fn sign(&self, algorithm: Algorithm, message: &[u8]) -> Result<Vec<u8>, SignError>;
}

#[derive(Clone, Debug)]
pub struct TokenSigner<K> {
    key: K,
    key_id: String,
    certificate_der: Vec<u8>,
    certificate: x509_cert::Certificate,
    algorithm: Algorithm,
    seal: Seal,
}

impl<K: RawKey> TokenSigner<K> {
    /// `chain` holds the certificates above the signer's. The algorithm follows the key.
    pub fn new(key: K, certificate: &[u8], chain: &[Vec<u8>]) -> Result<Self, KeyError> {
        let own = certificate::decode(certificate)?;
        let algorithm = Algorithm::of(&own).map_err(|_| KeyError::Algorithm)?;
        TokenSigner::with_algorithm(key, certificate, chain, algorithm)
    }

    /// As `new`, for an RSA key that is to sign with PSS.
    pub fn with_algorithm(
        key: K,
        certificate: &[u8],
        chain: &[Vec<u8>],
        algorithm: Algorithm,
    ) -> Result<Self, KeyError> {
        let own = certificate::decode(certificate)?;
        if !algorithm::fits(&own, algorithm) {
            return Err(KeyError::Algorithm);
        }
        let above = chain.iter().map(|der| certificate::decode(der)).collect::<Result<_, _>>()?;
        Ok(TokenSigner {
            key,
            key_id: key::key_id(&own.tbs_certificate.subject_public_key_info),
            certificate_der: certificate.to_vec(),
            algorithm,
            seal: Seal::new(own.clone(), above, algorithm)?,
            certificate: own,
        })
    }
}

impl<K: RawKey> Signer for TokenSigner<K> {
    fn key_id(&self) -> String {
        self.key_id.clone()
    }

    fn certificate_der(&self) -> &[u8] {
        &self.certificate_der
    }

    /// A card that was changed, or signs with the wrong slot, is found out here and not by
    /// the reader of the act.
    fn sign_detached(&self, content: &[u8]) -> Result<Vec<u8>, SignError> {
        self.seal.over(content, |message| {
            let signature = self.key.sign(self.algorithm, message)?;
            let how = self.algorithm.identifier();
            algorithm::check(&self.certificate, &how, message, &signature)
                .map_err(|_| SignError::OtherKey)?;
            Ok(signature)
        })
    }
}

/// Cards answer ECDSA as two numbers of the same length; signatures carry them in DER.
pub fn ecdsa_in_der(raw: &[u8]) -> Result<Vec<u8>, SignError> {
    if raw.is_empty() || !raw.len().is_multiple_of(2) {
        return Err(SignError::Encoding("two numbers of one length are expected".into()));
    }
    let (r, s) = raw.split_at(raw.len() / 2);
    Ok([UintRef::new(r)?, UintRef::new(s)?].to_vec().to_der()?)
}

#[cfg(test)]
mod tests {
    use super::ecdsa_in_der;

    #[test]
    fn two_numbers_become_a_sequence() {
        let der = ecdsa_in_der(&[0x80, 1, 0, 2]).unwrap();
        assert_eq!(der, [0x30, 8, 2, 3, 0, 0x80, 1, 2, 1, 2]);
        assert!(ecdsa_in_der(&[1, 2, 3]).is_err());
        assert!(ecdsa_in_der(&[]).is_err());
    }
}
