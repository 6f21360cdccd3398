//! Births, as the list of cases tells them: B01 to B28, under law 37-99 unless it says otherwise.

use office::Failure;
use scenarios::{World, a_birth, acknowledged, codes, day, invalid, problem, refused};
use vocabulary::{DelegationId, Regime, Severity, Values};

/// The ordinary birth with some answers given otherwise.
fn a_birth_but(changes: &[(&str, &str)]) -> Values {
    let mut birth = a_birth();
    birth.extend(scenarios::values(changes));
    birth
}

#[test]
fn b01_the_father_declares_on_day_three_and_the_act_is_number_one() {
    let mut office = World::new();
    let saved = office.declare(a_birth()).unwrap();
    assert_eq!(codes(&saved.problems), Vec::<&str>::new());
    let deadline = office.draft(&saved.act).unwrap().deadline.unwrap();
    assert_eq!((deadline.day, deadline.of), (3, 30));

    office.present(&saved.act, &[]).unwrap();
    let signed = office.sign(&saved.act).unwrap();
    assert_eq!((signed.number.number, signed.number.year), (1, 2026));
    assert!(matches!(office.draft(&saved.act), Err(Failure::NotFound)), "it is no draft now");

    let act = office.read(&saved.act).unwrap();
    let text = act.text_ar.plain();
    for word in ["ياسمين", "البقالي", "إدريس", "سعاد", "والدها المذكور", "عبد السلام الوزاني"]
    {
        assert!(text.contains(word), "{word} is missing from: {text}");
    }
    let figures: String = text.chars().filter(char::is_ascii_digit).collect();
    assert_eq!(figures, "1212", "only the number of the house, twice: {text}");
    assert_eq!(act.values, a_birth());
}

#[test]
fn b01_no_act_before_the_register_is_open() {
    let mut office = World::without_registers(Regime::Paper3799, day(2026, 1, 5));
    let saved = office.declare(a_birth()).unwrap();
    office.present(&saved.act, &[]).unwrap();
    assert_eq!(refused(office.sign(&saved.act)).code, "register-not-open");
    assert_eq!(office.draft(&saved.act).unwrap().state, "ready");
    office.open_register(2026).unwrap();
    assert_eq!(office.sign(&saved.act).unwrap().number.number, 1);
}

#[test]
fn b02_day_thirty_is_in_time_and_day_thirty_one_is_for_the_court() {
    let mut office = World::new();
    office.on(day(2026, 2, 1));
    let in_time = office.declare(a_birth()).unwrap();
    assert_eq!(codes(&in_time.problems), Vec::<&str>::new());
    office.present(&in_time.act, &[]).unwrap();
    assert_eq!(office.sign(&in_time.act).unwrap().number.number, 1);

    office.on(day(2026, 2, 2));
    let late = office.declare(a_birth()).unwrap();
    let said = problem(&late.problems, "late-declaration");
    assert_eq!(said.severity, Severity::Refuse);
    assert_eq!(said.provision.as_deref(), Some("late-birth-by-judgment"));
    assert_eq!(said.details["last"], "2026-02-01");
    assert_eq!(codes(&invalid(office.present(&late.act, &[]))), ["late-declaration"]);
    assert_eq!(codes(&invalid(office.sign(&late.act))), ["late-declaration"]);
    assert_eq!(office.draft(&late.act).unwrap().values, a_birth(), "the typed work is kept");
    assert_eq!(office.numbers(), [(2026, 1)]);
}

/// The period of law 36-21 was never read in its decree: it may warn, and never refuse.
#[test]
fn b02_under_law_36_21_day_thirty_one_only_warns() {
    let mut office = World::under(Regime::Electronic3621);
    office.on(day(2026, 2, 2));
    let late = office.declare(a_birth()).unwrap();
    let said = problem(&late.problems, "late-declaration");
    assert_eq!((said.severity, said.unverified), (Severity::Warn, true));
    assert_eq!(refused(office.present(&late.act, &[])).code, "warnings-unacknowledged");
    let warnings: Vec<String> = late.problems.iter().map(|p| p.code.clone()).collect();
    let warnings: Vec<&str> = warnings.iter().map(String::as_str).collect();
    office.present(&late.act, &warnings).unwrap();
    office.sign(&late.act).unwrap();
    assert!(office.read(&late.act).unwrap().acknowledged.iter().any(|a| a.code == said.code));
}

