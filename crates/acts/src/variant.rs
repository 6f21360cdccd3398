//! How an act came to be entered here: declared, by judgment, transferred, or both. Births and
//! deaths share the fields, the checks and the words of it (cases B09, B10, D03, D06).

mod check;
mod read;

use serde::{Deserialize, Serialize};
use vocabulary::{ActKind, DatePair, ObservedMonths, RegisterKind};

/// The variant of an act.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Variant {
    /// Drawn here from a declaration.
    #[default]
    Declared,
    /// Entered here by a judgment.
    Judgment(Judgment),
    /// First drawn by another officer.
    Transferred(Transfer),
    /// Entered elsewhere by a judgment, then transferred here.
    TransferredJudgment(Judgment, Transfer),
}

/// The judgment an act rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Judgment {
    /// As the court wrote it.
    pub number: String,
    /// The court, in Arabic.
    pub court: String,
    /// The court in French, for French copies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub court_fr: Option<String>,
    /// Its day in both calendars.
    pub date: DatePair,
}

/// The act as it stands in the register it was first drawn in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// The office that drew it, in Arabic.
    pub office: String,
    /// That office in French, for French copies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office_fr: Option<String>,
    /// Who drew it; empty where the old act does not say.
    pub officer: String,
    /// Who drew it, in Latin letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub officer_latin: Option<String>,
    /// Its number there, as written.
    pub number: String,
    /// The day it was drawn, in both calendars.
    pub date: DatePair,
}

impl Variant {
    /// Whether it was declared here.
    pub fn is_declared(&self) -> bool {
        *self == Variant::Declared
    }

    /// The judgment it rests on.
    pub fn judgment(&self) -> Option<&Judgment> {
        match self {
            Variant::Judgment(judgment) | Variant::TransferredJudgment(judgment, _) => {
                Some(judgment)
            }
            Variant::Declared | Variant::Transferred(_) => None,
        }
    }

    /// The act it was transferred from.
    pub fn transfer(&self) -> Option<&Transfer> {
        match self {
            Variant::Transferred(transfer) | Variant::TransferredJudgment(_, transfer) => {
                Some(transfer)
            }
            Variant::Declared | Variant::Judgment(_) => None,
        }
    }

    /// Whether a second person must confirm it: what is typed here from a judgment or from another
    /// register has no declarant to read it again.
    pub fn needs_four_eyes(&self) -> bool {
        !self.is_declared()
    }

    /// The register it is entered in: judgments have their own. None for marriages and divorces,
    /// which are drawn nowhere today.
    pub fn register_kind(&self, act: ActKind) -> Option<RegisterKind> {
        RegisterKind::drawn_here(act, self.judgment().is_some())
    }

    /// Writes the day of a judgment entered here in both calendars; what a transferred act says
    /// stays as it was written.
    pub fn complete(&mut self, months: &ObservedMonths) {
        if let Variant::Judgment(judgment) = self {
            judgment.date.complete_hijri(months);
        }
    }
}

#[cfg(test)]
mod tests;
