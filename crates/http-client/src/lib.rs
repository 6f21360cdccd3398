//! Asking services over HTTP: time stamps, revocation, witnesses. What is asked is public and what
//! is answered is signed, so there is no TLS here; nothing secret may ever be sent this way.

use std::fmt;
use std::time::Duration;

use ureq::Agent;

/// A service that does not answer keeps nobody waiting for longer.
const PATIENCE: Duration = Duration::from_secs(10);
/// No answer of these services is longer: a list of revoked certificates may be long.
const ANSWER_MAX: u64 = 16 * 1024 * 1024;

/// Asks; follows nobody elsewhere.
#[derive(Debug, Clone)]
pub struct Client {
    agent: Agent,
}

/// What was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    pub content_type: String,
    pub body: Vec<u8>,
}

/// Nothing was answered: the words are for whoever keeps the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unanswered(pub String);

impl fmt::Display for Unanswered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unanswered {}

impl Default for Client {
    fn default() -> Self {
        let config = Agent::config_builder()
            .timeout_global(Some(PATIENCE))
            .http_status_as_error(false)
            .max_redirects(0)
            .build();
        Self { agent: config.into() }
    }
}

impl Client {
    /// Brings a body to an address.
    ///
    /// # Errors
    /// `Unanswered`; a status that refuses is an answer.
    pub fn post(&self, url: &str, content_type: &str, body: &[u8]) -> Result<Answer, Unanswered> {
        let sent = self.agent.post(url).header("content-type", content_type).send(body);
        read(url, sent)
    }

    /// Fetches what is at an address.
    ///
    /// # Errors
    /// `Unanswered`; a status that refuses is an answer.
    pub fn get(&self, url: &str) -> Result<Answer, Unanswered> {
        read(url, self.agent.get(url).call())
    }
}

fn read(
    url: &str,
    sent: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
) -> Result<Answer, Unanswered> {
    let lost = |error: ureq::Error| Unanswered(format!("{url}: {error}"));
    let mut answer = sent.map_err(lost)?;
    let content_type = answer.headers().get("content-type").and_then(|kind| kind.to_str().ok());
    let content_type = content_type.unwrap_or_default().to_owned();
    let status = answer.status().as_u16();
    let body = answer.body_mut().with_config().limit(ANSWER_MAX).read_to_vec().map_err(lost)?;
    Ok(Answer { status, content_type, body })
}
