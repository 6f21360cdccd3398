//! Arabic words, in the genitive as acts use them after «سنة» and «يوم».
//!
//! Days of the month follow the registers: ordinal to nineteen («رابع عشر مارس»), counted from
//! twenty on («خمسة وعشرين رجب»). Years are counted after the feminine «سنة».

use crate::dates::ClockTime;
use crate::partial::{PartialDate, PartialHijri};

/// Gender of what is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// يوم، شهر، عدد
    Masculine,
    /// سنة، كلمة، ساعة
    Feminine,
}

/// Case of the number word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Case {
    /// As a subject.
    Nominative,
    /// After a preposition or as the second of two nouns.
    Genitive,
}

/// Gregorian months as Morocco says them.
pub const MONTHS: [&str; 12] = [
    "يناير",
    "فبراير",
    "مارس",
    "أبريل",
    "ماي",
    "يونيو",
    "يوليوز",
    "غشت",
    "شتنبر",
    "أكتوبر",
    "نونبر",
    "دجنبر",
];

/// Hijri months.
pub const HIJRI_MONTHS: [&str; 12] = [
    "محرم",
    "صفر",
    "ربيع الأول",
    "ربيع الثاني",
    "جمادى الأولى",
    "جمادى الثانية",
    "رجب",
    "شعبان",
    "رمضان",
    "شوال",
    "ذي القعدة",
    "ذي الحجة",
];

/// Days of the week from Monday.
pub const WEEKDAYS: [&str; 7] =
    ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];

