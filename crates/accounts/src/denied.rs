//! Why a person is turned away.
//!
//! Policy: a failed login never tells whether the login exists or is disabled. Everything
//! else names its reason, because the person can act on it.

use std::fmt;

use vocabulary::{CivilDate, Problem};

use crate::delegation::PROVISION;
use crate::matrix::Capability;

#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Denied {
    LoginFailed,
    LoginLocked {
        /// Full minutes until the next try, at least one.
        minutes: i64,
    },
    SessionExpired,
    NotAllowed {
        needed: Capability,
    },
    DelegationMissing,
    DelegationNotBegun {
        date: CivilDate,
    },
    DelegationExpired {
        /// The last day on which it was in force.
        date: CivilDate,
    },
    RegistrarNotBegun {
        /// The first day in office.
        date: CivilDate,
    },
    /// Where two pairs of eyes are asked for, the second account is the first.
    SecondIsFirst,
    /// Two accounts, one person.
    SecondIsSamePerson,
}

impl Denied {
    pub const fn code(&self) -> &'static str {
        match self {
            Denied::LoginFailed => "login-failed",
            Denied::LoginLocked { .. } => "login-locked",
            Denied::SessionExpired => "session-expired",
            Denied::NotAllowed { .. } => "not-allowed",
            Denied::DelegationMissing => "delegation-missing",
            Denied::DelegationNotBegun { .. } => "delegation-not-begun",
            Denied::DelegationExpired { .. } => "delegation-expired",
            Denied::RegistrarNotBegun { .. } => "registrar-not-begun",
            Denied::SecondIsFirst => "four-eyes-self",
            Denied::SecondIsSamePerson => "four-eyes-one-person",
        }
    }

    /// The same as a refusal that `texts` puts into words.
    pub fn problem(&self) -> Problem {
        let problem = Problem::refuse(self.code());
        match self {
            Denied::LoginFailed
            | Denied::SessionExpired
            | Denied::SecondIsFirst
            | Denied::SecondIsSamePerson => problem,
            Denied::LoginLocked { minutes } => problem.with("minutes", &minutes.to_string()),
            Denied::RegistrarNotBegun { date } => problem.with("date", &date.to_string()),
            Denied::NotAllowed { needed } => problem.with("needed", needed.as_str()),
            Denied::DelegationMissing => problem.under(PROVISION),
            Denied::DelegationNotBegun { date } | Denied::DelegationExpired { date } => {
                problem.under(PROVISION).with("date", &date.to_string())
            }
        }
    }
}

impl fmt::Display for Denied {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl std::error::Error for Denied {}
