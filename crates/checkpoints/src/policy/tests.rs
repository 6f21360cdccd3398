//! The sentences of C2SP `tlog-policy`.

use super::*;
use crate::checkpoint::Checkpoint;
use crate::cosignature::Cosigner;
use crate::samples::{ORIGIN, archive, at, court, head, name, signed, signer};
use crate::signed_note::{BadVerifierKey, NoteSigner};

fn witness(seed: u8) -> Cosigner {
    Cosigner::ed25519(name(&format!("w{seed}.example")), &[seed; 32])
}

fn parse(text: &str) -> Result<Policy, BadPolicy> {
    Policy::parse(text.as_bytes())
}

fn fault(text: &str) -> (usize, PolicyFault) {
    let bad = parse(text).unwrap_err();
    (bad.line, bad.fault)
}

/// The example of the text: two of three, any of three, and both groups.
fn example() -> String {
    let mut text = format!("log {}\n\n", signer().key());
    for (group, seeds) in [("X", 11..14), ("Y", 21..24)] {
        for (number, seed) in (1..).zip(seeds) {
            text.push_str(&format!("witness {group}{number} {}\n", witness(seed).key()));
        }
    }
    text.push_str("group X-witnesses 2 X1 X2 X3\ngroup Y-witnesses any Y1 Y2 Y3\n");
    text.push_str("group X-and-Y all X-witnesses Y-witnesses\nquorum X-and-Y\n");
    text
}

fn cosigned_by(seeds: &[u8]) -> SignedCheckpoint {
    let mut checkpoint = signed(7);
    for seed in seeds {
        let line = witness(*seed).cosign(checkpoint.checkpoint(), at(100 + u64::from(*seed)));
        checkpoint.add(line.unwrap());
    }
    checkpoint
}

#[test]
fn the_example_asks_for_two_and_one() {
    let policy = parse(&example()).unwrap();
    for (seeds, believed) in [
        (&[11, 12, 21][..], true),
        (&[12, 13, 23], true),
        (&[11, 12, 13, 21, 22, 23], true),
        (&[11, 21], false),
        (&[11, 12, 13], false),
        (&[21, 22, 23], false),
        (&[], false),
    ] {
        let checkpoint = cosigned_by(seeds);
        match policy.judge(&checkpoint) {
            Ok(trusted) => {
                assert!(believed, "{seeds:?}");
                assert_eq!(trusted.log.key, *signer().key());
                let moments: Vec<_> = trusted.cosigned.iter().map(|by| by.timestamp).collect();
                let expected: Vec<_> = seeds.iter().map(|seed| 100 + u64::from(*seed)).collect();
                assert_eq!(moments, expected);
            }
            Err(why) => {
                assert!(!believed, "{seeds:?}");
                assert_eq!(why, Untrusted::QuorumMissed { cosigned: seeds.len() });
            }
        }
    }
}

#[test]
fn witnesses_of_both_kinds_count() {
    let (court, archive) = (court(), archive());
    let text = format!(
        "log {}\nwitness court {}\nwitness archive {} https://archive.example/\n\
         group both all court archive\nquorum both\n",
        signer().key(),
        court.key(),
        archive.key()
    );
    let policy = parse(&text).unwrap();
    let mut checkpoint = signed(7);
    checkpoint.add(court.cosign(&head(7), at(1)).unwrap());
    assert_eq!(policy.judge(&checkpoint), Err(Untrusted::QuorumMissed { cosigned: 1 }));
    checkpoint.add(archive.cosign(&head(7), at(2)).unwrap());
    let trusted = policy.judge(&checkpoint).unwrap();
    assert_eq!(trusted.cosigned[1].witness.name, b"archive");
    let url = trusted.cosigned[1].witness.url.as_deref();
    assert_eq!(url, Some(b"https://archive.example/".as_slice()));
}

#[test]
fn a_quorum_of_none_needs_the_log_only() {
    let policy = parse(&format!("log {}\nquorum none\n", signer().key())).unwrap();
    assert!(policy.judge(&signed(7)).is_ok());
    let other = NoteSigner::new(name(ORIGIN), &[9; 32]);
    let unsigned = SignedCheckpoint::sign(head(7), &other);
    assert_eq!(policy.judge(&unsigned), Err(Untrusted::NotSigned));
}

/// "This name MUST correspond to the log's origin line"
#[test]
fn a_log_speaks_for_its_own_origin_only() {
    let other = NoteSigner::new(name("log.example/other"), &[9; 32]);
    let text = format!("log {}\nlog {}\nquorum none\n", signer().key(), other.key());
    let policy = parse(&text).unwrap();
    let foreign = SignedCheckpoint::sign(head(7), &other);
    assert_eq!(policy.judge(&foreign), Err(Untrusted::NotSigned));
    let unknown = Checkpoint::new("log.example/third", 1, [0; 32]).unwrap();
    let unknown = SignedCheckpoint::sign(unknown, &other);
    assert_eq!(policy.judge(&unknown), Err(Untrusted::UnknownLog));
}

