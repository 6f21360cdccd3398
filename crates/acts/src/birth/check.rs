//! What the law says of a declaration of birth. Every rule names its provision; a value that is
//! unverified warns instead of refusing.

use law::LawOn;
use vocabulary::{Problem, Severity, Values};

use super::content::BirthContent;
use super::deadline::deadline;
use crate::checks::{CheckContext, hijri_apart, ruled};

/// Every problem of a declaration, at once.
pub fn check(content: &BirthContent, values: &Values, context: &CheckContext<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    dates(content, context, &mut found);
    period(content, context, &mut found);
    names(content, context.law, &mut found);
    parents(content, context, &mut found);
    documents(content, context.law, &mut found);
    declarant(content, context.law, &mut found);
    hour(content, values, context.law, &mut found);
    found
}

fn dates(content: &BirthContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let Some(gregorian) = content.born.gregorian else {
        found.push(Problem::invalid("birth_date", "required"));
        return;
    };
    if gregorian.earliest() > context.today {
        found.push(Problem::refuse("birth-in-the-future").at("birth_date"));
    }
    if gregorian.exact().is_none() {
        found.push(Problem::refuse("birth-date-incomplete").at("birth_date"));
    }
    if let Some(most) = context.law.number("birth-years-ago-most") {
        let years = i64::from(context.today.year()) - i64::from(gregorian.year);
        if years > most.value {
            let problem = Problem::warn("birth-long-ago").with("years", &years.to_string());
            found.push(ruled(problem.at("birth_date"), &most));
        }
    }
    found.extend(hijri_apart(&content.born, "birth_date", context));
}

fn period(content: &BirthContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let Some(deadline) = deadline(content, context.law, context.today) else { return };
    found.extend(deadline.notes.iter().cloned());
    let declared = content.declared_on.and_then(|date| date.exact()).unwrap_or(context.today);
    if !deadline.is_over(declared) {
        return;
    }
    let mut problem = Problem::refuse("late-declaration")
        .at("birth_date")
        .under("late-birth-by-judgment")
        .with("last", &deadline.last.to_string())
        .with("days", &deadline.of.to_string());
    if deadline.unverified {
        problem.severity = Severity::Warn;
        problem.unverified = true;
    }
    found.push(problem);
}

fn names(content: &BirthContent, law: &LawOn<'_>, found: &mut Vec<Problem>) {
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

fn parents(content: &BirthContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let law = context.law;
    let born = content.born.gregorian.map(|date| date.earliest());
    let mother_born =
        content.mother.born.as_ref().and_then(|pair| pair.gregorian).map(|date| date.earliest());
    if let (Some(born), Some(mother_born), Some(least)) =
        (born, mother_born, law.number("mother-age-least"))
    {
        let age = (born.days_since(&mother_born)) / 365;
        if age < least.value {
            let problem = Problem::warn("mother-very-young").with("age", &age.to_string());
            found.push(ruled(problem.at("mother_birth_date"), &least));
        }
    }
    if !content.father_known
        && let Some(rule) = law.text("unknown-father-name")
        && !content.father.name.first.ar.starts_with(&rule.value)
    {
        let problem = Problem::refuse("unknown-father-name").at("father_first_ar");
        found.push(ruled(problem, &rule));
    }
    let moroccan = content.father.nationality == "MA" && content.mother.nationality == "MA";
    if content.father_known
        && moroccan
        && content.marriage_proof.kind == "none"
        && let Some(rule) = law.flag("marriage-proof")
    {
        let problem = Problem::refuse("no-marriage-proof").at("marriage_proof");
        found.push(ruled(problem, &rule));
    }
}

fn documents(content: &BirthContent, law: &LawOn<'_>, found: &mut Vec<Problem>) {
    if let Some(rule) = law.flag("birth-certificate")
        && content.certificate.kind == "none"
    {
        found.push(ruled(Problem::refuse("no-birth-certificate").at("certificate_kind"), &rule));
    }
}

fn declarant(content: &BirthContent, law: &LawOn<'_>, found: &mut Vec<Problem>) {
    let capacity = &content.declarant.capacity;
    let Some(lawful) = law.list("birth-declarants") else { return };
    if lawful.value.contains(capacity) {
        return;
    }
    let accepted = law.list("birth-declarants-accepted");
    if let Some(accepted) = accepted.filter(|list| list.value.contains(capacity)) {
        let note = Problem::note("declarant-out-of-order").at("declarant_capacity");
        found.push(note.under(accepted.provision));
        return;
    }
    found.push(ruled(Problem::warn("declarant-not-listed").at("declarant_capacity"), &lawful));
}

fn hour(content: &BirthContent, values: &Values, law: &LawOn<'_>, found: &mut Vec<Problem>) {
    let Some(rule) = law.flag("birth-hour") else { return };
    let _ = values;
    if content.time.is_none() {
        found.push(ruled(Problem::refuse("birth-hour-missing").at("birth_time"), &rule));
    }
}
