//! Writing the CMS: everything but the one raw signature that the key holder makes.

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedAttributes, SignedData, SignerIdentifier,
    SignerInfo, SignerInfos,
};
use der::asn1::{ObjectIdentifier, OctetString, OctetStringRef, SetOfVec};
use der::{Any, Encode, Sequence, Tag, Tagged};
use sha2::{Digest, Sha256};
use x509_cert::Certificate;
use x509_cert::attr::Attribute;

use crate::algorithm::{Algorithm, Hash};
use crate::error::{SignError, VerifyError};

pub(crate) const ID_DATA: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.1");
pub(crate) const ID_SIGNED_DATA: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.7.2");
pub(crate) const CONTENT_TYPE: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.3");
pub(crate) const MESSAGE_DIGEST: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.4");
pub(crate) const SIGNING_CERTIFICATE_V2: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");

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
    algorithm: Algorithm,
}

impl Seal {
    pub(crate) fn new(
        own: Certificate,
        above: Vec<Certificate>,
        algorithm: Algorithm,
    ) -> Result<Self, der::Error> {
        let signing_certificate = signing_certificate(&own)?;
        let signer = identifier(&own);
        let all = std::iter::once(own).chain(above).map(CertificateChoices::Certificate);
        let certificates = CertificateSet::try_from(all.collect::<Vec<_>>())?;
        Ok(Seal { signer, certificates, signing_certificate, algorithm })
    }

    /// `sign` receives the bytes to sign and answers the signature: of ECDSA in DER, of RSA
    /// as it is.
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
            digest_alg: self.algorithm.hash().identifier(),
            signed_attrs: Some(attributes),
            signature_algorithm: self.algorithm.identifier(),
            signature: OctetString::new(signature)?,
            unsigned_attrs: None,
        };
        let signed = SignedData {
            version: CmsVersion::V1,
            digest_algorithms: SetOfVec::try_from([self.algorithm.hash().identifier()])?,
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
            message_digest(&self.algorithm.hash().digest(content))?,
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

fn content_type() -> Result<Attribute, der::Error> {
    attribute(CONTENT_TYPE, Any::from(ID_DATA))
}

fn message_digest(digest: &[u8]) -> Result<Attribute, der::Error> {
    attribute(MESSAGE_DIGEST, Any::from(OctetStringRef::new(digest)?))
}

/// Ties the signature to one certificate, so that another one for the same key, with other
/// names or powers, cannot be put in its place.
fn signing_certificate(certificate: &Certificate) -> Result<Attribute, der::Error> {
    let hash = OctetString::new(Sha256::digest(certificate.to_der()?).to_vec())?;
    let value = SigningCertificateV2 { certificates: vec![EssCertIdV2 { hash }] };
    attribute(SIGNING_CERTIFICATE_V2, Any::encode_from(&value)?)
}

/// Does the attribute's value name this certificate, first of all that it names? Others may
/// say the hash and the issuer as well.
pub(crate) fn names(value: &Any, certificate: &Certificate) -> Result<(), VerifyError> {
    let malformed = |_| VerifyError::Malformed;
    let parts = value.decode_as::<Vec<Any>>().map_err(malformed)?;
    let named = parts.first().ok_or(VerifyError::Malformed)?;
    let named = named.decode_as::<Vec<Any>>().map_err(malformed)?;
    let first = named.first().ok_or(VerifyError::Malformed)?;
    let first = first.decode_as::<Vec<Any>>().map_err(malformed)?;
    let (hash, digest) = match first.as_slice() {
        [digest, ..] if digest.tag() == Tag::OctetString => (Hash::Sha256, digest),
        [hash, digest, ..] => (Hash::of(&hash.decode_as().map_err(malformed)?)?, digest),
        _ => return Err(VerifyError::Malformed),
    };
    let own = certificate.to_der().map_err(malformed)?;
    if digest.tag() == Tag::OctetString && digest.value() == hash.digest(&own) {
        Ok(())
    } else {
        Err(VerifyError::OtherCertificate)
    }
}

fn attribute(oid: ObjectIdentifier, value: Any) -> Result<Attribute, der::Error> {
    Ok(Attribute { oid, values: SetOfVec::try_from([value])? })
}
