//! Closing a register on 31 December: how many acts it holds and which number is the last (R03).

use law::LawOn;
use serde::{Deserialize, Serialize};
use vocabulary::{CivilDate, Problem, Refusal};

use crate::state::RegisterState;

/// What the closing statement certifies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closing {
    /// The day of closing.
    pub on: CivilDate,
    /// Acts in the register.
    pub count: u32,
    /// The number given last; 0 for a register without acts.
    pub last_number: u32,
    /// Volumes it has.
    pub volumes: u32,
    /// Pages left blank in the last volume, struck out by the registrar.
    pub blank_pages: u32,
}

impl Closing {
    /// The statement for a register as it stands.
    ///
    /// # Errors
    /// `register-closed`; `register-of-another-era`; `close-too-early` before the last day of the
    /// year.
    pub fn of(
        register: &RegisterState,
        today: CivilDate,
        law: &LawOn<'_>,
    ) -> Result<Self, Refusal> {
        let year = register.year.to_string();
        if register.closed {
            return Err(Problem::refuse("register-closed").with("year", &year).into());
        }
        if !register.numbered_here() {
            return Err(Problem::refuse("register-of-another-era").at("kind").into());
        }
        let day = law.text("register-close-day");
        let last = day.as_ref().map_or("12-31", |ruled| ruled.value.as_str());
        let due = CivilDate::parse(&format!("{:04}-{last}", register.year));
        if due.is_ok_and(|due| today < due) {
            return Err(Problem::refuse("close-too-early")
                .under("register-close-day")
                .with("year", &year)
                .into());
        }
        Ok(Self {
            on: today,
            count: register.last_number,
            last_number: register.last_number,
            volumes: u32::try_from(register.volumes.len()).unwrap_or(u32::MAX),
            blank_pages: blank_pages(register),
        })
    }
}

/// Pages after the last act, in all volumes.
fn blank_pages(register: &RegisterState) -> u32 {
    let mut left = register.last_number;
    let mut blank = 0u32;
    for volume in &register.volumes {
        let held = left.min(volume.capacity());
        left -= held;
        let written = held.div_ceil(volume.acts_per_page.max(1));
        blank = blank.saturating_add(volume.pages.saturating_sub(written));
    }
    blank
}

#[cfg(test)]
mod tests {
    use super::Closing;
    use crate::{Opening, RegisterState};
    use law::Law;
    use vocabulary::{CivilDate, IdSource, OfficeCode, Regime, RegisterId, RegisterKind};

    struct Zero;
    impl IdSource for Zero {
        fn bytes16(&mut self) -> [u8; 16] {
            [0; 16]
        }
    }

    fn day(text: &str) -> CivilDate {
        CivilDate::parse(text).expect("a date")
    }

    fn register(last_number: u32) -> RegisterState {
        let opening = Opening {
            kind: RegisterKind::birth(),
            year: 2026,
            office: OfficeCode::parse("SEF-01").expect("a code"),
            volume: 1,
            pages: 100,
            acts_per_page: 2,
            prosecutor_ar: "x".into(),
            court_ar: "x".into(),
            paraph_date: day("2025-12-20"),
            paraph_reference: String::new(),
            regime: Regime::Paper3799,
        };
        let mut state = RegisterState::opened(RegisterId::new(&mut Zero), opening);
        state.last_number = last_number;
        state
    }

    fn close(register: &RegisterState, on: &str) -> Result<Closing, String> {
        let law = Law::embedded();
        let law = law.on(day(on), Regime::Paper3799);
        Closing::of(register, day(on), &law).map_err(|refusal| refusal.0.code)
    }

    #[test]
    fn r03_a_register_closes_on_31_december_with_its_count_and_last_number() {
        let closing = close(&register(61), "2026-12-31").expect("closed");
        assert_eq!((closing.count, closing.last_number, closing.blank_pages), (61, 61, 69));
        assert_eq!(close(&register(61), "2026-12-30"), Err("close-too-early".into()));
        assert!(close(&register(61), "2027-01-04").is_ok(), "late, but closed");
        assert_eq!(close(&register(0), "2026-12-31").expect("closed").last_number, 0);
    }

    #[test]
    fn r03_a_closed_register_is_not_closed_again_and_gives_no_number() {
        let mut closed = register(3);
        closed.closed = true;
        assert_eq!(close(&closed, "2026-12-31"), Err("register-closed".into()));
        assert_eq!(closed.next_number().expect_err("closed").0.code, "register-closed");
    }
}
