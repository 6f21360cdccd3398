//! Roles, scopes, two pairs of eyes, and on what ground somebody signs.

use super::*;

/// The table as a page of text: for each relation of the office, one action a line.
fn matrix() -> String {
    let columns = Role::ALL.map(|role| role.as_str().len().max(8) + 2);
    let mut table = String::new();
    for relation in Relation::ALL {
        let mut head = format!("{:<26}{:<15}", relation.as_str().to_uppercase(), "needs");
        for (role, width) in Role::ALL.into_iter().zip(columns) {
            head.push_str(&format!("{:<width$}", role.as_str()));
        }
        table.push_str(head.trim_end());
        table.push('\n');
        for action in Action::ALL {
            let mut line = format!("{:<26}{:<15}", action.as_str(), action.needs().as_str());
            for (role, width) in Role::ALL.into_iter().zip(columns) {
                line.push_str(&format!("{:<width$}", cell(role, *action, relation)));
            }
            table.push_str(line.trim_end());
            table.push('\n');
        }
        table.push('\n');
    }
    table.trim_end().to_string() + "\n"
}

/// `wide`: only an account for the whole commune.
fn cell(role: Role, action: Action, relation: Relation) -> &'static str {
    let at = |scope| allowed_at(role, scope, action, relation);
    match (at(Scope::Office), at(role.widest())) {
        (false, false) => "-",
        (false, true) => "wide",
        (true, _) if role == Role::Delegate && action.needs() == Capability::Signatory => {
            "in force"
        }
        (true, _) => "yes",
    }
}

#[test]
fn the_matrix_is_the_reviewed_one() {
    let reviewed = include_str!("../../matrix.txt");
    let table = matrix();
    assert!(table == reviewed, "if the change is meant, matrix.txt becomes:\n{table}");
}

#[test]
fn sessions_give_exactly_what_the_matrix_says() {
    let in_force = [delegation("2026-01-02", "2026-12-31")];
    for role in Role::ALL {
        let (session, _) = begin(role, &in_force);
        let signatory = session.signatory();
        let registrar = signatory.clone().and_then(|signatory| signatory.registrar());
        for action in Action::ALL {
            let given = match action.needs() {
                Capability::Staff => session.staff().account().role == role,
                Capability::Reader => session.reader().is_ok(),
                Capability::Clerk => session.clerk().is_ok(),
                Capability::Signatory => signatory.is_ok(),
                Capability::Registrar => registrar.is_ok(),
                Capability::Follower => session.follower().is_ok(),
                Capability::Overseer => session.overseer().is_ok(),
                Capability::Auditor => session.auditor().is_ok(),
                Capability::Approver => session.approver().is_ok(),
                Capability::Administrator => session.administrator().is_ok(),
            };
            assert_eq!(given, allowed(role, *action), "{role} {}", action.as_str());
        }
    }
}

#[test]
fn who_follows_or_controls_never_writes_acts_and_who_keeps_accounts_never_reads_them() {
    for role in [Role::Supervisor, Role::Inspector, Role::Administrator, Role::Auditor] {
        assert!(!role.holds(Capability::Clerk) && !role.holds(Capability::Signatory), "{role}");
    }
    for role in [Role::Supervisor, Role::Administrator, Role::Auditor] {
        assert!(!role.holds(Capability::Reader), "{role}");
    }
}

#[test]
fn nobody_reaches_another_commune_and_a_delegate_has_one_office() {
    let code = |text| OfficeCode::parse(text).unwrap();
    let (one, two) = (code("TET-01"), code("TET-02"));
    let between = |home, other| Relation::between(home, other);
    assert_eq!(between((&one, "571"), (&one, "571")), Relation::OwnOffice);
    assert_eq!(between((&one, "571"), (&two, "571")), Relation::OwnCommune);
    assert_eq!(between((&one, "571"), (&two, "231")), Relation::OtherCommune);
    assert_eq!(between((&one, ""), (&two, "")), Relation::OtherCommune, "two consulates");
    for scope in Scope::ALL {
        assert!(scope.reaches(Relation::OwnOffice));
        assert!(!scope.reaches(Relation::OtherCommune));
    }
    assert_eq!(Role::Delegate.widest(), Scope::Office);
    assert_eq!(Role::Clerk.widest(), Scope::Office);
    assert_eq!(Role::Registrar.widest(), Scope::Commune);
}

