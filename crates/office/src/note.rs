//! A marginal note on its way into a margin: what every use case about notes shares.

use acts::{Form, forms};
use journal::{ActSigned, MarginalNoteEntered, Officer};
use marginal_notes::{NoteContent, NoteContext, NoteDrawing, NoteKind, NoteOnAct, Subject};
use texts::Texts;
use vocabulary::{AccountId, ActId, CorrectionId, Lang, NoteId, Problem, Values};

use crate::Failure;
use crate::node::Ctx;
use crate::read_act::OnFile;
use crate::views::Acknowledged;

/// The kind of a word.
pub(crate) fn kind(word: &str) -> Result<&'static NoteKind, Failure> {
    marginal_notes::kind(word).ok_or_else(|| Failure::refused("note-kind-unknown"))
}

/// The form that an act was drawn with; the present one for a version of another program.
pub(crate) fn form_of(signed: &ActSigned) -> &'static Form {
    forms::by_id(&signed.form.id, &signed.form.version)
        .or_else(|| forms::act(&signed.form.id))
        .unwrap_or_else(forms::birth)
}

/// The act as notes see it.
pub(crate) fn subject(on_file: &OnFile) -> Subject<'_> {
    let signed = &on_file.signed;
    Subject::of(&signed.content, form_of(signed), &signed.values)
}

/// The notes already in the margin, in order.
pub(crate) fn existing(on_file: &OnFile) -> Vec<NoteOnAct> {
    on_file
        .notes
        .iter()
        .map(|(fact, entered)| NoteOnAct {
            id: entered.note.clone(),
            entered_on: fact.at.civil().date,
            content: entered.content.clone(),
        })
        .collect()
}

/// Reads and checks a note as of today.
pub(crate) fn evaluate(
    ctx: &Ctx<'_>,
    on_file: &OnFile,
    kind: &NoteKind,
    values: &Values,
) -> Result<(Option<NoteContent>, Vec<Problem>), Failure> {
    let (note, mut problems) = marginal_notes::read(kind, values);
    if let Some(note) = &note {
        let today = ctx.today();
        let law = ctx.node.law.on(today, ctx.regime());
        let months = ctx.node.months();
        let subject = subject(on_file);
        let context = NoteContext {
            subject: &subject,
            existing: &existing(on_file),
            today,
            law: &law,
            months: &months,
        };
        problems.extend(marginal_notes::check(note, &context));
    }
    Ok((note, problems))
}

/// When and by whom the note is written.
pub(crate) fn drawing(ctx: &Ctx<'_>, officer: &Officer) -> NoteDrawing {
    let months = ctx.node.months();
    let date = ctx.today();
    let key = format!("capacity-{}", officer.capacity);
    NoteDrawing {
        written_on: date,
        written_hijri: vocabulary::hijri_of(date, &months).0,
        officer_ar: officer.name_ar.clone(),
        officer_latin: officer.name_latin.clone(),
        capacity_ar: ctx.node.texts.get(Lang::Ar, &key),
        capacity_fr: ctx.node.texts.get(Lang::Fr, &key),
    }
}

/// The note in words, in Arabic and in French.
pub(crate) fn texts(
    texts: &Texts,
    on_file: &OnFile,
    note: &NoteContent,
    drawing: &NoteDrawing,
) -> Result<[String; 2], Failure> {
    let subject = subject(on_file);
    let existing = existing(on_file);
    let text = |lang| marginal_notes::text(note, &subject, &existing, drawing, texts, lang);
    Ok([text(Lang::Ar), text(Lang::Fr)])
}

/// What is known of a note before it is entered.
pub(crate) struct Prepared {
    pub(crate) note: NoteId,
    pub(crate) act: ActId,
    pub(crate) prepared_by: AccountId,
    pub(crate) acknowledged: Vec<Acknowledged>,
    pub(crate) correction: Option<CorrectionId>,
}

/// The fact of a note.
pub(crate) fn entered(
    prepared: Prepared,
    content: NoteContent,
    [text_ar, text_fr]: [String; 2],
    officer: Officer,
) -> MarginalNoteEntered {
    MarginalNoteEntered {
        note: prepared.note,
        act: prepared.act,
        content,
        text_ar,
        text_fr,
        officer,
        acknowledged: prepared
            .acknowledged
            .into_iter()
            .map(|a| journal::Acknowledged { code: a.code, reason: a.reason, by: a.by })
            .collect(),
        prepared_by: prepared.prepared_by,
        correction: prepared.correction,
    }
}
