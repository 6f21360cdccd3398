//! A person who works with the system, and the role they hold in one office.

use std::fmt;
use std::str::FromStr;

use vocabulary::{AccountId, CivilDate, Lang, OfficeCode, Problem};

use crate::person::PersonKey;
use crate::scope::Scope;

const LOGIN_CHARACTERS: std::ops::RangeInclusive<usize> = 3..=40;

/// What a person is to an office.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Role {
    /// Prepares, never signs.
    Clerk,
    /// Signs under a dated delegation, and only while it is in force.
    Delegate,
    /// Signs acts by virtue of the law.
    Registrar,
    /// Follows queues, overdue work and figures; never reads or writes an act.
    Supervisor,
    /// Reads registers and acts to control them, for a purpose said each time.
    Inspector,
    /// Keeps accounts and settings; never makes, signs or reads acts.
    Administrator,
    /// Proves the journals; never reads what acts say.
    Auditor,
}

impl Role {
    pub const ALL: [Role; 7] = [
        Role::Clerk,
        Role::Delegate,
        Role::Registrar,
        Role::Supervisor,
        Role::Inspector,
        Role::Administrator,
        Role::Auditor,
    ];

    pub const fn as_str(self) -> &'static str {
        match self {
            Role::Clerk => "clerk",
            Role::Delegate => "delegate",
            Role::Registrar => "registrar",
            Role::Supervisor => "supervisor",
            Role::Inspector => "inspector",
            Role::Administrator => "administrator",
            Role::Auditor => "auditor",
        }
    }

    /// Holds a key of their own.
    pub const fn signs(self) -> bool {
        match self {
            Role::Registrar | Role::Delegate => true,
            Role::Clerk
            | Role::Supervisor
            | Role::Inspector
            | Role::Administrator
            | Role::Auditor => false,
        }
    }

    /// Whether an account with this role works only once a second person has agreed: it could
    /// sign, or make others that can.
    pub const fn needs_second(self) -> bool {
        self.signs() || matches!(self, Role::Administrator)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A word that names no role.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct UnknownRole;

impl fmt::Display for UnknownRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("unknown role")
    }
}

impl std::error::Error for UnknownRole {}

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(text: &str) -> Result<Self, UnknownRole> {
        Role::ALL.into_iter().find(|role| role.as_str() == text).ok_or(UnknownRole)
    }
}

/// Carries no password: what is not there cannot leak.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Account {
    pub id: AccountId,
    pub login: String,
    pub name_ar: String,
    pub name_latin: String,
    pub role: Role,
    /// The office it belongs to, as stored.
    pub home: OfficeCode,
    /// The office it works in now: its home, or another that its scope reaches.
    pub office: OfficeCode,
    pub scope: Scope,
    pub lang: Lang,
    pub disabled: bool,
    /// Waits for a second person's word.
    pub pending: bool,
    /// Which accounts are one person's, if that was recorded.
    pub person: Option<PersonKey>,
    /// The first day in office of a registrar, if that was recorded.
    pub in_office_since: Option<CivilDate>,
}

impl Account {
    /// Whether anybody may work under it.
    pub const fn works(&self) -> bool {
        !self.disabled && !self.pending
    }
}

/// The form under which a login is stored and sought: people type capitals and spaces.
pub fn fold_login(typed: &str) -> String {
    typed.trim().to_ascii_lowercase()
}

/// A login is written on any keyboard: Latin letters, digits, dot and hyphen.
pub fn check_login(login: &str) -> Result<(), Problem> {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '-';
    let sound = LOGIN_CHARACTERS.contains(&login.chars().count())
        && login.chars().all(allowed)
        && login.starts_with(|c: char| c.is_ascii_lowercase());
    if sound { Ok(()) } else { Err(Problem::invalid("login", "login-not-valid")) }
}
