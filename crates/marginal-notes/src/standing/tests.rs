//! What stands once the notes are counted.

use proptest::prelude::{Strategy as _, prop_assert_eq, proptest};
use vocabulary::{CivilDate, FullName, IdSource, Name, NoteId, Regime, Values};

use super::{Standing, Union};
use crate::note::{NoteContent, NoteOnAct};
use crate::subject::Subject;

struct Given(u8);
impl IdSource for Given {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 += 1;
        [self.0; 16]
    }
}

fn values(pairs: &[(&str, &str)]) -> Values {
    pairs.iter().map(|(f, v)| ((*f).to_owned(), (*v).to_owned())).collect()
}

fn note(n: u8, on: &str, kind: &str, pairs: &[(&str, &str)]) -> NoteOnAct {
    let kind = crate::kind(kind).expect("a kind");
    NoteOnAct {
        id: NoteId::new(&mut Given(n)),
        entered_on: CivilDate::parse(on).expect("a date"),
        content: NoteContent::of(kind, values(pairs)),
    }
}

fn spouse(first: &str, date: &str, field: &str) -> Vec<(String, String)> {
    vec![
        ("spouse_first_ar".into(), first.into()),
        ("spouse_family_ar".into(), "x".into()),
        (field.into(), date.into()),
    ]
}

fn union(n: u8, on: &str, kind: &str, first: &str, date: &str, field: &str) -> NoteOnAct {
    let pairs = spouse(first, date, field);
    let pairs: Vec<_> = pairs.iter().map(|(f, v)| (f.as_str(), v.as_str())).collect();
    note(n, on, kind, &pairs)
}

fn standing(notes: &[NoteOnAct], on: Option<&str>) -> Standing {
    let drawn = values(&[("child_first_ar", "a"), ("birth_date", "1988-03-14")]);
    let name = Name { ar: "a".into(), latin: None, tifinagh: None };
    let holder = FullName { first: name.clone(), family: name };
    let subject = Subject {
        act: vocabulary::ActKind::Birth,
        form: acts::forms::birth(),
        values: &drawn,
        holder: &holder,
        sex: None,
        born: None,
        died: None,
    };
    Standing::of(&subject, notes, on.map(|day| CivilDate::parse(day).expect("a date")))
}

fn married(notes: &[NoteOnAct], on: Option<&str>) -> Option<bool> {
    standing(notes, on).last_union().map(Union::stands)
}

fn history() -> [NoteOnAct; 3] {
    [
        union(1, "2011-01-01", "marriage", "s", "2010-06-01", "marriage_date"),
        union(2, "2013-01-01", "divorce", "s", "2012-06-01", "divorce_date"),
        union(3, "2013-09-01", "reprise", "s", "2012-08-01", "reprise_date"),
    ]
}

#[test]
fn m05_after_a_reprise_the_holder_is_married_again() {
    let [marriage, divorce, reprise] = history();
    assert_eq!(married(&[], None), None);
    assert_eq!(married(std::slice::from_ref(&marriage), None), Some(true));
    assert_eq!(married(&[marriage.clone(), divorce.clone()], None), Some(false));
    assert_eq!(married(&[marriage, divorce, reprise], None), Some(true));
}

#[test]
fn m15_a_day_in_the_past_counts_the_notes_entered_by_then() {
    let notes = history();
    assert_eq!(married(&notes, Some("2010-12-31")), None, "married, but not noted yet");
    assert_eq!(married(&notes, Some("2011-01-01")), Some(true));
    assert_eq!(married(&notes, Some("2013-06-01")), Some(false));
    assert_eq!(married(&notes, Some("2019-03-01")), Some(true));
}

#[test]
fn m04_a_divorce_without_its_marriage_is_listed_as_a_gap() {
    let [_, divorce, _] = history();
    let found = standing(std::slice::from_ref(&divorce), None);
    assert_eq!(found.gaps, [divorce.id]);
    assert_eq!(found.last_union().map(Union::stands), Some(false));
}

#[test]
fn m08_a_correction_changes_what_documents_say_and_a_later_one_wins() {
    let first = note(
        1,
        "2020-01-01",
        "correction-material",
        &[
            ("corrected_field", "birth_date"),
            ("corrected_value", "1989-03-14"),
            ("decision_date", "2019-12-01"),
        ],
    );
    let second = note(
        2,
        "2021-01-01",
        "correction-substantive",
        &[
            ("corrected_field", "birth_date"),
            ("corrected_value", "1990-03-14"),
            ("decision_date", "2020-12-01"),
        ],
    );
    let now = standing(&[second.clone(), first.clone()], None);
    assert_eq!(now.changed["birth_date"].value, "1990-03-14");
    assert_eq!(now.changed["birth_date"].by, second.id);
    let drawn = values(&[("birth_date", "1988-03-14")]);
    assert_eq!(now.values(&drawn)["birth_date"], "1990-03-14");
    assert_eq!(
        standing(&[first, second], Some("2020-06-01")).changed["birth_date"].value,
        "1989-03-14"
    );
}

