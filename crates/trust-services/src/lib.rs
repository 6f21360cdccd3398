//! The services that make a signature last: time stamps (RFC 3161) and word of revoked certificates
//! (RFC 6960, RFC 5280), asked over HTTP as a data directory configures them.

mod config;

pub use config::{BadConfig, Services};

use http_client::{Answer, Client};
use signing::pades::{
    PadesError, Revocation, RevocationSource, StampError, TimeStampAuthority, revocation_question,
};

/// A time-stamp authority at an address.
#[derive(Debug, Clone)]
pub struct TimeStamps {
    client: Client,
    url: String,
}

impl TimeStampAuthority for TimeStamps {
    fn stamp(&self, request_der: &[u8]) -> Result<Vec<u8>, StampError> {
        let sent = self.client.post(&self.url, "application/timestamp-query", request_der);
        let answer = sent.map_err(|lost| StampError::Unreachable(lost.to_string()))?;
        whole(&self.url, answer).map_err(StampError::Unreachable)
    }
}

/// Whom to ask about the certificates of one authority.
#[derive(Debug, Clone)]
struct Informant {
    /// The authority's certificate, in DER.
    issuer: Vec<u8>,
    /// A responder; asked first.
    ocsp: Option<String>,
    /// Where its list lies.
    list: Option<String>,
}

/// Those who say which certificates are revoked.
#[derive(Debug, Clone)]
pub struct Revocations {
    client: Client,
    informants: Vec<Informant>,
}

impl Revocations {
    fn by_responder(&self, url: &str, question: &[u8]) -> Result<Revocation, String> {
        let sent = self.client.post(url, "application/ocsp-request", question);
        let answer = sent.map_err(|lost| lost.to_string())?;
        whole(url, answer).map(Revocation::Ocsp)
    }

    fn by_list(&self, url: &str) -> Result<Revocation, String> {
        let answer = self.client.get(url).map_err(|lost| lost.to_string())?;
        whole(url, answer).map(Revocation::Crl)
    }
}

impl RevocationSource for Revocations {
    fn revocation(&self, certificate: &[u8], issuer: &[u8]) -> Result<Revocation, PadesError> {
        let mut why = "nobody is configured for the authority of this certificate".to_owned();
        for informant in self.informants.iter().filter(|one| one.issuer == issuer) {
            if let Some(url) = &informant.ocsp {
                match self.by_responder(url, &revocation_question(certificate, issuer)?) {
                    Ok(said) => return Ok(said),
                    Err(lost) => why = lost,
                }
            }
            if let Some(url) = &informant.list {
                match self.by_list(url) {
                    Ok(said) => return Ok(said),
                    Err(lost) => why = lost,
                }
            }
        }
        Err(PadesError::NoRevocation(why))
    }
}

fn whole(url: &str, answer: Answer) -> Result<Vec<u8>, String> {
    match answer.status {
        200 => Ok(answer.body),
        status => Err(format!("{url}: status {status}")),
    }
}
