//! The extract: a summary with the effect of the notes, and nothing more (cases C02, C03).

use acts::ActContent;
use acts::birth::BirthContent;
use acts::death::DeathContent;
use acts::historic::HistoricContent;
use marginal_notes::{Standing, Union};
use serde_json::{Value, json};
use texts::{Arg, Texts};
use vocabulary::{ActKind, ActNumber, FullName, Lang, Name};

use crate::as_written;
use crate::paper::{self, annulled, base, certification, document};
use crate::voice::Voice;
use crate::{ActOnFile, Document, IssueContext, NoteOnFile, Said};

/// The summary of an act of birth or death.
pub fn extract(
    act: &ActOnFile<'_>,
    notes: &[NoteOnFile],
    lang: Lang,
    context: &IssueContext,
    texts: &Texts,
) -> Document {
    let voice = Voice { texts, lang };
    let kind = format!("{}-extract", act.content.act_kind().as_str());
    let standing = paper::standing(act, notes);
    let effective = paper::effective(act, &standing);
    let mut data = base(&voice, act, &effective, context, &kind);
    as_written::face(act.content, &mut data);
    data["rows"] = rows(&voice, &effective, &standing).into();
    annulled(&voice, &standing, &mut data);
    data["certification"] = certification(&voice, context, "extract-certification").into();
    let said = Said { notes: 0, ..Said::of_act(act.number, &effective, 0) };
    Document { said: Some(said), ..document(&kind, lang, data) }
}

fn rows(voice: &Voice<'_>, content: &ActContent, standing: &Standing) -> Vec<Value> {
    match content {
        ActContent::Birth(birth) => birth_rows(voice, birth, standing),
        ActContent::Death(death) => death_rows(voice, death, standing),
        ActContent::Historic(act) => historic_rows(voice, act, standing),
    }
}

fn row(voice: &Voice<'_>, key: &str, value: String, latin: Option<String>) -> Value {
    json!({"label": voice.say(&format!("row-{key}")), "value": value, "latin": latin})
}

fn named(voice: &Voice<'_>, key: &str, name: &Name) -> Value {
    let both = !name.ar.is_empty();
    let value = if both { name.ar.clone() } else { name.latin.clone().unwrap_or_default() };
    row(voice, key, voice.stated(&value), name.latin.clone().filter(|_| both))
}

/// Whom an act is of, for a certificate that rests on it.
pub(crate) fn identity_rows(
    voice: &Voice<'_>,
    content: &ActContent,
    number: &ActNumber,
) -> Vec<Value> {
    let holder = content.holder();
    let born = content.born().map_or_else(|| voice.say("date-not-stated"), |pair| voice.pair(pair));
    let mut rows = vec![
        row(voice, "act-number", number.to_string(), None),
        named(voice, "first-name", &holder.first),
        named(voice, "family-name", &holder.family),
        row(voice, "born-on", born, None),
    ];
    if let ActContent::Birth(birth) = content {
        rows.push(row(voice, "born-in", voice.place(&birth.place), None));
        rows.push(row(voice, "father", father(voice, birth), None));
        rows.push(row(voice, "mother", voice.name(&birth.mother.name), None));
    }
    rows
}

fn birth_rows(voice: &Voice<'_>, birth: &BirthContent, standing: &Standing) -> Vec<Value> {
    let nationality = match &standing.nationality {
        Some((code, true)) => voice.nationality(code),
        _ => voice.nationality(&birth.nationality),
    };
    vec![
        named(voice, "first-name", &birth.child.first),
        named(voice, "family-name", &birth.child.family),
        row(voice, "born-on", voice.pair(&birth.born), None),
        row(voice, "born-at", voice.time(birth.time), None),
        row(voice, "born-in", voice.place(&birth.place), None),
        row(voice, "sex", voice.sex(Some(birth.sex)), None),
        row(voice, "nationality", nationality, None),
        // Nothing here tells a chosen first name from a known father's (case C03).
        row(voice, "father", father(voice, birth), None),
        row(voice, "mother", voice.name(&birth.mother.name), None),
        row(voice, "status", status(voice, birth.sex, standing), None),
        row(voice, "death", death(voice, standing), None),
    ]
}

