//! A copy of an act leaves the office: extract, full copy, or the sheets of the paper registers.

use accounts::{Account, Signatory, Staff};
use certificates::{ActOnFile, NoteOnFile};
use journal::{Payload, WetSignaturesRecorded};
use vocabulary::{ActId, DocumentId, Lang, Problem, Regime};

use crate::Failure;
use crate::entry;
use crate::leaving::{self, Leaving};
use crate::marriage_copy;
use crate::node::Ctx;
use crate::read_act::{self, OnFile};
use crate::views::{IssueCopy, Issued};

/// Renders and records a copy. The document's hash is a fact before the paper is handed over. A
/// copy for a marriage leaves its note for the registrar to sign (case M07).
///
/// # Errors
/// `requester-not-entitled` with the list; `purpose-missing`; a letter that no font has.
pub fn issue_copy(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
    asked: &IssueCopy,
) -> Result<Issued, Failure> {
    let (asked, kind) = examined(ctx, staff, asked)?;
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    // Kept first: a note without its copy is seen and dropped, a copy without its note is not.
    let note = marriage_copy::prepare(ctx, staff.account(), act, &on_file, &asked)?;
    let issued = issue(ctx, staff.account(), act, &on_file, &asked, kind);
    marriage_copy::follow(ctx, note, issued)
}

/// The copy as it would be, with words across it that it is no copy. A read like any other.
///
/// # Errors
/// Those of `issue_copy`.
pub fn preview_copy(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
    asked: &IssueCopy,
) -> Result<Vec<u8>, Failure> {
    let (asked, kind) = examined(ctx, staff, asked)?;
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    let purpose = ctx.node.texts.get(Lang::Ar, "purpose-preview");
    let read = journal::ActRead { act: act.clone(), purpose };
    entry::enter_read(ctx, staff.account(), &Payload::ActRead(read))?;
    let document_id = DocumentId::new(ctx.ids);
    let mut document = set(ctx, staff.account(), &on_file, &asked, kind, &document_id)?;
    document.data["training"] = true.into();
    document.data["training_words"] =
        vec![ctx.node.texts.get(asked.lang, "certificate-preview")].into();
    leaving::render(ctx, &document)
}

/// Whether this may be asked, and in which shape.
pub(crate) fn examined(
    ctx: &Ctx<'_>,
    staff: &Staff,
    asked: &IssueCopy,
) -> Result<(IssueCopy, Kind), Failure> {
    crate::own_acts(ctx, staff.account())?;
    let purpose = purpose_in_words(ctx, asked)?;
    let law = ctx.node.law.on(ctx.today(), ctx.regime());
    certificates::who_may_receive(&law, &asked.capacity)?;
    let kind = Kind::of_copy(&asked.kind)
        .ok_or_else(|| Failure::Invalid(vec![Problem::invalid("kind", "choice-unknown")]))?;
    Ok((IssueCopy { purpose, ..asked.clone() }, kind))
}

/// What a copy is asked for, most asked first. A copy for a marriage leaves a note (case M07).
pub const PURPOSES: [&str; 9] = [
    "school",
    "identity-papers",
    "marriage",
    "work",
    "pension",
    "inheritance",
    "court",
    "abroad",
    OTHER_PURPOSE,
];
pub(crate) const OTHER_PURPOSE: &str = "other";

/// The purpose as it is recorded: its kind, and what was said besides.
fn purpose_in_words(ctx: &Ctx<'_>, asked: &IssueCopy) -> Result<String, Failure> {
    let kind = asked.purpose_kind.as_str();
    if !PURPOSES.contains(&kind) {
        return Err(Failure::Invalid(vec![Problem::invalid("purpose_kind", "purpose-missing")]));
    }
    let said = vocabulary::tidy(&asked.purpose);
    let words = match (kind, said.as_str()) {
        (OTHER_PURPOSE, said) => said.to_owned(),
        (kind, "") => ctx.node.texts.get(Lang::Ar, &format!("purpose-of-{kind}")),
        (kind, said) => {
            format!("{}: {said}", ctx.node.texts.get(Lang::Ar, &format!("purpose-of-{kind}")))
        }
    };
    phrase(&words, "purpose_said")
}

/// A purpose is a phrase, not an essay.
pub(crate) fn purpose(asked: &str) -> Result<String, Failure> {
    phrase(asked, "purpose")
}

fn phrase(asked: &str, field: &str) -> Result<String, Failure> {
    let purpose = vocabulary::tidy(asked);
    if purpose.is_empty() || purpose.chars().count() > 200 {
        return Err(Failure::Invalid(vec![Problem::invalid(field, "purpose-missing")]));
    }
    Ok(purpose)
}

/// The signed act on the sheets of both paper registers, with folio and places for wet signatures.
///
/// # Errors
/// `register-electronic` once the office keeps no paper.
pub fn print_register_sheet(
    ctx: &mut Ctx<'_>,
    staff: &Staff,
    act: &ActId,
) -> Result<Issued, Failure> {
    crate::own_acts(ctx, staff.account())?;
    if ctx.regime() != Regime::Paper3799 {
        return Err(Failure::refused("register-electronic"));
    }
    let on_file = read_act::on_file(&ctx.desk.reader(), act)?;
    let asked = IssueCopy {
        kind: "register-sheet".into(),
        lang: Lang::Ar,
        capacity: "office".into(),
        purpose_kind: OTHER_PURPOSE.into(),
        purpose: ctx.node.texts.get(Lang::Ar, "purpose-register-sheet"),
        requester: String::new(),
    };
    issue(ctx, staff.account(), act, &on_file, &asked, Kind::RegisterSheet)
}

