//! Roles, passwords, lock-out, sessions and delegations, each at its limits.

use vocabulary::{AccountId, CivilDate, DelegationId, IdSource, Lang, Moment, OfficeCode};

use super::*;

mod rights;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const PASSWORD: &str = "une phrase assez longue";

/// Draws 1, 2, 3, … in place of randomness.
struct Counter(u8);

impl IdSource for Counter {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 += 1;
        [self.0; 16]
    }
}

fn now() -> Moment {
    Moment::parse("2026-11-20T09:00:00Z").unwrap()
}

fn later(ms: i64) -> Moment {
    Moment(now().0 + ms)
}

fn day(text: &str) -> CivilDate {
    CivilDate::parse(text).unwrap()
}

fn account(role: Role) -> Account {
    Account {
        id: AccountId::new(&mut Counter(40)),
        login: "yassine".into(),
        name_ar: "ياسين البقالي".into(),
        name_latin: "EL BAKKALI Yassine".into(),
        role,
        home: OfficeCode::parse("TET-01").unwrap(),
        office: OfficeCode::parse("TET-01").unwrap(),
        scope: Scope::Office,
        lang: Lang::Ar,
        disabled: false,
        pending: false,
        person: None,
        in_office_since: None,
    }
}

fn delegation(from: &str, to: &str) -> Delegation {
    Delegation {
        id: DelegationId::new(&mut Counter(80)),
        account: account(Role::Delegate).id,
        office: OfficeCode::parse("TET-01").unwrap(),
        decision_number: "12/2026".into(),
        decision_date: day("2026-01-02"),
        from: day(from),
        to: Some(day(to)),
        specimen: None,
        ended: None,
    }
}

fn hash() -> PasswordHash {
    hash_password(PASSWORD, &[7; 16])
}

fn begin(role: Role, delegations: &[Delegation]) -> (Session, SessionRecord) {
    let proven = prove(Some((account(role), hash())), PASSWORD, &[], now()).unwrap();
    Session::begin(proven, delegations, &mut Counter(0), now())
}

#[test]
fn a_clerk_who_signs_is_told_what_is_missing() {
    let (session, _) = begin(Role::Clerk, &[delegation("2026-01-02", "2026-12-31")]);
    let denied = session.signatory().unwrap_err();
    assert_eq!(denied, Denied::NotAllowed { needed: Capability::Signatory });
    assert_eq!(denied.problem().code, "not-allowed");
    assert_eq!(denied.problem().details["needed"], "signatory");
}

#[test]
fn a_delegate_signs_only_while_the_delegation_is_in_force() {
    let signs = |all: &[Delegation]| begin(Role::Delegate, all).0.signatory().map(|_| ());
    assert_eq!(signs(&[]), Err(Denied::DelegationMissing));
    assert_eq!(signs(&[delegation("2026-11-20", "2026-11-20")]), Ok(()));
    assert_eq!(
        signs(&[delegation("2026-01-02", "2026-11-19")]),
        Err(Denied::DelegationExpired { date: day("2026-11-19") })
    );
    assert_eq!(
        signs(&[delegation("2026-01-02", "2026-02-01"), delegation("2026-11-21", "2026-12-31")]),
        Err(Denied::DelegationNotBegun { date: day("2026-11-21") })
    );
    let ended =
        Delegation { ended: Some(day("2026-11-20")), ..delegation("2026-01-02", "2026-12-31") };
    assert_eq!(signs(&[ended]), Err(Denied::DelegationExpired { date: day("2026-11-19") }));
    let elsewhere = Delegation {
        office: OfficeCode::parse("TET-02").unwrap(),
        ..delegation("2026-01-02", "2026-12-31")
    };
    assert_eq!(signs(&[elsewhere]), Err(Denied::DelegationMissing));
    let without_end = Delegation { to: None, ..delegation("2026-01-02", "2026-01-02") };
    assert_eq!(signs(std::slice::from_ref(&without_end)), Ok(()));
    let ended = Delegation { ended: Some(day("2026-11-20")), ..without_end };
    assert_eq!(signs(&[ended]), Err(Denied::DelegationExpired { date: day("2026-11-19") }));
    let never_begun = "2026-12-01";
    let never =
        Delegation { ended: Some(day(never_begun)), ..delegation(never_begun, "2026-12-31") };
    assert_eq!(signs(&[never]), Err(Denied::DelegationMissing));
}

