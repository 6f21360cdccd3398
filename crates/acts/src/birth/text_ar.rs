//! The Arabic text of a birth act, in the order of the printed form: dates, hour, place, child,
//! father, mother, residence, declarant, drawing, officer, reading. No figures.

use vocabulary::words::ar;

use super::content::{BirthContent, FoundlingReport, Sex};
use super::drawing::Drawing;
use crate::text::{ActText, Pen, Run};
use crate::wording::ar::{self as wording, name, nationality, pair, parent, place};
use crate::wording::of;

/// Writes the act in words.
pub fn text_ar(content: &BirthContent, drawing: &Drawing) -> ActText {
    let mut paragraphs: Vec<Vec<Run>> = wording::preamble(&content.variant).into_iter().collect();
    paragraphs.extend([birth(content, drawing), parents(content), drawn(content, drawing)]);
    ActText { title: "رسم الولادة".into(), paragraphs }
}

fn birth(content: &BirthContent, drawing: &Drawing) -> Vec<Run> {
    let mut pen = Pen::default();
    pen.say(wording::on(&content.born));
    pair(&mut pen, &content.born, "birth_date");
    if content.born.presumed {
        pen.say(wording::PRESUMED);
    }
    match content.time {
        Some(time) => {
            pen.say("، على الساعة ").value(&ar::clock_time(time), "birth_time");
        }
        None => {
            pen.say("، في ساعة لم تُذكر");
        }
    }
    pen.say(of(content.sex, "، ولد ب", "، ولدت ب"));
    pen.say("ـ").value(&place(&content.place), "birth_place").say(" ");
    name(&mut pen, &content.child.first, "child_first");
    pen.say(of(content.sex, "، جنسه ", "، جنسها "));
    pen.value(of(content.sex, "ذكر", "أنثى"), "sex");
    if let Some(rank) = twin(content).filter(|_| drawing.twin_rank) {
        pen.say("، ").value(rank, "multiple");
    }
    if !content.nationality.is_empty() {
        pen.say(of(content.sex, "، جنسيته ", "، جنسيتها "));
        pen.value(nationality(&content.nationality), "nationality");
    }
    if content.child.family.ar.is_empty() {
        pen.say("، الاسم العائلي ").value(wording::NOT_STATED, "child_family_ar");
    } else {
        pen.say(of(content.sex, "، الذي اتخذ الاسم العائلي ", "، التي اتخذت الاسم العائلي "));
        name(&mut pen, &content.child.family, "child_family");
    }
    pen.say(".");
    pen.end()
}

fn twin(content: &BirthContent) -> Option<&'static str> {
    match (content.multiple.as_str(), content.rank, content.sex) {
        ("single", ..) => None,
        (_, Some(1), Sex::Male) => Some("التوأم الأول"),
        (_, Some(1), Sex::Female) => Some("التوأمة الأولى"),
        (_, Some(2), Sex::Male) => Some("التوأم الثاني"),
        (_, Some(2), Sex::Female) => Some("التوأمة الثانية"),
        (_, Some(3), Sex::Male) => Some("التوأم الثالث"),
        (_, Some(3), Sex::Female) => Some("التوأمة الثالثة"),
        (_, _, Sex::Male) => Some("توأم"),
        (_, _, Sex::Female) => Some("توأمة"),
    }
}

fn parents(content: &BirthContent) -> Vec<Run> {
    let mut pen = Pen::default();
    if !content.parents_known {
        return chosen_names(content);
    }
    if content.father_known {
        pen.say(of(content.sex, "والده ", "والدها "));
        parent(&mut pen, &content.father, "father", Sex::Male);
        pen.say("، و");
    } else {
        pen.say(of(content.sex, "اسم أبيه ", "اسم أبيها "));
        pen.value(&content.father.name.first.ar, "father_first_ar").say("، و");
    }
    pen.say(of(content.sex, "والدته ", "والدتها "));
    parent(&mut pen, &content.mother, "mother", Sex::Female);
    if !content.parents_address.is_empty() {
        pen.say(if content.father_known {
            "، الساكنان ب"
        } else {
            "، الساكنة ب"
        });
        pen.say("ـ").value(&content.parents_address, "parents_address");
    }
    pen.say(".");
    pen.end()
}

