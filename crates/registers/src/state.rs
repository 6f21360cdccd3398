//! A register as it stands: its volumes, the number given last, whether it is closed.

use vocabulary::{Problem, Refusal, RegisterId, RegisterKind};

use crate::leaf::{Leaf, Side};
use crate::opening::Opening;
use crate::volume::Volume;

/// A register as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterState {
    /// Its id.
    pub id: RegisterId,
    /// Births, deaths, judgments, or a kind of an earlier era.
    pub kind: RegisterKind,
    /// The Gregorian year.
    pub year: i16,
    /// How it was opened; none for a register of an earlier era.
    pub opening: Option<Opening>,
    /// Its volumes, in order.
    pub volumes: Vec<Volume>,
    /// The number given last; 0 before the first act.
    pub last_number: u32,
    /// Whether it was closed.
    pub closed: bool,
}

impl RegisterState {
    /// A register just opened.
    pub fn opened(id: RegisterId, opening: Opening) -> Self {
        Self {
            id,
            kind: opening.kind,
            year: opening.year,
            volumes: vec![Volume::first(&opening)],
            opening: Some(opening),
            last_number: 0,
            closed: false,
        }
    }

    /// Whether its numbers are given here: one opened here, not one that was written on paper
    /// before and is kept as it is.
    pub fn numbered_here(&self) -> bool {
        self.opening.is_some()
    }

    /// Acts that all its volumes hold.
    pub fn capacity(&self) -> u32 {
        self.volumes.iter().fold(0, |sum, volume| sum.saturating_add(volume.capacity()))
    }

    /// The number the next act will have: one more than the last.
    ///
    /// # Errors
    /// `register-closed`; `register-full` until the next volume is added;
    /// `register-of-another-era` where numbers are kept as written.
    pub fn next_number(&self) -> Result<u32, Refusal> {
        let year = self.year.to_string();
        if !self.numbered_here() {
            return Err(Problem::refuse("register-of-another-era").at("kind").into());
        }
        if self.closed {
            return Err(Problem::refuse("register-closed").with("year", &year).into());
        }
        if self.last_number >= self.capacity() {
            let pages: u32 = self.volumes.iter().map(|volume| volume.pages).sum();
            return Err(Problem::refuse("register-full")
                .with("year", &year)
                .with("pages", &pages.to_string())
                .into());
        }
        Ok(self.last_number + 1)
    }

    /// Where the act of a number stands. Leaves are counted in each volume.
    pub fn place_of(&self, number: u32) -> Leaf {
        let mut before = 0;
        let mut place = None;
        for volume in &self.volumes {
            let within = number.saturating_sub(before);
            place = Some((volume, within));
            if within <= volume.capacity() {
                break;
            }
            before += volume.capacity();
        }
        let Some((volume, within)) = place else { return Leaf::default() };
        let page = within.saturating_sub(1) / volume.acts_per_page.max(1);
        Leaf {
            volume: volume.volume,
            folio: page / 2 + 1,
            side: if page.is_multiple_of(2) { Side::Recto } else { Side::Verso },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RegisterState;
    use crate::{Opening, Side, Volume};
    use vocabulary::{CivilDate, IdSource, OfficeCode, Regime, RegisterId, RegisterKind};

    struct Zero;
    impl IdSource for Zero {
        fn bytes16(&mut self) -> [u8; 16] {
            [0; 16]
        }
    }

    fn opening(pages: u32, acts_per_page: u32) -> Opening {
        Opening {
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
        }
    }

    fn register(pages: u32, acts_per_page: u32) -> RegisterState {
        RegisterState::opened(RegisterId::new(&mut Zero), opening(pages, acts_per_page))
    }

    fn fill(register: &mut RegisterState) -> Vec<u32> {
        let mut given = Vec::new();
        while let Ok(number) = register.next_number() {
            register.last_number = number;
            given.push(number);
        }
        given
    }

    #[test]
    fn numbers_run_to_the_last_page_without_gap() {
        let mut register = register(10, 3);
        assert_eq!(fill(&mut register), (1..=30).collect::<Vec<_>>());
        let refusal = register.next_number().expect_err("full");
        assert_eq!(refusal.0.code, "register-full");
    }

    #[test]
    fn r02_numbers_go_on_in_the_next_volume_and_leaves_begin_anew() {
        let mut register = register(2, 1);
        assert_eq!(fill(&mut register), [1, 2]);
        let next = Volume { volume: 2, ..Volume::first(&opening(3, 1)) };
        register.volumes.push(next);
        assert_eq!(fill(&mut register), [3, 4, 5]);
        let place = |number| {
            let leaf = register.place_of(number);
            (leaf.volume, leaf.folio, leaf.side)
        };
        assert_eq!(place(2), (1, 1, Side::Verso));
        assert_eq!(place(3), (2, 1, Side::Recto));
        assert_eq!(place(5), (2, 2, Side::Recto));
    }

    #[test]
    fn an_act_stands_on_its_leaf() {
        let register = register(200, 1);
        assert_eq!((register.place_of(1).folio, register.place_of(1).side), (1, Side::Recto));
        assert_eq!((register.place_of(2).folio, register.place_of(2).side), (1, Side::Verso));
        assert_eq!((register.place_of(155).folio, register.place_of(155).side), (78, Side::Recto));
    }

    #[test]
    fn r01_the_year_the_kind_and_the_paraph_are_checked() {
        let opening = opening(10, 1);
        let day = |text| CivilDate::parse(text).expect("a date");
        let code = |opening: &Opening, on| opening.check(day(on)).expect_err("refused").0.code;
        assert!(opening.check(day("2026-01-02")).is_ok());
        assert!(opening.check(day("2025-12-28")).is_ok());
        assert_eq!(code(&opening, "2028-01-02"), "register-year-wrong");
        assert_eq!(code(&opening, "2025-12-01"), "paraph-in-the-future");
        let old = Opening { kind: "foreign-birth".parse().expect("listed"), ..opening };
        assert_eq!(code(&old, "2026-01-02"), "register-of-another-era");
    }
}
