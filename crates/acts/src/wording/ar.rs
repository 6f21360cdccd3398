//! Arabic words that every act's text shares: dates in two calendars, the judgment, the transfer,
//! the drawing.

use vocabulary::words::ar;
use vocabulary::{DatePair, Lang, Name, Place, places};

use crate::birth::{Drawing, Parent, Sex};
use crate::text::{Pen, Run};
use crate::variant::{Judgment, Transfer, Variant};
use crate::wording::of;

/// Said where an act should state something and does not.
pub(crate) const NOT_STATED: &str = "غير مذكور";
/// The same, of the hour or the mother.
pub(crate) const NOT_STATED_FEMININE: &str = "غير مذكورة";

/// Said of a date that the act does not state but somebody estimated.
pub(crate) const PRESUMED: &str = " (تاريخ مقدَّر)";

/// Hijri first, as the form has it, then the Gregorian day.
pub(crate) fn pair(pen: &mut Pen, pair: &DatePair, field: &str) {
    if let Some(hijri) = &pair.hijri {
        pen.value(&ar::hijri_date(hijri), &format!("{field}_hijri")).say(" هجرية");
        if pair.gregorian.is_some() {
            pen.say("، موافق ");
        }
    }
    if let Some(gregorian) = &pair.gregorian {
        pen.value(&ar::gregorian_date(gregorian), field).say(" ميلادية");
    }
}

/// What leads to a date: only a whole date is that of a day.
pub(crate) fn on(pair: &DatePair) -> &'static str {
    let day = match (&pair.hijri, &pair.gregorian) {
        (Some(hijri), _) => hijri.day.is_some(),
        (None, Some(gregorian)) => gregorian.day.is_some(),
        (None, None) => false,
    };
    if day { "في يوم " } else { "في " }
}

/// A nationality, as the feminine noun wants it.
pub(crate) fn nationality(code: &str) -> &str {
    places::country(code).map_or(code, |country| country.nationality_ar)
}

/// A name with its Latin letters beside it.
pub(crate) fn name(pen: &mut Pen, name: &Name, field: &str) {
    pen.value(&name.ar, &format!("{field}_ar"));
    if let Some(latin) = &name.latin {
        pen.say(" ").latin(latin, &format!("{field}_latin"));
    }
}

/// A place in Arabic words.
pub(crate) fn place(place: &Place) -> String {
    place.label(Lang::Ar)
}

/// Father or mother: name, nationality, birth, profession.
pub(crate) fn parent(pen: &mut Pen, parent: &Parent, who: &str, sex: Sex) {
    let name = parent.name.display_ar();
    if name.is_empty() && parent.name.display_latin().is_empty() {
        pen.value(of(sex, "غير مذكور", "غير مذكورة"), &format!("{who}_first_ar"));
    }
    pen.value(&name, &format!("{who}_first_ar"));
    let latin = parent.name.display_latin();
    if !latin.is_empty() {
        pen.say(" ").latin(&latin, &format!("{who}_family_latin"));
    }
    if !parent.nationality.is_empty() {
        pen.say(of(sex, "، جنسيته ", "، جنسيتها "));
        pen.value(nationality(&parent.nationality), &format!("{who}_nationality"));
    }
    let born = of(sex, "، المولود", "، المولودة");
    if parent.born.is_some() || parent.birth_place.is_some() {
        pen.say(born);
    }
    if let Some(at) = &parent.birth_place {
        pen.say(" بـ").value(&place(at), &format!("{who}_birth_place"));
    }
    if let Some(date) = &parent.born {
        pen.say(" في ");
        pair(pen, date, &format!("{who}_birth_date"));
    }
    if !parent.profession.is_empty() {
        pen.say(of(sex, "، حرفته ", "، حرفتها "));
        pen.value(&parent.profession, &format!("{who}_profession"));
    }
}

/// A number of another register or of a court, as written there.
pub(crate) fn reference(pen: &mut Pen, number: &str, field: &str) {
    if number.is_ascii() {
        pen.latin(number, field);
    } else {
        pen.value(number, field);
    }
}

fn or_not_stated<'a>(text: &'a str, absent: &'a str) -> &'a str {
    if text.is_empty() { absent } else { text }
}

/// What stands in the place of the declarant, for an act by judgment (decree, article 18).
pub(crate) fn judgment(pen: &mut Pen, judgment: &Judgment) {
    pen.say("بناء على الحكم عدد ");
    reference(pen, &judgment.number, "judgment_number");
    pen.say("، الصادر عن ").value(&judgment.court, "judgment_court").say(" بتاريخ ");
    pair(pen, &judgment.date, "judgment_date");
}

/// The preamble of a transferred act: from which act of which office it is written here.
pub(crate) fn preamble(variant: &Variant) -> Option<Vec<Run>> {
    let transfer = variant.transfer()?;
    let mut pen = Pen::default();
    pen.say(if variant.judgment().is_some() {
        "نقلا عن رسم الحكم عدد "
    } else {
        "نقلا عن الرسم عدد "
    });
    transferred(&mut pen, transfer);
    Some(pen.end())
}

fn transferred(pen: &mut Pen, transfer: &Transfer) {
    reference(pen, &transfer.number, "transfer_number");
    if transfer.date.gregorian.is_some() || transfer.date.hijri.is_some() {
        pen.say("، المحرر بتاريخ ");
        pair(pen, &transfer.date, "transfer_date");
    } else {
        pen.say("، المحرر بتاريخ ").value(NOT_STATED, "transfer_date");
    }
    pen.say("، من طرف السيد ");
    pen.value(or_not_stated(&transfer.officer, "(اسمه غير مذكور)"), "transfer_officer");
    pen.say("، ضابط الحالة المدنية بـ").value(&transfer.office, "transfer_office").say(":");
}

/// When, by whom and where the act is drawn, or entered here from a judgment or another register.
pub(crate) fn drawn(pen: &mut Pen, variant: &Variant, drawing: &Drawing) {
    drawn_on(pen, variant, drawing);
    by_officer(pen, drawing);
    signed(pen, variant.is_declared(), drawing);
}

/// The day of the drawing, in both calendars.
pub(crate) fn drawn_on(pen: &mut Pen, variant: &Variant, drawing: &Drawing) {
    let civil = drawing.drawn_at.civil();
    pen.say(if variant.is_declared() { "وحرر في يوم " } else { "ونقل في يوم " });
    pen.value(&ar::hijri_date(&drawing.drawn_hijri.0.into()), "drawn_hijri");
    pen.say(" هجرية، موافق ");
    pen.value(&ar::gregorian_date(&civil.date.into()), "drawn_at").say(" ميلادية");
}

/// The officer and his capacity.
pub(crate) fn by_officer(pen: &mut Pen, drawing: &Drawing) {
    pen.say("، من طرفنا نحن ");
    if drawing.officer_ar.is_empty() {
        pen.say("…");
    } else {
        pen.value(&drawing.officer_ar, "officer");
    }
    pen.say("، ").say(&drawing.officer_capacity_ar).say(" ب").say(&drawing.office_ar);
}

/// The reading and the signatures; there is nobody to read it to where nobody declares.
pub(crate) fn signed(pen: &mut Pen, declared: bool, drawing: &Drawing) {
    pen.say(match (declared, drawing.declarant_signs) {
        (true, true) => "، وبعد تلاوته على المصرح وقّع معنا.",
        (true, false) => "، وبعد تلاوته على المصرح وقّعنا وحدنا.",
        (false, _) => "، ووقّعنا وحدنا.",
    });
}
