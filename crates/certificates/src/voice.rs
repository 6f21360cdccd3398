//! Speaks one language of documents.

use acts::birth::Sex;
use texts::{Arg, Texts};
use vocabulary::words::{ar, fr};
use vocabulary::{ClockTime, DatePair, FullName, Lang, PartialDate, Place};

/// Speaks one language of documents.
pub(crate) struct Voice<'a> {
    pub(crate) texts: &'a Texts,
    pub(crate) lang: Lang,
}

impl Voice<'_> {
    pub(crate) fn say(&self, key: &str) -> String {
        self.texts.get(self.lang, &format!("certificate-{key}"))
    }

    pub(crate) fn pick<'b>(&self, arabic: &'b str, french: &'b str) -> &'b str {
        if self.lang == Lang::Ar { arabic } else { french }
    }

    pub(crate) fn short(&self, date: &PartialDate) -> String {
        if self.lang == Lang::Ar { ar::short_date(date) } else { fr::short_date(date) }
    }

    /// In Latin letters only when the whole name has them: half a name would be another name, and
    /// would tell a father whose family name is the child's by silence from any other.
    pub(crate) fn name(&self, name: &FullName) -> String {
        let whole = name.first.latin.is_some() && name.family.latin.is_some();
        if self.lang != Lang::Ar && whole { name.display_latin() } else { name.display_ar() }
    }

    pub(crate) fn pair(&self, pair: &DatePair) -> String {
        let gregorian = pair.gregorian.map(|date| self.short(&date));
        let hijri = pair.hijri.map(|date| {
            let words =
                if self.lang == Lang::Ar { ar::short_hijri(&date) } else { fr::short_hijri(&date) };
            format!("{words} {}", self.say("hijri"))
        });
        match (gregorian, hijri) {
            (Some(g), Some(h)) => format!("{g} — {h}"),
            (one, other) => one.or(other).unwrap_or_else(|| self.say("date-not-stated")),
        }
    }

    pub(crate) fn place(&self, place: &Place) -> String {
        place.label(self.lang)
    }

    pub(crate) fn with(&self, key: &str, values: &[(&str, Arg<'_>)]) -> String {
        self.texts.format(self.lang, &format!("certificate-{key}"), values)
    }

    pub(crate) fn nationality(&self, code: &str) -> String {
        vocabulary::places::country(code).map_or_else(
            || code.to_owned(),
            |country| self.pick(country.nationality_ar, country.nationality_fr).to_owned(),
        )
    }

    pub(crate) fn sex(&self, sex: Option<Sex>) -> String {
        self.say(match sex {
            Some(Sex::Male) => "male",
            Some(Sex::Female) => "female",
            None => "not-stated",
        })
    }

    pub(crate) fn time(&self, time: Option<ClockTime>) -> String {
        time.map_or_else(|| self.say("hour-not-stated"), |time| time.to_string())
    }

    /// A text, or that it was not stated.
    pub(crate) fn stated(&self, text: &str) -> String {
        if text.trim().is_empty() { self.say("not-stated") } else { text.to_owned() }
    }
}
