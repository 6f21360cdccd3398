//! The algorithms that signatures and certificates may use, and their verification.
//!
//! `ring` verifies, because it is the one that knows RSA without the `rsa` crate
//! (RUSTSEC-2023-0071). Ed25519 is left out on purpose: readers of PDF refuse it.

use der::asn1::{Any, Null, ObjectIdentifier};
use der::{Decode, Encode};
use ring::signature as ring_signature;
use ring::signature::VerificationAlgorithm;
use sha2::{Digest, Sha256, Sha384, Sha512};
use x509_cert::Certificate;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

use crate::error::VerifyError;

const EC_PUBLIC_KEY: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.2.1");
const P_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.3.1.7");
const P_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.132.0.34");
const RSA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.1");
const RSA_PSS: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.10");
const RSA_SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.11");
const RSA_SHA_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.12");
const RSA_SHA_512: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.1.13");
const ECDSA_SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");
const ECDSA_SHA_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.3");
const SHA_1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.14.3.2.26");
const SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
const SHA_384: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.2");
const SHA_512: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.3");

/// SHA-256, MGF1 with SHA-256 and a salt of 32 bytes, as RFC 4055 writes them.
const PSS_PARAMETERS: [u8; 54] = [
    0x30, 0x34, 0xa0, 0x0f, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02,
    0x01, 0x05, 0x00, 0xa1, 0x1c, 0x30, 0x1a, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01,
    0x01, 0x08, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
    0x00, 0xa2, 0x03, 0x02, 0x01, 0x20,
];

/// How a signer of this project signs.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Algorithm {
    /// ECDSA with SHA-256, the usual one.
    EcdsaP256,
    /// ECDSA with SHA-384.
    EcdsaP384,
    /// RSA with SHA-256, PKCS#1 v1.5.
    RsaPkcs1,
    /// RSA with SHA-256, PSS with a salt of 32 bytes.
    RsaPss,
}

pub(crate) const ALL: [Algorithm; 4] =
    [Algorithm::EcdsaP256, Algorithm::EcdsaP384, Algorithm::RsaPkcs1, Algorithm::RsaPss];

impl Algorithm {
    /// What the key of this certificate signs with. An RSA key that is not bound to PSS signs
    /// as PKCS#1 v1.5, which every reader knows.
    pub(crate) fn of(certificate: &Certificate) -> Result<Self, VerifyError> {
        let key = &certificate.tbs_certificate.subject_public_key_info;
        match key.algorithm.oid {
            EC_PUBLIC_KEY => match curve(key) {
                Some(P_256) => Ok(Algorithm::EcdsaP256),
                Some(P_384) => Ok(Algorithm::EcdsaP384),
                _ => Err(VerifyError::Unsupported),
            },
            RSA => Ok(Algorithm::RsaPkcs1),
            RSA_PSS => Ok(Algorithm::RsaPss),
            _ => Err(VerifyError::Unsupported),
        }
    }

    pub(crate) fn identifier(self) -> AlgorithmIdentifierOwned {
        let null = || Some(Any::from(Null));
        let pss = || Any::from_der(&PSS_PARAMETERS).expect("a constant in DER");
        let (oid, parameters) = match self {
            Algorithm::EcdsaP256 => (ECDSA_SHA_256, None),
            Algorithm::EcdsaP384 => (ECDSA_SHA_384, None),
            Algorithm::RsaPkcs1 => (RSA_SHA_256, null()),
            Algorithm::RsaPss => (RSA_PSS, Some(pss())),
        };
        AlgorithmIdentifierOwned { oid, parameters }
    }

    pub(crate) fn hash(self) -> Hash {
        match self {
            Algorithm::EcdsaP384 => Hash::Sha384,
            Algorithm::EcdsaP256 | Algorithm::RsaPkcs1 | Algorithm::RsaPss => Hash::Sha256,
        }
    }
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    /// Only the hashes that still hold: a SHA-1 digest proves nothing.
    pub(crate) fn of(identifier: &AlgorithmIdentifierOwned) -> Result<Self, VerifyError> {
        let plain = identifier.parameters.as_ref().is_none_or(|any| any.is_null());
        match identifier.oid {
            SHA_256 if plain => Ok(Hash::Sha256),
            SHA_384 if plain => Ok(Hash::Sha384),
            SHA_512 if plain => Ok(Hash::Sha512),
            _ => Err(VerifyError::Unsupported),
        }
    }

    /// Without parameters, as RFC 5754 asks.
    pub(crate) fn identifier(self) -> AlgorithmIdentifierOwned {
        let oid = match self {
            Hash::Sha256 => SHA_256,
            Hash::Sha384 => SHA_384,
            Hash::Sha512 => SHA_512,
        };
        AlgorithmIdentifierOwned { oid, parameters: None }
    }

