//! The training commune: about 5,000 invented acts from 1950 to today, with notes; or as many as
//! are asked for.
//!
//! Deterministic: the same seed gives the same people. Nobody in it exists.

mod at_work;
pub(crate) mod commune;
mod dice;
mod life;
mod people;

use office::node::Node;
use office::{Failure, seed::Seed};
use vocabulary::{CivilDate, IdSource, Lang, Moment};

use crate::locale;
use crate::progress::Line;
use at_work::AtWork;
use dice::Dice;
use life::Life;
use people::Names;

/// First year of the registers.
const FIRST_YEAR: i16 = 1950;
/// How large a training commune is made.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// How many offices.
    pub(crate) offices: usize,
    /// Acts in each; without it, the commune's own pace.
    pub(crate) acts: Option<u32>,
}

/// The first moment of the demonstration's journals.
pub(crate) fn beginning() -> Moment {
    Moment::from_casablanca(day(FIRST_YEAR, 1, 1), 8, 0, 0)
}

/// Fills the offices up to today.
pub(crate) fn fill(node: &Node, acts: Option<u32>, now: Moment) -> Result<(), Failure> {
    let names = Names::embedded();
    let line = Line::if_slow(locale::of_the_system().unwrap_or(Lang::Fr));
    for (index, card) in node.offices().into_iter().enumerate() {
        let Some(desk) = node.office(&card.code) else { continue };
        let mut dice = Dice::new(20_260 + index as u64);
        let login = commune::login("registrar", index);
        let mut seed = Seed::start(node, &desk, &login)?;
        let mut life = Life::new(&names, &mut dice, acts);
        life.years(&mut seed, &card, now, &line)?;
        seed.commit()?;
        let work = AtWork { node, desk: &desk, names: &names, index, now };
        work.delegate()?;
        work.declarations()?;
        if acts.is_none() {
            work.files()?;
        }
    }
    Ok(())
}

pub(crate) fn day(year: i16, month: u8, day: u8) -> CivilDate {
    CivilDate::new(year, month, day).expect("a day of the calendar")
}

impl IdSource for Dice {
    fn bytes16(&mut self) -> [u8; 16] {
        self.sixteen()
    }
}
