//! Somebody presents a document: whether this office issued it, and whether it is still current
//! (case C09).

use accounts::Staff;
use journal::{ActRead, Payload};
use vocabulary::{CivilDate, DocumentId, Lang};

use crate::Failure;
use crate::entry::{self, store_failure};
use crate::issued_document;
use crate::node::Ctx;
use crate::search_acts;
use crate::views::ActRow;
use crate::withdraw_document;

/// What can be said of a document that is presented.
#[derive(Debug, Clone)]
pub enum DocumentVerdict {
    /// This office gave no document of that id.
    Unknown,
    /// A document of that id was issued, and the file presented is not it.
    Altered(Box<VerifiedDocument>),
    /// It is genuine; current only where nothing supersedes it.
    Genuine(Box<VerifiedDocument>),
}

/// What the paper must say, to be held beside it.
#[derive(Debug, Clone)]
pub struct VerifiedDocument {
    /// The act it speaks of; none for a document that rests on none.
    pub act: Option<ActRow>,
    /// birth-extract, death-full-copy…
    pub kind: String,
    pub lang: Lang,
    pub issued_on: CivilDate,
    /// The day of the first note that it does not know.
    pub superseded_since: Option<CivilDate>,
    /// The day on which it was withdrawn.
    pub withdrawn_on: Option<CivilDate>,
    /// Whether the file presented is a reprint.
    pub reprint: bool,
}

/// Verifies a document by the id printed on it, and by its file where there is one. The read is
/// recorded before anything of the act is said.
///
/// # Errors
/// Only the store's.
pub fn verify_document(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    document: &DocumentId,
    file: Option<&[u8]>,
) -> Result<DocumentVerdict, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let store = ctx.desk.reader();
    let Some(found) = issued_document::find(&store, document)? else {
        return Ok(DocumentVerdict::Unknown);
    };
    let row = match found.act() {
        Some(act) => store.act_find(act).map_err(store_failure)?,
        None => None,
    };
    let about = store.facts_about(document.as_str()).map_err(store_failure)?;
    let withdrawn_on = withdraw_document::withdrawn_on(&store, document)?;
    drop(store);
    if let Some(act) = found.act() {
        let purpose = ctx.node.texts.get(Lang::Ar, "purpose-verification");
        let read = ActRead { act: act.clone(), purpose };
        entry::enter_read(ctx, staff.account(), &Payload::ActRead(read))?;
    }

    let hash = file.map(|bytes| journal::hex(&journal::sha256(bytes)));
    let reprint = about.iter().any(|(_, payload)| {
        matches!(payload, Payload::DocumentReprinted(one) if Some(&one.sha256) == hash.as_ref())
    });
    let issued = &found.issued;
    let handed_over =
        if issued.sealed_sha256.is_empty() { &issued.sha256 } else { &issued.sealed_sha256 };
    let genuine = hash.is_none_or(|hash| reprint || hash == *handed_over);
    let verified = Box::new(VerifiedDocument {
        act: row.map(|row| search_acts::row(row, Vec::new())),
        kind: found.issued.document_kind.clone(),
        lang: found.issued.lang,
        issued_on: found.fact.at.civil().date,
        superseded_since: found.superseded_since(ctx),
        withdrawn_on,
        reprint,
    });
    Ok(match genuine {
        true => DocumentVerdict::Genuine(verified),
        false => DocumentVerdict::Altered(verified),
    })
}
