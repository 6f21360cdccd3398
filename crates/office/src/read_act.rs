//! Reading a signed act, or a draft. Every read of an act is recorded first, with its purpose.

use accounts::Staff;
use journal::{ActRead, ActSigned, JournalKind, Officer, Payload};
use office_store::OfficeStore;
use vocabulary::{ActId, Problem};

use crate::draft;
use crate::entry::{self, store_failure};
use crate::names::Names;
use crate::node::{self, Ctx, Node, OfficeDesk};
use crate::views::{Acknowledged, ActView, DraftView, Event, Named, NoteView, WetSignatures};
use crate::{Failure, unavailable};

/// A purpose is a phrase, not an essay.
const PURPOSE_MAX: usize = 200;

/// A draft with its problems and its text as it will stand.
///
/// # Errors
/// `NotFound`.
pub fn read_draft(ctx: &mut Ctx<'_>, staff: &Staff, act: &ActId) -> Result<DraftView, Failure> {
    crate::own_acts(ctx, staff.account())?;
    let record = draft::find(&ctx.desk.reader(), act)?;
    let reader = staff.account();
    // Whoever may sign reads the act with their own name in it, as it will stand.
    if matches!(reader.role, accounts::Role::Registrar | accounts::Role::Delegate) {
        let hand = draft::Hand {
            number: None,
            officer_ar: &reader.name_ar,
            officer_latin: &reader.name_latin,
            capacity: reader.role.as_str(),
        };
        return draft::view_by(ctx, record, &hand);
    }
    draft::view(ctx, record)
}

/// The version of a draft as it stands.
///
/// # Errors
/// `NotFound`.
pub fn draft_version(ctx: &mut Ctx<'_>, staff: &Staff, act: &ActId) -> Result<u64, Failure> {
    crate::own_acts(ctx, staff.account())?;
    draft::version(&ctx.desk.reader(), act)
}

/// The id of the form that a draft fills in.
///
/// # Errors
/// `NotFound`.
pub fn draft_form(ctx: &mut Ctx<'_>, staff: &Staff, act: &ActId) -> Result<String, Failure> {
    crate::own_acts(ctx, staff.account())?;
    Ok(draft::find(&ctx.desk.reader(), act)?.form)
}

/// A signed act with its notes and its life. The read is durable before the act is shown.
///
/// # Errors
/// `purpose-missing`; `NotFound`.
pub fn read_act(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
    purpose: &str,
) -> Result<ActView, Failure> {
    record_read(ctx, staff, act, purpose)?;
    view_at(ctx.node, ctx.desk, act)
}

/// Enters that somebody reads an act, before anything of it is shown.
pub(crate) fn record_read(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
    purpose: &str,
) -> Result<(), Failure> {
    crate::read_acts(ctx, staff.account())?;
    let purpose = vocabulary::tidy(purpose);
    if purpose.is_empty() || purpose.chars().count() > PURPOSE_MAX {
        return Err(Failure::Invalid(vec![Problem::invalid("purpose", "purpose-missing")]));
    }
    if ctx.desk.reader().act_find(act).map_err(store_failure)?.is_none() {
        return Err(Failure::NotFound);
    }
    let payload = Payload::ActRead(ActRead { act: act.clone(), purpose });
    entry::enter_read(ctx, staff.account(), &payload)
}

/// The act as stored, decoded from its own fact.
pub(crate) struct OnFile {
    pub(crate) seq: u64,
    pub(crate) hash: String,
    /// The law under which it was signed; a later change of regime leaves it.
    pub(crate) regime: vocabulary::Regime,
    pub(crate) register_kind: vocabulary::RegisterKind,
    pub(crate) signed: ActSigned,
    pub(crate) notes: Vec<(journal::Fact, journal::MarginalNoteEntered)>,
}

/// Loads an act and its notes from the journal's bytes.
pub(crate) fn on_file(store: &OfficeStore, act: &ActId) -> Result<OnFile, Failure> {
    let record = store.act_find(act).map_err(store_failure)?.ok_or(Failure::NotFound)?;
    let stored = store
        .fact(JournalKind::Acts, record.seq)
        .map_err(store_failure)?
        .ok_or(Failure::NotFound)?;
    // Checked again on the way out: what is shown is what was signed.
    let damaged = |why: &str| {
        let why = format!("journal acts, fact {}: {why}", record.seq);
        unavailable::damaged(unavailable::OFFICE_FILES, &why)
    };
    if journal::fact_hash(&stored.bytes) != stored.hash {
        return Err(damaged("its bytes do not have its hash"));
    }
    let (fact, payload) = node::payload(store, record.seq)?;
    let (Payload::ActSigned(signed) | Payload::ActTranscribed(signed)) = payload else {
        return Err(damaged("it is not the act"));
    };
    let mut notes = Vec::new();
    for note in store.notes_of(act).map_err(store_failure)? {
        let (fact, payload) = node::payload(store, note.seq)?;
        if let Payload::MarginalNoteEntered(entered) = payload {
            notes.push((fact, *entered));
        }
    }
    Ok(OnFile {
        seq: record.seq,
        hash: journal::hex(&stored.hash),
        regime: fact.regime,
        register_kind: record.kind,
        signed: *signed,
        notes,
    })
}

