//! The sentences of C2SP `signed-note`, its examples, and those of Go's `sumdb/note`.

use super::*;
use crate::samples::name;

const EXAMPLE_KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const EXAMPLE: &str = "This is an example message.\n\n\
    \u{2014} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3\
    mFXmRKuwHjG1Yu72IneyaQM=\n";
const GO_KEY: &str = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const GO_SECRET: &str =
    "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
const GO_TEXT: &str = "If you think cryptography is the answer to your problem,\n\
    then you don't know what your problem is.\n";
const GO_LINE: &str = "\u{2014} PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1F\
    FYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

fn signer(seed: u8) -> NoteSigner {
    NoteSigner::new(name("log.example/a"), &[seed; 32])
}

fn note(text: &str, signers: &[&NoteSigner]) -> SignedNote {
    SignedNote::new(text, signers.iter().map(|signer| signer.sign(text)).collect()).unwrap()
}

#[test]
fn the_example_verifies() {
    let key = VerifierKey::parse(EXAMPLE_KEY).unwrap();
    let note = SignedNote::parse(EXAMPLE.as_bytes()).unwrap();
    assert_eq!(note.text(), "This is an example message.\n");
    assert_eq!(note.verify([&key]).unwrap().len(), 1);
    assert_eq!(note.to_string(), EXAMPLE);
    assert_eq!(key.to_string(), EXAMPLE_KEY);
}

#[test]
fn the_example_of_go_is_made_byte_for_byte() {
    let signer = NoteSigner::parse(GO_SECRET).unwrap();
    assert_eq!(signer.secret_text(), GO_SECRET);
    assert_eq!(signer.key().to_string(), GO_KEY);
    assert_eq!(note(GO_TEXT, &[&signer]).to_string(), format!("{GO_TEXT}\n{GO_LINE}"));
}

/// "The note text MAY contain empty lines; the text is separated from the signatures by the last
/// empty line in the note."
#[test]
fn the_last_empty_line_separates() {
    let text = "one\n\ntwo\n";
    let read = SignedNote::parse(note(text, &[&signer(1)]).to_string().as_bytes()).unwrap();
    assert_eq!(read.text(), text);
    assert_eq!(SignedNote::parse(b"text\n\nno signature\n\n"), Err(BadNote::Shape));
    assert_eq!(SignedNote::parse(b"text\n"), Err(BadNote::Shape));
    assert_eq!(SignedNote::parse(b""), Err(BadNote::Shape));
}

/// "Signed notes MUST be valid UTF-8 and MUST NOT contain any ASCII control characters (those below
/// U+0020) other than newline."
#[test]
fn no_control_characters() {
    for control in (0..0x20_u8).filter(|byte| *byte != b'\n') {
        let changed = EXAMPLE.replace("example message", &format!("{}", char::from(control)));
        assert_eq!(SignedNote::parse(changed.as_bytes()), Err(BadNote::Characters));
    }
    let mut bytes = EXAMPLE.as_bytes().to_vec();
    bytes[0] = 0xff;
    assert_eq!(SignedNote::parse(&bytes), Err(BadNote::Characters));
}

/// "Key names MUST be non-empty and MUST NOT contain any Unicode spaces or plus (U+002B)
/// characters."
#[test]
fn names_of_keys() {
    for bad in ["", "a b", "a+b", "a\u{a0}b", "a\u{2003}b", "a\u{3000}", "a\nb", "\u{85}"] {
        assert_eq!(KeyName::new(bad), None, "{bad:?}");
        let line = format!("\u{2014} {bad} {}", crate::text::to_base64(&[1; 68]));
        assert_eq!(SignatureLine::parse(&line), Err(BadNote::Signature), "{bad:?}");
    }
    assert!(KeyName::new("b\u{fc}rgeramt.example").is_some());
}

#[test]
fn malformed_lines() {
    let sound = signer(1).sign("x\n").to_string();
    let sound = sound.trim_end();
    assert!(SignatureLine::parse(sound).is_ok());
    let bare = sound.trim_start_matches('\u{2014}');
    let short = format!("{DASH}a {}", crate::text::to_base64(&[1; 4]));
    for bad in ["", DASH, bare, &sound.replace('\u{2014}', "-"), &format!("{sound} "), &short] {
        assert_eq!(SignatureLine::parse(bad), Err(BadNote::Signature), "{bad:?}");
    }
    let unended = EXAMPLE.trim_end();
    assert_eq!(SignedNote::parse(unended.as_bytes()), Err(BadNote::Shape));
}

