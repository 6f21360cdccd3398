//! What is written down before an answer, and what happens when two requests race.

use super::*;

/// "The witness MUST persist the new checkpoint before responding."; "the witness MUST update its
/// record of the latest cosigned checkpoint and respond with a "200 Success" HTTP status code."
#[test]
fn the_answer_is_behind_what_is_to_be_written() {
    let accepted = decide(latest(3), &body(3, 7)).unwrap();
    let to_persist = accepted.to_persist();
    assert_eq!(to_persist.origin, ORIGIN);
    assert_eq!((to_persist.from, Some(to_persist.to)), (latest(3), latest(7)));
    assert_eq!(accepted.persisted().status, 200);
}

/// "The response body MUST be a checkpoint for the log identified by the origin, and it MUST include
/// the cosignature(s) from the witness's key(s) that were returned from add-checkpoint and the
/// cosignature from the log key(s) that the witness verified."
#[test]
fn monitors_get_what_was_cosigned() {
    let mut checkpoint = signed(7);
    let stranger = NoteSigner::new(name("stranger.example"), &[9; 32]);
    checkpoint.add(stranger.sign("anything\n"));
    let accepted = decide(None, &request(0, &[], checkpoint)).unwrap();
    let kept = accepted.to_persist().checkpoint.to_string();
    assert_eq!(kept, format!("{}{}", signed(7), accepted.persisted().body));
    // "The origin hash is the SHA-256 hash of the log's origin, hex encoded, in lowercase."
    let path = checkpoint_path("example.com/behind-the-sofa");
    assert_eq!(path.len(), 64 + "/checkpoint".len());
    assert_eq!(path, path.to_lowercase());
}

/// "checking the old size against the latest checkpoint and persisting the new checkpoint must be
/// performed atomically": the race that the text tells, from 1 to 6.
#[test]
fn who_comes_late_is_told_the_latest_size() {
    let mut record = latest(3);
    let slow = decide(record, &body(3, 5)).unwrap();
    let fast = decide(record, &body(3, 7)).unwrap();
    assert_eq!(fast.to_persist().from, record);
    record = Some(fast.to_persist().to);
    assert_eq!(fast.persisted().status, 200);
    assert_ne!(slow.to_persist().from, record);
    let answer = slow.overtaken(record);
    assert_eq!((answer.status, answer.body.as_str()), (409, "7\n"));
}

#[test]
fn a_log_grows_before_its_witness() {
    let mut record = None;
    let mut size = 0;
    for next in [0, 1, 1, 2, 7, 8, 255, 256, 257, 300] {
        let accepted = decide(record, &body(size, next)).unwrap();
        record = Some(accepted.to_persist().to);
        size = next;
    }
    assert_eq!(record, latest(300));
    assert_eq!(status(record, &body(257, 300)), 409);
}

/// "This allows log key rotation": any of the keys trusted for the origin will do.
#[test]
fn a_log_may_have_two_keys() {
    let next = NoteSigner::new(name(ORIGIN), &[5; 32]);
    let keys = vec![signer().key().clone(), next.key().clone()];
    let witness = Witness::new(court(), Vec::new());
    for signer in [signer(), next] {
        let body = request(0, &[], SignedCheckpoint::sign(head(7), &signer));
        let find = |_: &str| Some(LogRecord { keys: keys.clone(), latest: None });
        assert!(witness.decide(find, body.as_bytes(), at(1)).is_ok());
    }
}

/// A name that ML-DSA-44 cannot hold is refused before anything is written.
#[test]
fn a_long_origin_is_refused() {
    let origin = "a".repeat(256);
    let signer = NoteSigner::new(name(&origin), &[1; 32]);
    let long = SignedCheckpoint::sign(Checkpoint::new(&origin, 1, [1; 32]).unwrap(), &signer);
    let body = request(0, &[], long);
    let keys = vec![signer.key().clone()];
    let find = |_: &str| Some(LogRecord { keys: keys.clone(), latest: None });
    let refused = Witness::new(archive(), Vec::new()).decide(find, body.as_bytes(), at(1));
    assert_eq!(refused.unwrap_err().reason, Reason::LongName);
}
