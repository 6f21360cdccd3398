//! A death act that a judgment annuls leaves the birth act too: the death note there is cancelled
//! in the same moment and by the same judgment (case D06). Both stay readable.

use acts::ActContent;
use journal::{Fact, MarginalNoteEntered, Officer, Payload};
use marginal_notes::{Effect, NoteContent};
use vocabulary::{AccountId, ActId, NoteId, Values};

use crate::Failure;
use crate::node::Ctx;
use crate::note::{self, Prepared};
use crate::read_act::{self, OnFile};

/// What the judgment says of itself, in both notes alike.
const DECISION: [&str; 5] = [
    "decision_number",
    "decision_authority",
    "decision_authority_fr",
    "decision_date",
    "decision_date_hijri",
];

/// The note that follows on the birth act, and how many stand there before it.
pub(crate) struct OnBirthAct {
    pub(crate) act: ActId,
    pub(crate) known: usize,
    pub(crate) payload: Payload,
}

/// What follows from a note on an act: something, for the annulment of a death whose birth act is
/// kept here and still states it.
pub(crate) fn on_birth_act(
    ctx: &mut Ctx<'_>,
    death: &OnFile,
    annulling: &NoteContent,
    officer: &Officer,
    prepared_by: &AccountId,
) -> Result<Option<OnBirthAct>, Failure> {
    let ActContent::Death(content) = &death.signed.content else { return Ok(None) };
    let annuls = annulling.kind().is_some_and(|kind| kind.effect == Effect::Annulled);
    let Some(act) = content.birth_act.clone().filter(|_| annuls) else { return Ok(None) };
    let birth = match read_act::on_file(&ctx.desk.reader(), &act) {
        Ok(birth) => birth,
        Err(Failure::NotFound) => return Ok(None),
        Err(other) => return Err(other),
    };
    let Some(noted) = death_note(&birth, death) else { return Ok(None) };
    let mut values: Values = DECISION
        .into_iter()
        .filter_map(|field| Some((field.to_owned(), annulling.value(field)?.to_owned())))
        .collect();
    values.insert("cancelled_note".into(), noted.to_string());
    let cancelling = NoteContent::of(note::kind("note-cancelled")?, values);
    let texts = note::texts(&ctx.node.texts, &birth, &cancelling, &note::drawing(ctx, officer))?;
    let prepared = Prepared {
        note: NoteId::new(ctx.ids),
        act: act.clone(),
        prepared_by: prepared_by.clone(),
        acknowledged: Vec::new(),
        correction: None,
    };
    let entered = note::entered(prepared, cancelling, texts, officer.clone());
    Ok(Some(OnBirthAct {
        act,
        known: birth.notes.len(),
        payload: Payload::MarginalNoteEntered(Box::new(entered)),
    }))
}

/// The note that was entered with the death act, if it still has its effect. Numbers of deaths and
/// of judgments are alike; the moment is not.
fn death_note(birth: &OnFile, death: &OnFile) -> Option<NoteId> {
    let standing = read_act::standing(birth, None);
    let number = death.signed.number.to_string();
    let entered_with_it = |(fact, note): &&(Fact, MarginalNoteEntered)| {
        note.content.kind == "death-here"
            && note.content.value("death_act_number") == Some(number.as_str())
            && fact.at == death.signed.drawn_at
    };
    let (_, noted) = birth.notes.iter().find(entered_with_it)?;
    standing.holds(&noted.note).then(|| noted.note.clone())
}
