//! What nobody types in good faith, or types by mistake: told at the field, and nothing is lost.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use office::Failure;
use scenarios::{World, a_birth, codes, invalid, problem};
use vocabulary::{ActId, Values};

fn with(field: &str, value: &str) -> Values {
    let mut values = a_birth();
    values.insert(field.into(), value.into());
    values
}

/// A draft that somebody is writing, and how many there are.
fn a_draft(office: &mut World) -> ActId {
    office.declare(a_birth()).unwrap().act
}

fn drafts(office: &mut World) -> usize {
    let staff = office.staff();
    let desk = office.act(|ctx| office::desk_view(ctx, &staff)).unwrap();
    desk.drafts.len() + desk.ready.len()
}

#[test]
fn ten_megabytes_in_a_field_or_an_unknown_field_are_not_taken() {
    let mut office = World::new();
    let draft = a_draft(&mut office);
    let clerk = office.clerk();
    let long = "س".repeat(5 * 1024 * 1024);
    for (values, field, code) in [
        (with("parents_address", &long), "parents_address", "too-long"),
        (with("child_first_ar", &long), "child_first_ar", "too-long"),
        (with("no_such_field", "x"), "no_such_field", "unknown-field"),
        (with(&long, "x"), long.as_str(), "unknown-field"),
    ] {
        for answer in [
            office.declare(values.clone()),
            office.act(|ctx| office::amend_draft(ctx, &clerk, &draft, 1, values.clone())),
        ] {
            let why = invalid(answer);
            assert_eq!(codes(&why), [code]);
            assert_eq!(why[0].field.as_deref(), Some(field));
        }
    }
    assert_eq!(office.draft(&draft).unwrap().values, a_birth(), "what was there is still there");
    assert_eq!(drafts(&mut office), 1);
}

#[test]
fn a_thousand_fields_are_not_taken() {
    let mut office = World::new();
    let many: Values = (0..1000).map(|n| (format!("field_{n}"), String::new())).collect();
    assert!(matches!(office.declare(many), Err(Failure::Refused(_) | Failure::Invalid(_))));
    assert_eq!(drafts(&mut office), 0);
}

/// The values are kept as typed, with the fault beside the field; they never become an act.
#[test]
fn slips_at_a_field_are_kept_and_never_signed() {
    let mut office = World::new();
    for (field, value, code) in [
        ("child_first_ar", "يا\u{202e}سمين", "bidi-control"),
        ("parents_address", "12 زنقة\u{2066} الزيتون", "bidi-control"),
        ("father_profession", "نجار\u{0}", "control-character"),
        ("birth_date", "2026-02-31", "date-impossible"),
        ("mother_birth_date", "1994-02-30", "date-impossible"),
        ("birth_time", "24:60", "time-impossible"),
        ("declarant_age", "900", "number-impossible"),
        ("sex", "both", "choice-unknown"),
        ("mother_id_card", "'; drop table act;--", "id-card-impossible"),
    ] {
        let typed = with(field, value);
        let saved = match office.declare(typed.clone()) {
            Ok(saved) => saved,
            Err(Failure::Invalid(why)) if why[0].code == "too-long" => continue,
            Err(other) => panic!("{field}: {other:?}"),
        };
        assert_eq!(problem(&saved.problems, code).field.as_deref(), Some(field));
        assert!(codes(&invalid(office.present(&saved.act, &[]))).contains(&code), "{field}");
        assert!(codes(&invalid(office.sign(&saved.act))).contains(&code), "{field}");
        assert_eq!(office.draft(&saved.act).unwrap().values, typed, "{field}: lost");
    }
    assert_eq!(office.numbers(), []);
    assert_eq!(office.what_is_wrong(), Vec::<String>::new());
}

#[test]
fn an_empty_declaration_is_a_draft_with_everything_missing() {
    let mut office = World::new();
    let saved = office.declare(Values::new()).unwrap();
    assert!(saved.problems.iter().filter(|p| p.code == "required").count() > 5);
    assert!(matches!(office.sign(&saved.act), Err(Failure::Invalid(_))));
}

#[test]
fn an_act_signed_twice_is_one_act() {
    let mut office = World::new();
    let draft = a_draft(&mut office);
    let registrar = office.registrar();
    office.sign(&draft).unwrap();
    let again = office.act(|ctx| office::sign_act(ctx, &registrar, &draft, 1, vec![]));
    assert!(matches!(again, Err(Failure::NotFound)));
    assert_eq!(office.numbers(), [(2026, 1)]);
}
