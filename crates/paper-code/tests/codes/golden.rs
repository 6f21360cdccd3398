//! The frozen format: these codes are on paper somewhere, letter by letter.

use paper_code::{PublicKey, RawSigner as _, TrustList, issue, modules, verify};

use crate::samples::{NOW, TestKey, extract, smallest};

const EXTRACT: &str = include_str!("../golden/birth-extract.txt");
const SMALLEST: &str = include_str!("../golden/life-certificate.txt");
/// Written by a later version: an unknown claim, an unknown part, two unknown fields.
const LATER: &str = include_str!("../golden/later-version.txt");
const TRUST: &str = include_str!("../golden/trust.json");

#[test]
fn the_same_claims_give_the_same_code() {
    let key = TestKey::new(0x42);
    assert_eq!(issue(&extract(), &key).unwrap(), EXTRACT.trim_end_matches('\n'));
    assert_eq!(issue(&smallest(), &key).unwrap(), SMALLEST.trim_end_matches('\n'));
}

#[test]
fn a_code_of_long_ago_says_what_it_said() {
    let trust = TrustList::from_json(TRUST).unwrap();
    for (code, claims) in [(EXTRACT, extract()), (SMALLEST, smallest())] {
        let genuine = verify(code.trim_end_matches('\n'), &trust, NOW).unwrap();
        assert_eq!(genuine.claims, claims);
        assert_eq!(genuine.kid, TestKey::new(0x42).public_key().id());
    }
}

#[test]
fn what_a_later_version_added_is_kept_and_shown() {
    let trust = TrustList::from_json(TRUST).unwrap();
    let genuine = verify(LATER.trim_end_matches('\n'), &trust, NOW).unwrap();
    let shown: Vec<(i64, String)> =
        genuine.claims.unknown.iter().map(|part| (part.key, part.shown())).collect();
    let expected = [
        (2, "\"subject\""),
        (99, "[1, h'c0ffee', true]"),
        (41, "\"new\\u{202e}\""),
        (42, "{1: null, \"a\": -5}"),
    ];
    assert_eq!(shown, expected.map(|(key, text)| (key, text.to_owned())));
    assert_eq!(issue(&genuine.claims, &TestKey::new(0x42)).unwrap(), LATER.trim_end_matches('\n'));
}

#[test]
fn the_key_is_the_one_that_everybody_knows() {
    let trust = TrustList::from_json(TRUST).unwrap();
    let key = TestKey::new(0x42).public_key();
    assert_eq!(trust.find(key.id()).map(|trusted| &trusted.key), Some(&key));
    assert_eq!(PublicKey::from_sec1(&key.to_sec1()), Some(key));
}

/// Twelve fields on 81 modules: 46.3 mm on paper with the border.
#[test]
fn an_extract_fits_where_forms_leave_room() {
    let square = modules(EXTRACT.trim_end_matches('\n')).unwrap();
    assert_eq!((square.side(), square.side_with_border()), (81, 89));
    assert!((square.side_mm() - 46.3).abs() < 0.01, "{}", square.side_mm());
    let small = modules(SMALLEST.trim_end_matches('\n')).unwrap();
    assert!((small.side_mm() - 42.0).abs() < 0.01 && small.side() < square.side());
    let svg = square.svg();
    assert!(
        svg.starts_with("<svg ") && svg.contains("width=\"46.3mm\"") && svg.ends_with("</svg>")
    );
}
