//! Notes before which another is missing in the margin: an end of marriage with no marriage, a
//! reprise with no divorce (case M04). A registrar could enter them; they stay listed.

use std::collections::BTreeSet;

use accounts::Staff;
use marginal_notes::Effect;
use vocabulary::{Moment, NoteId};

use crate::Failure;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::read_act;
use crate::views::ActRow;

/// A note that nothing in the margin leads to.
#[derive(Debug, Clone)]
pub struct MarginGap {
    pub act: ActRow,
    pub note: NoteId,
    /// Of the note.
    pub kind: String,
    pub entered_at: Moment,
}

/// Every gap in the margins of this office, as entered.
///
/// # Errors
/// Only the store's.
pub fn margin_gaps(ctx: &mut Ctx<'_>, staff: &Staff) -> Result<Vec<MarginGap>, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let store = ctx.desk.reader();
    let mut acts = BTreeSet::new();
    for kind in marginal_notes::kinds().iter().filter(|kind| follows_a_marriage(kind.effect)) {
        let notes = store.notes_of_kind(&kind.id).map_err(store_failure)?;
        acts.extend(notes.into_iter().map(|(act, ..)| act));
    }
    let mut gaps = Vec::new();
    for act in acts {
        let on_file = read_act::on_file(&store, &act)?;
        let standing = read_act::standing(&on_file, None);
        for (fact, note) in &on_file.notes {
            if !standing.gaps.contains(&note.note) {
                continue;
            }
            let row = store.act_find(&act).map_err(store_failure)?.ok_or(Failure::NotFound)?;
            gaps.push(MarginGap {
                act: crate::search_acts::row(row, Vec::new()),
                note: note.note.clone(),
                kind: note.content.kind.clone(),
                entered_at: fact.at,
            });
        }
    }
    gaps.sort_by_key(|gap| gap.entered_at);
    Ok(gaps)
}

fn follows_a_marriage(effect: Effect) -> bool {
    matches!(effect, Effect::EndOfMarriage | Effect::Resumption | Effect::Nullity)
}
