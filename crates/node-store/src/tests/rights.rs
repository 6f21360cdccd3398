//! Scopes, the office of a session, grants, kinds of offices: kept as they were given.

use super::*;

fn granting(asked_at: Moment) -> GrantRow {
    GrantRow {
        account: account("amina", 2).id,
        asked_at,
        asked_by: account("yassine", 1).id,
        why: "new".into(),
        role: Role::Administrator,
        scope: Scope::Commune,
    }
}

/// A store in which amina waits for a second person.
fn waiting(folder: &Folder) -> NodeStore {
    let store = store(folder);
    let amina = Account { pending: true, role: Role::Supervisor, ..account("amina", 2) };
    store.change_accounts(|c| c.insert(&amina, &hash("x"), NOW)).unwrap();
    store.change_accounts(|c| c.ask(&granting(NOW))).unwrap();
    store
}

#[test]
fn everything_about_an_account_is_kept() {
    let folder = Folder::new();
    let store = store(&folder);
    let president = Account {
        scope: Scope::Commune,
        pending: true,
        person: Some(PersonKey([7; 32])),
        in_office_since: Some(CivilDate::parse("2021-09-20").unwrap()),
        ..account("president", 2)
    };
    store.change_accounts(|c| c.insert(&president, &hash("x"), NOW)).unwrap();
    assert_eq!(store.account_find(&president.id), Ok(Some(president)));
    let wide = Account { role: Role::Clerk, scope: Scope::Commune, ..account("amina", 3) };
    let refused = store.change_accounts(|c| c.insert(&wide, &hash("x"), NOW));
    assert!(matches!(refused, Err(StoreError::Rejected(_))), "one person, one office");
}

#[test]
fn a_session_remembers_the_office_it_went_to() {
    let folder = Folder::new();
    let store = store(&folder);
    store.office_insert(&office("TET-02", 2)).unwrap();
    let two = OfficeCode::parse("TET-02").unwrap();
    store.session_insert(&session(5)).unwrap();
    let at = |store: &NodeStore| store.session_find(&[5; 32]).unwrap().unwrap().0.office;
    store.session_set_office(&[5; 32], Some(&two)).unwrap();
    assert_eq!(at(&store), Some(two));
    store.session_set_office(&[5; 32], None).unwrap();
    assert_eq!(at(&store), None);
    let nowhere = OfficeCode::parse("FES-01").unwrap();
    let refused = store.session_set_office(&[5; 32], Some(&nowhere));
    assert!(matches!(refused, Err(StoreError::Rejected(_))));
    assert_eq!(store.session_set_office(&[6; 32], None), Err(StoreError::Missing));
}

#[test]
fn a_grant_is_given_once_with_the_role_it_names() {
    let folder = Folder::new();
    let store = waiting(&folder);
    assert_eq!(store.change_accounts(|c| c.ask(&granting(later(1)))), Err(StoreError::Duplicate));
    assert_eq!(store.grant_list_open(), Ok(vec![granting(NOW)]));
    let by = account("yassine", 1).id;
    let another = store.change_accounts(|c| c.decide(&granting(later(1)), &by, true, later(2)));
    assert_eq!(another, Err(StoreError::Missing), "the word is about what was seen");
    store.change_accounts(|c| c.decide(&granting(NOW), &by, true, later(2))).unwrap();
    assert_eq!(
        store.change_accounts(|c| c.decide(&granting(NOW), &by, false, later(3))),
        Err(StoreError::Missing)
    );
    let amina = store.account_find(&account("amina", 2).id).unwrap().unwrap();
    let given = (amina.role, amina.scope, amina.pending);
    assert_eq!(given, (Role::Administrator, Scope::Commune, false));
    assert_eq!(store.grant_list_open(), Ok(vec![]));
    store.change_accounts(|c| c.ask(&granting(later(4)))).unwrap();
}

#[test]
fn a_refused_grant_changes_nothing_and_can_be_asked_for_again() {
    let folder = Folder::new();
    let store = waiting(&folder);
    let by = account("yassine", 1).id;
    store.change_accounts(|c| c.decide(&granting(NOW), &by, false, later(1))).unwrap();
    let amina = store.account_find(&account("amina", 2).id).unwrap().unwrap();
    assert_eq!((amina.role, amina.pending), (Role::Supervisor, true));
    store.change_accounts(|c| c.ask(&granting(later(2)))).unwrap();
}

#[test]
fn an_account_that_waits_has_no_session() {
    let folder = Folder::new();
    let store = store(&folder);
    store.session_insert(&session(5)).unwrap();
    store.change_accounts(|c| c.set_pending(&account("yassine", 1).id)).unwrap();
    assert_eq!(store.session_find(&[5; 32]), Ok(None));
    assert!(store.account_find(&account("yassine", 1).id).unwrap().unwrap().pending);
}

#[test]
fn offices_keep_their_kind() {
    let folder = Folder::new();
    let store = NodeStore::create(&folder.file()).unwrap();
    let day = |text| CivilDate::parse(text).unwrap();
    let order = BranchOrder {
        number: "14/2026".into(),
        date: day("2026-01-05"),
        sent: Some(day("2026-01-12")),
        approved: None,
    };
    let kinds = [OfficeKind::Communal, OfficeKind::Branch(order), OfficeKind::Consulate];
    for (position, kind) in (1..).zip(kinds.clone()) {
        let made = OfficeRow { kind, ..office(&format!("TET-0{position}"), position) };
        store.office_insert(&made).unwrap();
    }
    let kept: Vec<_> = store.office_list().unwrap().into_iter().map(|o| o.kind).collect();
    assert_eq!(kept, kinds);
}
