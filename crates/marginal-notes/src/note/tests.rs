//! What is kept of a note, and the first version's facts read into today's shape.

use acts::forms;
use vocabulary::{Severity, Values};

use crate::tests::samples::{self, values};
use crate::{NoteContent, kind, kinds, read, v1};

fn typed() -> Values {
    let pairs = samples::with_sanae(&[
        ("marriage_date", "٢٠١٧-٠٩-١٩"),
        ("marriage_act_reference", "  218 "),
        ("family_section", "قسم  قضاء الأسرة بصفرو"),
        ("spouse_born_abroad", "yes"),
        ("spouse_birth_office", "Lyon"),
        ("notice_reference", " "),
    ]);
    values(&pairs)
}

#[test]
fn what_is_kept_is_tidy_and_holds_only_what_was_asked() {
    let (note, problems) = read(kind("marriage").expect("a kind"), &typed());
    assert!(problems.is_empty(), "{problems:?}");
    let note = note.expect("a note");
    assert_eq!(note.value("marriage_date"), Some("2017-09-19"));
    assert_eq!(note.value("marriage_act_reference"), Some("218"));
    assert_eq!(note.value("family_section"), Some("قسم قضاء الأسرة بصفرو"));
    assert!(!note.values.contains_key("spouse_birth_office"), "not asked of one born abroad");
    assert!(!note.values.contains_key("notice_reference"));
    assert_eq!(note.event().map(|day| day.to_string()).as_deref(), Some("2017-09-19"));
    let form = forms::by_id("marriage", "2026-11").expect("a form");
    assert_eq!((note.form_version, note.form_hash), ("2026-11".into(), form.hash.clone()));
}

#[test]
fn a_fault_at_a_field_makes_no_note() {
    let mut typed = typed();
    typed.remove("marriage_act_reference");
    typed.insert("marriage_date".into(), "2017-02-31".into());
    let (note, problems) = read(kind("marriage").expect("a kind"), &typed);
    assert!(note.is_none());
    assert!(problems.iter().all(|p| p.severity == Severity::Invalid) && problems.len() == 2);
}

#[test]
fn every_kind_reads_the_values_of_its_own_form() {
    for kind in kinds() {
        for note in [samples::full(kind), samples::bare(kind)] {
            let (read, problems) = read(kind, &note.values);
            let invalid = problems.iter().find(|p| p.severity == Severity::Invalid);
            assert!(invalid.is_none(), "{}: {invalid:?}", kind.id);
            assert_eq!(read.expect("a note").kind, kind.id);
        }
        let (none, problems) = read(kind, &values(&[("no-such-field", "x")]));
        assert!(none.is_none(), "{}", kind.id);
        assert!(problems.iter().any(|p| p.code == "unknown-field"));
    }
}

#[test]
fn a_note_is_kept_in_these_words() {
    let note = samples::content("kafala", &[("kafil", "x"), ("decision_date", "2019-05-06")]);
    let hash = forms::note("kafala").expect("a form").hash.clone();
    let bytes = format!(
        "{{\"kind\":\"kafala\",\"form_version\":\"2026-11\",\"form_hash\":\"{hash}\",\
         \"values\":{{\"decision_date\":\"2019-05-06\",\"kafil\":\"x\"}}}}"
    );
    assert_eq!(serde_json::to_string(&note).expect("JSON"), bytes);
    assert_eq!(serde_json::from_str::<NoteContent>(&bytes).expect("a note"), note);
}

/// The bytes of a fact of the first version: they never change.
const FIRST: &str = r#"{"kind":"marriage","spouse":{"first":{"ar":"سناء","latin":"Sanae","tifinagh":null},"family":{"ar":"الرامي","latin":"ERRAMI","tifinagh":null}},"spouse_born":"1990","spouse_birth_office":"Fès","act_reference":"218","married":{"gregorian":"2017-09-19","hijri":"1438-12-28","hijri_origin":"observed","presumed":false,"as_written":null},"family_section":"قسم قضاء الأسرة بصفرو","notice_reference":null,"notice_received":"2017-10-02"}"#;

#[test]
fn a_marriage_of_the_first_version_is_read_with_its_own_form() {
    let first: v1::NoteContent = serde_json::from_str(FIRST).expect("the first version");
    assert_eq!(serde_json::to_string(&first).expect("JSON"), FIRST);
    let note = NoteContent::from_first(first);
    let form = forms::by_id("marriage", "2026-01").expect("a form");
    assert_eq!((note.form_version.as_str(), &note.form_hash), ("2026-01", &form.hash));
    assert_eq!(note.form(), Some(form));
    assert_eq!(note.name("spouse").display_latin(), "ERRAMI Sanae");
    assert!(note.values.keys().all(|field| form.field(field).is_some()));
    let same = samples::marriage("2017-09-19");
    assert!(note.same_event(&same), "the second notice of it comes under the second version");
}
