//! Is this code genuine, and does it still hold? From the text, the keys and the moment alone.

use p256::ecdsa::Signature;
use p256::ecdsa::signature::Verifier as _;
use vocabulary::Moment;

use crate::claims::Claims;
use crate::envelope::Opened;
use crate::keys::KeyId;
use crate::refused::{Fault, Refused};
use crate::trust::{TrustList, TrustedKey};
use crate::{LONGEST, PREFIX, base45, decode, envelope};

/// How far a reader's clock may be behind the office's, in milliseconds.
const SLOW_CLOCK: i64 = 300_000;

/// A code whose signature, key and validity hold. It does not say that the act has not changed
/// since: only the online check does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Genuine {
    pub claims: Claims,
    pub kid: KeyId,
}

pub fn verify(text: &str, trust: &TrustList, now: Moment) -> Result<Genuine, Refused> {
    let code = text.strip_prefix(PREFIX).ok_or(Refused::NotOurs)?;
    if text.len() > LONGEST {
        return Err(Refused::TooLong);
    }
    let bytes = base45::decode(code).ok_or(Fault::Base45)?;
    let opened = envelope::open(&bytes)?;
    let trusted = trust.find(opened.kid).ok_or(Refused::UnknownKey(opened.kid))?;
    check_signature(&opened, trusted)?;
    // Only what a trusted key signed is read any further.
    let claims = decode::claims(&opened.payload)?;
    check_key(&claims, trusted, now)?;
    if claims.issued_at.0 > now.0.saturating_add(SLOW_CLOCK) {
        return Err(Refused::NotYetValid(claims.issued_at));
    }
    if now >= claims.expires_at {
        return Err(Refused::Expired(Box::new(claims)));
    }
    Ok(Genuine { claims, kid: opened.kid })
}

fn check_signature(opened: &Opened, trusted: &TrustedKey) -> Result<(), Refused> {
    let signature = Signature::from_slice(&opened.signature).map_err(|_| Refused::BadSignature)?;
    // (r, n - s) verifies whenever (r, s) does; one content has one code.
    if signature.normalize_s().is_some() {
        return Err(Refused::BadSignature);
    }
    trusted.key.0.verify(&opened.signed, &signature).map_err(|_| Refused::BadSignature)
}

fn check_key(claims: &Claims, trusted: &TrustedKey, now: Moment) -> Result<(), Refused> {
    if let Some(since) = trusted.revoked_at.filter(|since| *since <= now) {
        return Err(Refused::KeyRevoked(since));
    }
    if trusted.issuer != claims.issuer {
        return Err(Refused::WrongIssuer);
    }
    if trusted.training && !claims.training {
        return Err(Refused::TrainingKey);
    }
    if claims.issued_at < trusted.not_before || claims.issued_at >= trusted.not_after {
        return Err(Refused::KeyNotValidThen);
    }
    Ok(())
}