#[test]
fn b02_a_draft_that_lies_too_long_is_judged_on_the_day_of_signature() {
    let mut office = World::new();
    let saved = office.declare(a_birth()).unwrap();
    office.present(&saved.act, &[]).unwrap();
    office.on(day(2026, 3, 2));
    assert_eq!(codes(&invalid(office.sign(&saved.act))), ["late-declaration"]);
    // The declaration itself was in time: the act says when it was made.
    let clerk = office.clerk();
    let version = office.draft(&saved.act).unwrap().version;
    let dated = a_birth_but(&[("declaration_date", "2026-01-05")]);
    office.act(|ctx| office::amend_draft(ctx, &clerk, &saved.act, version, dated)).unwrap();
    office.present(&saved.act, &[]).unwrap();
    office.sign(&saved.act).unwrap();
}

#[test]
fn b12_three_first_names_warn_and_the_word_of_the_clerk_is_kept() {
    let mut office = World::new();
    let saved = office.declare(a_birth_but(&[("child_first_ar", "ياسمين سلمى مريم")])).unwrap();
    let said = problem(&saved.problems, "too-many-first-names");
    assert_eq!(said.severity, Severity::Warn);
    assert_eq!(said.field.as_deref(), Some("child_first_ar"));

    let silent = refused(office.present(&saved.act, &[]));
    assert_eq!(silent.code, "warnings-unacknowledged");
    assert_eq!(refused(office.sign(&saved.act)).code, "warnings-unacknowledged");
    office.present(&saved.act, &["too-many-first-names"]).unwrap();
    office.sign(&saved.act).unwrap();
    let kept = office.read(&saved.act).unwrap().acknowledged;
    assert_eq!(kept.len(), 1);
    assert_eq!((kept[0].by.as_str(), kept[0].reason.as_str()), ("clerk-sef-01", "as declared"));
}

#[test]
fn b12_two_first_names_and_compound_names_are_no_matter() {
    let mut office = World::new();
    for first in ["ياسمين سلمى", "عبد الرحمان أمين", "فاطمة الزهراء"]
    {
        let saved = office.declare(a_birth_but(&[("child_first_ar", first)])).unwrap();
        assert_eq!(codes(&saved.problems), Vec::<&str>::new(), "{first}");
    }
}

#[test]
fn b14_a_latin_letter_in_an_arabic_name_is_refused_at_the_field() {
    let mut office = World::new();
    let saved = office.declare(a_birth_but(&[("child_first_ar", "ياسmين")])).unwrap();
    let fault = saved.problems.iter().find(|p| p.field.as_deref() == Some("child_first_ar"));
    assert_eq!(fault.unwrap().severity, Severity::Invalid);
    assert!(!invalid(office.present(&saved.act, &[])).is_empty());
    assert_eq!(office.draft(&saved.act).unwrap().values["child_first_ar"], "ياسmين");
}

#[test]
fn b14_a_digit_in_a_name_warns() {
    let mut office = World::new();
    let saved = office.declare(a_birth_but(&[("child_first_ar", "ياسمين2")])).unwrap();
    let fault = saved.problems.iter().find(|p| p.field.as_deref() == Some("child_first_ar"));
    assert_eq!(fault.unwrap().severity, Severity::Warn);
    let code = fault.unwrap().code.clone();
    office.present(&saved.act, &[&code]).unwrap();
    office.sign(&saved.act).unwrap();
}

#[test]
fn b17_a_grandmother_declares_and_the_clerk_is_told_about_the_order() {
    let mut office = World::new();
    let declared = a_birth_but(&[
        ("declarant_capacity", "grandparent"),
        ("declarant_first_ar", "رقية"),
        ("declarant_age", "61"),
        ("declarant_profession", "ربة بيت"),
    ]);
    let saved = office.declare(declared).unwrap();
    assert_eq!(codes(&saved.problems), ["declarant-out-of-order"]);
    assert_eq!(saved.problems[0].severity, Severity::Note);
    office.present(&saved.act, &[]).unwrap();
    office.sign(&saved.act).unwrap();
    let text = office.read(&saved.act).unwrap().text_ar.plain();
    assert!(text.contains("رقية"), "{text}");
}

#[test]
fn b18_a_neighbour_is_not_listed_and_a_reason_is_asked() {
    let mut office = World::new();
    let saved = office.declare(a_birth_but(&[("declarant_capacity", "neighbour")])).unwrap();
    assert_eq!(problem(&saved.problems, "declarant-not-listed").severity, Severity::Warn);
    assert_eq!(refused(office.present(&saved.act, &[])).code, "warnings-unacknowledged");
    office.present(&saved.act, &["declarant-not-listed"]).unwrap();
    office.sign(&saved.act).unwrap();
}

