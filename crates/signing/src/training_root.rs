//! A self-signed root that certifies the keys of a training node.

use der::Encode;
use p256::ecdsa::DerSignature;
use x509_cert::Certificate;
use x509_cert::builder::{Builder, CertificateBuilder, Profile};

use crate::certificate::{self, Subject, Validity};
use crate::error::KeyError;
use crate::file_signer::FileSigner;
use crate::key::FileKey;

/// Stands where the national certification service stands in a real node.
#[derive(Clone, Debug)]
pub struct TrainingRoot {
    key: FileKey,
    certificate: Certificate,
    der: Vec<u8>,
}

impl TrainingRoot {
    pub fn create(
        key: FileKey,
        subject: &Subject,
        serial: &[u8; 16],
        validity: Validity,
    ) -> Result<Self, KeyError> {
        let certificate = CertificateBuilder::new(
            Profile::Root,
            certificate::serial_number(serial)?,
            validity.to_x509()?,
            subject.training_name()?,
            key.public_key(),
            key.signing_key(),
        )?
        .build::<DerSignature>()?;
        let der = certificate.to_der()?;
        Ok(TrainingRoot { key, certificate, der })
    }

    /// A root made earlier, from its two files.
    pub fn from_parts(key: FileKey, certificate_der: &[u8]) -> Result<Self, KeyError> {
        let certificate = certificate::decode(certificate_der)?;
        if !certificate::is_training(&certificate) {
            return Err(KeyError::NotTraining);
        }
        if certificate.tbs_certificate.subject_public_key_info != key.public_key() {
            return Err(KeyError::Mismatch);
        }
        Ok(TrainingRoot { key, certificate, der: certificate_der.to_vec() })
    }

    pub fn certificate_der(&self) -> &[u8] {
        &self.der
    }

    /// The certificate of one officer's key, in DER.
    pub fn issue(
        &self,
        key: &FileKey,
        subject: &Subject,
        serial: &[u8; 16],
        validity: Validity,
    ) -> Result<Vec<u8>, KeyError> {
        let profile = Profile::Leaf {
            issuer: self.certificate.tbs_certificate.subject.clone(),
            enable_key_agreement: false,
            enable_key_encipherment: false,
        };
        let certificate = CertificateBuilder::new(
            profile,
            certificate::serial_number(serial)?,
            validity.to_x509()?,
            subject.training_name()?,
            key.public_key(),
            self.key.signing_key(),
        )?
        .build::<DerSignature>()?;
        Ok(certificate.to_der()?)
    }

    /// Issues and puts key, certificate and chain together.
    pub fn signer(
        &self,
        key: FileKey,
        subject: &Subject,
        serial: &[u8; 16],
        validity: Validity,
    ) -> Result<FileSigner, KeyError> {
        let certificate = self.issue(&key, subject, serial, validity)?;
        FileSigner::new(key, &certificate, std::slice::from_ref(&self.der))
    }
}
