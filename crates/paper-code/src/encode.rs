//! Claims become the payload of the signature: one CWT, one encoding.

use ciborium::Value;
use vocabulary::{ActKind, Moment};

use crate::cbor;
use crate::claims::{ActReference, Claims};
use crate::document_id;
use crate::fields;
use crate::unknown::Level;

/// Claims of RFC 8392.
pub(crate) const ISSUER: i64 = 1;
pub(crate) const EXPIRES_AT: i64 = 4;
pub(crate) const ISSUED_AT: i64 = 6;
pub(crate) const CWT_ID: i64 = 7;
/// A claim for private use (less than -65536): the document.
pub(crate) const DOCUMENT: i64 = -65_537;

/// Parts of the document.
pub(crate) const KIND: i64 = 1;
pub(crate) const FORM_VERSION: i64 = 2;
pub(crate) const ACT: i64 = 3;
pub(crate) const FIELDS: i64 = 4;
pub(crate) const JOURNAL: i64 = 5;
pub(crate) const DATA_HASH: i64 = 6;
pub(crate) const TRAINING: i64 = 7;

pub(crate) fn payload(claims: &Claims) -> Vec<u8> {
    let mut entries = vec![
        (ISSUER, Value::from(claims.issuer.as_str())),
        (EXPIRES_AT, Value::from(seconds(claims.expires_at))),
        (ISSUED_AT, Value::from(seconds(claims.issued_at))),
        (CWT_ID, Value::Bytes(document_id::to_bytes(&claims.document).to_vec())),
        (DOCUMENT, document(claims)),
    ];
    entries.extend(unknown(claims, Level::Claim));
    cbor::bytes_of(&cbor::map(entries))
}

fn document(claims: &Claims) -> Value {
    let mut parts = vec![
        (KIND, Value::from(claims.kind.as_str())),
        (FORM_VERSION, Value::from(claims.form_version.as_str())),
        (DATA_HASH, Value::Bytes(claims.data_hash.to_vec())),
    ];
    parts.extend(claims.act.as_ref().map(|reference| (ACT, act(reference))));
    let mut rows: Vec<(i64, Value)> = claims
        .fields
        .iter()
        .map(|(field, value)| (field.row().key, fields::to_cbor(value)))
        .collect();
    rows.extend(unknown(claims, Level::Field));
    if !rows.is_empty() {
        parts.push((FIELDS, cbor::map(rows)));
    }
    if let Some(tie) = claims.journal {
        let tie = vec![Value::from(tie.position), Value::Bytes(tie.leaf.to_vec())];
        parts.push((JOURNAL, Value::Array(tie)));
    }
    if claims.training {
        parts.push((TRAINING, Value::Bool(true)));
    }
    parts.extend(unknown(claims, Level::Document));
    cbor::map(parts)
}

/// `[kind, number, year, suffix, office]`, the last two only as far as they say something.
fn act(act: &ActReference) -> Value {
    let mut parts = vec![
        Value::from(kind_number(act.kind)),
        Value::from(act.number.number),
        Value::from(act.number.year),
    ];
    if !act.number.suffix.is_empty() || act.office.is_some() {
        parts.push(Value::from(act.number.suffix.as_str()));
    }
    parts.extend(act.office.as_ref().map(|office| Value::from(office.as_str())));
    Value::Array(parts)
}

/// Never given a second meaning, like the keys of fields.
pub(crate) fn kind_number(kind: ActKind) -> i64 {
    match kind {
        ActKind::Birth => 1,
        ActKind::Death => 2,
        ActKind::Marriage => 3,
        ActKind::Divorce => 4,
    }
}

pub(crate) fn seconds(moment: Moment) -> i64 {
    moment.0.div_euclid(1000)
}

fn unknown(claims: &Claims, level: Level) -> impl Iterator<Item = (i64, Value)> {
    let at_level = claims.unknown.iter().filter(move |unknown| unknown.level == level);
    at_level.map(|unknown| (unknown.key, unknown.value.clone()))
}