#[test]
fn b20_nobody_is_born_tomorrow() {
    let mut office = World::new();
    let tomorrow = a_birth_but(&[("birth_date", "2026-01-06"), ("certificate_date", "2026-01-05")]);
    let saved = office.declare(tomorrow.clone()).unwrap();
    assert_eq!(problem(&saved.problems, "birth-in-the-future").severity, Severity::Refuse);
    let why = invalid(office.sign(&saved.act));
    assert!(codes(&why).contains(&"birth-in-the-future"));
    assert_eq!(office.draft(&saved.act).unwrap().values, tomorrow);
}

#[test]
fn b20_a_birth_of_a_hundred_and_thirty_years_ago_warns() {
    let mut office = World::new();
    let saved = office.declare(a_birth_but(&[("birth_date", "1896-01-02")])).unwrap();
    assert_eq!(problem(&saved.problems, "birth-long-ago").severity, Severity::Warn);
}

#[test]
fn b28_the_delegation_ended_yesterday_and_the_queue_says_why() {
    let mut office = World::new();
    let registrar = office.registrar();
    let decision = scenarios::values(&[
        ("login", "delegate-sef-01"),
        ("decision_number", "14/2026"),
        ("decision_date", "2026-01-02"),
        ("from", "2026-01-03"),
        ("to", "2026-01-10"),
    ]);
    office.act(|ctx| office::delegate_signature(ctx, &registrar, &decision)).unwrap();

    office.on(day(2026, 1, 10));
    let delegate = office.delegate().unwrap();
    let first = office.declare(a_birth()).unwrap().act;
    office.present(&first, &[]).unwrap();
    office.sign_as(&delegate, &first).unwrap();
    assert_eq!(office.read(&first).unwrap().officer_capacity, "delegate");

    let second = office.declare(a_birth_but(&[("child_first_ar", "سلمى")])).unwrap().act;
    office.present(&second, &[]).unwrap();
    office.on(day(2026, 1, 11));
    // A page left open overnight does not help: the day of the signature counts.
    let why = refused(office.sign_as(&delegate, &second));
    assert_eq!(
        (why.code.as_str(), why.details["date"].as_str()),
        ("delegation-expired", "2026-01-10")
    );
    assert_eq!(office.delegate().unwrap_err().problem().code, "delegation-expired");
    assert_eq!(office.draft(&second).unwrap().state, "ready");
    assert_eq!(office.sign(&second).unwrap().number.number, 2, "the registrar signs instead");
}

#[test]
fn b28_an_ended_delegation_ends_that_very_day() {
    let mut office = World::new();
    let registrar = office.registrar();
    let decision = scenarios::values(&[
        ("login", "delegate-sef-01"),
        ("decision_number", "14/2026"),
        ("decision_date", "2026-01-02"),
        ("from", "2026-01-03"),
    ]);
    let delegation =
        office.act(|ctx| office::delegate_signature(ctx, &registrar, &decision)).unwrap();
    let delegate = office.delegate().unwrap();
    let end = scenarios::values(&[("on", "2026-01-05"), ("reason", "moved")]);
    office.act(|ctx| office::end_delegation(ctx, &registrar, &delegation, &end)).unwrap();
    let act = office.declare(a_birth()).unwrap().act;
    assert_eq!(refused(office.sign_as(&delegate, &act)).code, "delegation-expired");
    assert!(office.delegate().is_err());
}

/// The registrar of the first office delegates to its delegate, decided on 2 January 2026.
fn delegate(
    office: &mut World,
    number: &str,
    from: &str,
    to: &str,
) -> Result<DelegationId, office::Failure> {
    let registrar = office.registrar();
    let decision = scenarios::values(&[
        ("login", "delegate-sef-01"),
        ("decision_number", number),
        ("decision_date", "2026-01-02"),
        ("from", from),
        ("to", to),
    ]);
    office.act(|ctx| office::delegate_signature(ctx, &registrar, &decision))
}

fn end(office: &mut World, delegation: &DelegationId, on: &str) -> Result<(), office::Failure> {
    let registrar = office.registrar();
    let end = scenarios::values(&[("on", on), ("reason", "moved")]);
    office.act(|ctx| office::end_delegation(ctx, &registrar, delegation, &end))
}

