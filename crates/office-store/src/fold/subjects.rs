//! What a fact speaks of: the ids under which its subjects' pages find it.

use journal::Payload;
use vocabulary::RegisterId;

/// The subjects of a fact, and what must be here for it.
#[derive(Default)]
pub(super) struct Spoken<'a> {
    /// Ids of every kind.
    pub(super) subjects: Vec<&'a str>,
    /// Acts that must be here; each is a subject too.
    pub(super) acts: Vec<&'a str>,
    /// The register that must be here.
    pub(super) register: Option<&'a RegisterId>,
}

impl<'a> Spoken<'a> {
    fn of(subjects: &[&'a str]) -> Self {
        Self { subjects: subjects.to_vec(), ..Self::default() }
    }

    fn needing(mut self, acts: &[&'a str]) -> Self {
        self.subjects.extend(acts);
        self.acts.extend(acts);
        self
    }
}

/// The subjects of a fact that has no table of its own.
pub(super) fn of(payload: &Payload) -> Option<Spoken<'_>> {
    Some(match payload {
        Payload::SecondCopyDispatched(p) => Spoken {
            register: Some(&p.register),
            ..Spoken::of(&[p.register.as_str(), p.dispatch.as_str()])
        },
        Payload::SecondCopyReceipted(p) => Spoken::of(&[p.register.as_str(), p.dispatch.as_str()]),
        Payload::SecondCopyNoted(p) => Spoken::of(&[p.note.as_str()]).needing(&[p.act.as_str()]),
        Payload::PersonsLinked(p) => Spoken::of(&[p.link.as_str(), p.from.as_str(), p.to.as_str()])
            .needing(&[p.from_act.as_str(), p.to_act.as_str()]),
        Payload::LinkWithdrawn(p) => Spoken::of(&[p.link.as_str()]),
        Payload::FamilyFileOpened(p) => {
            Spoken::of(&[p.file.as_str(), p.husband.as_str()]).needing(&[p.husband_act.as_str()])
        }
        Payload::FamilyMemberEntered(p) => Spoken::of(&[p.file.as_str()]),
        Payload::CorrectionRequested(p) => {
            Spoken::of(&[p.correction.as_str()]).needing(&[p.act.as_str()])
        }
        Payload::CorrectionStep(p) => Spoken::of(&[p.correction.as_str()]),
        Payload::NoticeSent(p) => Spoken::of(&[p.notice.as_str()]).needing(&[p.act.as_str()]),
        Payload::NoticeReceipted(p) => Spoken::of(&[p.notice.as_str()]),
        Payload::NoticeReceived(p) => Spoken::of(&[p.notice.as_str()]).needing(&[p.act.as_str()]),
        Payload::PreDeclarationReceived(p) => Spoken::of(&[p.notice.as_str()]),
        Payload::PreDeclarationSettled(p) => Spoken::of(&[p.notice.as_str()]),
        Payload::DigitisationRequested(p) => Spoken::of(&[p.request.as_str()]),
        Payload::DigitisationSettled(p) => {
            let acts: Vec<&str> = p.act.iter().map(|act| act.as_str()).collect();
            Spoken::of(&[p.request.as_str()]).needing(&acts)
        }
        Payload::PrintBatchOrdered(p) => {
            let acts: Vec<&str> = p.acts.iter().map(|act| act.as_str()).collect();
            // Each copy is found with its act by its own fact.
            Spoken { acts, register: Some(&p.register), ..Spoken::of(&[p.batch.as_str()]) }
        }
        Payload::PrintBatchAdvanced(p) => Spoken::of(&[p.batch.as_str()]),
        Payload::PrintBatchTaken(p) => Spoken::of(&[p.batch.as_str()]),
        Payload::RegisterArchived(p) => {
            Spoken { register: Some(&p.register), ..Spoken::of(&[p.register.as_str()]) }
        }
        Payload::DocumentWithdrawn(p) => Spoken::of(&[p.document.as_str()]),
        Payload::DocumentReprinted(p) => Spoken::of(&[p.document.as_str()]),
        _ => return None,
    })
}
