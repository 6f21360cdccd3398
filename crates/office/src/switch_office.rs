//! Which offices a person may work in, and going from one to another.

use accounts::{Session, Staff, token_hash};
use vocabulary::OfficeCode;

use crate::Failure;
use crate::node::Node;
use crate::session::{broken, reaches};
use crate::views::OfficeCard;

/// An office within a person's reach.
#[derive(Debug, Clone)]
pub struct OfficeChoice {
    pub card: OfficeCard,
    /// The person works here now.
    pub here: bool,
    /// The account belongs here.
    pub home: bool,
    /// Its file is out of reach.
    pub closed: bool,
}

/// The offices within reach, by code; offices of other communes do not exist.
pub fn own_offices(node: &Node, staff: &Staff) -> Vec<OfficeChoice> {
    let account = staff.account();
    let open = node.offices().into_iter().map(|card| (card, false));
    let closed = node.unavailable().into_iter().map(|office| (office.card, true));
    let mut choices: Vec<OfficeChoice> = open
        .chain(closed)
        .filter(|(card, _)| reaches(node, account, &card.code))
        .map(|(card, closed)| OfficeChoice {
            here: card.code == account.office,
            home: card.code == account.home,
            card,
            closed,
        })
        .collect();
    choices.sort_by(|one, other| one.card.code.cmp(&other.card.code));
    choices
}

/// The session goes on in another office.
///
/// # Errors
/// `NotFound` for an office beyond reach.
pub fn switch_office(node: &Node, session: &Session, office: &OfficeCode) -> Result<(), Failure> {
    let account = &session.account;
    if !reaches(node, account, office) {
        return Err(Failure::NotFound);
    }
    let there = (*office != account.home).then_some(office);
    node.store().session_set_office(&token_hash(&session.token), there).map_err(broken)
}
