//! The refusals that this crate and the page in the browser both have to give, written by
//! neither of them.

use paper_code::{Refused, TrustList, verify};
use serde_json::Value;
use vocabulary::Moment;

const REFUSED: &str = include_str!("../golden/refused.json");
const TRUST: &str = include_str!("../golden/trust.json");

fn word(refused: &Refused) -> &'static str {
    match refused {
        Refused::NotOurs => "not-ours",
        Refused::TooLong => "too-long",
        Refused::Malformed(_) => "malformed",
        Refused::WrongAlgorithm => "wrong-algorithm",
        Refused::UnknownKey(_) => "unknown-key",
        Refused::BadSignature => "bad-signature",
        Refused::WrongIssuer => "wrong-issuer",
        Refused::TrainingKey => "training-key",
        Refused::KeyNotValidThen => "key-not-valid-then",
        Refused::KeyRevoked(_) => "key-revoked",
        Refused::NotYetValid(_) => "not-yet-valid",
        Refused::Expired(_) => "expired",
    }
}

#[test]
fn each_has_its_verdict() {
    let rows: Vec<Value> = serde_json::from_str(REFUSED).unwrap();
    let trust = TrustList::from_json(TRUST).unwrap();
    assert!(rows.len() > 60);
    for row in rows {
        let now = Moment(row["now"].as_i64().unwrap() * 1000);
        let refused = verify(row["code"].as_str().unwrap(), &trust, now).unwrap_err();
        assert_eq!(word(&refused), row["reason"], "{}: {refused}", row["why"]);
    }
}