pub(crate) fn view_at(node: &Node, desk: &OfficeDesk, act: &ActId) -> Result<ActView, Failure> {
    let store = desk.reader();
    let on_file = on_file(&store, act)?;
    let names = Names::on(node);
    let notes = note_views(&on_file);
    let mut wet = None;
    let timeline = timeline(&store, act, &on_file, &names, &mut wet)?;
    let signed = on_file.signed;
    Ok(ActView {
        act: act.clone(),
        person: {
            let face = acts::face(&signed.values);
            Named { ar: face.person_ar, latin: face.person_latin }
        },
        number: signed.number,
        register_kind: on_file.register_kind,
        register: signed.register,
        text_ar: signed.text_ar,
        text_fr: signed.text_fr,
        renvois: signed.renvois,
        notes,
        timeline,
        leaf: signed.leaf,
        regime: on_file.regime,
        wet_signatures: wet,
        seq: on_file.seq,
        hash: on_file.hash,
        officer: officer_name(&signed.officer),
        officer_capacity: signed.officer.capacity,
        drawn_at: signed.drawn_at,
        values: signed.values,
        acknowledged: signed
            .acknowledged
            .into_iter()
            .map(|a| Acknowledged { code: a.code, reason: a.reason, by: a.by })
            .collect(),
    })
}

/// How an act stands with its notes; on a day in the past, with those entered by then (M15).
pub(crate) fn standing(
    on_file: &OnFile,
    on: Option<vocabulary::CivilDate>,
) -> marginal_notes::Standing {
    let subject = crate::note::subject(on_file);
    marginal_notes::Standing::of(&subject, &crate::note::existing(on_file), on)
}

pub(crate) fn note_views(on_file: &OnFile) -> Vec<NoteView> {
    on_file
        .notes
        .iter()
        .zip(1..)
        .map(|((fact, note), n)| NoteView {
            note: note.note.clone(),
            n,
            kind: note.content.kind.clone(),
            text_ar: note.text_ar.clone(),
            text_fr: note.text_fr.clone(),
            entered_at: fact.at,
            officer: officer_name(&note.officer),
            owed: marginal_notes::owed(&note.content),
        })
        .collect()
}

fn officer_name(officer: &Officer) -> Named {
    Named { ar: officer.name_ar.clone(), latin: officer.name_latin.clone() }
}

fn event(at: vocabulary::Moment, kind: &str, who: Named, detail: &[(&str, String)]) -> Event {
    Event {
        at,
        kind: kind.to_owned(),
        who,
        detail: detail.iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect(),
    }
}

/// Newest first.
fn timeline(
    store: &OfficeStore,
    act: &ActId,
    on_file: &OnFile,
    names: &Names,
    wet: &mut Option<WetSignatures>,
) -> Result<Vec<Event>, Failure> {
    let signed = &on_file.signed;
    let mut events = vec![event(
        signed.drawn_at,
        "signed",
        officer_name(&signed.officer),
        &[("number", signed.number.to_string())],
    )];
    for (n, (fact, note)) in on_file.notes.iter().enumerate() {
        let detail = [("n", (n + 1).to_string()), ("note", note.content.kind.clone())];
        events.push(event(fact.at, "noted", officer_name(&note.officer), &detail));
    }
    for document in store.documents_of(act.as_str()).map_err(store_failure)? {
        let detail = [
            ("document_kind", document.kind),
            ("lang", document.lang),
            ("id", document.document.to_string()),
            ("purpose", document.purpose),
        ];
        events.push(event(document.at, "issued", names.of(document.by.as_str()), &detail));
    }
    for recorded in store.wet_signatures_of(act).map_err(store_failure)? {
        *wet = Some(WetSignatures {
            declarant_signed: recorded.declarant_signed,
            recorded_at: recorded.at,
        });
        events.push(event(recorded.at, "wet-signed", names.of(recorded.by.as_str()), &[]));
    }
    for read in store.reads_of(act).map_err(store_failure)? {
        let detail = [("purpose", read.purpose)];
        events.push(event(read.at, "read", names.of(read.by.as_str()), &detail));
    }
    events.sort_by_key(|event| std::cmp::Reverse(event.at));
    Ok(events)
}
