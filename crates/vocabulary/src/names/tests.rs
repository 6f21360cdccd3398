//! Letters that a name may have, and those that are refused at the field.

use super::NameFault;
use crate::{
    FullName, NAME_MAX, Name, check_arabic, check_latin, check_tifinagh, is_bidi_control, tidy,
    western_digits,
};

#[test]
fn a_name_is_composed_and_has_one_space_between_words() {
    assert_eq!(tidy("  Ait \t Benhaddou\n"), "Ait Benhaddou");
    assert_eq!(tidy("Ai\u{308}cha"), "A\u{EF}cha");
    assert_eq!(tidy("\u{627}\u{654}\u{62D}\u{645}\u{62F}"), "أحمد");
    assert_eq!(Name::arabic(" عبد   الله ").ar, "عبد الله");
    for text in ["فاطمة الزهراء", "A\u{EF}t Ba\u{E2}mrane", "ⵜⵉⵍⵉⵍⴰ", ""] {
        assert_eq!(tidy(&tidy(text)), tidy(text));
    }
}

#[test]
fn names_of_morocco_are_right() {
    for name in ["فاطمة الزهراء", "عبد الله", "إدريس", "مُحَمَّد", "أڭنو", "گلزيم", "يحيى"]
    {
        assert_eq!(check_arabic(name), None, "{name}");
    }
    for name in ["EL ALAOUI", "Zineb", "Ben-Jelloun", "M'Hamed", "N\u{2019}Diaye", "Aïcha"] {
        assert_eq!(check_latin(name), None, "{name}");
    }
    assert_eq!(check_tifinagh("ⵜⵉⵍⵉⵍⴰ"), None);
}

#[test]
fn marks_that_turn_the_reading_order_are_refused() {
    for mark in ['\u{61C}', '\u{200E}', '\u{200F}', '\u{202E}', '\u{2066}', '\u{2069}'] {
        assert!(is_bidi_control(mark));
        assert_eq!(check_arabic(&format!("علي{mark}")), Some(NameFault::BidiControl));
        assert_eq!(check_latin(&format!("Ali{mark}")), Some(NameFault::BidiControl));
    }
    assert_eq!(check_arabic("علي\u{200B}"), Some(NameFault::BidiControl), "nor invisible ones");
    assert!(!is_bidi_control('\u{640}') && !is_bidi_control(' '));
}

#[test]
fn letters_and_signs_of_another_field_are_refused() {
    assert_eq!(check_arabic("عمر A"), Some(NameFault::LatinLetter));
    assert_eq!(check_latin("Omar ع"), Some(NameFault::ArabicLetter));
    assert_eq!(check_tifinagh("Tilila"), Some(NameFault::OtherLetter));
    assert_eq!(check_latin("A+B"), Some(NameFault::OtherLetter));
    assert_eq!(check_latin("A\u{D7}B"), Some(NameFault::OtherLetter), "no letter, a sign");
    for digit in ["عمر 2", "عمر ٢", "عمر ۲"] {
        assert_eq!(check_arabic(digit), Some(NameFault::Digit), "{digit}");
    }
    assert_eq!(check_latin("Omar\u{7}"), Some(NameFault::ControlCharacter));
}

#[test]
fn signs_alone_are_no_name() {
    for text in ["", "  ", "-", ". '", "\u{64E}", "\u{640}\u{640}"] {
        assert_eq!(check_arabic(text), Some(NameFault::Empty), "{text:?}");
    }
    assert_eq!(check_latin(&"a".repeat(NAME_MAX)), None);
    assert_eq!(check_latin(&"a".repeat(NAME_MAX + 1)), Some(NameFault::TooLong));
}

#[test]
fn the_family_name_comes_last_in_arabic_and_first_in_capitals_in_latin() {
    let name = |ar: &str, latin: Option<&str>| Name {
        latin: latin.map(str::to_owned),
        ..Name::arabic(ar)
    };
    let full = FullName {
        first: name("زينب", Some("Zineb")),
        family: name("علوي", Some("Alaoui")),
    };
    assert_eq!(full.display_ar(), "زينب علوي");
    assert_eq!(full.display_latin(), "ALAOUI Zineb");
    let arabic = FullName { first: name("زينب", None), family: name("علوي", None) };
    assert_eq!(arabic.display_latin(), "");
}

#[test]
fn figures_of_three_scripts_are_read_alike() {
    assert_eq!(western_digits("١٤/۰٣/1988"), "14/03/1988");
}
