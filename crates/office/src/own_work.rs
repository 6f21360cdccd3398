//! Whether an act lies within a person's own work, so that its purpose need not be asked.
//!
//! Own work is an act that the person prepared or signed in the last month, or one that the
//! counter of their own office is dealing with today. Years later even one's own signature is no
//! reason to look. Whoever controls is asked each time, and so is everybody in an office of the
//! commune that is not their own.

use accounts::{Capability, Staff};
use vocabulary::{ActId, Moment};

use crate::Failure;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::read_act::on_file;

/// Ours, not the law's.
const OWN_DAYS: i64 = 30;
const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// What a page asks before it asks for the purpose.
///
/// # Errors
/// `NotFound`; the store's.
pub fn is_own_work(ctx: &mut Ctx<'_>, staff: &Staff, act: &ActId) -> Result<bool, Failure> {
    let account = staff.account();
    crate::read_acts(ctx, account)?;
    let store = ctx.desk.reader();
    let on_file = on_file(&store, act)?;
    if !account.role.holds(Capability::Clerk) {
        return Ok(false);
    }
    let signed = &on_file.signed;
    let mine = [&signed.prepared_by, &signed.officer.account].contains(&&account.id);
    if mine && ctx.now.0 - signed.drawn_at.0 < OWN_DAYS * DAY_MS {
        return Ok(true);
    }
    if account.office != account.home {
        return Ok(false);
    }
    let today = |at: Moment| at.civil().date == ctx.today();
    let issued = store.documents_of(act.as_str()).map_err(store_failure)?;
    Ok(today(signed.drawn_at)
        || issued.iter().any(|document| today(document.at))
        || on_file.notes.iter().any(|(fact, _)| today(fact.at)))
}
