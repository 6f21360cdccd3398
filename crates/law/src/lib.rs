//! The law as dated data with its source: values are in `law/**.toml`, the reasoning is Rust.
//!
//! A value has a regime or speaks of both; an unverified one warns and never refuses.

use std::collections::BTreeMap;

use serde::Deserialize;
use vocabulary::{CivilDate, Regime};

include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// How well a value is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Evidence {
    /// Found in a text of law or an official guide.
    Verified,
    /// Read in what offices do, or chosen by this software and labelled so.
    Practice,
    /// To be confirmed: warns, never refuses.
    Unverified,
}

/// The value of a provision from a date on.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Since {
    /// The first day it applies.
    pub date: CivilDate,
    /// The last day, if it ended.
    pub until: Option<CivilDate>,
    /// The regime it belongs to; both when absent.
    pub regime: Option<Regime>,
    /// Number, text or list, in the provision's unit.
    pub value: toml::Value,
    /// Law, decree, article.
    pub source: Words,
    /// How well it is known.
    pub evidence: Evidence,
}

/// A title or a source in the two languages of the law.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Arabic.
    pub ar: String,
    /// French.
    pub fr: String,
}

/// One rule of law with its values over time.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// Its id, the name of its file.
    pub provision: String,
    /// What it is called.
    pub title: Words,
    /// days, years, flag, list, text, date…
    pub unit: String,
    /// Values, earliest first.
    pub since: Vec<Since>,
}

/// A value with the rule it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Ruled<'a, T> {
    /// In the provision's unit.
    pub value: T,
    /// The provision's id.
    pub provision: &'a str,
    /// How well it is known.
    pub evidence: Evidence,
    /// Law, decree, article.
    pub source: &'a Words,
}

impl<T> Ruled<'_, T> {
    /// Whether it must only warn.
    pub fn unverified(&self) -> bool {
        self.evidence == Evidence::Unverified
    }
}

/// Every provision.
#[derive(Debug, Clone)]
pub struct Law {
    provisions: BTreeMap<String, Provision>,
}

impl Law {
    /// The law that ships with the program; the tests read every file.
    pub fn embedded() -> Self {
        let provisions = FILES
            .iter()
            .map(|(name, text)| {
                let provision: Provision =
                    toml::from_str(text).unwrap_or_else(|error| panic!("law/{name}: {error}"));
                (provision.provision.clone(), provision)
            })
            .collect();
        Self { provisions }
    }

    /// The law of a day in a regime.
    pub fn on(&self, date: CivilDate, regime: Regime) -> LawOn<'_> {
        LawOn { law: self, date, regime }
    }

    /// All provisions, by id.
    pub fn provisions(&self) -> impl Iterator<Item = &Provision> {
        self.provisions.values()
    }
}

/// The law as it stands on a day, in a regime.
#[derive(Debug, Clone, Copy)]
pub struct LawOn<'a> {
    law: &'a Law,
    /// The day.
    pub date: CivilDate,
    /// The regime.
    pub regime: Regime,
}

impl<'a> LawOn<'a> {
    /// The value in force, with its source and how well it is known.
    pub fn in_force(&self, provision: &str) -> Option<&'a Since> {
        self.law
            .provisions
            .get(provision)?
            .since
            .iter()
            .filter(|since| since.regime.is_none_or(|regime| regime == self.regime))
            .filter(|since| since.date <= self.date)
            .filter(|since| since.until.is_none_or(|until| self.date <= until))
            .max_by_key(|since| since.date)
    }

    fn ruled<T>(
        &self,
        provision: &str,
        read: impl Fn(&toml::Value) -> Option<T>,
    ) -> Option<Ruled<'a, T>> {
        let found = self.law.provisions.get(provision)?;
        let since = self.in_force(provision)?;
        Some(Ruled {
            value: read(&since.value)?,
            provision: &found.provision,
            evidence: since.evidence,
            source: &since.source,
        })
    }

    /// A number in the provision's unit.
    pub fn number(&self, provision: &str) -> Option<Ruled<'a, i64>> {
        self.ruled(provision, toml::Value::as_integer)
    }

    /// Whether a rule applies at all.
    pub fn flag(&self, provision: &str) -> Option<Ruled<'a, i64>> {
        self.number(provision).filter(|ruled| ruled.value != 0)
    }

    /// A list of words.
    pub fn list(&self, provision: &str) -> Option<Ruled<'a, Vec<String>>> {
        self.ruled(provision, |value| {
            let words = value.as_array()?.iter();
            Some(words.filter_map(|word| word.as_str().map(str::to_owned)).collect())
        })
    }

    /// A text.
    pub fn text(&self, provision: &str) -> Option<Ruled<'a, String>> {
        self.ruled(provision, |value| value.as_str().map(str::to_owned))
    }

    /// A date.
    pub fn date(&self, provision: &str) -> Option<Ruled<'a, CivilDate>> {
        self.ruled(provision, |value| CivilDate::parse(value.as_str()?).ok())
    }
}

#[cfg(test)]
mod tests;
