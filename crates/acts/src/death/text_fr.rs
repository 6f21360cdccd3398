//! The French text of a death act, for French copies. No figures.

use vocabulary::words::fr;
use vocabulary::{DatePair, FullName, Lang};

use super::content::{Ascendant, BirthReference, DeathContent, FoundBody};
use crate::birth::{Drawing, Sex};
use crate::text::{ActText, Pen, Run};
use crate::wording::fr::{self as wording, nationality, pair, parent, profession};
use crate::wording::of;

/// Writes the act in words.
pub fn text_fr(content: &DeathContent, drawing: &Drawing) -> ActText {
    let mut paragraphs: Vec<Vec<Run>> = wording::preamble(&content.variant).into_iter().collect();
    paragraphs.push(death(content));
    paragraphs.extend(family(content));
    paragraphs.push(drawn(content, drawing));
    ActText { title: "Acte de décès".into(), paragraphs }
}

/// Of a body that nobody knows the words agree with « personne ».
fn agreeing(content: &DeathContent) -> Sex {
    if content.identity_known { content.sex } else { Sex::Female }
}

fn is_dated(pair: &DatePair) -> bool {
    pair.gregorian.is_some() || pair.hijri.is_some()
}

fn on(pen: &mut Pen, date: &DatePair, field: &str, first: bool) {
    pair(pen, date, field, first);
    if date.presumed {
        pen.say(" (date présumée)");
    }
}

fn death(content: &DeathContent) -> Vec<Run> {
    let mut pen = Pen::default();
    let found = content.body.as_ref().filter(|_| {
        // Where the day of death is unknown, the act tells of the finding.
        !content.identity_known || !is_dated(&content.died)
    });
    match found {
        Some(body) => finding(&mut pen, content, body),
        None => dying(&mut pen, content),
    }
    person(&mut pen, content);
    if found.is_some() && is_dated(&content.died) {
        pen.say(of(agreeing(content), ", décédé ", ", décédée "));
        on(&mut pen, &content.died, "death_date", false);
        hour(&mut pen, content, false);
    }
    pen.say(".");
    pen.end()
}

fn dying(pen: &mut Pen, content: &DeathContent) {
    if is_dated(&content.died) {
        on(pen, &content.died, "death_date", true);
    } else {
        pen.say("À une date ").value("non indiquée", "death_date");
    }
    hour(pen, content, true);
    pen.say(of(content.sex, ", est décédé ", ", est décédée "));
    at_place(pen, content);
    pen.say(", ");
    names(pen, content);
}

fn hour(pen: &mut Pen, content: &DeathContent, say_unknown: bool) {
    match content.time {
        Some(time) => {
            pen.say(", à ").value(&fr::clock_time(time), "death_time");
        }
        None if say_unknown => {
            pen.say(", à une heure non indiquée");
        }
        None => {}
    }
}

fn at_place(pen: &mut Pen, content: &DeathContent) {
    match &content.place {
        Some(at) => pen.say("à ").value(&at.label(Lang::Fr), "death_place"),
        None => pen.say("en un lieu ").value(wording::NOT_STATED, "death_place"),
    };
}

fn finding(pen: &mut Pen, content: &DeathContent, body: &FoundBody) {
    match body.found_on.as_ref().filter(|date| is_dated(date)) {
        Some(date) => on(pen, date, "found_date", true),
        None => {
            pen.say("À une date ").value("non indiquée", "found_date");
        }
    }
    pen.say(", a été trouvé ");
    at_place(pen, content);
    if content.identity_known {
        pen.say(" le corps de ");
        names(pen, content);
    } else {
        pen.say(" le corps ").value("d’une personne d’identité inconnue", "identity");
    }
}

fn names(pen: &mut Pen, content: &DeathContent) {
    let FullName { first, family } = &content.deceased;
    pen.value(first.latin.as_deref().unwrap_or(&first.ar), "deceased_first_latin").say(" ");
    let family = family.latin.as_deref().unwrap_or(&family.ar);
    pen.value(&family.to_uppercase(), "deceased_family_latin");
}

