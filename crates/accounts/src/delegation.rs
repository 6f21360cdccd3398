//! The dated decision by which a registrar lets one person sign in one office.

use vocabulary::{AccountId, CivilDate, DelegationId, OfficeCode, Problem};

use crate::account::{Account, Role};
use crate::denied::Denied;

#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Delegation {
    pub id: DelegationId,
    pub account: AccountId,
    pub office: OfficeCode,
    pub decision_number: String,
    pub decision_date: CivilDate,
    pub from: CivilDate,
    /// The last day, included.
    pub to: CivilDate,
    /// Reference of the signature specimen sent with the decision.
    pub specimen: Option<String>,
    /// The day from which it holds no longer, when it was ended before its last day.
    pub ended: Option<CivilDate>,
}

impl Delegation {
    pub fn valid_on(&self, date: CivilDate) -> bool {
        self.from <= date && date <= self.last_day()
    }

    /// The last day on which it is in force. Before `from` when it was ended at once.
    pub fn last_day(&self) -> CivilDate {
        match self.ended {
            Some(ended) => self.to.min(ended.add_days(-1)),
            None => self.to,
        }
    }

    /// The delegation under which this account signs in its office on that day, or why none.
    pub fn in_force<'a>(
        all: &'a [Delegation],
        account: &Account,
        date: CivilDate,
    ) -> Result<&'a Delegation, Denied> {
        let own = || {
            let of_account = all.iter().filter(|one| one.account == account.id);
            of_account.filter(|one| one.office == account.office)
        };
        if let Some(valid) = own().find(|one| one.valid_on(date)) {
            return Ok(valid);
        }
        let not_ended = own().filter(|one| one.from > date && one.from <= one.last_day());
        if let Some(next) = not_ended.min_by_key(|one| one.from) {
            return Err(Denied::DelegationNotBegun { date: next.from });
        }
        match own().map(Delegation::last_day).max() {
            Some(last) => Err(Denied::DelegationExpired { date: last }),
            None => Err(Denied::DelegationMissing),
        }
    }

    /// What speaks against making this delegation; `existing` may hold other people's.
    pub fn check(&self, account: &Account, existing: &[Delegation]) -> Vec<Problem> {
        let mut problems = Vec::new();
        if account.role != Role::Delegate || account.disabled {
            problems.push(Problem::refuse("delegation-wrong-account").at("login"));
        }
        if self.decision_number.trim().is_empty() {
            problems.push(Problem::invalid("decision_number", "decision-number-missing"));
        }
        if self.from < self.decision_date {
            problems.push(Problem::refuse("delegation-before-decision").at("from"));
        }
        if self.to < self.from {
            problems.push(Problem::refuse("delegation-dates-reversed").at("to"));
        }
        let overlapping = existing.iter().filter(|other| {
            other.account == self.account
                && other.id != self.id
                && other.from <= self.last_day()
                && self.from <= other.last_day()
        });
        // One person, one office: a second delegation at the same time is either elsewhere,
        // which the practice forbids, or here, which says the same thing twice.
        for other in overlapping {
            let code = match other.office == self.office {
                true => "delegation-overlaps",
                false => "delegation-other-office",
            };
            let number = &other.decision_number;
            problems.push(Problem::refuse(code).at("login").with("decision", number));
        }
        problems
    }
}
