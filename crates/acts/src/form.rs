//! A form: the fields of an act as versioned data (`forms/`). One schema drives the clerk's page,
//! the scripts' fields and the reading of values.

use std::collections::{BTreeMap, HashMap};

use serde::Deserialize;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};
use vocabulary::{Lang, Values, places};

/// A label in Arabic, French and Amazigh (which may be empty: French is shown).
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Label {
    texts: Vec<String>,
}

impl From<Vec<String>> for Label {
    fn from(texts: Vec<String>) -> Self {
        Self { texts }
    }
}

impl Label {
    /// The label in a language.
    pub fn get(&self, lang: Lang) -> &str {
        let at = |index: usize| self.texts.get(index).map_or("", String::as_str);
        match lang {
            Lang::Ar => at(0),
            Lang::Fr => at(1),
            Lang::Zgh if at(2).is_empty() => at(1),
            Lang::Zgh => at(2),
        }
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.texts.iter().all(String::is_empty)
    }
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldKind {
    /// A short text.
    Text,
    /// A name in Arabic letters.
    ArabicName,
    /// A name in Latin letters.
    LatinName,
    /// A name in Tifinagh letters.
    TifinaghName,
    /// A Gregorian date.
    Date,
    /// A Hijri date.
    HijriDate,
    /// An hour and minute.
    Time,
    /// One of the options.
    Choice,
    /// A place.
    Place,
    /// A profession; the usual ones are offered.
    Profession,
    /// A small whole number.
    Number,
    /// A longer text.
    LongText,
    /// The number of a national identity card.
    IdCard,
}

impl FieldKind {
    /// Longest value taken, in characters.
    pub fn longest(self) -> usize {
        match self {
            FieldKind::ArabicName | FieldKind::LatinName | FieldKind::TifinaghName => 80,
            FieldKind::Date | FieldKind::HijriDate => 30,
            FieldKind::Time | FieldKind::Number | FieldKind::IdCard => 16,
            FieldKind::Choice => 40,
            FieldKind::Text | FieldKind::Place | FieldKind::Profession => 200,
            FieldKind::LongText => 2000,
        }
    }
}

/// One option of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The canonical value.
    pub value: String,
    /// What people read.
    pub label: Label,
}

/// When a field is asked; typed, never a string to evaluate.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Condition {
    /// A field has this value.
    Eq(String, String),
    /// A field has one of these values.
    In(String, Vec<String>),
    /// Every condition holds.
    All(Vec<Condition>),
    /// At least one holds.
    Any(Vec<Condition>),
    /// It does not hold.
    Not(Box<Condition>),
}

impl Condition {
    /// Whether it holds for these values.
    pub fn holds(&self, values: &Values) -> bool {
        let value = |field: &String| values.get(field).map_or("", String::as_str);
        match self {
            Condition::Eq(field, wanted) => value(field) == wanted,
            Condition::In(field, wanted) => wanted.iter().any(|w| w == value(field)),
            Condition::All(all) => all.iter().all(|c| c.holds(values)),
            Condition::Any(any) => any.iter().any(|c| c.holds(values)),
            Condition::Not(not) => !not.holds(values),
        }
    }

    /// The same tree for the page's script.
    pub fn json(&self) -> Value {
        match self {
            Condition::Eq(field, value) => json!({"eq": [field, value]}),
            Condition::In(field, values) => json!({"in": [field, values]}),
            Condition::All(all) => json!({"all": Self::list(all)}),
            Condition::Any(any) => json!({"any": Self::list(any)}),
            Condition::Not(not) => json!({"not": not.json()}),
        }
    }

    fn list(conditions: &[Condition]) -> Vec<Value> {
        conditions.iter().map(Condition::json).collect()
    }

    /// The fields it looks at.
    pub fn fields(&self) -> Vec<&str> {
        match self {
            Condition::Eq(field, _) | Condition::In(field, _) => vec![field],
            Condition::All(all) | Condition::Any(all) => {
                all.iter().flat_map(Condition::fields).collect()
            }
            Condition::Not(not) => not.fields(),
        }
    }
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// The name in pages, scripts and stored values.
    pub id: String,
    /// What it holds.
    pub kind: FieldKind,
    /// What people read above it.
    pub label: Label,
    /// What people read below it.
    pub hint: Label,
    /// Whether an act needs it.
    pub required: bool,
    /// When an act can do without it all the same, as an old act transferred here.
    pub optional_when: Option<Condition>,
    /// When it is asked.
    pub when: Option<Condition>,
    /// Its options, for a choice.
    pub options: Vec<Choice>,
    /// Columns of twelve.
    pub width: u8,
    /// Longest value, in characters.
    pub max_length: usize,
}

impl Field {
    /// Whether it is asked of these values.
    pub fn is_asked(&self, values: &Values) -> bool {
        self.when.as_ref().is_none_or(|when| when.holds(values))
    }

    /// Whether these values must have it.
    pub fn is_required(&self, values: &Values) -> bool {
        self.required
            && self.is_asked(values)
            && self.optional_when.as_ref().is_none_or(|when| !when.holds(values))
    }
}

/// Fields that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name.
    pub id: String,
    /// Its title.
    pub title: Label,
    /// A line of help.
    pub help: Label,
    /// Its fields, in order.
    pub fields: Vec<Field>,
}

/// A version of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What it is for.
    pub id: String,
    /// Year and month.
    pub version: String,
    /// SHA-256 of its file: an act keeps it.
    pub hash: String,
    /// Its sections, in order.
    pub sections: Vec<Section>,
    /// Where the field of an id is: section, then place in it.
    places: HashMap<String, (usize, usize)>,
}