#[test]
fn two_accounts_of_one_person_are_one_pair_of_eyes() {
    let key = |number| Some(PersonKey::of(number, &[3; 16]).unwrap());
    let of = |seed, person| Account {
        id: AccountId::new(&mut Counter(seed)),
        person,
        ..account(Role::Administrator)
    };
    let author = of(1, key("CB 123456"));
    assert_eq!(four_eyes(&author, &author), Err(Denied::SecondIsFirst));
    let arabic_figures = "cb\u{661}\u{662}\u{663}\u{664}\u{665}\u{666}";
    let same = of(2, key(arabic_figures));
    assert_eq!(four_eyes(&author, &same), Err(Denied::SecondIsSamePerson));
    assert_eq!(four_eyes(&author, &of(3, key("CB123457"))), Ok(()));
    assert_eq!(four_eyes(&author, &of(4, None)), Ok(()));
    assert_eq!(four_eyes(&of(5, None), &of(6, None)), Ok(()), "unknown is not the same");
}

#[test]
fn a_card_number_is_kept_only_as_a_hash_of_this_node() {
    let of = |number, salt| PersonKey::of(number, &[salt; 16]);
    assert_ne!(of("CB123456", 1).unwrap(), of("CB123456", 2).unwrap());
    assert!(!format!("{:?}", of("CB123456", 1).unwrap()).contains("12"));
    for bad in ["", "AB", "ABCDE", "CB-123456", "CB1234567890123"] {
        assert_eq!(of(bad, 1).unwrap_err().code, "id-card-impossible", "{bad}");
    }
}

#[test]
fn the_ground_of_a_signature_has_its_dates() {
    let year = [delegation("2026-01-02", "2026-12-31")];
    let since = |day| Account { in_office_since: day, ..account(Role::Registrar) };
    let known = since(Some(day("2026-03-01")));
    let ground = |account: &Account, on| competence(account, &year, day(on));
    assert_eq!(
        ground(&known, "2026-02-28"),
        Err(Denied::RegistrarNotBegun { date: day("2026-03-01") })
    );
    let in_office = Ground::Registrar { since: Some(day("2026-03-01")) };
    assert_eq!(ground(&known, "2026-03-01"), Ok(in_office));
    assert_eq!(ground(&since(None), "2026-02-28"), Ok(Ground::Registrar { since: None }));
    let delegate = account(Role::Delegate);
    assert_eq!(ground(&delegate, "2026-12-31"), Ok(Ground::Delegation(year[0].clone())));
    assert_eq!(
        ground(&delegate, "2027-01-01"),
        Err(Denied::DelegationExpired { date: day("2026-12-31") })
    );
    let clerk = ground(&account(Role::Clerk), "2026-06-01").unwrap_err();
    assert_eq!(clerk, Denied::NotAllowed { needed: Capability::Signatory });
}

#[test]
fn a_registrar_signs_from_the_first_day_in_office() {
    let from = |text| {
        let elected = Account { in_office_since: Some(day(text)), ..account(Role::Registrar) };
        let proven = prove(Some((elected, hash())), PASSWORD, &[], now()).unwrap();
        Session::begin(proven, &[], &mut Counter(0), now()).0.signatory().map(|_| ())
    };
    assert_eq!(from("2026-11-20"), Ok(()));
    assert_eq!(from("2026-11-21"), Err(Denied::RegistrarNotBegun { date: day("2026-11-21") }));
}
