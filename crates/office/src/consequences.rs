//! What follows at once from a signature: entered in the same transaction, by the same hand.

use journal::{Officer, Payload};
use office_store::OfficeStore;

use crate::Failure;
use crate::drawn::Drawn;
use crate::node::Ctx;

/// What will follow once the acts have their numbers.
pub(crate) struct Following;

impl Following {
    pub(crate) fn of(
        _ctx: &mut Ctx<'_>,
        _officer: &Officer,
        _drawn: &[Drawn],
    ) -> Result<Self, Failure> {
        Ok(Self)
    }

    /// Adds what follows from the acts among `payloads`, which have their numbers.
    pub(crate) fn after(
        &mut self,
        _store: &OfficeStore,
        _payloads: &mut Vec<Payload>,
    ) -> Result<(), Failure> {
        Ok(())
    }
}
