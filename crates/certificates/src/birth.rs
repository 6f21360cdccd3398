//! Documents on a birth act: the extract, the full copy, the sheets of the paper registers.

use serde_json::{Value, json};
use texts::{Arg, Texts};
use vocabulary::words::{ar, fr};
use vocabulary::{ClockTime, DatePair, FullName, Lang, PartialDate, Place};

use crate::{ActOnFile, Document, IssueContext, NoteOnFile};

const VERSION: &str = "2026-01";

/// Speaks one language of documents.
struct Voice<'a> {
    texts: &'a Texts,
    lang: Lang,
}

impl Voice<'_> {
    fn say(&self, key: &str) -> String {
        self.texts.get(self.lang, &format!("certificate-{key}"))
    }

    fn pick<'b>(&self, arabic: &'b str, french: &'b str) -> &'b str {
        if self.lang == Lang::Ar { arabic } else { french }
    }

    fn short(&self, date: &PartialDate) -> String {
        if self.lang == Lang::Ar { ar::short_date(date) } else { fr::short_date(date) }
    }

    /// In Latin letters only when the whole name has them: half a name would be another name, and
    /// would tell a father whose family name is the child's by silence from any other.
    fn name(&self, name: &FullName) -> String {
        let whole = name.first.latin.is_some() && name.family.latin.is_some();
        if self.lang != Lang::Ar && whole { name.display_latin() } else { name.display_ar() }
    }

    fn pair(&self, pair: &DatePair) -> String {
        let gregorian = pair.gregorian.map(|date| self.short(&date));
        let hijri = pair.hijri.map(|date| {
            let words =
                if self.lang == Lang::Ar { ar::short_hijri(&date) } else { fr::short_hijri(&date) };
            format!("{words} {}", self.say("hijri"))
        });
        match (gregorian, hijri) {
            (Some(g), Some(h)) => format!("{g} — {h}"),
            (one, other) => one.or(other).unwrap_or_else(|| self.say("not-stated")),
        }
    }

    fn place(&self, place: &Place) -> String {
        place.label(self.lang)
    }
}

/// The summary of an act with the effect of its notes, and nothing more (cases C02, C03).
pub fn extract(
    act: &ActOnFile<'_>,
    notes: &[NoteOnFile],
    lang: Lang,
    context: &IssueContext,
    texts: &Texts,
) -> Document {
    let voice = Voice { texts, lang };
    let mut data = base(&voice, act, context, "birth-extract", "extract-title");
    data["rows"] = rows(&voice, act, notes).into();
    data["certification"] = certification(&voice, context, "extract-certification").into();
    document("birth-extract", lang, data)
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
    let mut data = base(&voice, act, context, "birth-full-copy", "full-copy-title");
    whole_act(&voice, act, notes, &mut data);
    data["certification"] = certification(&voice, context, "full-copy-certification").into();
    document("birth-full-copy", lang, data)
}

/// The act for both paper registers, with places for signatures by hand.
pub fn register_sheet(
    act: &ActOnFile<'_>,
    notes: &[NoteOnFile],
    context: &IssueContext,
    texts: &Texts,
) -> Document {
    let voice = Voice { texts, lang: Lang::Ar };
    let mut data = base(&voice, act, context, "birth-register-sheet", "sheet-title");
    whole_act(&voice, act, notes, &mut data);
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
    data["sheets"] = ["copy-office", "copy-court"]
        .iter()
        .map(|copy| json!({"copy_label": voice.say(copy), "folio": folio}))
        .collect();
    data["certification"] = json!("");
    document("birth-register-sheet", Lang::Ar, data)
}

fn document(kind: &str, lang: Lang, data: Value) -> Document {
    Document { kind: kind.into(), form_version: VERSION.into(), lang, data }
}

fn base(
    voice: &Voice<'_>,
    act: &ActOnFile<'_>,
    context: &IssueContext,
    kind: &str,
    title: &str,
) -> Value {
    let child = &act.content.child;
    let training: Vec<String> =
        if context.training { vec![voice.say("training")] } else { Vec::new() };
    json!({
        "kind": kind, "form_version": VERSION, "lang": voice.lang.code(),
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
        "title": voice.say(title),
        "act": {
            "number_label": voice.say("act-number"),
            "number": act.number.number.to_string(),
            "year_label": voice.say("year"),
            "year": act.number.year.to_string(),
            "hijri_year": context.hijri_year.to_string(),
            "hijri_label": voice.say("hijri"),
        },
        "rows": [],
        "margin": {
            "family": child.family.ar, "first": child.first.ar, "latin": child.display_latin(),
        },
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
        "training_words": training,
    })
}

