//! The body of a request, and the body of an answer.

use super::*;

/// "The request body MUST be a sequence of an old size line, zero or more consistency proof lines,
/// and an empty line, followed by a checkpoint."
#[test]
fn what_is_written_is_read() {
    for (old, size) in [(0, 0), (0, 7), (3, 7), (7, 7), (255, 300)] {
        let body = body(old, size);
        let read = AddCheckpoint::parse(body.as_bytes()).unwrap();
        assert_eq!((read.old_size(), read.checkpoint()), (old, &signed(size)));
        assert_eq!(read.to_string(), body);
    }
    assert_eq!(status(None, "old 0\n"), 400);
    assert_eq!(status(None, ""), 400);
    assert_eq!(status(None, &signed(7).to_string()), 400);
    assert_eq!(status(None, &body(0, 7).replace("old 0\n\n", "old 0\n")), 400);
}

/// The example of the text, whose keys nobody published.
#[test]
fn the_example_is_read() {
    let line = "\u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRD\
        e4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";
    let text = format!(
        "old 20852014\nPlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=\n\
        jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=\n\
        5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=\n\
        /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=\n\n\
        example.com/behind-the-sofa\n20852163\n\
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n{line}"
    );
    let read = AddCheckpoint::parse(text.as_bytes()).unwrap();
    assert_eq!((read.old_size(), read.proof().len()), (20_852_014, 4));
    assert_eq!(read.to_string(), text);
}

/// "Each line MUST terminate in a newline character (U+000A)."
#[test]
fn lines_end_with_a_newline() {
    let sound = body(3, 7);
    assert_eq!(status(latest(3), sound.trim_end()), 400);
    assert_eq!(status(latest(3), &sound.replace('\n', "\r\n")), 400);
}

/// "The old size line MUST consist of the string `old`, a single space (0x20), and the tree size of
/// the previous checkpoint encoded as an ASCII decimal with no leading zeroes (unless the size is
/// zero, in which case the encoding MUST be `0`)."
#[test]
fn the_old_size_line() {
    let sound = body(3, 7);
    assert_eq!(status(latest(3), &sound), 200);
    for line in ["", "3", "old", "old ", "old  3", "old\t3", "old 03", "old 3 ", "Old 3", "old +3"]
    {
        let body = sound.replacen("old 3", line, 1);
        assert_eq!(reason(latest(3), &body), Reason::Malformed(BadRequest::OldSize), "{line:?}");
        assert_eq!(status(latest(3), &body), 400);
    }
    assert_eq!(status(None, &body(0, 7).replacen("old 0", "old 00", 1)), 400);
    assert_eq!(status(None, &body(0, 7).replacen("old 0", "old -0", 1)), 400);
}

/// "Each consistency proof line MUST encode a single hash in base64. The client MUST NOT send more
/// than 63 consistency proof lines."
#[test]
fn the_lines_of_the_proof() {
    for line in ["AAAA", "x", &to_base64(&[0; 33]), &format!("{} ", to_base64(&[0; 32]))] {
        let body = body(3, 7).replacen("old 3\n", &format!("old 3\n{line}\n"), 1);
        assert_eq!(reason(latest(3), &body), Reason::Malformed(BadRequest::Hash), "{line:?}");
    }
    let with = |count| format!("old 3\n{}", format!("{}\n", to_base64(&[0; 32])).repeat(count));
    let of = |count| format!("{}\n{}", with(count), signed(7));
    assert_eq!(reason(latest(3), &of(63)), Reason::Inconsistent);
    assert_eq!(reason(latest(3), &of(64)), Reason::Malformed(BadRequest::LongProof));
    let long = AddCheckpoint::new(3, vec![[0; 32]; 64], signed(7));
    assert_eq!(long, Err(BadRequest::LongProof));
}

#[test]
fn a_malformed_checkpoint_is_a_bad_request() {
    let body = body(3, 7).replace("\n7\n", "\n07\n");
    let malformed = BadRequest::Checkpoint(BadCheckpoint::Size);
    assert_eq!(reason(latest(3), &body), Reason::Malformed(malformed));
    let bytes = Witness::new(court(), Vec::new()).decide(|_| None, &[0xff; 9], at(1));
    assert_eq!(bytes.unwrap_err().reason, Reason::Malformed(BadRequest::Characters));
    let long = Witness::new(court(), Vec::new()).decide(|_| None, &vec![b'a'; 3 << 20], at(1));
    assert_eq!(long.unwrap_err().answer().status, 400);
}

/// "The response body MUST be a sequence of one or more note signature lines, each starting with
/// the U+2014 character and ending with a newline character (U+000A). The signatures MUST be
/// cosignatures from the witness key(s) on the checkpoint."
#[test]
fn the_body_of_the_answer() {
    let answer = decide(latest(3), &body(3, 7)).unwrap().persisted();
    assert_eq!(answer.status, 200);
    assert_eq!(answer.body.lines().count(), 2);
    assert!(answer.body.ends_with('\n'));
    assert!(answer.body.lines().all(|line| line.starts_with('\u{2014}')));
    // "the client MAY concatenate it to the checkpoint, and use a note verification function"
    let note = format!("{}{}", signed(7), answer.body);
    let note = SignedNote::parse(note.as_bytes()).unwrap();
    let (court, archive) = (court(), archive());
    let verified = note.verify([court.key(), archive.key()]).unwrap();
    // "The cosignature MUST NOT omit the timestamp, i.e. the timestamp MUST NOT be zero."
    let moments: Vec<_> = verified.iter().map(|by| by.timestamp).collect();
    assert_eq!(moments, [Some(1_795_000_000); 2]);
}

/// "The client MUST ignore any cosignatures from unknown keys."
#[test]
fn what_a_client_takes_from_an_answer() {
    let answer = decide(latest(3), &body(3, 7)).unwrap().persisted();
    let known = [court().key().clone()];
    let lines = read_answer(&signed(7), &answer, &known).unwrap();
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].id(), court().key().id());
    let stranger = Cosigner::ed25519(name("court.example/w1"), &[8; 32]);
    let none = read_answer(&signed(7), &answer, &[stranger.key().clone()]);
    assert!(matches!(none, Err(BadAnswer::Signature(_))));
    // A cosignature of another checkpoint.
    assert!(matches!(read_answer(&signed(8), &answer, &known), Err(BadAnswer::Signature(_))));
    let conflict = decide(latest(5), &body(3, 7)).unwrap_err().answer();
    let expected = Err(BadAnswer::OtherSize { latest: 5 });
    assert_eq!(read_answer(&signed(7), &conflict, &known), expected);
    let refused = decide(latest(3), &request(3, &[], signed(7))).unwrap_err().answer();
    assert_eq!(read_answer(&signed(7), &refused, &known), Err(BadAnswer::Status(422)));
    let empty = Answer::text(200, String::new());
    assert_eq!(read_answer(&signed(7), &empty, &known), Err(BadAnswer::Malformed));
}
