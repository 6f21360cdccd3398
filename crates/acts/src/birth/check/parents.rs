//! What the law says of the parents and of the child of unknown ones (law 37-99, article 16;
//! decree, article 17).

use law::LawOn;
use vocabulary::{CivilDate, Problem};

use crate::birth::content::BirthContent;
use crate::checks::{CheckContext, latest, ruled};

/// Ages and deaths that cannot be, the name of an unknown father, the proof of marriage, and the
/// report on a child found.
pub(super) fn parents(
    content: &BirthContent,
    context: &CheckContext<'_>,
    found: &mut Vec<Problem>,
) {
    let law = context.law;
    let born = content.born.gregorian.map(|date| date.earliest());
    if let Some(born) = born {
        found.extend(mother_very_young(content, born, law));
        found.extend(father_long_dead(content, born, law));
    }
    found.extend(unknown_father(content, law));
    found.extend(marriage_proof(content, law));
    foundling(content, context, found);
}

fn mother_very_young(content: &BirthContent, born: CivilDate, law: &LawOn<'_>) -> Option<Problem> {
    let mother_born = content.mother.born.as_ref()?.gregorian?.earliest();
    let least = law.number("mother-age-least")?;
    let age = born.days_since(&mother_born) / 365;
    (age < least.value).then(|| {
        let problem = Problem::warn("mother-very-young").with("age", &age.to_string());
        ruled(problem.at("mother_birth_date"), &least)
    })
}

/// A father who died too long before the birth (case B24).
fn father_long_dead(content: &BirthContent, born: CivilDate, law: &LawOn<'_>) -> Option<Problem> {
    let died = latest(&content.father_died?);
    let most = law.number("father-dead-days-most")?;
    let days = born.days_since(&died);
    (days > most.value).then(|| {
        let problem = Problem::warn("father-long-dead").with("days", &days.to_string());
        ruled(problem.at("father_death_date"), &most)
    })
}

/// His first name is built on Abd. A judgment has its own say, and an old act keeps what it says.
fn unknown_father(content: &BirthContent, law: &LawOn<'_>) -> Option<Problem> {
    if content.father_known || !content.parents_known || content.variant.transfer().is_some() {
        return None;
    }
    let rule = law.text("unknown-father-name")?;
    if content.father.name.first.ar.starts_with(&rule.value) {
        return None;
    }
    let problem = if content.variant.is_declared() {
        Problem::refuse("unknown-father-name")
    } else {
        Problem::warn("unknown-father-name")
    };
    Some(ruled(problem.at("father_first_ar"), &rule))
}

/// Only of a declaration: a court that declares a birth has judged the filiation.
fn marriage_proof(content: &BirthContent, law: &LawOn<'_>) -> Option<Problem> {
    let moroccan = content.father.nationality == "MA" && content.mother.nationality == "MA";
    let asked = content.variant.is_declared() && content.father_known && moroccan;
    if !asked || content.marriage_proof.kind != "none" {
        return None;
    }
    let rule = law.flag("marriage-proof")?;
    Some(ruled(Problem::refuse("no-marriage-proof").at("marriage_proof"), &rule))
}

/// The King's prosecutor declares a child of unknown parents (case B08).
fn foundling(content: &BirthContent, context: &CheckContext<'_>, found: &mut Vec<Problem>) {
    let Some(report) = &content.foundling else { return };
    if content.variant.is_declared()
        && let Some(lawful) = context.law.list("foundling-declarants")
        && !lawful.value.contains(&content.declarant.capacity)
    {
        let problem = Problem::refuse("foundling-declarant").at("declarant_capacity");
        found.push(ruled(problem, &lawful));
    }
    let Some(day) = report.found_on else { return };
    if day.earliest() > context.today {
        found.push(Problem::refuse("found-in-the-future").at("found_on"));
    }
    if content.born.gregorian.is_some_and(|born| latest(&day) < born.earliest()) {
        found.push(Problem::refuse("found-before-birth").at("found_on"));
    }
}
