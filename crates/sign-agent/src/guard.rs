//! Who may speak with the helper.

use subtle::ConstantTimeEq as _;
use vocabulary::Moment;

use crate::agent::Agent;
use crate::answer::Asked;

/// After so many wrong codes the helper listens to no page until it is started again.
const WRONG_CODES_MAX: u32 = 5;
/// More than any person confirms.
const REQUESTS_A_MINUTE: usize = 30;
const MINUTE_MS: i64 = 60_000;

/// What was tried lately.
#[derive(Default)]
pub(crate) struct Watch {
    wrong_codes: u32,
    asked_at: Vec<Moment>,
}

/// Under its own name only: a page of elsewhere whose name was bent to this machine (DNS
/// rebinding) still sends its own name.
pub(crate) fn is_own_host(agent: &Agent, asked: &Asked) -> bool {
    let port = agent.settings.port;
    [format!("127.0.0.1:{port}"), format!("localhost:{port}")].contains(&asked.host)
}

/// The node's page, as the browser says; a program that lies about it still needs the code.
pub(crate) fn is_the_node(agent: &Agent, asked: &Asked) -> bool {
    asked.origin.as_deref() == Some(agent.settings.origin.as_str())
}

/// One of the helper's own pages.
pub(crate) fn is_own_page(asked: &Asked) -> bool {
    asked.origin.as_ref().is_some_and(|origin| *origin == format!("http://{}", asked.host))
}

/// The pairing code, and not too often.
pub(crate) fn may_ask(agent: &Agent, asked: &Asked) -> Result<(), &'static str> {
    let mut watch = agent.watch();
    if watch.wrong_codes >= WRONG_CODES_MAX {
        return Err("sign-agent-pairing-closed");
    }
    let given = asked.pairing.as_deref().unwrap_or_default();
    if !bool::from(given.as_bytes().ct_eq(agent.settings.pairing.as_bytes())) {
        watch.wrong_codes += 1;
        return Err("sign-agent-not-paired");
    }
    Ok(())
}

/// Counts what would be shown to the person.
pub(crate) fn not_too_often(agent: &Agent) -> Result<(), &'static str> {
    let now = (agent.clock)();
    let mut watch = agent.watch();
    watch.asked_at.retain(|at| now.0 - at.0 < MINUTE_MS);
    if watch.asked_at.len() >= REQUESTS_A_MINUTE {
        return Err("sign-agent-too-often");
    }
    watch.asked_at.push(now);
    Ok(())
}
