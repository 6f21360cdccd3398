//! Kinds of civil-registration offices.

use serde::Serialize;

use crate::CivilDate;

/// Where an office stands in law.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum OfficeKind {
    /// The office of the commune itself.
    Communal,
    /// Made by an order of the council's president.
    Branch(BranchOrder),
    /// Abroad: acts of places that are no commune, and one copy of each register more.
    Consulate,
}

/// The order by which a branch office was made.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct BranchOrder {
    pub number: String,
    pub date: CivilDate,
    /// The day it was sent for approval.
    pub sent: Option<CivilDate>,
    /// The day it was approved, if it was.
    pub approved: Option<CivilDate>,
}

impl OfficeKind {
    pub const fn as_str(&self) -> &'static str {
        match self {
            OfficeKind::Communal => "communal",
            OfficeKind::Branch(_) => "branch",
            OfficeKind::Consulate => "consulate",
        }
    }

    /// The order by which it was made, for a branch office.
    pub const fn order(&self) -> Option<&BranchOrder> {
        match self {
            OfficeKind::Branch(order) => Some(order),
            OfficeKind::Communal | OfficeKind::Consulate => None,
        }
    }
}
