//! The French text of a birth act, for French copies. No figures.

use vocabulary::Lang;
use vocabulary::words::fr;

use super::content::{BirthContent, FoundlingReport, Parent, Sex};
use super::drawing::Drawing;
use crate::text::{ActText, Pen, Run};
use crate::wording::fr::{self as wording, nationality, pair, parent, profession};
use crate::wording::of;

/// Writes the act in words.
pub fn text_fr(content: &BirthContent, drawing: &Drawing) -> ActText {
    let mut paragraphs: Vec<Vec<Run>> = wording::preamble(&content.variant).into_iter().collect();
    paragraphs.extend([birth(content, drawing), parents(content), drawn(content, drawing)]);
    ActText { title: "Acte de naissance".into(), paragraphs }
}

fn birth(content: &BirthContent, drawing: &Drawing) -> Vec<Run> {
    let mut pen = Pen::default();
    pair(&mut pen, &content.born, "birth_date", true);
    if content.born.presumed {
        pen.say(wording::PRESUMED);
    }
    match content.time {
        Some(time) => pen.say(", à ").value(&fr::clock_time(time), "birth_time"),
        None => pen.say(", à une heure non indiquée"),
    };
    pen.say(of(content.sex, ", est né à ", ", est née à "));
    pen.value(&content.place.label(Lang::Fr), "birth_place");
    pen.say(of(content.sex, " l’enfant prénommé ", " l’enfant prénommée "));
    let first = content.child.first.latin.as_deref().unwrap_or(&content.child.first.ar);
    pen.value(first, "child_first_latin").say(", de sexe ");
    pen.value(of(content.sex, "masculin", "féminin"), "sex");
    if let Some(rank) = twin(content).filter(|_| drawing.twin_rank) {
        pen.say(", ").value(rank, "multiple");
    }
    if !content.nationality.is_empty() {
        pen.say(", de nationalité ").value(nationality(&content.nationality), "nationality");
    }
    let family = content.child.family.latin.as_deref().unwrap_or(&content.child.family.ar);
    if family.is_empty() {
        pen.say(", nom de famille ").value(wording::NOT_STATED, "child_family_latin");
    } else {
        pen.say(", qui a pris le nom de famille ");
        pen.value(&family.to_uppercase(), "child_family_latin");
    }
    pen.say(".");
    pen.end()
}

fn twin(content: &BirthContent) -> Option<&'static str> {
    match (content.multiple.as_str(), content.rank, content.sex) {
        ("single", ..) => None,
        (_, Some(1), Sex::Male) => Some("premier jumeau"),
        (_, Some(1), Sex::Female) => Some("première jumelle"),
        (_, Some(2), Sex::Male) => Some("deuxième jumeau"),
        (_, Some(2), Sex::Female) => Some("deuxième jumelle"),
        (_, Some(3), Sex::Male) => Some("troisième jumeau"),
        (_, Some(3), Sex::Female) => Some("troisième jumelle"),
        (_, _, Sex::Male) => Some("jumeau"),
        (_, _, Sex::Female) => Some("jumelle"),
    }
}

fn parents(content: &BirthContent) -> Vec<Run> {
    let mut pen = Pen::default();
    pen.say(of(content.sex, "Fils de ", "Fille de "));
    if !content.parents_known {
        // First names only, chosen for the child (case B08).
        let first = |parent: &Parent| -> String {
            parent.name.first.latin.as_ref().unwrap_or(&parent.name.first.ar).clone()
        };
        pen.value(&first(&content.father), "father_first_latin").say(" et de ");
        pen.value(&first(&content.mother), "mother_first_latin").say(".");
        return pen.end();
    }
    if content.father_known {
        parent(&mut pen, &content.father, "father", Sex::Male);
        pen.say(", et de ");
    }
    parent(&mut pen, &content.mother, "mother", Sex::Female);
    if !content.parents_address.is_empty() {
        pen.say(if content.father_known { ", demeurant ensemble à " } else { ", demeurant à " });
        pen.value(&content.parents_address, "parents_address");
    }
    pen.say(".");
    pen.end()
}

fn drawn(content: &BirthContent, drawing: &Drawing) -> Vec<Run> {
    let mut pen = Pen::default();
    match content.variant.judgment() {
        Some(judgment) => wording::judgment(&mut pen, judgment),
        None if content.declarant.capacity.is_empty() => {}
        None => declarant(&mut pen, content),
    }
    // An old act may not say who declared: then the paragraph begins with the drawing.
    if content.variant.judgment().is_some() || !content.declarant.capacity.is_empty() {
        pen.say(". ");
    }
    wording::drawn(&mut pen, &content.variant, drawing);
    pen.end()
}

/// A parent who declares is known by the Latin name of a parent.
fn declarant_name(content: &BirthContent) -> String {
    let declarant = &content.declarant;
    let latin = match (&declarant.name.family.latin, declarant.capacity.as_str()) {
        (Some(latin), _) => latin.clone(),
        (None, "father") => content.father.name.display_latin(),
        (None, "mother") => content.mother.name.display_latin(),
        (None, _) => String::new(),
    };
    if latin.is_empty() { declarant.name.display_ar() } else { latin }
}

fn declarant(pen: &mut Pen, content: &BirthContent) {
    let declarant = &content.declarant;
    let capacity = match declarant.capacity.as_str() {
        "father" => "le père susnommé",
        "mother" => "la mère susnommée",
        "guardian" => "le tuteur testamentaire",
        "brother" => "le frère",
        "nephew" => "le neveu",
        "grandparent" => "un grand-parent",
        "other-relative" => "un parent",
        "prosecutor" => "le procureur du Roi",
        "hospital" => "le représentant de l’établissement de santé",
        "neighbour" => "un voisin",
        _ => "le déclarant",
    };
    pen.say("Sur la déclaration faite par ").value(capacity, "declarant_capacity").say(", ");
    pen.value(&declarant_name(content), "declarant_latin");
    if let Some(age) = declarant.age {
        let years = fr::cardinal(u64::from(age));
        let mother = declarant.capacity == "mother";
        pen.say(if mother { ", âgée de " } else { ", âgé de " })
            .value(&years, "declarant_age")
            .say(" ans");
    }
    if !declarant.profession.is_empty() {
        pen.say(", profession : ");
        pen.value(profession(&declarant.profession), "declarant_profession");
    }
    if !declarant.address.is_empty() {
        pen.say(", demeurant à ").value(&declarant.address, "declarant_address");
    }
    if let Some(report) = &content.foundling {
        foundling(pen, report);
    }
}

/// The report on which the prosecutor declares.
fn foundling(pen: &mut Pen, report: &FoundlingReport) {
    let by = match report.kind.as_str() {
        "judicial-police" => "de la police judiciaire",
        "gendarmerie" => "de la gendarmerie royale",
        "local-authority" => "de l’autorité locale",
        _ => return,
    };
    pen.say(", au vu du procès-verbal ").value(by, "report_kind");
    if !report.reference.is_empty() {
        pen.say(" n° ").value(&report.reference, "report_reference");
    }
    if let Some(date) = &report.date {
        pen.say(", dressé ").value(&fr::gregorian_date(date), "report_date");
    }
}
