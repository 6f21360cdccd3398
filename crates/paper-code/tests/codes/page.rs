//! The page that verifies in a browser: its script under Node, and its list of fields.

use std::process::Command;

use paper_code::{Kind, Modules, PAGE, REGISTRY, TrustList, modules};
use serde_json::{Value, json};

const FIELDS: &str = include_str!("../../verify/fields.json");

#[test]
fn the_page_knows_the_fields_of_the_registry() {
    let kind = |kind| match kind {
        Kind::Text => "text",
        Kind::Day => "day",
        Kind::HijriDay => "hijri-day",
        Kind::Sex => "sex",
        Kind::Count => "count",
    };
    let rows = REGISTRY.iter().map(
        |row| json!({"key": row.key, "name": row.name, "kind": kind(row.kind), "since": row.since}),
    );
    let listed: Value = serde_json::from_str(FIELDS).unwrap();
    assert_eq!(listed, Value::Array(rows.collect()));
}

fn file(path: &str) -> &'static [u8] {
    PAGE.iter().find(|file| file.path == path).unwrap().bytes
}

#[test]
fn the_page_is_whole_and_trusts_nobody_by_itself() {
    let offline = std::str::from_utf8(file("offline.js")).unwrap();
    let kept = offline.split('"').filter(|word| PAGE.iter().any(|file| file.path == *word));
    // All but the keeper itself and a licence, which nobody needs without a network.
    assert_eq!(kept.count(), PAGE.len() - 2);
    let trust = std::str::from_utf8(file("trust.json")).unwrap();
    assert!(TrustList::from_json(trust).unwrap().is_empty());
}

fn drawn(square: &Modules) -> String {
    let line = |y| (0..square.side()).map(move |x| if square.is_dark(x, y) { '#' } else { '.' });
    (0..square.side()).flat_map(|y| line(y).chain(['\n'])).collect()
}

#[test]
fn the_squares_that_the_page_is_tried_with_are_ours() {
    let golden = [
        (
            include_str!("../golden/birth-extract.txt"),
            include_str!("../golden/birth-extract.square"),
        ),
        (
            include_str!("../golden/life-certificate.txt"),
            include_str!("../golden/life-certificate.square"),
        ),
    ];
    for (code, square) in golden {
        assert_eq!(drawn(&modules(code.trim_end_matches('\n')).unwrap()), square);
    }
}

#[test]
fn the_page_gives_the_verdicts_of_the_crate() {
    let tests = ["verdicts", "mutations", "files", "picture"]
        .map(|name| format!("{}/tests/page/{name}.test.mjs", env!("CARGO_MANIFEST_DIR")));
    let answer = Command::new("node").arg("--test").args(&tests).output();
    let answer = answer.unwrap_or_else(|_| {
        panic!("the page cannot be tried, `node` is missing: run `cargo xtask needs`")
    });
    assert!(answer.status.success(), "{}", String::from_utf8_lossy(&answer.stdout));
}