#[test]
fn b28_a_delegation_that_has_not_begun_says_from_when_it_holds() {
    let mut office = World::new();
    delegate(&mut office, "14/2026", "2026-01-03", "2026-01-06").unwrap();
    let early = office.delegate().unwrap();
    delegate(&mut office, "15/2026", "2026-01-20", "").unwrap();
    let act = office.declare(a_birth()).unwrap().act;
    office.present(&act, &[]).unwrap();

    office.on(day(2026, 1, 7));
    let why = refused(office.sign_as(&early, &act));
    assert_eq!(
        (why.code.as_str(), why.details["date"].as_str()),
        ("delegation-not-begun", "2026-01-20"),
        "what comes is worth more than what is over"
    );
    assert_eq!(why.provision.as_deref(), Some("delegation-of-signature"));
    assert_eq!(office.delegate().unwrap_err().problem().code, "delegation-not-begun");

    office.on(day(2026, 1, 20));
    let delegate = office.delegate().unwrap();
    assert_eq!(office.sign_as(&delegate, &act).unwrap().number.number, 1);
}

#[test]
fn a_second_delegation_for_the_same_days_is_refused() {
    let mut office = World::new();
    let first = delegate(&mut office, "14/2026", "2026-01-03", "").unwrap();
    let why = invalid(delegate(&mut office, "15/2026", "2026-06-01", "2026-06-30"));
    assert_eq!(codes(&why), ["delegation-overlaps"]);
    assert_eq!(
        (why[0].severity, why[0].details["decision"].as_str()),
        (Severity::Refuse, "14/2026")
    );

    end(&mut office, &first, "2026-06-01").unwrap();
    delegate(&mut office, "15/2026", "2026-06-01", "2026-06-30").unwrap();
}

#[test]
fn a_delegation_does_not_begin_before_its_decision_nor_end_before_it_begins() {
    let mut office = World::new();
    let why = invalid(delegate(&mut office, "14/2026", "2026-01-01", "2025-12-31"));
    assert_eq!(codes(&why), ["delegation-before-decision", "delegation-dates-reversed"]);
    let fields: Vec<_> = why.iter().map(|problem| problem.field.as_deref()).collect();
    assert_eq!(fields, [Some("from"), Some("to")]);
    assert_eq!(office.delegate().unwrap_err().problem().code, "delegation-missing");
    delegate(&mut office, "14/2026", "2026-01-02", "2026-01-02").unwrap();
}

#[test]
fn only_the_delegate_of_this_office_is_given_a_delegation() {
    let mut office = World::new();
    let registrar = office.registrar();
    for login in ["clerk-sef-01", "registrar-sef-01", "delegate-sef-02"] {
        let decision = scenarios::values(&[
            ("login", login),
            ("decision_number", "14/2026"),
            ("decision_date", "2026-01-02"),
            ("from", "2026-01-03"),
        ]);
        let why = invalid(office.act(|ctx| office::delegate_signature(ctx, &registrar, &decision)));
        assert_eq!(codes(&why), ["delegation-wrong-account"], "{login}");
    }
}

#[test]
fn a_delegation_ends_once_and_not_before_it_began() {
    let mut office = World::new();
    let made = delegate(&mut office, "14/2026", "2026-02-01", "").unwrap();
    let why = refused(end(&mut office, &made, "2026-01-31"));
    assert_eq!(
        (why.code.as_str(), why.details["date"].as_str()),
        ("delegation-end-before-start", "2026-02-01")
    );
    end(&mut office, &made, "2026-02-10").unwrap();
    let why = refused(end(&mut office, &made, "2026-02-20"));
    assert_eq!(
        (why.code.as_str(), why.details["date"].as_str()),
        ("delegation-already-ended", "2026-02-09")
    );
    office.on(day(2026, 2, 10));
    let late = office.delegate().unwrap_err().problem();
    assert_eq!(late.details["date"], "2026-02-09", "the first end stands");
}

#[test]
fn a_reason_is_kept_under_the_name_of_whoever_gave_it_first() {
    let mut office = World::new();
    let saved = office.declare(a_birth_but(&[("child_first_ar", "ياسمين سلمى مريم")])).unwrap();
    office.present(&saved.act, &["too-many-first-names"]).unwrap();
    let registrar = office.registrar();
    let version = office.draft(&saved.act).unwrap().version;
    let mut again = acknowledged(&["too-many-first-names"]);
    again[0].reason = "of my own".into();
    office.act(|ctx| office::sign_act(ctx, &registrar, &saved.act, version, again)).unwrap();
    let kept = office.read(&saved.act).unwrap().acknowledged;
    assert_eq!((kept[0].by.as_str(), kept[0].reason.as_str()), ("clerk-sef-01", "as declared"));
}
