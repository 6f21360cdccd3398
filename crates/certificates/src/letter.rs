//! A formal letter of the office to one that is not linked: a notice on paper.

use serde_json::json;
use texts::Texts;
use vocabulary::Lang;

use crate::paper::{document, frame};
use crate::voice::Voice;
use crate::{Document, IssueContext};

/// What a letter says beside its frame.
pub struct LetterData {
    pub addressee: String,
    /// The number under which it leaves.
    pub reference: String,
    pub subject: String,
    pub body: Vec<String>,
    /// A text repeated word for word, such as a note; empty if none.
    pub quoted: String,
    pub enclosures: Vec<String>,
}

/// The letter.
pub fn letter(data: &LetterData, lang: Lang, context: &IssueContext, texts: &Texts) -> Document {
    let voice = Voice { texts, lang };
    let mut set = frame(&voice, context, "letter", &data.subject);
    set["addressee"] = data.addressee.clone().into();
    set["reference"] = data.reference.clone().into();
    set["body"] = data.body.clone().into();
    set["quoted"] = data.quoted.clone().into();
    set["enclosures"] = data.enclosures.clone().into();
    for (field, key) in [
        ("reference_label", "letter-reference"),
        ("to_label", "letter-to"),
        ("greeting", "letter-greeting"),
        ("closing", "letter-closing"),
        ("enclosures_label", "letter-enclosures"),
    ] {
        set[field] = json!(voice.say(key));
    }
    document("letter", lang, set)
}
