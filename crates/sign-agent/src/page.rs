//! The helper's pages, as HTML: few words, no script, nothing from elsewhere.

use journal::{ActSigned, Payload};
use texts::Arg;
use vocabulary::words::{ar, fr};
use vocabulary::{Lang, PartialDate};

use crate::agent::Agent;
use crate::answer::Answer;
use crate::shown::Shown;

/// Whom an act is about, as its fields name them.
const SUBJECTS: [&str; 2] = ["child", "deceased"];
const DAYS: [(&str, &str); 2] =
    [("birth_date", "sign-agent-born"), ("death_date", "sign-agent-died")];

const STYLE: &str = include_str!("agent.css");

/// Nothing is said to who is not known.
pub(crate) fn plain(status: u16) -> Answer {
    Answer { status, headers: vec![("cache-control", "no-store".into())], body: String::new() }
}

/// A page that no other page can frame, read or keep.
pub(crate) fn own(status: u16, body: String) -> Answer {
    let policy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; \
                  frame-ancestors 'none'; base-uri 'none'";
    let headers = vec![
        ("content-type", "text/html; charset=utf-8".into()),
        ("content-security-policy", policy.into()),
        ("x-frame-options", "DENY".into()),
        ("referrer-policy", "same-origin".into()),
        ("cross-origin-opener-policy", "same-origin".into()),
        ("cache-control", "no-store".into()),
    ];
    Answer { status, headers, body }
}

pub(crate) fn start(agent: &Agent) -> String {
    let lang = agent.settings.lang;
    let origin = [("origin", Arg::Str(&agent.settings.origin))];
    let said = escaped(&agent.texts.format(lang, "sign-agent-serves", &origin));
    whole(agent, &format!("<p>{said}</p>"))
}

pub(crate) fn word(agent: &Agent, key: &str) -> String {
    whole(agent, &format!("<p role=\"status\" class=\"say\">{}</p>", escaped(&agent.say(key))))
}

pub(crate) fn ask(
    agent: &Agent,
    id: &str,
    token: &str,
    shown: &[Shown],
    trouble: Option<&str>,
) -> String {
    let say = |key: &str| escaped(&agent.say(key));
    let alert =
        trouble.map(|said| format!("<p role=\"alert\" class=\"say\">{}</p>", escaped(said)));
    let facts: String = shown.iter().map(|one| fact(agent, one)).collect();
    whole(
        agent,
        &format!(
            "{alert}<p class=\"lead\">{question}</p>{facts}<form method=\"post\" action=\"/confirm/{id}\">\
             <input type=\"hidden\" name=\"token\" value=\"{token}\">\
             <p><label>{pin} <input type=\"password\" name=\"pin\" autocomplete=\"off\" autofocus>\
             </label></p><p><button name=\"decision\" value=\"sign\">{sign}</button> \
             <button name=\"decision\" value=\"decline\">{decline}</button></p></form>",
            alert = alert.unwrap_or_default(),
            question = say("sign-agent-question"),
            pin = say("sign-agent-pin"),
            sign = say("sign-agent-sign"),
            decline = say("sign-agent-decline"),
        ),
    )
}

fn fact(agent: &Agent, shown: &Shown) -> String {
    let say = |key: &str| escaped(&agent.say(key));
    let mut rows = Vec::new();
    let texts = match &shown.payload {
        Payload::ActSigned(act) | Payload::ActTranscribed(act) => {
            act_rows(agent, act, &mut rows);
            [act.text_ar.plain(), act.text_fr.plain()]
        }
        Payload::MarginalNoteEntered(note) => {
            let kind = agent.say("sign-agent-kind-note");
            rows.push((say("sign-agent-kind"), escaped(&kind)));
            [note.text_ar.clone(), note.text_fr.clone()]
        }
        // What has no text of its own is shown as it is signed, value by value.
        _ => {
            let kind = [("kind", Arg::Str(&shown.fact.kind))];
            let kind = agent.texts.format(agent.settings.lang, "sign-agent-kind-fact", &kind);
            rows.push((say("sign-agent-kind"), escaped(&kind)));
            [String::new(), values(&shown.fact.payload)]
        }
    };
    let training = match shown.fact.training {
        true => format!("<p class=\"training\">{}</p>", say("sign-agent-training")),
        false => String::new(),
    };
    let drawn = shown.fact.at.civil().date.to_string();
    rows.push((say("sign-agent-moment"), format!("<bdi>{}</bdi>", escaped(&day(agent, &drawn)))));
    rows.push(("SHA-256".into(), format!("<code dir=\"ltr\">{}</code>", shown.sha256)));
    let rows: String =
        rows.iter().map(|(name, value)| format!("<dt>{name}</dt><dd>{value}</dd>")).collect();
    let [ar, fr] = texts.map(|text| escaped(&text));
    format!(
        "{training}<article><dl>{rows}</dl><pre lang=\"ar\" dir=\"rtl\">{ar}</pre>\
         <pre lang=\"fr\" dir=\"ltr\">{fr}</pre></article>"
    )
}

