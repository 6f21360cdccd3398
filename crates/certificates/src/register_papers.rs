//! The papers of a register: its first page, its closing statement, its alphabetical table, and
//! the second copy that goes to the court (law 37-99 and its decree; cases R01, R03, R05, R06).

use registers::{Entry, RegisterState, Side, Volume, alphabetical_table};
use serde_json::{Value, json};
use texts::{Arg, Texts};
use vocabulary::{CivilDate, FullName, Lang, PartialDate};

use crate::paper::{self, document, frame};
use crate::voice::Voice;
use crate::{ActOnFile, Document, IssueContext, NoteOnFile};

/// A register with what stands at its end once it is closed.
pub struct RegisterOnFile<'a> {
    pub state: &'a RegisterState,
    pub closing: Option<ClosingOnFile<'a>>,
}

/// The closing statement as it was made.
pub struct ClosingOnFile<'a> {
    pub text_ar: &'a str,
    pub text_fr: &'a str,
    pub on: CivilDate,
    pub count: u32,
    pub last_number: u32,
    pub volumes: u32,
    pub blank_pages: u32,
    pub officer_ar: &'a str,
    pub officer_latin: &'a str,
    /// What it should hold was read in no text of law.
    pub unverified: bool,
}

/// A line of the alphabetical table.
pub struct Indexed {
    pub number: u32,
    pub name: FullName,
    pub date: Option<PartialDate>,
}

/// The page that opens a register: what the prosecutor certified, with places for stamp and
/// signature (R01).
pub fn register_opening(
    register: &RegisterOnFile<'_>,
    lang: Lang,
    context: &IssueContext,
    texts: &Texts,
) -> Document {
    let voice = Voice { texts, lang };
    let mut data = start(&voice, register, context, "register-opening");
    data["volumes"] = register.state.volumes.iter().map(|one| volume(&voice, one)).collect();
    data["statement"] = opened(&voice, register, context).into();
    document("register-opening", lang, data)
}

/// The closing statement, for the copy of the office and that of the court (R03). Nothing for a
/// register that is still open.
pub fn closing_statement(
    register: &RegisterOnFile<'_>,
    lang: Lang,
    context: &IssueContext,
    texts: &Texts,
) -> Option<Document> {
    let voice = Voice { texts, lang };
    let closing = register.closing.as_ref()?;
    let mut data = start(&voice, register, context, "closing-statement");
    data["closing"] = closed(&voice, closing);
    data["sheets"] = ["copy-office", "copy-court"]
        .map(|copy| json!({"copy_label": voice.say(copy)}))
        .to_vec()
        .into();
    Some(document("closing-statement", lang, data))
}

/// The alphabetical table in Arabic order and in Latin order (R05).
pub fn alphabetical_index(
    register: &RegisterOnFile<'_>,
    entries: &[Indexed],
    lang: Lang,
    context: &IssueContext,
    texts: &Texts,
) -> Document {
    let voice = Voice { texts, lang };
    let mut data = start(&voice, register, context, "alphabetical-table");
    let order = if lang == Lang::Ar { [Lang::Ar, Lang::Fr] } else { [Lang::Fr, Lang::Ar] };
    data["tables"] = order.map(|order| table(&voice, entries, order)).to_vec().into();
    document("alphabetical-table", lang, data)
}

