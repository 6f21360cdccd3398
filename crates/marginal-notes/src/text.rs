//! A note in words, as it stands in the margin: wording from `texts/`, dates in both calendars.

use acts::birth::Sex;
use acts::{Field, FieldKind};
use texts::{Arg, Texts};
use vocabulary::words::{ar, fr};
use vocabulary::{DatePair, FullName, Lang, PartialDate, PartialHijri, Place};

use crate::note::{NoteContent, NoteOnAct};
use crate::subject::{NoteDrawing, Subject};

/// Says that a value was not stated; the wordings select on it.
const NONE: &str = "none";

/// The note in a language.
pub fn text(
    note: &NoteContent,
    subject: &Subject<'_>,
    existing: &[NoteOnAct],
    drawing: &NoteDrawing,
    texts: &Texts,
    lang: Lang,
) -> String {
    let lang = if lang == Lang::Ar { Lang::Ar } else { Lang::Fr };
    let words = values(note, subject, existing, drawing, texts, lang);
    let args: Vec<(&str, Arg<'_>)> =
        words.iter().map(|(name, value)| (name.as_str(), Arg::Str(value))).collect();
    let said = texts.format(lang, &format!("note-text-{}", note.kind), &args);
    // Kept for a century as plain words; each page and paper sets names in their own direction.
    said.replace(['\u{2068}', '\u{2069}'], "")
}

fn values(
    note: &NoteContent,
    subject: &Subject<'_>,
    existing: &[NoteOnAct],
    drawing: &NoteDrawing,
    texts: &Texts,
    lang: Lang,
) -> Vec<(String, String)> {
    let mut words = vec![
        ("sex".to_owned(), sex(subject.sex).to_owned()),
        ("written".to_owned(), written(drawing, texts, lang)),
        ("officer".to_owned(), either(lang, &drawing.officer_ar, &drawing.officer_latin)),
        ("capacity".to_owned(), either(lang, &drawing.capacity_ar, &drawing.capacity_fr)),
    ];
    for who in ["spouse", "father", "deceased"] {
        words.push((who.to_owned(), name(&note.name(who), lang)));
    }
    let received = note.pair("notice_received_date");
    let received = received.map_or_else(|| NONE.to_owned(), |date| on(&date, texts, lang));
    words.push(("received".to_owned(), received));
    // A first version's form may lack what the wording asks of the present one.
    let today = note.kind().map(crate::NoteKind::form);
    let absent = today.into_iter().flat_map(acts::Form::fields);
    words.extend(absent.map(|field| (field.id.clone(), NONE.to_owned())));
    if let Some(form) = note.form() {
        for field in form.fields() {
            words.push((field.id.clone(), value(note, field, texts, lang)));
            if field.kind == FieldKind::Date {
                let said = note.pair(&field.id).map(|both| on(&both, texts, lang));
                let said = said.unwrap_or_else(|| NONE.to_owned());
                words.push((format!("{}_on", field.id), said));
            }
            let label = label(note, field, subject, existing, lang);
            words.push((format!("{}_label", field.id), label));
        }
    }
    words
}

fn value(note: &NoteContent, field: &Field, texts: &Texts, lang: Lang) -> String {
    let french = format!("{}_fr", field.id);
    let french = note.value(&french).filter(|_| lang == Lang::Fr);
    let Some(value) = french.or_else(|| note.value(&field.id)) else { return NONE.to_owned() };
    match field.kind {
        FieldKind::Date => {
            note.pair(&field.id).map_or_else(|| value.to_owned(), |both| pair(&both, texts, lang))
        }
        FieldKind::Place => Place::parse(value).label(lang),
        _ => value.to_owned(),
    }
}

/// What a coded value is called: an option, a field of the act, the place of another note.
fn label(
    note: &NoteContent,
    field: &Field,
    subject: &Subject<'_>,
    existing: &[NoteOnAct],
    lang: Lang,
) -> String {
    let Some(value) = note.value(&field.id) else { return NONE.to_owned() };
    let option = |of: &Field| {
        let found = of.options.iter().find(|option| option.value == value);
        found.map(|option| option.label.get(lang).to_owned())
    };
    match field.kind {
        FieldKind::ActField => {
            let found = subject.form.field(value);
            found.map_or_else(|| value.to_owned(), |of| of.label.get(lang).to_owned())
        }
        FieldKind::Note => {
            let place = existing.iter().position(|other| other.id.as_str() == value);
            place.map_or_else(|| value.to_owned(), |place| (place + 1).to_string())
        }
        _ if matches!(field.id.as_str(), "present_value" | "corrected_value") => {
            let of = note.value("corrected_field").and_then(|id| subject.form.field(id));
            of.and_then(|of| said_in_act(of, value, lang))
                .or_else(|| option(field))
                .unwrap_or_else(|| value.to_owned())
        }
        _ => option(field).unwrap_or_else(|| value.to_owned()),
    }
}

/// A value of the act as the act's own text would say it.
fn said_in_act(field: &Field, value: &str, lang: Lang) -> Option<String> {
    match field.kind {
        FieldKind::Date => Some(day(&PartialDate::parse(value).ok()?, lang)),
        FieldKind::HijriDate => {
            let date = PartialHijri::parse(value).ok()?;
            Some(if lang == Lang::Ar { ar::hijri_date(&date) } else { fr::hijri_date(&date) })
        }
        FieldKind::Place => Some(Place::parse(value).label(lang)),
        _ => {
            let found = field.options.iter().find(|option| option.value == value);
            found.map(|option| option.label.get(lang).to_owned())
        }
    }
}

fn sex(sex: Option<Sex>) -> &'static str {
    match sex {
        Some(Sex::Female) => "female",
        _ => "male",
    }
}

