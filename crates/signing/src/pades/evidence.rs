//! The document security store: certificates and what is said about their revocation.

use der::Decode;
use x509_cert::Certificate;
use x509_cert::crl::CertificateList;
use x509_ocsp::{BasicOcspResponse, OcspResponse, OcspResponseStatus};

use super::pdf::file::File;
use super::pdf::object::Object;
use super::report::Refusal;

/// More than a document that is renewed for a century needs; bounds a hostile file's demands.
const ENTRIES_MAX: usize = 1_000;

/// What a document brings along about certificates.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evidence {
    pub(crate) certificates: Vec<Certificate>,
    pub(crate) answers: Vec<BasicOcspResponse>,
    pub(crate) lists: Vec<CertificateList>,
}

pub(crate) fn has_store(file: &File<'_>) -> Result<bool, Refusal> {
    Ok(file.catalog()?.get("DSS").is_some())
}

/// Empty for a document without a store.
pub(crate) fn read(file: &File<'_>) -> Result<Evidence, Refusal> {
    let bad = |_| Refusal::BadRevocationData;
    let mut evidence = Evidence::default();
    for der in streams(file, "Certs")? {
        evidence.certificates.push(Certificate::from_der(der).map_err(bad)?);
    }
    for der in streams(file, "OCSPs")? {
        evidence.answers.push(answer(der)?);
    }
    for der in streams(file, "CRLs")? {
        evidence.lists.push(CertificateList::from_der(der).map_err(bad)?);
    }
    Ok(evidence)
}

pub(crate) fn answer(der: &[u8]) -> Result<BasicOcspResponse, Refusal> {
    let bad = |_| Refusal::BadRevocationData;
    let response = OcspResponse::from_der(der).map_err(bad)?;
    let known = response.response_status == OcspResponseStatus::Successful;
    let basic = response.response_bytes.filter(|_| known).ok_or(Refusal::BadRevocationData)?;
    BasicOcspResponse::from_der(basic.response.as_bytes()).map_err(bad)
}

/// The bytes of every entry under `key` of the store.
pub(crate) fn streams<'a>(file: &File<'a>, key: &str) -> Result<Vec<&'a [u8]>, Refusal> {
    let catalog = file.catalog()?;
    let Some(store) = catalog.get("DSS") else { return Ok(Vec::new()) };
    let entries: Vec<Object> = file.array(&file.dictionary(store)?, key)?;
    let mut ids: Vec<_> = entries.iter().filter_map(Object::as_reference).collect();
    ids.sort_unstable();
    let twice = ids.windows(2).any(|pair| pair[0] == pair[1]);
    if twice || entries.len() > ENTRIES_MAX {
        return Err(Refusal::BadRevocationData);
    }
    entries.iter().map(|entry| Ok(file.plain_stream(entry)?)).collect()
}
