//! Why a document could not be set.

use typst::diag::SourceDiagnostic;

/// Why a document could not be set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RenderError {
    /// No font has this letter.
    MissingGlyph {
        /// The text it stands in.
        text: String,
        /// The letter.
        letter: String,
    },
    /// No such form, or not in this version.
    UnknownForm(String),
    /// The data is not JSON.
    BadData(String),
    /// Typst or the PDF standard refused.
    Export(String),
}

impl std::fmt::Display for RenderError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            RenderError::MissingGlyph { letter, .. } => write!(f, "no font has {letter}"),
            RenderError::UnknownForm(kind) => write!(f, "no form {kind}"),
            RenderError::BadData(why) => write!(f, "data: {why}"),
            RenderError::Export(why) => write!(f, "export: {why}"),
        }
    }
}

impl std::error::Error for RenderError {}

impl RenderError {
    /// Reads Typst's diagnostics; under PDF/A a missing glyph is one of them.
    pub(crate) fn of(errors: &[SourceDiagnostic]) -> Self {
        let all: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
        for message in &all {
            if let Some(rest) = message.split("the text ").nth(1)
                && message.contains("could not be displayed")
            {
                let text = rest.split('"').nth(1).unwrap_or_default().to_owned();
                return RenderError::MissingGlyph { letter: text.clone(), text };
            }
        }
        RenderError::Export(all.join("; "))
    }
}
