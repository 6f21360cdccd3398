//! From a signer's certificate up to a root that the reader trusts (RFC 5280, the part
//! that P-256 chains of two to four certificates need).

use der::asn1::ObjectIdentifier;
use der::{Decode, Encode};
use p256::ecdsa::signature::Verifier as _;
use p256::ecdsa::{DerSignature, VerifyingKey};
use p256::pkcs8::DecodePublicKey;
use x509_cert::Certificate;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage};

use crate::certificate;
use crate::error::{KeyError, VerifyError};
use crate::seal::ecdsa_with_sha_256;

const BASIC_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");
const KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.15");

/// Certificates above the signer's, the root included. Bounds the work a hostile file asks.
const AUTHORITIES_MAX: usize = 3;

/// The roots a reader trusts, decoded once for many verifications.
#[derive(Clone, Debug, Default)]
pub struct TrustedRoots {
    roots: Vec<Certificate>,
}

impl TrustedRoots {
    pub fn from_der<'a>(roots: impl IntoIterator<Item = &'a [u8]>) -> Result<Self, KeyError> {
        let roots = roots.into_iter().map(certificate::decode).collect::<Result<_, _>>()?;
        Ok(TrustedRoots { roots })
    }

    fn contains(&self, certificate: &Certificate) -> bool {
        self.roots.contains(certificate)
    }
}

/// The path found: the authorities above the signer, root last.
pub(crate) fn to_root(
    signer: &Certificate,
    enclosed: &[Certificate],
    roots: &TrustedRoots,
) -> Result<Vec<Certificate>, VerifyError> {
    check_signer(signer)?;
    let mut path = Vec::new();
    let mut current = signer;
    while path.len() < AUTHORITIES_MAX {
        if let Some(root) = issuer_among(&roots.roots, current, path.len())? {
            path.push(root.clone());
            return no_stray(signer, enclosed, roots, path);
        }
        let above = issuer_among(enclosed, current, path.len())?;
        let above = above.filter(|found| *found != current).ok_or(VerifyError::UnknownIssuer)?;
        path.push(above.clone());
        current = above;
    }
    Err(VerifyError::UnknownIssuer)
}

pub(crate) fn public_key(certificate: &Certificate) -> Result<VerifyingKey, VerifyError> {
    let info = certificate.tbs_certificate.subject_public_key_info.to_der();
    let info = info.map_err(|_| VerifyError::Malformed)?;
    VerifyingKey::from_public_key_der(&info).map_err(|_| VerifyError::Unsupported)
}

/// A certificate that proves nothing has no place in a signature: whatever is enclosed has
/// been checked, so no byte of the file can change unseen.
fn no_stray(
    signer: &Certificate,
    enclosed: &[Certificate],
    roots: &TrustedRoots,
    path: Vec<Certificate>,
) -> Result<Vec<Certificate>, VerifyError> {
    let known =
        |found: &Certificate| found == signer || path.contains(found) || roots.contains(found);
    if enclosed.iter().all(known) { Ok(path) } else { Err(VerifyError::UnknownIssuer) }
}

/// `below` is the number of authorities between the candidate and the signer.
fn issuer_among<'a>(
    candidates: &'a [Certificate],
    subject: &Certificate,
    below: usize,
) -> Result<Option<&'a Certificate>, VerifyError> {
    let name = &subject.tbs_certificate.issuer;
    for candidate in candidates.iter().filter(|one| one.tbs_certificate.subject == *name) {
        if issued(candidate, subject)? {
            check_authority(candidate, below)?;
            return Ok(Some(candidate));
        }
    }
    Ok(None)
}

fn issued(issuer: &Certificate, subject: &Certificate) -> Result<bool, VerifyError> {
    let expected = ecdsa_with_sha_256();
    if subject.signature_algorithm != expected || subject.tbs_certificate.signature != expected {
        return Err(VerifyError::Unsupported);
    }
    let message = subject.tbs_certificate.to_der().map_err(|_| VerifyError::Malformed)?;
    let bytes = subject.signature.as_bytes().ok_or(VerifyError::Malformed)?;
    let Ok(signature) = DerSignature::try_from(bytes) else { return Ok(false) };
    Ok(public_key(issuer)?.verify(&message, &signature).is_ok())
}

fn check_signer(certificate: &Certificate) -> Result<(), VerifyError> {
    check_critical(certificate)?;
    let usage = extension::<KeyUsage>(certificate)?;
    let may_sign = usage.is_some_and(|u| u.digital_signature() || u.non_repudiation());
    let authority = extension::<BasicConstraints>(certificate)?.is_some_and(|c| c.ca);
    if may_sign && !authority { Ok(()) } else { Err(VerifyError::NotForSigning) }
}

fn check_authority(certificate: &Certificate, below: usize) -> Result<(), VerifyError> {
    check_critical(certificate)?;
    let usage = extension::<KeyUsage>(certificate)?;
    let may_certify = usage.is_some_and(|u| u.key_cert_sign());
    let constraints = extension::<BasicConstraints>(certificate)?;
    let deep_enough = constraints.is_some_and(|c| {
        c.ca && c.path_len_constraint.is_none_or(|length| below <= usize::from(length))
    });
    if may_certify && deep_enough { Ok(()) } else { Err(VerifyError::NotForSigning) }
}

/// RFC 5280: a critical extension that is not understood is a refusal.
fn check_critical(certificate: &Certificate) -> Result<(), VerifyError> {
    let extensions = certificate.tbs_certificate.extensions.as_deref().unwrap_or(&[]);
    let understood = [BASIC_CONSTRAINTS, KEY_USAGE];
    let unknown = extensions.iter().any(|e| e.critical && !understood.contains(&e.extn_id));
    if unknown { Err(VerifyError::NotForSigning) } else { Ok(()) }
}

fn extension<'a, T>(certificate: &'a Certificate) -> Result<Option<T>, VerifyError>
where
    T: Decode<'a> + der::oid::AssociatedOid,
{
    let found = certificate.tbs_certificate.get::<T>().map_err(|_| VerifyError::Malformed)?;
    Ok(found.map(|(_critical, value)| value))
}
