//! One raw signature, asked in the way that every token knows: the hash is made here.

use cryptoki::mechanism::rsa::{PkcsMgfType, PkcsPssParams};
use cryptoki::mechanism::{Mechanism, MechanismType};
use cryptoki::object::ObjectHandle;
use cryptoki::session::Session;
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
        Algorithm::RsaPss => {
            let how = PkcsPssParams {
                hash_alg: MechanismType::SHA256,
                mgf: PkcsMgfType::MGF1_SHA256,
                s_len: 32.into(),
            };
            ask(&Mechanism::RsaPkcsPss(how), &Sha256::digest(message))
        }
    }
}
