//! Was a certificate revoked, as OCSP answers (RFC 6960) and lists (RFC 5280) say?

use der::asn1::{GeneralizedTime, OctetString};
use der::{Decode, Encode};
use vocabulary::Moment;
use x509_cert::Certificate;
use x509_cert::crl::{CertificateList, RevokedCert};
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::KeyUsage;
use x509_cert::time::Time;
use x509_ocsp::{
    BasicOcspResponse, CertId, CertStatus, OcspRequest, Request, SingleResponse, TbsRequest,
};

use super::PadesError;
use super::evidence::Evidence;
use super::report::Refusal;
use super::trust::CLOCKS_MS;
use crate::certificate;
use crate::error::VerifyError;
use crate::purpose::Purpose;
use crate::{algorithm, path};

/// What the evidence says. The worst answer counts.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Status {
    Unknown,
    Good,
    Revoked { since: Moment },
}

/// One certificate, whoever issued it, and when it must have been good.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Question<'a> {
    pub(crate) certificate: &'a Certificate,
    pub(crate) issuer: &'a Certificate,
    /// The moment at which the signature is known to have existed.
    pub(crate) proven_at: Moment,
    /// Now: evidence from the future is none.
    pub(crate) at: Moment,
}

pub(crate) fn status(evidence: &Evidence, question: &Question<'_>) -> Result<Status, Refusal> {
    let mut worst = Status::Unknown;
    for answer in &evidence.answers {
        worst = worse(worst, by_answer(answer, question)?);
    }
    for list in &evidence.lists {
        worst = worse(worst, by_list(list, question)?);
    }
    Ok(worst)
}

fn worse(one: Status, other: Status) -> Status {
    match (one, other) {
        (Status::Revoked { since: a }, Status::Revoked { since: b }) => {
            Status::Revoked { since: a.min(b) }
        }
        (Status::Revoked { .. }, _) | (_, Status::Unknown) => one,
        _ => other,
    }
}

fn by_answer(answer: &BasicOcspResponse, question: &Question<'_>) -> Result<Status, Refusal> {
    let responses = &answer.tbs_response_data.responses;
    let Some(single) = responses.iter().find(|single| is_about(&single.cert_id, question)) else {
        return Ok(Status::Unknown);
    };
    let message = answer.tbs_response_data.to_der().map_err(|_| Refusal::BadRevocationData)?;
    let signature = answer.signature.as_bytes().ok_or(Refusal::BadRevocationData)?;
    let how = &answer.signature_algorithm;
    let signed_by = |one: &Certificate| algorithm::check(one, how, &message, signature).is_ok();
    let produced = moment(&answer.tbs_response_data.produced_at.0);
    let delegates = answer.certs.as_deref().unwrap_or_default();
    let answerable = signed_by(question.issuer)
        || delegates.iter().any(|one| may_answer(one, question.issuer, produced) && signed_by(one));
    if answerable { Ok(status_of(single, question)) } else { Err(Refusal::BadRevocationData) }
}

/// Somebody whom the issuer itself has named for this.
fn may_answer(delegate: &Certificate, issuer: &Certificate, produced: Moment) -> bool {
    let validity = certificate::validity(delegate);
    delegate.tbs_certificate.issuer == issuer.tbs_certificate.subject
        && validity.from <= produced
        && produced <= validity.to
        && path::check_signer(delegate, Purpose::AnswerRevocation).is_ok()
        && path::issued(issuer, delegate) == Ok(true)
}

fn status_of(single: &SingleResponse, question: &Question<'_>) -> Status {
    let from = moment(&single.this_update.0);
    let to = single.next_update.as_ref().map(|time| moment(&time.0));
    match &single.cert_status {
        CertStatus::Revoked(info) => Status::Revoked { since: moment(&info.revocation_time.0) },
        CertStatus::Good(_) if covers(from, to, question) => Status::Good,
        CertStatus::Good(_) | CertStatus::Unknown(_) => Status::Unknown,
    }
}

/// Evidence that had run out before the signature existed says nothing about it.
fn covers(from: Moment, to: Option<Moment>, question: &Question<'_>) -> bool {
    from.0 <= question.at.0.saturating_add(CLOCKS_MS) && to.unwrap_or(from) >= question.proven_at
}

