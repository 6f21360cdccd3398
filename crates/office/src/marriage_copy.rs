//! A copy issued for a marriage is noted on the act, with its date and its purpose (law 70-03,
//! article 65; case M07). Whoever issues it prepares the note, the registrar signs it.

use accounts::Account;
use vocabulary::{ActId, ActKind, NoteId, Problem, Values};

use crate::Failure;
use crate::entry::store_failure;
use crate::node::Ctx;
use crate::prepare_marginal_note;
use crate::read_act::OnFile;
use crate::views::{IssueCopy, Issued};

const KIND: &str = "extract-for-marriage";
/// The purpose of which the law wants a note.
pub(crate) const MARRIAGE: &str = "marriage";
const PROVISION: &str = "extract-for-marriage-note";

/// Keeps the note for the registrar, if this copy is asked for a marriage.
pub(crate) fn prepare(
    ctx: &mut Ctx<'_>,
    author: &Account,
    act: &ActId,
    on_file: &OnFile,
    asked: &IssueCopy,
) -> Result<Option<NoteId>, Failure> {
    let law = ctx.node.law.on(ctx.today(), ctx.regime());
    let birth = on_file.signed.content.act_kind() == ActKind::Birth;
    if !birth || law.flag(PROVISION).is_none() || asked.purpose_kind != MARRIAGE {
        return Ok(None);
    }
    let values: Values = [
        ("issue_date".to_owned(), ctx.today().to_string()),
        ("issue_purpose".to_owned(), asked.purpose.clone()),
    ]
    .into();
    prepare_marginal_note::keep(ctx, author, act, KIND, &values, Vec::new()).map(Some)
}

/// The copy with a word about its note; a copy that was not issued leaves no note behind.
pub(crate) fn follow(
    ctx: &mut Ctx<'_>,
    note: Option<NoteId>,
    issued: Result<Issued, Failure>,
) -> Result<Issued, Failure> {
    let Some(note) = note else { return issued };
    match issued {
        Ok(mut issued) => {
            issued.warnings.push(Problem::note("copy-for-marriage-noted").under(PROVISION));
            Ok(issued)
        }
        Err(failure) => {
            ctx.desk.writer().note_draft_delete(&note).map_err(store_failure)?;
            Err(failure)
        }
    }
}
