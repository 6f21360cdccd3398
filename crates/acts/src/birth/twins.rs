//! Children of one birth: an act for each, in the order of their births (case B06).

use law::LawOn;
use vocabulary::Values;

/// What each child has of its own; all else is entered once.
const OWN: [&str; 10] = [
    "child_first_ar",
    "child_first_latin",
    "child_first_tifinagh",
    "sex",
    "birth_time",
    "hour_unknown",
    "child_alive",
    "certificate_reference",
    "multiple",
    "birth_rank",
];

/// What the next child's draft takes over from the last one's: parents, declarant, documents, day
/// and place, with the next rank. The first of them becomes a twin by its own rank, 1, which its
/// draft must be given too.
pub fn twins_of(values: &Values) -> Values {
    let mut sibling: Values = values
        .iter()
        .filter(|(field, _)| !OWN.contains(&field.as_str()))
        .map(|(field, value)| (field.clone(), value.clone()))
        .collect();
    let rank = values.get("birth_rank").and_then(|rank| rank.parse::<u32>().ok()).unwrap_or(1);
    let three = rank > 1 || values.get("multiple").is_some_and(|word| word == "more");
    sibling.insert("multiple".into(), if three { "more" } else { "twin" }.into());
    sibling.insert("birth_rank".into(), rank.saturating_add(1).to_string());
    sibling
}

/// Whether an act drawn under this law says "first twin", "second twin" (bill 36-21, article 27).
pub fn says_twin_rank(law: &LawOn<'_>) -> bool {
    law.flag("twin-rank-in-act").is_some_and(|rule| rule.value == 1)
}
