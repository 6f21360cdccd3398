//! Words that a registrar would write.

use super::ar::{Case, Gender};
use super::{ar, fr};
use crate::{ClockTime, PartialDate, PartialHijri};

fn gregorian(text: &str) -> PartialDate {
    PartialDate::parse(text).expect("a date")
}

#[test]
fn arabic_dates_stand_in_the_genitive() {
    let hijri = PartialHijri::parse("1448-06-10").expect("a date");
    for (text, words) in [
        ("2026-11-20", "عشرين نونبر سنة ألفين وست وعشرين"),
        ("1988-03-14", "رابع عشر مارس سنة ألف وتسعمائة وثمان وثمانين"),
        ("1991-07-02", "ثاني يوليوز سنة ألف وتسعمائة وإحدى وتسعين"),
        ("2012-01-01", "فاتح يناير سنة ألفين واثنتي عشرة"),
        ("1957", "سنة ألف وتسعمائة وسبع وخمسين"),
        ("1957-08", "شهر غشت سنة ألف وتسعمائة وسبع وخمسين"),
    ] {
        assert_eq!(ar::gregorian_date(&gregorian(text)), words);
    }
    assert_eq!(ar::hijri_date(&hijri), "عاشر جمادى الثانية سنة ألف وأربعمائة وثمان وأربعين");
}

#[test]
fn french_dates_say_mil_and_premier() {
    for (text, words) in [
        ("1957-01-01", "le premier janvier mil neuf cent cinquante-sept"),
        ("2026-11-20", "le vingt novembre deux mille vingt-six"),
        ("1980-08-21", "le vingt et un août mil neuf cent quatre-vingts"),
        ("1971", "en l’année mil neuf cent soixante et onze"),
    ] {
        assert_eq!(fr::gregorian_date(&gregorian(text)), words);
    }
}

#[test]
fn numbers_agree_with_what_they_count() {
    assert_eq!(ar::cardinal(8, Gender::Masculine, Case::Genitive), "ثمانية");
    assert_eq!(ar::cardinal(18, Gender::Feminine, Case::Genitive), "ثماني عشرة");
    assert_eq!(ar::cardinal(3000, Gender::Masculine, Case::Nominative), "ثلاثة آلاف");
    assert_eq!(ar::cardinal(11_000, Gender::Masculine, Case::Nominative), "أحد عشر ألف");
    assert_eq!(fr::cardinal(80_000), "quatre-vingt mille");
    assert_eq!(fr::cardinal(200), "deux cents");
    assert_eq!(fr::cardinal(1001), "mille un");
}

#[test]
fn hours_are_written_out() {
    let at = |hour, minute| ClockTime { hour, minute };
    assert_eq!(ar::clock_time(at(8, 10)), "الثامنة والدقيقة العاشرة صباحا");
    assert_eq!(ar::clock_time(at(6, 30)), "السادسة والدقيقة الثلاثين صباحا");
    assert_eq!(ar::clock_time(at(23, 25)), "الحادية عشرة والدقيقة الخامسة والعشرين مساء");
    assert_eq!(fr::clock_time(at(8, 10)), "huit heures dix minutes");
    assert_eq!(fr::clock_time(at(21, 1)), "vingt et une heures une minute");
}
