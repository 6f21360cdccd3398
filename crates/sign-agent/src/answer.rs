//! Question and answer, without a network: what the node's page may ask.

use serde_json::{Value, json};
use vocabulary::Problem;

use crate::agent::Agent;
use crate::waiting::{State, Waiting};
use crate::{confirm, guard, page, shown};

/// The acts of one birth, and what follows from them, are a few facts.
const CONTENTS_MAX: usize = 32;

/// What of a request matters.
#[derive(Debug, Default)]
pub struct Asked {
    pub method: String,
    pub path: String,
    pub host: String,
    pub origin: Option<String>,
    pub pairing: Option<String>,
    pub wants_private_network: bool,
    pub body: Vec<u8>,
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(&'static str, String)>,
    pub body: String,
}

impl Agent {
    /// Answers one request; may wait for a token.
    pub fn answer(&self, asked: &Asked) -> Answer {
        if !guard::is_own_host(self, asked) {
            return page::plain(403);
        }
        let parts: Vec<&str> = asked.path.trim_matches('/').split('/').collect();
        match (asked.method.as_str(), parts.as_slice()) {
            ("OPTIONS", ["sign"] | ["sign", _]) => self.preflight(asked),
            ("POST", ["sign"]) => self.for_the_node(asked, || self.ask(asked)),
            ("GET", ["sign", id]) => self.for_the_node(asked, || self.ask_again(id)),
            ("GET", [""]) => page::own(200, page::start(self)),
            ("GET", ["confirm", id]) => confirm::show(self, id),
            ("POST", ["confirm", id]) if guard::is_own_page(asked) => {
                confirm::decide(self, id, &asked.body)
            }
            ("POST", ["confirm", _]) => page::plain(403),
            _ => page::plain(404),
        }
    }

    fn preflight(&self, asked: &Asked) -> Answer {
        if !guard::is_the_node(self, asked) {
            return page::plain(403);
        }
        let mut headers = self.for_its_origin();
        headers.push(("access-control-allow-methods", "GET, POST".into()));
        headers.push(("access-control-allow-headers", "content-type, x-sijill-pairing".into()));
        if asked.wants_private_network {
            headers.push(("access-control-allow-private-network", "true".into()));
        }
        Answer { status: 204, headers, body: String::new() }
    }

    /// One origin and never `*`.
    fn for_its_origin(&self) -> Vec<(&'static str, String)> {
        vec![
            ("access-control-allow-origin", self.settings.origin.clone()),
            ("vary", "origin".into()),
            ("cache-control", "no-store".into()),
        ]
    }

    fn for_the_node(
        &self,
        asked: &Asked,
        answer: impl FnOnce() -> Result<(u16, Value), (u16, &'static str)>,
    ) -> Answer {
        if !guard::is_the_node(self, asked) {
            return page::plain(403);
        }
        let answered = guard::may_ask(self, asked).map_err(|code| (403, code));
        let (status, value) = match answered.and_then(|()| answer()) {
            Ok(said) => said,
            Err((status, code)) => {
                let message = self.texts.problem(self.settings.lang, &Problem::refuse(code));
                (status, json!({"code": code, "message": message}))
            }
        };
        let mut headers = self.for_its_origin();
        headers.push(("content-type", "application/json".into()));
        Answer { status, headers, body: value.to_string() }
    }

    fn ask(&self, asked: &Asked) -> Result<(u16, Value), (u16, &'static str)> {
        guard::not_too_often(self).map_err(|code| (429, code))?;
        let contents = contents(&asked.body).ok_or((400, "sign-agent-not-a-fact"))?;
        let key = signing::certificate_key_id(self.keys.certificate())
            .map_err(|_| (500, "key-token-certificate-missing"))?;
        shown::read(&contents, &key).map_err(|code| (400, code))?;
        let now = (self.clock)();
        let (id, token) = (self.secret(), self.secret());
        let mut waiting = self.waiting();
        if waiting.as_ref().is_some_and(|one| one.is_open(now)) {
            return Err((409, "sign-agent-busy"));
        }
        let page = format!("/confirm/{id}");
        *waiting =
            Some(Waiting { id: id.clone(), token, contents, since: now, state: State::Asked });
        Ok((202, json!({"id": id, "page": page})))
    }

    fn ask_again(&self, id: &str) -> Result<(u16, Value), (u16, &'static str)> {
        let now = (self.clock)();
        let waiting = self.waiting();
        let asked = waiting.as_ref().filter(|one| one.id == id);
        let asked = asked.ok_or((404, "sign-agent-forgotten"))?;
        match &asked.state {
            State::Asked if !asked.is_open(now) => Err((404, "sign-agent-forgotten")),
            State::Asked | State::Signing => Ok((202, json!({"id": id}))),
            State::Signed(signatures) => {
                let signatures: Vec<String> = signatures.iter().map(|one| hex(one)).collect();
                Ok((200, json!({"signatures": signatures})))
            }
            State::Declined => Err((410, "sign-agent-declined")),
        }
    }
}

/// `{"contents": ["…"]}`, in hexadecimal.
fn contents(body: &[u8]) -> Option<Vec<Vec<u8>>> {
    let read: Value = serde_json::from_slice(body).ok()?;
    let list = read.get("contents")?.as_array()?;
    if list.is_empty() || list.len() > CONTENTS_MAX {
        return None;
    }
    list.iter().map(|one| unhex(one.as_str()?)).collect()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16);
    if !text.len().is_multiple_of(2) {
        return None;
    }
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| u8::try_from(digit(pair[0])? * 16 + digit(pair[1])?).ok()).collect()
}
