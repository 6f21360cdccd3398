//! The Arabic text of a death act, in the order of the printed form: dates, hour, place, the
//! deceased, father, mother, marital status, declarant, drawing with its hour, officer. No
//! figures.

use vocabulary::DatePair;
use vocabulary::words::ar;

use super::content::{Ascendant, BirthReference, DeathContent, FoundBody};
use crate::birth::{Drawing, Sex};
use crate::text::{ActText, Pen, Run};
use crate::wording::ar::{self as wording, name, nationality, pair, parent, place};
use crate::wording::of;

/// Writes the act in words.
pub fn text_ar(content: &DeathContent, drawing: &Drawing) -> ActText {
    let mut paragraphs: Vec<Vec<Run>> = wording::preamble(&content.variant).into_iter().collect();
    paragraphs.push(death(content));
    paragraphs.extend(family(content));
    paragraphs.push(drawn(content, drawing));
    ActText { title: "رسم الوفاة".into(), paragraphs }
}

/// Of a body that nobody knows the words agree with «شخص».
fn agreeing(content: &DeathContent) -> Sex {
    if content.identity_known { content.sex } else { Sex::Male }
}

fn is_dated(pair: &DatePair) -> bool {
    pair.gregorian.is_some() || pair.hijri.is_some()
}

/// «في يوم» a whole day, «في» a month or a year.
fn on(pen: &mut Pen, date: &DatePair, field: &str) {
    let first_is_whole = match (&date.hijri, &date.gregorian) {
        (Some(hijri), _) => hijri.exact().is_some(),
        (None, Some(gregorian)) => gregorian.exact().is_some(),
        (None, None) => false,
    };
    pen.say(if first_is_whole { "في يوم " } else { "في " });
    pair(pen, date, field);
    if date.presumed {
        pen.say(" (تاريخ مقدَّر)");
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
        pen.say("، وتوفي ");
        on(&mut pen, &content.died, "death_date");
        hour(&mut pen, content, false);
    }
    pen.say(".");
    pen.end()
}

fn dying(pen: &mut Pen, content: &DeathContent) {
    if is_dated(&content.died) {
        on(pen, &content.died, "death_date");
    } else {
        pen.say("في تاريخ ").value(wording::NOT_STATED, "death_date");
    }
    hour(pen, content, true);
    pen.say(of(content.sex, "، توفي", "، توفيت"));
    at_place(pen, content);
    pen.say(" ");
    names(pen, content);
}

fn hour(pen: &mut Pen, content: &DeathContent, say_unknown: bool) {
    match content.time {
        Some(time) => {
            pen.say("، على الساعة ").value(&ar::clock_time(time), "death_time");
        }
        None if say_unknown => {
            pen.say("، في ساعة لم تُذكر");
        }
        None => {}
    }
}

fn at_place(pen: &mut Pen, content: &DeathContent) {
    match &content.place {
        Some(at) => pen.say(" بـ").value(&place(at), "death_place"),
        None => pen.say(" بمكان ").value(wording::NOT_STATED, "death_place"),
    };
}

fn finding(pen: &mut Pen, content: &DeathContent, body: &FoundBody) {
    match body.found_on.as_ref().filter(|date| is_dated(date)) {
        Some(date) => on(pen, date, "found_date"),
        None => {
            pen.say("في تاريخ ").value(wording::NOT_STATED, "found_date");
        }
    }
    pen.say("، عُثر");
    at_place(pen, content);
    pen.say(" على جثة ");
    if content.identity_known {
        names(pen, content);
    } else {
        pen.value("شخص مجهول الهوية", "identity");
    }
}

fn names(pen: &mut Pen, content: &DeathContent) {
    name(pen, &content.deceased.first, "deceased_first");
    pen.say(" ");
    name(pen, &content.deceased.family, "deceased_family");
}

