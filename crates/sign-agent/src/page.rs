//! The helper's pages, as HTML: few words, no script, nothing from elsewhere.

use journal::{ActSigned, Payload};
use texts::Arg;
use vocabulary::Lang;

use crate::agent::Agent;
use crate::answer::Answer;
use crate::shown::Shown;

/// Whom an act is about, as its fields name them.
const SUBJECTS: [&str; 2] = ["child", "deceased"];
const DAYS: [&str; 2] = ["birth_date", "death_date"];

const STYLE: &str = "body{font:1.1rem/1.6 sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}\
dt{font-weight:bold}.say{border:2px solid;padding:.5rem 1rem}pre{white-space:pre-wrap;font:inherit}\
code{overflow-wrap:anywhere}input,button{font:inherit;padding:.4rem 1rem;margin:.3rem 0}";

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
            "{alert}<p>{question}</p>{facts}<form method=\"post\" action=\"/confirm/{id}\">\
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
        // What has no text of its own is shown as it is signed.
        _ => {
            rows.push((say("sign-agent-kind"), escaped(&shown.fact.kind)));
            [String::new(), shown.fact.payload.clone()]
        }
    };
    if shown.fact.training {
        rows.push((say("sign-agent-training"), String::new()));
    }
    rows.push((say("sign-agent-moment"), escaped(&shown.fact.at.civil().date.to_string())));
    rows.push(("SHA-256".into(), format!("<code dir=\"ltr\">{}</code>", shown.sha256)));
    let rows: String =
        rows.iter().map(|(name, value)| format!("<dt>{name}</dt><dd>{value}</dd>")).collect();
    let [ar, fr] = texts.map(|text| escaped(&text));
    format!(
        "<article><dl>{rows}</dl><pre lang=\"ar\" dir=\"rtl\">{ar}</pre>\
         <pre lang=\"fr\" dir=\"ltr\">{fr}</pre></article><hr>"
    )
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
    for day in DAYS.map(|field| value(field.to_owned())).iter().filter(|day| !day.is_empty()) {
        rows.push((say("sign-agent-day"), format!("<bdi dir=\"ltr\">{}</bdi>", escaped(day))));
    }
}

fn whole(agent: &Agent, body: &str) -> String {
    let lang = agent.settings.lang;
    let dir = if lang == Lang::Ar { "rtl" } else { "ltr" };
    let title = escaped(&agent.say("sign-agent-title"));
    format!(
        "<!doctype html><html lang=\"{code}\" dir=\"{dir}\"><meta charset=\"utf-8\">\
         <title>{title}</title><style>{STYLE}</style><main><h1>{title}</h1>{body}</main></html>",
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
