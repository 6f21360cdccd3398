//! The bytes of a manifest stay what they are, and what it names stays in its place.

use vocabulary::{JournalId, Moment, OfficeCode};

use super::*;

const FROZEN: &str = r#"{
  "format": "sijill-backup",
  "version": 1,
  "program": "0.1.0",
  "training": true,
  "begun_at": "2026-01-05T08:00:00.000Z",
  "node": {
    "file": "node.db",
    "size_bytes": 4096,
    "sha256": "aa",
    "schema": 1
  },
  "offices": [
    {
      "office": "SEF-01",
      "kept": {
        "file": "offices/SEF-01.db",
        "size_bytes": 8192,
        "sha256": "bb",
        "schema": 2
      },
      "acts": {
        "journal": "SEF-01/acts/i",
        "facts": 7,
        "hash": "cc",
        "root": "dd",
        "last_at": "2026-01-05T08:00:00.000Z"
      },
      "reads": {
        "journal": "SEF-01/reads/i",
        "facts": 1,
        "hash": "ee",
        "root": "ff",
        "last_at": null
      }
    }
  ],
  "keys": [
    {
      "file": "keys/root.cert.pem",
      "size_bytes": 10,
      "sha256": "ab"
    }
  ],
  "left_out": [
    "private-keys",
    "sessions",
    {
      "office": "SEF-02"
    }
  ]
}
"#;

fn sample() -> Manifest {
    let office = OfficeCode::parse("SEF-01").unwrap();
    let at = Moment::from_casablanca(vocabulary::CivilDate::new(2026, 1, 5).unwrap(), 9, 0, 0);
    let file = |file: &str, size_bytes, sha256: &str, schema| KeptFile {
        file: file.into(),
        size_bytes,
        sha256: sha256.into(),
        schema,
    };
    let journal = |kind: &str, facts, hash: &str, root: &str, last_at| KeptJournal {
        journal: JournalId::new(&office, kind, "i"),
        facts,
        hash: hash.into(),
        root: root.into(),
        last_at,
    };
    Manifest {
        format: FORMAT.into(),
        version: VERSION,
        program: "0.1.0".into(),
        training: true,
        begun_at: at,
        node: file("node.db", 4096, "aa", Some(1)),
        offices: vec![KeptOffice {
            office: office.clone(),
            kept: file("offices/SEF-01.db", 8192, "bb", Some(2)),
            acts: journal("acts", 7, "cc", "dd", Some(at)),
            reads: journal("reads", 1, "ee", "ff", None),
        }],
        keys: vec![file("keys/root.cert.pem", 10, "ab", None)],
        left_out: vec![
            LeftOut::PrivateKeys,
            LeftOut::Sessions,
            LeftOut::Office(OfficeCode::parse("SEF-02").unwrap()),
        ],
    }
}

#[test]
fn its_bytes_are_frozen() {
    assert_eq!(sample().text().unwrap(), FROZEN);
    assert_eq!(Manifest::read(FROZEN), Ok(sample()));
}

#[test]
fn a_file_of_another_place_is_not_named() {
    for (good, bad) in [
        ("node.db", "../node.db"),
        ("offices/SEF-01.db", "offices/../../SEF-01.db"),
        ("keys/root.cert.pem", "keys/../root.cert.pem"),
        ("keys/root.cert.pem", "/etc/root.cert.pem"),
        ("keys/root.cert.pem", "keys/a/b.pem"),
        ("keys/root.cert.pem", "keys/..pem"),
        ("sijill-backup", "another"),
    ] {
        assert!(Manifest::read(&FROZEN.replace(good, bad)).is_err(), "{bad}");
    }
}

#[test]
fn a_manifest_of_a_later_program_is_known_for_one() {
    let later = FROZEN.replace("\"version\": 1", "\"version\": 2").replace("left_out", "other");
    assert_eq!(Manifest::read(&later), Err(Unread::Newer(2)));
    assert!(matches!(Manifest::read("{}"), Err(Unread::None(_))));
}
