//! A paper that comes back: printed again (C07) or presented (C09). Under both laws alike.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use office::{DocumentStatus, DocumentVerdict, Issued, ReprintDocument};
use scenarios::lives::{a_birth_but, without_marks};
use scenarios::{World, a_marriage, day, invalid, refused, said_on};
use vocabulary::Regime::{Electronic3621, Paper3799};
use vocabulary::{ActId, DocumentId, Lang};

/// A copy of 2024, and the marriage that was noted in 2026.
fn issued_then_noted(regime: vocabulary::Regime, kind: &str) -> (World, ActId, Issued) {
    let mut office = World::under_on(regime, day(2024, 3, 8));
    let born = [("birth_date", "2024-03-01"), ("certificate_date", "2024-03-01")];
    let act = office.a_signed_act(a_birth_but(&born));
    let issued = office.copy(&act, kind, Lang::Fr).unwrap();
    office.on(day(2026, 2, 2));
    let omar = ["عمر", "OMAR", "الصقلي", "SQALLI"];
    let notice = a_marriage(omar, day(2026, 1, 20), "12/2026");
    office.note(&act, &notice, &["spouse-young"]).unwrap();
    office.on(day(2026, 3, 8));
    (office, act, issued)
}

fn asked() -> ReprintDocument {
    ReprintDocument {
        capacity: "holder".into(),
        purpose: "school".into(),
        requester: String::new(),
    }
}

fn verified(office: &mut World, document: &DocumentId, file: Option<&[u8]>) -> DocumentVerdict {
    let staff = office.staff();
    office.act(|ctx| office::verify_document(ctx, &staff, document, file)).unwrap()
}

#[test]
fn c07_a_reprint_has_the_old_form_its_mark_and_since_when_it_is_superseded() {
    for regime in [Paper3799, Electronic3621] {
        for kind in ["full-copy", "extract"] {
            let (mut office, _, issued) = issued_then_noted(regime, kind);
            let staff = office.staff();
            let again = office
                .act(|ctx| office::reprint_document(ctx, &staff, &issued.document, &asked()))
                .unwrap();
            assert!(again.warnings.is_empty(), "byte for byte what it was: {:?}", again.warnings);
            let (then, mut now) = (said_on(&issued.pdf), said_on(&again.pdf));
            let marks = now["notices"].take();
            now["notices"] = then["notices"].clone();
            assert_eq!(now, then, "the same document, but for its marks");
            assert_eq!(marks.as_array().unwrap().len(), 2);
            let mark = |at: usize| without_marks(marks[at].as_str().unwrap());
            assert!(mark(0).contains("Réimpression du 8 mars 2026"), "{}", mark(0));
            assert!(mark(0).contains("délivré le 8 mars 2024"), "{}", mark(0));
            assert!(mark(1).contains("dépassé depuis le 2 février 2026"), "{}", mark(1));
            assert_eq!(office.what_is_wrong(), Vec::<String>::new());
        }
    }
}

#[test]
fn c07_a_reprint_is_for_whoever_may_have_it_today() {
    let (mut office, _, issued) = issued_then_noted(Paper3799, "extract");
    let staff = office.staff();
    let cousin = ReprintDocument { capacity: "cousin".into(), ..asked() };
    let why = office.act(|ctx| office::reprint_document(ctx, &staff, &issued.document, &cousin));
    assert_eq!(refused(why).code, "requester-not-entitled");
    let nobody = DocumentId::new(&mut office.ids);
    let none = office.act(|ctx| office::reprint_document(ctx, &staff, &nobody, &asked()));
    assert!(matches!(none, Err(office::Failure::NotFound)));
}

