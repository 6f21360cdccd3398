//! What an office has of a register on paper, and in which state: what proves a loss later. A
//! register written before this system exists here by its inventory alone.

use serde::{Deserialize, Serialize};
use vocabulary::{CivilDate, Problem, Refusal, RegisterId, RegisterKind};

/// The state of a register on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PaperState {
    /// Whole and legible.
    Good,
    /// Worn: to be handled with care.
    Worn,
    /// Damaged: parts are hard to read.
    Damaged,
    /// Leaves are missing.
    PartlyLost,
    /// It is not there.
    Lost,
}

impl PaperState {
    /// Every state, best first.
    pub const ALL: [PaperState; 5] = [
        PaperState::Good,
        PaperState::Worn,
        PaperState::Damaged,
        PaperState::PartlyLost,
        PaperState::Lost,
    ];

    /// The word stored and written.
    pub fn as_str(self) -> &'static str {
        match self {
            PaperState::Good => "good",
            PaperState::Worn => "worn",
            PaperState::Damaged => "damaged",
            PaperState::PartlyLost => "partly-lost",
            PaperState::Lost => "lost",
        }
    }

    /// The state of a word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// What the office has of a register on paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inventory {
    /// Births, deaths, or a kind of an earlier era.
    pub kind: RegisterKind,
    /// The Gregorian year.
    pub year: i16,
    /// Volumes that should be there.
    pub volumes: u32,
    /// Leaves that are there.
    pub folios: u32,
    /// Copies in the office: 0 or 1.
    pub office_copies: u32,
    /// Whether the second copy is known to be at the court.
    pub court_copy: bool,
    /// In which state the office's copy is.
    pub state: PaperState,
    /// Acts that it should hold, by its closing or its table.
    pub acts_expected: Option<u32>,
    /// Numbers that are missing, as written: `17-22, 40`.
    pub missing: String,
    /// Anything else.
    pub remark: String,
    /// The day somebody looked.
    pub on: CivilDate,
}

impl Inventory {
    /// Whether it can be so.
    ///
    /// # Errors
    /// `inventory-year-wrong` for a year in which no such register was kept;
    /// `inventory-contradiction` for a lost register that has leaves.
    pub fn check(&self, today: CivilDate) -> Result<(), Refusal> {
        let (first, last) = self.kind.years();
        if self.year < first
            || last.is_some_and(|last| self.year > last)
            || self.year > today.year()
        {
            return Err(Problem::refuse("inventory-year-wrong")
                .at("year")
                .with("year", &self.year.to_string())
                .into());
        }
        let lost = self.state == PaperState::Lost;
        if lost && (self.folios > 0 || self.office_copies > 0) {
            return Err(Problem::refuse("inventory-contradiction").at("state").into());
        }
        Ok(())
    }
}

/// A register was looked over on paper; for one of before this system, that it exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegisterInventoried {
    /// Its id.
    pub register: RegisterId,
    /// What is there.
    pub inventory: Inventory,
}

#[cfg(test)]
mod tests {
    use super::{Inventory, PaperState};
    use vocabulary::CivilDate;

    #[test]
    fn a_register_is_listed_for_the_years_in_which_it_was_kept() {
        let today = CivilDate::parse("2026-11-23").expect("a date");
        let of = |kind: &str, year| Inventory {
            kind: kind.parse().expect("listed"),
            year,
            volumes: 1,
            folios: 100,
            office_copies: 1,
            court_copy: true,
            state: PaperState::Worn,
            acts_expected: Some(180),
            missing: String::new(),
            remark: String::new(),
            on: today,
        };
        assert!(of("foreign-marriage", 1936).check(today).is_ok());
        let code = |inventory: Inventory| inventory.check(today).expect_err("refused").0.code;
        assert_eq!(code(of("foreign-marriage", 2005)), "inventory-year-wrong");
        assert_eq!(code(of("moroccan-birth", 1940)), "inventory-year-wrong");
        assert_eq!(code(of("birth", 2027)), "inventory-year-wrong");
        let lost = Inventory { state: PaperState::Lost, ..of("birth", 2005) };
        assert_eq!(code(lost), "inventory-contradiction");
    }
}
