//! The registry of fields: what each integer key means. A key is never given a second
//! meaning and never removed; new rows are added at the end with the version that added them.

use std::collections::BTreeMap;

use ciborium::Value;
use vocabulary::{PartialDate, PartialHijri};

mod packed;
mod text;

/// What a person reads under a name of their own, in `verify/fields.json` by the same key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    FamilyNameAr,
    FirstNameAr,
    FamilyNameLatin,
    FirstNameLatin,
    Sex,
    BornOn,
    BornOnHijri,
    BornIn,
    DiedOn,
    DiedOnHijri,
    DiedIn,
    Father,
    Mother,
    OfficeName,
    Nationality,
    /// Marginal notes that the document carries.
    NotesCount,
    /// Of a life certificate and its like, which have a numbering of their own.
    CertificateNumber,
    /// The day the person was seen alive.
    AliveOn,
    /// Husband or wife, on family papers.
    Spouse,
    /// Children that a family paper lists.
    ChildrenCount,
}

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// 1 to 120 letters without control or direction marks.
    Text,
    /// A Gregorian date as the number YYYYMMDD, with 00 for what is not known.
    Day,
    /// The same in the Hijri calendar.
    HijriDay,
    /// 1 male, 2 female (ISO 5218).
    Sex,
    /// Up to 9,999.
    Count,
}

/// A row of the registry.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub key: i64,
    pub field: Field,
    /// The key of its label in the texts.
    pub name: &'static str,
    pub kind: Kind,
    /// The version of this registry that added it.
    pub since: u8,
}

const fn row(key: i64, field: Field, name: &'static str, kind: Kind, since: u8) -> Row {
    Row { key, field, name, kind, since }
}

/// Keys up to 23 take one byte, later ones two.
pub const REGISTRY: [Row; 20] = [
    row(1, Field::FamilyNameAr, "family-name-ar", Kind::Text, 1),
    row(2, Field::FirstNameAr, "first-name-ar", Kind::Text, 1),
    row(3, Field::FamilyNameLatin, "family-name-latin", Kind::Text, 1),
    row(4, Field::FirstNameLatin, "first-name-latin", Kind::Text, 1),
    row(5, Field::Sex, "sex", Kind::Sex, 1),
    row(6, Field::BornOn, "born-on", Kind::Day, 1),
    row(7, Field::BornOnHijri, "born-on-hijri", Kind::HijriDay, 1),
    row(8, Field::BornIn, "born-in", Kind::Text, 1),
    row(9, Field::DiedOn, "died-on", Kind::Day, 1),
    row(10, Field::DiedOnHijri, "died-on-hijri", Kind::HijriDay, 1),
    row(11, Field::DiedIn, "died-in", Kind::Text, 1),
    row(12, Field::Father, "father", Kind::Text, 1),
    row(13, Field::Mother, "mother", Kind::Text, 1),
    row(14, Field::OfficeName, "office-name", Kind::Text, 1),
    row(15, Field::Nationality, "nationality", Kind::Text, 1),
    row(16, Field::NotesCount, "notes-count", Kind::Count, 1),
    row(17, Field::CertificateNumber, "certificate-number", Kind::Text, 1),
    row(18, Field::AliveOn, "alive-on", Kind::Day, 1),
    row(19, Field::Spouse, "spouse", Kind::Text, 1),
    row(20, Field::ChildrenCount, "children-count", Kind::Count, 1),
];

impl Field {
    pub fn row(self) -> &'static Row {
        REGISTRY.iter().find(|row| row.field == self).expect("every field has its row")
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    Male,
    Female,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldValue {
    Text(String),
    Day(PartialDate),
    HijriDay(PartialHijri),
    Sex(Sex),
    Count(u16),
}

/// The fields of a code, in the order of their keys.
pub type Fields = BTreeMap<Field, FieldValue>;

pub(crate) fn to_cbor(value: &FieldValue) -> Value {
    match value {
        FieldValue::Text(text) => Value::from(text.as_str()),
        FieldValue::Day(day) => Value::from(packed::pack(day.year, day.month, day.day)),
        FieldValue::HijriDay(day) => Value::from(packed::pack(day.year, day.month, day.day)),
        FieldValue::Sex(Sex::Male) => Value::from(1),
        FieldValue::Sex(Sex::Female) => Value::from(2),
        FieldValue::Count(count) => Value::from(*count),
    }
}

/// None where the value is not of the field's kind.
pub(crate) fn from_cbor(kind: Kind, value: &Value) -> Option<FieldValue> {
    match kind {
        Kind::Text => {
            value.as_text().filter(|text| text::is_plain(text)).map(|t| FieldValue::Text(t.into()))
        }
        Kind::Day => packed::day(number(value)?).map(FieldValue::Day),
        Kind::HijriDay => packed::hijri_day(number(value)?).map(FieldValue::HijriDay),
        Kind::Sex => match number(value)? {
            1 => Some(FieldValue::Sex(Sex::Male)),
            2 => Some(FieldValue::Sex(Sex::Female)),
            _ => None,
        },
        Kind::Count => u16::try_from(number(value)?)
            .ok()
            .filter(|count| *count < 10_000)
            .map(FieldValue::Count),
    }
}

fn number(value: &Value) -> Option<i64> {
    value.as_integer().and_then(|number| i64::try_from(number).ok())
}

#[cfg(test)]
mod tests;