#[test]
fn why_a_delegate_may_not_sign_names_the_provision() {
    let denied = begin(Role::Delegate, &[]).0.signatory().unwrap_err();
    assert_eq!(denied.problem().provision.as_deref(), Some("delegation-of-signature"));
}

#[test]
fn a_delegation_ends_once_and_not_before_it_began() {
    let made = delegation("2026-03-01", "2026-12-31");
    let code = |one: &Delegation, on| one.check_end(day(on)).map_err(|problem| problem.code);
    assert_eq!(code(&made, "2026-02-28"), Err("delegation-end-before-start".into()));
    assert_eq!(code(&made, "2026-03-01"), Ok(()), "it never holds");
    assert_eq!(code(&made, "2026-12-31"), Ok(()));
    assert_eq!(code(&made, "2027-01-01"), Err("delegation-already-ended".into()));
    let without_end = Delegation { to: None, ..made };
    assert_eq!(code(&without_end, "2030-01-01"), Ok(()));
    let ended = Delegation { ended: Some(day("2026-04-01")), ..without_end };
    assert_eq!(code(&ended, "2026-03-15"), Err("delegation-already-ended".into()));
    assert_eq!(ended.check_end(day("2026-05-01")).unwrap_err().details["date"], "2026-03-31");
}

#[test]
fn the_capacity_goes_into_the_act() {
    let all = [delegation("2026-01-02", "2026-12-31")];
    let delegate = begin(Role::Delegate, &all).0.signatory().unwrap();
    assert_eq!(delegate.capacity(), Capacity::Delegate);
    assert_eq!(delegate.delegation(), Some(&all[0]));
    assert!(delegate.registrar().is_err());
    let registrar = begin(Role::Registrar, &all).0.signatory().unwrap();
    assert_eq!(registrar.capacity(), Capacity::Registrar);
    assert_eq!(registrar.delegation(), None);
    assert!(registrar.registrar().is_ok());
}

#[test]
fn a_delegation_is_checked_before_it_is_made() {
    let new = delegation("2026-03-01", "2026-12-31");
    let codes = |new: &Delegation, role, existing: &[Delegation]| -> Vec<String> {
        new.check(&account(role), existing).into_iter().map(|problem| problem.code).collect()
    };
    assert!(codes(&new, Role::Delegate, std::slice::from_ref(&new)).is_empty());
    assert_eq!(codes(&new, Role::Clerk, &[]), ["delegation-wrong-account"]);
    let reversed = delegation("2026-03-01", "2026-02-01");
    assert_eq!(codes(&reversed, Role::Delegate, &[]), ["delegation-dates-reversed"]);
    let early = delegation("2026-01-01", "2026-02-01");
    assert_eq!(codes(&early, Role::Delegate, &[]), ["delegation-before-decision"]);
    let unnumbered = Delegation { decision_number: " ".into(), ..new.clone() };
    assert_eq!(codes(&unnumbered, Role::Delegate, &[]), ["decision-number-missing"]);

    let other_id = DelegationId::new(&mut Counter(90));
    let here = Delegation { id: other_id.clone(), ..new.clone() };
    assert_eq!(codes(&new, Role::Delegate, &[here]), ["delegation-overlaps"]);
    let office = OfficeCode::parse("TET-02").unwrap();
    let elsewhere = Delegation { id: other_id.clone(), office, ..new.clone() };
    let elsewhere_refused = codes(&new, Role::Delegate, std::slice::from_ref(&elsewhere));
    assert_eq!(elsewhere_refused, ["delegation-other-office"]);
    let ended = Delegation { ended: Some(day("2026-03-01")), ..elsewhere };
    assert!(codes(&new, Role::Delegate, &[ended]).is_empty());

    let theirs =
        Account { office: OfficeCode::parse("TET-02").unwrap(), ..account(Role::Delegate) };
    assert_eq!(new.check(&theirs, &[])[0].code, "delegation-wrong-account");
    let gone = Account { disabled: true, ..account(Role::Delegate) };
    assert_eq!(new.check(&gone, &[])[0].code, "delegation-wrong-account");
}