/// Three to ten, as they count a feminine noun; the masculine noun adds ta marbuta.
const UNITS: [&str; 11] = ["", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر"];

const TENS_NOMINATIVE: [&str; 10] =
    ["", "", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"];
const TENS_GENITIVE: [&str; 10] =
    ["", "", "عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"];

const HUNDREDS: [&str; 10] =
    ["", "مائة", "", "ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة"];

/// A whole number in words, below one thousand million.
pub fn cardinal(n: u64, gender: Gender, case: Case) -> String {
    if n == 0 {
        return "صفر".to_owned();
    }
    let mut parts = Vec::new();
    push_scale(&mut parts, n / 1_000_000, ["مليون", "مليونان", "مليونين", "ملايين"], case);
    push_scale(&mut parts, n / 1000 % 1000, ["ألف", "ألفان", "ألفين", "آلاف"], case);
    push_below_thousand(&mut parts, n % 1000, gender, case);
    parts.join(" و")
}

/// Thousands and millions: one, two, three to ten, more.
fn push_scale(parts: &mut Vec<String>, count: u64, words: [&str; 4], case: Case) {
    let [one, two, two_genitive, many] = words;
    match count {
        0 => {}
        1 => parts.push(one.to_owned()),
        2 => parts.push(if case == Case::Genitive { two_genitive } else { two }.to_owned()),
        3..=10 => parts.push(format!("{} {many}", below_hundred(count, Gender::Masculine, case))),
        _ => {
            let mut inner = Vec::new();
            push_below_thousand(&mut inner, count, Gender::Masculine, case);
            let noun = if (3..=10).contains(&(count % 100)) { many } else { one };
            parts.push(format!("{} {noun}", inner.join(" و")));
        }
    }
}

fn push_below_thousand(parts: &mut Vec<String>, n: u64, gender: Gender, case: Case) {
    match n / 100 {
        0 => {}
        2 => parts.push(if case == Case::Genitive { "مائتين" } else { "مائتان" }.to_owned()),
        hundreds => parts.push(HUNDREDS[hundreds as usize].to_owned()),
    }
    if !n.is_multiple_of(100) {
        parts.push(below_hundred(n % 100, gender, case));
    }
}

fn unit(n: u64, gender: Gender, case: Case) -> String {
    match (n, gender, case) {
        (1, Gender::Masculine, _) => "واحد".into(),
        (1, Gender::Feminine, _) => "واحدة".into(),
        (2, Gender::Masculine, Case::Nominative) => "اثنان".into(),
        (2, Gender::Masculine, Case::Genitive) => "اثنين".into(),
        (2, Gender::Feminine, Case::Nominative) => "اثنتان".into(),
        (2, Gender::Feminine, Case::Genitive) => "اثنتين".into(),
        (8, Gender::Masculine, _) => "ثمانية".into(),
        (n, Gender::Masculine, _) => format!("{}ة", UNITS[n as usize]),
        (n, Gender::Feminine, _) => UNITS[n as usize].into(),
    }
}

fn below_hundred(n: u64, gender: Gender, case: Case) -> String {
    match n {
        0..=10 => unit(n, gender, case),
        11..=19 => teen(n, gender, case),
        _ => {
            let tens = if case == Case::Genitive { TENS_GENITIVE } else { TENS_NOMINATIVE };
            let tens = tens[(n / 10) as usize];
            match n % 10 {
                0 => tens.to_owned(),
                // Before «و», one of a feminine noun is «إحدى».
                1 if gender == Gender::Feminine => format!("إحدى و{tens}"),
                rest => format!("{} و{tens}", unit(rest, gender, case)),
            }
        }
    }
}

fn teen(n: u64, gender: Gender, case: Case) -> String {
    match (n, gender) {
        (11, Gender::Masculine) => "أحد عشر".into(),
        (11, Gender::Feminine) => "إحدى عشرة".into(),
        (12, Gender::Masculine) => {
            if case == Case::Genitive { "اثني عشر" } else { "اثنا عشر" }.into()
        }
        (12, Gender::Feminine) => {
            if case == Case::Genitive { "اثنتي عشرة" } else { "اثنتا عشرة" }.into()
        }
        (18, Gender::Feminine) => "ثماني عشرة".into(),
        (n, Gender::Masculine) => format!("{} عشر", unit(n - 10, gender, case)),
        (n, Gender::Feminine) => format!("{} عشرة", unit(n - 10, gender, case)),
    }
}

const ORDINAL_DAYS: [&str; 20] = [
    "",
    "فاتح",
    "ثاني",
    "ثالث",
    "رابع",
    "خامس",
    "سادس",
    "سابع",
    "ثامن",
    "تاسع",
    "عاشر",
    "حادي عشر",
    "ثاني عشر",
    "ثالث عشر",
    "رابع عشر",
    "خامس عشر",
    "سادس عشر",
    "سابع عشر",
    "ثامن عشر",
    "تاسع عشر",
];

/// The day of a month, as said before the month's name.
pub fn day_of_month(day: u8) -> String {
    match ORDINAL_DAYS.get(usize::from(day)) {
        Some(word) => (*word).to_owned(),
        None => cardinal(u64::from(day), Gender::Masculine, Case::Genitive),
    }
}

/// A year after «سنة».
pub fn year(year: i16) -> String {
    cardinal(u64::from(year.unsigned_abs()), Gender::Feminine, Case::Genitive)
}

fn date(day: Option<u8>, month: Option<&str>, year_number: i16) -> String {
    let year = format!("سنة {}", year(year_number));
    match (day, month) {
        (Some(day), Some(month)) => format!("{} {month} {year}", day_of_month(day)),
        (None, Some(month)) => format!("شهر {month} {year}"),
        _ => year,
    }
}

fn named<'a>(names: &'a [&'a str; 12], month: Option<u8>) -> Option<&'a str> {
    names.get(usize::from(month?).checked_sub(1)?).copied()
}

/// A Gregorian date: «عشرين نونبر سنة ألفين وست وعشرين».
pub fn gregorian_date(value: &PartialDate) -> String {
    date(value.day, named(&MONTHS, value.month), value.year)
}

/// A Hijri date: «عاشر جمادى الثانية سنة ألف وأربعمائة وثمان وأربعين».
pub fn hijri_date(value: &PartialHijri) -> String {
    date(value.day, named(&HIJRI_MONTHS, value.month), value.year)
}

const HOURS: [&str; 13] = [
    "",
    "الواحدة",
    "الثانية",
    "الثالثة",
    "الرابعة",
    "الخامسة",
    "السادسة",
    "السابعة",
    "الثامنة",
    "التاسعة",
    "العاشرة",
    "الحادية عشرة",
    "الثانية عشرة",
];
const MINUTE_UNITS: [&str; 10] = [
    "",
    "الحادية",
    "الثانية",
    "الثالثة",
    "الرابعة",
    "الخامسة",
    "السادسة",
    "السابعة",
    "الثامنة",
    "التاسعة",
];
const MINUTE_TEENS: [&str; 10] = [
    "العاشرة",
    "الحادية عشرة",
    "الثانية عشرة",
    "الثالثة عشرة",
    "الرابعة عشرة",
    "الخامسة عشرة",
    "السادسة عشرة",
    "السابعة عشرة",
    "الثامنة عشرة",
    "التاسعة عشرة",
];

fn minute(minute: u8) -> String {
    let (tens, units) = (usize::from(minute / 10), usize::from(minute % 10));
    match (tens, units) {
        (0, 1) => "الأولى".into(),
        (0, units) => MINUTE_UNITS[units].into(),
        (1, units) => MINUTE_TEENS[units].into(),
        (tens, 0) => format!("ال{}", TENS_GENITIVE[tens]),
        (tens, units) => format!("{} وال{}", MINUTE_UNITS[units], TENS_GENITIVE[tens]),
    }
}

/// An hour: «الثامنة والدقيقة العاشرة صباحا», after «على الساعة».
pub fn clock_time(time: ClockTime) -> String {
    let hour = match time.hour % 12 {
        0 => HOURS[12],
        hour => HOURS[usize::from(hour)],
    };
    let part = match time.hour {
        0 => "ليلا",
        1..=11 => "صباحا",
        12 => "زوالا",
        13..=17 => "بعد الزوال",
        _ => "مساء",
    };
    match time.minute {
        0 => format!("{hour} {part}"),
        minutes => format!("{hour} والدقيقة {} {part}", minute(minutes)),
    }
}

fn short(day: Option<u8>, month: Option<&str>, year: i16) -> String {
    match (day, month) {
        (Some(day), Some(month)) => format!("{day} {month} {year}"),
        (None, Some(month)) => format!("{month} {year}"),
        _ => format!("سنة {year}"),
    }
}

/// «14 مارس 1988».
pub fn short_date(value: &PartialDate) -> String {
    short(value.day, named(&MONTHS, value.month), value.year)
}

/// «25 رجب 1408».
pub fn short_hijri(value: &PartialHijri) -> String {
    short(value.day, named(&HIJRI_MONTHS, value.month), value.year)
}
