//! A document as it left the office: its fact, the act it speaks of, and what came after it.

use journal::{DocumentIssued, Fact, Payload};
use marginal_notes::NoteContent;
use office_store::OfficeStore;
use vocabulary::{ActId, CivilDate, DocumentId};

use crate::Failure;
use crate::entry::store_failure;
use crate::node::{self, Ctx};
use crate::read_act::{self, OnFile};

/// A document that was issued.
pub(crate) struct IssuedDocument {
    pub(crate) fact: Fact,
    pub(crate) issued: DocumentIssued,
    /// The act it speaks of with every note that it has today; none where it speaks of none.
    pub(crate) on_file: Option<OnFile>,
}

/// Finds a document by its id; none for an id that this office never gave.
pub(crate) fn find(
    store: &OfficeStore,
    document: &DocumentId,
) -> Result<Option<IssuedDocument>, Failure> {
    let Some(seq) = store.document_seq(document).map_err(store_failure)? else { return Ok(None) };
    let (fact, issued) = payload(store, seq)?;
    let act = issued.about.parse::<ActId>().ok();
    let on_file = act.map(|act| read_act::on_file(store, &act)).transpose()?;
    Ok(Some(IssuedDocument { fact, issued, on_file }))
}

/// The fact of a document, by its place in the journal.
pub(crate) fn payload(store: &OfficeStore, seq: u64) -> Result<(Fact, DocumentIssued), Failure> {
    match node::payload(store, seq)? {
        (fact, Payload::DocumentIssued(issued)) => Ok((fact, issued)),
        _ => Err(Failure::Broken("another payload came back".into())),
    }
}

impl IssuedDocument {
    /// The act it speaks of.
    pub(crate) fn act(&self) -> Option<&ActId> {
        self.on_file.as_ref().map(|on_file| &on_file.signed.act)
    }

    /// The day from which the paper no longer says what the margin says: that of the first note
    /// which it would show and was entered after it. An extract keeps quiet on some.
    pub(crate) fn superseded_since(&self, ctx: &Ctx<'_>) -> Option<CivilDate> {
        let law = ctx.node.law.on(ctx.today(), ctx.regime());
        let is_extract = self.issued.document_kind.ends_with("-extract");
        let hidden =
            |note: &NoteContent| is_extract && note.kind().is_some_and(|kind| kind.is_silent(&law));
        self.on_file
            .as_ref()?
            .notes
            .iter()
            .filter(|(fact, _)| fact.seq > self.fact.seq)
            .find(|(_, note)| !hidden(&note.content))
            .map(|(fact, _)| fact.at.civil().date)
    }

    /// The act as the paper knew it.
    pub(crate) fn into_what_stood(self) -> (Fact, DocumentIssued, Option<OnFile>) {
        let Self { fact, issued, mut on_file } = self;
        if let Some(on_file) = &mut on_file {
            on_file.notes.retain(|(note, _)| note.seq < fact.seq);
        }
        (fact, issued, on_file)
    }
}
