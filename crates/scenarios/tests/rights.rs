//! Who may do what where: roles, the offices of a commune, four eyes over accounts, the log of
//! reads. Under law 37-99; nothing here depends on the regime.

use accounts::Ground;
use office::{Failure, LogFilter};
use scenarios::{ELSEWHERE, FIRST, PASSWORD, SECOND, World, a_birth, day, login, values};
use vocabulary::{AccountId, Values};

fn code(failure: &Failure) -> &str {
    match failure {
        Failure::Refused(problem) => problem.code.as_str(),
        Failure::Invalid(problems) => problems[0].code.as_str(),
        Failure::NotFound => "not-found",
        Failure::Forbidden { .. } => "not-allowed",
        other => panic!("{other:?}"),
    }
}

fn a_registrar(login: &str) -> Values {
    values(&[
        ("name_ar", "مصطفى العلمي"),
        ("name_latin", "Mostafa ALAMI"),
        ("role", "registrar"),
        ("login", login),
        ("password", PASSWORD),
    ])
}

fn made(world: &mut World, login: &str) -> AccountId {
    let administrator = world.administrator();
    let made = world.act(|ctx| office::create_account(ctx, &administrator, &a_registrar(login)));
    made.expect("an administrator makes accounts")
}

#[test]
fn an_account_that_may_sign_waits_for_a_second_person() {
    let mut world = World::new();
    let account = made(&mut world, "mostafa");
    assert!(world.session_of("mostafa").is_err(), "it does not work yet");
    let asker = world.session_of(&login("administrator", FIRST)).unwrap().approver().unwrap();
    let waiting = world.act(|ctx| office::grants_view(ctx, &asker)).unwrap();
    assert_eq!(waiting.len(), 1);
    assert!(!waiting[0].may_approve, "who asked does not agree");
    let asked_at = waiting[0].asked_at;
    let own = world.act(|ctx| office::approve_grant(ctx, &asker, &account, asked_at));
    assert_eq!(code(&own.unwrap_err()), "four-eyes-self");
    let registrar = world.session_of(&login("registrar", FIRST)).unwrap().approver().unwrap();
    world.act(|ctx| office::approve_grant(ctx, &registrar, &account, asked_at)).unwrap();
    let session = world.session_of("mostafa").expect("it works now");
    let signatory = session.signatory().expect("and signs");
    let saved = world.declare(a_birth()).unwrap();
    world.present(&saved.act, &[]).unwrap();
    world.sign_as(&signatory, &saved.act).expect("with a key of its own");
}

#[test]
fn a_grant_that_is_refused_leaves_no_account_that_works() {
    let mut world = World::new();
    let account = made(&mut world, "mostafa");
    let registrar = world.session_of(&login("registrar", FIRST)).unwrap().approver().unwrap();
    let asked_at = world.act(|ctx| office::grants_view(ctx, &registrar)).unwrap()[0].asked_at;
    world.act(|ctx| office::refuse_grant(ctx, &registrar, &account, asked_at)).unwrap();
    assert!(world.session_of("mostafa").is_err());
    let again = world.act(|ctx| office::approve_grant(ctx, &registrar, &account, asked_at));
    assert_eq!(code(&again.unwrap_err()), "not-found", "a word is given once");
}

#[test]
fn the_council_president_signs_in_every_office_of_the_commune_and_in_no_other() {
    let mut world = World::of_two_communes();
    for (office, number) in [(FIRST, "1/2026"), (SECOND, "1/2026")] {
        world.at_the(office);
        let president = world.session_of("president").unwrap().signatory().unwrap();
        assert_eq!(president.office().as_str(), office);
        let saved = world.declare(a_birth()).unwrap();
        world.present(&saved.act, &[]).unwrap();
        let signed = world.sign_as(&president, &saved.act).expect("a registrar of the commune");
        assert_eq!(signed.number.to_string(), number);
        let staff = world.staff();
        let ground = world.act(|ctx| office::competence_of_act(ctx, &staff, &saved.act)).unwrap();
        assert_eq!(ground.ground, Ground::Registrar { since: Some(day(2021, 9, 20)) });
    }
    world.at_the(ELSEWHERE);
    let away = world.session_of("president").unwrap().signatory().unwrap();
    assert_eq!(away.office().as_str(), FIRST, "another commune is out of reach");
}

