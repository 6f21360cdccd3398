//! The text of an act: paragraphs of runs, so that every page and paper can set names in their
//! own direction and find the word that a note touches.

use serde::{Deserialize, Serialize};

/// A stretch of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Set apart, as names and dates are.
    #[serde(default, skip_serializing_if = "is_false")]
    pub strong: bool,
    /// Left to right inside an Arabic line.
    #[serde(default, skip_serializing_if = "is_false")]
    pub ltr: bool,
    /// The field it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_false(value: &bool) -> bool {
    !*value
}

/// The text of an act in one language.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActText {
    /// The title of the act.
    pub title: String,
    /// Its paragraphs.
    pub paragraphs: Vec<Vec<Run>>,
}

impl ActText {
    /// All of it as plain words, for a reader without layout.
    pub fn plain(&self) -> String {
        self.paragraphs
            .iter()
            .map(|runs| runs.iter().map(|run| run.text.as_str()).collect::<String>())
            .collect::<Vec<_>>()
            .join("\n")
    }
}

/// Writes a paragraph run by run.
#[derive(Default)]
pub struct Pen {
    runs: Vec<Run>,
}

impl Pen {
    /// Plain words.
    pub fn say(&mut self, text: &str) -> &mut Self {
        match self.runs.last_mut() {
            Some(last) if !last.strong && !last.ltr && last.field.is_none() => {
                last.text.push_str(text);
            }
            _ => self.push(text, false, false, None),
        }
        self
    }

    /// A value set apart.
    pub fn value(&mut self, text: &str, field: &str) -> &mut Self {
        self.push(text, true, false, Some(field));
        self
    }

    /// A Latin value in an Arabic line.
    pub fn latin(&mut self, text: &str, field: &str) -> &mut Self {
        self.push(text, false, true, Some(field));
        self
    }

    fn push(&mut self, text: &str, strong: bool, ltr: bool, field: Option<&str>) {
        if !text.is_empty() {
            self.runs.push(Run {
                text: text.to_owned(),
                strong,
                ltr,
                field: field.map(str::to_owned),
            });
        }
    }

    /// The paragraph.
    pub fn end(self) -> Vec<Run> {
        self.runs
    }
}

/// A slip corrected in the margin before signature, counted and approved (decree, article 13).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renvoi {
    /// The field that was wrong.
    pub field: String,
    /// As it stood.
    pub old: String,
    /// As it must read.
    pub new: String,
    /// Words of the correction, as approved.
    pub words: u32,
    /// The margin's text in Arabic.
    pub text_ar: String,
    /// The margin's text in French.
    pub text_fr: String,
}
