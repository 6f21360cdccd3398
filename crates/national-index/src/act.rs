//! An act as the index knows it.

use names::ComparedDate;

/// The names by which a person is found, in the order in which they are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    First,
    Family,
    Father,
    Mother,
}

impl Role {
    pub const ALL: [Role; 4] = [Role::First, Role::Family, Role::Father, Role::Mother];

    /// Where it is kept.
    pub fn place(self) -> usize {
        self as usize
    }

    /// The word for explanations.
    pub fn code(self) -> &'static str {
        match self {
            Role::First => "first-name",
            Role::Family => "family-name",
            Role::Father => "father",
            Role::Mother => "mother",
        }
    }
}

/// A name in both scripts; empty where it is not written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Written<'a> {
    pub ar: &'a str,
    pub latin: &'a str,
}

/// What is indexed of an act.
#[derive(Debug, Clone, Copy, Default)]
pub struct Entry<'a> {
    pub id: &'a str,
    /// By `Role::place`.
    pub names: [Written<'a>; 4],
    pub date: Option<ComparedDate>,
    pub place: &'a str,
}

/// A date in 25 bits, in its order; zero is none.
pub(crate) fn packed(date: Option<ComparedDate>) -> u32 {
    date.map_or(0, |date| {
        u32::from(date.year) << 9 | u32::from(date.month) << 5 | u32::from(date.day)
    })
}

pub(crate) fn unpacked(date: u32) -> Option<ComparedDate> {
    (date != 0).then_some(ComparedDate {
        year: (date >> 9) as u16,
        month: (date >> 5 & 15) as u8,
        day: (date & 31) as u8,
    })
}
