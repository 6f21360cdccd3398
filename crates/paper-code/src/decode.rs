//! The payload of a signature becomes claims again. Every value is checked, because a key that
//! signs for an office may still be used by a faulty program.

use ciborium::Value;
use vocabulary::{ActKind, ActNumber, Moment, OfficeCode};

use crate::cbor;
use crate::claims::{ActReference, Claims, JournalTie};
use crate::document_id;
use crate::encode::{
    ACT, CWT_ID, DATA_HASH, DOCUMENT, EXPIRES_AT, FIELDS, FORM_VERSION, ISSUED_AT, ISSUER, JOURNAL,
    KIND, TRAINING, kind_number,
};
use crate::fields::{self, Fields, REGISTRY};
use crate::refused::Fault;
use crate::unknown::{Level, Unknown};

/// The end of the year 9999, the last moment that every reader can show.
const LAST_SECOND: i64 = 253_402_300_799;

pub(crate) fn claims(payload: &[u8]) -> Result<Claims, Fault> {
    let mut top = Parts::of(cbor::strict(payload)?, "claims")?;
    let mut document = Parts::of(top.need(DOCUMENT, "document")?, "document")?;
    let issuer = office(&top.need(ISSUER, "issuer")?).ok_or(Fault::Value("issuer"))?;
    let (fields, unknown_fields) = match document.take(FIELDS) {
        Some(rows) => read_fields(rows)?,
        None => (Fields::new(), Vec::new()),
    };
    let act = document.take(ACT).map(|act| {
        read_act(&act).filter(|a| a.office.as_ref() != Some(&issuer)).ok_or(Fault::Value("act"))
    });
    let journal =
        document.take(JOURNAL).map(|tie| read_tie(&tie).ok_or(Fault::Value("journal position")));
    let training = match document.take(TRAINING) {
        None => false,
        Some(Value::Bool(true)) => true,
        Some(_) => return Err(Fault::Value("training")),
    };
    let claims = Claims {
        issued_at: moment(&top.need(ISSUED_AT, "issued at")?).ok_or(Fault::Value("issued at"))?,
        expires_at: moment(&top.need(EXPIRES_AT, "expires at")?)
            .ok_or(Fault::Value("expires at"))?,
        document: array(&top.need(CWT_ID, "document id")?)
            .and_then(document_id::from_bytes)
            .ok_or(Fault::Value("document id"))?,
        kind: word(&document.need(KIND, "kind")?).ok_or(Fault::Value("kind"))?,
        form_version: word(&document.need(FORM_VERSION, "form version")?)
            .ok_or(Fault::Value("form version"))?,
        act: act.transpose()?,
        fields,
        journal: journal.transpose()?,
        data_hash: array(&document.need(DATA_HASH, "data hash")?)
            .ok_or(Fault::Value("data hash"))?,
        training,
        issuer,
        unknown: [top.rest(Level::Claim), document.rest(Level::Document), unknown_fields].concat(),
    };
    if claims.expires_at <= claims.issued_at {
        return Err(Fault::Value("expires at"));
    }
    Ok(claims)
}

/// A map with integer keys, emptied as its entries are understood.
struct Parts(Vec<(i64, Value)>);

impl Parts {
    fn of(value: Value, what: &'static str) -> Result<Self, Fault> {
        let Value::Map(entries) = value else { return Err(Fault::Value(what)) };
        let key = |key: &Value| key.as_integer().and_then(|key| i64::try_from(key).ok());
        let entries = entries.into_iter().map(|(k, value)| key(&k).map(|k| (k, value)));
        entries.collect::<Option<_>>().map(Parts).ok_or(Fault::Value(what))
    }

    fn take(&mut self, key: i64) -> Option<Value> {
        let at = self.0.iter().position(|(known, _)| *known == key)?;
        Some(self.0.remove(at).1)
    }

    fn need(&mut self, key: i64, what: &'static str) -> Result<Value, Fault> {
        self.take(key).ok_or(Fault::Missing(what))
    }

    fn rest(self, level: Level) -> Vec<Unknown> {
        self.0.into_iter().map(|(key, value)| Unknown { level, key, value }).collect()
    }
}

fn read_fields(rows: Value) -> Result<(Fields, Vec<Unknown>), Fault> {
    let mut parts = Parts::of(rows, "fields")?;
    if parts.0.is_empty() {
        return Err(Fault::Value("fields"));
    }
    let mut fields = Fields::new();
    for row in &REGISTRY {
        if let Some(value) = parts.take(row.key) {
            let value = fields::from_cbor(row.kind, &value).ok_or(Fault::Value(row.name))?;
            fields.insert(row.field, value);
        }
    }
    Ok((fields, parts.rest(Level::Field)))
}

fn read_act(value: &Value) -> Option<ActReference> {
    let parts = value.as_array()?;
    let kind = integer(parts.first()?)?;
    let kind = ActKind::ALL.into_iter().find(|known| kind_number(*known) == kind)?;
    let year = i16::try_from(integer(parts.get(2)?)?).ok().filter(|y| (1..=9999).contains(y))?;
    let number = u32::try_from(integer(parts.get(1)?)?).ok()?;
    let suffix = match parts.get(3) {
        None => String::new(),
        Some(suffix) => suffix.as_text()?.to_owned(),
    };
    let of_office = match parts.get(4) {
        None => None,
        Some(code) => Some(office(code)?),
    };
    // An empty suffix is only written to reach the office, and nothing comes after it.
    if parts.len() > 5 || (parts.len() == 4 && suffix.is_empty()) {
        return None;
    }
    let plain = suffix.chars().all(char::is_alphabetic) && suffix.chars().count() <= 12;
    let number = ActNumber { number, year, suffix };
    plain.then_some(ActReference { kind, number, office: of_office })
}

fn read_tie(value: &Value) -> Option<JournalTie> {
    match value.as_array()?.as_slice() {
        [position, leaf] => {
            let position = u64::try_from(position.as_integer()?).ok()?;
            Some(JournalTie { position, leaf: array(leaf)? })
        }
        _ => None,
    }
}

fn integer(value: &Value) -> Option<i64> {
    value.as_integer().and_then(|number| i64::try_from(number).ok())
}

fn moment(value: &Value) -> Option<Moment> {
    let seconds = integer(value).filter(|seconds| (0..=LAST_SECOND).contains(seconds))?;
    Some(Moment(seconds * 1000))
}

fn office(value: &Value) -> Option<OfficeCode> {
    OfficeCode::parse(value.as_text()?).ok()
}

fn array<const N: usize>(value: &Value) -> Option<[u8; N]> {
    value.as_bytes()?.as_slice().try_into().ok()
}

/// A word of ours: small letters, figures, hyphens.
fn word(value: &Value) -> Option<String> {
    let text = value.as_text()?;
    let known = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'-';
    ((1..=40).contains(&text.len()) && text.bytes().all(known)).then(|| text.to_owned())
}
