//! The marriage note on a birth act (law 70-03, article 68; law 37-99, article 22).

use acts::birth::{BirthContent, Sex};
use acts::{Form, Reader};
use law::LawOn;
use serde::{Deserialize, Serialize};
use vocabulary::words::{ar, fr};
use vocabulary::{
    DatePair, FullName, Name, PartialDate, Problem, Severity, Values, hijri_days_apart,
};

use crate::note::{NoteContent, NoteContext, NoteDrawing};

/// What the extract of the marriage act says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarriageNote {
    /// The other spouse.
    pub spouse: FullName,
    /// Their date of birth, if the extract has it.
    pub spouse_born: Option<PartialDate>,
    /// Their office of birth, in words.
    pub spouse_birth_office: Option<String>,
    /// Number of the marriage act.
    pub act_reference: String,
    /// Its date.
    pub married: DatePair,
    /// The family section that drew it.
    pub family_section: String,
    /// Number of the notice.
    pub notice_reference: Option<String>,
    /// When the notice came.
    pub notice_received: Option<PartialDate>,
}

/// Reads the form's values, with every fault of every field.
pub fn read(form: &Form, values: &Values) -> (Option<MarriageNote>, Vec<Problem>) {
    let reader = Reader::new(form, values);
    let name = |prefix: &str| Name {
        ar: reader.text(&format!("{prefix}_ar")),
        latin: reader.optional(&format!("{prefix}_latin")),
        tifinagh: None,
    };
    let note = reader.pair("marriage_date").map(|married| MarriageNote {
        spouse: FullName { first: name("spouse_first"), family: name("spouse_family") },
        spouse_born: reader.date("spouse_birth_date"),
        spouse_birth_office: reader.optional("spouse_birth_office"),
        act_reference: reader.text("marriage_act_reference"),
        married,
        family_section: reader.text("family_section"),
        notice_reference: reader.optional("notice_reference"),
        notice_received: reader.date("notice_received_date"),
    });
    let problems = reader.into_problems();
    let whole = !problems.iter().any(|p| p.severity == Severity::Invalid);
    (note.filter(|_| whole), problems)
}

/// What speaks against the note.
pub fn check(note: &MarriageNote, context: &NoteContext<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    let Some(married) = note.married.gregorian.map(|date| date.earliest()) else {
        return vec![Problem::invalid("marriage_date", "required")];
    };
    if married > context.today {
        found.push(Problem::refuse("marriage-in-the-future").at("marriage_date"));
    }
    if let Some(born) = context.act.born.gregorian.map(|date| date.earliest()) {
        if married < born {
            found.push(Problem::refuse("marriage-before-birth").at("marriage_date"));
        } else {
            age(married.days_since(&born), context.law, &mut found);
        }
    }
    if let (Some(date), Some(typed), Some(most)) = (
        note.married.gregorian.and_then(|d| d.exact()),
        note.married.hijri.and_then(|h| h.exact()),
        context.law.number("hijri-days-apart"),
    ) {
        let apart = hijri_days_apart(date, typed, context.months);
        if apart > most.value {
            let problem = Problem::warn("hijri-far-apart").at("marriage_date_hijri");
            found.push(problem.under(most.provision).with("days", &apart.to_string()));
        }
    }
    existing(note, context, &mut found);
    found
}

fn age(days: i64, law: &LawOn<'_>, found: &mut Vec<Problem>) {
    let Some(least) = law.number("marriage-age") else { return };
    let years = days * 4 / 1461;
    if years < least.value {
        let mut problem = Problem::warn("spouse-young")
            .at("marriage_date")
            .under(least.provision)
            .with("age", &years.to_string());
        problem.unverified = least.unverified();
        found.push(problem);
    }
}

/// The same marriage is entered once (case M06); another one without an end warns.
fn existing(note: &MarriageNote, context: &NoteContext<'_>, found: &mut Vec<Problem>) {
    for NoteContent::Marriage(other) in context.existing {
        let same_act = other.act_reference == note.act_reference
            && other.married.gregorian == note.married.gregorian;
        if same_act {
            found.push(Problem::refuse("marriage-already-noted").under("marriage-note"));
            return;
        }
    }
    if !context.existing.is_empty() {
        found.push(Problem::warn("already-married").under("marriage-note"));
    }
}

/// The note as it stands in the margin, in Arabic.
pub fn text_ar(note: &MarriageNote, act: &BirthContent, drawing: &NoteDrawing) -> String {
    let (married, with) = match act.sex {
        Sex::Male => ("تزوج", "بالسيدة"),
        Sex::Female => ("تزوجت", "بالسيد"),
    };
    let latin = note.spouse.display_latin();
    let latin = if latin.is_empty() { latin } else { format!(" ({latin})") };
    let date =
        pair(&note.married, ar::hijri_date, ar::gregorian_date, [" هجرية، موافق ", " هجرية"]);
    let received = note
        .notice_received
        .map(|day| format!("، حسب الإشعار المتوصل به يوم {}", ar::gregorian_date(&day)))
        .unwrap_or_default();
    format!(
        "{married} {with} {}{latin} يوم {date}، عقد عدد {}، {}{received}. حرر يوم {}، موافق {}، \
         لدينا نحن {}، {}.",
        note.spouse.display_ar(),
        note.act_reference,
        note.family_section,
        ar::hijri_date(&drawing.written_hijri.into()),
        ar::gregorian_date(&drawing.written_on.into()),
        drawing.officer_ar,
        drawing.capacity_ar,
    )
}

/// The note as it stands in a French copy.
pub fn text_fr(note: &MarriageNote, act: &BirthContent, drawing: &NoteDrawing) -> String {
    let married = match act.sex {
        Sex::Male => "Marié",
        Sex::Female => "Mariée",
    };
    let latin = note.spouse.display_latin();
    let spouse = if latin.is_empty() { note.spouse.display_ar() } else { latin };
    let date = pair(
        &note.married,
        fr::hijri_date,
        fr::gregorian_date,
        [" de l’hégire, correspondant à : ", " de l’hégire"],
    );
    let received = note
        .notice_received
        .map(|day| format!(", selon l’avis reçu {}", fr::gregorian_date(&day)))
        .unwrap_or_default();
    format!(
        "{married} avec {spouse} {date}, acte n° {}, {}{received}. Écrit {}, par nous, {}, {}.",
        note.act_reference,
        note.family_section,
        fr::gregorian_date(&drawing.written_on.into()),
        drawing.officer_latin,
        drawing.capacity_fr,
    )
}

fn pair(
    pair: &DatePair,
    hijri: fn(&vocabulary::PartialHijri) -> String,
    gregorian: fn(&PartialDate) -> String,
    [both, alone]: [&str; 2],
) -> String {
    match (&pair.hijri, &pair.gregorian) {
        (Some(h), Some(g)) => format!("{}{both}{}", hijri(h), gregorian(g)),
        (Some(h), None) => format!("{}{alone}", hijri(h)),
        (None, Some(g)) => gregorian(g),
        (None, None) => String::new(),
    }
}

#[cfg(test)]
mod tests;
