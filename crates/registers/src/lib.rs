//! Registers: opened with paraph data, numbered without gap or double, full, closed.
//!
//! Knows nothing of what acts contain.

use serde::{Deserialize, Serialize};
use vocabulary::{CivilDate, OfficeCode, Problem, Refusal, Regime, RegisterId, RegisterKind};

/// What the prosecutor certified at the head of a register (decree 2-99-665, article 4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opening {
    /// Births or deaths.
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
    /// `register-year-wrong` for a year that is neither this one nor the next;
    /// `paraph-in-the-future`.
    pub fn check(&self, today: CivilDate) -> Result<(), Refusal> {
        let provision = "register-opening";
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

/// Where an act stands on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Leaf {
    /// The volume.
    pub volume: u32,
    /// The leaf, from 1; two pages each.
    pub folio: u32,
    /// recto or verso.
    pub side: Side,
}

/// The two sides of a leaf.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The first.
    #[default]
    Recto,
    /// The other.
    Verso,
}

/// A register as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterState {
    /// Its id.
    pub id: RegisterId,
    /// How it was opened.
    pub opening: Opening,
    /// The number given last; 0 before the first act.
    pub last_number: u32,
    /// Whether it was closed.
    pub closed: bool,
}

impl RegisterState {
    /// The number the next act will have: one more than the last.
    ///
    /// # Errors
    /// `register-closed`; `register-full`.
    pub fn next_number(&self) -> Result<u32, Refusal> {
        let year = self.opening.year.to_string();
        if self.closed {
            return Err(Problem::refuse("register-closed").with("year", &year).into());
        }
        if self.last_number >= self.opening.capacity() {
            return Err(Problem::refuse("register-full")
                .with("year", &year)
                .with("pages", &self.opening.pages.to_string())
                .into());
        }
        Ok(self.last_number + 1)
    }

    /// Where the act of a number stands.
    pub fn place_of(&self, number: u32) -> Leaf {
        let page = number.saturating_sub(1) / self.opening.acts_per_page.max(1);
        Leaf {
            volume: self.opening.volume,
            folio: page / 2 + 1,
            side: if page.is_multiple_of(2) { Side::Recto } else { Side::Verso },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Opening, RegisterState, Side};
    use vocabulary::{CivilDate, IdSource, OfficeCode, Regime, RegisterId, RegisterKind};

    struct Zero;
    impl IdSource for Zero {
        fn bytes16(&mut self) -> [u8; 16] {
            [0; 16]
        }
    }

    fn register(pages: u32, acts_per_page: u32) -> RegisterState {
        RegisterState {
            id: RegisterId::new(&mut Zero),
            opening: Opening {
                kind: RegisterKind::birth(),
                year: 2026,
                office: OfficeCode::parse("SEF-01").expect("a code"),
                volume: 1,
                pages,
                acts_per_page,
                prosecutor_ar: "x".into(),
                court_ar: "x".into(),
                paraph_date: CivilDate::parse("2025-12-20").expect("a date"),
                paraph_reference: String::new(),
                regime: Regime::Paper3799,
            },
            last_number: 0,
            closed: false,
        }
    }

    #[test]
    fn numbers_run_to_the_last_page_without_gap() {
        let mut register = register(10, 3);
        let mut given = Vec::new();
        while let Ok(number) = register.next_number() {
            register.last_number = number;
            given.push(number);
        }
        assert_eq!(given, (1..=30).collect::<Vec<_>>());
        let refusal = register.next_number().expect_err("full");
        assert_eq!(refusal.0.code, "register-full");
    }

    #[test]
    fn an_act_stands_on_its_leaf() {
        let register = register(200, 1);
        assert_eq!((register.place_of(1).folio, register.place_of(1).side), (1, Side::Recto));
        assert_eq!((register.place_of(2).folio, register.place_of(2).side), (1, Side::Verso));
        assert_eq!((register.place_of(311).folio, register.place_of(311).side), (156, Side::Recto));
    }

    #[test]
    fn r01_the_year_and_the_paraph_are_checked() {
        let opening = register(10, 1).opening;
        let day = |text| CivilDate::parse(text).expect("a date");
        assert!(opening.check(day("2026-01-02")).is_ok());
        assert!(opening.check(day("2025-12-28")).is_ok());
        assert_eq!(
            opening.check(day("2028-01-02")).expect_err("late").0.code,
            "register-year-wrong"
        );
        assert_eq!(
            opening.check(day("2025-12-01")).expect_err("early").0.code,
            "paraph-in-the-future"
        );
    }
}
