//! The family booklet: one for a husband, a page for each wife and each child (law 37-99, article
//! 23); and the family card, which says the same on one sheet.

use serde_json::{Value, json};
use texts::{Arg, Texts};
use vocabulary::{DatePair, FullName, Lang, Place};

use crate::paper::{certification, document, frame};
use crate::voice::Voice;
use crate::{Document, IssueContext, Said};

/// Which booklet it is: there is one only, and what is not the first says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Booklet {
    First,
    /// Instead of one that was lost or spoilt.
    Duplicate,
    /// For the wife, a former wife, or who represents them by law.
    CertifiedCopy,
}

impl Booklet {
    pub const ALL: [Self; 3] = [Self::First, Self::Duplicate, Self::CertifiedCopy];

    /// The word in addresses and facts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Duplicate => "duplicate",
            Self::CertifiedCopy => "certified-copy",
        }
    }

    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == word)
    }
}

/// One of the family, as their birth act names them; what no act here says stays empty.
#[derive(Debug, Clone)]
pub struct Relative {
    pub name: FullName,
    pub born: Option<DatePair>,
    pub birth_place: Option<Place>,
    pub father: Option<FullName>,
    pub mother: Option<FullName>,
    /// The number of the birth act, or where it is kept.
    pub act: String,
    /// The words of the notes on marriage, divorce and death.
    pub notes: Vec<(String, String)>,
}

/// A family with all that the booklet says.
#[derive(Debug, Clone)]
pub struct Household {
    pub booklet: String,
    pub husband: Relative,
    pub wives: Vec<Relative>,
    /// Eldest first, with the place of the mother among the wives, from 1.
    pub children: Vec<(Relative, Option<u32>)>,
}

/// Pages left for children to come, at least.
const CHILDREN_TO_COME: usize = 2;

/// The booklet, in Arabic with names and places in Latin letters too.
pub fn family_booklet(
    household: &Household,
    which: Booklet,
    context: &IssueContext,
    texts: &Texts,
) -> Document {
    let voice = Voice { texts, lang: Lang::Ar };
    let title = voice.say("family-booklet-title");
    let mut data = frame(&voice, context, "family-booklet", &title);
    data["title_other"] = texts.get(Lang::Fr, "certificate-family-booklet-title").into();
    data["which"] = match which {
        Booklet::First => String::new(),
        other => voice.say(&format!("booklet-{}", other.as_str())),
    }
    .into();
    data["booklet"] =
        json!({"label": voice.say("row-booklet"), "value": voice.stated(&household.booklet)});
    let husband = page(&voice, &voice.say("booklet-husband"), &household.husband, None);
    let wives = household
        .wives
        .iter()
        .zip(1..)
        .map(|(wife, n)| page(&voice, &ranked(&voice, "booklet-wife", n), wife, None));
    let children = household.children.iter().zip(1..).map(|((child, mother), n)| {
        let mother = mother.map(|of| ranked(&voice, "booklet-mother-is-wife", i64::from(of)));
        page(&voice, &ranked(&voice, "booklet-child", n), child, mother)
    });
    let mut pages: Vec<Value> = std::iter::once(husband).chain(wives).chain(children).collect();
    let first_to_come = household.children.len() + 1;
    for n in (first_to_come..).take(CHILDREN_TO_COME) {
        let title = ranked(&voice, "booklet-child", i64::try_from(n).unwrap_or_default());
        pages.push(json!({"title": title, "rows": blank(&voice), "notes": []}));
    }
    data["pages"] = pages.into();
    data["notes_label"] = voice.say("booklet-notes").into();
    data["certification"] = certification(&voice, context, "family-booklet-certification").into();
    document("family-booklet", Lang::Ar, data)
}

