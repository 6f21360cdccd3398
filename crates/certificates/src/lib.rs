//! What each document says and who may receive it: data, not layout.

mod as_written;
mod asked;
mod entitled;
mod extract;
mod family_booklet;
mod family_sheet;
mod letter;
mod multilingual;
mod paper;
mod register_papers;
mod said;
mod voice;

pub use asked::{Asked, Certificate, attested};
pub use entitled::who_may_receive;
pub use extract::extract;
pub use family_booklet::{Booklet, Household, Relative, family_booklet, family_card};
pub use family_sheet::{Family, Member, family_sheet};
pub use letter::{LetterData, letter};
pub use multilingual::multilingual_extract;
pub use paper::{full_copy, register_sheet};
pub use register_papers::{
    ClosingOnFile, Indexed, RegisterOnFile, alphabetical_index, closing_statement,
    register_opening, second_copy,
};

pub use said::Said;

use acts::{ActContent, ActText, Form, Renvoi};
use marginal_notes::NoteContent;
use registers::Leaf;
use vocabulary::{ActNumber, CivilDate, DocumentId, Lang, Moment, NoteId, Regime, Values};

/// A document ready for its template.
#[derive(Debug, Clone)]
pub struct Document {
    /// birth-extract, death-full-copy…
    pub kind: String,
    /// Version of the form.
    pub form_version: String,
    /// Its language.
    pub lang: Lang,
    /// Everything the template sets, all words included.
    pub data: serde_json::Value,
    /// What of it the code on paper repeats; none for papers that carry no code.
    pub said: Option<Said>,
}

/// The act as it stands in the register.
pub struct ActOnFile<'a> {
    pub content: &'a ActContent,
    /// The form it was drawn with.
    pub form: &'a Form,
    pub values: &'a Values,
    pub number: &'a ActNumber,
    pub signed_text_ar: &'a ActText,
    pub signed_text_fr: &'a ActText,
    pub renvois: &'a [Renvoi],
    pub leaf: &'a Leaf,
    pub drawn_at: Moment,
    pub officer_ar: &'a str,
    pub officer_latin: &'a str,
}

/// A note as it stands in the margin.
pub struct NoteOnFile {
    pub n: u32,
    pub id: NoteId,
    pub content: NoteContent,
    pub text_ar: String,
    pub text_fr: String,
    pub entered_at: Moment,
}

/// Where, when, by whom and why a document is issued.
pub struct IssueContext {
    pub training: bool,
    pub issued_on: CivilDate,
    pub office_ar: String,
    pub office_fr: String,
    pub commune_ar: String,
    pub commune_fr: String,
    pub province_ar: String,
    pub province_fr: String,
    pub officer_ar: String,
    pub officer_latin: String,
    pub officer_capacity_ar: String,
    pub officer_capacity_fr: String,
    pub document: DocumentId,
    pub purpose: String,
    pub requester_capacity: String,
    pub regime: Regime,
    /// How many copies of each register the office keeps on paper: two, three abroad.
    pub register_copies: usize,
    /// Hijri year of the register, as the act shows it.
    pub hijri_year: i16,
}
