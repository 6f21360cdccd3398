//! What the bytes say, read here and not told by the page that sent them.

use journal::{Fact, Payload};
use sha2::{Digest, Sha256};

/// One fact, as the registrar is to see it.
pub(crate) struct Shown {
    pub(crate) fact: Fact,
    pub(crate) payload: Payload,
    pub(crate) sha256: String,
}

/// Reads the bytes of facts that are to be signed with the key of this id.
pub(crate) fn read(contents: &[Vec<u8>], key: &str) -> Result<Vec<Shown>, &'static str> {
    contents.iter().map(|content| one(content, key)).collect()
}

fn one(content: &[u8], key: &str) -> Result<Shown, &'static str> {
    let not_a_fact = "sign-agent-not-a-fact";
    let fact = journal::decode(content).map_err(|_| not_a_fact)?;
    // Bytes that read like this fact and are not its bytes could say more than what is shown.
    if journal::encode(&fact) != content {
        return Err(not_a_fact);
    }
    let payload = Payload::of(&fact).map_err(|_| not_a_fact)?;
    if fact.key != key {
        return Err("key-token-other-key");
    }
    let sha256 = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(Shown { fact, payload, sha256 })
}
