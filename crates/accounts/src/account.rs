//! A person who works with the system, and the role they hold in one office.

use std::fmt;
use std::str::FromStr;

use vocabulary::{AccountId, Lang, OfficeCode, Problem};

const LOGIN_CHARACTERS: std::ops::RangeInclusive<usize> = 3..=40;

/// One person holds one role in one office.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Role {
    /// Keeps accounts and settings; never makes or signs acts.
    Administrator,
    /// Prepares, never signs.
    Clerk,
    /// Signs acts by virtue of the law.
    Registrar,
    /// Signs under a dated delegation, and only while it is in force.
    Delegate,
}

impl Role {
    pub const ALL: [Role; 4] = [Role::Administrator, Role::Clerk, Role::Registrar, Role::Delegate];

    pub const fn as_str(self) -> &'static str {
        match self {
            Role::Administrator => "administrator",
            Role::Clerk => "clerk",
            Role::Registrar => "registrar",
            Role::Delegate => "delegate",
        }
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
    pub office: OfficeCode,
    pub lang: Lang,
    pub disabled: bool,
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
