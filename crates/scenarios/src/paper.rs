//! What an issued document says, read from the paper itself rather than from the program.

use std::io::Read as _;

use flate2::read::ZlibDecoder;
use serde_json::Value;

/// The values that a document was set from: attached to it, for whoever copies them out.
pub fn said_on(pdf: &[u8]) -> Value {
    assert!(pdf.starts_with(b"%PDF-"), "an issued document is a PDF");
    streams(pdf)
        .into_iter()
        .find_map(|stream| {
            serde_json::from_slice(&stream).ok().filter(|value: &Value| value.is_object())
        })
        .expect("a document carries its own values")
}

/// Every stream of a PDF, inflated where it is deflated.
fn streams(pdf: &[u8]) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    let mut rest = pdf;
    while let Some(at) = position(rest, b"stream") {
        let body = &rest[at + b"stream".len()..];
        let Some(end) = position(body, b"endstream") else { break };
        let raw = &body[..end];
        let raw = raw.strip_prefix(b"\r").unwrap_or(raw);
        let raw = raw.strip_prefix(b"\n").unwrap_or(raw);
        let mut inflated = Vec::new();
        match ZlibDecoder::new(raw).read_to_end(&mut inflated) {
            Ok(_) => found.push(inflated),
            Err(_) => found.push(raw.to_vec()),
        }
        rest = &body[end + b"endstream".len()..];
    }
    found
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