/// Of unknown parents the act has first names only, chosen for the child (case B08).
fn chosen_names(content: &BirthContent) -> Vec<Run> {
    let mut pen = Pen::default();
    pen.say(of(content.sex, "اسم أبيه ", "اسم أبيها "));
    pen.value(&content.father.name.first.ar, "father_first_ar");
    pen.say(of(content.sex, "، واسم أمه ", "، واسم أمها "));
    pen.value(&content.mother.name.first.ar, "mother_first_ar").say(".");
    pen.end()
}

fn drawn(content: &BirthContent, drawing: &Drawing) -> Vec<Run> {
    let mut pen = Pen::default();
    match content.variant.judgment() {
        Some(judgment) => wording::judgment(&mut pen, judgment),
        None if content.declarant.capacity.is_empty() => {}
        None => declarant(&mut pen, content),
    }
    // An old act may not say who declared: then the sentence begins with the drawing.
    if content.variant.judgment().is_some() || !content.declarant.capacity.is_empty() {
        pen.say("، ");
    }
    wording::drawn(&mut pen, &content.variant, drawing);
    pen.end()
}

fn declarant(pen: &mut Pen, content: &BirthContent) {
    let declarant = &content.declarant;
    pen.say("حسبما صرح به ");
    let sex = if declarant.capacity == "mother" { Sex::Female } else { Sex::Male };
    let his = |male: &'static str, female: &'static str| of(content.sex, male, female);
    let capacity = match declarant.capacity.as_str() {
        "father" => his("والده المذكور", "والدها المذكور"),
        "mother" => his("والدته المذكورة", "والدتها المذكورة"),
        "guardian" => his("الوصي عليه", "الوصي عليها"),
        "brother" => his("أخوه", "أخوها"),
        "nephew" => his("ابن أخيه", "ابن أخيها"),
        "grandparent" => his("جده أو جدته", "جدها أو جدتها"),
        "other-relative" => his("قريبه", "قريبها"),
        "prosecutor" => "السيد وكيل الملك",
        "hospital" => "ممثل المؤسسة الصحية",
        "neighbour" => his("جاره", "جارها"),
        _ => "المصرح",
    };
    pen.value(capacity, "declarant_capacity").say("، ");
    pen.value(&declarant.name.display_ar(), "declarant_first_ar");
    if let Some(age) = declarant.age {
        let years = ar::cardinal(u64::from(age), ar::Gender::Feminine, ar::Case::Genitive);
        pen.say(of(sex, "، البالغ من العمر ", "، البالغة من العمر "));
        pen.value(&years, "declarant_age").say(" سنة");
    }
    if !declarant.profession.is_empty() {
        pen.say(of(sex, "، حرفته ", "، حرفتها "));
        pen.value(&declarant.profession, "declarant_profession");
    }
    if !declarant.address.is_empty() {
        pen.say(of(sex, "، الساكن بـ", "، الساكنة بـ"));
        pen.value(&declarant.address, "declarant_address");
    }
    if let Some(report) = &content.foundling {
        foundling(pen, report);
    }
}

/// The report on which the prosecutor declares.
fn foundling(pen: &mut Pen, report: &FoundlingReport) {
    let by = match report.kind.as_str() {
        "judicial-police" => "الشرطة القضائية",
        "gendarmerie" => "الدرك الملكي",
        "local-authority" => "السلطة المحلية",
        _ => return,
    };
    pen.say("، استنادا إلى محضر ").value(by, "report_kind");
    if !report.reference.is_empty() {
        pen.say(" عدد ");
        wording::reference(pen, &report.reference, "report_reference");
    }
    if let Some(date) = &report.date {
        pen.say(" بتاريخ ").value(&ar::gregorian_date(date), "report_date").say(" ميلادية");
    }
}
