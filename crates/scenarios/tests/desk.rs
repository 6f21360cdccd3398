//! What happens between two people at their desks: B26, B27, the queue, and other offices' doors.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use office::Failure;
use scenarios::{SECOND, World, a_birth, codes, invalid, refused};
use vocabulary::{ActId, Lang, Values};

fn corrected(values: &Values, field: &str, value: &str) -> Values {
    let mut values = values.clone();
    values.insert(field.into(), value.into());
    values
}

fn presented(office: &mut World) -> ActId {
    let act = office.declare(a_birth()).unwrap().act;
    office.present(&act, &[]).unwrap();
    act
}

#[test]
fn b26_a_slip_noticed_before_signature_is_put_right_in_the_margin() {
    let mut office = World::new();
    let act = presented(&mut office);
    let registrar = office.registrar();
    let version = office.draft(&act).unwrap().version;
    let corrected_profession = "نجار وبناء";
    office
        .act(|ctx| {
            let field = "father_profession";
            office::enter_renvoi(ctx, &registrar, &act, version, field, corrected_profession)
        })
        .unwrap();
    office.sign(&act).unwrap();

    let read = office.read(&act).unwrap();
    assert!(read.text_ar.plain().contains(corrected_profession));
    assert_eq!(read.renvois.len(), 1);
    let renvoi = &read.renvois[0];
    assert_eq!((renvoi.old.as_str(), renvoi.new.as_str()), ("نجار", corrected_profession));
    assert_eq!(renvoi.words, 2, "counted");
    assert!(renvoi.text_ar.contains("كلمتان"), "approved: {}", renvoi.text_ar);
    assert!(renvoi.text_fr.contains("2 mots approuvés"), "{}", renvoi.text_fr);
}

#[test]
fn b26_a_correction_that_corrects_nothing_or_breaks_a_rule_is_not_taken() {
    let mut office = World::new();
    let act = presented(&mut office);
    let registrar = office.registrar();
    let version = office.draft(&act).unwrap().version;
    for (field, value, code) in [
        ("father_profession", "نجار", "renvoi-no-change"),
        ("birth_date", "2026-02-31", "date-impossible"),
        ("certificate_kind", "none", "no-birth-certificate"),
        ("no_such_field", "x", "unknown-field"),
    ] {
        let answer =
            office.act(|ctx| office::enter_renvoi(ctx, &registrar, &act, version, field, value));
        let why = invalid(answer);
        assert!(codes(&why).contains(&code), "{field}: {:?}", codes(&why));
    }
    let draft = office.draft(&act).unwrap();
    assert_eq!((draft.values, draft.renvois.len(), draft.version), (a_birth(), 0, version));
}

#[test]
fn b26_while_the_clerk_writes_there_is_no_margin_yet() {
    let mut office = World::new();
    let act = office.declare(a_birth()).unwrap().act;
    let registrar = office.registrar();
    let answer = office
        .act(|ctx| office::enter_renvoi(ctx, &registrar, &act, 1, "father_profession", "بناء"));
    assert_eq!(refused(answer).code, "renvoi-not-presented");
}

#[test]
fn b26_a_draft_typed_anew_after_a_renvoi_has_an_empty_margin() {
    let mut office = World::new();
    let act = presented(&mut office);
    let (registrar, clerk) = (office.registrar(), office.clerk());
    let version = office.draft(&act).unwrap().version;
    let saved = office
        .act(|ctx| {
            office::enter_renvoi(ctx, &registrar, &act, version, "father_profession", "بناء")
        })
        .unwrap();
    let anew = corrected(&a_birth(), "father_profession", "حداد");
    office.act(|ctx| office::amend_draft(ctx, &clerk, &act, saved.version, anew)).unwrap();
    office.present(&act, &[]).unwrap();
    office.sign(&act).unwrap();
    let read = office.read(&act).unwrap();
    assert!(read.text_ar.plain().contains("حداد"));
    assert_eq!(read.renvois, []);
}

