//! One raw signature, asked in the way that every token knows: the hash is made here.

use cryptoki::error::Error;
use cryptoki::mechanism::rsa::{PkcsMgfType, PkcsPssParams};
use cryptoki::mechanism::{Mechanism, MechanismType};
use cryptoki::object::ObjectHandle;
use cryptoki::session::{Session, UserType};
use cryptoki::types::AuthPin;
use sha2::{Digest, Sha256, Sha384};
use signing::{Algorithm, ecdsa_in_der};

use crate::trouble::TokenError;

/// `DigestInfo` of SHA-256 up to the digest itself (RFC 8017, section 9.2).
const SHA_256_INFO: [u8; 19] = [
    0x30, 0x31, 0x30, 0x0d, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01, 0x05,
    0x00, 0x04, 0x20,
];

/// Acts and papers are short; whoever hashes on a card waits for its cable.
pub(crate) fn sign(
    session: &Session,
    key: ObjectHandle,
    algorithm: Algorithm,
    message: &[u8],
) -> Result<Vec<u8>, TokenError> {
    let ask = |how: &Mechanism<'_>, digest: &[u8]| {
        session.sign(how, key, digest).map_err(|error| TokenError::of(&error))
    };
    let ecdsa = |digest: &[u8]| {
        let raw = ask(&Mechanism::Ecdsa, digest)?;
        ecdsa_in_der(&raw).map_err(|_| TokenError::Refused)
    };
    match algorithm {
        Algorithm::EcdsaP256 => ecdsa(&Sha256::digest(message)),
        Algorithm::EcdsaP384 => ecdsa(&Sha384::digest(message)),
        Algorithm::RsaPkcs1 => {
            let info = [SHA_256_INFO.as_slice(), &Sha256::digest(message)].concat();
            ask(&Mechanism::RsaPkcs, &info)
        }
        Algorithm::RsaPss => ask(&Mechanism::RsaPkcsPss(pss()), &Sha256::digest(message)),
    }
}

/// As `sign`, with a key that asks for the PIN at each signature (`CKA_ALWAYS_AUTHENTICATE`), as
/// keys for qualified signatures do. The PIN comes between the beginning and the message, which
/// `cryptoki` has for messages in parts only; so here the token hashes.
pub(crate) fn sign_with_pin(
    session: &Session,
    key: ObjectHandle,
    algorithm: Algorithm,
    message: &[u8],
    pin: Option<&AuthPin>,
) -> Result<Vec<u8>, TokenError> {
    let how = match algorithm {
        Algorithm::EcdsaP256 => Mechanism::EcdsaSha256,
        Algorithm::EcdsaP384 => Mechanism::EcdsaSha384,
        Algorithm::RsaPkcs1 => Mechanism::Sha256RsaPkcs,
        Algorithm::RsaPss => Mechanism::Sha256RsaPkcsPss(pss()),
    };
    let said = |error: Error| TokenError::of(&error);
    session.sign_init(&how, key).map_err(said)?;
    session.login(UserType::ContextSpecific, pin).map_err(said)?;
    session.sign_update(message).map_err(said)?;
    let raw = session.sign_final().map_err(said)?;
    match algorithm {
        Algorithm::EcdsaP256 | Algorithm::EcdsaP384 => {
            ecdsa_in_der(&raw).map_err(|_| TokenError::Refused)
        }
        Algorithm::RsaPkcs1 | Algorithm::RsaPss => Ok(raw),
    }
}

fn pss() -> PkcsPssParams {
    PkcsPssParams {
        hash_alg: MechanismType::SHA256,
        mgf: PkcsMgfType::MGF1_SHA256,
        s_len: 32.into(),
    }
}
