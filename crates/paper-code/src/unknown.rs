//! Claims and fields that a later version added: kept as they came, shown as unknown.

use std::fmt::Write as _;

use ciborium::Value;

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Among the claims of the CWT.
    Claim,
    /// Among the parts of the document.
    Document,
    /// Among the fields.
    Field,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Unknown {
    pub level: Level,
    pub key: i64,
    pub(crate) value: Value,
}

// No float is ever in a value, so it equals itself.
impl Eq for Unknown {}

impl Unknown {
    /// The value in CBOR's diagnostic notation, every letter that could hide escaped.
    pub fn shown(&self) -> String {
        let mut out = String::new();
        show(&self.value, &mut out);
        out
    }
}

fn show(value: &Value, out: &mut String) {
    match value {
        Value::Integer(number) => {
            let _ = write!(out, "{}", i128::from(*number));
        }
        Value::Bytes(bytes) => {
            out.push_str("h'");
            for byte in bytes {
                let _ = write!(out, "{byte:02x}");
            }
            out.push('\'');
        }
        Value::Text(text) => {
            let _ = write!(out, "{text:?}");
        }
        Value::Bool(yes) => out.push_str(if *yes { "true" } else { "false" }),
        Value::Array(items) => {
            out.push('[');
            for (at, inner) in items.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { ", " });
                show(inner, out);
            }
            out.push(']');
        }
        Value::Map(entries) => {
            out.push('{');
            for (at, (key, inner)) in entries.iter().enumerate() {
                out.push_str(if at == 0 { "" } else { ", " });
                show(key, out);
                out.push_str(": ");
                show(inner, out);
            }
            out.push('}');
        }
        _ => out.push_str("null"),
    }
}
