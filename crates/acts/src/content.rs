//! The content of an act, whatever it is about: one place where its kinds part.

use law::LawOn;
use serde::{Deserialize, Serialize};
use vocabulary::{
    ActKind, ActNumber, CivilDate, DatePair, FullName, Lang, ObservedMonths, Problem, RegisterKind,
    Values,
};

use crate::birth::{self, BirthContent, Deadline, Drawing, Sex};
use crate::checks::CheckContext;
use crate::forms;
use crate::text::ActText;

/// What an act states, by kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub enum ActContent {
    /// A birth.
    Birth(BirthContent),
}

impl ActContent {
    /// What the act is about.
    pub fn act_kind(&self) -> ActKind {
        match self {
            ActContent::Birth(_) => ActKind::Birth,
        }
    }

    /// Whose act it is.
    pub fn holder(&self) -> &FullName {
        match self {
            ActContent::Birth(birth) => &birth.child,
        }
    }

    /// The holder's sex, where the act says it.
    pub fn sex(&self) -> Option<Sex> {
        match self {
            ActContent::Birth(birth) => Some(birth.sex),
        }
    }

    /// When the holder was born, as far as the act says.
    pub fn born(&self) -> Option<&DatePair> {
        match self {
            ActContent::Birth(birth) => Some(&birth.born),
        }
    }

    /// When what the act is about happened.
    pub fn event(&self) -> Option<&DatePair> {
        match self {
            ActContent::Birth(birth) => Some(&birth.born),
        }
    }

    /// Writes in both calendars what was typed in one; what is kept as written stays.
    pub fn complete(&mut self, months: &ObservedMonths) {
        match self {
            ActContent::Birth(birth) => birth.complete(months),
        }
    }

    /// The kind of register that it goes into.
    pub fn register_kind(&self) -> Option<RegisterKind> {
        match self {
            ActContent::Birth(birth) => birth.variant.register_kind(ActKind::Birth),
        }
    }

    /// Its number as an old register shows it; none for an act that is numbered here.
    pub fn number_as_written(&self) -> Option<ActNumber> {
        match self {
            ActContent::Birth(_) => None,
        }
    }

    /// Whether whoever typed it in may not be the one who signs it.
    pub fn needs_four_eyes(&self) -> bool {
        match self {
            ActContent::Birth(birth) => birth.variant.needs_four_eyes(),
        }
    }

    /// Everything that speaks against the act, at once.
    pub fn check(&self, values: &Values, context: &CheckContext<'_>) -> Vec<Problem> {
        match self {
            ActContent::Birth(birth) => birth::check(birth, values, context),
        }
    }

    /// Until when it may be declared; `None` where no period runs.
    pub fn deadline(&self, law: &LawOn<'_>, today: CivilDate) -> Option<Deadline> {
        match self {
            ActContent::Birth(birth) => birth::deadline(birth, law, today),
        }
    }

    /// The act in words.
    pub fn text(&self, lang: Lang, drawing: &Drawing) -> ActText {
        match (self, lang) {
            (ActContent::Birth(birth), Lang::Ar) => birth::text_ar(birth, drawing),
            (ActContent::Birth(birth), Lang::Fr | Lang::Zgh) => birth::text_fr(birth, drawing),
        }
    }
}

/// Reads the values of a form; `None` for a form that makes no act, or values too bare for one.
pub fn read(form_id: &str, values: &Values) -> (Option<ActContent>, Vec<Problem>) {
    match form_id {
        "birth" => {
            let (content, problems) = birth::read(forms::birth(), values);
            (content.map(ActContent::Birth), problems)
        }
        _ => (None, vec![Problem::refuse("form-unknown")]),
    }
}