    pub(crate) fn digest(self, message: &[u8]) -> Vec<u8> {
        match self {
            Hash::Sha256 => Sha256::digest(message).to_vec(),
            Hash::Sha384 => Sha384::digest(message).to_vec(),
            Hash::Sha512 => Sha512::digest(message).to_vec(),
        }
    }
}

/// The digest by which OCSP names an issuer. SHA-1 may name, it may not prove.
pub(crate) fn naming_algorithm() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid: SHA_1, parameters: Some(der::asn1::Null.into()) }
}

pub(crate) fn naming_digest(identifier: &AlgorithmIdentifierOwned, of: &[u8]) -> Option<Vec<u8>> {
    if identifier.oid == SHA_1 {
        let sha_1 = &ring::digest::SHA1_FOR_LEGACY_USE_ONLY;
        return Some(ring::digest::digest(sha_1, of).as_ref().to_vec());
    }
    Hash::of(identifier).ok().map(|hash| hash.digest(of))
}

/// May the key of this certificate sign like that?
pub(crate) fn fits(certificate: &Certificate, algorithm: Algorithm) -> bool {
    let own = Algorithm::of(certificate).ok();
    let rsa = (Some(Algorithm::RsaPkcs1), Algorithm::RsaPss);
    own == Some(algorithm) || (own, algorithm) == rsa
}

/// Is `signature` of `message`, by the key of the certificate?
pub(crate) fn check(
    certificate: &Certificate,
    algorithm: &AlgorithmIdentifierOwned,
    message: &[u8],
    signature: &[u8],
) -> Result<(), VerifyError> {
    let key = &certificate.tbs_certificate.subject_public_key_info;
    let how = verification(key, algorithm).ok_or(VerifyError::Unsupported)?;
    let point = key.subject_public_key.as_bytes().ok_or(VerifyError::Malformed)?;
    ring_signature::UnparsedPublicKey::new(how, point)
        .verify(message, signature)
        .map_err(|_| VerifyError::BadSignature)
}

/// As `check`, for a CMS signer that names its key's algorithm and its hash apart, as
/// time-stamp authorities with an RSA key do.
pub(crate) fn with_hash(
    algorithm: &AlgorithmIdentifierOwned,
    hash: Hash,
) -> AlgorithmIdentifierOwned {
    if algorithm.oid != RSA {
        return algorithm.clone();
    }
    let oid = match hash {
        Hash::Sha256 => RSA_SHA_256,
        Hash::Sha384 => RSA_SHA_384,
        Hash::Sha512 => RSA_SHA_512,
    };
    AlgorithmIdentifierOwned { oid, parameters: algorithm.parameters.clone() }
}

fn verification(
    key: &SubjectPublicKeyInfoOwned,
    algorithm: &AlgorithmIdentifierOwned,
) -> Option<&'static dyn VerificationAlgorithm> {
    let parameters = algorithm.parameters.as_ref();
    let absent = parameters.is_none();
    let null = parameters.is_none_or(|any| any.is_null());
    let pss = || parameters.and_then(|any| any.to_der().ok()).is_some_and(|p| p == PSS_PARAMETERS);
    match (key.algorithm.oid, curve(key), algorithm.oid) {
        (EC_PUBLIC_KEY, Some(P_256), ECDSA_SHA_256) if absent => {
            Some(&ring_signature::ECDSA_P256_SHA256_ASN1)
        }
        (EC_PUBLIC_KEY, Some(P_256), ECDSA_SHA_384) if absent => {
            Some(&ring_signature::ECDSA_P256_SHA384_ASN1)
        }
        (EC_PUBLIC_KEY, Some(P_384), ECDSA_SHA_256) if absent => {
            Some(&ring_signature::ECDSA_P384_SHA256_ASN1)
        }
        (EC_PUBLIC_KEY, Some(P_384), ECDSA_SHA_384) if absent => {
            Some(&ring_signature::ECDSA_P384_SHA384_ASN1)
        }
        (RSA, _, RSA_SHA_256) if null => Some(&ring_signature::RSA_PKCS1_2048_8192_SHA256),
        (RSA, _, RSA_SHA_384) if null => Some(&ring_signature::RSA_PKCS1_2048_8192_SHA384),
        (RSA, _, RSA_SHA_512) if null => Some(&ring_signature::RSA_PKCS1_2048_8192_SHA512),
        (RSA | RSA_PSS, _, RSA_PSS) if pss() => Some(&ring_signature::RSA_PSS_2048_8192_SHA256),
        _ => None,
    }
}

fn curve(key: &SubjectPublicKeyInfoOwned) -> Option<ObjectIdentifier> {
    key.algorithm.parameters.as_ref().and_then(|any| any.decode_as::<ObjectIdentifier>().ok())
}
