//! The content of any act, and what everybody asks of it whatever it is about.

use law::LawOn;
use serde::{Deserialize, Serialize};
use vocabulary::{
    ActKind, ActNumber, CivilDate, DatePair, FullName, Lang, ObservedMonths, Problem, RegisterKind,
    Values,
};

use crate::birth::{self, BirthContent, Deadline, Drawing, Sex};
use crate::checks::CheckContext;
use crate::death::{self, DeathContent};
use crate::forms;
use crate::historic::{self, HistoricContent};
use crate::text::ActText;
use crate::variant::Variant;

/// What an act states.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", rename_all = "kebab-case")]
pub enum ActContent {
    /// A birth, in any variant.
    Birth(Box<BirthContent>),
    /// A death, in any variant.
    Death(Box<DeathContent>),
    /// An act of an earlier era, kept as written.
    Historic(Box<HistoricContent>),
}

impl ActContent {
    /// What it is about.
    pub fn act_kind(&self) -> ActKind {
        match self {
            ActContent::Birth(_) => ActKind::Birth,
            ActContent::Death(_) => ActKind::Death,
            ActContent::Historic(act) => act.act,
        }
    }

    /// Whom it is about; the husband in a marriage or a divorce.
    pub fn holder(&self) -> &FullName {
        match self {
            ActContent::Birth(birth) => &birth.child,
            ActContent::Death(death) => &death.deceased,
            ActContent::Historic(act) => &act.holder.name,
        }
    }

    /// The holder's sex, where the act says it.
    pub fn sex(&self) -> Option<Sex> {
        match self {
            ActContent::Birth(birth) => Some(birth.sex),
            ActContent::Death(death) => Some(death.sex),
            ActContent::Historic(act) => act.holder.sex,
        }
    }

    /// When the holder was born, where the act says it.
    pub fn born(&self) -> Option<&DatePair> {
        match self {
            ActContent::Birth(birth) => Some(&birth.born),
            ActContent::Death(death) => death.born.as_ref(),
            ActContent::Historic(act) if act.act == ActKind::Birth => act.event.as_ref(),
            ActContent::Historic(act) => act.holder.born.as_ref(),
        }
    }

    /// The day of the birth, the death, the marriage or the divorce.
    pub fn event_date(&self) -> Option<&DatePair> {
        match self {
            ActContent::Birth(birth) => Some(&birth.born),
            ActContent::Death(death) => death.event_date(),
            ActContent::Historic(act) => act.event.as_ref(),
        }
    }

    /// How it came to be entered. An old act is kept as its own register has it, so it has none of
    /// the variants of today and is counted with the plain ones.
    pub fn variant(&self) -> &Variant {
        static DECLARED: Variant = Variant::Declared;
        match self {
            ActContent::Birth(birth) => &birth.variant,
            ActContent::Death(death) => &death.variant,
            ActContent::Historic(_) => &DECLARED,
        }
    }

    /// The kind of register that it goes into; none where no such register ever was.
    pub fn register_kind(&self) -> Option<RegisterKind> {
        match self {
            ActContent::Birth(birth) => birth.variant.register_kind(ActKind::Birth),
            ActContent::Death(death) => death.variant.register_kind(ActKind::Death),
            ActContent::Historic(act) => act.register_kind(),
        }
    }

    /// Its number as an old register shows it; none for an act that is numbered here.
    pub fn number_as_written(&self) -> Option<ActNumber> {
        match self {
            ActContent::Birth(_) | ActContent::Death(_) => None,
            ActContent::Historic(act) => {
                Some(act.number.clone().unwrap_or(ActNumber::unreadable(act.register_year)))
            }
        }
    }

    /// Whether whoever typed it in may not be the one who signs it.
    pub fn needs_four_eyes(&self) -> bool {
        match self {
            ActContent::Birth(birth) => birth.variant.needs_four_eyes(),
            ActContent::Death(death) => death.variant.needs_four_eyes(),
            ActContent::Historic(_) => true,
        }
    }

    /// Computes and labels the Hijri dates that the law asks for and nobody typed; an old act
    /// stays as written.
    pub fn complete(&mut self, months: &ObservedMonths) {
        match self {
            ActContent::Birth(birth) => birth.complete(months),
            ActContent::Death(death) => death.complete(months),
            ActContent::Historic(_) => {}
        }
    }
}

/// Reads values of the present version of a form.
pub fn read(form_id: &str, values: &Values) -> (Option<ActContent>, Vec<Problem>) {
    if form_id == "birth" {
        let (content, problems) = birth::read(forms::birth(), values);
        return (content.map(|birth| ActContent::Birth(Box::new(birth))), problems);
    }
    if form_id == "death" {
        let (content, problems) = death::read(forms::death(), values);
        return (content.map(|death| ActContent::Death(Box::new(death))), problems);
    }
    let old = ActKind::ALL.into_iter().find(|act| forms::historic(*act).id == form_id);
    match old {
        Some(act) => {
            let (content, problems) = historic::read(act, forms::historic(act), values);
            (content.map(|act| ActContent::Historic(Box::new(act))), problems)
        }
        None => (None, vec![Problem::refuse("form-unknown").with("form", form_id)]),
    }
}

/// Every problem of an act, at once.
pub fn check(content: &ActContent, values: &Values, context: &CheckContext<'_>) -> Vec<Problem> {
    match content {
        ActContent::Birth(birth) => birth::check(birth, values, context),
        ActContent::Death(death) => death::check(death, values, context),
        ActContent::Historic(act) => historic::check(act, values, context),
    }
}

/// The period of its declaration, if it has one.
pub fn deadline(content: &ActContent, law: &LawOn<'_>, today: CivilDate) -> Option<Deadline> {
    match content {
        ActContent::Birth(birth) => birth::deadline(birth, law, today),
        ActContent::Death(death) => death::deadline(death, law, today),
        ActContent::Historic(_) => None,
    }
}

/// Its legal text; none in a language that the act does not have.
pub fn text(lang: Lang, content: &ActContent, drawing: &Drawing) -> Option<ActText> {
    match (content, lang) {
        (ActContent::Birth(birth), Lang::Ar) => Some(birth::text_ar(birth, drawing)),
        (ActContent::Birth(birth), Lang::Fr | Lang::Zgh) => Some(birth::text_fr(birth, drawing)),
        (ActContent::Death(death), Lang::Ar) => Some(death::text_ar(death, drawing)),
        (ActContent::Death(death), Lang::Fr | Lang::Zgh) => Some(death::text_fr(death, drawing)),
        (ActContent::Historic(act), lang) => historic::text(act, lang),
    }
}

#[cfg(test)]
mod tests;
