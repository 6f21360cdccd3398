//! The dated decision by which a registrar lets one person sign in one office
//! (decree 2-99-665).

use vocabulary::{AccountId, CivilDate, DelegationId, OfficeCode, Problem};

use crate::account::{Account, Role};
use crate::denied::Denied;

/// The provision under which all of this stands.
pub(crate) const PROVISION: &str = "delegation-of-signature";

#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Delegation {
    pub id: DelegationId,
    pub account: AccountId,
    pub office: OfficeCode,
    pub decision_number: String,
    pub decision_date: CivilDate,
    pub from: CivilDate,
    /// The last day, included, if the decision names one.
    pub to: Option<CivilDate>,
    /// Reference of the signature specimen sent with the decision.
    pub specimen: Option<String>,
    /// The day from which it holds no longer, when it was ended before its last day.
    pub ended: Option<CivilDate>,
}

impl Delegation {
    pub fn valid_on(&self, date: CivilDate) -> bool {
        self.from <= date && self.last_day().is_none_or(|last| date <= last)
    }

    /// The last day on which it is in force, if that is known. Before `from` when it was ended
    /// at once: the day from which it is ended does not count.
    pub fn last_day(&self) -> Option<CivilDate> {
        let ended = self.ended.map(|ended| ended.add_days(-1));
        self.to.into_iter().chain(ended).min()
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
        // One that was ended before it began never holds.
        let next = own().filter(|one| one.from > date && one.valid_on(one.from));
        if let Some(next) = next.min_by_key(|one| one.from) {
            return Err(Denied::DelegationNotBegun { date: next.from });
        }
        match own().filter_map(Delegation::last_day).filter(|last| *last < date).max() {
            Some(last) => Err(Denied::DelegationExpired { date: last }),
            None => Err(Denied::DelegationMissing),
        }
    }

    /// What speaks against making this delegation; `existing` may hold other people's.
    pub fn check(&self, account: &Account, existing: &[Delegation]) -> Vec<Problem> {
        let refuse = |code| Problem::refuse(code).under(PROVISION);
        let mut problems = Vec::new();
        let of_this_office = account.office == self.office;
        if account.role != Role::Delegate || account.disabled || !of_this_office {
            problems.push(refuse("delegation-wrong-account").at("login"));
        }
        if self.decision_number.trim().is_empty() {
            problems.push(Problem::invalid("decision_number", "decision-number-missing"));
        }
        if self.from < self.decision_date {
            problems.push(refuse("delegation-before-decision").at("from"));
        }
        if self.to.is_some_and(|to| to < self.from) {
            problems.push(refuse("delegation-dates-reversed").at("to"));
        }
        let others = existing.iter().filter(|other| other.id != self.id);
        // One person, one office: a second delegation at the same time is either elsewhere,
        // which the practice forbids, or here, which says the same thing twice.
        for other in others.filter(|other| other.account == self.account && self.overlaps(other)) {
            let code = match other.office == self.office {
                true => "delegation-overlaps",
                false => "delegation-other-office",
            };
            problems.push(refuse(code).at("login").with("decision", &other.decision_number));
        }
        problems
    }

    /// What speaks against ending it on that day, the first on which it would hold no longer.
    pub fn check_end(&self, on: CivilDate) -> Result<(), Problem> {
        let refuse = |code| Problem::refuse(code).under(PROVISION).at("on");
        match self.last_day() {
            Some(last) if self.ended.is_some() || last < on => {
                Err(refuse("delegation-already-ended").with("date", &last.to_string()))
            }
            _ if on < self.from => {
                let from = self.from.to_string();
                Err(refuse("delegation-end-before-start").with("date", &from))
            }
            _ => Ok(()),
        }
    }

    /// Two periods share a day if and only if both hold on the day the later one begins.
    fn overlaps(&self, other: &Delegation) -> bool {
        let begun = self.from.max(other.from);
        self.valid_on(begun) && other.valid_on(begun)
    }
}
