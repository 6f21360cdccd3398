//! Words that the legal texts of every kind of act share.

pub(crate) mod ar;
pub(crate) mod fr;

use crate::birth::Sex;

/// The word that agrees with a man or with a woman.
pub(crate) fn of<'a>(sex: Sex, male: &'a str, female: &'a str) -> &'a str {
    match sex {
        Sex::Male => male,
        Sex::Female => female,
    }
}
