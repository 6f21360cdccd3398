//! The French text of a birth act, for French copies. No figures.

use vocabulary::Lang;
use vocabulary::words::fr;

use super::content::{BirthContent, Parent, Sex};
use super::drawing::Drawing;
use crate::text::{ActText, Pen, Run};
use crate::wording::fr::{self as wording, nationality, pair, profession};

/// Writes the act in words.
pub fn text_fr(content: &BirthContent, drawing: &Drawing) -> ActText {
    ActText {
        title: "Acte de naissance".into(),
        paragraphs: vec![birth(content), parents(content), drawn(content, drawing)],
    }
}

fn of<'a>(sex: Sex, male: &'a str, female: &'a str) -> &'a str {
    match sex {
        Sex::Male => male,
        Sex::Female => female,
    }
}

fn birth(content: &BirthContent) -> Vec<Run> {
    let mut pen = Pen::default();
    pair(&mut pen, &content.born, "birth_date", true);
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
    if let Some(rank) = twin(content) {
        pen.say(", ").value(rank, "multiple");
    }
    pen.say(", de nationalité ").value(nationality(&content.nationality), "nationality");
    let family = content.child.family.latin.as_deref().unwrap_or(&content.child.family.ar);
    pen.say(", qui a pris le nom de famille ").value(&family.to_uppercase(), "child_family_latin");
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
        (_, _, Sex::Male) => Some("jumeau"),
        (_, _, Sex::Female) => Some("jumelle"),
    }
}

fn parents(content: &BirthContent) -> Vec<Run> {
    let mut pen = Pen::default();
    pen.say(of(content.sex, "Fils de ", "Fille de "));
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

fn parent(pen: &mut Pen, parent: &Parent, who: &str, sex: Sex) {
    let latin = parent.name.display_latin();
    let name = if latin.is_empty() { parent.name.display_ar() } else { latin };
    pen.value(&name, &format!("{who}_family_latin"));
    pen.say(", de nationalité ");
    pen.value(nationality(&parent.nationality), &format!("{who}_nationality"));
    if parent.born.is_some() || parent.birth_place.is_some() {
        pen.say(of(sex, ", né", ", née"));
    }
    if let Some(at) = &parent.birth_place {
        pen.say(" à ").value(&at.label(Lang::Fr), &format!("{who}_birth_place"));
    }
    if let Some(date) = &parent.born {
        pen.say(" ");
        pair(pen, date, &format!("{who}_birth_date"), false);
    }
    if !parent.profession.is_empty() {
        let profession = profession(&parent.profession);
        pen.say(", profession : ").value(profession, &format!("{who}_profession"));
    }
}

fn drawn(content: &BirthContent, drawing: &Drawing) -> Vec<Run> {
    let mut pen = Pen::default();
    declarant(&mut pen, content);
    pen.say(". ");
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
}
