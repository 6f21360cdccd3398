//! What a witness says of a checkpoint, and when: C2SP `tlog-cosignature`, Ed25519 and ML-DSA-44.
//!
//! The Ed25519 form is what every witness of today speaks; the ML-DSA-44 form is asked of new ones,
//! and is why a proof can be believed after quantum computers.

use std::fmt;

use ed25519_dalek::Signer;
use ml_dsa::MlDsa44;

use crate::checkpoint::Checkpoint;
use crate::signed_note::{
    Algorithm, BadSigningKey, KeyName, SignatureLine, VerifierKey, read_secret, verify_ed25519,
    write_secret,
};

/// Bytes of an ML-DSA-44 public key.
pub(crate) const ML_DSA_44_PUBLIC: usize = 1312;
/// Do not modify: published cosignatures hang on these two.
const ED25519_LABEL: &str = "cosignature/v1";
const ML_DSA_44_LABEL: &[u8; 12] = b"subtree/v1\n\0";

/// A moment that a cosignature can carry, in POSIX seconds: from 1 to 2^63 - 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timestamp(u64);

impl Timestamp {
    /// `None` for zero, which says nothing, and for what no reader takes.
    pub fn new(seconds: u64) -> Option<Self> {
        (seconds != 0 && i64::try_from(seconds).is_ok()).then_some(Self(seconds))
    }

    /// POSIX seconds.
    pub fn seconds(self) -> u64 {
        self.0
    }
}

/// A checkpoint that cannot be cosigned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncosignable {
    /// The name of the log or of the witness has more than 255 bytes, which ML-DSA-44 cannot hold.
    LongName,
}

impl fmt::Display for Uncosignable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a name of more than 255 bytes cannot be cosigned")
    }
}

impl std::error::Error for Uncosignable {}

enum Secret {
    Ed25519(Box<ed25519_dalek::SigningKey>),
    MlDsa44(Box<ml_dsa::SigningKey<MlDsa44>>),
}

/// Cosigns checkpoints. Its `Debug` never shows the secret.
pub struct Cosigner {
    secret: Secret,
    key: VerifierKey,
}

impl Cosigner {
    /// A cosigner with Ed25519, from 32 bytes that somebody drew at random. The signed message does
    /// not name the cosigner: two cosigners never share a key.
    pub fn ed25519(name: KeyName, seed: &[u8; 32]) -> Self {
        let secret = ed25519_dalek::SigningKey::from_bytes(seed);
        let public = secret.verifying_key().as_bytes().to_vec();
        Self::with(name, Algorithm::Ed25519Cosignature, public, Secret::Ed25519(Box::new(secret)))
    }

    /// A cosigner with ML-DSA-44, from 32 bytes that somebody drew at random.
    pub fn ml_dsa_44(name: KeyName, seed: &[u8; 32]) -> Self {
        let secret = ml_dsa::SigningKey::<MlDsa44>::from_seed(&(*seed).into());
        let public = secret.expanded_key().verifying_key().encode().to_vec();
        Self::with(name, Algorithm::MlDsa44Cosignature, public, Secret::MlDsa44(Box::new(secret)))
    }

    fn with(name: KeyName, algorithm: Algorithm, public: Vec<u8>, secret: Secret) -> Self {
        let key = VerifierKey::new(name, algorithm, public);
        Self { secret, key: key.expect("a key made from a seed is sound") }
    }

    /// Reads `PRIVATE+KEY+name+id+seed`.
    ///
    /// # Errors
    /// `BadSigningKey`; a key that signs notes is not one that cosigns.
    pub fn parse(text: &str) -> Result<Self, BadSigningKey> {
        let (name, _, algorithm, seed) = read_secret(text)?;
        let cosigner = match algorithm {
            Algorithm::Ed25519 => return Err(BadSigningKey::Algorithm),
            Algorithm::Ed25519Cosignature => Self::ed25519(name, &seed),
            Algorithm::MlDsa44Cosignature => Self::ml_dsa_44(name, &seed),
        };
        if cosigner.secret_text() == text { Ok(cosigner) } else { Err(BadSigningKey::Id) }
    }

