//! The registry keeps its keys, and its dates are dates.

use super::packed::{day, hijri_day, pack};
use super::text::is_plain;
use super::{Field, REGISTRY};

#[test]
fn keys_ascend_and_each_field_has_one() {
    for pair in REGISTRY.windows(2) {
        assert!(pair[0].key < pair[1].key && pair[0].field < pair[1].field);
        assert!(pair[0].since <= pair[1].since);
    }
    assert_eq!(Field::ChildrenCount.row().key, 20);
}

#[test]
fn dates_are_packed_and_only_dates_are_read() {
    for number in [19880314, 19880300, 19880000, 20000229] {
        let date = day(number).expect("a date");
        assert_eq!(pack(date.year, date.month, date.day), number);
    }
    for number in [19880230, 19881301, 19880005, 17991231, 0, -1, i64::MAX, i64::MIN] {
        assert_eq!(day(number), None, "{number}");
    }
    assert!(hijri_day(14080726).is_some() && hijri_day(14080730).is_some());
    assert!(hijri_day(14080731).is_none() && hijri_day(19880314).is_none());
}

#[test]
fn texts_hide_nothing() {
    assert!(is_plain("El Idrissi"));
    for text in ["", " a", "a\u{202e}b", "a\u{200f}", "a\nb", "a\u{200b}b", "a\u{feff}"] {
        assert!(!is_plain(text), "{text:?}");
    }
    assert!(is_plain(&"a".repeat(120)) && !is_plain(&"a".repeat(121)));
}
