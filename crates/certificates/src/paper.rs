//! What documents on an act have in common; the full copy and the sheets of the paper registers.

use acts::ActContent;
use marginal_notes::{NoteOnAct, Standing, Subject};
use serde_json::{Value, json};
use texts::{Arg, Texts};
use vocabulary::words::fr;
use vocabulary::{ActNumber, DatePair, Lang, ObservedMonths};

use crate::as_written;
use crate::voice::Voice;
use crate::{ActOnFile, Document, IssueContext, NoteOnFile, Said};

/// Documents whose first version is of the first slice; the others came with the whole register.
const FIRST: [&str; 3] = ["birth-extract", "birth-full-copy", "birth-register-sheet"];

/// The version of a document that is issued today.
pub(crate) fn version(kind: &str) -> &'static str {
    if FIRST.contains(&kind) { "2026-01" } else { "2026-11" }
}

/// How the act stands with its notes on the day of issue.
pub(crate) fn standing(act: &ActOnFile<'_>, notes: &[NoteOnFile]) -> Standing {
    let subject = Subject::of(act.content, act.form, act.values);
    let notes: Vec<NoteOnAct> = notes
        .iter()
        .map(|note| NoteOnAct {
            id: note.id.clone(),
            entered_on: note.entered_at.civil().date,
            content: note.content.clone(),
        })
        .collect();
    Standing::of(&subject, &notes, None)
}

/// The act as its notes make it read; as drawn, where they leave it.
pub(crate) fn effective(act: &ActOnFile<'_>, standing: &Standing) -> ActContent {
    if standing.changed.is_empty() {
        return act.content.clone();
    }
    let values = standing.values(act.values);
    let Some(mut content) = acts::read(&act.form.id, &values).0 else {
        return act.content.clone();
    };
    // The Hijri day that the act was drawn with, wherever no note changed the day.
    match (&mut content, act.content) {
        (ActContent::Birth(now), ActContent::Birth(drawn)) => keep(&mut now.born, &drawn.born),
        (ActContent::Death(now), ActContent::Death(drawn)) => keep(&mut now.died, &drawn.died),
        _ => {}
    }
    content.complete(&ObservedMonths::embedded());
    content
}

fn keep(now: &mut DatePair, drawn: &DatePair) {
    if now.hijri.is_none() && now.gregorian == drawn.gregorian {
        *now = drawn.clone();
    }
}

/// The whole act with every note, in order of date (case C01).
pub fn full_copy(
    act: &ActOnFile<'_>,
    notes: &[NoteOnFile],
    lang: Lang,
    context: &IssueContext,
    texts: &Texts,
) -> Document {
    let voice = Voice { texts, lang };
    let kind = format!("{}-full-copy", act.content.act_kind().as_str());
    let standing = standing(act, notes);
    let mut data = base(&voice, act, act.content, context, &kind);
    whole_act(&voice, act, notes, &standing, &mut data);
    annulled(&voice, &standing, &mut data);
    data["certification"] = certification(&voice, context, "full-copy-certification").into();
    let said = Said::of_act(act.number, &effective(act, &standing), notes.len());
    Document { said: Some(said), ..document(&kind, lang, data) }
}

/// The act for both paper registers, with places for signatures by hand.
pub fn register_sheet(
    act: &ActOnFile<'_>,
    notes: &[NoteOnFile],
    context: &IssueContext,
    texts: &Texts,
) -> Document {
    let voice = Voice { texts, lang: Lang::Ar };
    let kind = format!("{}-register-sheet", act.content.act_kind().as_str());
    let standing = standing(act, notes);
    let mut data = base(&voice, act, act.content, context, &kind);
    whole_act(&voice, act, notes, &standing, &mut data);
    let side = match act.leaf.side {
        registers::Side::Recto => "recto",
        registers::Side::Verso => "verso",
    };
    let folio = texts.format(
        Lang::Ar,
        "certificate-folio",
        &[
            ("volume", Arg::Num(i64::from(act.leaf.volume))),
            ("folio", Arg::Num(i64::from(act.leaf.folio))),
            ("side", Arg::Str(&voice.say(side))),
        ],
    );
    data["sheets"] = copies(&voice, context)
        .into_iter()
        .map(|copy| json!({"copy_label": copy, "folio": folio}))
        .collect();
    data["certification"] = json!("");
    if !is_declared(act.content) {
        data["signature_labels"]["declarant"] = json!("");
    }
    document(&kind, Lang::Ar, data)
}

/// The copies of a register on paper, by name; one sheet where none is kept.
pub(crate) fn copies(voice: &Voice<'_>, context: &IssueContext) -> Vec<String> {
    ["copy-office", "copy-court", "copy-third"]
        .iter()
        .take(context.register_copies.max(1))
        .map(|copy| voice.say(copy))
        .collect()
}

/// Whether somebody declares the act, and signs it with the officer.
fn is_declared(content: &ActContent) -> bool {
    match content {
        ActContent::Birth(birth) => birth.variant.is_declared(),
        ActContent::Death(death) => death.is_declared_by_somebody(),
        ActContent::Historic(_) => false,
    }
}

pub(crate) fn document(kind: &str, lang: Lang, data: Value) -> Document {
    Document { kind: kind.into(), form_version: version(kind).into(), lang, data, said: None }
}

/// An act without effect says so on every document (case D06).
pub(crate) fn annulled(voice: &Voice<'_>, standing: &Standing, data: &mut Value) {
    if standing.annulled.is_some() {
        data["notices"] = json!([voice.say("act-annulled")]);
    }
}

fn number(number: &ActNumber) -> String {
    match (number.number, number.suffix.as_str()) {
        (0, _) => "?".to_owned(),
        (number, "") => number.to_string(),
        (number, suffix) => format!("{number} {suffix}"),
    }
}