/// "may accept a policy with an empty set of logs"
#[test]
fn a_log_may_be_known_from_elsewhere() {
    let policy = parse("quorum none\n").unwrap();
    assert_eq!(policy.judge(&signed(7)), Err(Untrusted::UnknownLog));
    let policy = policy.with_log(signer().key().clone());
    assert!(policy.judge(&signed(7)).is_ok());
}

#[test]
fn a_forged_line_of_a_trusted_key_spoils_all() {
    let policy = parse(&example()).unwrap();
    let mut checkpoint = cosigned_by(&[11, 12, 21]);
    checkpoint.add(witness(13).cosign(&head(8), at(1)).unwrap());
    let forged = Untrusted::Forged { name: name("w13.example"), id: witness(13).key().id() };
    assert_eq!(policy.judge(&checkpoint), Err(forged));
    // Nobody here knows this one.
    let mut checkpoint = cosigned_by(&[11, 12, 21]);
    checkpoint.add(witness(99).cosign(&head(8), at(1)).unwrap());
    assert!(policy.judge(&checkpoint).is_ok());
}

#[test]
fn one_witness_twice_is_one_witness() {
    let policy = parse(&example()).unwrap();
    let mut checkpoint = cosigned_by(&[11, 21]);
    checkpoint.add(witness(11).cosign(&head(7), at(999)).unwrap());
    assert_eq!(policy.judge(&checkpoint), Err(Untrusted::QuorumMissed { cosigned: 2 }));
}

#[test]
fn an_empty_tree_has_the_empty_root() {
    let policy = parse(&format!("log {}\nquorum none\n", signer().key())).unwrap();
    assert!(policy.judge(&signed(0)).is_ok());
    let odd = Checkpoint::new(ORIGIN, 0, [1; 32]).unwrap();
    let odd = SignedCheckpoint::sign(odd, &signer());
    assert_eq!(policy.judge(&odd), Err(Untrusted::EmptyRoot));
}

/// "Leading and trailing whitespace is allowed. Empty lines (whitespace only) and comment lines
/// (lines starting with "#", possibly preceded by whitespace) are allowed and ignored."
#[test]
fn white_space_and_comments() {
    let text = format!(
        "# ours\n \t#\n\n\t \n\tlog \t {}\thttps://a.example \n quorum\tnone \t\n",
        signer().key()
    );
    assert_eq!(
        parse(&text).unwrap().logs()[0].url.as_deref(),
        Some(b"https://a.example".as_slice())
    );
}

/// "each line is terminated by ASCII newline"; "the allowed octet values are 0x09 (tab), 0x0A
/// (newline), 0x20-0x7E, and 0x80-0xFF"
#[test]
fn octets() {
    assert_eq!(fault("quorum none"), (1, PolicyFault::Unterminated));
    for bad in (0..0x20_u8).filter(|byte| ![b'\t', b'\n'].contains(byte)).chain([0x7f]) {
        let bytes = [b"quorum none\n# ", [bad].as_slice(), b"\n"].concat();
        let expected = BadPolicy { line: 2, fault: PolicyFault::Characters };
        assert_eq!(Policy::parse(&bytes), Err(expected), "{bad:02x}");
    }
    let opaque = [
        b"# \x80\xff\nwitness \xe2\x84\xaa ",
        witness(1).key().to_string().as_bytes(),
        b"\nquorum K\n",
    ]
    .concat();
    let expected = BadPolicy { line: 3, fault: PolicyFault::Undefined };
    assert_eq!(Policy::parse(&opaque), Err(expected));
    let named =
        [b"witness \xff\x80 ", witness(1).key().to_string().as_bytes(), b"\nquorum \xff\x80\n"]
            .concat();
    assert!(Policy::parse(&named).is_ok());
}

/// "A policy file must include exactly one quorum line."
#[test]
fn one_quorum() {
    assert_eq!(fault(""), (1, PolicyFault::NoQuorum));
    assert_eq!(fault("# nothing\n"), (2, PolicyFault::NoQuorum));
    assert_eq!(fault("quorum none\nquorum none\n"), (2, PolicyFault::SecondQuorum));
    assert_eq!(fault("quorum nobody\n"), (1, PolicyFault::Undefined));
    let late = format!("quorum W\nwitness W {}\n", witness(1).key());
    assert_eq!(fault(&late), (1, PolicyFault::Undefined));
}

