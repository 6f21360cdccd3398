//! One spelling for each value.

use super::*;

#[test]
fn a_number_has_one_spelling() {
    assert_eq!(decimal("0"), Some(0));
    assert_eq!(decimal("20852163"), Some(20_852_163));
    assert_eq!(decimal("18446744073709551615"), Some(u64::MAX));
    for bad in ["", "00", "01", "+1", "-1", " 1", "1 ", "1_0", "18446744073709551616", "\u{661}"] {
        assert_eq!(decimal(bad), None, "{bad:?}");
    }
}

#[test]
fn bytes_have_one_spelling() {
    assert_eq!(from_base64("AA=="), Some(vec![0]));
    // Bits behind the end, no padding, too much padding, the alphabet for addresses, white space.
    for bad in ["AB==", "AA", "AA=", "AA===", "AA==\n", "_-8=", " AA=="] {
        assert_eq!(from_base64(bad), None, "{bad:?}");
    }
}

#[test]
fn a_hash_has_32_bytes() {
    assert_eq!(hash(&to_base64(&[7; 32])), Some([7; 32]));
    assert_eq!(hash(&to_base64(&[7; 31])), None);
    assert_eq!(hash(&to_base64(&[7; 33])), None);
}