fn father(voice: &Voice<'_>, birth: &BirthContent) -> String {
    let father = &birth.father.name;
    if birth.father_known && birth.parents_known {
        return voice.name(father);
    }
    let named = FullName { first: father.first.clone(), family: birth.child.family.clone() };
    voice.name(&named)
}

fn death_rows(voice: &Voice<'_>, death: &DeathContent, standing: &Standing) -> Vec<Value> {
    let _ = standing;
    let pair = |pair: Option<&vocabulary::DatePair>| {
        pair.map_or_else(|| voice.say("date-not-stated"), |pair| voice.pair(pair))
    };
    let place = |place: Option<&vocabulary::Place>| {
        place.map_or_else(|| voice.say("not-stated"), |place| voice.place(place))
    };
    let parent = |parent: Option<&acts::death::Ascendant>| {
        parent.map_or_else(
            || voice.say("not-stated"),
            |one| voice.stated(&voice.name(&one.person.name)),
        )
    };
    vec![
        named(voice, "first-name", &death.deceased.first),
        named(voice, "family-name", &death.deceased.family),
        row(voice, "died-on", pair(death.event_date()), None),
        row(voice, "died-at", voice.time(death.time), None),
        row(voice, "died-in", place(death.place.as_ref()), None),
        row(voice, "sex", voice.sex(Some(death.sex)), None),
        row(voice, "nationality", voice.stated(&voice.nationality(&death.nationality)), None),
        row(voice, "born-on", pair(death.born.as_ref()), None),
        row(voice, "born-in", place(death.birth_place.as_ref()), None),
        row(voice, "father", parent(death.father.as_ref()), None),
        row(voice, "mother", parent(death.mother.as_ref()), None),
    ]
}

/// As written; what the old act does not say is said to be missing (cases B21, C05).
fn historic_rows(voice: &Voice<'_>, act: &HistoricContent, standing: &Standing) -> Vec<Value> {
    let text = |text: &Option<String>| voice.stated(text.as_deref().unwrap_or_default());
    let holder = &act.holder;
    let on = if act.act == ActKind::Death { "died" } else { "born" };
    let event =
        act.event.as_ref().map_or_else(|| voice.say("date-not-stated"), |pair| voice.pair(pair));
    let place = act.place.as_ref().map_or_else(|| voice.say("not-stated"), |at| voice.place(at));
    let mut rows = vec![
        named(voice, "first-name", &holder.name.first),
        named(voice, "family-name", &holder.name.family),
        row(voice, &format!("{on}-on"), event, None),
        row(voice, &format!("{on}-at"), voice.time(act.time), None),
        row(voice, &format!("{on}-in"), place, None),
        row(voice, "sex", voice.sex(holder.sex), None),
        row(voice, "nationality", text(&holder.nationality), None),
        row(voice, "father", text(&holder.father), None),
        row(voice, "mother", text(&holder.mother), None),
    ];
    if act.act == ActKind::Birth {
        let sex = holder.sex.unwrap_or(acts::birth::Sex::Male);
        rows.push(row(voice, "status", status(voice, sex, standing), None));
        rows.push(row(voice, "death", death(voice, standing), None));
    }
    rows
}

/// The effect of the notes: what is true of the person now.
fn status(voice: &Voice<'_>, sex: acts::birth::Sex, standing: &Standing) -> String {
    let Some(union) = standing.last_union() else { return voice.say("none") };
    let word = match union {
        Union::Married { .. } => "married",
        Union::Resumed { .. } => "resumed",
        Union::Ended { .. } => "divorced",
    };
    let sex = match sex {
        acts::birth::Sex::Male => "male",
        acts::birth::Sex::Female => "female",
    };
    let date = union.since().map(|date| voice.short(&date)).unwrap_or_default();
    voice.with(
        &format!("status-{word}-{sex}"),
        &[("spouse", Arg::Str(&voice.name(union.spouse()))), ("date", Arg::Str(&date))],
    )
}

fn death(voice: &Voice<'_>, standing: &Standing) -> String {
    let Some(death) = &standing.death else { return voice.say("none") };
    let date = death.on.map(|date| voice.short(&date)).unwrap_or_default();
    voice.with("death-noted", &[("date", Arg::Str(&date)), ("number", Arg::Str(&death.act_number))])
}

#[cfg(test)]
mod tests;
