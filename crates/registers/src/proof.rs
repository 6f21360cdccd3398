//! That no number of a register is missing or given twice, shown from its facts (case R07).

use crate::closing::Closing;

/// A number, and the fact of the journal that gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbered {
    /// The place of the fact in the journal.
    pub seq: u64,
    /// The number it gave.
    pub number: u32,
}

/// What holds of a register whose numbers run from 1 to the last without gap or double.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Proof {
    /// Acts, and so the number given last; 0 for a register without acts.
    pub count: u32,
    /// The fact that gave number 1.
    pub first: Option<Numbered>,
    /// The fact that gave the last number.
    pub last: Option<Numbered>,
}

/// The first place where the numbers do not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The fact that does not follow.
    pub seq: u64,
    /// The number it should have.
    pub expected: u32,
    /// The number it has.
    pub found: u32,
}

/// Proves the numbers of one register, given in the order of the journal.
///
/// # Errors
/// The first number that is not one more than the one before: missing, doubled or out of order.
pub fn numbers_prove(numbers: impl IntoIterator<Item = Numbered>) -> Result<Proof, Gap> {
    let mut proof = Proof::default();
    for one in numbers {
        let expected = proof.count.saturating_add(1);
        let before = proof.last.map_or(0, |last| last.seq);
        if one.number != expected || one.seq <= before {
            return Err(Gap { seq: one.seq, expected, found: one.number });
        }
        proof.count = expected;
        proof.first = proof.first.or(Some(one));
        proof.last = Some(one);
    }
    Ok(proof)
}

impl Proof {
    /// Whether a closing statement, the fact `seq`, counts what the facts count.
    ///
    /// # Errors
    /// The statement, where it says another number.
    pub fn closed_by(&self, closing: &Closing, seq: u64) -> Result<(), Gap> {
        for said in [closing.count, closing.last_number] {
            if said != self.count {
                return Err(Gap { seq, expected: self.count, found: said });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Gap, Numbered, numbers_prove};
    use crate::Closing;
    use vocabulary::CivilDate;

    fn given(numbers: &[(u64, u32)]) -> Vec<Numbered> {
        numbers.iter().map(|(seq, number)| Numbered { seq: *seq, number: *number }).collect()
    }

    #[test]
    fn r07_numbers_that_follow_one_another_are_proven_from_the_first_to_the_last() {
        let proof = numbers_prove(given(&[(4, 1), (5, 2), (9, 3)])).expect("no gap");
        let ends = (proof.first.map(|one| one.seq), proof.last.map(|one| one.seq));
        assert_eq!((proof.count, ends), (3, (Some(4), Some(9))));
        let empty = numbers_prove([]).expect("nothing is missing");
        assert_eq!((empty.count, empty.first), (0, None));
    }

    #[test]
    fn r07_a_missing_a_doubled_and_a_late_number_are_each_named_by_their_fact() {
        let gap = |numbers: &[(u64, u32)]| numbers_prove(given(numbers)).expect_err("a gap");
        assert_eq!(gap(&[(4, 1), (5, 3)]), Gap { seq: 5, expected: 2, found: 3 });
        assert_eq!(gap(&[(4, 1), (5, 1)]), Gap { seq: 5, expected: 2, found: 1 });
        assert_eq!(gap(&[(4, 2), (5, 1)]), Gap { seq: 4, expected: 1, found: 2 });
        assert_eq!(gap(&[(4, 1), (4, 2)]), Gap { seq: 4, expected: 2, found: 2 });
    }

    #[test]
    fn r07_the_closing_statement_must_count_what_the_facts_count() {
        let proof = numbers_prove(given(&[(4, 1), (5, 2)])).expect("no gap");
        let statement = |count, last_number| Closing {
            on: CivilDate::parse("2026-12-31").expect("a date"),
            count,
            last_number,
            volumes: 1,
            blank_pages: 0,
        };
        assert_eq!(proof.closed_by(&statement(2, 2), 8), Ok(()));
        let wrong = Gap { seq: 8, expected: 2, found: 3 };
        assert_eq!(proof.closed_by(&statement(2, 3), 8), Err(wrong));
        assert_eq!(proof.closed_by(&statement(3, 2), 8), Err(wrong));
    }
}
