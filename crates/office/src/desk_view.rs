//! What a person sees first: drafts, the queue, registers, the last acts.

use accounts::Staff;

use crate::Failure;
use crate::draft;
use crate::entry::store_failure;
use crate::names::Names;
use crate::node::Ctx;
use crate::register_view::card;
use crate::restored;
use crate::search_acts;
use crate::views::DeskView;

/// Rows in each list of the desk.
const ROWS: u32 = 20;

/// The desk of this office.
///
/// # Errors
/// Only the store's.
pub fn desk_view(ctx: &mut Ctx<'_>, staff: &Staff) -> Result<DeskView, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let store = ctx.desk.reader();
    let open = store.draft_list(ROWS * 2).map_err(store_failure)?;
    let registers = store.register_list().map_err(store_failure)?;
    let (recent, _) = store.act_list(None, 0, 8).map_err(store_failure)?;
    drop(store);
    let names = Names::on(ctx.node);
    let (ready, drafts): (Vec<_>, Vec<_>) =
        open.into_iter().partition(|record| record.state == draft::READY);
    Ok(DeskView {
        drafts: drafts
            .into_iter()
            .map(|record| draft::row(ctx, &names, record))
            .collect::<Result<_, _>>()?,
        ready: ready
            .into_iter()
            .map(|record| draft::row(ctx, &names, record))
            .collect::<Result<_, _>>()?,
        registers: registers.iter().map(card).collect(),
        recent: recent.into_iter().map(|r| search_acts::row(r, Vec::new())).collect(),
        restored: restored::waiting(ctx.desk),
    })
}