fn person(pen: &mut Pen, content: &DeathContent) {
    let sex = agreeing(content);
    pen.say(", de sexe ").value(of(content.sex, "masculin", "féminin"), "sex");
    if let Some(body) = content.body.as_ref().filter(|body| !body.description.is_empty()) {
        pen.say(", signalement : ").value(&body.description, "description");
    }
    if !content.nationality.is_empty() {
        pen.say(", de nationalité ").value(nationality(&content.nationality), "nationality");
    }
    if content.born.is_some() || content.birth_place.is_some() {
        pen.say(of(sex, ", né", ", née"));
    }
    if let Some(at) = &content.birth_place {
        pen.say(" à ").value(&at.label(Lang::Fr), "birth_place");
    }
    if let Some(born) = &content.born {
        pen.say(" ");
        on(pen, born, "birth_date", false);
    }
    if let Some(reference) = &content.birth_reference {
        birth_reference(pen, reference);
    }
    if !content.profession.is_empty() {
        pen.say(", profession : ").value(profession(&content.profession), "profession");
    }
    if !content.address.is_empty() {
        pen.say(", demeurant à ").value(&content.address, "address");
    }
}

fn birth_reference(pen: &mut Pen, reference: &BirthReference) {
    pen.say(", dont la naissance est inscrite");
    if !reference.number.is_empty() {
        let words = reference.number.parse().map_or(reference.number.clone(), fr::cardinal);
        pen.say(" sous le numéro ").value(&words, "birth_act_number");
    }
    if let Some(year) = reference.year {
        pen.say(" de l’année ").value(&fr::year(year), "birth_act_year");
    }
    if !reference.office.is_empty() {
        pen.say(" à : ").value(&reference.office, "birth_act_office");
    }
}

/// Father, mother and marital status; nothing where nobody knows who died.
fn family(content: &DeathContent) -> Option<Vec<Run>> {
    let mut pen = Pen::default();
    if content.identity_known || content.father.is_some() || content.mother.is_some() {
        pen.say(of(content.sex, "Fils de ", "Fille de "));
        ascendant(&mut pen, content.father.as_ref(), "father", Sex::Male);
        pen.say(", et de ");
        ascendant(&mut pen, content.mother.as_ref(), "mother", Sex::Female);
        pen.say(".");
    }
    marital_status(&mut pen, content);
    Some(pen.end()).filter(|runs| !runs.is_empty())
}

fn ascendant(pen: &mut Pen, ascendant: Option<&Ascendant>, who: &str, sex: Sex) {
    let Some(ascendant) = ascendant else {
        let absent = of(sex, "père non indiqué", "mère non indiquée");
        pen.value(absent, &format!("{who}_family_latin"));
        return;
    };
    parent(pen, &ascendant.person, who, sex);
    if !ascendant.address.is_empty() {
        pen.say(", demeurant à ").value(&ascendant.address, &format!("{who}_address"));
    }
}

fn marital_status(pen: &mut Pen, content: &DeathContent) {
    let sex = content.sex;
    let (status, joined) = match content.marital_status.as_str() {
        "single" => ("célibataire", None),
        "married" => (of(sex, "marié", "mariée"), Some(" à ")),
        "divorced" => (of(sex, "divorcé", "divorcée"), Some(" de ")),
        "widowed" => (of(sex, "veuf", "veuve"), Some(" de ")),
        "unknown" => {
            pen.say(" Situation matrimoniale inconnue.");
            return;
        }
        _ => return,
    };
    pen.say(of(sex, " Le défunt était ", " La défunte était ")).value(status, "marital_status");
    if let (Some(spouse), Some(joined)) = (&content.spouse, joined) {
        let latin = spouse.display_latin();
        let name = if latin.is_empty() { spouse.display_ar() } else { latin };
        pen.say(joined).value(&name, "spouse_family_latin");
    }
    pen.say(".");
}

