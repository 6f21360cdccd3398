//! The sentences of C2SP `tlog-cosignature`.

use super::*;
use crate::checkpoint::SignedCheckpoint;
use crate::samples::{archive, at, court, head, name, signed};
use journal::sha256;

fn both() -> [Cosigner; 2] {
    [court(), archive()]
}

#[test]
fn a_cosignature_verifies_and_says_when() {
    for cosigner in both() {
        let mut checkpoint = signed(300);
        checkpoint.add(cosigner.cosign(checkpoint.checkpoint(), at(1_679_315_147)).unwrap());
        let read = SignedCheckpoint::parse(checkpoint.to_string().as_bytes()).unwrap();
        let verified = read.note().verify([cosigner.key()]).unwrap();
        assert_eq!(verified[0].timestamp, Some(1_679_315_147));
    }
}

/// "The key ID for Ed25519 cosignatures MUST be computed as SHA-256(<name> || "\n" || 0x04 ||
/// 32-byte Ed25519 cosigner public key)[:4]", and the same with 0x06 and 1312 bytes.
#[test]
fn ids_of_keys() {
    for (cosigner, kind, length) in [(court(), 4, 32), (archive(), 6, 1312)] {
        let key = cosigner.key();
        assert_eq!(key.public().len(), length);
        let named = [key.name().as_str().as_bytes(), b"\n", &[kind], key.public()].concat();
        assert_eq!(key.id().to_be_bytes(), sha256(&named)[..4]);
        assert_eq!(VerifierKey::parse(&key.to_string()).as_ref(), Ok(key));
    }
}

/// "The signature MUST be a `timestamped_signature` structure."
#[test]
fn the_moment_stands_before_the_signature() {
    for (cosigner, length) in [(court(), 8 + 64), (archive(), 8 + 2420)] {
        let line = cosigner.cosign(&head(7), at(0x0102_0304)).unwrap();
        assert_eq!(line.signature[..8], [0, 0, 0, 0, 1, 2, 3, 4]);
        assert_eq!(line.signature.len(), length);
    }
}

/// "It MUST NOT exceed 2^63 - 1"; the witness's timestamp "MUST NOT be zero".
#[test]
fn moments_that_cannot_be() {
    assert_eq!(Timestamp::new(0), None);
    assert_eq!(Timestamp::new(1 << 63), None);
    assert!(Timestamp::new((1 << 63) - 1).is_some());
    let seed = ed25519_dalek::SigningKey::from_bytes(&[2; 32]);
    let text = head(7).text();
    for (moment, accepted) in [((1 << 63) - 1, true), (1 << 63, false), (u64::MAX, false)] {
        let message = ed25519_message(&text, moment);
        let raw = seed.sign(message.as_bytes()).to_bytes();
        let signature = [moment.to_be_bytes().as_slice(), &raw].concat();
        assert_eq!(verify(court().key(), &text, &signature).is_some(), accepted);
    }
}

/// "The signed message MUST be two newline (U+000A) terminated lines (one header line and one
/// timestamp line) followed by the whole note body"; "The header line MUST be the fixed string
/// `cosignature/v1`"; "The timestamp line MUST consist of the string `time`, a single space (0x20),
/// and `timestamped_signature.timestamp` encoded as an ASCII decimal with no leading zeroes."
#[test]
fn the_message_of_ed25519() {
    let text = "example.com/behind-the-sofa\n20852163\n\
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    let message = ed25519_message(text, 1_679_315_147);
    assert_eq!(message, format!("cosignature/v1\ntime 1679315147\n{text}"));
}

/// "Extension lines MAY be included in the checkpoint by the log, and if present MUST be included
/// in the cosigned message." With ML-DSA-44 they "are not included in the signed message".
#[test]
fn extension_lines() {
    let with = |line: &str| {
        Checkpoint::with_extensions("log.example", 7, [7; 32], vec![line.to_owned()]).unwrap()
    };
    for (cosigner, covered) in [(court(), true), (archive(), false)] {
        let line = cosigner.cosign(&with("a"), at(9)).unwrap();
        assert_eq!(verify(cosigner.key(), &with("a").text(), &line.signature), Some(9));
        let changed = verify(cosigner.key(), &with("b").text(), &line.signature);
        assert_eq!(changed.is_none(), covered);
    }
}

/// "The signed message MUST be a `cosigned_message` structure."; start "MUST be zero" for a
/// checkpoint.
#[test]
fn the_message_of_ml_dsa_44() {
    let checkpoint = Checkpoint::new("log", 0x0a0b, [7; 32]).unwrap();
    let message = ml_dsa_44_message(&name("w1"), &checkpoint, 0x0c0d).unwrap();
    let expected = [
        b"subtree/v1\n\0".as_slice(),
        b"\x02w1",
        &[0, 0, 0, 0, 0, 0, 0x0c, 0x0d],
        b"\x03log",
        &[0; 8],
        &[0, 0, 0, 0, 0, 0, 0x0a, 0x0b],
        &[7; 32],
    ];
    assert_eq!(message, expected.concat());
}

#[test]
fn a_name_too_long_for_ml_dsa_44() {
    let checkpoint = Checkpoint::new(&"a".repeat(256), 1, [0; 32]).unwrap();
    assert_eq!(archive().cosign(&checkpoint, at(1)), Err(Uncosignable::LongName));
    assert!(court().cosign(&checkpoint, at(1)).is_ok());
}

#[test]
fn another_moment_tree_or_key_is_refused() {
    let text = head(7).text();
    for cosigner in both() {
        let signature = cosigner.cosign(&head(7), at(9)).unwrap().signature;
        assert_eq!(verify(cosigner.key(), &text, &signature), Some(9));
        assert_eq!(verify(cosigner.key(), &head(8).text(), &signature), None);
        for at in [0, 7, 8, 40, signature.len() - 1] {
            let mut changed = signature.clone();
            changed[at] ^= 1;
            assert_eq!(verify(cosigner.key(), &text, &changed), None, "byte {at}");
        }
        for cut in [0, 7, 8, signature.len() - 1] {
            assert_eq!(verify(cosigner.key(), &text, &signature[..cut]), None, "cut at {cut}");
        }
    }
    let signature = court().cosign(&head(7), at(9)).unwrap().signature;
    let other = Cosigner::ed25519(name("court.example/w1"), &[4; 32]);
    assert_eq!(verify(other.key(), &text, &signature), None);
    assert_eq!(verify(court().key(), "not a checkpoint\n", &signature), None);
}

#[test]
fn keys_as_texts() {
    for cosigner in both() {
        let text = cosigner.secret_text();
        let again = Cosigner::parse(&text).unwrap();
        assert_eq!(again.key(), cosigner.key());
        assert!(!format!("{again:?}").contains(&text[text.len() - 20..]));
        let other = text.replace("example/w1", "example/w2");
        assert_eq!(Cosigner::parse(&other).map(drop), Err(BadSigningKey::Id));
    }
    let note = crate::samples::signer().secret_text();
    assert_eq!(Cosigner::parse(&note).map(drop), Err(BadSigningKey::Algorithm));
}
