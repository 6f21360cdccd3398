//! Which acts of a register are meant: `1-120, 125`.

use vocabulary::{Problem, western_digits};

/// A file of more sheets is two batches.
pub(crate) const MOST: usize = 1_000;

/// Numbers as written, in any digits, with either comma; empty for the whole register.
///
/// # Errors
/// `numbers-not-understood`; `batch-too-large`.
pub(crate) fn parse(written: &str) -> Result<Vec<u32>, Problem> {
    let unclear = || Problem::invalid("numbers", "numbers-not-understood");
    let western = western_digits(written);
    let mut numbers = Vec::new();
    for part in western.split([',', '\u{60C}', ';']).map(str::trim).filter(|part| !part.is_empty())
    {
        let (from, to) = part.split_once(['-', '\u{2013}']).unwrap_or((part, part));
        let bound = |text: &str| text.trim().parse::<u32>().ok().filter(|number| *number > 0);
        let (from, to) = bound(from).zip(bound(to)).ok_or_else(unclear)?;
        if from > to {
            return Err(unclear());
        }
        if (to - from) as usize >= MOST {
            return Err(too_large());
        }
        numbers.extend(from..=to);
    }
    numbers.sort_unstable();
    numbers.dedup();
    if numbers.len() > MOST { Err(too_large()) } else { Ok(numbers) }
}

pub(crate) fn too_large() -> Problem {
    Problem::invalid("numbers", "batch-too-large").with("most", &MOST.to_string())
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn ranges_and_single_numbers_are_read_as_people_write_them() {
        assert_eq!(parse("1-3, 7").unwrap(), [1, 2, 3, 7]);
        assert_eq!(parse(" 7 ;2 \u{2013} 3,3").unwrap(), [2, 3, 7]);
        assert_eq!(parse("\u{661}-\u{663}\u{60C} \u{669}").unwrap(), [1, 2, 3, 9]);
        assert_eq!(parse("  ").unwrap(), [] as [u32; 0]);
    }

    #[test]
    fn what_names_no_number_is_not_guessed() {
        for written in ["0", "3-1", "a", "1-", "1--3", "1.5", "-2", "4294967296"] {
            assert_eq!(parse(written).unwrap_err().code, "numbers-not-understood", "{written}");
        }
        assert_eq!(parse("1-1001").unwrap_err().code, "batch-too-large");
        assert_eq!(parse("1-600, 2001-2600").unwrap_err().code, "batch-too-large");
    }
}