    /// The key as a text that `parse` reads. A secret.
    pub fn secret_text(&self) -> String {
        match &self.secret {
            Secret::Ed25519(secret) => write_secret(&self.key, secret.as_bytes()),
            Secret::MlDsa44(secret) => write_secret(&self.key, secret.as_seed().as_ref()),
        }
    }

    /// What verifies its cosignatures.
    pub fn key(&self) -> &VerifierKey {
        &self.key
    }

    /// The line to put under a checkpoint: "at this moment it is the largest I have seen of this
    /// log, and it only grew". Who says that must have made sure of it first; see `witness`.
    ///
    /// # Errors
    /// `Uncosignable`.
    pub fn cosign(
        &self,
        checkpoint: &Checkpoint,
        at: Timestamp,
    ) -> Result<SignatureLine, Uncosignable> {
        let signature = match &self.secret {
            Secret::Ed25519(secret) => {
                let message = ed25519_message(&checkpoint.text(), at.0);
                secret.sign(message.as_bytes()).to_bytes().to_vec()
            }
            Secret::MlDsa44(secret) => {
                let message = ml_dsa_44_message(self.key.name(), checkpoint, at.0);
                let message = message.ok_or(Uncosignable::LongName)?;
                // The optional deterministic variant of FIPS 204: no randomness is needed.
                let signed = secret.expanded_key().sign_deterministic(&message, &[]);
                signed.expect("an empty context is never too long").encode().to_vec()
            }
        };
        let signature = [at.0.to_be_bytes().as_slice(), &signature].concat();
        Ok(SignatureLine { name: self.key.name().clone(), id: self.key.id(), signature })
    }
}

impl fmt::Debug for Cosigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cosigner({} {:08x})", self.key.name(), self.key.id())
    }
}

/// The moment of a cosignature under the text of a checkpoint; `None` if it is false.
pub(crate) fn verify(key: &VerifierKey, text: &str, signature: &[u8]) -> Option<u64> {
    let (timestamp, signature) = signature.split_first_chunk::<8>()?;
    let timestamp = u64::from_be_bytes(*timestamp);
    i64::try_from(timestamp).ok()?;
    // Whatever is under it: only a checkpoint can be cosigned.
    let checkpoint = Checkpoint::parse(text).ok()?;
    let sound = match key.algorithm() {
        Algorithm::Ed25519 => false,
        Algorithm::Ed25519Cosignature => {
            let message = ed25519_message(text, timestamp);
            verify_ed25519(key.public(), message.as_bytes(), signature)
        }
        Algorithm::MlDsa44Cosignature => {
            let message = ml_dsa_44_message(key.name(), &checkpoint, timestamp)?;
            verify_ml_dsa_44(key.public(), &message, signature)?
        }
    };
    sound.then_some(timestamp)
}

fn verify_ml_dsa_44(public: &[u8], message: &[u8], signature: &[u8]) -> Option<bool> {
    let key = ml_dsa::VerifyingKey::<MlDsa44>::decode(&public.try_into().ok()?);
    let signature = ml_dsa::Signature::<MlDsa44>::try_from(signature).ok()?;
    Some(key.verify_with_context(message, &[], &signature))
}

fn ed25519_message(text: &str, timestamp: u64) -> String {
    format!("{ED25519_LABEL}\ntime {timestamp}\n{text}")
}

/// The structure `cosigned_message`, of a whole tree. Extension lines are not in it.
fn ml_dsa_44_message(
    cosigner: &KeyName,
    checkpoint: &Checkpoint,
    timestamp: u64,
) -> Option<Vec<u8>> {
    let mut message = ML_DSA_44_LABEL.to_vec();
    push_short(&mut message, cosigner.as_str())?;
    message.extend_from_slice(&timestamp.to_be_bytes());
    push_short(&mut message, checkpoint.origin())?;
    message.extend_from_slice(&0_u64.to_be_bytes());
    message.extend_from_slice(&checkpoint.size().to_be_bytes());
    message.extend_from_slice(checkpoint.root());
    Some(message)
}

fn push_short(message: &mut Vec<u8>, text: &str) -> Option<()> {
    message.push(u8::try_from(text.len()).ok()?);
    message.extend_from_slice(text.as_bytes());
    Some(())
}

#[cfg(test)]
mod tests;
