//! The helper's own page: what is to be signed, and the registrar's yes with the PIN.

use key_token::{Pin, TokenError};
use vocabulary::Problem;

use crate::agent::Agent;
use crate::answer::Answer;
use crate::waiting::State;
use crate::{page, shown};

/// What a form of this page says.
struct Decision {
    token: String,
    pin: String,
    signs: bool,
}

pub(crate) fn show(agent: &Agent, id: &str) -> Answer {
    let now = (agent.clock)();
    let waiting = agent.waiting();
    match waiting.as_ref().filter(|one| one.id == id && one.is_open(now)) {
        Some(one) => asked(agent, 200, &one.id, &one.token, &one.contents, None),
        None => page::own(404, page::word(agent, "sign-agent-nothing-waits")),
    }
}

/// The page again, with what stopped the token the last time.
fn asked(
    agent: &Agent,
    status: u16,
    id: &str,
    token: &str,
    contents: &[Vec<u8>],
    trouble: Option<TokenError>,
) -> Answer {
    let key = signing::certificate_key_id(agent.keys.certificate()).unwrap_or_default();
    let Ok(shown) = shown::read(contents, &key) else {
        return page::own(500, page::word(agent, "sign-agent-nothing-waits"));
    };
    let trouble = trouble
        .map(|error| agent.texts.problem(agent.settings.lang, &Problem::refuse(error.code())));
    page::own(status, page::ask(agent, id, token, &shown, trouble.as_deref()))
}

pub(crate) fn decide(agent: &Agent, id: &str, body: &[u8]) -> Answer {
    let decision = read(body);
    let now = (agent.clock)();
    let (token, contents) = {
        let mut waiting = agent.waiting();
        let open = waiting
            .as_mut()
            .filter(|one| one.id == id && one.token == decision.token && one.state == State::Asked);
        let Some(one) = open.filter(|one| one.is_open(now)) else {
            return page::own(404, page::word(agent, "sign-agent-nothing-waits"));
        };
        if !decision.signs {
            one.state = State::Declined;
            return page::own(200, page::word(agent, "sign-agent-declined-here"));
        }
        one.state = State::Signing;
        (one.token.clone(), one.contents.clone())
    };
    let signed = sign(agent, Pin::new(decision.pin), &contents);
    let (state, answer) = match signed {
        Ok(signatures) => {
            let said = page::own(200, page::word(agent, "sign-agent-signed-here"));
            (State::Signed(signatures), said)
        }
        Err(error) => (State::Asked, asked(agent, 422, id, &token, &contents, Some(error))),
    };
    if let Some(one) = agent.waiting().as_mut().filter(|one| one.id == id) {
        one.state = state;
    }
    answer
}

/// All of them or none: what goes back to the node is one act with what follows from it.
fn sign(agent: &Agent, pin: Pin, contents: &[Vec<u8>]) -> Result<Vec<Vec<u8>>, TokenError> {
    let _alone = agent.signing.lock().unwrap_or_else(|poisoned| poisoned.into_inner());
    let signer = agent.keys.open(pin)?;
    let signatures = contents.iter().map(|content| signer.sign_detached(content));
    signatures.collect::<Result<_, _>>().map_err(|error| TokenError::from_signing(&error))
}

fn read(body: &[u8]) -> Decision {
    let text = String::from_utf8_lossy(body);
    let field = |name: &str| {
        let fields = text.split('&').filter_map(|pair| pair.split_once('='));
        let mut found = fields.filter(|(key, _)| *key == name);
        found.next().map(|(_, value)| decoded(value)).unwrap_or_default()
    };
    Decision { token: field("token"), pin: field("pin"), signs: field("decision") == "sign" }
}

/// As forms are sent: `+` for a blank, `%` and two digits for other bytes.
fn decoded(value: &str) -> String {
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        let digits = |rest: &mut std::str::Bytes<'_>| {
            let pair = [rest.next()?, rest.next()?];
            u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()
        };
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => bytes.push(digits(&mut rest).unwrap_or(b'?')),
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