/// Records that the paper sheets were signed by hand, and how the declarant signed.
///
/// # Errors
/// `wet-signatures-recorded` when it was done before.
pub fn record_wet_signatures(
    ctx: &mut Ctx<'_>,
    signatory: &Signatory,
    act: &ActId,
    declarant_signed: bool,
) -> Result<(), Failure> {
    crate::own_office(ctx, signatory.account())?;
    if ctx.desk.reader().act_find(act).map_err(entry::store_failure)?.is_none() {
        return Err(Failure::NotFound);
    }
    let payload = Payload::WetSignaturesRecorded(WetSignaturesRecorded {
        act: act.clone(),
        officer_signed: true,
        declarant_signed,
        copies: u32::try_from(leaving::register_copies(ctx)).unwrap_or(u32::MAX),
    });
    let account = signatory.account().clone();
    let regime = ctx.regime();
    entry::enter(ctx, &account, regime, &mut |store| {
        if !store.wet_signatures_of(act).map_err(entry::store_failure)?.is_empty() {
            return Err(Failure::refused("wet-signatures-recorded"));
        }
        Ok(vec![payload.clone()])
    })?;
    Ok(())
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Extract,
    FullCopy,
    /// After convention no. 16 of the International Commission on Civil Status.
    Multilingual,
    RegisterSheet,
}

impl Kind {
    /// Of what is asked at the counter.
    pub(crate) fn of_copy(asked: &str) -> Option<Self> {
        match asked {
            "extract" => Some(Kind::Extract),
            "full-copy" => Some(Kind::FullCopy),
            "multilingual-extract" => Some(Kind::Multilingual),
            _ => None,
        }
    }

    /// Of a document that was issued: `birth-extract`.
    pub(crate) fn of_document(kind: &str) -> Option<Self> {
        let (_, kind) = kind.split_once('-')?;
        match kind {
            "extract" => Some(Kind::Extract),
            "full-copy" => Some(Kind::FullCopy),
            "multilingual-extract" => Some(Kind::Multilingual),
            "register-sheet" => Some(Kind::RegisterSheet),
            _ => None,
        }
    }
}

fn issue(
    ctx: &mut Ctx<'_>,
    account: &Account,
    act: &ActId,
    on_file: &OnFile,
    asked: &IssueCopy,
    kind: Kind,
) -> Result<Issued, Failure> {
    let document_id = DocumentId::new(ctx.ids);
    let document = set(ctx, account, on_file, asked, kind, &document_id)?;
    leaving::leave(ctx, account, &of(act, asked), &document_id, &document)
}

pub(crate) fn of(act: &ActId, asked: &IssueCopy) -> Leaving {
    Leaving {
        about: act.to_string(),
        capacity: asked.capacity.clone(),
        purpose: asked.purpose.clone(),
        requester: asked.requester.clone(),
    }
}

/// What the document says.
pub(crate) fn set(
    ctx: &Ctx<'_>,
    account: &Account,
    on_file: &OnFile,
    asked: &IssueCopy,
    kind: Kind,
    document_id: &DocumentId,
) -> Result<certificates::Document, Failure> {
    let signed = &on_file.signed;
    let notes = notes_on_file(on_file);
    let act = act_on_file(on_file);
    let said = of(&signed.act, asked);
    let context = leaving::context(ctx, account, &said, document_id, signed.drawn_at);
    let texts = &ctx.node.texts;
    Ok(match kind {
        Kind::Extract => certificates::extract(&act, &notes, asked.lang, &context, texts),
        Kind::FullCopy => certificates::full_copy(&act, &notes, asked.lang, &context, texts),
        Kind::Multilingual => certificates::multilingual_extract(&act, &notes, &context, texts)?,
        Kind::RegisterSheet => certificates::register_sheet(&act, &notes, &context, texts),
    })
}

/// The act as the papers need it.
pub(crate) fn act_on_file(on_file: &OnFile) -> ActOnFile<'_> {
    let signed = &on_file.signed;
    ActOnFile {
        signed_text_ar: &signed.text_ar,
        signed_text_fr: &signed.text_fr,
        content: &signed.content,
        form: crate::note::form_of(signed),
        values: &signed.values,
        number: &signed.number,
        renvois: &signed.renvois,
        leaf: &signed.leaf,
        drawn_at: signed.drawn_at,
        officer_ar: &signed.officer.name_ar,
        officer_latin: &signed.officer.name_latin,
    }
}

pub(crate) fn notes_on_file(on_file: &OnFile) -> Vec<NoteOnFile> {
    on_file
        .notes
        .iter()
        .zip(1..)
        .map(|((fact, note), n)| NoteOnFile {
            n,
            id: note.note.clone(),
            content: note.content.clone(),
            text_ar: note.text_ar.clone(),
            text_fr: note.text_fr.clone(),
            entered_at: fact.at,
        })
        .collect()
}