fn person(pen: &mut Pen, content: &DeathContent) {
    let sex = agreeing(content);
    pen.say(of(sex, "، جنسه ", "، جنسها "));
    pen.value(of(content.sex, "ذكر", "أنثى"), "sex");
    if let Some(body) = content.body.as_ref().filter(|body| !body.description.is_empty()) {
        pen.say(of(sex, "، أوصافه: ", "، أوصافها: ")).value(&body.description, "description");
    }
    if !content.nationality.is_empty() {
        pen.say(of(sex, "، جنسيته ", "، جنسيتها "));
        pen.value(nationality(&content.nationality), "nationality");
    }
    if content.born.is_some() || content.birth_place.is_some() {
        pen.say(of(sex, "، المولود", "، المولودة"));
    }
    if let Some(at) = &content.birth_place {
        pen.say(" بـ").value(&place(at), "birth_place");
    }
    if let Some(born) = &content.born {
        pen.say(" ");
        on(pen, born, "birth_date");
    }
    if let Some(reference) = &content.birth_reference {
        birth_reference(pen, reference, sex);
    }
    if !content.profession.is_empty() {
        pen.say(of(sex, "، حرفته ", "، حرفتها ")).value(&content.profession, "profession");
    }
    if !content.address.is_empty() {
        pen.say(of(sex, "، الساكن بـ", "، الساكنة بـ")).value(&content.address, "address");
    }
}

fn birth_reference(pen: &mut Pen, reference: &BirthReference, sex: Sex) {
    pen.say(of(sex, "، المقيدة ولادته", "، المقيدة ولادتها"));
    if !reference.number.is_empty() {
        pen.say(" تحت عدد ");
        match reference.number.parse() {
            Ok(number) => {
                let words = ar::cardinal(number, ar::Gender::Masculine, ar::Case::Genitive);
                pen.value(&words, "birth_act_number");
            }
            Err(_) => wording::reference(pen, &reference.number, "birth_act_number"),
        }
    }
    if let Some(year) = reference.year {
        pen.say(" من سنة ").value(&ar::year(year), "birth_act_year");
    }
    if !reference.office.is_empty() {
        pen.say(" بـ").value(&reference.office, "birth_act_office");
    }
}

/// Father, mother and marital status; nothing where nobody knows who died.
fn family(content: &DeathContent) -> Option<Vec<Run>> {
    let mut pen = Pen::default();
    if content.identity_known || content.father.is_some() || content.mother.is_some() {
        let sex = agreeing(content);
        pen.say(of(sex, "والده ", "والدها "));
        ascendant(&mut pen, content.father.as_ref(), "father", Sex::Male);
        pen.say(of(sex, "، ووالدته ", "، ووالدتها "));
        ascendant(&mut pen, content.mother.as_ref(), "mother", Sex::Female);
        pen.say(".");
    }
    marital_status(&mut pen, content);
    Some(pen.end()).filter(|runs| !runs.is_empty())
}

fn ascendant(pen: &mut Pen, ascendant: Option<&Ascendant>, who: &str, sex: Sex) {
    let Some(ascendant) = ascendant else {
        pen.value(of(sex, "غير مذكور", "غير مذكورة"), &format!("{who}_first_ar"));
        return;
    };
    parent(pen, &ascendant.person, who, sex);
    if !ascendant.address.is_empty() {
        pen.say(of(sex, "، الساكن بـ", "، الساكنة بـ"));
        pen.value(&ascendant.address, &format!("{who}_address"));
    }
}

fn marital_status(pen: &mut Pen, content: &DeathContent) {
    let sex = content.sex;
    let with_spouse = content.spouse.is_some();
    let (status, joined) = match (content.marital_status.as_str(), with_spouse) {
        ("single", _) => (of(sex, "عازبا", "عازبة"), None),
        ("married", _) => (of(sex, "متزوجا", "متزوجة"), Some(" بـ")),
        ("divorced", _) => (of(sex, "مطلقا", "مطلقة"), Some(" من ")),
        ("widowed", true) => (of(sex, "أرمل", "أرملة"), Some(" ")),
        ("widowed", false) => (of(sex, "أرملا", "أرملة"), None),
        ("unknown", _) => {
            pen.say(of(
                sex,
                " ولم تُعرف الحالة العائلية للمتوفى",
                " ولم تُعرف الحالة العائلية للمتوفاة",
            ));
            pen.say(".");
            return;
        }
        _ => return,
    };
    pen.say(of(sex, " وقد كان المتوفى ", " وقد كانت المتوفاة ")).value(status, "marital_status");
    if let (Some(spouse), Some(joined)) = (&content.spouse, joined) {
        pen.say(joined);
        pen.value(&spouse.display_ar(), "spouse_first_ar");
        let latin = spouse.display_latin();
        if !latin.is_empty() {
            pen.say(" ").latin(&latin, "spouse_family_latin");
        }
    }
    pen.say(".");
}