#[test]
fn c09_a_document_presented_after_a_new_note_is_genuine_but_superseded_since() {
    for regime in [Paper3799, Electronic3621] {
        let (mut office, act, issued) = issued_then_noted(regime, "full-copy");
        let verdict = verified(&mut office, &issued.document, Some(&issued.pdf));
        let DocumentVerdict::Genuine(paper) = verdict else { panic!("{verdict:?}") };
        assert_eq!(paper.superseded_since, Some(day(2026, 2, 2)));
        let about = paper.act.as_ref().map(|row| row.act.clone());
        assert_eq!((paper.issued_on, about), (day(2024, 3, 8), Some(act.clone())));

        // The paper alone, without its file, by its number.
        let DocumentVerdict::Genuine(_) = verified(&mut office, &issued.document, None) else {
            panic!("its number is known")
        };
        // One byte changed; a number nobody gave.
        let mut forged = issued.pdf.clone();
        let last = forged.len() - 1;
        forged[last] ^= 1;
        let verdict = verified(&mut office, &issued.document, Some(&forged));
        assert!(matches!(verdict, DocumentVerdict::Altered(_)), "{verdict:?}");
        let nobody = DocumentId::new(&mut office.ids);
        let verdict = verified(&mut office, &nobody, Some(&issued.pdf));
        assert!(matches!(verdict, DocumentVerdict::Unknown), "{verdict:?}");

        // A fresh copy is current, a reprint is as old as what it repeats.
        let fresh = office.copy(&act, "full-copy", Lang::Fr).unwrap();
        let verdict = verified(&mut office, &fresh.document, Some(&fresh.pdf));
        let DocumentVerdict::Genuine(paper) = verdict else { panic!("{verdict:?}") };
        assert_eq!((paper.superseded_since, paper.reprint), (None, false));
        let staff = office.staff();
        let again = office
            .act(|ctx| office::reprint_document(ctx, &staff, &issued.document, &asked()))
            .unwrap();
        let verdict = verified(&mut office, &issued.document, Some(&again.pdf));
        let DocumentVerdict::Genuine(paper) = verdict else { panic!("{verdict:?}") };
        assert_eq!((paper.superseded_since, paper.reprint), (Some(day(2026, 2, 2)), true));
        let reads = office.read(&act).unwrap().timeline;
        let looked = reads.iter().filter(|event| event.kind == "read").count();
        assert!(looked >= 5, "every look at the act is recorded: {looked}");
    }
}

/// An extract keeps quiet on some notes: that one of them came says nothing about the paper.
#[test]
fn c09_a_note_that_an_extract_does_not_show_does_not_supersede_it() {
    let mut office = World::new();
    let act = office.a_signed_act(scenarios::a_birth());
    let extract = office.copy(&act, "extract", Lang::Fr).unwrap();
    let copy = office.copy(&act, "full-copy", Lang::Fr).unwrap();
    office.on(day(2026, 1, 12));
    let registrar = office.registrar();
    let kafala = scenarios::values(&[
        ("kafil", "مريم التازي"),
        ("decision_number", "4/2026"),
        ("decision_authority", "المحكمة الابتدائية بصفرو"),
        ("decision_date", "2026-01-08"),
    ]);
    office
        .act(|ctx| {
            let word = scenarios::acknowledged(&["note-rule-unverified"]);
            office::enter_marginal_note(ctx, &registrar, &act, "kafala", &kafala, word)
        })
        .unwrap();
    let since = |office: &mut World, document: &DocumentId| match verified(office, document, None) {
        DocumentVerdict::Genuine(paper) => paper.superseded_since,
        other => panic!("{other:?}"),
    };
    assert_eq!(since(&mut office, &extract.document), None);
    assert_eq!(since(&mut office, &copy.document), Some(day(2026, 1, 12)));
}

fn status(office: &mut World, document: &DocumentId) -> DocumentStatus {
    office.act(|ctx| office::document_status(ctx, document)).unwrap()
}

#[test]
fn anybody_learns_whether_a_document_still_holds_and_nothing_else() {
    let (mut office, act, first) = issued_then_noted(Paper3799, "full-copy");
    let superseded = DocumentStatus::Superseded { since: day(2026, 2, 2) };
    assert_eq!(status(&mut office, &first.document), superseded);
    let fresh = office.copy(&act, "full-copy", Lang::Ar).unwrap().document;
    assert_eq!(status(&mut office, &fresh), DocumentStatus::Genuine);
    // A number that nobody gave.
    let other = DocumentId::new(&mut office.ids);
    assert_eq!(status(&mut office, &other), DocumentStatus::Unknown);
}

#[test]
fn a_document_that_is_withdrawn_is_revoked_for_everybody_and_not_printed_again() {
    let (mut office, _, issued) = issued_then_noted(Paper3799, "full-copy");
    let (registrar, staff, copy) = (office.registrar(), office.staff(), issued.document);
    let withdraw = |office: &mut World, reason: &str| {
        office.act(|ctx| office::withdraw_document(ctx, &registrar, &copy, reason))
    };
    assert_eq!(invalid(withdraw(&mut office, " "))[0].code, "reason-missing");
    withdraw(&mut office, "given to somebody not entitled").unwrap();
    let revoked = DocumentStatus::Revoked { since: day(2026, 3, 8) };
    assert_eq!(status(&mut office, &copy), revoked);
    assert_eq!(refused(withdraw(&mut office, "again")).code, "document-withdrawn-already");
    match verified(&mut office, &copy, None) {
        DocumentVerdict::Genuine(said) => assert_eq!(said.withdrawn_on, Some(day(2026, 3, 8))),
        other => panic!("{other:?}"),
    }
    let again = office.act(|ctx| office::reprint_document(ctx, &staff, &copy, &asked()));
    assert_eq!(refused(again).code, "document-withdrawn");
    assert_eq!(office.what_is_wrong(), [] as [String; 0]);
}
