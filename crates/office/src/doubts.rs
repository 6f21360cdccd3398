//! What the acts kept here say against a draft: the same birth entered already (B22), a birth act
//! that is not the deceased's (D07, D09), a death entered already (D08).
//!
//! All of it warns: the registrar decides, and the reason is kept with the act.

use acts::birth::{BirthContent, Parent};
use acts::death::{self, DeathContent};
use acts::{ActContent, Face};
use journal::Payload;
use office_store::{ActRecord, OfficeStore};
use vocabulary::{ActId, FullName, Problem, Values};

use crate::Failure;
use crate::entry::store_failure;
use crate::read_act::{self, OnFile};

/// Births of one day in one office; more would be a fault of the search, not of the day.
const SAME_DAY_MOST: u32 = 500;

/// What speaks against a draft.
pub(crate) fn of(
    store: &OfficeStore,
    content: &ActContent,
    values: &Values,
) -> Result<Vec<Problem>, Failure> {
    match content {
        ActContent::Birth(birth) => same_birth(store, birth, values),
        ActContent::Death(death) => linked_birth(store, death),
        ActContent::Historic(_) => Ok(Vec::new()),
    }
}

/// A child of the same parents, born the same day, of the same sex, not announced as a twin (B22).
fn same_birth(
    store: &OfficeStore,
    birth: &BirthContent,
    values: &Values,
) -> Result<Vec<Problem>, Failure> {
    let face = acts::face(values);
    if says_twins(values) || !birth.parents_known || face.event_date.is_empty() {
        return Ok(Vec::new());
    }
    let day = [face.event_date.clone()];
    let same_day = store.act_search(&day, None, None, SAME_DAY_MOST).map_err(store_failure)?;
    let mother = names::fold_arabic(&birth.mother.name.first.ar);
    for record in same_day.into_iter().filter(|record| looks_alike(record, &face, &mother)) {
        let on_file = read_act::on_file(store, &record.act)?;
        let ActContent::Birth(other) = effective(&on_file) else { continue };
        if other.sex == birth.sex && same_couple(&other, birth) && standing_act(&on_file) {
            let problem = Problem::warn("birth-registered-already").at("birth_date");
            return Ok(vec![pointing_at(problem, &record)]);
        }
    }
    Ok(Vec::new())
}

fn says_twins(values: &Values) -> bool {
    values.get("multiple").is_some_and(|word| matches!(word.as_str(), "twin" | "more"))
}

/// Of the same day, sex and mother's first name, as far as a line of a list can tell: only such
/// acts are opened.
fn looks_alike(record: &ActRecord, face: &Face, mother: &str) -> bool {
    record.event_date == face.event_date
        && record.sex == face.sex
        && names::fold_arabic(&record.parents_ar).contains(mother)
}

/// The same mother; and the same father, unless one of the acts names none.
fn same_couple(one: &BirthContent, other: &BirthContent) -> bool {
    let fathers_named = one.father_known && other.father_known;
    one.parents_known
        && same_parent(&one.mother, &other.mother)
        && (!fathers_named || same_parent(&one.father, &other.father))
}

fn same_parent(one: &Parent, other: &Parent) -> bool {
    let folded = |name: &FullName| names::fold_arabic(&name.display_ar());
    let (first, second) = (folded(&one.name), folded(&other.name));
    !first.is_empty() && first == second
}

/// The birth act that a death names: whether it is the deceased's, and still without a death.
fn linked_birth(store: &OfficeStore, death: &DeathContent) -> Result<Vec<Problem>, Failure> {
    let Some(birth_act) = &death.birth_act else { return Ok(Vec::new()) };
    let on_file = match read_act::on_file(store, birth_act) {
        Ok(on_file) => on_file,
        Err(Failure::NotFound) => {
            return Ok(vec![Problem::refuse("linked-birth-act-unknown").at("birth_act")]);
        }
        Err(other) => return Err(other),
    };
    let birth = effective(&on_file);
    if birth.act_kind() != vocabulary::ActKind::Birth {
        return Ok(vec![Problem::refuse("linked-act-not-a-birth").at("birth_act")]);
    }
    let mut found = death::compare_with_birth(death, &birth);
    found.extend(death_entered(store, &on_file, birth_act)?);
    Ok(found)
}

/// The death that the birth act's margin already states (D08).
fn death_entered(
    store: &OfficeStore,
    birth: &OnFile,
    birth_act: &ActId,
) -> Result<Option<Problem>, Failure> {
    let Some(noted) = read_act::standing(birth, None).death else { return Ok(None) };
    let problem = Problem::warn("death-registered-already").at("birth_act");
    for (_, payload) in store.facts_about(birth_act.as_str()).map_err(store_failure)? {
        let Payload::PersonsLinked(link) = payload else { continue };
        let other = if link.from_act == *birth_act { link.to_act } else { link.from_act };
        let record = store.act_find(&other).map_err(store_failure)?;
        if let Some(record) = record.filter(|one| one.number.to_string() == noted.act_number) {
            return Ok(Some(pointing_at(problem, &record)));
        }
    }
    // Entered elsewhere: the note is all that is known here.
    let person = acts::face(&birth.signed.values).person_ar;
    Ok(Some(problem.with("number", &noted.act_number).with("name", &person)))
}

/// The act as its notes make it read.
fn effective(on_file: &OnFile) -> ActContent {
    let standing = read_act::standing(on_file, None);
    let signed = &on_file.signed;
    if standing.changed.is_empty() {
        return signed.content.clone();
    }
    let values = standing.values(&signed.values);
    acts::read(&signed.form.id, &values).0.unwrap_or_else(|| signed.content.clone())
}

/// An act that a judgment annulled says nothing any more.
fn standing_act(on_file: &OnFile) -> bool {
    read_act::standing(on_file, None).annulled.is_none()
}

/// The act that is there already: its number, whom it is about, and its page.
fn pointing_at(problem: Problem, record: &ActRecord) -> Problem {
    problem
        .with("number", &record.number.to_string())
        .with("name", &record.person_ar)
        .with("act", record.act.as_str())
}
