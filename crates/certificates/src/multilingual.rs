//! Multilingual extracts of births and deaths, laid out after convention no. 16 of the
//! International Commission on Civil Status (Vienna, 8 September 1976): figures, Latin letters and
//! its signs only, so that any country reads them; the headings in its languages are the form's.

use acts::ActContent;
use acts::birth::{BirthContent, Sex};
use acts::death::DeathContent;
use marginal_notes::{Standing, Union};
use serde_json::{Value, json};
use texts::Texts;
use vocabulary::{FullName, Lang, Name, PartialDate, Place, Problem, Refusal};

use crate::paper::{self, document, frame};
use crate::voice::Voice;
use crate::{ActOnFile, Document, IssueContext, NoteOnFile, Said};

/// The extract.
///
/// # Errors
/// `extract-not-multilingual` for an act that is no birth or death in the words of today's forms;
/// `latin-name-missing` for a holder without a name in Latin letters.
pub fn multilingual_extract(
    act: &ActOnFile<'_>,
    notes: &[NoteOnFile],
    context: &IssueContext,
    texts: &Texts,
) -> Result<Document, Refusal> {
    let voice = Voice { texts, lang: Lang::Fr };
    let standing = paper::standing(act, notes);
    let effective = paper::effective(act, &standing);
    let kind = format!("{}-multilingual-extract", act.content.act_kind().as_str());
    let boxes = match &effective {
        ActContent::Birth(birth) => birth_boxes(birth, &standing),
        ActContent::Death(death) => death_boxes(death),
        ActContent::Historic(_) => return Err(Problem::refuse("extract-not-multilingual").into()),
    };
    let holder = effective.holder();
    if holder.first.latin.is_none() || holder.family.latin.is_none() {
        return Err(Problem::refuse("latin-name-missing").into());
    }
    let title = voice.say(&format!("{kind}-title"));
    let mut data = frame(&voice, context, &kind, &title);
    data["boxes"] = boxes;
    data["office"] = context.commune_fr.clone().into();
    data["act_number"] = act.number.to_string().into();
    data["issued_on"] = day(Some(context.issued_on.into()));
    paper::annulled(&voice, &standing, &mut data);
    data["certification"] = json!("");
    let said = Said::of_act(act.number, &effective, 0);
    Ok(Document { said: Some(said), ..document(&kind, Lang::Fr, data) })
}

fn birth_boxes(birth: &BirthContent, standing: &Standing) -> Value {
    let father = birth.father_known && birth.parents_known;
    json!({
        "date": day(birth.born.gregorian),
        "place": place(Some(&birth.place)),
        "family": latin(&birth.child.family),
        "first": latin(&birth.child.first),
        "sex": sex(birth.sex),
        "father_family": if father { latin(&birth.father.name.family) }
            else { latin(&birth.child.family) },
        "father_first": latin(&birth.father.name.first),
        "mother_family": latin(&birth.mother.name.family),
        "mother_first": latin(&birth.mother.name.first),
        "remarks": remarks(standing),
    })
}

fn death_boxes(death: &DeathContent) -> Value {
    let parent = |parent: Option<&acts::death::Ascendant>| {
        parent.map_or_else(|| ABSENT.to_owned(), |one| whole(&one.person.name))
    };
    json!({
        "date": day(death.event_date().and_then(|pair| pair.gregorian)),
        "place": place(death.place.as_ref()),
        "family": latin(&death.deceased.family),
        "first": latin(&death.deceased.first),
        "sex": sex(death.sex),
        "born": day(death.born.as_ref().and_then(|pair| pair.gregorian)),
        "born_in": place(death.birth_place.as_ref()),
        "address": if death.address.is_empty() { ABSENT.to_owned() } else { death.address.clone() },
        "father": parent(death.father.as_ref()),
        "mother": parent(death.mother.as_ref()),
    })
}

/// What the convention puts where the act says nothing.
const ABSENT: &str = "\u{2014}";

/// Day, month and year in figures, each in a box of its own (article 5).
fn day(date: Option<PartialDate>) -> Value {
    let iso = date.map(|date| date.to_string()).unwrap_or_default();
    let mut parts = iso.split('-');
    let mut part = || parts.next().filter(|part| !part.is_empty()).unwrap_or(ABSENT).to_owned();
    let (year, month, day) = (part(), part(), part());
    json!({"day": day, "month": month, "year": year})
}

fn place(place: Option<&Place>) -> String {
    place.map_or_else(|| ABSENT.to_owned(), |place| place.label(Lang::Fr))
}

fn latin(name: &Name) -> String {
    let written = if name.ar.is_empty() { ABSENT } else { &name.ar };
    name.latin.clone().unwrap_or_else(|| written.to_owned())
}

fn whole(name: &FullName) -> String {
    format!("{} {}", latin(&name.family), latin(&name.first))
}

fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Male => "M",
        Sex::Female => "F",
    }
}

/// The signs of article 6 with their day: Mar a marriage, Div a divorce, D a death.
fn remarks(standing: &Standing) -> Vec<String> {
    let figures = |date: Option<PartialDate>| {
        let date = day(date);
        let part = |id: &str| date[id].as_str().unwrap_or(ABSENT).to_owned();
        format!("{} {} {}", part("day"), part("month"), part("year"))
    };
    let mut remarks: Vec<String> = standing
        .unions
        .iter()
        .map(|union| {
            let sign = if matches!(union, Union::Ended { .. }) { "Div" } else { "Mar" };
            format!("{sign}: {} {}", figures(union.since()), whole(union.spouse()))
        })
        .collect();
    if let Some(death) = &standing.death {
        remarks.push(format!("D: {}", figures(death.on)));
    }
    remarks
}
