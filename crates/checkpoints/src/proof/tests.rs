//! The sentences of C2SP `tlog-proof`.

use super::*;
use crate::samples::{ORIGIN, at, court, leaf, leaves, name, signed, signer, tree};
use crate::signed_note::NoteSigner;
use crate::tiles::{TileReader, files};

fn policy() -> Policy {
    let (log, court) = (signer(), court());
    let text = format!("log {}\nwitness court {}\nquorum court\n", log.key(), court.key());
    Policy::parse(text.as_bytes()).unwrap()
}

fn cosigned(size: u64) -> SignedCheckpoint {
    let mut checkpoint = signed(size);
    checkpoint.add(court().cosign(checkpoint.checkpoint(), at(1_795_000_000)).unwrap());
    checkpoint
}

fn proof(index: u64, size: u64) -> LogProof {
    LogProof::new(&tree(size), index, cosigned(size)).unwrap()
}

fn bad(text: &str) -> BadProof {
    LogProof::parse(text.as_bytes()).unwrap_err()
}

#[test]
fn what_is_written_is_read_and_verified() {
    for (index, size) in [(0, 1), (0, 2), (6, 7), (255, 256), (123, 300), (299, 300)] {
        for extra in [b"".as_slice(), b"fact"] {
            let proof = proof(index, size).with_extra(extra);
            let read = LogProof::parse(proof.to_string().as_bytes()).unwrap();
            assert_eq!(read, proof);
            assert_eq!(read.extra(), (!extra.is_empty()).then_some(extra));
            let policy = policy();
            let trusted = read.verify(&leaf(index), &policy).unwrap();
            assert_eq!(trusted.cosigned[0].timestamp, 1_795_000_000);
        }
    }
}

#[test]
fn the_lines_are_those_of_the_text() {
    let text = proof(2, 3).with_extra(b"x").to_string();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[..3], ["c2sp.org/tlog-proof@v1", "extra eA==", "index 2"]);
    assert_eq!(lines[3].len(), 44);
    assert_eq!(lines[4..6], ["", ORIGIN]);
    assert!(text.ends_with('\n'));
}

#[test]
fn a_proof_comes_from_tiles_alone() {
    let (nodes, leaves) = (tree(300), leaves(300));
    let read: Result<Vec<_>, _> = files(&nodes, leaves.as_slice(), 0, 300).collect();
    let read = read.unwrap();
    let source =
        |path: &str| read.iter().find(|file| file.path == path).map(|file| file.bytes.clone());
    let checkpoint = cosigned(300);
    let tiles = TileReader::new(&source, 300, *checkpoint.checkpoint().root());
    assert_eq!(LogProof::new(&tiles, 77, checkpoint), Some(proof(77, 300)));
}

/// "The first line MUST be the string `c2sp.org/tlog-proof@v1`."
#[test]
fn the_first_line() {
    let text = proof(1, 3).to_string();
    assert_eq!(bad(&text.replace("@v1", "@v2")), BadProof::FirstLine);
    assert_eq!(bad(&format!("\n{text}")), BadProof::FirstLine);
    assert_eq!(bad(""), BadProof::Shape);
}

/// "The next line MUST start with the string `index` followed by a space (U+0020) and the
/// zero-based index of the entry in the log, represented as an ASCII decimal
/// with no leading zeroes"
#[test]
fn the_index() {
    let text = proof(1, 3).to_string();
    for line in ["", "index", "index ", "index 01", "index +1", "index -1", "Index 1", "index 1 "] {
        assert!(LogProof::parse(text.replace("index 1", line).as_bytes()).is_err(), "{line:?}");
    }
    assert_eq!(bad(&text.replace("index 1\n", "")), BadProof::Index);
    assert_eq!(bad(&text.replace("index 1\n", "index 1\nindex 1\n")), BadProof::Hash);
}

/// "If no extra data is present, this line is omitted."
#[test]
fn the_extra_line() {
    let text = proof(1, 3).to_string();
    for line in ["extra", "extra ", "extra x", "extra =", "extraeA==", "extra eA== "] {
        assert_eq!(bad(&text.replace("index", &format!("{line}\nindex"))), BadProof::Extra);
    }
    let late = text.replace("index 1\n", "index 1\nextra eA==\n");
    assert_eq!(bad(&late), BadProof::Hash);
}

#[test]
fn malformed_hashes_and_checkpoints() {
    let text = proof(1, 3).to_string();
    assert_eq!(bad(&text.replace("index 1\n", "index 1\nAAAA\n")), BadProof::Hash);
    let hash = format!("{}\n", to_base64(&[0; 32]));
    let long = text.replace("index 1\n", &format!("index 1\n{}", hash.repeat(65)));
    assert_eq!(bad(&long), BadProof::TooLarge);
    assert_eq!(bad(&"a".repeat(MOST_BYTES + 1)), BadProof::TooLarge);
    assert!(matches!(bad(&text.replace("\n3\n", "\n03\n")), BadProof::Checkpoint(_)));
    assert_eq!(LogProof::parse(b"\xff"), Err(BadProof::Characters));
    assert_eq!(bad("c2sp.org/tlog-proof@v1\nindex 1\n"), BadProof::Shape);
}

/// The four steps of "Verifying a tlog proof".
#[test]
fn the_steps_of_a_verifier() {
    let (good, policy) = (proof(123, 300), policy());
    // 1 and 4: the leaf, and its way to the root.
    let not_included = Unproven::NotIncluded { index: 123, size: 300 };
    assert_eq!(good.verify(&leaf(122), &policy), Err(not_included.clone()));
    let moved = good.to_string().replace("index 123", "index 122");
    let moved = LogProof::parse(moved.as_bytes()).unwrap();
    assert!(matches!(moved.verify(&leaf(123), &policy), Err(Unproven::NotIncluded { .. })));
    let short = LogProof { hashes: good.hashes[1..].to_vec(), ..good.clone() };
    assert_eq!(short.verify(&leaf(123), &policy), Err(not_included));
    // 2: the origin and its key.
    let other = NoteSigner::new(name(ORIGIN), &[9; 32]);
    let checkpoint = SignedCheckpoint::sign(good.checkpoint.checkpoint().clone(), &other);
    let foreign = LogProof { checkpoint, ..good.clone() };
    let not_signed = Err(Unproven::Checkpoint(Untrusted::NotSigned));
    assert_eq!(foreign.verify(&leaf(123), &policy), not_signed);
    // 3: the witnesses.
    let alone = LogProof { checkpoint: signed(300), ..good };
    let missed = Err(Unproven::Checkpoint(Untrusted::QuorumMissed { cosigned: 0 }));
    assert_eq!(alone.verify(&leaf(123), &policy), missed);
}

#[test]
fn there_is_no_proof_of_what_is_not_there() {
    assert_eq!(LogProof::new(&tree(3), 3, signed(3)), None);
    assert_eq!(LogProof::new(&tree(2), 1, signed(3)), None);
}