/// On what the act rests, then its drawing with hour and minute.
fn drawn(content: &DeathContent, drawing: &Drawing) -> Vec<Run> {
    let mut pen = Pen::default();
    let declared = !content.declarant.capacity.is_empty();
    if let Some(judgment) = content.variant.judgment() {
        wording::judgment(&mut pen, judgment);
        if content.missing {
            pen.say(of(
                content.sex,
                ", qui déclare décédé le disparu susnommé",
                ", qui déclare décédée la disparue susnommée",
            ));
        }
        pen.say(". ");
    } else {
        if let Some(body) = &content.body {
            report(&mut pen, body);
            pen.say(if declared { ", et sur" } else { ". " });
        } else if declared {
            pen.say("Sur");
        }
        if declared {
            declarant(&mut pen, content);
            pen.say(". ");
        }
    }
    wording::drawn_on(&mut pen, &content.variant, drawing);
    pen.say(", à ").value(&fr::clock_time(drawing.drawn_at.civil().clock()), "drawn_time");
    wording::by_officer(&mut pen, drawing);
    wording::signed(&mut pen, content.is_declared_by_somebody(), drawing);
    pen.end()
}

/// The report on which a body found is entered, with the prosecutor's endorsement.
fn report(pen: &mut Pen, body: &FoundBody) {
    let by = match body.report_kind.as_str() {
        "gendarmerie" => "de la gendarmerie royale",
        _ => "de la police judiciaire",
    };
    pen.say("Au vu du procès-verbal ").value(by, "report_kind");
    if !body.report_reference.is_empty() {
        pen.say(" n° ").value(&body.report_reference, "report_reference");
    }
    if let Some(date) = &body.report_date {
        pen.say(", dressé ").value(&fr::gregorian_date(date), "report_date");
    }
    if body.endorsed {
        pen.say(", visé par le procureur du Roi");
        if let Some(date) = &body.endorsed_on {
            pen.say(" ").value(&fr::gregorian_date(date), "endorsement_date");
        }
    }
}

fn capacity(content: &DeathContent) -> &'static str {
    let kind = content.institution.as_ref().map(|institution| institution.kind.as_str());
    match content.declarant.capacity.as_str() {
        "child" => of(content.sex, "l’enfant du défunt", "l’enfant de la défunte"),
        "spouse" => of(content.sex, "l’épouse du défunt", "l’époux de la défunte"),
        "father" => "le père susnommé",
        "mother" => "la mère susnommée",
        "guardian" => "le tuteur testamentaire ou datif",
        "kafil" => "le kafil",
        "brother" => "le frère",
        "grandparent" => "un grand-parent",
        "next-relative" => "un parent",
        "local-authority" => "le représentant de l’autorité locale",
        "hospital" => match kind {
            Some("hospital") => "le représentant de l’établissement de santé",
            Some("prison") => "le représentant de l’établissement pénitentiaire",
            _ => "le représentant de l’établissement",
        },
        "prosecutor" => "le procureur du Roi",
        "neighbour" => "un voisin",
        _ => "le déclarant",
    }
}

/// A relative named in the act is known there by a Latin name.
fn declarant_name(content: &DeathContent) -> String {
    let declarant = &content.declarant;
    let of_ascendant = |ascendant: &Option<Ascendant>| {
        ascendant.as_ref().map(|ascendant| ascendant.person.name.display_latin())
    };
    let known = match declarant.capacity.as_str() {
        "father" => of_ascendant(&content.father),
        "mother" => of_ascendant(&content.mother),
        "spouse" => content.spouse.as_ref().map(FullName::display_latin),
        _ => None,
    };
    let latin = declarant.name.family.latin.clone().or(known);
    latin.filter(|name| !name.is_empty()).unwrap_or_else(|| declarant.name.display_ar())
}

fn declarant(pen: &mut Pen, content: &DeathContent) {
    let declarant = &content.declarant;
    let sex = match (declarant.capacity.as_str(), content.sex) {
        ("mother", _) | ("spouse", Sex::Male) => Sex::Female,
        _ => Sex::Male,
    };
    pen.say(" la déclaration faite par ").value(capacity(content), "declarant_capacity");
    pen.say(", ").value(&declarant_name(content), "declarant_latin");
    if let Some(age) = declarant.age {
        pen.say(of(sex, ", âgé de ", ", âgée de "));
        pen.value(&fr::cardinal(u64::from(age)), "declarant_age").say(" ans");
    }
    if !declarant.profession.is_empty() {
        pen.say(", profession : ");
        pen.value(profession(&declarant.profession), "declarant_profession");
    }
    if !declarant.address.is_empty() {
        pen.say(", demeurant à ").value(&declarant.address, "declarant_address");
    }
}