/// A form is asked for its fields some hundred times for one act.
fn places_of(sections: &[Section]) -> HashMap<String, (usize, usize)> {
    let mut places = HashMap::new();
    for (s, section) in sections.iter().enumerate() {
        for (f, field) in section.fields.iter().enumerate() {
            places.entry(field.id.clone()).or_insert((s, f));
        }
    }
    places
}

impl Form {
    /// Reads a form's file.
    ///
    /// # Errors
    /// What TOML or the form's own rules do not allow.
    pub fn parse(text: &str) -> Result<Self, String> {
        let raw: raw::Form = toml::from_str(text).map_err(|e| e.to_string())?;
        let hash = Sha256::digest(text.as_bytes());
        let sections: Vec<Section> =
            raw.section.into_iter().map(raw::Section::into_section).collect();
        Ok(Self {
            places: places_of(&sections),
            id: raw.id,
            version: raw.version,
            hash: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
            sections,
        })
    }

    /// Every field, in order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// The field of an id.
    pub fn field(&self, id: &str) -> Option<&Field> {
        let (section, field) = self.places.get(id)?;
        self.sections.get(*section)?.fields.get(*field)
    }

    /// Longest value of a field, in characters.
    pub fn longest(&self, id: &str) -> usize {
        self.field(id).map_or(0, |field| field.max_length)
    }

    /// The fields in the words of JSON Schema.
    pub fn schema_json(&self) -> Value {
        let properties: BTreeMap<&str, Value> =
            self.fields().map(|field| (field.id.as_str(), field_json(field))).collect();
        let required: Vec<&str> = self
            .fields()
            .filter(|field| field.required && field.when.is_none())
            .filter(|field| field.optional_when.is_none())
            .map(|field| field.id.as_str())
            .collect();
        json!({
            "type": "object",
            "title": format!("{} {}", self.id, self.version),
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        })
    }
}

fn field_json(field: &Field) -> Value {
    let format = match field.kind {
        FieldKind::Date => "date: YYYY-MM-DD, YYYY-MM or YYYY",
        FieldKind::HijriDate => "Hijri date: YYYY-MM-DD",
        FieldKind::Time => "HH:MM",
        FieldKind::Place => "commune:HCP-CODE|detail, foreign:ISO|town, or words",
        FieldKind::Number => "whole number",
        FieldKind::ArabicName => "Arabic letters",
        FieldKind::LatinName => "Latin letters",
        FieldKind::TifinaghName => "Tifinagh letters",
        FieldKind::IdCard => "one or two letters and digits",
        FieldKind::Text | FieldKind::LongText | FieldKind::Choice | FieldKind::Profession => "text",
    };
    let mut schema = json!({
        "type": "string",
        "description": format,
        "title": {"ar": field.label.get(Lang::Ar), "fr": field.label.get(Lang::Fr)},
        "maxLength": field.max_length,
    });
    if !field.options.is_empty() {
        let options: Vec<&str> = field.options.iter().map(|o| o.value.as_str()).collect();
        schema["enum"] = json!(options);
    }
    if let Some(when) = &field.when {
        schema["when"] = when.json();
    }
    if let Some(unless) = &field.optional_when {
        schema["required_unless"] = unless.json();
    }
    schema
}

/// The file as written.
mod raw {
    use serde::Deserialize;
    use vocabulary::CivilDate;

    use super::{Choice, Condition, FieldKind, Label, places};

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Form {
        pub(super) id: String,
        pub(super) version: String,
        #[serde(rename = "valid_from")]
        pub(super) _valid_from: CivilDate,
        #[serde(rename = "law")]
        pub(super) _law: String,
        pub(super) section: Vec<Section>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    pub(super) struct Section {
        id: String,
        title: Label,
        #[serde(default)]
        help: Label,
        field: Vec<Field>,
    }

    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Field {
        id: String,
        kind: FieldKind,
        label: Label,
        #[serde(default)]
        hint: Label,
        #[serde(default)]
        required: bool,
        optional_when: Option<Condition>,
        when: Option<Condition>,
        #[serde(default)]
        options: Vec<Vec<String>>,
        source: Option<String>,
        /// More than its kind takes: the whole text of an old act.
        max_length: Option<usize>,
        width: u8,
    }

    impl Section {
        pub(super) fn into_section(self) -> super::Section {
            super::Section {
                id: self.id,
                title: self.title,
                help: self.help,
                fields: self.field.into_iter().map(Field::into_field).collect(),
            }
        }
    }

    impl Field {
        fn into_field(self) -> super::Field {
            let options = match self.source.as_deref() {
                Some("nationalities") => nationalities(),
                _ => self.options.into_iter().filter_map(choice).collect(),
            };
            super::Field {
                max_length: self.max_length.unwrap_or_else(|| self.kind.longest()),
                id: self.id,
                kind: self.kind,
                label: self.label,
                hint: self.hint,
                required: self.required,
                optional_when: self.optional_when,
                when: self.when,
                options,
                width: self.width,
            }
        }
    }

    fn choice(words: Vec<String>) -> Option<Choice> {
        let mut words = words.into_iter();
        Some(Choice { value: words.next()?, label: words.collect::<Vec<_>>().into() })
    }

    fn nationalities() -> Vec<Choice> {
        places::countries()
            .iter()
            .map(|country| Choice {
                value: country.code.to_owned(),
                label: vec![country.nationality_ar.to_owned(), country.nationality_fr.to_owned()]
                    .into(),
            })
            .collect()
    }
}
