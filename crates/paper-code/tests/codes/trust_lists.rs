//! A list of keys is read to the letter, or not at all.

use paper_code::{RawSigner as _, TrustError, TrustList};
use serde_json::{Value, json};

use crate::samples::{TestKey, trusted};

const TRUST: &str = include_str!("../golden/trust.json");

fn changed(change: impl FnOnce(&mut Value)) -> Result<TrustList, TrustError> {
    let mut list: Value = serde_json::from_str(TRUST).unwrap();
    change(&mut list);
    TrustList::from_json(&list.to_string())
}

#[test]
fn the_list_is_read() {
    let list = TrustList::from_json(TRUST).unwrap();
    assert_eq!(list.len(), 3);
    let key = list.find(TestKey::new(0x44).public_key().id()).unwrap();
    assert!(key.revoked_at.is_some() && key.training);
}

#[test]
fn a_list_with_a_fault_is_no_list() {
    assert!(matches!(TrustList::from_json("{"), Err(TrustError::Json(_))));
    assert!(matches!(changed(|list| list["more"] = json!(1)), Err(TrustError::Json(_))));
    assert_eq!(changed(|list| list["version"] = json!(2)), Err(TrustError::Version(2)));
    let first = |key: &'static str, value: Value| changed(move |list| list["keys"][0][key] = value);
    assert_eq!(first("kid", json!("0000000000000000")), Err(TrustError::Key(0)));
    assert_eq!(first("key", json!("04ff")), Err(TrustError::Key(0)));
    for moment in ["2026-01-01", "2026-01-01T00:00:00", "2026-01-01T00:00:00+01:00", ""] {
        assert_eq!(first("not_before", json!(moment)), Err(TrustError::Validity(0)), "{moment}");
    }
    assert_eq!(first("not_after", json!("2020-01-01T00:00:00Z")), Err(TrustError::Validity(0)));
    let key = trusted(&TestKey::new(1));
    let kid = key.key.id();
    assert_eq!(TrustList::new([key.clone(), key]), Err(TrustError::Twice(kid)));
    assert!(TrustList::default().is_empty());
}
