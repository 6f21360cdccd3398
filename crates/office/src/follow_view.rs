//! What whoever follows an office sees: how much waits, what is late, how far the registers are.
//! Figures and clocks, and no name of anybody whom a draft or an act is about.

use accounts::Follower;
use vocabulary::Moment;

use crate::Failure;
use crate::draft;
use crate::entry::store_failure;
use crate::names::Names;
use crate::node::Ctx;
use crate::register_view::card;
use crate::tasks_view::tasks;
use crate::views::{Named, RegisterCard, TasksView};

/// More drafts than any office has open at once.
const DRAFTS_MOST: u32 = 500;

/// A declaration whose period is over, or that waits for a signature.
#[derive(Debug, Clone)]
pub struct FollowRow {
    /// The id of its form.
    pub form: String,
    /// draft, ready, returned.
    pub state: String,
    pub author: Named,
    pub saved_at: Moment,
    /// Day of the period, and its length in days.
    pub deadline_day: Option<(i64, i64)>,
}

/// An office as whoever follows it sees it.
#[derive(Debug, Clone)]
pub struct FollowView {
    pub drafts: u64,
    pub ready: u64,
    pub returned: u64,
    /// Past their period.
    pub overdue: Vec<FollowRow>,
    /// Presented, oldest first.
    pub waiting: Vec<FollowRow>,
    /// Notes that the second copy does not have, notices without a receipt, files of correction,
    /// children whose acts a decree has not reached yet.
    pub second_copy: usize,
    pub notices: usize,
    pub corrections: usize,
    pub children: usize,
    /// Notices of institutions, and acts asked for that are on paper only.
    pub pre_declarations: usize,
    pub digitisation: usize,
    /// Those that are open.
    pub registers: Vec<RegisterCard>,
}

/// Everything that waits in this office, as figures.
///
/// # Errors
/// Only the store's.
pub fn follow_view(ctx: &mut Ctx<'_>, follower: &Follower) -> Result<FollowView, Failure> {
    crate::own_office(ctx, follower.account())?;
    let store = ctx.desk.reader();
    let count = |state: &str| store.draft_count(Some(state)).map_err(store_failure);
    let (drafts, ready) = (count(draft::DRAFT)?, count(draft::READY)?);
    let returned = count(draft::RETURNED)?;
    let open = store.draft_list(DRAFTS_MOST).map_err(store_failure)?;
    let registers = store.register_list().map_err(store_failure)?;
    let registers = registers.iter().map(card).filter(|card| !card.closed).collect();
    drop(store);
    let names = Names::on(ctx.node);
    let rows = open.into_iter().map(|one| row(ctx, &names, one));
    let mut rows = rows.collect::<Result<Vec<FollowRow>, Failure>>()?;
    rows.sort_by_key(|row| row.saved_at);
    let late = |row: &&FollowRow| row.deadline_day.is_some_and(|(day, of)| day > of);
    let waits = |row: &&FollowRow| row.state == draft::READY;
    let TasksView { second_copy, notices, corrections, children, pre_declarations, digitisation } =
        tasks(ctx)?;
    Ok(FollowView {
        overdue: rows.iter().filter(late).cloned().collect(),
        waiting: rows.iter().filter(waits).cloned().collect(),
        drafts,
        ready,
        returned,
        second_copy: second_copy.len(),
        notices: notices.len(),
        corrections: corrections.len(),
        children: children.len(),
        pre_declarations: pre_declarations.len(),
        digitisation: digitisation.len(),
        registers,
    })
}

fn row(
    ctx: &Ctx<'_>,
    names: &Names,
    record: office_store::DraftRecord,
) -> Result<FollowRow, Failure> {
    let row = draft::row(ctx, names, record)?;
    Ok(FollowRow {
        form: row.form,
        state: row.state,
        author: row.author,
        saved_at: row.saved_at,
        deadline_day: row.deadline_day,
    })
}
