//! A volume: a register whose pages are full goes on in the next one, its numbers with it (R02).

use serde::{Deserialize, Serialize};
use vocabulary::{CivilDate, Problem, Refusal};

use crate::opening::Opening;

/// A bound book of a register, with what the prosecutor certified at its head.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Volume {
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
}

impl Volume {
    /// The volume that a register was opened with.
    pub fn first(opening: &Opening) -> Self {
        Self {
            volume: opening.volume,
            pages: opening.pages,
            acts_per_page: opening.acts_per_page,
            prosecutor_ar: opening.prosecutor_ar.clone(),
            court_ar: opening.court_ar.clone(),
            paraph_date: opening.paraph_date,
            paraph_reference: opening.paraph_reference.clone(),
        }
    }

    /// Acts that it holds.
    pub fn capacity(&self) -> u32 {
        self.pages.saturating_mul(self.acts_per_page)
    }

    /// Whether it may be added on this day.
    ///
    /// # Errors
    /// `paraph-in-the-future`.
    pub fn check(&self, today: CivilDate) -> Result<(), Refusal> {
        if self.paraph_date > today {
            let problem = Problem::refuse("paraph-in-the-future").under("register-opening");
            return Err(problem.at("paraph_date").into());
        }
        Ok(())
    }
}
