//! What was typed, as it is printed: a name in both scripts is one row, and so is a day in both
//! calendars.

use acts::{Field, FieldKind, Form, Section};
use serde_json::{Value, json};
use vocabulary::{DatePair, HijriOrigin, Lang, PartialDate, PartialHijri, Place, Values};

use crate::voice::Voice;

/// The sections with something in them.
pub(super) fn sections(voice: &Voice<'_>, form: &Form, values: &Values) -> Vec<Value> {
    let all = form.sections.iter().map(|section| {
        let rows = section_rows(voice, form, section, values);
        json!({"title": section.title.get(voice.lang), "rows": rows})
    });
    all.filter(|section| section["rows"].as_array().is_some_and(|rows| !rows.is_empty())).collect()
}

fn section_rows(voice: &Voice<'_>, form: &Form, section: &Section, values: &Values) -> Vec<Value> {
    let asked = section.fields.iter().filter(|field| field.is_asked(values));
    asked.flat_map(|field| field_rows(voice, form, field, values)).collect()
}

/// What the title, the opening sentence or the signature says already.
const SAID_ELSEWHERE: [&str; 3] = ["whose", "event", "authority"];

fn field_rows(voice: &Voice<'_>, form: &Form, field: &Field, values: &Values) -> Vec<Value> {
    let value = values.get(&field.id).map_or("", String::as_str);
    if SAID_ELSEWHERE.contains(&field.id.as_str()) {
        return Vec::new();
    }
    if field.id == "death_noted" {
        // Printed as on the extract: the note, or that there is none.
        let none = json!({"label": voice.say("row-death"), "value": voice.say("none"),
            "latin": null});
        return if value == "no" { vec![none] } else { Vec::new() };
    }
    if field.kind == FieldKind::LongText {
        let labels = std::iter::once(field.label.get(voice.lang)).chain(std::iter::repeat(""));
        return value
            .lines()
            .zip(labels)
            .map(|(line, label)| json!({"label": label, "value": line, "latin": null}))
            .collect();
    }
    row(voice, form, field, values).into_iter().collect()
}

fn row(voice: &Voice<'_>, form: &Form, field: &Field, values: &Values) -> Option<Value> {
    let of = |id: &str| values.get(id).map(String::as_str).filter(|value| !value.is_empty());
    let id = field.id.as_str();
    // The second half of a pair stands in the row of the first.
    if companion_of(form, id).is_some() {
        return None;
    }
    let stem = id.strip_suffix("_ar").unwrap_or(id);
    let value = of(id);
    let latin = of(&format!("{stem}_latin")).filter(|_| stem != id);
    let second = of(&format!("{id}_hijri")).or(of(&format!("{id}_fr")));
    if value.is_none() && latin.is_none() && second.is_none() {
        return None;
    }
    let value = value.unwrap_or_default();
    let said = match field.kind {
        FieldKind::Date => date(voice, value, of(&format!("{id}_hijri"))),
        FieldKind::Place => voice.place(&Place::parse(value)),
        FieldKind::Choice => field
            .options
            .iter()
            .find(|option| option.value == value)
            .map_or_else(|| value.to_owned(), |o| o.label.get(voice.lang).to_owned()),
        _ => match of(&format!("{id}_fr")) {
            Some(french) if voice.lang != Lang::Ar => french.to_owned(),
            _ => value.to_owned(),
        },
    };
    Some(json!({"label": label(voice, form, field, stem), "value": said, "latin": latin}))
}

/// The field that this one goes with, if it is the Latin, French or Hijri half of a pair.
fn companion_of(form: &Form, id: &str) -> Option<String> {
    let latin = id.strip_suffix("_latin").map(|stem| format!("{stem}_ar"));
    let other = id.strip_suffix("_hijri").or(id.strip_suffix("_fr")).map(str::to_owned);
    latin.into_iter().chain(other).find(|first| form.field(first).is_some())
}

fn date(voice: &Voice<'_>, value: &str, hijri: Option<&str>) -> String {
    voice.pair(&DatePair {
        gregorian: PartialDate::parse(value).ok(),
        hijri: hijri.and_then(|hijri| PartialHijri::parse(hijri).ok()),
        hijri_origin: HijriOrigin::Typed,
        presumed: false,
        as_written: None,
    })
}

/// On paper a name in both scripts has one label.
fn label(voice: &Voice<'_>, form: &Form, field: &Field, stem: &str) -> String {
    match stem {
        "first" => voice.say("row-first-name"),
        "family" => voice.say("row-family-name"),
        "father" => voice.say("row-father"),
        "mother" => voice.say("row-mother"),
        _ => {
            let french = form.field(&format!("{}_fr", field.id)).filter(|_| voice.lang != Lang::Ar);
            french.unwrap_or(field).label.get(voice.lang).to_owned()
        }
    }
}
