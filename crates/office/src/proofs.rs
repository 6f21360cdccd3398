//! The journals of an office, proven on request: that nothing in them was changed, without a word
//! of what they say.

use accounts::Auditor;
use journal::JournalKind;
use vocabulary::Moment;

use crate::Failure;
use crate::entry::store_failure;
use crate::node::{Ctx, office_path};
use crate::progress;
use crate::verify::{Verdict, one_office, roots_of, verdict};

/// How far a journal has come.
#[derive(Debug, Clone)]
pub struct HeadView {
    /// acts, reads.
    pub kind: String,
    pub journal: String,
    pub seq: u64,
    /// In hexadecimal.
    pub hash: String,
    pub at: Option<Moment>,
}

/// The journals of an office as they stand.
#[derive(Debug, Clone)]
pub struct ProofsView {
    pub heads: Vec<HeadView>,
}

/// How far both journals have come.
///
/// # Errors
/// Only the store's.
pub fn proofs_view(ctx: &mut Ctx<'_>, auditor: &Auditor) -> Result<ProofsView, Failure> {
    crate::own_office(ctx, auditor.account())?;
    let store = ctx.desk.reader();
    let mut heads = Vec::new();
    for kind in [JournalKind::Acts, JournalKind::Reads] {
        let head = store.head(kind).map_err(store_failure)?;
        heads.push(HeadView {
            kind: kind.as_str().to_owned(),
            journal: head.journal.as_str().to_owned(),
            seq: head.seq,
            hash: journal::hex(&head.hash),
            at: head.at,
        });
    }
    Ok(ProofsView { heads })
}

/// Proves both journals of this office from its file.
///
/// # Errors
/// When the roots of trust cannot be read; a bad fact is a verdict, not an error.
pub fn prove_journals(ctx: &mut Ctx<'_>, auditor: &Auditor) -> Result<Verdict, Failure> {
    crate::own_office(ctx, auditor.account())?;
    let roots = roots_of(&ctx.node.root)?;
    let path = office_path(&ctx.node.root, &ctx.desk.card.code);
    Ok(verdict(&path, one_office(&path, &roots, &progress::untold)))
}
