//! Is this signature of these bytes, by whom, and under which root?

use vocabulary::Moment;
use x509_cert::Certificate;

use crate::certificate::{self, Validity};
use crate::envelope;
use crate::error::VerifyError;
use crate::path::{self, TrustedRoots};
use crate::purpose::Purpose;

/// Who signed, as the certificate says.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SignerInfo {
    pub key_id: String,
    pub common_name: String,
    /// The certificate, or one above it, is marked as training: no legal effect.
    pub training: bool,
    /// The time during which the certificate and all those above it are valid.
    pub validity: Validity,
}

impl SignerInfo {
    pub fn valid_at(&self, moment: Moment) -> bool {
        self.validity.from <= moment && moment <= self.validity.to
    }
}

/// Checks everything but time: a fact says when it was signed, and only its reader knows
/// what else proves that moment. `verify_detached_at` checks the time as well.
pub fn verify_detached(
    content: &[u8],
    cms: &[u8],
    roots: &TrustedRoots,
) -> Result<SignerInfo, VerifyError> {
    let envelope = envelope::read(cms)?;
    envelope.is_ours()?;
    // The signature of an act carries nothing that the act's fact does not say.
    if envelope.signer.unsigned_attrs.is_some() {
        return Err(VerifyError::Malformed);
    }
    let own = envelope.check(content)?;
    let path = path::to_root(own, &envelope.certificates, roots, Purpose::Sign)?;
    Ok(describe(own, &path))
}

/// As `verify_detached`, for a signature known to have been made at `moment`.
pub fn verify_detached_at(
    content: &[u8],
    cms: &[u8],
    roots: &TrustedRoots,
    moment: Moment,
) -> Result<SignerInfo, VerifyError> {
    let signer = verify_detached(content, cms, roots)?;
    if signer.valid_at(moment) { Ok(signer) } else { Err(VerifyError::NotValidThen) }
}

pub(crate) fn describe(own: &Certificate, path: &[Certificate]) -> SignerInfo {
    let mut validity = certificate::validity(own);
    for above in path.iter().map(certificate::validity) {
        validity.from = validity.from.max(above.from);
        validity.to = validity.to.min(above.to);
    }
    SignerInfo {
        key_id: crate::key::key_id(&own.tbs_certificate.subject_public_key_info),
        common_name: certificate::common_name(own).unwrap_or_default(),
        training: std::iter::once(own).chain(path).any(certificate::is_training),
        validity,
    }
}