/// "Duplicate logs, i.e., multiple log lines with the same public key, are not allowed." and the
/// same for witnesses: duplicate "if they wrap the same underlying public key, even if they differ
/// by key name and key id".
#[test]
fn no_key_twice() {
    let renamed = NoteSigner::new(name("other.example"), &[1; 32]);
    let logs = format!("log {}\nlog {}\n", signer().key(), renamed.key());
    assert_eq!(fault(&logs), (2, PolicyFault::SameKey));
    let renamed = Cosigner::ed25519(name("other.example"), &[11; 32]);
    let twice = format!("witness A {}\nwitness B {}\n", witness(11).key(), renamed.key());
    assert_eq!(fault(&twice), (2, PolicyFault::SameKey));
}

/// "Log and witness keys must use a signature type approprate respective function"
#[test]
fn kinds_of_keys() {
    let note = format!("witness A {}\n", signer().key());
    assert_eq!(fault(&note), (1, PolicyFault::KeyKind));
    let log = format!("log {}\nquorum none\n", Cosigner::ml_dsa_44(name(ORIGIN), &[5; 32]).key());
    assert!(parse(&log).is_ok());
    assert_eq!(fault("log a+b\n"), (1, PolicyFault::Key(BadVerifierKey::Shape)));
    let bytes = b"log \xff+00000000+AAAA\n";
    let expected = BadPolicy { line: 1, fault: PolicyFault::Key(BadVerifierKey::Name) };
    assert_eq!(Policy::parse(bytes), Err(expected));
}

/// "Witnesses and groups share a single namespace. The special name `none` is predefined; it can be
/// used when defining the quorum, but it is invalid as a group member."
#[test]
fn names() {
    let [a, b] = [1, 2].map(|seed| witness(seed).key().to_string());
    let all = |rest: &str| fault(&format!("witness A {a}\nwitness B {b}\n{rest}\n"));
    assert_eq!(fault(&format!("witness A {a}\nwitness A {b}\n")), (2, PolicyFault::Name));
    assert_eq!(all("group A any B"), (3, PolicyFault::Name));
    assert_eq!(all("group none any B"), (3, PolicyFault::Name));
    assert_eq!(fault(&format!("witness none {a}\n")), (1, PolicyFault::Name));
    assert_eq!(all("group G any none"), (3, PolicyFault::Undefined));
    assert_eq!(all("group G any G"), (3, PolicyFault::Undefined));
    assert_eq!(all("group G any A C"), (3, PolicyFault::Undefined));
}

/// "it is required that 1 <= k <= n"; "At least one member must be listed"; "Each defined name can
/// be listed as a group member at most once."
#[test]
fn groups() {
    let [a, b] = [1, 2].map(|seed| witness(seed).key().to_string());
    let of = |rest: &str| parse(&format!("witness A {a}\nwitness B {b}\n{rest}\nquorum none\n"));
    let fault = |rest: &str| of(rest).unwrap_err().fault;
    for bad in ["0", "3", "01", "+1", "-1", "most", "ANY", "18446744073709551616"] {
        assert_eq!(fault(&format!("group G {bad} A B")), PolicyFault::Threshold, "{bad}");
    }
    for good in ["1", "2", "any", "all"] {
        assert!(of(&format!("group G {good} A B")).is_ok(), "{good}");
    }
    assert_eq!(fault("group G any"), PolicyFault::Fields);
    assert_eq!(fault("group G"), PolicyFault::Fields);
    assert_eq!(fault("group G 1 A A"), PolicyFault::MemberTwice);
    assert_eq!(fault("group G any A\ngroup H any A B"), PolicyFault::MemberTwice);
    assert_eq!(fault("group G any A\ngroup H any G\ngroup I any G"), PolicyFault::MemberTwice);
}

#[test]
fn malformed_lines() {
    for bad in ["log", "log a b c", "witness A", "witness A b c d", "quorum", "quorum a b"] {
        assert_eq!(fault(&format!("{bad}\n")), (1, PolicyFault::Fields), "{bad}");
    }
    for bad in ["Log x", "logs x", "mirror x", "none"] {
        assert_eq!(fault(&format!("{bad}\n")), (1, PolicyFault::Word), "{bad}");
    }
}

/// "It is strongly recommended that an implementation supports at least up to 32 logs, 32
/// witnesses, and 32 groups."
#[test]
fn thirty_two_of_each() {
    let mut text = String::new();
    for seed in 1..33 {
        let log = NoteSigner::new(name(&format!("log{seed}.example")), &[seed; 32]);
        text.push_str(&format!("log {}\nwitness w{seed} {}\n", log.key(), witness(seed).key()));
        text.push_str(&format!("group g{seed} any w{seed}\n"));
    }
    text.push_str("quorum g32\n");
    let policy = parse(&text).unwrap();
    assert_eq!((policy.logs().len(), policy.witnesses().count()), (32, 32));
}
