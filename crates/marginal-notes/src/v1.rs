//! The first version of a note's content: marriages only. Facts of that version are read into
//! today's shape. Do not modify.

use serde::{Deserialize, Serialize};
use vocabulary::{DatePair, FullName, PartialDate, Values};

/// The content of a note, by kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum NoteContent {
    /// A marriage (law 70-03, article 68).
    Marriage(MarriageNote),
}

/// What the extract of the marriage act says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarriageNote {
    spouse: FullName,
    spouse_born: Option<PartialDate>,
    spouse_birth_office: Option<String>,
    act_reference: String,
    married: DatePair,
    family_section: String,
    notice_reference: Option<String>,
    notice_received: Option<PartialDate>,
}

impl MarriageNote {
    /// The values of the form that it was read from.
    pub(crate) fn values(self) -> Values {
        let text = |value: Option<PartialDate>| value.map(|date| date.to_string());
        let pairs = [
            ("spouse_first_ar", Some(self.spouse.first.ar)),
            ("spouse_first_latin", self.spouse.first.latin),
            ("spouse_family_ar", Some(self.spouse.family.ar)),
            ("spouse_family_latin", self.spouse.family.latin),
            ("spouse_birth_date", text(self.spouse_born)),
            ("spouse_birth_office", self.spouse_birth_office),
            ("marriage_date", text(self.married.gregorian)),
            ("marriage_date_hijri", self.married.hijri.map(|date| date.to_string())),
            ("marriage_act_reference", Some(self.act_reference)),
            ("family_section", Some(self.family_section)),
            ("notice_reference", self.notice_reference),
            ("notice_received_date", text(self.notice_received)),
        ];
        pairs
            .into_iter()
            .filter_map(|(id, value)| Some((id.to_owned(), value?)))
            .filter(|(_, value)| !value.is_empty())
            .collect()
    }
}
