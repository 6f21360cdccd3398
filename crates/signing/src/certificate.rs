//! Names and validity of certificates, and what is read back from them.

use std::time::Duration;

use der::asn1::{GeneralizedTime, ObjectIdentifier, PrintableStringRef, SetOfVec, Utf8StringRef};
use der::pem::LineEnding;
use der::{Any, Decode, DecodePem, Encode, EncodePem};
use vocabulary::Moment;
use x509_cert::Certificate;
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};
use x509_cert::serial_number::SerialNumber;
use x509_cert::time::{Time, Validity as CertificateValidity};

use crate::error::KeyError;

const COUNTRY: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.6");
const ORGANISATION: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.10");
const UNIT: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.11");
const COMMON_NAME: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.3");

/// The mark in every certificate of a key kept in a file. A mark for machines, not a text.
const TRAINING_UNIT: &str = "TRAINING";

/// Upper bound of X.520 for a common name and an organisation.
const NAME_CHARACTERS_MAX: usize = 64;

/// Whom a training certificate names.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Subject {
    pub common_name: String,
    pub organisation: String,
}

/// From and to, both included.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Validity {
    pub from: Moment,
    pub to: Moment,
}

impl Subject {
    /// `C=MA, O=…, OU=TRAINING, CN=…`, in the Unicode that names need.
    pub(crate) fn training_name(&self) -> Result<Name, KeyError> {
        let country = Any::from(PrintableStringRef::new("MA")?);
        let parts = [
            (COUNTRY, country),
            (ORGANISATION, utf8(&self.organisation)?),
            (UNIT, utf8(TRAINING_UNIT)?),
            (COMMON_NAME, utf8(&self.common_name)?),
        ];
        let mut name = RdnSequence::default();
        for (oid, value) in parts {
            let part = SetOfVec::try_from([AttributeTypeAndValue { oid, value }])?;
            name.0.push(RelativeDistinguishedName(part));
        }
        Ok(name)
    }
}

impl Validity {
    pub(crate) fn to_x509(self) -> Result<CertificateValidity, KeyError> {
        if self.to <= self.from {
            return Err(KeyError::Validity);
        }
        Ok(CertificateValidity { not_before: time(self.from)?, not_after: time(self.to)? })
    }
}

pub(crate) fn serial_number(serial: &[u8; 16]) -> Result<SerialNumber, KeyError> {
    if serial.iter().all(|byte| *byte == 0) {
        return Err(KeyError::Serial);
    }
    SerialNumber::new(serial).map_err(|_| KeyError::Serial)
}

/// The same certificate in the armour that `openssl` and administrators read.
pub fn certificate_pem(der: &[u8]) -> Result<String, KeyError> {
    Ok(decode(der)?.to_pem(LineEnding::LF)?)
}

pub fn certificate_from_pem(pem: &str) -> Result<Vec<u8>, KeyError> {
    let certificate = Certificate::from_pem(pem).map_err(|_| KeyError::NotACertificate)?;
    Ok(certificate.to_der()?)
}

/// The id of the key that a certificate is of, as facts name it.
pub fn certificate_key_id(der: &[u8]) -> Result<String, KeyError> {
    Ok(crate::key::key_id(&decode(der)?.tbs_certificate.subject_public_key_info))
}

pub(crate) fn decode(der: &[u8]) -> Result<Certificate, KeyError> {
    Certificate::from_der(der).map_err(|_| KeyError::NotACertificate)
}

pub(crate) fn is_training(certificate: &Certificate) -> bool {
    name_part(certificate, UNIT).as_deref() == Some(TRAINING_UNIT)
}

pub(crate) fn common_name(certificate: &Certificate) -> Option<String> {
    name_part(certificate, COMMON_NAME)
}

pub(crate) fn validity(certificate: &Certificate) -> Validity {
    let validity = &certificate.tbs_certificate.validity;
    Validity { from: moment(validity.not_before), to: moment(validity.not_after) }
}

fn name_part(certificate: &Certificate, oid: ObjectIdentifier) -> Option<String> {
    let mut parts = certificate.tbs_certificate.subject.0.iter().flat_map(|part| part.0.iter());
    let found = parts.rfind(|part| part.oid == oid)?;
    String::from_utf8(found.value.value().to_vec()).ok()
}

fn utf8(text: &str) -> Result<Any, KeyError> {
    if text.trim().is_empty() || text.chars().count() > NAME_CHARACTERS_MAX {
        return Err(KeyError::NameLength);
    }
    Ok(Any::from(Utf8StringRef::new(text)?))
}

/// Certificates count in whole seconds.
fn time(moment: Moment) -> Result<Time, KeyError> {
    let seconds = u64::try_from(moment.0.div_euclid(1000)).map_err(|_| KeyError::Validity)?;
    let time = GeneralizedTime::from_unix_duration(Duration::from_secs(seconds))
        .map_err(|_| KeyError::Validity)?;
    Ok(Time::from(time))
}

fn moment(time: Time) -> Moment {
    let seconds = time.to_unix_duration().as_secs();
    Moment(i64::try_from(seconds).expect("a certificate year has four digits") * 1000)
}
