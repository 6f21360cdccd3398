//! Work in progress: two people, one draft.

use journal::{JournalKind, Payload};
use vocabulary::Moment;

use super::support::{Office, values, verify};
use crate::{DraftVersion, OfficeStore, StoreError};

#[test]
fn a_draft_is_saved_over_the_version_its_author_saw() {
    let mut office = Office::new();
    let draft = office.draft();
    office.store.draft_insert(&draft).unwrap();
    assert_eq!(office.store.draft_find(&draft.act).unwrap().as_ref(), Some(&draft));
    assert!(matches!(office.store.draft_insert(&draft), Err(StoreError::Conflict)));

    let mut one = draft.clone();
    one.values.insert("sex".into(), "female".into());
    one.state = "ready".into();
    one.return_reason = Some("...".into());
    one.saved_at = Moment(7);
    assert_eq!(office.store.draft_update(&one, 1).unwrap(), 2);
    one.version = 2;
    assert_eq!(office.store.draft_find(&draft.act).unwrap(), Some(one.clone()));

    let mut other = draft.clone();
    other.values.insert("sex".into(), "male".into());
    assert!(matches!(office.store.draft_update(&other, 1), Err(StoreError::Conflict)));
    assert!(matches!(office.store.draft_update(&other, 3), Err(StoreError::Conflict)));
    assert_eq!(office.store.draft_find(&draft.act).unwrap(), Some(one));
    let unknown = office.draft();
    assert!(matches!(office.store.draft_update(&unknown, 1), Err(StoreError::NotFound)));
}

#[test]
fn drafts_are_listed_by_state_last_saved_first() {
    let mut office = Office::new();
    for (at, state) in [(1, "draft"), (3, "ready"), (2, "ready")] {
        let mut draft = office.draft();
        draft.saved_at = Moment(at);
        draft.state = state.into();
        office.store.draft_insert(&draft).unwrap();
    }
    let times = |list: Vec<crate::DraftRecord>| -> Vec<i64> {
        list.into_iter().map(|draft| draft.saved_at.0).collect()
    };
    assert_eq!(times(office.store.draft_list(9).unwrap()), [3, 2, 1]);
    assert_eq!(times(office.store.draft_list(2).unwrap()), [3, 2]);
    assert_eq!(times(office.store.draft_list_in("ready", 9).unwrap()), [3, 2]);
    assert_eq!(office.store.draft_count(None).unwrap(), 3);
    assert_eq!(office.store.draft_count(Some("ready")).unwrap(), 2);
    assert_eq!(office.store.draft_count(Some("returned")).unwrap(), 0);
}

#[test]
fn a_draft_ends_when_it_is_signed() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    let draft = office.draft();
    office.store.draft_insert(&draft).unwrap();
    let signed = office.act_of(draft.act.clone(), &register, 1, values());
    office.enter(Payload::ActSigned(Box::new(signed))).unwrap();
    assert_eq!(office.store.draft_find(&draft.act).unwrap(), None);
    assert!(office.store.act_find(&draft.act).unwrap().is_some());
    assert!(matches!(office.store.draft_update(&draft, 1), Err(StoreError::NotFound)));
    assert!(matches!(office.store.draft_insert(&draft), Err(StoreError::Conflict)));
}

#[test]
fn a_draft_saved_while_the_card_was_asked_is_not_signed_over() {
    let mut office = Office::new();
    let register = office.open_register(2026);
    let draft = office.draft();
    office.store.draft_insert(&draft).unwrap();
    let head = office.store.head(JournalKind::Acts).unwrap();
    let signed = office.act_of(draft.act.clone(), &register, 1, values());
    let first = office.prepare(&head, Payload::ActSigned(Box::new(signed)));
    office.store.draft_update(&draft, 1).unwrap();
    let facts = [first];
    let read = |version| [DraftVersion::Act(draft.act.clone(), version)];
    let refused = office.store.commit_drafts(&head, &facts, &read(1));
    assert!(matches!(refused, Err(StoreError::Conflict)));
    assert_eq!(office.store.draft_find(&draft.act).unwrap().unwrap().version, 2);
    office.store.commit_drafts(&head, &facts, &read(2)).unwrap();
    let gone = office.store.commit_drafts(&head, &facts, &read(2));
    assert!(matches!(gone, Err(StoreError::NotFound)));
    let other = office.draft();
    office.store.draft_insert(&other).unwrap();
    let (_, opening) = office.register_payload(2027);
    let head = office.store.head(JournalKind::Acts).unwrap();
    let opening = [office.prepare(&head, opening)];
    let another = [DraftVersion::Act(other.act, 1)];
    let refused = office.store.commit_drafts(&head, &opening, &another);
    assert!(matches!(refused, Err(StoreError::Mismatch(_))));
}

#[test]
fn a_letter_that_changed_in_a_draft_is_noticed() {
    let mut office = Office::new();
    let draft = office.draft();
    office.store.draft_insert(&draft).unwrap();
    verify(&office.path).unwrap();
    let change = "update draft set author = author || 'x'";
    office.store.conn.execute(change, []).unwrap();
    assert!(matches!(office.store.draft_find(&draft.act), Err(StoreError::Corrupt(_))));
    assert!(matches!(OfficeStore::look_over(&office.path), Err(StoreError::Corrupt(_))));
    assert_eq!(verify(&office.path).unwrap_err().code, "file-corrupt");
}
