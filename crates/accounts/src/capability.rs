//! What a person may do, as types that only a `Session` hands out.
//!
//! A use case takes the capability it needs; forgetting to check is a type error.

use vocabulary::OfficeCode;

use crate::account::Account;
use crate::delegation::Delegation;
use crate::denied::Denied;
use crate::matrix::Capability;

/// Capabilities that say no more than whose they are.
macro_rules! held {
    ($($(#[$why:meta])* $name:ident,)*) => {$(
        $(#[$why])*
        #[derive(Clone, Debug, Eq, PartialEq)]
        pub struct $name {
            account: Account,
        }

        impl $name {
            pub(crate) fn new(account: &Account) -> Self {
                $name { account: account.clone() }
            }

            pub fn account(&self) -> &Account {
                &self.account
            }

            pub fn office(&self) -> &OfficeCode {
                &self.account.office
            }

            pub fn staff(&self) -> Staff {
                Staff { account: self.account.clone() }
            }
        }
    )*};
}

held! {
    /// Somebody who works in the office.
    Staff,
    /// Reads registers and acts.
    Reader,
    /// Prepares acts.
    Clerk,
    /// The registrar in person.
    Registrar,
    /// Follows queues, overdue work and figures.
    Follower,
    /// Sees who read which act, and why.
    Overseer,
    /// Proves the journals.
    Auditor,
    /// Agrees to what an administrator grants.
    Approver,
    /// Keeps accounts and settings.
    Administrator,
}

/// Signs acts, as registrar or under a delegation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Signatory {
    account: Account,
    delegation: Option<Delegation>,
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
            true => Ok(Registrar::new(&self.account)),
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