/// "Verifiers SHOULD apply a maximum limit ... but MUST accept at least up to 16 signatures."
#[test]
fn sixteen_signatures_and_no_thousand() {
    let line = SignatureLine { name: name("w.example"), id: 7, signature: vec![0; 2428] };
    let many = |count| format!("text\n\n{}", line.to_string().repeat(count));
    assert_eq!(SignedNote::parse(many(16).as_bytes()).unwrap().signatures().len(), 16);
    assert_eq!(SignedNote::parse(many(101).as_bytes()), Err(BadNote::TooLarge));
    let long = format!("{}\n\n{line}", "a".repeat(MOST_BYTES));
    assert_eq!(SignedNote::parse(long.as_bytes()), Err(BadNote::TooLarge));
}

/// "Verifiers MUST ignore signatures from unknown keys, even if they share a name or ID (but not
/// both) with a known key."
#[test]
fn unknown_keys_are_ignored() {
    let known = signer(1);
    let mut note = note("text\n", &[&known]);
    let garbage = |name, id| SignatureLine { name, id, signature: vec![9; 64] };
    note.add(garbage(known.key().name().clone(), known.key().id() ^ 1));
    note.add(garbage(name("other.example"), known.key().id()));
    assert_eq!(note.verify([known.key()]).unwrap().len(), 1);
}

/// "If the key name and ID match a known key, verifiers MUST verify the signature. If a signature
/// from a known key fails to verify, clients SHOULD reject the whole note."
#[test]
fn one_false_line_of_a_known_key_spoils_the_note() {
    let (first, second) = (signer(1), signer(2));
    let mut note = note("text\n", &[&first]);
    note.add(second.sign("another text\n"));
    let forged = Unverified::Forged { name: name("log.example/a"), id: second.key().id() };
    assert_eq!(note.verify([first.key(), second.key()]), Err(forged.clone()));
    assert!(note.verify([first.key()]).is_ok());
    // Behind a true line of the same key too.
    note.add(second.sign("text\n"));
    assert_eq!(note.verify([first.key(), second.key()]), Err(forged));
}

/// "If no signature from a known key verifies successfully, clients MUST reject the note."
#[test]
fn nobody_known_is_nobody() {
    let note = note("text\n", &[&signer(1)]);
    assert_eq!(note.verify([signer(2).key()]), Err(Unverified::NoKnownKey));
    assert_eq!(note.verify([]), Err(Unverified::NoKnownKey));
}

/// "The key name and ID MUST match those used in the signatures."
#[test]
fn malformed_verifier_keys() {
    let of = VerifierKey::parse;
    assert_eq!(of("example.com/foo"), Err(BadVerifierKey::Shape));
    assert_eq!(of("a+b"), Err(BadVerifierKey::Shape));
    assert_eq!(of(&EXAMPLE_KEY.replace("530d", "530e")), Err(BadVerifierKey::Id));
    assert_eq!(of(&EXAMPLE_KEY.replace("530d", "530D")), Err(BadVerifierKey::Id));
    assert_eq!(of(&EXAMPLE_KEY.replace("/foo", "/fop")), Err(BadVerifierKey::Id));
    assert_eq!(of(&EXAMPLE_KEY.replace("example.com", "a b")), Err(BadVerifierKey::Name));
    assert_eq!(of(EXAMPLE_KEY.trim_end_matches('k')), Err(BadVerifierKey::Shape));
    let with = |bytes: &[u8]| of(&format!("a+00000000+{}", crate::text::to_base64(bytes)));
    assert_eq!(with(&[2; 33]), Err(BadVerifierKey::Algorithm));
    assert_eq!(with(&[1; 34]), Err(BadVerifierKey::Key));
    assert_eq!(with(&[6; 33]), Err(BadVerifierKey::Key));
    // The identity: it verifies what nobody signed.
    let weak = [&[1, 1], [0; 31].as_slice()].concat();
    assert_eq!(with(&weak), Err(BadVerifierKey::Key));
}

#[test]
fn malformed_signing_keys() {
    let of = |text: &str| NoteSigner::parse(text).map(drop);
    assert_eq!(of(GO_KEY), Err(BadSigningKey::Shape));
    assert_eq!(of(&GO_SECRET.replace("c74f", "c74e")), Err(BadSigningKey::Id));
    assert_eq!(of(&GO_SECRET.replace("+AYEK", "+BIEK")), Err(BadSigningKey::Algorithm));
    assert_eq!(of(&GO_SECRET[..GO_SECRET.len() - 4]), Err(BadSigningKey::Shape));
}

#[test]
fn a_secret_is_not_shown() {
    assert!(!format!("{:?}", NoteSigner::parse(GO_SECRET).unwrap()).contains("AYEK"));
}

#[test]
fn a_text_without_a_last_newline_is_no_note() {
    assert_eq!(SignedNote::new("text", vec![signer(1).sign("text")]), Err(BadNote::Shape));
    assert_eq!(SignedNote::new("text\n", Vec::new()), Err(BadNote::Shape));
    assert_eq!(SignedNote::new("a\u{1}\n", vec![signer(1).sign("")]), Err(BadNote::Characters));
}