/// A line for each value, under the name it is signed with.
fn values(payload: &str) -> String {
    let mut lines = Vec::new();
    if let Ok(value) = serde_json::from_str(payload) {
        list("", &value, &mut lines);
    }
    lines.join("\n")
}

fn list(name: &str, value: &serde_json::Value, lines: &mut Vec<String>) {
    let below = |key: &str| match name {
        "" => key.to_owned(),
        name => format!("{name}.{key}"),
    };
    match value {
        serde_json::Value::Object(fields) => {
            fields.iter().for_each(|(key, value)| list(&below(key), value, lines));
        }
        serde_json::Value::Array(all) => {
            let numbered = all.iter().enumerate();
            numbered.for_each(|(at, value)| list(&below(&(at + 1).to_string()), value, lines));
        }
        serde_json::Value::String(text) => lines.push(format!("{name}: {text}")),
        serde_json::Value::Null => {}
        other => lines.push(format!("{name}: {other}")),
    }
}

fn act_rows(agent: &Agent, act: &ActSigned, rows: &mut Vec<(String, String)>) {
    let say = |key: &str| escaped(&agent.say(key));
    let kind = [("kind", Arg::Str(&act.form.id))];
    let kind = agent.texts.format(agent.settings.lang, "sign-agent-kind-act", &kind);
    rows.push((say("sign-agent-kind"), escaped(&kind)));
    let number = format!("{}/{}", act.number.number, act.number.year);
    rows.push((say("sign-agent-number"), format!("<bdi dir=\"ltr\">{number}</bdi>")));
    let value = |field: String| act.values.get(&field).cloned().unwrap_or_default();
    for subject in SUBJECTS {
        let name = |script: &str| {
            let first = value(format!("{subject}_first_{script}"));
            format!("{first} {}", value(format!("{subject}_family_{script}"))).trim().to_owned()
        };
        let (ar, latin) = (name("ar"), name("latin"));
        if !ar.is_empty() {
            let both = format!("<bdi>{}</bdi> <bdi>{}</bdi>", escaped(&ar), escaped(&latin));
            rows.push((say("sign-agent-name"), both));
        }
    }
    for (field, label) in DAYS {
        let written = value(field.to_owned());
        if !written.is_empty() {
            rows.push((say(label), format!("<bdi>{}</bdi>", escaped(&day(agent, &written)))));
        }
    }
}

/// A stored date as people write it.
fn day(agent: &Agent, written: &str) -> String {
    let short = match agent.settings.lang {
        Lang::Ar => ar::short_date,
        Lang::Fr | Lang::Zgh => fr::short_date,
    };
    PartialDate::parse(written).map_or_else(|_| written.to_owned(), |date| short(&date))
}

fn whole(agent: &Agent, body: &str) -> String {
    let lang = agent.settings.lang;
    let dir = if lang == Lang::Ar { "rtl" } else { "ltr" };
    let title = escaped(&agent.say("sign-agent-title"));
    format!(
        "<!doctype html><html lang=\"{code}\" dir=\"{dir}\"><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\
         <title>{title}</title><style>{STYLE}</style><header><h1>{title}</h1></header>\
         <main>{body}</main></html>",
        code = lang.code()
    )
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            other => safe.push(other),
        }
    }
    safe
}
