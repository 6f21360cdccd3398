//! Who read far more this week than they usually do.

use std::collections::BTreeMap;

use vocabulary::AccountId;

/// Weeks looked back on, beside this one.
pub(crate) const WEEKS_BEFORE: usize = 8;

/// Fewer reads are nobody's concern, however many times the usual they are. Ours, not the law's.
const READS_LEAST: u32 = 20;
const TIMES_USUAL: u32 = 3;

/// Reads by week: this week first.
pub(crate) type Weeks = [u32; WEEKS_BEFORE + 1];

/// Somebody whose week stands out: their reads, and what is usual for them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unusual {
    pub(crate) account: AccountId,
    pub(crate) reads: u32,
    pub(crate) median: u32,
}

/// Most reads first. Whoever has no earlier week is measured by the others' week.
pub(crate) fn unusual(people: &BTreeMap<AccountId, Weeks>) -> Vec<Unusual> {
    let mut found: Vec<Unusual> = people
        .iter()
        .map(|(account, weeks)| Unusual {
            account: account.clone(),
            reads: weeks[0],
            median: own_median(weeks).unwrap_or_else(|| others_median(people, account)),
        })
        .filter(|one| one.reads >= READS_LEAST && one.reads > one.median * TIMES_USUAL)
        .collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.reads));
    found
}

/// Over the weeks since the person's first read within those looked back on.
fn own_median(weeks: &Weeks) -> Option<u32> {
    let first = weeks.iter().rposition(|reads| *reads > 0)?;
    median(weeks.get(1..=first)?.to_vec())
}

fn others_median(people: &BTreeMap<AccountId, Weeks>, account: &AccountId) -> u32 {
    let others = people.iter().filter(|(other, _)| *other != account);
    median(others.map(|(_, weeks)| weeks[0]).collect()).unwrap_or(0)
}

/// The lower of the two in the middle, if two are.
fn median(mut reads: Vec<u32>) -> Option<u32> {
    reads.sort_unstable();
    reads.get(reads.len().checked_sub(1)? / 2).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use vocabulary::{AccountId, IdSource};

    use super::{Weeks, unusual};

    struct Same(u8);

    impl IdSource for Same {
        fn bytes16(&mut self) -> [u8; 16] {
            [self.0; 16]
        }
    }

    fn found(people: &[Weeks]) -> Vec<(u32, u32)> {
        let ids = (1..).map(|n| AccountId::new(&mut Same(n)));
        let people: BTreeMap<AccountId, Weeks> = ids.zip(people.iter().copied()).collect();
        unusual(&people).into_iter().map(|one| (one.reads, one.median)).collect()
    }

    #[test]
    fn a_week_is_measured_by_the_persons_own_weeks() {
        assert_eq!(found(&[[61, 20, 19, 22, 0, 0, 0, 0, 0]]), [(61, 20)]);
        assert_eq!(found(&[[60, 20, 19, 22, 0, 0, 0, 0, 0]]), [], "three times is still usual");
        assert_eq!(found(&[[19, 1, 1, 1, 1, 1, 1, 1, 1]]), [], "too few to matter");
        assert_eq!(found(&[[90, 1, 0, 0, 0, 0, 0, 0, 40]]), [(90, 0)], "weeks away count");
    }

    #[test]
    fn a_newcomer_is_measured_by_the_others() {
        let (busy, quiet) = ([40, 40, 40, 40, 40, 40, 40, 40, 40], [0; 9]);
        let newcomer = [100, 0, 0, 0, 0, 0, 0, 0, 0];
        assert_eq!(found(&[busy, newcomer]), []);
        assert_eq!(found(&[quiet, newcomer]), [(100, 0)]);
        assert_eq!(found(&[newcomer]), [(100, 0)], "alone");
    }
}
