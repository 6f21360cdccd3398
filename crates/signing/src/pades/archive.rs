//! Levels B-LT and B-LTA: what a reader needs when no authority answers any more.

use std::collections::BTreeSet;

use der::{Decode, Encode};
use vocabulary::Moment;
use x509_cert::Certificate;
use x509_cert::crl::CertificateList;

use super::PadesError;
use super::evidence::{self, Evidence};
use super::field::Field;
use super::pdf::file::File;
use super::pdf::object::{Dictionary, Object};
use super::pdf::update::Update;
use super::prepare::prepare_stamp;
use super::report::Refusal;
use super::revocation::{self, Question, Status};
use super::timestamp::{self, Stamping};
use super::trust::{Chain, Trust};
use super::verify;

/// What an authority says about a certificate, as it said it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Revocation {
    /// An `OCSPResponse` in DER.
    Ocsp(Vec<u8>),
    /// A `CertificateList` in DER.
    Crl(Vec<u8>),
}

/// The way to those who say which certificates are revoked.
pub trait RevocationSource {
    /// Both certificates in DER.
    fn revocation(&self, certificate: &[u8], issuer: &[u8]) -> Result<Revocation, PadesError>;
}

/// Adds the certificates and what is said about their revocation (B-LT). What comes back is
/// checked first: a revoked signer is refused here and not in fifty years.
pub fn archive(
    pdf: &[u8],
    trust: &Trust<'_>,
    source: &dyn RevocationSource,
    at: Moment,
) -> Result<Vec<u8>, PadesError> {
    let examined = verify::examine(pdf, trust, at)?;
    let file = File::open(pdf)?;
    let mut store = Store::of(&file)?;
    let proven_at = examined.report.proven_at;
    store.gather(&examined.signer, source, (proven_at, at), |since| Refusal::Revoked { since })?;
    for (chain, stamp) in examined.stamps.iter().zip(&examined.report.stamps) {
        store.gather(chain, source, (stamp.at, at), |_| Refusal::TimeStampRevoked)?;
    }
    store.write(&file)
}

/// Adds a time stamp over the whole file (B-LTA, once the evidence is in it).
pub fn stamp_document(
    pdf: &[u8],
    spoken: &str,
    stamping: &Stamping<'_>,
) -> Result<Vec<u8>, PadesError> {
    let file = File::open(pdf)?;
    let before = super::place::form_fields(&file)?.len();
    let name = format!("DocumentTimeStamp{before}");
    let prepared = prepare_stamp(pdf, &Field { name: &name, spoken, place: None })?;
    let token = timestamp::ask(&prepared.content(), stamping)?;
    prepared.seal(&token)
}

/// Before the last time stamp's certificate or its algorithms run out: what is said now, and
/// a new time stamp over all that was there.
pub fn renew(
    pdf: &[u8],
    spoken: &str,
    trust: &Trust<'_>,
    source: &dyn RevocationSource,
    stamping: &Stamping<'_>,
) -> Result<Vec<u8>, PadesError> {
    let archived = archive(pdf, trust, source, stamping.at)?;
    stamp_document(&archived, spoken, stamping)
}

/// The store being filled: what the file has, and what is new.
struct Store<'a> {
    present: BTreeSet<&'a [u8]>,
    certificates: Vec<Vec<u8>>,
    answers: Vec<Vec<u8>>,
    lists: Vec<Vec<u8>>,
}

impl<'a> Store<'a> {
    fn of(file: &File<'a>) -> Result<Self, PadesError> {
        let mut present = BTreeSet::new();
        for key in ["Certs", "OCSPs", "CRLs"] {
            present.extend(evidence::streams(file, key)?);
        }
        Ok(Store { present, certificates: Vec::new(), answers: Vec::new(), lists: Vec::new() })
    }

    fn gather(
        &mut self,
        chain: &Chain,
        source: &dyn RevocationSource,
        (proven_at, at): (Moment, Moment),
        revoked: impl Fn(Moment) -> Refusal,
    ) -> Result<(), PadesError> {
        for certificate in chain.certificates() {
            add(&mut self.certificates, &self.present, certificate.to_der()?);
        }
        for (certificate, issuer) in chain.links() {
            let said = source.revocation(&certificate.to_der()?, &issuer.to_der()?)?;
            let evidence = read(&said)?;
            let question = Question { certificate, issuer, proven_at, at };
            match revocation::status(&evidence, &question)? {
                Status::Good => {}
                Status::Revoked { since } if since > proven_at => {}
                Status::Revoked { since } => return Err(revoked(since).into()),
                Status::Unknown => {
                    let why = "the answer is about another certificate or another time";
                    return Err(PadesError::NoRevocation(why.into()));
                }
            }
            let delegates =
                evidence.answers.iter().flat_map(|answer| answer.certs.iter().flatten());
            for delegate in delegates {
                add(&mut self.certificates, &self.present, Certificate::to_der(delegate)?);
            }
            match said {
                Revocation::Ocsp(der) => add(&mut self.answers, &self.present, der),
                Revocation::Crl(der) => add(&mut self.lists, &self.present, der),
            }
        }
        Ok(())
    }

    fn write(self, file: &File<'_>) -> Result<Vec<u8>, PadesError> {
        let mut update = Update::of(file)?;
        let mut catalog = file.catalog()?;
        let place = catalog.get("DSS").cloned();
        let mut store = place.as_ref().map_or(Ok(Dictionary::default()), |d| file.dictionary(d))?;
        store.set("Type", Object::name("DSS"));
        let kinds = [("Certs", self.certificates), ("OCSPs", self.answers), ("CRLs", self.lists)];
        for (key, new) in kinds {
            let mut entries = file.array(&store, key)?;
            for der in new {
                let id = update.add_stream(Dictionary::default(), &der);
                entries.push(Object::Reference(id));
            }
            if !entries.is_empty() {
                store.set(key, Object::Array(entries));
            }
        }
        if let Some(id) = place.as_ref().and_then(Object::as_reference) {
            update.put(id, &Object::Dictionary(store));
        } else {
            let id = update.add(store);
            catalog.set("DSS", Object::Reference(id));
            update.put(file.catalog, &Object::Dictionary(catalog));
        }
        Ok(update.finish().bytes)
    }
}

fn read(said: &Revocation) -> Result<Evidence, Refusal> {
    let mut evidence = Evidence::default();
    match said {
        Revocation::Ocsp(der) => evidence.answers.push(evidence::answer(der)?),
        Revocation::Crl(der) => {
            let list = CertificateList::from_der(der).map_err(|_| Refusal::BadRevocationData)?;
            evidence.lists.push(list);
        }
    }
    Ok(evidence)
}

/// Each value once: a renewal meets the same certificates again.
fn add(to: &mut Vec<Vec<u8>>, present: &BTreeSet<&[u8]>, der: Vec<u8>) {
    if !present.contains(der.as_slice()) && !to.contains(&der) {
        to.push(der);
    }
}
