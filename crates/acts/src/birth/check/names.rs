//! What the law says of the names of a child (law 37-99, articles 20 and 21).

use law::LawOn;
use vocabulary::Problem;

use crate::birth::content::BirthContent;
use crate::checks::ruled;

/// Too many first names, titles, a family name that is not the father's. An act transferred here
/// keeps the names it was drawn with.
pub(super) fn names(content: &BirthContent, law: &LawOn<'_>, found: &mut Vec<Problem>) {
    if content.variant.transfer().is_some() {
        return;
    }
    let first = &content.child.first.ar;
    if let Some(most) = law.number("first-names-most") {
        let count = first_names(first);
        if i64::try_from(count).unwrap_or(i64::MAX) > most.value {
            let problem = Problem::warn("too-many-first-names")
                .at("child_first_ar")
                .with("count", &count.to_string())
                .with("most", &most.value.to_string());
            found.push(ruled(problem, &most));
        }
    }
    if let Some(titles) = law.list("first-name-titles") {
        let title = first.split_whitespace().find(|word| titles.value.iter().any(|t| t == word));
        if let Some(title) = title {
            let problem =
                Problem::warn("title-in-first-name").at("child_first_ar").with("title", title);
            found.push(ruled(problem, &titles));
        }
    }
    if let Some(rule) = law.flag("family-name-of-father")
        && content.father_known
        && !content.father.name.family.ar.is_empty()
        && content.child.family.ar != content.father.name.family.ar
    {
        let problem = Problem::warn("family-name-differs").at("child_family_ar");
        found.push(ruled(problem, &rule));
    }
}

/// Words of a first name, where a compound name (Abd and its like) counts once.
fn first_names(text: &str) -> usize {
    const JOINED: [&str; 4] = ["عبد", "أبو", "أم", "نور"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let joined = words.iter().rev().skip(1).filter(|word| JOINED.contains(word)).count();
    // «فاطمة الزهراء», «محمد الأمين»: an epithet with the article belongs to the name before it.
    let epithets = words.iter().skip(1).filter(|word| word.starts_with("ال")).count();
    let after_joined = words
        .windows(2)
        .filter(|pair| JOINED.contains(&pair[0]) && pair[1].starts_with("ال"))
        .count();
    words.len().saturating_sub(joined + epithets - after_joined).max(1)
}
