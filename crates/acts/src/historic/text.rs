//! The text of an old act, in its own language only: as it was keyed whole, or else line by line
//! what it states, with the form's own words before each.

use vocabulary::words::{ar, fr};
use vocabulary::{DatePair, Lang, Place};

use super::content::{HistoricContent, HistoricPerson};
use super::read::LEGIBILITY;
use crate::birth::Sex;
use crate::form::Form;
use crate::forms;
use crate::text::{ActText, Pen, Run};
use crate::wording;

/// The text in the language of the act; none in another, for nobody translates an act.
pub fn text(content: &HistoricContent, lang: Lang) -> Option<ActText> {
    let form = forms::historic(content.act);
    let title = form.sections.first()?.title.get(lang).to_owned();
    if lang != content.lang {
        return None;
    }
    let paragraphs = match &content.text_as_written {
        Some(whole) => whole.lines().map(as_written).collect(),
        None => Lines { content, form, lang, lines: Vec::new() }.all(),
    };
    Some(ActText { title, paragraphs })
}

fn as_written(line: &str) -> Vec<Run> {
    let mut pen = Pen::default();
    pen.say(line);
    pen.end()
}

struct Lines<'a> {
    content: &'a HistoricContent,
    form: &'a Form,
    lang: Lang,
    lines: Vec<Vec<Run>>,
}

impl Lines<'_> {
    fn all(mut self) -> Vec<Vec<Run>> {
        let content = self.content;
        let number = content
            .number
            .as_ref()
            .map(|number| format!("{} {}", number.number, number.suffix).trim_end().to_owned());
        self.must("act_number", number);
        self.may("register_year", Some(self.year(content.register_year)));
        self.must("event_date", content.event.as_ref().map(|pair| self.date(pair)));
        if self.form.field("event_time").is_some() {
            self.must(
                "event_time",
                content.time.map(|time| self.by(ar::clock_time, fr::clock_time)(time)),
            );
        }
        self.must("event_place", content.place.as_ref().map(|place| self.place(place)));
        self.person("holder", &content.holder);
        self.may("marital_status", content.marital_status.clone());
        if let Some(spouse) = &content.spouse {
            self.person("spouse", spouse);
        }
        self.may("declarant", content.declarant.clone());
        self.may("authority", content.authority.clone());
        self.may("witnesses", content.witnesses.clone());
        self.must("officer", content.officer.clone());
        self.must("drawn_date", content.drawn.as_ref().map(|pair| self.date(pair)));
        self.lines
    }

    fn person(&mut self, who: &str, person: &HistoricPerson) {
        let field = |name: &str| format!("{who}_{name}");
        let title = self.form.sections.iter().find(|section| section.id == who);
        let title = title.map_or("", |section| section.title.get(self.lang)).to_owned();
        let (arabic, latin) = (person.name.display_ar(), person.name.display_latin());
        let own = if self.lang == Lang::Ar { [&arabic, &latin] } else { [&latin, &arabic] };
        let names: Vec<&str> =
            own.into_iter().map(String::as_str).filter(|n| !n.is_empty()).collect();
        let name = Some(names.join(" \u{b7} ")).filter(|name| !name.is_empty());
        self.line(&title, &field("name"), name);
        if let Some(sex) = person.sex {
            let word = match sex {
                Sex::Male => "male",
                Sex::Female => "female",
            };
            self.may(&field("sex"), self.option(&field("sex"), word));
        }
        self.may(&field("birth_date"), person.born.as_ref().map(|pair| self.date(pair)));
        self.may(&field("birth_place"), person.birth_place.as_ref().map(|at| self.place(at)));
        for (name, value) in [
            ("age", &person.age),
            ("profession", &person.profession),
            ("nationality", &person.nationality),
            ("address", &person.address),
        ] {
            self.may(&field(name), value.clone());
        }
        self.must(&field("father"), person.father.clone());
        self.must(&field("mother"), person.mother.clone());
    }

    /// A line only if the act states it.
    fn may(&mut self, field: &str, value: Option<String>) {
        if value.is_some() {
            self.must(field, value);
        }
    }

    /// A line in any case: without a value it says why.
    fn must(&mut self, field: &str, value: Option<String>) {
        let label = self.form.field(field).map_or("", |field| field.label.get(self.lang));
        self.line(label, field, value);
    }

    fn line(&mut self, label: &str, field: &str, value: Option<String>) {
        let legibility = self.content.legibility.get(field);
        let state = legibility
            .and_then(|state| self.option(&format!("{field}{LEGIBILITY}"), state.as_str()));
        let said = match (value, state) {
            (Some(value), Some(state)) => format!("{value} ({})", state.to_lowercase()),
            (Some(value), None) => value,
            (None, Some(state)) => state.to_lowercase(),
            (None, None) => self.not_stated(field).to_owned(),
        };
        let mut pen = Pen::default();
        pen.say(label).say(if self.lang == Lang::Ar { ": " } else { "\u{a0}: " });
        if self.lang == Lang::Ar && said.is_ascii() {
            pen.latin(&said, field);
        } else {
            pen.value(&said, field);
        }
        self.lines.push(pen.end());
    }

    /// What people read for an option of a choice.
    fn option(&self, field: &str, value: &str) -> Option<String> {
        let options = &self.form.field(field)?.options;
        let option = options.iter().find(|option| option.value == value)?;
        Some(option.label.get(self.lang).to_owned())
    }

    fn not_stated(&self, field: &str) -> &'static str {
        let feminine = field == "event_time" || field.ends_with("_mother");
        match self.lang {
            Lang::Ar if feminine => wording::ar::NOT_STATED_FEMININE,
            Lang::Ar => wording::ar::NOT_STATED,
            Lang::Fr | Lang::Zgh if feminine || field.ends_with("_date") => {
                wording::fr::NOT_STATED_FEMININE
            }
            Lang::Fr | Lang::Zgh => wording::fr::NOT_STATED,
        }
    }

    fn by<T>(&self, arabic: fn(T) -> String, french: fn(T) -> String) -> fn(T) -> String {
        if self.lang == Lang::Ar { arabic } else { french }
    }

    fn year(&self, year: i16) -> String {
        self.by(ar::year, fr::year)(year)
    }

    fn place(&self, place: &Place) -> String {
        place.label(self.lang)
    }

    /// The act's own words where they were keyed, else the date in words.
    fn date(&self, pair: &DatePair) -> String {
        let said = pair.as_written.clone().unwrap_or_else(|| {
            let mut pen = Pen::default();
            if self.lang == Lang::Ar {
                wording::ar::pair(&mut pen, pair, "");
            } else {
                wording::fr::pair(&mut pen, pair, "", false);
            }
            pen.end().into_iter().map(|run| run.text).collect()
        });
        let presumed = match (pair.presumed, self.lang) {
            (false, _) => "",
            (true, Lang::Ar) => wording::ar::PRESUMED,
            (true, Lang::Fr | Lang::Zgh) => wording::fr::PRESUMED,
        };
        said + presumed
    }
}
