//! Reading a CMS `SignedData` of one signer, and checking what its attributes bind.

use cms::cert::CertificateChoices;
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{SignedAttributes, SignedData, SignerInfo as CmsSigner};
use der::asn1::{ObjectIdentifier, OctetString};
use der::{Any, Decode, Encode};
use x509_cert::Certificate;
use x509_cert::spki::AlgorithmIdentifierOwned;

use crate::algorithm::{self, Hash};
use crate::error::VerifyError;
use crate::seal;

#[derive(Clone, Debug)]
pub(crate) struct Envelope {
    pub(crate) signer: CmsSigner,
    pub(crate) certificates: Vec<Certificate>,
    pub(crate) content_type: ObjectIdentifier,
    /// What is enclosed; none in a detached signature.
    pub(crate) content: Option<Vec<u8>>,
    /// Written byte for byte as DER asks, so that what was checked is what was received.
    pub(crate) canonical: bool,
    pub(crate) version: CmsVersion,
    pub(crate) digest_algorithms: Vec<AlgorithmIdentifierOwned>,
}

/// Several signers and revocation lists are refused, not skipped: nobody here writes them.
pub(crate) fn read(cms: &[u8]) -> Result<Envelope, VerifyError> {
    let malformed = |_| VerifyError::Malformed;
    let info = ContentInfo::from_der(cms).map_err(malformed)?;
    if info.content_type != seal::ID_SIGNED_DATA {
        return Err(VerifyError::Malformed);
    }
    let signed = info.content.decode_as::<SignedData>().map_err(malformed)?;
    let canonical = seal::wrap(&signed).map_err(malformed)? == cms;
    if signed.crls.is_some() {
        return Err(VerifyError::Malformed);
    }
    let content = signed.encap_content_info.econtent.as_ref();
    let content = content.map(Any::decode_as::<OctetString>).transpose().map_err(malformed)?;
    let certificates = signed.certificates.map(|set| set.0.into_vec()).unwrap_or_default();
    let certificates = certificates
        .into_iter()
        .map(|choice| match choice {
            CertificateChoices::Certificate(certificate) => Ok(certificate),
            CertificateChoices::Other(_) => Err(VerifyError::Malformed),
        })
        .collect::<Result<_, _>>()?;
    let [signer] = <[CmsSigner; 1]>::try_from(signed.signer_infos.0.into_vec())
        .map_err(|_| VerifyError::Malformed)?;
    if signer.version != CmsVersion::V1 {
        return Err(VerifyError::Malformed);
    }
    Ok(Envelope {
        signer,
        certificates,
        content_type: signed.encap_content_info.econtent_type,
        content: content.map(OctetString::into_bytes),
        canonical,
        version: signed.version,
        digest_algorithms: signed.digest_algorithms.into_vec(),
    })
}

impl Envelope {
    /// The profile of our own signatures: detached, canonical, and with the one algorithm that
    /// the key of the certificate stands for.
    pub(crate) fn is_ours(&self) -> Result<(), VerifyError> {
        let detached = self.content_type == seal::ID_DATA && self.content.is_none();
        if !self.canonical || !detached || self.version != CmsVersion::V1 {
            return Err(VerifyError::Malformed);
        }
        let own = &self.signer.signature_algorithm;
        let hash = Hash::of(&self.signer.digest_alg)?.identifier();
        let known = algorithm::ALL
            .iter()
            .any(|one| one.identifier() == *own && one.hash().identifier() == hash);
        let same = self.signer.digest_alg == hash && self.digest_algorithms == [hash];
        if known && same { Ok(()) } else { Err(VerifyError::Unsupported) }
    }

    pub(crate) fn own(&self) -> Result<&Certificate, VerifyError> {
        self.certificates
            .iter()
            .find(|certificate| seal::identifier(certificate) == self.signer.sid)
            .ok_or(VerifyError::OtherCertificate)
    }

    /// Attributes and signature: these bytes, this certificate, its key.
    pub(crate) fn check(&self, content: &[u8]) -> Result<&Certificate, VerifyError> {
        let own = self.own()?;
        let hash = Hash::of(&self.signer.digest_alg)?;
        let attributes = self.signer.signed_attrs.as_ref().ok_or(VerifyError::Malformed)?;
        if only_value(attributes, seal::CONTENT_TYPE)? != Any::from(self.content_type) {
            return Err(VerifyError::Malformed);
        }
        let digest = only_value(attributes, seal::MESSAGE_DIGEST)?;
        if digest.value() != hash.digest(content) {
            return Err(VerifyError::OtherContent);
        }
        seal::names(&only_value(attributes, seal::SIGNING_CERTIFICATE_V2)?, own)?;
        let message = attributes.to_der().map_err(|_| VerifyError::Malformed)?;
        let how = algorithm::with_hash(&self.signer.signature_algorithm, hash);
        algorithm::check(own, &how, &message, self.signer.signature.as_bytes())?;
        Ok(own)
    }
}

/// The one value of the one attribute of this kind.
fn only_value(attributes: &SignedAttributes, oid: ObjectIdentifier) -> Result<Any, VerifyError> {
    let mut found = attributes.iter().filter(|attribute| attribute.oid == oid);
    match (found.next().map(|attribute| attribute.values.as_slice()), found.next()) {
        (Some([value]), None) => Ok(value.clone()),
        _ => Err(VerifyError::Malformed),
    }
}
