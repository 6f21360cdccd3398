//! Each failure has its own verdict.

use p256::ecdsa::Signature;
use paper_code::{
    Claims, Fault, IssueError, KeyId, PublicKey, RawSigner, Refused, SignRefused, TrustList,
    TrustedKey, issue, verify,
};
use vocabulary::{Moment, OfficeCode};

use crate::samples::{EXPIRES, ISSUED, NOW, TestKey, extract, smallest, trust, trusted};

fn code() -> String {
    issue(&extract(), &TestKey::new(0x42)).unwrap()
}

fn under(change: impl FnOnce(&mut TrustedKey)) -> TrustList {
    let mut key = trusted(&TestKey::new(0x42));
    change(&mut key);
    TrustList::new([key]).unwrap()
}

#[test]
fn what_was_issued_is_genuine() {
    let genuine = verify(&code(), &trust(), NOW).unwrap();
    assert_eq!(genuine.claims, extract());
}

#[test]
fn other_codes_are_not_ours() {
    for text in ["", "HC1:6BF", "ma1:6BF", "MA2:6BF", "https://example.org", " MA1:"] {
        assert_eq!(verify(text, &trust(), NOW), Err(Refused::NotOurs), "{text}");
    }
    let long = format!("MA1:{}", "0".repeat(4093));
    assert_eq!(verify(&long, &trust(), NOW), Err(Refused::TooLong));
    let small = code().to_lowercase().replace("ma1:", "MA1:");
    assert_eq!(verify(&small, &trust(), NOW), Err(Refused::Malformed(Fault::Base45)));
    assert_eq!(verify("MA1:", &trust(), NOW), Err(Refused::Malformed(Fault::Envelope)));
}

#[test]
fn a_key_is_known_or_it_is_not() {
    let stranger = issue(&extract(), &TestKey::new(0x43)).unwrap();
    let kid = TestKey::new(0x43).public_key().id();
    assert_eq!(verify(&stranger, &trust(), NOW), Err(Refused::UnknownKey(kid)));
    assert_eq!(KeyId([0x0a; 8]).to_string(), "0a0a0a0a0a0a0a0a");
}

#[test]
fn a_key_speaks_for_its_office_only() {
    let elsewhere = under(|key| key.issuer = OfficeCode::parse("MA-FES-01").unwrap());
    assert_eq!(verify(&code(), &elsewhere, NOW), Err(Refused::WrongIssuer));
}

#[test]
fn a_training_key_signs_nothing_real() {
    let training = under(|key| key.training = true);
    assert_eq!(verify(&code(), &training, NOW), Err(Refused::TrainingKey));
    let marked = issue(&smallest(), &TestKey::new(0x42)).unwrap();
    assert!(verify(&marked, &training, NOW).unwrap().claims.training);
}

#[test]
fn a_key_has_its_time() {
    let young = under(|key| key.not_before = Moment(ISSUED.0 + 1000));
    assert_eq!(verify(&code(), &young, NOW), Err(Refused::KeyNotValidThen));
    let ended = under(|key| key.not_after = ISSUED);
    assert_eq!(verify(&code(), &ended, NOW), Err(Refused::KeyNotValidThen));
    // It ended after it signed: what it signed stays good.
    assert!(verify(&code(), &under(|key| key.not_after = Moment(ISSUED.0 + 1000)), NOW).is_ok());
}

#[test]
fn nothing_that_a_revoked_key_signed_is_believed() {
    let since = Moment(NOW.0 - 1);
    let revoked = under(|key| key.revoked_at = Some(since));
    assert_eq!(verify(&code(), &revoked, NOW), Err(Refused::KeyRevoked(since)));
    assert!(verify(&code(), &under(|key| key.revoked_at = Some(Moment(NOW.0 + 1))), NOW).is_ok());
}

#[test]
fn a_code_has_its_time() {
    let last = Moment(EXPIRES.0 - 1);
    assert!(verify(&code(), &trust(), last).is_ok());
    let expired = Refused::Expired(Box::new(extract()));
    assert_eq!(verify(&code(), &trust(), EXPIRES), Err(expired));
    let early = Moment(ISSUED.0 - 300_001);
    assert_eq!(verify(&code(), &trust(), early), Err(Refused::NotYetValid(ISSUED)));
    assert!(verify(&code(), &trust(), Moment(ISSUED.0 - 300_000)).is_ok());
}

#[test]
fn reasons_name_nobody() {
    let reasons = [
        verify(&code(), &trust(), EXPIRES).unwrap_err(),
        verify(&code(), &TrustList::default(), NOW).unwrap_err(),
        Refused::Malformed(Fault::Value("act")),
    ];
    for reason in reasons {
        assert!(reason.to_string().is_ascii(), "{reason}");
    }
}

/// A token that gives the other of the two values that verify, or something else altogether.
struct Token(fn([u8; 64]) -> Result<[u8; 64], SignRefused>);

impl RawSigner for Token {
    fn public_key(&self) -> PublicKey {
        TestKey::new(0x42).public_key()
    }

    fn sign_raw(&self, bytes: &[u8]) -> Result<[u8; 64], SignRefused> {
        (self.0)(TestKey::new(0x42).sign_raw(bytes)?)
    }
}

fn other_s(raw: [u8; 64]) -> [u8; 64] {
    let signature = Signature::from_slice(&raw).unwrap();
    let (r, s) = signature.split_scalars();
    Signature::from_scalars(r.to_bytes(), (-s).to_bytes()).unwrap().to_bytes().into()
}

#[test]
fn whichever_s_a_token_gives_the_code_is_the_same() {
    let token = Token(|raw| Ok(other_s(raw)));
    assert_eq!(issue(&extract(), &token).unwrap(), code());
}

#[test]
fn a_token_that_errs_prints_nothing() {
    let wrong = Token(|mut raw| {
        raw[5] ^= 1;
        Ok(raw)
    });
    assert_eq!(issue(&extract(), &wrong), Err(IssueError::WrongSignature));
    let zero = Token(|_| Ok([0; 64]));
    assert_eq!(issue(&extract(), &zero), Err(IssueError::WrongSignature));
    let pulled = SignRefused("no token".to_owned());
    let gone = Token(|_| Err(SignRefused("no token".to_owned())));
    assert_eq!(issue(&extract(), &gone), Err(IssueError::Signer(pulled)));
}

#[test]
fn claims_that_no_reader_accepts_are_not_signed() {
    let refused = |claims: &Claims| issue(claims, &TestKey::new(0x42)).unwrap_err();
    let ended = Claims { expires_at: ISSUED, ..extract() };
    assert_eq!(refused(&ended), IssueError::Claims(Fault::Value("expires at")));
    let odd = Claims { kind: "Birth".to_owned(), ..extract() };
    assert_eq!(refused(&odd), IssueError::Claims(Fault::Value("kind")));
    let ancient = Claims { issued_at: Moment(-1), ..extract() };
    assert_eq!(refused(&ancient), IssueError::Claims(Fault::Value("issued at")));
}

#[test]
fn the_other_s_in_a_printed_code_is_refused() {
    let mut bytes = crate::mutations::bytes_of(&code());
    let at = bytes.len() - 64;
    let raw: [u8; 64] = bytes[at..].try_into().unwrap();
    bytes[at..].copy_from_slice(&other_s(raw));
    let changed = crate::strictness::text_of(&bytes);
    assert_ne!(changed, code());
    assert_eq!(verify(&changed, &trust(), NOW), Err(Refused::BadSignature));
}
