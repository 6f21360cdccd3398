//! An old act, read from the form's values. Little is asked: the language and the register's year.

use std::collections::BTreeMap;

use vocabulary::{
    ActKind, ActNumber, DatePair, FullName, HijriOrigin, Lang, Name, Problem, Values,
    western_digits,
};

use super::content::{HistoricContent, HistoricPerson, Legibility};
use crate::birth::Sex;
use crate::form::Form;
use crate::read::Reader;

/// What a field's name ends in that says how far the field can be read.
pub(super) const LEGIBILITY: &str = "_legibility";

/// Reads the values of the form of this kind of act.
pub fn read(act: ActKind, form: &Form, values: &Values) -> (Option<HistoricContent>, Vec<Problem>) {
    let reader = Reader::new(form, values);
    let mut slips = Vec::new();
    let content = content(act, form, &reader, &mut slips);
    let mut problems = reader.into_problems();
    problems.append(&mut slips);
    (content, problems)
}

fn content(
    act: ActKind,
    form: &Form,
    r: &Reader<'_>,
    slips: &mut Vec<Problem>,
) -> Option<HistoricContent> {
    let year = year(r, slips);
    let number = number(r, year, slips);
    let two = matches!(act, ActKind::Marriage | ActKind::Divorce);
    Some(HistoricContent {
        act,
        lang: Lang::parse(&r.text("act_lang"))?,
        number,
        register_year: year?,
        holder: person(r, "holder"),
        spouse: two.then(|| person(r, "spouse")),
        event: date(r, "event_date"),
        time: r.time("event_time"),
        place: r.place("event_place"),
        marital_status: r.optional("marital_status"),
        declarant: r.optional("declarant"),
        authority: r.optional("authority"),
        witnesses: r.optional("witnesses"),
        officer: r.optional("officer"),
        drawn: date(r, "drawn_date"),
        text_as_written: Some(r.lines("text_as_written").join("\n")).filter(|t| !t.is_empty()),
        margin_as_written: r.lines("margin_as_written"),
        legibility: legibility(form, r),
    })
}

/// The year of a register that can have existed: there is none before the dahir of 1915.
fn year(r: &Reader<'_>, slips: &mut Vec<Problem>) -> Option<i16> {
    let text = r.optional("register_year")?;
    let year = western_digits(&text).parse().ok().filter(|year| (1800..=2300).contains(year));
    if year.is_none() {
        slips.push(Problem::invalid("register_year", "historic-year-impossible"));
    }
    year
}

fn number(r: &Reader<'_>, year: Option<i16>, slips: &mut Vec<Problem>) -> Option<ActNumber> {
    let figures = western_digits(&r.optional("act_number")?);
    let text = format!("{figures} {}/{}", r.text("act_suffix"), year?);
    let number = text.parse().ok();
    if number.is_none() {
        slips.push(Problem::invalid("act_number", "historic-number-impossible"));
    }
    number
}

/// A date in one calendar or both, or its words alone.
fn date(r: &Reader<'_>, field: &str) -> Option<DatePair> {
    let as_written = r.optional(&format!("{field}_words"));
    let pair = r.pair(field).or_else(|| {
        as_written.as_ref().map(|_| DatePair {
            gregorian: None,
            hijri: None,
            hijri_origin: HijriOrigin::Typed,
            presumed: false,
            as_written: None,
        })
    })?;
    Some(DatePair { presumed: r.yes(&format!("{field}_presumed")), as_written, ..pair })
}

fn name(r: &Reader<'_>, prefix: &str) -> Name {
    Name {
        ar: r.text(&format!("{prefix}_ar")),
        latin: r.optional(&format!("{prefix}_latin")),
        tifinagh: None,
    }
}

fn person(r: &Reader<'_>, who: &str) -> HistoricPerson {
    let field = |name: &str| r.optional(&format!("{who}_{name}"));
    HistoricPerson {
        name: FullName {
            first: name(r, &format!("{who}_first")),
            family: name(r, &format!("{who}_family")),
        },
        sex: match r.text(&format!("{who}_sex")).as_str() {
            "male" => Some(Sex::Male),
            "female" => Some(Sex::Female),
            _ => None,
        },
        born: r.pair(&format!("{who}_birth_date")),
        birth_place: r.place(&format!("{who}_birth_place")),
        age: field("age"),
        profession: field("profession"),
        nationality: field("nationality"),
        address: field("address"),
        father: field("father"),
        mother: field("mother"),
    }
}

fn legibility(form: &Form, r: &Reader<'_>) -> BTreeMap<String, Legibility> {
    form.fields()
        .filter_map(|field| {
            let of = field.id.strip_suffix(LEGIBILITY)?;
            Some((of.to_owned(), Legibility::parse(&r.text(&field.id))?))
        })
        .collect()
}