fn labelled(voice: &Voice<'_>, key: &str, name: &str) -> String {
    voice.texts.format(voice.lang, &format!("certificate-of-{key}"), &[("name", Arg::Str(name))])
}

fn certification(voice: &Voice<'_>, context: &IssueContext, key: &str) -> String {
    let office = match voice.lang {
        Lang::Fr => fr::of_office(&context.office_fr),
        _ => context.office_ar.clone(),
    };
    voice.texts.format(voice.lang, &format!("certificate-{key}"), &[("office", Arg::Str(&office))])
}

fn whole_act(voice: &Voice<'_>, act: &ActOnFile<'_>, notes: &[NoteOnFile], data: &mut Value) {
    let text = if voice.lang == Lang::Ar { act.signed_text_ar } else { act.signed_text_fr };
    data["paragraphs"] = text
        .paragraphs
        .iter()
        .map(|runs| {
            runs.iter()
                .map(|run| json!({"text": run.text, "strong": run.strong, "ltr": run.ltr}))
                .collect::<Vec<_>>()
        })
        .collect();
    data["notes"] = notes
        .iter()
        .map(|note| {
            json!({
                "n": note.n.to_string(),
                "kind": voice.say(&format!("note-{}", note.content.kind())),
                "text": voice.pick(&note.text_ar, &note.text_fr),
                "date": voice.short(&note.entered_at.civil().date.into()),
            })
        })
        .collect();
    data["renvois"] =
        act.renvois.iter().map(|renvoi| voice.pick(&renvoi.text_ar, &renvoi.text_fr)).collect();
}

fn rows(voice: &Voice<'_>, act: &ActOnFile<'_>, notes: &[NoteOnFile]) -> Vec<Value> {
    let content = act.content;
    let latin = |name: &vocabulary::Name| name.latin.clone();
    let row = |key: &str, value: String, latin: Option<String>| {
        let label = voice.say(&format!("row-{key}"));
        json!({"label": label, "value": value, "latin": latin})
    };
    let time = |time: Option<ClockTime>| {
        time.map_or_else(|| voice.say("not-stated"), |time| time.to_string())
    };
    let mut rows = vec![
        row("first-name", content.child.first.ar.clone(), latin(&content.child.first)),
        row("family-name", content.child.family.ar.clone(), latin(&content.child.family)),
        row("born-on", voice.pair(&content.born), None),
        row("born-at", time(content.time), None),
        row("born-in", voice.place(&content.place), None),
        row("sex", sex(voice, content), None),
        row("nationality", nationality(voice, &content.nationality), None),
        // Nothing here tells a chosen first name from a known father's (case C03).
        row("father", father(voice, act), None),
        row("mother", voice.name(&content.mother.name), None),
    ];
    rows.push(row("status", status(voice, content, notes), None));
    rows.push(row("death", voice.say("none"), None));
    rows
}

fn sex(voice: &Voice<'_>, content: &acts::birth::BirthContent) -> String {
    voice.say(match content.sex {
        acts::birth::Sex::Male => "male",
        acts::birth::Sex::Female => "female",
    })
}

fn nationality(voice: &Voice<'_>, code: &str) -> String {
    vocabulary::places::country(code).map_or_else(
        || code.to_owned(),
        |country| voice.pick(country.nationality_ar, country.nationality_fr).to_owned(),
    )
}

fn father(voice: &Voice<'_>, act: &ActOnFile<'_>) -> String {
    let father = &act.content.father.name;
    if act.content.father_known {
        return voice.name(father);
    }
    let child = &act.content.child.family;
    let named = FullName { first: father.first.clone(), family: child.clone() };
    voice.name(&named)
}

/// The effect of the notes: what is true of the person now.
fn status(voice: &Voice<'_>, content: &acts::birth::BirthContent, notes: &[NoteOnFile]) -> String {
    let marriages = notes.iter().map(|note| {
        let marginal_notes::NoteContent::Marriage(marriage) = &note.content;
        marriage
    });
    // A notice may come years late: the marriage that came last counts, not its notice.
    let day =
        |note: &&marginal_notes::MarriageNote| note.married.gregorian.map(|date| date.earliest());
    let Some(note) = marriages.max_by_key(day) else { return voice.say("none") };
    let married = note.married.gregorian.map(|date| voice.short(&date)).unwrap_or_default();
    let key = match content.sex {
        acts::birth::Sex::Male => "certificate-status-married-male",
        acts::birth::Sex::Female => "certificate-status-married-female",
    };
    voice.texts.format(
        voice.lang,
        key,
        &[("spouse", Arg::Str(&voice.name(&note.spouse))), ("date", Arg::Str(&married))],
    )
}

#[cfg(test)]
mod tests;
