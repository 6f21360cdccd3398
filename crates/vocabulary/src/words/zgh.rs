//! Amazigh in Tifinagh: month names for short dates. A draft until a speaker has read it.

use crate::partial::PartialDate;

/// Gregorian months.
pub const MONTHS: [&str; 12] = [
    "ⵉⵏⵏⴰⵢⵔ",
    "ⴱⵕⴰⵢⵕ",
    "ⵎⴰⵕⵚ",
    "ⵉⴱⵔⵉⵔ",
    "ⵎⴰⵢⵢⵓ",
    "ⵢⵓⵏⵢⵓ",
    "ⵢⵓⵍⵢⵓⵣ",
    "ⵖⵓⵛⵜ",
    "ⵛⵓⵜⴰⵏⴱⵉⵔ",
    "ⴽⵜⵓⴱⵔ",
    "ⵏⵓⵡⴰⵏⴱⵉⵔ",
    "ⴷⵓⵊⴰⵏⴱⵉⵔ",
];

/// « 14 ⵎⴰⵕⵚ 1988 ».
pub fn short_date(value: &PartialDate) -> String {
    let month = value.month.and_then(|m| MONTHS.get(usize::from(m).checked_sub(1)?));
    match (value.day, month) {
        (Some(day), Some(month)) => format!("{day} {month} {}", value.year),
        (None, Some(month)) => format!("{month} {}", value.year),
        _ => value.year.to_string(),
    }
}
