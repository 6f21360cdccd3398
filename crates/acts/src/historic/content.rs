//! What an act of an earlier era states, as it is written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use vocabulary::{ActKind, ActNumber, ClockTime, DatePair, FullName, Lang, Place};

use crate::birth::Sex;

/// Why a field of an old page has no plain value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Legibility {
    /// It is there and cannot be read.
    Illegible,
    /// Its place was left empty.
    Blank,
    /// It was struck out; a value beside it is what can still be read.
    StruckOut,
}

impl Legibility {
    /// The word stored and typed.
    pub fn as_str(self) -> &'static str {
        match self {
            Legibility::Illegible => "illegible",
            Legibility::Blank => "blank",
            Legibility::StruckOut => "struck-out",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        [Legibility::Illegible, Legibility::Blank, Legibility::StruckOut]
            .into_iter()
            .find(|one| one.as_str() == text)
    }
}

/// The holder of an old act, or the wife in a marriage or a divorce.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoricPerson {
    /// In the scripts of the act: the Arabic of a French act is empty.
    pub name: FullName,
    /// As far as the act says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sex: Option<Sex>,
    /// Date of birth; of the holder of a birth act it is the event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub born: Option<DatePair>,
    /// Place of birth; of the holder of a birth act it is the event's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_place: Option<Place>,
    /// As written: « vingt-six ans environ ».
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age: Option<String>,
    /// As written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profession: Option<String>,
    /// As written: no code of today is put upon it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nationality: Option<String>,
    /// As written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// As written, with what follows the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub father: Option<String>,
    /// As written, with what follows the name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mother: Option<String>,
}

/// The content of an act of an earlier era.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoricContent {
    /// What the act is about.
    #[serde(rename = "act_kind")]
    pub act: ActKind,
    /// The language it is written in.
    pub lang: Lang,
    /// The number as written; none where it cannot be read. Numbers may repeat.
    pub number: Option<ActNumber>,
    /// The year of the register.
    pub register_year: i16,
    /// Whom it is about; the husband in a marriage or a divorce.
    pub holder: HistoricPerson,
    /// The wife, in a marriage or a divorce.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spouse: Option<HistoricPerson>,
    /// The day of the event, as far as it is stated.
    pub event: Option<DatePair>,
    /// The hour, if stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time: Option<ClockTime>,
    /// The place, if stated.
    pub place: Option<Place>,
    /// Of the deceased, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub marital_status: Option<String>,
    /// As written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declarant: Option<String>,
    /// The judgment or authority of a divorce, as written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authority: Option<String>,
    /// As written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub witnesses: Option<String>,
    /// As written.
    pub officer: Option<String>,
    /// When it was drawn, as far as it is stated.
    pub drawn: Option<DatePair>,
    /// The whole text, if it was keyed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text_as_written: Option<String>,
    /// The notes in its margin, one by one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub margin_as_written: Vec<String>,
    /// The fields that are illegible, blank or struck out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub legibility: BTreeMap<String, Legibility>,
}