#[test]
fn delegations_overlap_when_they_share_a_day() {
    let overlaps = |one: &Delegation, other: &Delegation| {
        let other = Delegation { id: DelegationId::new(&mut Counter(90)), ..other.clone() };
        let found = one.check(&account(Role::Delegate), &[other]);
        found.iter().any(|problem| problem.code == "delegation-overlaps")
    };
    let both_ways = |one: &Delegation, other: &Delegation| {
        assert_eq!(overlaps(one, other), overlaps(other, one));
        overlaps(one, other)
    };
    let spring = delegation("2026-03-01", "2026-05-31");
    assert!(both_ways(&spring, &delegation("2026-05-31", "2026-06-30")), "the last day counts");
    assert!(!both_ways(&spring, &delegation("2026-06-01", "2026-06-30")));
    assert!(both_ways(&spring, &delegation("2026-01-02", "2026-12-31")));
    let without_end = Delegation { to: None, ..spring.clone() };
    assert!(both_ways(&without_end, &delegation("2040-01-01", "2040-12-31")));
    assert!(!both_ways(&without_end, &delegation("2026-01-02", "2026-02-28")));
    let year = delegation("2026-01-02", "2026-12-31");
    let never = Delegation { ended: Some(spring.from), ..spring };
    assert!(!both_ways(&year, &never), "one that never held is in nobody's way");
}