fn either(lang: Lang, arabic: &str, other: &str) -> String {
    if lang == Lang::Ar { arabic.to_owned() } else { other.to_owned() }
}

/// Arabic with the Latin form beside it; in French the Latin form alone, where there is one.
fn name(name: &FullName, lang: Lang) -> String {
    let (arabic, latin) = (name.display_ar(), name.display_latin());
    match (lang, latin.is_empty()) {
        (_, true) => arabic,
        (Lang::Ar, false) => format!("{arabic} ({latin})"),
        (_, false) => latin,
    }
}

fn day(date: &PartialDate, lang: Lang) -> String {
    if lang == Lang::Ar { ar::gregorian_date(date) } else { fr::gregorian_date(date) }
}

/// Both calendars in the order of the language, as in the text of an act.
fn pair(pair: &DatePair, texts: &Texts, lang: Lang) -> String {
    let hijri = pair.hijri.map(|date| match lang {
        Lang::Ar => ar::hijri_date(&date),
        Lang::Fr | Lang::Zgh => fr::hijri_date(&date),
    });
    let gregorian = pair.gregorian.map(|date| day(&date, lang));
    let said = |key: &str, values: &[(&str, Arg<'_>)]| texts.format(lang, key, values);
    match (hijri, gregorian) {
        (Some(hijri), Some(gregorian)) => said(
            "note-date-both",
            &[
                ("hijri", Arg::Str(bare(&hijri))),
                ("gregorian", Arg::Str(&gregorian)),
                ("known", Arg::Str(known(pair))),
            ],
        ),
        (Some(hijri), None) => said("note-date-hijri", &[("hijri", Arg::Str(&hijri))]),
        (None, gregorian) => gregorian.unwrap_or_else(|| NONE.to_owned()),
    }
}

/// A date after a verb: only a whole date is that of a day.
fn on(both: &DatePair, texts: &Texts, lang: Lang) -> String {
    let date = pair(both, texts, lang);
    let values = [("date", Arg::Str(&date)), ("known", Arg::Str(known(both)))];
    texts.format(lang, "note-date-on", &values)
}

/// How much of the date that is said first in Arabic is known: the Hijri one, where there is one.
fn known(pair: &DatePair) -> &'static str {
    let (month, day) = match (&pair.hijri, &pair.gregorian) {
        (Some(hijri), _) => (hijri.month, hijri.day),
        (None, Some(gregorian)) => (gregorian.month, gregorian.day),
        (None, None) => (None, None),
    };
    match (month, day) {
        (_, Some(_)) => "day",
        (Some(_), None) => "month",
        (None, None) => "year",
    }
}

/// A French date without the word that leads to it: another one does, after "correspondant".
fn bare(date: &str) -> &str {
    let led = ["le ", "au ", "en "].iter().find_map(|word| date.strip_prefix(word));
    led.unwrap_or(date)
}

/// The day a note is written, in both calendars, as every note ends.
fn written(drawing: &NoteDrawing, texts: &Texts, lang: Lang) -> String {
    let both = DatePair {
        gregorian: Some(drawing.written_on.into()),
        hijri: Some(drawing.written_hijri.into()),
        hijri_origin: vocabulary::HijriOrigin::Typed,
        presumed: false,
        as_written: None,
    };
    pair(&both, texts, lang)
}

#[cfg(test)]
mod tests;
