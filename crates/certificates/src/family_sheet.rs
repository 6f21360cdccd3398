//! What a family booklet holds of a family: the husband, his wives, their children.

use serde_json::{Value, json};
use texts::Texts;
use vocabulary::{FullName, Lang, PartialDate};

use crate::paper::{document, frame};
use crate::voice::Voice;
use crate::{Document, IssueContext};

/// One of the family, as their act names them.
pub struct Member<'a> {
    pub name: &'a FullName,
    pub born: Option<PartialDate>,
    /// The number of the birth act, or where it is kept.
    pub act: &'a str,
}

/// A family as its file has it.
pub struct Family<'a> {
    pub husband: Member<'a>,
    /// The number of the booklet; empty if none was handed over.
    pub booklet: &'a str,
    pub wives: Vec<Member<'a>>,
    /// Eldest first.
    pub children: Vec<Member<'a>>,
}

/// The sheet.
pub fn family_sheet(
    family: &Family<'_>,
    lang: Lang,
    context: &IssueContext,
    texts: &Texts,
) -> Document {
    let voice = Voice { texts, lang };
    let mut data = frame(&voice, context, "family-sheet", &voice.say("family-sheet-title"));
    let row = |key: &str, value: String| json!({"label": voice.say(key), "value": value});
    let husband = &family.husband;
    data["rows"] = json!([
        row("row-husband", both(husband.name)),
        row("row-born-on", born(&voice, husband)),
        row("row-birth-act", voice.stated(husband.act)),
        row("row-booklet", voice.stated(family.booklet)),
    ]);
    let columns = ["row-rank", "row-name-arabic", "row-name-latin", "row-born-on", "row-birth-act"];
    data["columns"] = columns.map(|key| voice.say(key)).to_vec().into();
    data["parts"] =
        json!([part(&voice, "wives", &family.wives), part(&voice, "children", &family.children),]);
    document("family-sheet", lang, data)
}

fn part(voice: &Voice<'_>, key: &str, members: &[Member<'_>]) -> Value {
    let rows: Vec<Value> = members
        .iter()
        .zip(1..)
        .map(|(one, n)| {
            let latin = one.name.display_latin();
            json!([
                n.to_string(),
                one.name.display_ar(),
                latin,
                born(voice, one),
                voice.stated(one.act),
            ])
        })
        .collect();
    json!({"title": voice.say(key), "none": voice.say("none"), "rows": rows})
}

fn both(name: &FullName) -> String {
    match name.display_latin() {
        latin if latin.trim().is_empty() => name.display_ar(),
        latin => format!("{} — {latin}", name.display_ar()),
    }
}

fn born(voice: &Voice<'_>, member: &Member<'_>) -> String {
    member.born.map_or_else(|| voice.say("not-stated"), |date| voice.short(&date))
}
