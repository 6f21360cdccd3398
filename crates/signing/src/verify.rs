//! Is this signature of these bytes, by whom, and under which root?

use cms::cert::CertificateChoices;
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{SignedAttributes, SignedData, SignerInfo as CmsSigner};
use der::{Decode, Encode};
use p256::ecdsa::DerSignature;
use p256::ecdsa::signature::Verifier as _;
use vocabulary::Moment;
use x509_cert::Certificate;
use x509_cert::attr::Attribute;

use crate::certificate::{self, Validity};
use crate::error::VerifyError;
use crate::path::{self, TrustedRoots};
use crate::seal;

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
    let (signer, enclosed) = read(cms)?;
    let own = enclosed
        .iter()
        .find(|certificate| seal::identifier(certificate) == signer.sid)
        .ok_or(VerifyError::OtherCertificate)?;
    let attributes = signer.signed_attrs.as_ref().ok_or(VerifyError::Malformed)?;
    check_attributes(attributes, content, own)?;
    check_signature(attributes, &signer, own)?;
    let path = path::to_root(own, &enclosed, roots)?;
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

/// The one signer and the enclosed certificates. Anything that this project does not write
/// (several signers, revocation lists, unsigned attributes) is refused, not skipped.
fn read(cms: &[u8]) -> Result<(CmsSigner, Vec<Certificate>), VerifyError> {
    let malformed = |_| VerifyError::Malformed;
    let info = ContentInfo::from_der(cms).map_err(malformed)?;
    if info.content_type != seal::ID_SIGNED_DATA {
        return Err(VerifyError::Malformed);
    }
    let signed = info.content.decode_as::<SignedData>().map_err(malformed)?;
    // One value has one encoding, so that what is checked below is what was received.
    if seal::wrap(&signed).map_err(malformed)? != cms {
        return Err(VerifyError::Malformed);
    }
    let content = &signed.encap_content_info;
    let detached = content.econtent_type == seal::ID_DATA && content.econtent.is_none();
    let plain = signed.version == CmsVersion::V1 && signed.crls.is_none();
    if !detached || !plain {
        return Err(VerifyError::Malformed);
    }
    if signed.digest_algorithms.as_slice() != [seal::sha_256()] {
        return Err(VerifyError::Unsupported);
    }
    let certificates = signed.certificates.map(|set| set.0.into_vec()).unwrap_or_default();
    let certificates = certificates
        .into_iter()
        .map(|choice| match choice {
            CertificateChoices::Certificate(certificate) => Ok(certificate),
            CertificateChoices::Other(_) => Err(VerifyError::Malformed),
        })
        .collect::<Result<_, _>>()?;
    Ok((only_signer(signed.signer_infos.0.into_vec())?, certificates))
}

fn only_signer(signers: Vec<CmsSigner>) -> Result<CmsSigner, VerifyError> {
    let [signer] = <[CmsSigner; 1]>::try_from(signers).map_err(|_| VerifyError::Malformed)?;
    if signer.version != CmsVersion::V1 || signer.unsigned_attrs.is_some() {
        return Err(VerifyError::Malformed);
    }
    let known = signer.digest_alg == seal::sha_256()
        && signer.signature_algorithm == seal::ecdsa_with_sha_256();
    if known { Ok(signer) } else { Err(VerifyError::Unsupported) }
}

fn check_attributes(
    attributes: &SignedAttributes,
    content: &[u8],
    own: &Certificate,
) -> Result<(), VerifyError> {
    let expect = |expected: Result<Attribute, der::Error>, otherwise: VerifyError| {
        let expected = expected.map_err(|_| VerifyError::Malformed)?;
        let mut found = attributes.iter().filter(|one| one.oid == expected.oid);
        let first = found.next().ok_or(VerifyError::Malformed)?;
        if found.next().is_some() {
            return Err(VerifyError::Malformed);
        }
        if *first == expected { Ok(()) } else { Err(otherwise) }
    };
    expect(seal::content_type(), VerifyError::Malformed)?;
    expect(seal::message_digest(content), VerifyError::OtherContent)?;
    expect(seal::signing_certificate(own), VerifyError::OtherCertificate)
}

fn check_signature(
    attributes: &SignedAttributes,
    signer: &CmsSigner,
    own: &Certificate,
) -> Result<(), VerifyError> {
    let message = attributes.to_der().map_err(|_| VerifyError::Malformed)?;
    let signature = DerSignature::try_from(signer.signature.as_bytes())
        .map_err(|_| VerifyError::BadSignature)?;
    let key = path::public_key(own)?;
    key.verify(&message, &signature).map_err(|_| VerifyError::BadSignature)
}

fn describe(own: &Certificate, path: &[Certificate]) -> SignerInfo {
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