/// The whole register for the court: its opening, every act with its notes, its closing (R06).
pub fn second_copy(
    register: &RegisterOnFile<'_>,
    acts: &[(ActOnFile<'_>, Vec<NoteOnFile>, i16)],
    lang: Lang,
    context: &IssueContext,
    texts: &Texts,
) -> Document {
    let voice = Voice { texts, lang };
    let mut data = start(&voice, register, context, "second-copy");
    data["volumes"] = register.state.volumes.iter().map(|one| volume(&voice, one)).collect();
    data["statement"] = opened(&voice, register, context).into();
    data["acts"] =
        acts.iter().map(|(act, notes, hijri)| whole(&voice, act, notes, *hijri)).collect();
    data["closing"] = register.closing.as_ref().map_or(Value::Null, |it| closed(&voice, it));
    document("second-copy", lang, data)
}

fn start(
    voice: &Voice<'_>,
    register: &RegisterOnFile<'_>,
    context: &IssueContext,
    kind: &str,
) -> Value {
    let title = voice.say(&format!("{kind}-title"));
    let mut data = frame(voice, context, kind, &title);
    let year = register.state.year.to_string();
    data["register"] = json!({
        "name": register.state.kind.label(voice.lang),
        "year_label": voice.say("year"),
        "year": year,
    });
    data["signature_labels"]["prosecutor"] = voice.say("prosecutor-signature").into();
    data["signature_labels"]["visa"] = voice.say("prosecutor-visa").into();
    data
}

fn volume(voice: &Voice<'_>, volume: &Volume) -> Value {
    let row = |key: &str, value: String| json!({"label": voice.say(key), "value": value});
    json!({
        "title": voice.with("volume", &[("n", Arg::Num(i64::from(volume.volume)))]),
        "rows": [
            row("row-pages", volume.pages.to_string()),
            row("row-acts-per-page", volume.acts_per_page.to_string()),
            row("row-prosecutor", volume.prosecutor_ar.clone()),
            row("row-court", volume.court_ar.clone()),
            row("row-paraph-date", voice.short(&volume.paraph_date.into())),
            row("row-paraph-reference", volume.paraph_reference.clone()),
        ],
    })
}

fn opened(voice: &Voice<'_>, register: &RegisterOnFile<'_>, context: &IssueContext) -> String {
    let state = register.state;
    let pages: u32 = state.volumes.iter().map(|volume| volume.pages).sum();
    let year = state.year.to_string();
    voice.with(
        "register-opened",
        &[
            ("register", Arg::Str(state.kind.label(voice.lang))),
            ("year", Arg::Str(&year)),
            ("office", Arg::Str(voice.pick(&context.office_ar, &context.office_fr))),
            ("pages", Arg::Num(i64::from(pages))),
        ],
    )
}

fn closed(voice: &Voice<'_>, closing: &ClosingOnFile<'_>) -> Value {
    let row = |key: &str, value: String| json!({"label": voice.say(key), "value": value});
    json!({
        "title": voice.say("closing-statement-title"),
        "text": voice.pick(closing.text_ar, closing.text_fr),
        "rows": [
            row("row-count", closing.count.to_string()),
            row("row-last-number", closing.last_number.to_string()),
            row("row-volumes", closing.volumes.to_string()),
            row("row-blank-pages", closing.blank_pages.to_string()),
            row("row-closed-on", voice.short(&closing.on.into())),
            row("row-closed-by", voice.pick(closing.officer_ar, closing.officer_latin).to_owned()),
        ],
        "unverified": if closing.unverified { voice.say("closing-unverified") } else { String::new() },
    })
}

fn table(voice: &Voice<'_>, entries: &[Indexed], order: Lang) -> Value {
    let latin = order != Lang::Ar;
    let lines = entries
        .iter()
        .map(|one| Entry {
            number: one.number,
            family: one.name.family.clone(),
            first: one.name.first.clone(),
            date: one.date.map_or_else(|| voice.say("not-stated"), figures),
        })
        .collect();
    let shown = |name: &vocabulary::Name| match &name.latin {
        Some(written) if latin => written.clone(),
        _ => name.ar.clone(),
    };
    let letters: Vec<Value> = alphabetical_table(lines, order)
        .into_iter()
        .map(|letter| {
            let rows: Vec<Value> = letter
                .entries
                .iter()
                .map(|one| {
                    json!([shown(&one.family), shown(&one.first), one.number.to_string(), one.date])
                })
                .collect();
            let name =
                if letter.letter.is_empty() { voice.say("no-letter") } else { letter.letter };
            json!({"letter": name, "rows": rows})
        })
        .collect();
    let columns = ["row-family-name", "row-first-name", "act-number", "row-date"];
    json!({
        "title": voice.say(if latin { "order-latin" } else { "order-arabic" }),
        "latin": latin,
        "columns": columns.map(|key| voice.say(key)),
        "letters": letters,
    })
}

/// A date in figures, as wide in every line of a table.
fn figures(date: PartialDate) -> String {
    let part = |part: Option<u8>| part.map(|part| format!("{part:02}/")).unwrap_or_default();
    format!("{}{}{:04}", part(date.day), part(date.month), date.year)
}

fn whole(voice: &Voice<'_>, act: &ActOnFile<'_>, notes: &[NoteOnFile], hijri: i16) -> Value {
    let standing = paper::standing(act, notes);
    let holder = act.content.holder();
    let side = match act.leaf.side {
        Side::Recto => "recto",
        Side::Verso => "verso",
    };
    let mut data = json!({
        "act": paper::numbered(voice, act.number, hijri),
        "title": voice.say(&format!("{}-register-sheet-title", act.content.act_kind().as_str())),
        "folio": voice.with("folio", &[
            ("volume", Arg::Num(i64::from(act.leaf.volume))),
            ("folio", Arg::Num(i64::from(act.leaf.folio))),
            ("side", Arg::Str(&voice.say(side))),
        ]),
        "margin": {
            "family": holder.family.ar, "first": holder.first.ar, "latin": holder.display_latin(),
        },
        "officer": voice.pick(act.officer_ar, act.officer_latin),
        "notices": [],
    });
    paper::whole_act(voice, act, notes, &standing, &mut data);
    paper::annulled(voice, &standing, &mut data);
    data
}