#[test]
fn the_right_password_and_no_other() {
    let stored = hash();
    assert!(stored.as_str().starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    assert!(matches(PASSWORD, Some(&stored)));
    assert!(!matches("une phrase assez longue ", Some(&stored)));
    assert!(!matches("", Some(&stored)));
    assert!(!matches(PASSWORD, None));
    assert!(!matches(PASSWORD, Some(&PasswordHash::from_stored("damaged".into()))));
    let costly = stored.as_str().replace("m=19456", "m=4000000");
    assert!(!matches(PASSWORD, Some(&PasswordHash::from_stored(costly))));
    assert_ne!(hash_password(PASSWORD, &[8; 16]), stored);
    assert!(!format!("{stored:?}").contains("argon2"));
}

#[test]
fn password_rules() {
    let code = |password: &str, rule| match check_password(password, "yassine", rule) {
        Ok(()) => String::new(),
        Err(problem) => problem.code,
    };
    assert_eq!(code("onze lettre", PasswordRule::Real), "password-too-short");
    assert_eq!(code("douze lettre", PasswordRule::Real), "");
    assert_eq!(code("كلمة سر طويلة", PasswordRule::Real), "");
    assert_eq!(code("my name is Yassine", PasswordRule::Real), "password-contains-login");
    assert_eq!(code("abababababab", PasswordRule::Real), "password-too-simple");
    assert_eq!(code(&"ab cd ef ".repeat(15), PasswordRule::Real), "password-too-long");
    assert_eq!(code("abc", PasswordRule::Training), "password-too-short");
    assert_eq!(code("yassine", PasswordRule::Training), "");
}

#[test]
fn logins_are_folded_and_plain() {
    assert_eq!(fold_login(" Yassine "), "yassine");
    assert_eq!(login_key(" Yassine "), login_key("yassine"));
    for good in ["yassine", "y.bakkali", "agent-02"] {
        assert!(check_login(good).is_ok(), "{good}");
    }
    for bad in ["", "ab", "2yassine", "Yassine", "ياسين", "a b c", &"a".repeat(41)] {
        assert_eq!(check_login(bad).unwrap_err().code, "login-not-valid", "{bad}");
    }
}

fn failures(count: i64, apart_ms: i64) -> Vec<Attempt> {
    (0..count).map(|n| Attempt { at: later(n * apart_ms), succeeded: false }).collect()
}

#[test]
fn five_failures_lock_for_a_quarter_of_an_hour_then_longer() {
    assert_eq!(locked_until(&[], now()), None);
    assert_eq!(locked_until(&failures(4, 0), now()), None);
    let quarter = later(15 * MINUTE);
    assert_eq!(locked_until(&failures(5, 0), now()), Some(quarter));
    assert_eq!(locked_until(&failures(5, 0), Moment(quarter.0 - 1)), Some(quarter));
    assert_eq!(locked_until(&failures(5, 0), quarter), None);
    // Attempts that arrived with the fifth neither escape nor prolong the lock.
    assert_eq!(locked_until(&failures(9, 0), now()), Some(quarter));
    let expected = [15, 30, 60, 120, 240, 480, 480];
    for (locks, minutes) in (1..).zip(expected) {
        let until = locked_until(&failures(locks * 5, 0), now());
        assert_eq!(until, Some(later(minutes * MINUTE)), "{locks} locks");
    }
}

#[test]
fn success_and_a_day_forgive() {
    let mut attempts = failures(5, 0);
    attempts.push(Attempt { at: now(), succeeded: true });
    assert_eq!(locked_until(&attempts, now()), None);
    attempts.extend(failures(4, 0));
    assert_eq!(locked_until(&attempts, now()), None);
    let old = failures(6, HOUR);
    assert_eq!(locked_until(&old, later(24 * HOUR)), None);
}

#[test]
fn login_failures_look_alike() {
    let found = |account| Some((account, hash()));
    let disabled = Account { disabled: true, ..account(Role::Clerk) };
    for (found, password) in [
        (None, PASSWORD),
        (found(account(Role::Clerk)), "another phrase"),
        (found(disabled), PASSWORD),
        (found(Account { pending: true, ..account(Role::Registrar) }), PASSWORD),
    ] {
        assert_eq!(prove(found, password, &[], now()).unwrap_err(), Denied::LoginFailed);
    }
    let locked = prove(found(account(Role::Clerk)), PASSWORD, &failures(5, 0), later(1));
    assert_eq!(locked.unwrap_err(), Denied::LoginLocked { minutes: 15 });
    let nearly = prove(None, "", &failures(5, 0), later(15 * MINUTE - 1));
    assert_eq!(nearly.unwrap_err(), Denied::LoginLocked { minutes: 1 });
}

#[test]
fn a_session_ends_when_idle_and_at_the_end_of_the_day() {
    let (session, record) = begin(Role::Clerk, &[]);
    let at = |record: &SessionRecord, ms| {
        Session::resume(record, &session.token, account(Role::Clerk), &[], later(ms)).is_ok()
    };
    assert!(at(&record, 0));
    assert!(at(&record, IDLE_MS - 1));
    assert!(!at(&record, IDLE_MS));
    let busy = SessionRecord { last_seen: later(ABSOLUTE_MS - MINUTE), ..record.clone() };
    assert!(at(&busy, ABSOLUTE_MS - 1));
    assert!(!at(&busy, ABSOLUTE_MS));
    assert!(at(&record, -MINUTE), "requests may cross each other");
    assert!(!at(&record, -MINUTE - 1), "a clock set back ends the session");
    assert!(!record.needs_touch(later(29_999)));
    assert!(record.needs_touch(later(30_000)));
}

#[test]
fn a_session_needs_its_own_token_and_account() {
    let (session, record) = begin(Role::Clerk, &[]);
    let resume = |token: &str, account: Account| {
        Session::resume(&record, token, account, &[], later(1)).map(|_| ())
    };
    assert_eq!(resume(&session.token, account(Role::Clerk)), Ok(()));
    assert_eq!(resume("other", account(Role::Clerk)), Err(Denied::SessionExpired));
    let disabled = Account { disabled: true, ..account(Role::Clerk) };
    assert_eq!(resume(&session.token, disabled), Err(Denied::SessionExpired));
    let id = AccountId::new(&mut Counter(60));
    let other = Account { id, ..account(Role::Clerk) };
    assert_eq!(resume(&session.token, other), Err(Denied::SessionExpired));
}

#[test]
fn tokens_are_long_hashed_and_silent() {
    let (session, record) = begin(Role::Clerk, &[]);
    assert_eq!(session.token.len(), 52);
    assert_eq!(record.token_hash, token_hash(&session.token));
    assert_eq!(session.csrf.len(), 32);
    assert!(session.csrf_matches(&session.csrf));
    assert!(!session.csrf_matches(""));
    assert!(!session.csrf_matches(&session.token));
    let shown = format!("{session:?} {record:?}");
    assert!(!shown.contains(&session.token) && !shown.contains(&session.csrf));
    let again = Session::resume(&record, &session.token, account(Role::Clerk), &[], now());
    assert_eq!(again.unwrap().csrf, session.csrf);
}

#[test]
fn roles_survive_storage() {
    for role in Role::ALL {
        assert_eq!(role.as_str().parse(), Ok(role));
    }
    assert_eq!("prosecutor".parse::<Role>(), Err(UnknownRole));
    for scope in Scope::ALL {
        assert_eq!(scope.as_str().parse(), Ok(scope));
    }
    assert_eq!("province".parse::<Scope>(), Err(UnknownScope));
}
