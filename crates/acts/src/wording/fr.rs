//! French words that every act's text shares, for French copies.

use vocabulary::words::fr;
use vocabulary::{DatePair, Lang, PartialHijri, places};

use crate::birth::{Drawing, Parent, Sex};
use crate::text::{Pen, Run};
use crate::variant::{Judgment, Transfer, Variant};
use crate::wording::of;

/// Said where an act should state something and does not.
pub(crate) const NOT_STATED: &str = "non indiqué";
/// The same, of the date, the hour or the mother.
pub(crate) const NOT_STATED_FEMININE: &str = "non indiquée";

/// Said of a date that the act does not state but somebody estimated.
pub(crate) const PRESUMED: &str = " (date présumée)";

/// The first letter in capitals.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The Gregorian day, then the Hijri one; `first` at the head of a sentence.
pub(crate) fn pair(pen: &mut Pen, pair: &DatePair, field: &str, first: bool) {
    let set = |text: String| if first { capital(&text) } else { text };
    if let Some(gregorian) = &pair.gregorian {
        pen.value(&set(fr::gregorian_date(gregorian)), field);
        if let Some(hijri) = &pair.hijri {
            pen.say(", correspondant ");
            corresponding(pen, hijri, &format!("{field}_hijri"));
        }
    } else if let Some(hijri) = &pair.hijri {
        pen.value(&set(fr::hijri_date(hijri)), &format!("{field}_hijri")).say(" de l’hégire");
    }
}

/// After "correspondant": a day, a month or a year of the Hijra.
fn corresponding(pen: &mut Pen, hijri: &PartialHijri, field: &str) {
    let words = fr::hijri_date(hijri);
    for (said, kept) in [("le ", "au "), ("au ", "au "), ("en ", "à ")] {
        if let Some(rest) = words.strip_prefix(said) {
            pen.say(kept).value(rest, field).say(" de l’hégire");
            return;
        }
    }
    pen.value(&words, field).say(" de l’hégire");
}

/// A nationality, as the feminine noun wants it.
pub(crate) fn nationality(code: &str) -> &str {
    places::country(code).map_or(code, |country| country.nationality_fr)
}

/// In French when it is a usual one, else as it was written.
pub(crate) fn profession(written: &str) -> &str {
    vocabulary::professions::in_french(written).unwrap_or(written)
}

/// Father or mother: name, nationality, birth, profession.
pub(crate) fn parent(pen: &mut Pen, parent: &Parent, who: &str, sex: Sex) {
    let latin = parent.name.display_latin();
    let name = if latin.is_empty() { parent.name.display_ar() } else { latin };
    if name.is_empty() {
        let absent = of(sex, "père non indiqué", "mère non indiquée");
        pen.value(absent, &format!("{who}_family_latin"));
    }
    pen.value(&name, &format!("{who}_family_latin"));
    if !parent.nationality.is_empty() {
        pen.say(", de nationalité ");
        pen.value(nationality(&parent.nationality), &format!("{who}_nationality"));
    }
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

/// What stands in the place of the declarant, for an act by judgment (decree, article 18).
pub(crate) fn judgment(pen: &mut Pen, judgment: &Judgment) {
    pen.say("En vertu du jugement n° ").value(&judgment.number, "judgment_number");
    let court = judgment.court_fr.as_ref().unwrap_or(&judgment.court);
    pen.say(", rendu par ").value(court, "judgment_court").say(" ");
    pair(pen, &judgment.date, "judgment_date", false);
}

/// The preamble of a transferred act: from which act of which office it is written here.
pub(crate) fn preamble(variant: &Variant) -> Option<Vec<Run>> {
    let transfer = variant.transfer()?;
    let mut pen = Pen::default();
    pen.say(if variant.judgment().is_some() {
        "Transcription de l’acte par jugement n° "
    } else {
        "Transcription de l’acte n° "
    });
    transferred(&mut pen, transfer);
    Some(pen.end())
}

fn transferred(pen: &mut Pen, transfer: &Transfer) {
    pen.value(&transfer.number, "transfer_number");
    if transfer.date.gregorian.is_some() || transfer.date.hijri.is_some() {
        pen.say(", dressé ");
        pair(pen, &transfer.date, "transfer_date", false);
    } else {
        pen.say(", dressé à une date ").value("non indiquée", "transfer_date");
    }
    let officer = transfer.officer_latin.as_ref().unwrap_or(&transfer.officer);
    let officer = if officer.is_empty() { "(nom non indiqué)" } else { officer };
    pen.say(", par ").value(officer, "transfer_officer").say(", officier de l’état civil ");
    match &transfer.office_fr {
        Some(office) => pen.value(&fr::of_office(office), "transfer_office"),
        None => pen.say("de ").value(&transfer.office, "transfer_office"),
    };
    pen.say(" :");
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
    let hijri: PartialHijri = drawing.drawn_hijri.0.into();
    pen.say(if variant.is_declared() { "Dressé " } else { "Transcrit " });
    pen.value(&fr::gregorian_date(&civil.date.into()), "drawn_at").say(", correspondant ");
    corresponding(pen, &hijri, "drawn_hijri");
}

/// The officer and his capacity.
pub(crate) fn by_officer(pen: &mut Pen, drawing: &Drawing) {
    pen.say(", par nous, ");
    if drawing.officer_latin.is_empty() {
        pen.say("…");
    } else {
        pen.value(&drawing.officer_latin, "officer");
    }
    pen.say(", ")
        .say(&drawing.officer_capacity_fr)
        .say(" ")
        .say(&fr::of_office(&drawing.office_fr));
}

/// The reading and the signatures; there is nobody to read it to where nobody declares.
pub(crate) fn signed(pen: &mut Pen, declared: bool, drawing: &Drawing) {
    pen.say(match (declared, drawing.declarant_signs) {
        (true, true) => ". Lecture faite, le déclarant a signé avec nous.",
        (true, false) => ". Lecture faite, nous avons signé seul.",
        (false, _) => ". Nous avons signé seul.",
    });
}
