//! Change of regime: an office passes from paper to electronic acts on a day; earlier acts and
//! registers keep theirs.

use vocabulary::{CivilDate, Problem, Refusal, Regime};

/// Whether an office that worked under `current` may work under another from a day on.
///
/// # Errors
/// `regime-same`; `regime-not-back`: there is no way from electronic acts to paper;
/// `regime-in-the-past`: acts already drawn would change their law.
pub fn check_regime_change(
    current: Regime,
    new: Regime,
    from: CivilDate,
    today: CivilDate,
) -> Result<(), Refusal> {
    if current == new {
        return Err(Problem::refuse("regime-same").at("regime").into());
    }
    if current == Regime::Electronic3621 {
        return Err(Problem::refuse("regime-not-back").at("regime").into());
    }
    if from < today {
        return Err(Problem::refuse("regime-in-the-past").at("from").into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::check_regime_change;
    use vocabulary::{CivilDate, Regime};

    #[test]
    fn an_office_passes_from_paper_to_electronic_acts_and_not_back() {
        let day = |text| CivilDate::parse(text).expect("a date");
        let change = |current, new, from| {
            check_regime_change(current, new, day(from), day("2026-11-23"))
                .map_err(|refusal| refusal.0.code)
        };
        let (paper, electronic) = (Regime::Paper3799, Regime::Electronic3621);
        assert_eq!(change(paper, electronic, "2027-01-01"), Ok(()));
        assert_eq!(change(paper, paper, "2027-01-01"), Err("regime-same".into()));
        assert_eq!(change(electronic, paper, "2027-01-01"), Err("regime-not-back".into()));
        assert_eq!(change(paper, electronic, "2026-11-22"), Err("regime-in-the-past".into()));
    }
}
