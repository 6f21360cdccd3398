//! Opening a register: nothing is signed before the prosecutor has certified it (case R01).

use serde::{Deserialize, Serialize};
use vocabulary::{CivilDate, OfficeCode, Problem, Refusal, Regime, RegisterKind};

/// What the prosecutor certified at the head of a register (decree 2-99-665, article 4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Births, deaths, judgments.
    pub kind: RegisterKind,
    /// The Gregorian year.
    pub year: i16,
    /// The office.
    pub office: OfficeCode,
    /// From 1.
    pub volume: u32,
    /// Pages, numbered and stamped.
    pub pages: u32,
    /// Acts that one page holds.
    pub acts_per_page: u32,
    /// Who certified.
    pub prosecutor_ar: String,
    /// Of which court.
    pub court_ar: String,
    /// When.
    pub paraph_date: CivilDate,
    /// Under which reference.
    pub paraph_reference: String,
    /// The regime of the register.
    pub regime: Regime,
}

impl Opening {
    /// Acts that the register holds.
    pub fn capacity(&self) -> u32 {
        self.pages.saturating_mul(self.acts_per_page)
    }

    /// Whether the register may be opened on this day.
    ///
    /// # Errors
    /// `register-of-another-era` for a kind that is no longer opened; `register-year-wrong` for a year that is neither this one nor the next;
    /// `paraph-in-the-future`.
    pub fn check(&self, today: CivilDate) -> Result<(), Refusal> {
        let provision = "register-opening";
        if !self.kind.numbered_here() {
            return Err(Problem::refuse("register-of-another-era")
                .under(provision)
                .at("kind")
                .into());
        }
        if self.year != today.year() && self.year != today.year() + 1 {
            return Err(Problem::refuse("register-year-wrong")
                .under(provision)
                .at("year")
                .with("year", &self.year.to_string())
                .into());
        }
        if self.paraph_date > today {
            return Err(Problem::refuse("paraph-in-the-future")
                .under(provision)
                .at("paraph_date")
                .into());
        }
        Ok(())
    }
}
