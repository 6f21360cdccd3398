//! One time-stamp token: what it is of, when it was made, and by whom.

use cms::content_info::CmsVersion;
use der::asn1::{ObjectIdentifier, Uint};
use der::{Any, Decode, Tag, Tagged};
use vocabulary::Moment;
use x509_cert::Certificate;

use super::report::Refusal;
use super::timestamp::Imprint;
use crate::TrustedRoots;
use crate::algorithm::Hash;
use crate::envelope::{self, Envelope};
use crate::error::VerifyError;
use crate::path;
use crate::purpose::Purpose;

pub(crate) const SIGNATURE_TIME_STAMP: ObjectIdentifier =
    ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.14");
const TST_INFO: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.1.4");

/// A token that its authority has signed. Whether the authority's certificate was valid is
/// not said here: that depends on what else proves the token's age.
#[derive(Clone, Debug)]
pub(crate) struct Token {
    pub(crate) at: Moment,
    pub(crate) nonce: Option<Vec<u8>>,
    pub(crate) authority: Certificate,
    /// Above the authority's certificate, root last.
    pub(crate) path: Vec<Certificate>,
}

/// `known` are certificates that lie elsewhere in the document.
pub(crate) fn read(
    token: &[u8],
    message: &[u8],
    known: &[Certificate],
    roots: &TrustedRoots,
) -> Result<Token, Refusal> {
    let envelope = envelope::read(token).map_err(refusal)?;
    let content = enclosed(&envelope)?;
    let authority = envelope.check(content).map_err(refusal)?.clone();
    let (at, nonce) = statement(content, message)?;
    let known = [envelope.certificates.as_slice(), known].concat();
    let path = path::find(&authority, &known, roots, Purpose::Stamp).map_err(refusal)?;
    let path = path::no_stray(&authority, &envelope.certificates, roots, path);
    Ok(Token { at, nonce, authority, path: path.map_err(refusal)? })
}

fn enclosed(envelope: &Envelope) -> Result<&[u8], Refusal> {
    let plain = envelope.content_type == TST_INFO
        && envelope.version == CmsVersion::V3
        && envelope.digest_algorithms == [envelope.signer.digest_alg.clone()]
        && envelope.signer.unsigned_attrs.is_none();
    envelope.content.as_deref().filter(|_| plain).ok_or(Refusal::TimeStampMalformed)
}

/// `TSTInfo`: the imprint must be of `message`; answers moment and nonce.
fn statement(content: &[u8], message: &[u8]) -> Result<(Moment, Option<Vec<u8>>), Refusal> {
    let malformed = |_| Refusal::TimeStampMalformed;
    let parts = Vec::<Any>::from_der(content).map_err(malformed)?;
    let [version, _policy, imprint, _serial, at, rest @ ..] = parts.as_slice() else {
        return Err(Refusal::TimeStampMalformed);
    };
    if version.decode_as::<u8>().map_err(malformed)? != 1 {
        return Err(Refusal::TimeStampMalformed);
    }
    let imprint = imprint.decode_as::<Imprint>().map_err(malformed)?;
    let hash = Hash::of(&imprint.algorithm).map_err(refusal)?;
    if imprint.digest.as_bytes() != hash.digest(message) {
        return Err(Refusal::TimeStampAltered);
    }
    let nonce = rest.iter().find(|part| part.tag() == Tag::Integer);
    let nonce = nonce.map(Any::decode_as::<Uint>).transpose().map_err(malformed)?;
    let at = Some(at).filter(|at| at.tag() == Tag::GeneralizedTime);
    let at = at.and_then(|at| moment(at.value())).ok_or(Refusal::TimeStampMalformed)?;
    Ok((at, nonce.map(|nonce| nonce.as_bytes().to_vec())))
}

/// `20231114221320Z`, or with a fraction of a second, which only time stamps have.
pub(crate) fn moment(text: &[u8]) -> Option<Moment> {
    let text = std::str::from_utf8(text).ok()?.strip_suffix('Z')?;
    let (seconds, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let two = |from: usize| seconds.get(from..from + 2).and_then(decimal);
    let year = u16::try_from(two(0)? * 100 + two(2)?).ok()?;
    let part = |from: usize| two(from).and_then(|number| u8::try_from(number).ok());
    let date = (part(4)?, part(6)?, part(8)?, part(10)?, part(12)?);
    let date = der::DateTime::new(year, date.0, date.1, date.2, date.3, date.4).ok()?;
    if seconds.len() != 14 || fraction.is_empty() || fraction.len() > 9 {
        return None;
    }
    let milliseconds = decimal(&format!("{fraction:0<3}")[..3])
        .filter(|_| fraction.bytes().all(|byte| byte.is_ascii_digit()))?;
    let seconds = i64::try_from(date.unix_duration().as_secs()).ok()?;
    Some(Moment(seconds * 1000 + i64::from(milliseconds)))
}

fn decimal(digits: &str) -> Option<u32> {
    digits.parse().ok().filter(|_| digits.bytes().all(|byte| byte.is_ascii_digit()))
}

fn refusal(error: VerifyError) -> Refusal {
    match error {
        VerifyError::Malformed => Refusal::TimeStampMalformed,
        VerifyError::Unsupported => Refusal::Unsupported,
        VerifyError::OtherContent | VerifyError::OtherCertificate | VerifyError::BadSignature => {
            Refusal::TimeStampAltered
        }
        VerifyError::UnknownIssuer => Refusal::UnknownTimeStampAuthority,
        VerifyError::NotForSigning => Refusal::TimeStampWrongPurpose,
        VerifyError::NotValidThen => Refusal::TimeStampExpired,
    }
}
