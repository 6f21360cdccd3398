//! A key of an office, in the hands of a faulty program: what is signed and still not accepted.

use ciborium::Value;
use ciborium::cbor;
use coset::iana::Algorithm;
use coset::{CoseSign1, CoseSign1Builder, Header, HeaderBuilder, TaggedCborSerializable as _};
use p256::ecdsa::Signature;
use paper_code::{Fault, RawSigner as _, Refused, verify};

use crate::samples::{EXPIRES, ISSUED, NOW, TestKey, trust};

/// Base45 once more, written from the RFC and not from the crate.
pub(crate) fn text_of(bytes: &[u8]) -> String {
    let letters: Vec<char> = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:".chars().collect();
    let mut text = "MA1:".to_owned();
    for pair in bytes.chunks(2) {
        let value = pair.iter().fold(0, |sum, byte| sum * 256 + usize::from(*byte));
        text.push(letters[value % 45]);
        text.push(letters[value / 45 % 45]);
        if pair.len() == 2 {
            text.push(letters[value / 2025]);
        }
    }
    text
}

fn header() -> Header {
    let kid = TestKey::new(0x42).public_key().id();
    HeaderBuilder::new().algorithm(Algorithm::ES256).key_id(kid.0.to_vec()).build()
}

fn envelope(header: Header, unprotected: Header, payload: &[u8]) -> CoseSign1 {
    CoseSign1Builder::new()
        .protected(header)
        .unprotected(unprotected)
        .payload(payload.to_vec())
        .create_signature(&[], |bytes| smaller_s(TestKey::new(0x42).sign_raw(bytes).unwrap()))
        .build()
}

fn smaller_s(raw: [u8; 64]) -> Vec<u8> {
    let signature = Signature::from_slice(&raw).unwrap();
    signature.normalize_s().unwrap_or(signature).to_bytes().to_vec()
}

/// Signs any payload as the office would.
pub(crate) fn signed(payload: &[u8]) -> String {
    text_of(&envelope(header(), Header::default(), payload).to_tagged_vec().unwrap())
}

fn encoded(value: &Value) -> Vec<u8> {
    let mut bytes = Vec::new();
    ciborium::into_writer(value, &mut bytes).unwrap();
    bytes
}

fn document() -> Value {
    cbor!({ 1 => "birth-extract", 2 => "2026-01", 6 => Value::Bytes(vec![7; 16]) }).unwrap()
}

pub(crate) fn payload(document: &Value) -> Value {
    let seconds = |moment: vocabulary::Moment| moment.0 / 1000;
    cbor!({
        1 => "MA-RABAT-03", 4 => seconds(EXPIRES), 6 => seconds(ISSUED),
        7 => Value::Bytes(vec![0x5a; 16]), -65537 => document,
    })
    .unwrap()
}

fn refusal(payload: &[u8]) -> Refused {
    verify(&signed(payload), &trust(), NOW).unwrap_err()
}

/// The document with one part more, or with another value for one.
fn with(part: i64, value: Value) -> Vec<u8> {
    let Value::Map(mut entries) = document() else { panic!("a map") };
    entries.retain(|(key, _)| *key != Value::from(part));
    entries.push((Value::from(part), value));
    entries.sort_by_key(|(key, _)| encoded(key));
    encoded(&payload(&Value::Map(entries)))
}

#[test]
fn what_is_left_of_a_code_is_a_code() {
    assert!(verify(&signed(&encoded(&payload(&document()))), &trust(), NOW).is_ok());
    assert!(verify(&signed(&with(3, cbor!([1, 311, 1988]).unwrap())), &trust(), NOW).is_ok());
}

#[test]
fn another_encoding_of_the_same_claims_is_refused() {
    let good = encoded(&payload(&document()));
    let indefinite = [&[0xbf], &good[1..], &[0xff]].concat();
    assert_eq!(refusal(&indefinite), Refused::Malformed(Fault::NotCanonical));
    let longer = [&[0xb8, 0x05], &good[1..]].concat();
    assert_eq!(refusal(&longer), Refused::Malformed(Fault::NotCanonical));
    assert_eq!(refusal(&[&good[..], &[0]].concat()), Refused::Malformed(Fault::TrailingBytes));
    let twice = [&[0xa6, 0x01, 0x60], &good[1..]].concat();
    assert_eq!(refusal(&twice), Refused::Malformed(Fault::Duplicate));
    assert_eq!(refusal(&[]), Refused::Malformed(Fault::Cbor));
    assert_eq!(refusal(&encoded(&cbor!([1]).unwrap())), Refused::Malformed(Fault::Value("claims")));
}

