//! On what ground somebody may sign in an office on a given day.

use vocabulary::CivilDate;

use crate::account::{Account, Role};
use crate::delegation::Delegation;
use crate::denied::Denied;
use crate::matrix::Capability;

/// By virtue of the law, or under a dated decision.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Ground {
    Registrar {
        /// The first day in office, if that was recorded.
        since: Option<CivilDate>,
    },
    Delegation(Delegation),
}

/// The ground on which this account signs on that day in the office it works in, or why none.
/// `delegations` may hold other people's.
pub fn competence(
    account: &Account,
    delegations: &[Delegation],
    day: CivilDate,
) -> Result<Ground, Denied> {
    match account.role {
        Role::Registrar => match account.in_office_since {
            Some(since) if day < since => Err(Denied::RegistrarNotBegun { date: since }),
            since => Ok(Ground::Registrar { since }),
        },
        Role::Delegate => {
            Delegation::in_force(delegations, account, day).cloned().map(Ground::Delegation)
        }
        Role::Clerk | Role::Supervisor | Role::Inspector | Role::Administrator | Role::Auditor => {
            Err(Denied::NotAllowed { needed: Capability::Signatory })
        }
    }
}
