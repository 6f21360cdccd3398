//! What anybody is told of a document whose number they know: whether it still holds, and nothing
//! of the person. The number is drawn at random and stands on the paper only.

use vocabulary::{CivilDate, DocumentId};

use crate::issued_document;
use crate::node::Ctx;
use crate::{Failure, read_act, withdraw_document};

/// What is said in public of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentStatus {
    /// The office named gave no document of that number.
    Unknown,
    /// It says what the margin says today.
    Genuine,
    /// Genuine, and older than a note that it would show.
    Superseded { since: CivilDate },
    /// It was withdrawn, or its act annulled.
    Revoked { since: CivilDate },
}

impl DocumentStatus {
    /// unknown, genuine, superseded, revoked.
    pub const fn as_str(self) -> &'static str {
        match self {
            DocumentStatus::Unknown => "unknown",
            DocumentStatus::Genuine => "genuine",
            DocumentStatus::Superseded { .. } => "superseded",
            DocumentStatus::Revoked { .. } => "revoked",
        }
    }

    pub const fn since(self) -> Option<CivilDate> {
        match self {
            DocumentStatus::Unknown | DocumentStatus::Genuine => None,
            DocumentStatus::Superseded { since } | DocumentStatus::Revoked { since } => Some(since),
        }
    }
}

/// The status of a document of the office at this desk. No person is named and none is asked for:
/// that a paper is verified is not recorded.
///
/// # Errors
/// Only the store's.
pub fn document_status(ctx: &Ctx<'_>, document: &DocumentId) -> Result<DocumentStatus, Failure> {
    let store = ctx.desk.reader();
    let Some(found) = issued_document::find(&store, document)? else {
        return Ok(DocumentStatus::Unknown);
    };
    if let Some(since) = withdraw_document::withdrawn_on(&store, document)? {
        return Ok(DocumentStatus::Revoked { since });
    }
    let annulled = found.on_file.as_ref().and_then(|on_file| {
        let by = read_act::standing(on_file, None).annulled?;
        // One that says itself that its act is annulled is not revoked by that.
        let note = on_file.notes.iter().find(|(_, note)| note.note == by)?;
        (note.0.seq > found.fact.seq).then(|| note.0.at.civil().date)
    });
    Ok(match (annulled, found.superseded_since(ctx)) {
        (Some(since), _) => DocumentStatus::Revoked { since },
        (None, Some(since)) => DocumentStatus::Superseded { since },
        (None, None) => DocumentStatus::Genuine,
    })
}