/// The family card: the same family in one table.
pub fn family_card(
    household: &Household,
    lang: Lang,
    context: &IssueContext,
    texts: &Texts,
) -> Document {
    let voice = Voice { texts, lang };
    let mut data = frame(&voice, context, "family-card", &voice.say("family-card-title"));
    data["booklet"] =
        json!({"label": voice.say("row-booklet"), "value": voice.stated(&household.booklet)});
    let columns = [
        "row-role",
        "row-name-arabic",
        "row-name-latin",
        "row-born-on",
        "row-born-in",
        "row-birth-act",
    ];
    data["columns"] = columns.map(|key| voice.say(key)).to_vec().into();
    let line = |role: String, one: &Relative| {
        let latin = one.name.display_latin();
        json!([
            role,
            one.name.display_ar(),
            latin,
            born(&voice, one),
            place(&voice, one),
            voice.stated(&one.act)
        ])
    };
    let husband = line(voice.say("booklet-husband"), &household.husband);
    let wives = household.wives.iter().zip(1..);
    let children = household.children.iter().zip(1..);
    data["rows"] = std::iter::once(husband)
        .chain(wives.map(|(wife, n)| line(ranked(&voice, "booklet-wife", n), wife)))
        .chain(children.map(|((child, _), n)| line(ranked(&voice, "booklet-child", n), child)))
        .collect();
    data["layout_note"] = voice.say("family-card-layout").into();
    data["certification"] = certification(&voice, context, "family-card-certification").into();
    let said = Said {
        name: Some(household.husband.name.clone()),
        born: household.husband.born.clone(),
        children: u16::try_from(household.children.len()).ok(),
        ..Said::default()
    };
    Document { said: Some(said), ..document("family-card", lang, data) }
}

fn ranked(voice: &Voice<'_>, key: &str, n: i64) -> String {
    voice.with(key, &[("n", Arg::Num(n))])
}

fn page(voice: &Voice<'_>, title: &str, one: &Relative, remark: Option<String>) -> Value {
    let named = |key: &str, ar: &str, latin: Option<&str>| {
        let value = voice.stated(ar);
        json!({"label": voice.say(key), "value": value, "latin": latin})
    };
    let parent = |key: &str, name: Option<&FullName>| {
        let ar = name.map(FullName::display_ar).unwrap_or_default();
        let latin = name.map(FullName::display_latin).filter(|latin| !latin.trim().is_empty());
        named(key, &ar, latin.as_deref())
    };
    let mut rows = vec![
        named("row-first-name", &one.name.first.ar, one.name.first.latin.as_deref()),
        named("row-family-name", &one.name.family.ar, one.name.family.latin.as_deref()),
        named("row-born-on", &born(voice, one), None),
        named("row-born-in", &place(voice, one), latin_place(one).as_deref()),
        parent("row-father", one.father.as_ref()),
        parent("row-mother", one.mother.as_ref()),
        named("row-birth-act", &one.act, None),
    ];
    if let Some(remark) = remark {
        rows.push(json!({"label": voice.say("booklet-mother-of"), "value": remark, "latin": null}));
    }
    let notes: Vec<&str> = one.notes.iter().map(|(ar, fr)| voice.pick(ar, fr)).collect();
    json!({"title": title, "rows": rows, "notes": notes})
}

fn blank(voice: &Voice<'_>) -> Vec<Value> {
    let labels =
        ["row-first-name", "row-family-name", "row-born-on", "row-born-in", "row-birth-act"];
    labels.map(|key| json!({"label": voice.say(key), "value": "", "latin": null})).to_vec()
}

fn born(voice: &Voice<'_>, one: &Relative) -> String {
    one.born.as_ref().map_or_else(|| voice.say("not-stated"), |pair| voice.pair(pair))
}

fn place(voice: &Voice<'_>, one: &Relative) -> String {
    one.birth_place.as_ref().map_or_else(|| voice.say("not-stated"), |at| voice.place(at))
}

fn latin_place(one: &Relative) -> Option<String> {
    one.birth_place.as_ref().map(|place| place.label(Lang::Fr))
}
