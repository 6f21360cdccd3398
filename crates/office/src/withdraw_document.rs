//! A document that should not have left is withdrawn: the paper cannot be called back, what anybody
//! is told of it can.

use accounts::Signatory;
use journal::{DocumentWithdrawn, Payload};
use office_store::OfficeStore;
use vocabulary::{CivilDate, DocumentId, Problem};

use crate::Failure;
use crate::entry::{self, store_failure};
use crate::node::Ctx;

/// Longer reasons are letters.
const REASON_MAX: usize = 200;

/// Withdraws a document of this office, for a reason that its own people may read.
///
/// # Errors
/// `NotFound`; `document-withdrawn-already`; `reason-missing`.
pub fn withdraw_document(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    document: &DocumentId,
    reason: &str,
) -> Result<(), Failure> {
    crate::own_office(ctx, signatory.account())?;
    let reason = vocabulary::tidy(reason);
    if reason.is_empty() || reason.chars().count() > REASON_MAX {
        return Err(Failure::Invalid(vec![Problem::invalid("reason", "reason-missing")]));
    }
    let account = signatory.account().clone();
    let regime = ctx.regime();
    entry::enter(ctx, &account, regime, &mut |store| {
        if store.document_seq(document).map_err(store_failure)?.is_none() {
            return Err(Failure::NotFound);
        }
        if withdrawn_on(store, document)?.is_some() {
            return Err(Failure::refused("document-withdrawn-already"));
        }
        let withdrawn = DocumentWithdrawn { document: document.clone(), reason: reason.clone() };
        Ok(vec![Payload::DocumentWithdrawn(withdrawn)])
    })?;
    Ok(())
}

/// Since when a document is withdrawn.
pub(crate) fn withdrawn_on(
    store: &OfficeStore,
    document: &DocumentId,
) -> Result<Option<CivilDate>, Failure> {
    let about = store.facts_about(document.as_str()).map_err(store_failure)?;
    let withdrawn = about.iter().find(|(_, fact)| matches!(fact, Payload::DocumentWithdrawn(_)));
    Ok(withdrawn.map(|(fact, _)| fact.at.civil().date))
}