/// The question to a responder (RFC 6960): one certificate, named as every responder expects it.
pub fn revocation_question(certificate: &[u8], issuer: &[u8]) -> Result<Vec<u8>, PadesError> {
    let own = Certificate::from_der(certificate)?.tbs_certificate;
    let by = Certificate::from_der(issuer)?.tbs_certificate;
    let key = by.subject_public_key_info.subject_public_key.raw_bytes().to_vec();
    let hash_algorithm = algorithm::naming_algorithm();
    let hashed = |of: &[u8]| {
        let digest = algorithm::naming_digest(&hash_algorithm, of).unwrap_or_default();
        OctetString::new(digest)
    };
    let asked = CertId {
        issuer_name_hash: hashed(&by.subject.to_der()?)?,
        issuer_key_hash: hashed(&key)?,
        serial_number: own.serial_number,
        hash_algorithm: hash_algorithm.clone(),
    };
    let request_list = vec![Request { req_cert: asked, single_request_extensions: None }];
    let tbs_request = TbsRequest { request_list, ..TbsRequest::default() };
    Ok(OcspRequest { tbs_request, optional_signature: None }.to_der()?)
}

/// SHA-1 is enough here: it only chooses among certificates, the answer's signature proves.
fn is_about(id: &CertId, question: &Question<'_>) -> bool {
    let issuer = &question.issuer.tbs_certificate;
    let own = &question.certificate.tbs_certificate;
    let Ok(name) = issuer.subject.to_der() else { return false };
    let Some(key) = issuer.subject_public_key_info.subject_public_key.as_bytes() else {
        return false;
    };
    let is = |hash: &OctetString, of: &[u8]| {
        algorithm::naming_digest(&id.hash_algorithm, of).as_deref() == Some(hash.as_bytes())
    };
    id.serial_number == own.serial_number
        && is(&id.issuer_name_hash, &name)
        && is(&id.issuer_key_hash, key)
}

fn by_list(list: &CertificateList, question: &Question<'_>) -> Result<Status, Refusal> {
    let tbs = &list.tbs_cert_list;
    if tbs.issuer != question.certificate.tbs_certificate.issuer {
        return Ok(Status::Unknown);
    }
    let message = tbs.to_der().map_err(|_| Refusal::BadRevocationData)?;
    let signature = list.signature.as_bytes().ok_or(Refusal::BadRevocationData)?;
    let usage = path::extension::<KeyUsage>(question.issuer)?;
    let may =
        usage.is_some_and(|usage| usage.crl_sign()) && tbs.signature == list.signature_algorithm;
    match algorithm::check(question.issuer, &list.signature_algorithm, &message, signature) {
        Ok(()) if may => {}
        // Another authority of the same name.
        Err(VerifyError::BadSignature | VerifyError::Unsupported) => return Ok(Status::Unknown),
        _ => return Err(Refusal::BadRevocationData),
    }
    let entries = tbs.revoked_certificates.as_deref().unwrap_or_default();
    // A critical extension narrows the list down in a way that is not understood here.
    let narrowed = is_critical(tbs.crl_extensions.as_deref())
        || entries.iter().any(|entry| is_critical(entry.crl_entry_extensions.as_deref()));
    if narrowed {
        return Ok(Status::Unknown);
    }
    let serial = &question.certificate.tbs_certificate.serial_number;
    let found = entries.iter().find(|entry: &&RevokedCert| entry.serial_number == *serial);
    let to = tbs.next_update.as_ref().map(time);
    Ok(match found {
        Some(entry) => Status::Revoked { since: time(&entry.revocation_date) },
        None if covers(time(&tbs.this_update), to, question) => Status::Good,
        None => Status::Unknown,
    })
}

fn is_critical(extensions: Option<&[Extension]>) -> bool {
    extensions.is_some_and(|all| all.iter().any(|extension| extension.critical))
}

fn time(time: &Time) -> Moment {
    seconds(time.to_unix_duration().as_secs())
}

fn moment(time: &GeneralizedTime) -> Moment {
    seconds(time.to_unix_duration().as_secs())
}

fn seconds(seconds: u64) -> Moment {
    Moment(i64::try_from(seconds).expect("a year of four digits") * 1000)
}
