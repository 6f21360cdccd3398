//! What a person may do, as types that only a `Session` hands out.
//!
//! A use case takes the capability it needs; forgetting to check is a type error.

use vocabulary::OfficeCode;

use crate::account::Account;
use crate::delegation::Delegation;
use crate::denied::Denied;
use crate::matrix::Capability;

/// Somebody who works in the office.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Staff {
    account: Account,
}

/// Prepares acts.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Clerk {
    account: Account,
}

/// Signs acts, as registrar or under a delegation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Signatory {
    account: Account,
    delegation: Option<Delegation>,
}

/// The registrar in person.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Registrar {
    account: Account,
}

/// Keeps accounts and settings.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Administrator {
    account: Account,
}

/// In which capacity a signatory signs, as the act says it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Capacity {
    Registrar,
    Delegate,
}

impl Capacity {
    pub const fn as_str(self) -> &'static str {
        match self {
            Capacity::Registrar => "registrar",
            Capacity::Delegate => "delegate",
        }
    }
}

impl Staff {
    pub(crate) fn new(account: &Account) -> Self {
        Staff { account: account.clone() }
    }

    pub fn account(&self) -> &Account {
        &self.account
    }

    pub fn office(&self) -> &OfficeCode {
        &self.account.office
    }
}

impl Clerk {
    pub(crate) fn new(account: &Account) -> Self {
        Clerk { account: account.clone() }
    }

    pub fn account(&self) -> &Account {
        &self.account
    }

    pub fn office(&self) -> &OfficeCode {
        &self.account.office
    }

    pub fn staff(&self) -> Staff {
        Staff::new(&self.account)
    }
}

impl Signatory {
    pub(crate) fn as_registrar(account: &Account) -> Self {
        Signatory { account: account.clone(), delegation: None }
    }

    pub(crate) fn under(account: &Account, delegation: Delegation) -> Self {
        Signatory { account: account.clone(), delegation: Some(delegation) }
    }

    pub fn account(&self) -> &Account {
        &self.account
    }

    pub fn office(&self) -> &OfficeCode {
        &self.account.office
    }

    pub fn capacity(&self) -> Capacity {
        match self.delegation {
            Some(_) => Capacity::Delegate,
            None => Capacity::Registrar,
        }
    }

    pub fn delegation(&self) -> Option<&Delegation> {
        self.delegation.as_ref()
    }

    /// What a delegation does not pass on, such as delegating further.
    pub fn registrar(&self) -> Result<Registrar, Denied> {
        match self.account.role.holds(Capability::Registrar) {
            true => Ok(Registrar { account: self.account.clone() }),
            false => Err(Denied::NotAllowed { needed: Capability::Registrar }),
        }
    }

    pub fn staff(&self) -> Staff {
        Staff::new(&self.account)
    }

    pub fn clerk(&self) -> Clerk {
        Clerk::new(&self.account)
    }
}

impl Registrar {
    pub fn account(&self) -> &Account {
        &self.account
    }

    pub fn office(&self) -> &OfficeCode {
        &self.account.office
    }
}

impl Administrator {
    pub(crate) fn new(account: &Account) -> Self {
        Administrator { account: account.clone() }
    }

    pub fn account(&self) -> &Account {
        &self.account
    }

    pub fn office(&self) -> &OfficeCode {
        &self.account.office
    }

    pub fn staff(&self) -> Staff {
        Staff::new(&self.account)
    }
}
