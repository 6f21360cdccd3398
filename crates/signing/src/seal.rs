//! Writing the CMS: everything but the one raw signature that the key holder makes.

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedAttributes, SignedData, SignerIdentifier,
    SignerInfo, SignerInfos,
};
use der::asn1::{ObjectIdentifier, OctetString, OctetStringRef, SetOfVec};
use der::{Any, Encode, Sequence};
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::attr::Attribute;
use x509_cert::spki::AlgorithmIdentifierOwned;

use crate::error::SignError;

pub(crate) const ID_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
pub(crate) const ID_SIGNED_DATA: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
pub(crate) const CONTENT_TYPE: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
pub(crate) const MESSAGE_DIGEST: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
pub(crate) const SIGNING_CERTIFICATE_V2: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");
const SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.16.840.1.101.3.4.2.1");
const ECDSA_WITH_SHA_256: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.3.2");

/// RFC 5035, with the defaults left out as DER asks: SHA-256, no issuer, no policies.
#[derive(Clone, Debug, Eq, PartialEq, Sequence)]
struct SigningCertificateV2 {
    certificates: Vec<EssCertIdV2>,
}

#[derive(Clone, Debug, Eq, PartialEq, Sequence)]
struct EssCertIdV2 {
    hash: OctetString,
}

/// What stays the same in every signature of one certificate.
#[derive(Clone, Debug)]
pub(crate) struct Seal {
    signer: SignerIdentifier,
    certificates: CertificateSet,
    signing_certificate: Attribute,
}

impl Seal {
    pub(crate) fn new(own: Certificate, above: Vec<Certificate>) -> Result<Self, der::Error> {
        let signing_certificate = signing_certificate(&own)?;
        let signer = identifier(&own);
        let all = std::iter::once(own).chain(above).map(CertificateChoices::Certificate);
        let certificates = CertificateSet::try_from(all.collect::<Vec<_>>())?;
        Ok(Seal { signer, certificates, signing_certificate })
    }

    /// `sign` receives the bytes to sign and answers an ECDSA signature in DER.
    pub(crate) fn over(
        &self,
        content: &[u8],
        sign: impl FnOnce(&[u8]) -> Result<Vec<u8>, SignError>,
    ) -> Result<Vec<u8>, SignError> {
        let attributes = self.attributes(content)?;
        let signature = sign(&attributes.to_der()?)?;
        let signer = SignerInfo {
            version: CmsVersion::V1,
            sid: self.signer.clone(),
            digest_alg: sha_256(),
            signed_attrs: Some(attributes),
            signature_algorithm: ecdsa_with_sha_256(),
            signature: OctetString::new(signature)?,
            unsigned_attrs: None,
        };
        let signed = SignedData {
            version: CmsVersion::V1,
            digest_algorithms: SetOfVec::try_from([sha_256()])?,
            encap_content_info: EncapsulatedContentInfo { econtent_type: ID_DATA, econtent: None },
            certificates: Some(self.certificates.clone()),
            crls: None,
            signer_infos: SignerInfos(SetOfVec::try_from([signer])?),
        };
        Ok(wrap(&signed)?)
    }

    fn attributes(&self, content: &[u8]) -> Result<SignedAttributes, der::Error> {
        SetOfVec::try_from([
            content_type()?,
            message_digest(content)?,
            self.signing_certificate.clone(),
        ])
    }
}

pub(crate) fn wrap(signed: &SignedData) -> Result<Vec<u8>, der::Error> {
    let content = Any::encode_from(signed)?;
    ContentInfo { content_type: ID_SIGNED_DATA, content }.to_der()
}

pub(crate) fn identifier(certificate: &Certificate) -> SignerIdentifier {
    SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
        issuer: certificate.tbs_certificate.issuer.clone(),
        serial_number: certificate.tbs_certificate.serial_number.clone(),
    })
}

pub(crate) fn content_type() -> Result<Attribute, der::Error> {
    attribute(CONTENT_TYPE, Any::from(ID_DATA))
}

pub(crate) fn message_digest(content: &[u8]) -> Result<Attribute, der::Error> {
    let digest = Sha256::digest(content);
    attribute(MESSAGE_DIGEST, Any::from(OctetStringRef::new(&digest)?))
}

/// Ties the signature to one certificate, so that another one for the same key, with other
/// names or powers, cannot be put in its place.
pub(crate) fn signing_certificate(certificate: &Certificate) -> Result<Attribute, der::Error> {
    let hash = OctetString::new(Sha256::digest(certificate.to_der()?).to_vec())?;
    let value = SigningCertificateV2 { certificates: vec![EssCertIdV2 { hash }] };
    attribute(SIGNING_CERTIFICATE_V2, Any::encode_from(&value)?)
}

pub(crate) fn sha_256() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid: SHA_256, parameters: None }
}

pub(crate) fn ecdsa_with_sha_256() -> AlgorithmIdentifierOwned {
    AlgorithmIdentifierOwned { oid: ECDSA_WITH_SHA_256, parameters: None }
}

fn attribute(oid: ObjectIdentifier, value: Any) -> Result<Attribute, der::Error> {
    Ok(Attribute { oid, values: SetOfVec::try_from([value])? })
}
