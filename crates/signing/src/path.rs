//! From a signer's certificate up to a root that the reader trusts (RFC 5280, the part
//! that chains of two to four certificates need).

use der::asn1::ObjectIdentifier;
use der::{Decode, Encode};
use x509_cert::Certificate;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage, KeyUsage};

use crate::algorithm;
use crate::certificate;
use crate::error::{KeyError, VerifyError};
use crate::purpose::{self, Purpose};

const BASIC_CONSTRAINTS: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.19");
const KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.15");
const EXTENDED_KEY_USAGE: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.29.37");

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

    pub(crate) fn contains(&self, certificate: &Certificate) -> bool {
        self.roots.contains(certificate)
    }
}

/// As `find`, where whatever is enclosed in the signature must belong to the path.
pub(crate) fn to_root(
    signer: &Certificate,
    enclosed: &[Certificate],
    roots: &TrustedRoots,
    purpose: Purpose,
) -> Result<Vec<Certificate>, VerifyError> {
    let path = find(signer, enclosed, roots, purpose)?;
    no_stray(signer, enclosed, roots, path)
}

/// The path found: the authorities above the signer, root last.
pub(crate) fn find(
    signer: &Certificate,
    known: &[Certificate],
    roots: &TrustedRoots,
    purpose: Purpose,
) -> Result<Vec<Certificate>, VerifyError> {
    check_signer(signer, purpose)?;
    let mut path = Vec::new();
    let mut current = signer;
    while path.len() < AUTHORITIES_MAX {
        if let Some(root) = issuer_among(&roots.roots, current, path.len())? {
            path.push(root.clone());
            return Ok(path);
        }
        let above = issuer_among(known, current, path.len())?;
        let above = above.filter(|found| *found != current).ok_or(VerifyError::UnknownIssuer)?;
        path.push(above.clone());
        current = above;
    }
    Err(VerifyError::UnknownIssuer)
}

/// A certificate that proves nothing has no place in a signature: whatever is enclosed has
/// been checked, so no byte of the file can change unseen.
pub(crate) fn no_stray(
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

pub(crate) fn issued(issuer: &Certificate, subject: &Certificate) -> Result<bool, VerifyError> {
    let how = &subject.signature_algorithm;
    if subject.tbs_certificate.signature != *how {
        return Err(VerifyError::Malformed);
    }
    let message = subject.tbs_certificate.to_der().map_err(|_| VerifyError::Malformed)?;
    let signature = subject.signature.as_bytes().ok_or(VerifyError::Malformed)?;
    match algorithm::check(issuer, how, &message, signature) {
        Ok(()) => Ok(true),
        Err(VerifyError::BadSignature) => Ok(false),
        Err(error) => Err(error),
    }
}

pub(crate) fn check_signer(certificate: &Certificate, purpose: Purpose) -> Result<(), VerifyError> {
    check_critical(certificate, &[BASIC_CONSTRAINTS, KEY_USAGE, EXTENDED_KEY_USAGE])?;
    let usage = extension::<KeyUsage>(certificate)?;
    let may_sign = usage.is_some_and(|u| u.digital_signature() || u.non_repudiation());
    let authority = extension::<BasicConstraints>(certificate)?.is_some_and(|c| c.ca);
    let extended = extension::<ExtendedKeyUsage>(certificate)?.map(|extended| extended.0);
    if may_sign && !authority && purpose::is_for(extended.as_deref(), purpose) {
        Ok(())
    } else {
        Err(VerifyError::NotForSigning)
    }
}

fn check_authority(certificate: &Certificate, below: usize) -> Result<(), VerifyError> {
    check_critical(certificate, &[BASIC_CONSTRAINTS, KEY_USAGE])?;
    let usage = extension::<KeyUsage>(certificate)?;
    let may_certify = usage.is_some_and(|u| u.key_cert_sign());
    let constraints = extension::<BasicConstraints>(certificate)?;
    let deep_enough = constraints.is_some_and(|c| {
        c.ca && c.path_len_constraint.is_none_or(|length| below <= usize::from(length))
    });
    if may_certify && deep_enough { Ok(()) } else { Err(VerifyError::NotForSigning) }
}

/// RFC 5280: a critical extension that is not understood is a refusal.
fn check_critical(
    certificate: &Certificate,
    understood: &[ObjectIdentifier],
) -> Result<(), VerifyError> {
    let extensions = certificate.tbs_certificate.extensions.as_deref().unwrap_or(&[]);
    let unknown = extensions.iter().any(|e| e.critical && !understood.contains(&e.extn_id));
    if unknown { Err(VerifyError::NotForSigning) } else { Ok(()) }
}

pub(crate) fn extension<'a, T>(certificate: &'a Certificate) -> Result<Option<T>, VerifyError>
where
    T: Decode<'a> + der::oid::AssociatedOid,
{
    let found = certificate.tbs_certificate.get::<T>().map_err(|_| VerifyError::Malformed)?;
    Ok(found.map(|(_critical, value)| value))
}
