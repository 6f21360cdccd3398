//! Every file reads, and a value begins on its day.

use vocabulary::{CivilDate, Regime};

use super::{Evidence, FILES, Law};

fn day(text: &str) -> CivilDate {
    CivilDate::parse(text).expect("a date")
}

#[test]
fn files_are_named_after_their_provision_and_name_their_source() {
    let law = Law::embedded();
    assert_eq!(law.provisions().count(), FILES.len());
    for provision in law.provisions() {
        assert!(FILES.iter().any(|(name, _)| *name == provision.provision));
        assert!(!provision.title.ar.is_empty() && !provision.title.fr.is_empty());
        for since in &provision.since {
            let source = &since.source;
            assert!(source.ar.len() > 5 && source.fr.len() > 5, "{}", provision.provision);
        }
    }
}

#[test]
fn the_thirty_days_begin_with_the_decree() {
    let law = Law::embedded();
    let period = |date, regime| law.on(day(date), regime).number("birth-declaration-period");
    assert!(period("2002-11-06", Regime::Paper3799).is_none());
    let first = period("2002-11-07", Regime::Paper3799).expect("in force");
    assert_eq!((first.value, first.evidence), (30, Evidence::Verified));
    assert!(period("2023-07-05", Regime::Electronic3621).is_none());
    assert!(period("2023-07-06", Regime::Electronic3621).expect("in force").unverified());
}

#[test]
fn each_regime_names_its_own_source() {
    let law = Law::embedded();
    let source = |regime| {
        let on = law.on(day("2026-11-23"), regime);
        on.in_force("birth-declaration-period").expect("in force").source.fr.clone()
    };
    assert_eq!(source(Regime::Paper3799), "décret 2-99-665, art. 15");
    assert!(source(Regime::Electronic3621).starts_with("décret 2-22-04"));
}