#[test]
fn b27_two_clerks_edit_one_draft_and_the_second_is_told_and_loses_nothing() {
    let mut office = World::new();
    let act = office.declare(a_birth()).unwrap().act;
    let (one, two) = (office.clerk(), office.registrar().clerk());
    let of_one = corrected(&a_birth(), "mother_profession", "طبيبة");
    let of_two = corrected(&a_birth(), "father_profession", "بناء");
    office.act(|ctx| office::amend_draft(ctx, &one, &act, 1, of_one.clone())).unwrap();

    let answer = office.act(|ctx| office::amend_draft(ctx, &two, &act, 1, of_two.clone()));
    let Err(Failure::Conflict(theirs)) = answer else { panic!("the second must be told") };
    assert_eq!((&theirs.values, theirs.version), (&of_one, 2));
    assert_eq!(theirs.author.ar, "نادية الإدريسي");
    assert_eq!(office.draft(&act).unwrap().values, of_one, "nothing of the first is lost");

    // The second saves over it, having seen it: nothing of theirs is lost either.
    office.act(|ctx| office::amend_draft(ctx, &two, &act, theirs.version, of_two.clone())).unwrap();
    assert_eq!(office.draft(&act).unwrap().values, of_two);
}

#[test]
fn b27_a_page_that_has_grown_old_neither_presents_nor_signs() {
    let mut office = World::new();
    let act = presented(&mut office);
    let (clerk, registrar) = (office.clerk(), office.registrar());
    let seen = office.draft(&act).unwrap().version;
    let anew = corrected(&a_birth(), "father_profession", "بناء");
    office.act(|ctx| office::amend_draft(ctx, &clerk, &act, seen, anew)).unwrap();
    let signed = office.act(|ctx| office::sign_act(ctx, &registrar, &act, seen, vec![]));
    assert!(matches!(signed, Err(Failure::Conflict(_))));
    let presented =
        office.act(|ctx| office::present_for_signature(ctx, &clerk, &act, seen, vec![]));
    assert!(matches!(presented, Err(Failure::Conflict(_))));
    assert_eq!(office.numbers(), []);
}

#[test]
fn a_returned_draft_goes_back_to_the_clerk_with_the_reason() {
    let mut office = World::new();
    let act = presented(&mut office);
    let registrar = office.registrar();
    let empty = office.act(|ctx| office::return_draft(ctx, &registrar, &act, "  "));
    assert_eq!(codes(&invalid(empty)), ["reason-missing"]);
    office.act(|ctx| office::return_draft(ctx, &registrar, &act, "تاريخ الشهادة")).unwrap();
    let staff = office.staff();
    let desk = office.act(|ctx| office::desk_view(ctx, &staff)).unwrap();
    assert_eq!((desk.drafts.len(), desk.ready.len()), (1, 0));
    let draft = office.draft(&act).unwrap();
    assert_eq!(draft.return_reason.as_deref(), Some("تاريخ الشهادة"));
    assert_eq!(draft.values, a_birth());
}

#[test]
fn for_the_clerk_of_another_office_nothing_here_exists() {
    let mut commune = World::new();
    let act = commune.a_signed_act(a_birth());
    let draft = commune.declare(a_birth()).unwrap().act;
    commune.at_the(SECOND);
    let (clerk, registrar) = (commune.clerk(), commune.registrar());
    let staff = clerk.staff();

    // At their own desk, the other office's acts are simply not there.
    assert!(matches!(commune.read(&act), Err(Failure::NotFound)));
    assert!(matches!(commune.draft(&draft), Err(Failure::NotFound)));
    assert!(matches!(commune.copy(&act, "extract", Lang::Ar), Err(Failure::NotFound)));

    // And at the other office's desk, nothing is theirs to do.
    commune.at_the(scenarios::FIRST);
    let answers = [
        commune.act(|ctx| office::read_act(ctx, &staff, &act, "verification")).err(),
        commune.act(|ctx| office::read_draft(ctx, &staff, &draft)).err(),
        commune.act(|ctx| office::declare(ctx, &clerk, "birth", a_birth())).err(),
        commune.act(|ctx| office::amend_draft(ctx, &clerk, &draft, 1, a_birth())).err(),
        commune.act(|ctx| office::present_for_signature(ctx, &clerk, &draft, 1, vec![])).err(),
        commune.act(|ctx| office::return_draft(ctx, &registrar, &draft, "x")).err(),
        commune.act(|ctx| office::sign_act(ctx, &registrar, &draft, 1, vec![])).err(),
        commune.act(|ctx| office::print_register_sheet(ctx, &staff, &act)).err(),
        commune.act(|ctx| office::record_wet_signatures(ctx, &registrar, &act, true)).err(),
        commune.act(|ctx| office::search_acts(ctx, &staff, "ياسمين", 1)).err(),
        commune.act(|ctx| office::desk_view(ctx, &staff)).err(),
    ];
    for (at, answer) in answers.into_iter().enumerate() {
        assert!(matches!(answer, Some(Failure::NotFound)), "{at}: {answer:?}");
    }
    assert_eq!(commune.numbers(), [(2026, 1)]);
}