#[test]
fn every_value_is_checked() {
    let bad = [
        (1, cbor!("Birth extract").unwrap(), "kind"),
        (2, cbor!(1).unwrap(), "form version"),
        (3, cbor!([5, 311, 1988]).unwrap(), "act"),
        (3, cbor!([1, 311, 1988, ""]).unwrap(), "act"),
        (3, cbor!([1, 311, 1988, "", "MA-RABAT-03"]).unwrap(), "act"),
        (3, cbor!([1, 311]).unwrap(), "act"),
        (4, cbor!({}).unwrap(), "fields"),
        (4, cbor!({ 1 => "" }).unwrap(), "family-name-ar"),
        (4, cbor!({ 1 => "a\u{202e}b" }).unwrap(), "family-name-ar"),
        (4, cbor!({ 5 => 3 }).unwrap(), "sex"),
        (4, cbor!({ 6 => 19880230 }).unwrap(), "born-on"),
        (4, cbor!({ 6 => "1988-03-14" }).unwrap(), "born-on"),
        (4, cbor!({ 16 => 10000 }).unwrap(), "notes-count"),
        (4, cbor!({ 16 => -1 }).unwrap(), "notes-count"),
        (5, cbor!([1]).unwrap(), "journal position"),
        (5, cbor!([-1, Value::Bytes(vec![0; 8])]).unwrap(), "journal position"),
        (6, Value::Bytes(vec![7; 15]), "data hash"),
        (7, Value::Bool(false), "training"),
    ];
    for (part, value, what) in bad {
        assert_eq!(refusal(&with(part, value)), Refused::Malformed(Fault::Value(what)));
    }
    let float = with(99, Value::Float(0.5));
    assert_eq!(refusal(&float), Refused::Malformed(Fault::Cbor));
    let tagged = with(99, Value::Tag(1, Box::new(Value::from(1))));
    assert_eq!(refusal(&tagged), Refused::Malformed(Fault::Cbor));
}

#[test]
fn only_our_envelope_is_an_envelope() {
    let body = encoded(&payload(&document()));
    let refused = |bytes: Vec<u8>| verify(&text_of(&bytes), &trust(), NOW).unwrap_err();
    let more = Header { content_type: Some(coset::ContentType::Text("a/b".into())), ..header() };
    let more = envelope(more, Header::default(), &body).to_tagged_vec().unwrap();
    assert_eq!(refused(more), Refused::Malformed(Fault::NotCanonical));
    let beside = HeaderBuilder::new().key_id(vec![1]).build();
    let beside = envelope(header(), beside, &body).to_tagged_vec().unwrap();
    assert_eq!(refused(beside), Refused::Malformed(Fault::NotCanonical));
    let untagged = coset::CborSerializable::to_vec(envelope(header(), Header::default(), &body));
    assert_eq!(refused(untagged.unwrap()), Refused::Malformed(Fault::Envelope));
    let good = envelope(header(), Header::default(), &body).to_tagged_vec().unwrap();
    let trailing = [good.as_slice(), &[0]].concat();
    assert_eq!(refused(trailing), Refused::Malformed(Fault::Envelope));
    // Tag 18 in two bytes, and the array without an end.
    let long_tag = [&[0xd8, 0x12], &good[1..]].concat();
    assert_eq!(refused(long_tag), Refused::Malformed(Fault::NotCanonical));
    let endless = [&[0xd2, 0x9f], &good[2..], &[0xff]].concat();
    assert_eq!(refused(endless), Refused::Malformed(Fault::NotCanonical));
    let other = Header { alg: None, ..header() };
    let other = envelope(other, Header::default(), &body).to_tagged_vec().unwrap();
    assert_eq!(refused(other), Refused::Malformed(Fault::Envelope));
}

#[test]
fn only_es256_signs() {
    let body = encoded(&payload(&document()));
    for algorithm in [Algorithm::ES384, Algorithm::EdDSA, Algorithm::HMAC_256_256] {
        let kid = header().key_id;
        let other = HeaderBuilder::new().algorithm(algorithm).key_id(kid).build();
        let other = envelope(other, Header::default(), &body).to_tagged_vec().unwrap();
        let refused = verify(&text_of(&other), &trust(), NOW).unwrap_err();
        assert_eq!(refused, Refused::WrongAlgorithm);
    }
}
