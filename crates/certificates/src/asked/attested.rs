//! Puts a certificate together: the sentence that attests, what was typed, who signs.

use law::LawOn;
use serde_json::{Value, json};
use texts::{Arg, Texts};
use vocabulary::{Lang, Values};

use super::kinds::{Certificate, Signs};
use super::rows;
use crate::extract;
use crate::paper::{self, document, frame};
use crate::voice::Voice;
use crate::{ActOnFile, Document, IssueContext, NoteOnFile, Said};

/// What a certificate is made of.
pub struct Asked<'a> {
    pub kind: Certificate,
    /// By the fields of its form.
    pub values: &'a Values,
    /// Its number and year, where the kind has numbers of its own.
    pub number: Option<(u32, i16)>,
    /// The act it speaks of, with its notes.
    pub act: Option<(&'a ActOnFile<'a>, &'a [NoteOnFile])>,
    /// Where somebody looked and found nothing: an office and its years a line.
    pub searched: &'a [String],
}

/// The certificate.
pub fn attested(
    asked: &Asked<'_>,
    lang: Lang,
    law: &LawOn<'_>,
    context: &IssueContext,
    texts: &Texts,
) -> Document {
    let kind = asked.kind.as_str();
    // Law and authorities of two countries read it: both languages, whichever was asked.
    let lang = if asked.kind == Certificate::Concordance { Lang::Ar } else { lang };
    let voice = Voice { texts, lang };
    let mut data = frame(&voice, context, kind, &title(&voice, asked));
    data["number"] = asked.number.map_or(
        Value::Null,
        |(number, year)| json!({"label": voice.say("number"), "value": format!("{number}/{year}")}),
    );
    data["opening"] = opening(&voice, asked, context).into();
    data["opening_other"] = match asked.kind {
        Certificate::Concordance => {
            opening(&Voice { texts, lang: Lang::Fr }, asked, context).into()
        }
        _ => Value::Null,
    };
    data["sections"] = sections(&voice, asked).into();
    data["remarks"] = remarks(&voice, asked, law, context).into();
    data["signatures"] = signatures(&voice, asked).into();
    data["certification"] = json!("");
    if !asked.kind.is_of_registrar() {
        data["issued"]["capacity"] = voice.say("for-the-president").into();
    }
    if asked.kind == Certificate::Life {
        data["header"]["office"] = voice.say("administrative-police").into();
    }
    Document { said: Some(said(asked, context)), ..document(kind, lang, data) }
}

fn said(asked: &Asked<'_>, context: &IssueContext) -> Said {
    let said = match asked.act {
        Some((act, notes)) => {
            let effective = paper::effective(act, &paper::standing(act, notes));
            Said::of_act(act.number, &effective, 0)
        }
        None => Said::of_form(asked.values),
    };
    Said {
        number: asked.number.map(|(number, year)| format!("{number}/{year}")),
        alive_on: (asked.kind == Certificate::Life).then_some(context.issued_on),
        ..said
    }
}

fn title(voice: &Voice<'_>, asked: &Asked<'_>) -> String {
    let collective = asked.values.get("whose").is_some_and(|whose| whose == "collective");
    let kind = asked.kind.as_str();
    voice.say(&if collective {
        format!("{kind}-title-collective")
    } else {
        format!("{kind}-title")
    })
}

fn opening(voice: &Voice<'_>, asked: &Asked<'_>, context: &IssueContext) -> String {
    let kind = asked.kind.as_str();
    let value = |id: &str| asked.values.get(id).map_or("", String::as_str);
    let variant = match asked.kind {
        Certificate::Life => format!("{kind}-opening-{}", value("whose")),
        Certificate::NonRegistration => format!("{kind}-opening-{}", value("event")),
        _ => format!("{kind}-opening"),
    };
    let office = match voice.lang {
        Lang::Fr => vocabulary::words::fr::of_office(&context.office_fr),
        _ => context.office_ar.clone(),
    };
    let date = voice.short(&context.issued_on.into());
    let commune = voice.pick(&context.commune_ar, &context.commune_fr);
    voice.with(
        &variant,
        &[("office", Arg::Str(&office)), ("commune", Arg::Str(commune)), ("date", Arg::Str(&date))],
    )
}

fn sections(voice: &Voice<'_>, asked: &Asked<'_>) -> Vec<Value> {
    let mut sections = Vec::new();
    if let Some((act, notes)) = asked.act {
        let standing = paper::standing(act, notes);
        let effective = paper::effective(act, &standing);
        sections.push(json!({
            "title": voice.say("as-in-the-act"),
            "rows": extract::identity_rows(voice, &effective, act.number),
        }));
    }
    sections.extend(rows::sections(voice, asked.kind.form(), asked.values));
    if !asked.searched.is_empty() {
        let rows: Vec<Value> = asked
            .searched
            .iter()
            .zip(1..)
            .map(|(line, n)| json!({"label": n.to_string(), "value": line, "latin": null}))
            .collect();
        sections.push(json!({"title": voice.say("registers-searched"), "rows": rows}));
    }
    sections
}

/// What must be read beside: how long it is worth something, what a false one costs, what was not
/// searched.
fn remarks(
    voice: &Voice<'_>,
    asked: &Asked<'_>,
    law: &LawOn<'_>,
    context: &IssueContext,
) -> Vec<String> {
    let mut remarks = Vec::new();
    match asked.kind {
        Certificate::NonRegistration => remarks.push(voice.say("not-a-national-search")),
        Certificate::Receipt => {
            if let Some(days) = law.number("answer-period") {
                let until = context.issued_on.add_days(days.value);
                let until = voice.short(&until.into());
                remarks.push(voice.with("answered-until", &[("date", Arg::Str(&until))]));
            }
        }
        _ => {}
    }
    if let Some(months) = law.number(&format!("{}-validity", asked.kind.as_str())) {
        remarks.push(voice.with("valid-months", &[("months", Arg::Num(months.value))]));
    }
    if law.flag(&format!("{}-penal-warning", asked.kind.as_str())).is_some() {
        remarks.push(voice.say("penal-warning"));
    }
    remarks
}

fn signatures(voice: &Voice<'_>, asked: &Asked<'_>) -> Vec<String> {
    let officer =
        if asked.kind.is_of_registrar() { "officer-signature" } else { "commune-signature" };
    let first = match asked.kind.signs() {
        Signs::Officer => String::new(),
        Signs::Applicant => voice.say("applicant-signature"),
        Signs::Authority => {
            let pacha = asked.values.get("authority").is_some_and(|word| word == "pacha");
            voice.say(if pacha { "pacha-signature" } else { "caid-signature" })
        }
    };
    vec![first, voice.say(officer)]
}
