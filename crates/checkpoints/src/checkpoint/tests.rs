//! The sentences of C2SP `tlog-checkpoint` and its example.

use super::*;
use crate::samples::{ORIGIN, head, signed, signer, tree};
use crate::text::to_base64;

const EXAMPLE: &str = "example.com/behind-the-sofa\n20852163\n\
    CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\
    \u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Z\
    hcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n";

#[test]
fn the_example_is_read() {
    let read = SignedCheckpoint::parse(EXAMPLE.as_bytes()).unwrap();
    assert_eq!(read.checkpoint().origin(), "example.com/behind-the-sofa");
    assert_eq!(read.checkpoint().size(), 20_852_163);
    assert_eq!(read.checkpoint().extensions(), [""; 0]);
    assert_eq!(read.to_string(), EXAMPLE);
}

#[test]
fn a_log_signs_and_anyone_verifies() {
    let read = SignedCheckpoint::parse(signed(300).to_string().as_bytes()).unwrap();
    assert_eq!(*read.checkpoint(), head(300));
    assert!(read.note().verify([signer().key()]).is_ok());
}

/// "The origin MUST be non-empty"; "at least three non-empty lines"; "no leading zeroes (unless the
/// tree is empty, in which case the tree size is `0`)"; "Extension lines, if any, MUST be
/// non-empty."
#[test]
fn malformed_texts() {
    let root = to_base64(&[9; 32]);
    let of = |text: &str| Checkpoint::parse(text).map(drop);
    assert_eq!(of(&format!("log\n7\n{root}\n")), Ok(()));
    assert_eq!(of(&format!("log\n0\n{root}\nmore\n")), Ok(()));
    assert_eq!(of(&format!("\n7\n{root}\n")), Err(BadCheckpoint::Origin));
    assert_eq!(of(&format!("log\n7\n{root}")), Err(BadCheckpoint::Shape));
    assert_eq!(of("log\n7\n"), Err(BadCheckpoint::Shape));
    assert_eq!(of(""), Err(BadCheckpoint::Shape));
    for size in ["", "07", "00", "+7", "-7", "7 ", "0x7", "18446744073709551616"] {
        assert_eq!(of(&format!("log\n{size}\n{root}\n")), Err(BadCheckpoint::Size), "{size}");
    }
    for root in ["", &root[1..], &to_base64(&[9; 31]), &to_base64(&[9; 33]), &format!("{root} ")] {
        assert_eq!(of(&format!("log\n7\n{root}\n")), Err(BadCheckpoint::Root), "{root}");
    }
    assert_eq!(of(&format!("log\n7\n{root}\n\n")), Err(BadCheckpoint::Extension));
    assert_eq!(of(&format!("log\n7\n{root}\na\n\nb\n")), Err(BadCheckpoint::Extension));
}

/// "clients MUST NOT assume that the origin is following this format"
#[test]
fn an_origin_may_be_any_line() {
    let odd = "go.sum database tree + more";
    assert!(Checkpoint::new(odd, 1, [0; 32]).is_ok());
    assert_eq!(Checkpoint::new("two\nlines", 1, [0; 32]), Err(BadCheckpoint::Origin));
}

#[test]
fn extensions_are_signed() {
    let with = |line: &str| {
        Checkpoint::with_extensions(ORIGIN, 1, [1; 32], vec![line.to_owned()]).unwrap()
    };
    let signed = SignedCheckpoint::sign(with("a"), &signer());
    let changed = signed.to_string().replace("\na\n", "\nb\n");
    let changed = SignedCheckpoint::parse(changed.as_bytes()).unwrap();
    assert_eq!(*changed.checkpoint(), with("b"));
    assert!(changed.note().verify([signer().key()]).is_err());
}

/// "A log MUST not sign any checkpoint which is inconsistent with any checkpoint it previously
/// signed."
#[test]
fn a_log_signs_only_what_it_grew_to() {
    let nodes = tree(300);
    assert_eq!(grown(ORIGIN, None, &nodes, 300), Ok(head(300)));
    for from in [0, 1, 255, 256, 299, 300] {
        assert_eq!(grown(ORIGIN, Some(&head(from)), &nodes, 300), Ok(head(300)), "{from}");
    }
    let shrunk = Inconsistent::Shrunk { from: 300, to: 299 };
    assert_eq!(grown(ORIGIN, Some(&head(300)), &nodes, 299), Err(shrunk));
    let other = Checkpoint::new(ORIGIN, 200, [5; 32]).unwrap();
    let forked = Inconsistent::Forked { size: 200 };
    assert_eq!(grown(ORIGIN, Some(&other), &nodes, 300), Err(forked));
    assert_eq!(grown("x", Some(&head(1)), &nodes, 300), Err(Inconsistent::OtherLog));
    assert_eq!(grown(ORIGIN, None, &nodes, 301), Err(Inconsistent::NoNode));
    assert_eq!(grown("", None, &nodes, 300), Err(Inconsistent::Origin));
}