#[test]
fn m13_a_cancelled_note_stays_and_its_effect_ends_as_the_judgment_says() {
    let [marriage, ..] = history();
    let target = marriage.id.to_string();
    let at_once = note(9, "2015-01-01", "note-cancelled", &[("cancelled_note", &target)]);
    let found = standing(&[marriage.clone(), at_once.clone()], None);
    assert_eq!(found.last_union(), None);
    assert_eq!(found.cancelled.get(&marriage.id), Some(&at_once.id));
    let later = note(
        9,
        "2015-01-01",
        "note-cancelled",
        &[("cancelled_note", &target), ("effect_from", "2016-01-01")],
    );
    let notes = [marriage.clone(), later];
    assert_eq!(married(&notes, Some("2015-12-31")), Some(true));
    assert_eq!(married(&notes, Some("2016-01-01")), None);
    let undone =
        note(10, "2017-01-01", "note-cancelled", &[("cancelled_note", at_once.id.as_str())]);
    let notes = [marriage, at_once, undone];
    assert_eq!(married(&notes, None), Some(true), "the cancellation was cancelled");
}

#[test]
fn d06_a_death_note_is_cancelled_when_the_missing_person_is_alive() {
    let death = note(
        1,
        "2020-01-01",
        "death-here",
        &[("death_date", "2015-05-05"), ("death_act_number", "7/2020")],
    );
    assert!(standing(std::slice::from_ref(&death), None).death.is_some());
    let target = death.id.to_string();
    let alive = note(2, "2021-02-01", "note-cancelled", &[("cancelled_note", &target)]);
    assert!(standing(&[death, alive], None).death.is_none());
}

#[test]
fn m11_m12_names_read_as_the_decision_and_the_decree_say() {
    let latin = note(
        1,
        "2020-01-01",
        "latin-name-corrected",
        &[
            ("corrected_field", "child_first_latin"),
            ("corrected_value", "Salma"),
            ("decision_date", "2019-01-01"),
        ],
    );
    let decree = note(
        2,
        "2021-01-01",
        "family-name-change",
        &[("corrected_value", "b"), ("corrected_latin", "B"), ("decision_date", "2020-01-01")],
    );
    let found = standing(&[latin, decree], None);
    let now = |field: &str| found.changed[field].value.as_str();
    assert_eq!(now("child_first_latin"), "Salma");
    assert_eq!((now("child_family_ar"), now("child_family_latin")), ("b", "B"));
}

#[test]
fn m04_a_reprise_without_its_divorce_is_a_gap_and_the_spouse_is_known_by_folded_letters() {
    let [marriage, _, mut reprise] = history();
    reprise.content.values.insert("spouse_first_latin".into(), "S".into());
    let found = standing(&[marriage, reprise.clone()], None);
    assert_eq!(found.gaps, [reprise.id]);
    assert_eq!(found.unions.len(), 1, "one spouse, though one paper has no Latin letters");
}

#[test]
fn m12_a_decree_in_the_fathers_name_changes_both_names() {
    let decree = note(
        1,
        "2021-01-01",
        "family-name-change",
        &[("bearer", "father"), ("corrected_value", "b"), ("corrected_latin", "B")],
    );
    let found = standing(&[decree], None);
    for field in ["child_family_ar", "father_family_ar"] {
        assert_eq!(found.changed[field].value, "b", "{field}");
    }
}

#[test]
fn c02_c03_an_extract_shows_what_holds_and_keeps_quiet_on_what_the_law_lets_it() {
    let [marriage, ..] = history();
    let target = marriage.id.to_string();
    let notes = [
        note(4, "2010-01-01", "unknown-father", &[]),
        note(6, "2012-01-01", "nationality-acquired", &[("decision_date", "2011-01-01")]),
        marriage,
        note(5, "2015-01-01", "note-cancelled", &[("cancelled_note", &target)]),
    ];
    let law = law::Law::embedded();
    let law = law.on(CivilDate::parse("2026-11-23").expect("a date"), Regime::Paper3799);
    let shown = |on: &str| -> Vec<NoteOnAct> {
        standing(&notes, Some(on)).on_extract(&notes, &law).into_iter().cloned().collect()
    };
    assert_eq!(shown("2026-11-23"), [notes[1].clone()]);
    assert_eq!(shown("2013-01-01"), [notes[2].clone(), notes[1].clone()], "in order of entry");
}

#[test]
fn d05_an_identified_body_bears_its_name() {
    let found = standing(
        &[note(
            1,
            "2021-01-01",
            "identification",
            &[("deceased_first_ar", "d"), ("birth_date", "1950"), ("decision_date", "2020-01-01")],
        )],
        None,
    );
    let now = |field: &str| found.changed[field].value.as_str();
    assert_eq!(
        (now("identity"), now("deceased_first_ar"), now("birth_date")),
        ("known", "d", "1950")
    );
}

#[test]
fn what_happened_on_one_day_counts_as_a_life_goes() {
    let [marriage, ..] = history();
    let same_day = union(2, "2009-01-01", "divorce", "s", "2010-06-01", "divorce_date");
    for notes in [[marriage.clone(), same_day.clone()], [same_day.clone(), marriage.clone()]] {
        assert_eq!(married(&notes, None), Some(false));
        assert!(standing(&notes, None).gaps.is_empty());
    }
}

proptest! {
    /// Notices come in any order: what stands does not depend on the order of their entry.
    #[test]
    fn the_order_of_entry_changes_nothing(
        order in proptest::sample::subsequence(vec![0usize, 1, 2, 3], 4).prop_shuffle()
    ) {
        let [marriage, divorce, reprise] = history();
        let fix = note(4, "2014-01-01", "correction-material", &[
            ("corrected_field", "birth_date"),
            ("corrected_value", "1989"),
            ("decision_date", "2013-12-01"),
        ]);
        let all = [marriage, divorce, reprise, fix];
        let shuffled: Vec<NoteOnAct> = order.iter().map(|n| all[*n].clone()).collect();
        prop_assert_eq!(standing(&shuffled, None), standing(&all, None));
    }
}
