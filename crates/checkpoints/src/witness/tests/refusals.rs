//! Which request is refused with which status.

use super::*;

/// "The witness MUST verify the checkpoint signature against the public key(s) it trusts for the
/// checkpoint origin, and it MUST ignore signatures from unknown keys."
#[test]
fn signatures_of_unknown_keys_are_ignored() {
    let mut checkpoint = signed(7);
    let stranger = NoteSigner::new(name("stranger.example"), &[9; 32]);
    checkpoint.add(stranger.sign("anything\n"));
    assert_eq!(status(None, &request(0, &[], checkpoint)), 200);
}

/// "If the checkpoint origin is unknown, the witness MUST respond with a "404 Not Found" HTTP status
/// code."
#[test]
fn an_unknown_origin_is_404() {
    let other = Checkpoint::new("log.example/other", 1, [0; 32]).unwrap();
    let body = request(0, &[], SignedCheckpoint::sign(other, &signer()));
    assert_eq!(reason(None, &body), Reason::UnknownLog);
    assert_eq!(status(None, &body), 404);
}

/// "The witness MUST respond with a "403 Forbidden" HTTP status code if either no signature from a
/// trusted key for the origin is present, or a signature line's key name and ID match a trusted key
/// but the signature itself fails to verify"
#[test]
fn an_unsigned_or_forged_checkpoint_is_403() {
    let stranger = NoteSigner::new(name(ORIGIN), &[9; 32]);
    let body = request(0, &[], SignedCheckpoint::sign(head(7), &stranger));
    assert_eq!(reason(None, &body), Reason::NotSigned);
    assert_eq!(status(None, &body), 403);
    let mut forged = SignedCheckpoint::sign(head(7), &stranger);
    forged.add(signer().sign("another text\n"));
    assert_eq!(status(None, &request(0, &[], forged)), 403);
    let mut spoiled = signed(7);
    spoiled.add(signer().sign("another text\n"));
    assert_eq!(status(None, &request(0, &[], spoiled)), 403);
    // One that the witness itself cosigned before is not one that the log signed.
    let mut cosigned = SignedCheckpoint::sign(head(7), &stranger);
    cosigned.add(court().cosign(&head(7), at(1)).unwrap());
    assert_eq!(status(None, &request(0, &[], cosigned)), 403);
}

/// "The old size MUST be equal to or lower than the checkpoint size. Otherwise, the witness MUST
/// respond with a "400 Bad Request" HTTP status code."
#[test]
fn an_old_size_above_the_new_one_is_400() {
    let body = request(8, &[], signed(7));
    for latest in [None, latest(7), latest(8)] {
        assert_eq!(reason(latest, &body), Reason::Backwards);
        assert_eq!(status(latest, &body), 400);
    }
}

/// "The witness MUST check that the old size matches the size of the latest checkpoint it cosigned
/// for the checkpoint's origin (or zero if it never cosigned a checkpoint for that origin). If it
/// doesn't match, the witness MUST respond with a "409 Conflict" HTTP status code. The response
/// body MUST consist of the tree size of the latest cosigned checkpoint in decimal, followed by a
/// newline (U+000A). The response MUST have a `Content-Type` of `text/x.tlog.size`."
#[test]
fn another_old_size_is_409_with_the_latest() {
    for (recorded, old, size, said) in [
        (None, 3, 7, "0\n"),
        (latest(5), 3, 7, "5\n"),
        (latest(5), 0, 7, "5\n"),
        (latest(7), 3, 5, "7\n"),
        (latest(0), 1, 7, "0\n"),
    ] {
        let answer = decide(recorded, &body(old, size)).unwrap_err().answer();
        assert_eq!((answer.status, answer.content_type), (409, "text/x.tlog.size"));
        assert_eq!(answer.body, said);
    }
}

/// "A checkpoint of size zero MUST have the root hash of the empty tree [...]. Otherwise, the witness
/// MUST respond with a "422 Unprocessable Entity" HTTP status code."
#[test]
fn an_empty_tree_with_another_root_is_422() {
    assert_eq!(status(None, &body(0, 0)), 200);
    assert_eq!(status(latest(0), &body(0, 0)), 200);
    let odd = request(0, &[], fork(0));
    assert_eq!(reason(None, &odd), Reason::EmptyRoot);
    assert_eq!(status(None, &odd), 422);
    assert_eq!(status(latest(0), &odd), 422);
}

/// "If the old size is zero, the consistency proof MUST be empty"; "If the proof is not empty when
/// the old size is zero, or if a Merkle Consistency Proof doesn't verify, the witness MUST respond
/// with a "422 Unprocessable Entity" HTTP status code."
#[test]
fn a_proof_that_does_not_lead_there_is_422() {
    for recorded in [None, latest(0)] {
        let superfluous = request(0, &[[1; 32]], signed(7));
        assert_eq!(reason(recorded, &superfluous), Reason::Inconsistent);
        assert_eq!(status(recorded, &superfluous), 422);
    }
    let proof = consistency_proof(&tree(7), 3, 7).unwrap();
    assert_eq!(status(latest(3), &request(3, &proof, signed(7))), 200);
    let mut changed = proof.clone();
    changed[0][0] ^= 1;
    for bad in [&[], &proof[1..], &changed, &[proof.clone(), proof.clone()].concat()] {
        assert_eq!(reason(latest(3), &request(3, bad, signed(7))), Reason::Inconsistent);
        assert_eq!(status(latest(3), &request(3, bad, signed(7))), 422);
    }
    // A tree that does not begin with the one that was cosigned.
    assert_eq!(status(latest(3), &request(3, &proof, fork(7))), 422);
    assert_eq!(status(latest(3), &request(3, &[[1; 32]], signed(3))), 422);
}

/// "If the old size matches the checkpoint size, the witness MUST check that the root hashes are also
/// identical. If they don't match, the witness MUST respond with a "422 Unprocessable Entity" HTTP
/// status code."
#[test]
fn another_tree_of_the_same_size_is_422_and_a_fork() {
    for proof in [&[][..], &[[1; 32]]] {
        let refused = decide(latest(7), &request(7, proof, fork(7))).unwrap_err();
        assert_eq!(refused.reason, Reason::Forked);
        assert_eq!(refused.answer().status, 422);
        let evidence = refused.fork.unwrap();
        assert_eq!(Some(evidence.ours), latest(7));
        assert_eq!(evidence.theirs, fork(7));
    }
    assert_eq!(status(latest(7), &body(7, 7)), 200);
}

/// "the witness MAY log the request even if the checkpoint fails one of the consistency checks above
/// [...], as it might be proof of log misbehavior."
#[test]
fn a_fork_is_seen_behind_another_reason() {
    let refused = decide(latest(7), &request(0, &[], fork(7))).unwrap_err();
    assert_eq!(refused.reason, Reason::OtherSize { latest: 7 });
    assert!(refused.fork.is_some());
    // "If the origin is known, and the signature is valid": what the log did not sign is no
    // evidence against it.
    let stranger = NoteSigner::new(name(ORIGIN), &[9; 32]);
    let unsigned = SignedCheckpoint::sign(fork(7).checkpoint().clone(), &stranger);
    assert_eq!(decide(latest(7), &request(7, &[], unsigned)).unwrap_err().fork, None);
    assert_eq!(decide(latest(7), &body(5, 8)).unwrap_err().fork, None);
}
