//! The number of an act, as it is given here or as an old register shows it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::ids::BadId;

/// Longest suffix of a historic number, in characters.
const SUFFIX_MAX: usize = 12;

/// The number of an act in its register, shown as `311/1988`, or `17 bis/1936` as written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ActNumber {
    /// Continuous through the year, from 1; 0 where an old register's number cannot be read.
    pub number: u32,
    /// The Gregorian year of the register.
    pub year: i16,
    /// bis, ter…: only in historic registers, where numbers may repeat and are kept as written.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub suffix: String,
}

impl ActNumber {
    /// A number given here.
    pub fn given(number: u32, year: i16) -> Self {
        Self { number, year, suffix: String::new() }
    }

    /// A number that nobody can read in an old register, shown as `?/1936`.
    pub fn unreadable(year: i16) -> Self {
        Self::given(0, year)
    }
}

impl fmt::Display for ActNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.suffix.as_str() {
            "" if self.number == 0 => write!(f, "?/{}", self.year),
            "" => write!(f, "{}/{}", self.number, self.year),
            suffix => write!(f, "{} {suffix}/{}", self.number, self.year),
        }
    }
}

impl FromStr for ActNumber {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let (number, year) = text.trim().split_once('/').ok_or(BadId)?;
        let (number, year) = (number.trim(), year.trim());
        let figures = number.bytes().take_while(u8::is_ascii_digit).count();
        let (number, suffix) = number.split_at(figures);
        let suffix = suffix.trim();
        let sound = suffix.chars().all(char::is_alphabetic) && suffix.chars().count() <= SUFFIX_MAX;
        // Figures only: a number's own parser would also take a sign.
        if !sound || !year.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(BadId);
        }
        match (number.parse(), year.parse()) {
            (Ok(number), Ok(year)) => Ok(Self { number, year, suffix: suffix.to_lowercase() }),
            _ => Err(BadId),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::ActNumber;
    use crate::BadId;

    #[test]
    fn an_act_is_called_by_number_and_year() {
        let number: ActNumber = " 311 / 1988 ".parse().expect("a number");
        assert_eq!(number, ActNumber::given(311, 1988));
        assert_eq!(number.to_string().parse(), Ok(number));
        for text in ["311", "/1988", "311/", "-311/1988", "+3/1988", "311/1988/2", "311/99999"] {
            assert_eq!(text.parse::<ActNumber>(), Err(BadId), "{text}");
        }
    }

    #[test]
    fn a_historic_number_keeps_its_bis() {
        let number: ActNumber = "17 Bis/1936".parse().expect("a number");
        assert_eq!((number.number, number.suffix.as_str()), (17, "bis"));
        assert_eq!(number.to_string(), "17 bis/1936");
        assert_eq!(number.to_string().parse(), Ok(number));
        assert_eq!("17 b1s/1936".parse::<ActNumber>(), Err(BadId));
    }
}