/// What a note is called; one that lost its effect says by which other note (case M13).
fn kind_of(
    voice: &Voice<'_>,
    note: &NoteOnFile,
    standing: &Standing,
    notes: &[NoteOnFile],
) -> String {
    let label = note
        .content
        .kind()
        .map_or_else(|| note.content.kind.clone(), |kind| kind.label.get(voice.lang).to_owned());
    let by = standing.cancelled.get(&note.id);
    let by = by.and_then(|by| notes.iter().find(|other| other.id == *by));
    match by {
        Some(by) => voice.with(
            "note-cancelled-by",
            &[("kind", Arg::Str(&label)), ("n", Arg::Str(&by.n.to_string()))],
        ),
        None => label,
    }
}

pub(crate) fn base(
    voice: &Voice<'_>,
    act: &ActOnFile<'_>,
    effective: &ActContent,
    context: &IssueContext,
    kind: &str,
) -> Value {
    let title = voice.say(&format!("{kind}-title"));
    let holder = effective.holder();
    let mut data = frame(voice, context, kind, &title);
    data["act"] = numbered(voice, act.number, context.hijri_year);
    data["margin"] = json!({
        "family": holder.family.ar, "first": holder.first.ar, "latin": holder.display_latin(),
    });
    data
}

/// How an act is numbered, with the Hijri year in which it was drawn.
pub(crate) fn numbered(voice: &Voice<'_>, act: &ActNumber, hijri_year: i16) -> Value {
    json!({
        "number_label": voice.say("act-number"),
        "number": number(act),
        "year_label": voice.say("year"),
        "year": act.year.to_string(),
        "hijri_year": hijri_year.to_string(),
        "hijri_label": voice.say("hijri"),
    })
}

/// What every paper has: its head, its foot, who issued it, the words across a training copy.
pub(crate) fn frame(voice: &Voice<'_>, context: &IssueContext, kind: &str, title: &str) -> Value {
    let form_version = version(kind);
    let training: Vec<String> =
        if context.training { vec![voice.say("training")] } else { Vec::new() };
    json!({
        "kind": kind, "form_version": form_version, "lang": voice.lang.code(),
        "training": context.training,
        "date": context.issued_on,
        "header": {
            "kingdom": voice.say("kingdom"),
            "ministry": voice.say("ministry"),
            "province": labelled(voice, "province",
                voice.pick(&context.province_ar, &context.province_fr)),
            "commune": labelled(voice, "commune",
                voice.pick(&context.commune_ar, &context.commune_fr)),
            "office": voice.pick(&context.office_ar, &context.office_fr),
        },
        "title": title,
        "rows": [],
        "paragraphs": [], "notes_title": voice.say("notes"), "notes": [],
        "renvois_title": voice.say("renvois"), "renvois": [],
        "issued": {
            "place": voice.pick(&context.commune_ar, &context.commune_fr),
            "date": voice.short(&context.issued_on.into()),
            "officer": voice.pick(&context.officer_ar, &context.officer_latin),
            "capacity": voice.pick(&context.officer_capacity_ar, &context.officer_capacity_fr),
            "document_id": context.document,
            "document_label": voice.say("document-id"),
        },
        "signature_labels": {
            "declarant": voice.say("declarant-signature"),
            "officer": voice.say("officer-signature"),
        },
        "sheets": [],
        "page_label": voice.say("page"),
        "notices": [],
        "code_words": voice.say("code-words"),
        "seal_words": voice.say("seal-words"),
        "training_words": training,
    })
}

fn labelled(voice: &Voice<'_>, key: &str, name: &str) -> String {
    voice.texts.format(voice.lang, &format!("certificate-of-{key}"), &[("name", Arg::Str(name))])
}

pub(crate) fn certification(voice: &Voice<'_>, context: &IssueContext, key: &str) -> String {
    let office = match voice.lang {
        Lang::Fr => fr::of_office(&context.office_fr),
        _ => context.office_ar.clone(),
    };
    voice.texts.format(voice.lang, &format!("certificate-{key}"), &[("office", Arg::Str(&office))])
}

/// The text of an act with its notes and corrections, as it stands in the register.
pub(crate) fn whole_act(
    voice: &Voice<'_>,
    act: &ActOnFile<'_>,
    notes: &[NoteOnFile],
    standing: &Standing,
    data: &mut Value,
) {
    // An old act has a text in its own language alone.
    let own = if act.signed_text_ar.paragraphs.is_empty() { Lang::Fr } else { Lang::Ar };
    let arabic = match (voice.lang, act.signed_text_fr.paragraphs.is_empty()) {
        (Lang::Ar, _) => own == Lang::Ar,
        (_, missing) => missing,
    };
    let text = if arabic { act.signed_text_ar } else { act.signed_text_fr };
    data["paragraphs"] = text
        .paragraphs
        .iter()
        .map(|runs| {
            runs.iter()
                .map(|run| json!({"text": run.text, "strong": run.strong, "ltr": run.ltr}))
                .collect::<Vec<_>>()
        })
        .collect();
    as_written::face(act.content, data);
    data["text_lang"] = if arabic { Lang::Ar } else { Lang::Fr }.code().into();
    let entered = notes.iter().map(|note| {
        json!({
            "n": note.n.to_string(),
            "kind": kind_of(voice, note, standing, notes),
            "text": voice.pick(&note.text_ar, &note.text_fr),
            "date": voice.short(&note.entered_at.civil().date.into()),
        })
    });
    data["notes"] = as_written::margin(voice, act.content).into_iter().chain(entered).collect();
    data["renvois"] =
        act.renvois.iter().map(|renvoi| voice.pick(&renvoi.text_ar, &renvoi.text_fr)).collect();
}
