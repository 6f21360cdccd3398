//! Ids of one kind are read back as that kind and as no other.

use super::base32;
use crate::{AccountId, ActId, BadId, IdSource, JournalId, Lang, OfficeCode, PersonId, Regime};

struct Given(u8);

impl IdSource for Given {
    fn bytes16(&mut self) -> [u8; 16] {
        self.0 = self.0.wrapping_add(1);
        [self.0; 16]
    }
}

#[test]
fn an_id_goes_and_comes_back() {
    let mut ids = Given(0);
    for _ in 0..300 {
        let id = ActId::new(&mut ids);
        assert_eq!(id.as_str().parse(), Ok(id.clone()));
        assert_eq!(id.as_str().len(), "act-".len() + 26);
    }
    assert_ne!(ActId::new(&mut ids), ActId::new(&mut ids));
    assert_eq!(AccountId::system().as_str().parse(), Ok(AccountId::system()));
}

#[test]
fn ids_sort_as_their_bytes_do() {
    assert_eq!(base32([0; 16]), "0".repeat(26));
    assert_eq!(base32([255; 16]), format!("7{}", "z".repeat(25)));
    let mut last = [0; 16];
    last[15] = 31;
    assert!(base32([0; 16]) < base32(last) && base32(last) < base32([1; 16]));
}

#[test]
fn an_id_of_another_kind_is_refused() {
    let act = ActId::new(&mut Given(0)).to_string();
    assert_eq!(act.parse::<PersonId>(), Err(BadId));
    for text in [
        "act-",
        "act-0",
        "act-0000000000000000000000000u",
        "act-0000000000000000000000000A",
        "act-80000000000000000000000000",
        "ACT-00000000000000000000000000",
        " act-00000000000000000000000000",
    ] {
        assert_eq!(text.parse::<ActId>(), Err(BadId), "{text}");
    }
}

#[test]
fn a_salt_is_two_fresh_halves() {
    let salt = Given(0).bytes32();
    assert_eq!((salt[0], salt[15], salt[16], salt[31]), (1, 1, 2, 2));
}

#[test]
fn office_codes_are_capitals_digits_and_hyphens() {
    for text in ["EC-0001", "R2", "ABCDEFGH-1234567"] {
        assert_eq!(OfficeCode::parse(text).map(|code| code.to_string()), Ok(text.to_owned()));
    }
    for text in ["", "A", "ec-0001", "A B", "A/B", "ABCDEFGH-12345678"] {
        assert_eq!(OfficeCode::parse(text), Err(BadId), "{text}");
    }
    let office = OfficeCode::parse("EC-0001").expect("a code");
    let journal = JournalId::new(&office, "acts", "1");
    assert_eq!(journal.as_str(), "EC-0001/acts/1");
}

#[test]
fn stored_words_are_read_back() {
    for regime in [Regime::Paper3799, Regime::Electronic3621] {
        assert_eq!(regime.as_str().parse(), Ok(regime));
    }
    for lang in [Lang::Ar, Lang::Fr, Lang::Zgh] {
        assert_eq!(Lang::parse(lang.code()), Some(lang));
    }
    assert_eq!((Lang::Ar.dir(), Lang::Fr.dir(), Lang::Zgh.dir()), ("rtl", "ltr", "ltr"));
}