#[test]
fn communes_hosted_on_one_node_do_not_see_each_other() {
    let mut world = World::of_two_communes();
    world.at_the(ELSEWHERE);
    let theirs = world.a_signed_act(a_birth());
    let their_office = world.desk().card.code.clone();
    world.at_the(FIRST);
    for who in ["president", "inspector", "administrator"] {
        let session = world.session_of(who).unwrap();
        let reach = office::own_offices(world.node(), &session.staff());
        let codes: Vec<&str> = reach.iter().map(|one| one.card.code.as_str()).collect();
        assert_eq!(codes, [FIRST, SECOND], "{who}");
        let there = office::switch_office(world.node(), &session, &their_office);
        assert_eq!(code(&there.unwrap_err()), "not-found", "{who}");
        if who != "administrator" {
            let staff = session.staff();
            let read = world.act(|ctx| office::read_act(ctx, &staff, &theirs, "control"));
            assert_eq!(code(&read.unwrap_err()), "not-found", "{who}");
        }
    }
    let theirs = world.session_of(&login("clerk", ELSEWHERE)).unwrap();
    assert_eq!(office::own_offices(world.node(), &theirs.staff()).len(), 1);
}

#[test]
fn a_delegate_signs_in_one_office_only() {
    let mut world = World::of_two_communes();
    world.at_the(SECOND);
    let session = world.session_of(&login("delegate", FIRST)).unwrap();
    assert_eq!(session.account.office.as_str(), FIRST, "the other office is out of reach");
    let administrator = world.administrator();
    let mut wide = a_registrar("wide");
    wide.insert("role".into(), "delegate".into());
    wide.insert("scope".into(), "commune".into());
    let made = world.act(|ctx| office::create_account(ctx, &administrator, &wide));
    assert_eq!(code(&made.unwrap_err()), "scope-one-office");
}

#[test]
fn every_read_stands_in_the_log_with_its_purpose_and_the_auditor_learns_no_name() {
    let mut world = World::with_every_role();
    let act = world.a_signed_act(a_birth());
    world.read(&act).unwrap();
    let log = |world: &mut World, role: &str| {
        let overseer = world.session_of(&login(role, FIRST)).unwrap().overseer().unwrap();
        world.act(|ctx| office::read_log(ctx, &overseer, &LogFilter::default())).unwrap()
    };
    let seen = log(&mut world, "supervisor");
    assert_eq!(seen.rows[0].purpose, "verification");
    assert_eq!(seen.rows[0].who.latin, "Nadia EL IDRISSI");
    assert_eq!(seen.rows[0].number.as_ref().unwrap().to_string(), "1/2026");
    assert!(seen.rows[0].person.is_some());
    let audited = log(&mut world, "auditor");
    assert_eq!(audited.total, seen.total);
    assert!(audited.rows.iter().all(|row| row.person.is_none()), "no names");
    let clerk = world.session_of(&login("clerk", FIRST)).unwrap();
    assert!(clerk.overseer().is_err(), "whoever reads does not oversee reading");
}

#[test]
fn the_purpose_is_asked_for_what_is_not_ones_own_work() {
    let mut world = World::with_every_role();
    let act = world.a_signed_act(a_birth());
    let clerk = world.staff();
    let inspector = world.session_of(&login("inspector", FIRST)).unwrap().staff();
    assert!(world.act(|ctx| office::is_own_work(ctx, &clerk, &act)).unwrap());
    assert!(!world.act(|ctx| office::is_own_work(ctx, &inspector, &act)).unwrap());
    world.on(day(2026, 3, 9));
    assert!(!world.act(|ctx| office::is_own_work(ctx, &clerk, &act)).unwrap(), "long ago");
}

#[test]
fn an_auditor_proves_the_journals_and_reads_no_act() {
    let mut world = World::with_every_role();
    let act = world.a_signed_act(a_birth());
    let session = world.session_of(&login("auditor", FIRST)).unwrap();
    let auditor = session.auditor().unwrap();
    let verdict = world.act(|ctx| office::prove_journals(ctx, &auditor)).unwrap();
    assert!(verdict.bad.is_none() && verdict.facts > 2);
    let staff = session.staff();
    let read = world.act(|ctx| office::read_act(ctx, &staff, &act, "control"));
    assert_eq!(code(&read.unwrap_err()), "not-allowed");
}