/// On what the act rests, then its drawing, whose hour and minute the printed form asks for.
fn drawn(content: &DeathContent, drawing: &Drawing) -> Vec<Run> {
    let mut pen = Pen::default();
    let declared = !content.declarant.capacity.is_empty();
    if let Some(judgment) = content.variant.judgment() {
        wording::judgment(&mut pen, judgment);
        if content.missing {
            pen.say(of(
                content.sex,
                "، والقاضي بموت المفقود المذكور",
                "، والقاضي بموت المفقودة المذكورة",
            ));
        }
        pen.say("، ");
    } else {
        if let Some(body) = &content.body {
            report(&mut pen, body);
            pen.say(if declared { "، و" } else { "، " });
        }
        if declared {
            declarant(&mut pen, content);
            pen.say("، ");
        }
    }
    wording::drawn_on(&mut pen, &content.variant, drawing);
    pen.say("، على الساعة ");
    pen.value(&ar::clock_time(drawing.drawn_at.civil().clock()), "drawn_time");
    wording::by_officer(&mut pen, drawing);
    wording::signed(&mut pen, content.is_declared_by_somebody(), drawing);
    pen.end()
}

/// The report on which a body found is entered, with the prosecutor's endorsement.
fn report(pen: &mut Pen, body: &FoundBody) {
    pen.say("بناء على محضر ");
    let by = match body.report_kind.as_str() {
        "gendarmerie" => "الدرك الملكي",
        _ => "الشرطة القضائية",
    };
    pen.value(by, "report_kind");
    if !body.report_reference.is_empty() {
        pen.say(" عدد ");
        wording::reference(pen, &body.report_reference, "report_reference");
    }
    if let Some(date) = &body.report_date {
        pen.say(" بتاريخ ").value(&ar::gregorian_date(date), "report_date").say(" ميلادية");
    }
    if body.endorsed {
        pen.say("، المؤشر عليه من طرف السيد وكيل الملك");
        if let Some(date) = &body.endorsed_on {
            pen.say(" بتاريخ ");
            pen.value(&ar::gregorian_date(date), "endorsement_date").say(" ميلادية");
        }
    }
}

fn capacity(content: &DeathContent) -> &'static str {
    let his = |male: &'static str, female: &'static str| of(agreeing(content), male, female);
    let kind = content.institution.as_ref().map(|institution| institution.kind.as_str());
    match content.declarant.capacity.as_str() {
        "child" => his("ولده", "ولدها"),
        "spouse" => his("زوجته", "زوجها"),
        "father" => his("والده المذكور", "والدها المذكور"),
        "mother" => his("والدته المذكورة", "والدتها المذكورة"),
        "guardian" => his("الوصي أو المقدم عليه", "الوصي أو المقدم عليها"),
        "kafil" => his("كافله", "كافلها"),
        "brother" => his("أخوه", "أخوها"),
        "grandparent" => his("جده أو جدته", "جدها أو جدتها"),
        "next-relative" => his("قريبه", "قريبها"),
        "local-authority" => "ممثل السلطة المحلية",
        "hospital" => match kind {
            Some("hospital") => "ممثل المؤسسة الصحية",
            Some("prison") => "ممثل المؤسسة السجنية",
            _ => "ممثل المؤسسة",
        },
        "prosecutor" => "السيد وكيل الملك",
        "neighbour" => his("جاره", "جارها"),
        _ => "المصرح",
    }
}

fn declarant(pen: &mut Pen, content: &DeathContent) {
    let declarant = &content.declarant;
    let sex = match (declarant.capacity.as_str(), content.sex) {
        ("mother", _) | ("spouse", Sex::Male) => Sex::Female,
        _ => Sex::Male,
    };
    pen.say(of(sex, "حسبما صرح به ", "حسبما صرحت به "))
        .value(capacity(content), "declarant_capacity")
        .say("، ");
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
}
