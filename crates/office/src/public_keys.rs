//! What anybody needs to verify documents without this program and without a network: the root
//! certificate for sealed files, and the list of keys for codes on paper.

use serde_json::{Value, json};
use vocabulary::Moment;

use crate::Failure;
use crate::node::Node;

/// The keys of the offices of a node, as they are published.
#[derive(Debug, Clone)]
pub struct PublicKeys {
    /// The certificate that every other one hangs from (PEM).
    pub root_pem: String,
    /// The list that verifiers of codes read (JSON, version 1).
    pub trust_json: String,
}

/// The keys that verify what the offices of this node issue.
///
/// # Errors
/// `key-missing` for an office without its seal.
pub fn public_keys(node: &Node) -> Result<PublicKeys, Failure> {
    let root_pem = node.keys.root_certificate()?;
    let mut keys: Vec<Value> = Vec::new();
    for card in node.offices() {
        let seal = node.keys.seal(&card.code)?;
        let point = seal.public_point();
        let key = paper_code::PublicKey::from_sec1(&point)
            .ok_or_else(|| Failure::Broken("a seal without a point of P-256".into()))?;
        let validity = seal.validity();
        keys.push(json!({
            "kid": key.id().to_string(),
            "key": journal::hex(&point),
            "issuer": card.code,
            "not_before": seconds(validity.from),
            "not_after": seconds(validity.to),
            "training": node.training,
        }));
    }
    let trust_json = json!({"version": 1, "keys": keys}).to_string();
    Ok(PublicKeys { root_pem, trust_json })
}

/// As the list of keys writes moments: whole seconds, UTC.
fn seconds(at: Moment) -> String {
    let text = at.to_string();
    let whole = text.split('.').next().unwrap_or_default().trim_end_matches('Z');
    format!("{whole}Z")
}
