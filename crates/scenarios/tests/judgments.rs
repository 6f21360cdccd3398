//! What a court or another office decided or drew: B09, B10, the late deaths of D03, D06. Under
//! law 37-99 and law 36-21 alike: nothing here rests on an unverified value.

#![expect(clippy::unwrap_used, reason = "a test may stop where it stands")]

use scenarios::lives::{
    a_decision, a_judged_birth, a_judged_death, a_transferred_birth, changed, without_marks,
};
use scenarios::{World, codes, day, problem, refused, said_on};
use vocabulary::Regime::{self, Electronic3621, Paper3799};
use vocabulary::{ActId, Lang, Severity};

const BOTH: [Regime; 2] = [Paper3799, Electronic3621];

fn office_under(regime: Regime) -> World {
    let mut office = World::under(regime);
    office.open_all_registers();
    office
}

#[test]
fn b09_a_declaratory_judgment_has_its_register_its_number_and_its_word() {
    for regime in BOTH {
        let mut office = office_under(regime);
        office.a_signed_act(scenarios::a_birth());
        let signed = office.entered("birth", a_judged_birth(), &[]).unwrap();
        assert_eq!(signed.number.to_string(), "1/2026", "its own register has its own numbers");
        let act = office.read(&signed.act).unwrap();
        assert_eq!(act.register_kind.as_str(), "birth-judgments");
        let text = act.text_ar.plain();
        for said in ["1624/2025", "المحكمة الابتدائية بصفرو", "ونقل في يوم", "هجرية", "ميلادية"]
        {
            assert!(text.contains(said), "{said}: {text}");
        }
        assert!(!text.contains("حرر"), "{text}");
    }
}

#[test]
fn b09_whoever_typed_a_judgment_in_does_not_sign_it() {
    let mut office = office_under(Paper3799);
    let registrar = office.registrar();
    let typed = registrar.clerk();
    let act =
        office.act(|ctx| office::declare(ctx, &typed, "birth", a_judged_birth())).unwrap().act;
    assert_eq!(refused(office.sign(&act)).code, "four-eyes");
}

#[test]
fn b10_a_transfer_keeps_the_old_number_the_old_officer_and_the_old_office() {
    for regime in BOTH {
        let mut office = office_under(regime);
        let act = office.entered("birth", a_transferred_birth(), &[]).unwrap().act;
        let text = office.read(&act).unwrap().text_ar.plain();
        for old in ["نقلا عن الرسم عدد 311", "محمد الصقلي", "مكتب الحالة المدنية فاس المدينة"]
        {
            assert!(text.contains(old), "{old}: {text}");
        }
        assert!(text.contains("ونقل في يوم") && !text.contains("وحرر"), "{text}");
    }
}

#[test]
fn b21_an_act_of_1957_without_hour_is_taken_as_not_stated() {
    for regime in BOTH {
        let mut office = office_under(regime);
        let saved = office.take_down("birth", a_transferred_birth()).unwrap();
        assert_eq!(codes(&saved.problems), Vec::<&str>::new());
        office.present(&saved.act, &[]).unwrap();
        office.sign(&saved.act).unwrap();
        let act = office.read(&saved.act).unwrap();
        assert!(act.text_ar.plain().contains("في ساعة لم تُذكر"), "{}", act.text_ar.plain());
        assert!(act.text_fr.plain().contains("à une heure non indiquée"));
    }
}

#[test]
fn d03_a_death_that_was_declared_late_is_entered_by_judgment() {
    for regime in BOTH {
        let mut office = office_under(regime);
        let late = changed(
            a_judged_death(),
            &[
                ("judgment_ground", "late"),
                ("death_date_presumed", ""),
                ("death_date", "2024-01-07"),
            ],
        );
        let signed = office.entered("death", late, &[]).unwrap();
        let act = office.read(&signed.act).unwrap();
        assert_eq!(act.register_kind.as_str(), "death-judgments");
        assert!(act.text_ar.plain().contains("77/2025"), "{}", act.text_ar.plain());
    }
}

/// Fatima, missing, whom a court declared dead; and a year later the court that annuls it.
fn found_alive(office: &mut World) -> (ActId, ActId) {
    let birth = office.entered("birth", a_transferred_birth(), &[]).unwrap().act;
    let linked = changed(a_judged_death(), &[("birth_act", birth.as_str())]);
    let death = office.entered("death", linked, &[]).unwrap().act;
    (birth, death)
}

fn kinds(office: &mut World, act: &ActId) -> Vec<String> {
    office.read(act).unwrap().notes.into_iter().map(|note| note.kind).collect()
}

#[test]
fn d06_the_judgment_that_annuls_a_death_cancels_its_note_on_the_birth_act() {
    for regime in BOTH {
        let mut office = office_under(regime);
        let (birth, death) = found_alive(&mut office);
        assert_eq!(kinds(&mut office, &birth), ["death-here"]);
        let before = said_on(&office.copy(&birth, "extract", Lang::Fr).unwrap().pdf).to_string();
        let before = without_marks(&before);
        assert!(before.contains("acte de décès n° 1/2026"), "{before}");

        office.on(day(2026, 12, 7));
        let mut judgment = a_decision("412/2026", "2026-11-30");
        judgment.insert("found_alive_date".into(), "2026-10-12".into());
        office.note_by_two(&death, "death-annulled", &judgment, &[]).unwrap();

        // The death act: the note, and every copy says that it has no effect.
        assert_eq!(kinds(&mut office, &death), ["death-annulled"]);
        for kind in ["extract", "full-copy"] {
            let said = said_on(&office.copy(&death, kind, Lang::Fr).unwrap().pdf);
            assert_eq!(said["notices"][0], "Acte annulé par jugement, sans effet", "{kind}");
        }
        // The birth act: both notes readable, the death without effect, by the same judgment.
        assert_eq!(kinds(&mut office, &birth), ["death-here", "note-cancelled"]);
        let act = office.read(&birth).unwrap();
        assert!(act.notes[1].text_fr.contains("412/2026"), "{}", act.notes[1].text_fr);
        assert_eq!(act.notes[1].entered_at, office.now, "in the same moment");
        let extract = said_on(&office.copy(&birth, "extract", Lang::Fr).unwrap().pdf).to_string();
        assert!(!extract.contains("acte de décès"), "{extract}");
        let copy = said_on(&office.copy(&birth, "full-copy", Lang::Fr).unwrap().pdf);
        let label = without_marks(copy["notes"][0]["kind"].as_str().unwrap());
        assert_eq!(label, "Décès inscrit au même bureau — annulée par la mention n° 2");
        assert_eq!(office.what_is_wrong(), Vec::<String>::new());
    }
}

#[test]
fn d06_whoever_was_found_alive_can_die_and_the_annulled_act_is_no_first_one() {
    let mut office = office_under(Paper3799);
    let (birth, death) = found_alive(&mut office);
    let linked = changed(scenarios::lives::a_death(), &[("birth_act", birth.as_str())]);
    let twice = office.take_down("death", linked.clone()).unwrap();
    let warned = problem(&twice.problems, "death-registered-already");
    assert_eq!(warned.severity, Severity::Warn);
    let judgment = a_decision("412/2026", "2026-01-04");
    office.note_by_two(&death, "death-annulled", &judgment, &[]).unwrap();
    let dead = office.take_down("death", linked).unwrap();
    assert_eq!(codes(&dead.problems), Vec::<&str>::new());
    office.present(&dead.act, &[]).unwrap();
    office.sign(&dead.act).unwrap();
    assert_eq!(kinds(&mut office, &birth), ["death-here", "note-cancelled", "death-here"]);
}
